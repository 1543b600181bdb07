/* SPDX-License-Identifier: ISC */
/* query_marks - where a paragraph has what a query asks for; see the header. */
#include "index/query_marks.h"

#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/sort.h"
#include "text/grapheme.h"
#include "text/token.h"

#define MARKS_SMALL 3 /* letters of a word that is everywhere */

/* A word of the text, and where it stands. */
struct marked_word {
	char word[TOKEN_MAX + 1];
	size_t start, end; /* [byte) */
};

VEC_OF(marked_word_vec, struct marked_word);

static void marks_read(struct slice text, struct marked_word_vec *out)
{
	struct token_reader r;
	struct token t;

	token_reader_init(&r, text);
	while (token_next(&r, &t)) {
		vec_push(out,
		    ((struct marked_word){ .start = token_from(&r, t.start),
			.end = token_from(&r, t.end) }));
		memcpy(vec_last(out)->word, t.word.at, t.word.len);
	}
	token_reader_fini(&r);
}

/* True when the words from AT on are those of TERM. */
static bool marks_stand(const struct marked_word_vec *words, size_t at,
    const struct query_term *term)
{
	if (term->n_words == 0 || words->n - at < term->n_words)
		return false;
	for (size_t i = 0; i < term->n_words; i++) {
		const char *word = words->at[at + i].word;
		bool last = i + 1 == term->n_words;

		if (last && term->prefix
			? strncmp(word, term->words[i], strlen(term->words[i])) != 0
			: strcmp(word, term->words[i]) != 0)
			return false;
	}
	return true;
}

static void marks_add_words(const struct marked_word_vec *words,
    const struct query_term *term, struct query_mark_vec *out)
{
	for (size_t at = 0; at < words->n; at++)
		if (marks_stand(words, at, term))
			vec_push(out,
			    ((struct query_mark){ words->at[at].start,
				words->at[at + term->n_words - 1].end }));
}

/* Links that show the symbol of TERM, whatever their words are. */
static void marks_add_links(const struct para *p, const struct query_term *term,
    struct query_mark_vec *out)
{
	for (uint32_t i = para_next_link(p, 0); i < p->n_marks;
	     i = para_next_link(p, i + 1))
		if (strcmp(p->marks[i].target, term->symbol) == 0)
			vec_push(out,
			    ((struct query_mark){ p->marks[i].start, p->marks[i].end }));
}

static void marks_add_term(const struct para *p, const struct marked_word_vec *words,
    const struct query_term *term, struct query_mark_vec *out)
{
	switch (term->field) {
	case QUERY_NOTE:
		if (p->kind == PARA_FOOTNOTE)
			marks_add_words(words, term, out);
		break;
	case QUERY_TITLE:
		if (p->kind == PARA_TITLE)
			marks_add_words(words, term, out);
		break;
	case QUERY_WORDS:
	case QUERY_VERB: marks_add_words(words, term, out); break;
	default: break;
	}
	if (term->symbol[0] != '\0')
		marks_add_links(p, term, out);
}

static int marks_cmp(const void *a, const void *b)
{
	const struct query_mark *x = a, *y = b;

	return order_then(order_of(x->start, y->start), order_of(x->end, y->end));
}

/* True when nothing, or one blank, divides two marks in order. */
static bool marks_touch(struct slice text, const struct query_mark *a,
    const struct query_mark *b)
{
	return b->start <= a->end || (b->start == a->end + 1 && text.at[a->end] == ' ');
}

/* In order, and those that touch as one. */
static void marks_merge(struct slice text, struct query_mark_vec *marks, size_t first)
{
	size_t kept = first;

	if (marks->n == first)
		return;
	sort(marks->at + first, marks->n - first, sizeof(*marks->at), marks_cmp);
	for (size_t i = first + 1; i < marks->n; i++) {
		if (!marks_touch(text, &marks->at[kept], &marks->at[i]))
			marks->at[++kept] = marks->at[i];
		else if (marks->at[i].end > marks->at[kept].end)
			marks->at[kept].end = marks->at[i].end;
	}
	marks->n = kept + 1;
}

/* "of", "and" by itself. */
static bool marks_is_small(struct slice text, const struct query_mark *m)
{
	return m->end - m->start <= MARKS_SMALL && !byte_is_beyond(text.at[m->start]);
}

/* Small words that stand alone say nothing, unless there is nothing else. */
static void marks_drop_small(struct slice text, struct query_mark_vec *marks,
    size_t first)
{
	size_t kept = first;
	bool great = false;

	for (size_t i = first; i < marks->n; i++)
		great = great || !marks_is_small(text, &marks->at[i]);
	for (size_t i = first; i < marks->n; i++)
		if (!great || !marks_is_small(text, &marks->at[i]))
			marks->at[kept++] = marks->at[i];
	marks->n = kept;
}

void query_marks(const struct query *q, const struct para *p, struct query_mark_vec *out)
{
	struct marked_word_vec words = { 0 };
	const size_t first = out->n;

	marks_read(para_text(p), &words);
	for (size_t g = 0; g < q->groups.n; g++) {
		const struct query_group *group = &q->groups.at[g];

		for (size_t i = group->first;
		     !group->without && i < group->first + group->n; i++)
			marks_add_term(p, &words, &q->terms.at[i], out);
	}
	marks_merge(para_text(p), out, first);
	marks_drop_small(para_text(p), out, first);
	vec_fini(&words);
}

/* The mark from which on most of what is marked lies within LEN [byte]. */
static size_t excerpt_best(const struct query_mark_vec *marks, size_t len)
{
	size_t best = 0, most = 0;

	for (size_t i = 0; i < marks->n; i++) {
		size_t marked = 0, end = marks->at[i].start + len;

		for (size_t k = i; k < marks->n && marks->at[k].end <= end; k++)
			marked += marks->at[k].end - marks->at[k].start;
		if (marked > most) {
			most = marked;
			best = i;
		}
	}
	return best;
}

static bool excerpt_is_blank(char c)
{
	return c == ' ' || c == '\t'; /* between the cells of a row */
}

/* The beginning of the word at AT, or of a cluster where words are longer than FAR. */
static size_t excerpt_back(struct slice text, size_t at, size_t far)
{
	size_t start = at;

	while (start > 0 && !excerpt_is_blank(text.at[start - 1]) && at - start < far)
		start = grapheme_prev(text, start);
	return start > 0 && !excerpt_is_blank(text.at[start - 1]) ? at : start;
}

struct query_mark query_excerpt(struct slice text, const struct query_mark_vec *marks,
    size_t cols)
{
	struct query_mark piece = { 0, 0 };
	size_t end;

	if (text_fit(text, cols) < text.len && marks->n > 0) {
		size_t start = marks->at[excerpt_best(marks, 2 * cols / 3)].start;
		size_t lead = start < cols / 3 ? start : cols / 3;

		/* a third of the words before it; no character is halved */
		for (end = start; end > start - lead;)
			end = grapheme_prev(text, end);
		piece.start = excerpt_back(text, end, cols / 4);
	}
	end = piece.start + text_fit(slice_sub(text, piece.start, SLICE_NONE), cols);
	piece.end = end < text.len ? excerpt_back(text, end, cols / 4) : end;
	while (piece.start < piece.end && excerpt_is_blank(text.at[piece.start]))
		piece.start++;
	while (piece.start < piece.end && excerpt_is_blank(text.at[piece.end - 1]))
		piece.end--;
	return piece;
}
