/* SPDX-License-Identifier: ISC */
/*
 * change - what kind of change lies between two paragraphs; see the header.
 *
 * The pieces of the script between two kept ones are judged together: as the end mark,
 * as opening words, as a citation, as variants; what is none of these is wording.
 */
#include "compare/change.h"

#include <stdlib.h> /* qsort, free */
#include <string.h>

#include "base/buf.h"
#include "base/vec.h"
#include "compare/change_ranges.h"
#include "text/fold.h"

/* [byte] between a citation and what stands beside it: a comma and a blank. */
#define CITED_NEAR 2u

struct changer {
	const struct para *a, *b;
	struct change_range opening_a, opening_b;
	struct change_range_vec cited_a, cited_b;
};

/* The pieces [START, END) of a script, between two kept ones. */
struct hunk {
	const struct word_edit *at;
	uint32_t n;
};

VEC_OF(word_vec, struct slice);

static bool hunk_is_variant(struct hunk h)
{
	for (uint32_t i = 0; i < h.n; i++)
		if ((h.at[i].flags & WORD_VARIANT) == 0)
			return false;
	return true;
}

/* The words of the pieces of OP, folded, into TEXT. */
static void hunk_words(const struct changer *c, struct hunk h, enum word_op op,
    struct buf *text)
{
	for (uint32_t i = 0; i < h.n; i++) {
		const struct word_edit *e = &h.at[i];

		if (e->op != op)
			continue;
		struct slice s = op == WORD_REMOVE
		    ? slice_sub(para_text(c->a), e->a_start, e->a_end)
		    : slice_sub(para_text(c->b), e->b_start, e->b_end);
		struct folded f = fold_text(s, false);

		buf_addn(text, f.text, f.len);
		buf_addc(text, ' ');
		folded_fini(&f);
	}
}

/* True when the words of S are only "and" or none at all. */
static bool change_is_end(struct slice s)
{
	static const char *const ands[] = { "and", "or", "et", "ou", "y", "e", "o", "и" };
	size_t at = 0;
	struct slice word = change_word(s, &at), next = change_word(s, &at);

	if (next.len > 0)
		return false;
	for (size_t i = 0; i < sizeof(ands) / sizeof(*ands); i++)
		if (slice_is(word, ands[i]))
			return true;
	return word.len == 0;
}

/* ";" against "." or "; and" at the end of the paragraph. */
static bool hunk_is_end(const struct changer *c, struct hunk h)
{
	const struct word_edit *last = &h.at[h.n - 1];
	struct buf removed = { 0 }, added = { 0 };
	bool is_end;

	if (last->a_end < c->a->len || last->b_end < c->b->len)
		return false;
	hunk_words(c, h, WORD_REMOVE, &removed);
	hunk_words(c, h, WORD_ADD, &added);
	is_end = change_is_end(buf_slice(&removed)) && change_is_end(buf_slice(&added));
	buf_fini(&removed);
	buf_fini(&added);
	return is_end;
}

static int word_cmp(const void *pa, const void *pb)
{
	return slice_cmp(*(const struct slice *)pa, *(const struct slice *)pb);
}

/* The words of S that are no adverbs of place, sorted. */
static struct word_vec change_bare_words(struct slice s)
{
	struct word_vec words = { 0 };
	size_t at = 0;

	for (;;) {
		struct slice word = change_word(s, &at);

		if (word.len == 0)
			break;
		if (!change_is_adverb(word))
			vec_push(&words, word);
	}
	if (words.n > 0)
		qsort(words.at, words.n, sizeof(*words.at), word_cmp);
	return words;
}

static bool change_has_adverb(struct slice s)
{
	size_t at = 0;

	for (;;) {
		struct slice word = change_word(s, &at);

		if (word.len == 0)
			return false;
		if (change_is_adverb(word))
			return true;
	}
}

static bool change_bare_words_are_equal(struct slice a, struct slice b)
{
	struct word_vec x = change_bare_words(a), y = change_bare_words(b);
	bool equal = x.n == y.n;

	for (size_t i = 0; equal && i < x.n; i++)
		equal = slice_eq(x.at[i], y.at[i]);
	vec_fini(&x);
	vec_fini(&y);
	return equal;
}

/* "also" and "further" in the opening words, whatever they do to order and capitals. */
static bool hunk_is_position(const struct changer *c, struct hunk h)
{
	const struct word_edit *last = &h.at[h.n - 1];
	struct buf removed = { 0 }, added = { 0 };
	bool is_position;

	/* blanks and a comma may stand behind */
	if (last->a_end > c->opening_a.end + 2 || last->b_end > c->opening_b.end + 2)
		return false;
	hunk_words(c, h, WORD_REMOVE, &removed);
	hunk_words(c, h, WORD_ADD, &added);
	is_position =
	    change_bare_words_are_equal(buf_slice(&removed), buf_slice(&added)) &&
	    (change_has_adverb(buf_slice(&removed)) ||
		change_has_adverb(buf_slice(&added)));
	buf_fini(&removed);
	buf_fini(&added);
	return is_position;
}

/* [START, END) of TEXT without blanks and punctuation at its ends. */
static struct change_range change_trim(struct slice text, uint32_t start, uint32_t end)
{
	while (start < end && strchr(" ,;:.", text.at[start]) != NULL)
		start++;
	while (end > start && strchr(" ,;:.", text.at[end - 1]) != NULL)
		end--;
	return (struct change_range){ start, end };
}

/* The first citation that does not end before END, SLACK [byte] allowed; NULL if none. */
static const struct change_range *change_cited_at(const struct change_range_vec *cited,
    uint32_t end, uint32_t slack)
{
	size_t low = 0, high = cited->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (cited->at[middle].end + slack < end)
			low = middle + 1;
		else
			high = middle;
	}
	return low < cited->n ? &cited->at[low] : NULL;
}

/* True when R lies in a citation. */
static bool change_is_in(const struct change_range_vec *cited, struct change_range r)
{
	const struct change_range *at = change_cited_at(cited, r.end, 0);

	return r.start == r.end || (at != NULL && r.start >= at->start);
}

/* True when R reaches a citation, or stands beside one. */
static bool change_is_beside(const struct change_range_vec *cited, struct change_range r)
{
	const struct change_range *at = change_cited_at(cited, r.start, CITED_NEAR);

	return at != NULL && r.end + CITED_NEAR >= at->start;
}

/* A citation, or its date, brought up to date: on both sides. */
static bool hunk_is_citation(const struct changer *c, struct hunk h)
{
	const struct word_edit *first = &h.at[0], *last = &h.at[h.n - 1];

	for (uint32_t i = 0; i < h.n; i++) {
		const struct word_edit *e = &h.at[i];

		if ((e->flags & WORD_VARIANT) == 0 &&
		    (!change_is_in(&c->cited_a,
			 change_trim(para_text(c->a), e->a_start, e->a_end)) ||
			!change_is_in(&c->cited_b,
			    change_trim(para_text(c->b), e->b_start, e->b_end))))
			return false;
	}
	return change_is_beside(&c->cited_a,
		   (struct change_range){ first->a_start, last->a_end }) &&
	    change_is_beside(&c->cited_b,
		(struct change_range){ first->b_start, last->b_end });
}

static unsigned hunk_kind(const struct changer *c, struct hunk h)
{
	if (hunk_is_end(c, h))
		return CHANGE_VARIANT;
	if (hunk_is_variant(h))
		return CHANGE_VARIANT;
	if (hunk_is_position(c, h))
		return CHANGE_POSITION;
	if (hunk_is_citation(c, h))
		return CHANGE_CITATION;
	if (c->a->kind == PARA_FOOTNOTE && c->cited_a.n > 0 && c->cited_b.n > 0)
		return CHANGE_CITATION;
	return CHANGE_WORDING;
}

unsigned change_kinds(const struct para *a, const struct para *b,
    const struct word_script *words)
{
	struct changer c = { .a = a, .b = b };
	unsigned kinds = 0;
	uint32_t end;

	c.opening_a = change_opening(a);
	c.opening_b = change_opening(b);
	change_citations(a, &c.cited_a);
	change_citations(b, &c.cited_b);
	for (uint32_t start = 0; start < words->n; start = end) {
		end = start + 1;
		if (words->at[start].op == WORD_KEEP)
			continue;
		while (end < words->n && words->at[end].op != WORD_KEEP)
			end++;
		kinds |= hunk_kind(&c, (struct hunk){ &words->at[start], end - start });
	}
	vec_fini(&c.cited_a);
	vec_fini(&c.cited_b);
	return kinds;
}

VEC_OF(name_vec, const char *);

static int name_cmp(const void *pa, const void *pb)
{
	return strcmp(*(const char *const *)pa, *(const char *const *)pb);
}

/* The documents that P names, sorted. */
static struct name_vec change_sources(const struct para *p)
{
	struct name_vec names = { 0 };

	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].kind == MARK_LINK)
			vec_push(&names, p->marks[i].target);
	if (names.n > 0)
		qsort(names.at, names.n, sizeof(*names.at), name_cmp);
	return names;
}

bool change_is_same_source(const struct para *a, const struct para *b, unsigned kinds)
{
	struct name_vec x = change_sources(a), y = change_sources(b);
	bool same = x.n == y.n && (x.n > 0 || (kinds & CHANGE_WORDING) == 0);

	for (size_t i = 0; same && i < x.n; i++)
		same = strcmp(x.at[i], y.at[i]) == 0;
	vec_fini(&x);
	vec_fini(&y);
	return same;
}
