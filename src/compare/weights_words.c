/* SPDX-License-Identifier: ISC */
/* weights_words - the words of a paragraph; see the header. */
#include "compare/weights_words.h"

#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "model/date.h"

struct words_reader {
	const struct para *p;
	struct slice text, opening;
	size_t dated;  /* [byte]: a date ends here */
	uint32_t mark; /* no link before this one ends behind here */
};

static bool words_has_digit(struct slice word)
{
	for (size_t i = 0; i < word.len; i++)
		if (byte_is_digit(word.at[i]))
			return true;
	return false;
}

/* True when byte AT lies in a link; to be asked for growing places. */
static bool words_in_link(struct words_reader *r, size_t at)
{
	const struct para *p = r->p;

	r->mark = para_next_link(p, r->mark);
	while (r->mark < p->n_marks && p->marks[r->mark].end <= at)
		r->mark = para_next_link(p, r->mark + 1);
	return r->mark < p->n_marks && p->marks[r->mark].start <= at;
}

/* How much the word at byte AT counts. */
static uint16_t words_counts(struct words_reader *r, struct slice word, size_t at)
{
	struct date date;

	if (words_has_digit(word)) {
		size_t len = date_parse_words(slice_sub(r->text, at, r->text.len), &date);

		if (len > 0)
			r->dated = at + len;
		return COUNTS_LITTLE;
	}
	if (at < r->opening.len || at < r->dated || words_in_link(r, at))
		return COUNTS_LITTLE;
	return COUNTS;
}

/* The documents that a footnote names; BEHIND opening words are so many. */
static void words_add_targets(const struct para *p, struct intern *names, uint32_t behind,
    struct weights_word_vec *out)
{
	struct buf key = { 0 };

	for (uint32_t i = para_next_link(p, 0); i < p->n_marks;
	     i = para_next_link(p, i + 1)) {
		buf_clear(&key);
		/* no word begins so: what blanks a word may hold stand behind digits */
		buf_addf(&key, "to %s", p->marks[i].target);
		vec_push(out,
		    ((struct weights_word){ intern_id(names, buf_slice(&key)),
			COUNTS_MOST, behind++ < WEIGHTS_LEAD }));
	}
	buf_fini(&key);
}

void weights_words(const struct para *p, const struct token_text *text,
    struct intern *names, struct weights_word_vec *out)
{
	struct words_reader r = { p, text->text, para_opening(p), 0, 0 };
	uint32_t behind = 0; /* the opening words: so many */

	for (uint32_t i = 0; i < text->n; i++) {
		const struct token *t = &text->at[i];

		if (t->kind != TOKEN_WORD)
			continue;
		struct slice word = { r.text.at + t->start, t->end - t->start };
		uint16_t counts = words_counts(&r, word, t->start);
		bool opens = t->start < r.opening.len;

		vec_push(out,
		    ((struct weights_word){ t->folded, counts,
			!opens && behind++ < WEIGHTS_LEAD }));
	}
	if (p->kind == PARA_FOOTNOTE)
		words_add_targets(p, names, behind, out);
}

/* True when X and Y are links at one place and, if TARGET, to one document. */
static bool words_are_same_link(const struct mark *x, const struct mark *y, bool target)
{
	return x->start == y->start && x->end == y->end &&
	    (!target || strcmp(x->target, y->target) == 0);
}

bool weights_words_are_same(const struct para *p, const struct para *q)
{
	uint32_t i = para_next_link(p, 0), k = para_next_link(q, 0);

	if (p->kind != q->kind || para_opening(p).len != para_opening(q).len)
		return false;
	while (i < p->n_marks && k < q->n_marks) {
		if (!words_are_same_link(&p->marks[i], &q->marks[k],
			p->kind == PARA_FOOTNOTE))
			return false;
		i = para_next_link(p, i + 1);
		k = para_next_link(q, k + 1);
	}
	return i == p->n_marks && k == q->n_marks;
}
