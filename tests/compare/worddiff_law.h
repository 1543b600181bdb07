/* SPDX-License-Identifier: ISC */
/*
 * worddiff_law - what worddiff.h promises of every script, checked piece by piece; scripts
 * as text.
 *
 *	[-removed-] {+added+}; ~ behind the bracket for a variant, > for what moved
 */
#ifndef RECITAL_TESTS_COMPARE_WORDDIFF_LAW_H
#define RECITAL_TESTS_COMPARE_WORDDIFF_LAW_H

#include <stdint.h>	/* uint32_t */

#include "base/buf.h"
#include "compare/token.h"
#include "compare/worddiff.h"
#include "text/utf8.h"

static inline struct slice worddiff_law_text(struct slice a, struct slice b,
    const struct word_edit *e)
{
	if (e->op == WORD_ADD)
		return slice_sub(b, e->b_start, e->b_end);
	return slice_sub(a, e->a_start, e->a_end);
}

/* Appends S, the script from A to B. */
static inline void worddiff_law_show(struct buf *to, struct slice a, struct slice b,
    const struct word_script *s)
{
	static const char *const open[] = { "", "[-", "{+" }, *const close[] = { "", "-]", "+}" };

	for (uint32_t i = 0; i < s->n; i++) {
		const struct word_edit *e = &s->at[i];
		buf_add(to, open[e->op]);
		buf_add(to, (e->flags & WORD_VARIANT) != 0 ? "~" : "");
		buf_add(to, (e->flags & WORD_MOVED) != 0 ? ">" : "");
		buf_adds(to, worddiff_law_text(a, b, e));
		buf_add(to, close[e->op]);
	}
}

/* What is wrong with E behind the piece BEFORE (NULL: it is the first), or NULL. */
static inline const char *worddiff_law_edit(struct slice a, struct slice b,
    const struct word_edit *before, const struct word_edit *e)
{
	uint32_t a_len = e->a_end - e->a_start, b_len = e->b_end - e->b_start;

	if (e->a_start != (before != NULL ? before->a_end : 0) ||
	    e->b_start != (before != NULL ? before->b_end : 0))
		return "a gap between pieces";
	if (e->a_end < e->a_start || e->b_end < e->b_start || e->a_end > a.len || e->b_end > b.len)
		return "a piece beyond its text";
	if (a_len == 0 && b_len == 0)
		return "an empty piece";
	if ((e->op == WORD_REMOVE && b_len > 0) || (e->op == WORD_ADD && a_len > 0))
		return "a piece of both texts";
	if (e->op == WORD_KEEP && (e->flags != 0 ||
	    !slice_eq(slice_sub(a, e->a_start, e->a_end), slice_sub(b, e->b_start, e->b_end))))
		return "what is kept is not the same";
	if (before != NULL && before->op == e->op && before->flags == e->flags)
		return "two pieces that are one";
	if (before != NULL && before->op == WORD_ADD && e->op == WORD_REMOVE)
		return "added before removed";
	return NULL;
}

/* True when a character of TEXT begins, or the text ends, at AT. */
static inline bool worddiff_law_is_edge(struct slice text, uint32_t at)
{
	return at == text.len || ((unsigned char)text.at[at] & 0xc0) != 0x80;
}

/* The first word or mark of S, or the LAST one; empty when there is none. */
static inline struct slice worddiff_law_word(struct slice s, bool last)
{
	struct intern *names = intern_new();
	struct token_vec tokens = { 0 };
	struct slice found = { "", 0 };

	token_cut(s, names, &tokens);
	for (size_t i = 0; i < tokens.n; i++) {
		const struct token *t = &tokens.at[last ? tokens.n - 1 - i : i];

		if (t->kind == TOKEN_SPACE)
			continue;
		found = slice_sub(s, t->start, t->end);
		break;
	}
	vec_fini(&tokens);
	intern_free(names);
	return found;
}

/* Whether the change S->at[FIRST .. END) begins, or ends, with one word on both sides. */
static inline bool worddiff_law_is_loose(struct slice a, struct slice b,
    const struct word_script *s, uint32_t first, uint32_t end)
{
	struct slice old = slice_sub(a, s->at[first].a_start, s->at[end - 1].a_end);
	struct slice new = slice_sub(b, s->at[first].b_start, s->at[end - 1].b_end);

	for (int last = 0; last <= 1; last++) {
		struct slice x = worddiff_law_word(old, last), y = worddiff_law_word(new, last);

		if (x.len > 0 && slice_eq(x, y))
			return true;
	}
	return false;
}

/* What is wrong with the changes of S as a whole, or NULL. */
static inline const char *worddiff_law_changes(struct slice a, struct slice b,
    const struct word_script *s)
{
	for (uint32_t i = 0, end; i < s->n; i = end) {
		end = i + 1;
		if (s->at[i].op == WORD_KEEP)
			continue;
		while (end < s->n && s->at[end].op != WORD_KEEP)
			end++;
		if (worddiff_law_is_loose(a, b, s, i, end))
			return "a change begins or ends with one word on both sides";
	}
	return NULL;
}

/* What is wrong with the script S from A to B, or NULL; IS_TEXT: they are UTF-8. */
static inline const char *worddiff_law(struct slice a, struct slice b,
    const struct word_script *s, bool is_text)
{
	const char *wrong = NULL;
	uint32_t moved_a = 0, moved_b = 0;

	for (uint32_t i = 0; i < s->n && wrong == NULL; i++) {
		const struct word_edit *e = &s->at[i];
		wrong = worddiff_law_edit(a, b, i > 0 ? e - 1 : NULL, e);
		moved_a += e->op == WORD_REMOVE && (e->flags & WORD_MOVED) != 0;
		moved_b += e->op == WORD_ADD && (e->flags & WORD_MOVED) != 0;
		if (wrong == NULL && is_text && (!worddiff_law_is_edge(a, e->a_start) ||
		    !worddiff_law_is_edge(b, e->b_start)))
			wrong = "a piece begins inside a character";
	}
	if (wrong != NULL)
		return wrong;
	if ((s->n > 0 ? s->at[s->n - 1].a_end : 0) != a.len ||
	    (s->n > 0 ? s->at[s->n - 1].b_end : 0) != b.len)
		return "the end is missing";
	if (s->n_kept + s->n_removed != worddiff_count(a) ||
	    s->n_kept + s->n_added != worddiff_count(b))
		return "words are not counted";
	if ((moved_a == 0) != (moved_b == 0))
		return "what moved has one end";
	if (slice_eq(a, b) && (s->n != (a.len > 0) || (s->n > 0 && s->at[0].op != WORD_KEEP)))
		return "the same text differs";
	return is_text ? worddiff_law_changes(a, b, s) : NULL;
}

static inline bool worddiff_law_is_mirror(const struct word_edit *e, const struct word_edit *m)
{
	return e->flags == m->flags && (e->op == WORD_KEEP) == (m->op == WORD_KEEP) &&
	    (e->op == WORD_KEEP || e->op != m->op) &&
	    e->a_end - e->a_start == m->b_end - m->b_start &&
	    e->b_end - e->b_start == m->a_end - m->a_start &&
	    (e->op == WORD_ADD || e->a_start == m->b_start) &&
	    (e->op == WORD_REMOVE || e->b_start == m->a_start);
}

/* Whether each piece of S stands in M with the texts changed round. */
static inline bool worddiff_law_mirrors(const struct word_script *s, const struct word_script *m)
{
	bool same = s->n == m->n && s->n_removed == m->n_added && s->n_added == m->n_removed &&
	    s->n_kept == m->n_kept;

	for (uint32_t i = 0, end; same && i < s->n; i = end) {
		uint32_t adds = 0, removes = 0;
		for (end = i + 1; s->at[i].op != WORD_KEEP && end < s->n &&
		    s->at[end].op != WORD_KEEP;)
			end++;
		for (uint32_t k = i; k < end; k++)
			adds += s->at[k].op == WORD_ADD;
		removes = end - i - adds;
		for (uint32_t k = 0; k < end - i && same; k++)
			same = worddiff_law_is_mirror(&s->at[k < adds ? i + removes + k : i + k - adds],
			    &m->at[i + k]) || s->at[i].op == WORD_KEEP;
	}
	return same;
}

/* What is wrong with the scripts from A to B and from B to A, or NULL. */
static inline const char *worddiff_law_both(struct slice a, struct slice b, struct arena *arena)
{
	bool is_text = utf8_invalid(a) == SLICE_NONE && utf8_invalid(b) == SLICE_NONE;
	struct word_script there = worddiff(a, b, arena), back = worddiff(b, a, arena);
	const char *wrong = worddiff_law(a, b, &there, is_text);

	if (wrong == NULL)
		wrong = worddiff_law(b, a, &back, is_text);
	if (wrong == NULL && !worddiff_law_mirrors(&there, &back))
		wrong = "not a mirror image";
	return wrong;
}

#endif
