/* SPDX-License-Identifier: ISC */
/* change_ending - the end marks of paragraphs; see the header. */
#include "compare/change_ending.h"

#include <stdlib.h>
#include <string.h>

#include "base/vec.h"
#include "base/xalloc.h"

static bool ending_is_mark(const struct change_text *x, uint32_t i)
{
	struct slice word = change_folded(x, i);

	return word.len == 1 && strchr(".;,:", word.at[0]) != NULL;
}

/* The end of X without the marks before END. */
static uint32_t ending_before_marks(const struct change_text *x, uint32_t end)
{
	while (end > 0 && ending_is_mark(x, end - 1))
		end--;
	return end;
}

struct ending change_ending(const struct change_text *x)
{
	struct ending e = { ending_before_marks(x, x->words->n), JOINING_NONE };
	uint32_t last = e.end - 1;

	if (e.end < 2 || !ending_is_mark(x, last - 1))
		return e;
	if (change_phrase(x, last, TABLE_ANDS) == 1)
		e.joining = JOINING_AND;
	else if (change_phrase(x, last, TABLE_ORS) == 1)
		e.joining = JOINING_OR;
	else
		return e;
	e.end = ending_before_marks(x, last);
	return e;
}

/* A list that may go on: at one depth no more than one does. */
struct ending_list {
	enum para_kind kind;
	uint32_t depth;
	uint32_t number;
};

VEC_OF(ending_list_vec, struct ending_list);

/* The number of the list that P is in, NEXT when it begins one. */
static uint32_t ending_list_of(struct ending_list_vec *open, const struct para *p,
    uint32_t next)
{
	struct ending_list list = { p->kind, p->kind == PARA_ITEM ? p->depth : 0, next };

	while (open->n > 0 && vec_last(open)->depth > list.depth)
		open->n--;
	if (open->n > 0 && vec_last(open)->depth == list.depth) {
		if (vec_last(open)->kind == list.kind)
			return vec_last(open)->number;
		open->n--;
	}
	vec_push(open, list);
	return next;
}

enum joining *change_joinings(const struct doc *d, const struct token_text *texts,
    const struct intern *names)
{
	enum joining *of = xcalloc((size_t)d->n_paras + 1, sizeof(*of));
	enum joining *lists = xcalloc((size_t)d->n_paras + 1, sizeof(*lists));
	uint32_t *list = xcalloc((size_t)d->n_paras + 1, sizeof(*list));
	struct ending_list_vec open = { 0 };
	uint32_t n = 0;

	for (uint32_t i = 0; i < d->n_paras; i++) {
		struct change_text x = { &d->paras[i], &texts[i], names };
		enum joining joining = change_ending(&x).joining;

		list[i] = ending_list_of(&open, &d->paras[i], n);
		n += list[i] == n;
		if (lists[list[i]] == JOINING_NONE)
			lists[list[i]] = joining;
	}
	for (uint32_t i = 0; i < d->n_paras; i++)
		of[i] = lists[list[i]] == JOINING_OR ? JOINING_OR : JOINING_AND;
	vec_fini(&open);
	free(lists);
	free(list);
	return of;
}
