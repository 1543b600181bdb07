/* SPDX-License-Identifier: ISC */
/* align_parts - the parts of a document and which answers which; see the header. */
#include "compare/align_parts.h"

#include <stdlib.h> /* free */
#include <string.h>

#include "base/xalloc.h"
#include "compare/align.h"

/* Pairs of parts that are all looked at; of more each only with its own number. */
#define PARTS_ALL 10000u

/* A part answers another with less likeness than a paragraph needs. */
static const struct align_need parts_need = { 120, 300, 1001 };

struct buckets buckets_new(const uint32_t *key, uint32_t n, uint32_t n_keys,
    struct arena *arena)
{
	uint32_t *start = arena_alloc(arena, ((size_t)n_keys + 2) * sizeof(*start));
	uint32_t *at = arena_alloc(arena, ((size_t)n + 1) * sizeof(*at));

	for (uint32_t i = 0; i < n; i++)
		if (key[i] != DOC_NONE)
			start[key[i] + 2]++;
	for (uint32_t i = 0; i < n_keys; i++)
		start[i + 2] += start[i + 1];
	for (uint32_t i = 0; i < n; i++)
		if (key[i] != DOC_NONE)
			at[start[key[i] + 1]++] = i;
	return (struct buckets){ n_keys, start, at };
}

struct likeness_list buckets_list(const struct buckets *b, uint32_t i)
{
	return (
	    struct likeness_list){ b->at + b->start[i], b->start[i + 1] - b->start[i] };
}

struct parts parts_of(const struct doc *d, struct arena *arena)
{
	struct parts p = { 1,
		arena_alloc(arena, ((size_t)d->n_paras + 1) * sizeof(*p.heading)),
		arena_alloc(arena, ((size_t)d->n_paras + 1) * sizeof(*p.of)) };

	p.heading[0] = DOC_NONE;
	for (uint32_t i = 0; i < d->n_paras; i++) {
		const struct para *para = &d->paras[i];

		if (i < d->n_body && para->kind == PARA_HEADING && para->part != NULL)
			p.heading[p.n++] = i;
		p.of[i] = i < d->n_body && para_is_body(para) && para->kind != PARA_ITEM
		    ? p.n - 1
		    : DOC_NONE;
	}
	return p;
}

/* The words of each part without its heading. */
static struct weights_bag *parts_bags(const struct weights *w, int side,
    const struct parts *p, struct arena *arena)
{
	struct weights_bag *bags = arena_alloc(arena, p->n * sizeof(*bags));
	const struct doc *d = w->docs[side];

	for (uint32_t i = 0; i < p->n; i++) {
		uint32_t start = p->heading[i] == DOC_NONE ? 0 : p->heading[i] + 1;
		uint32_t end = i + 1 < p->n ? p->heading[i + 1] : d->n_body;

		bags[i] = weights_sum(w->own[side], start, end, arena);
	}
	return bags;
}

/* How like two parts are: for the most part by what stands in them. */
static uint32_t parts_likeness(const struct likeness *l, const struct weights *w,
    const struct para *heads[SIDES], const struct weights_bag *x,
    const struct weights_bag *y)
{
	uint32_t head = likeness_of(l, (uint32_t)(heads[SIDE_A] - w->docs[SIDE_A]->paras),
	    (uint32_t)(heads[SIDE_B] - w->docs[SIDE_B]->paras));
	uint32_t like = x->total == 0 && y->total == 0
	    ? head
	    : (3 * likeness_of_bags(x, y) + head) / 4;

	if (strcmp(heads[SIDE_A]->part, heads[SIDE_B]->part) == 0)
		like += 100;
	return like < LIKENESS_SAME ? like : LIKENESS_SAME;
}

void parts_align(const struct likeness *l, const struct weights *w, const struct parts *a,
    const struct parts *b, uint32_t *answer)
{
	if (a->n == 1 && b->n == 1) {
		answer[0] = 0;
		return;
	}
	struct arena *arena = arena_new();
	const struct weights_bag *x = parts_bags(w, SIDE_A, a, arena);
	const struct weights_bag *y = parts_bags(w, SIDE_B, b, arena);
	struct likeness_vec pairs = { 0 };
	bool all = (uint64_t)a->n * b->n <= PARTS_ALL;

	vec_push(&pairs, ((struct likeness_pair){ 0, 0, LIKENESS_SAME }));
	for (uint32_t i = 1; i < a->n; i++)
		for (uint32_t k = all ? 1 : i; k < b->n && (all || k == i); k++) {
			const struct para *heads[SIDES] = {
				&w->docs[SIDE_A]->paras[a->heading[i]],
				&w->docs[SIDE_B]->paras[b->heading[k]]
			};

			vec_push(&pairs,
			    ((struct likeness_pair){ i, k,
				parts_likeness(l, w, heads, &x[i], &y[k]) }));
		}
	align_lists(pairs.at, pairs.n, a->n, b->n, parts_need, answer);
	vec_fini(&pairs);
	arena_free(arena);
}
