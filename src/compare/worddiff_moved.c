/* SPDX-License-Identifier: ISC */
/*
 * worddiff_moved - phrases that were removed at one place and added at another.
 *
 * Three tokens that stand once among all that was removed, and once among all that was
 * added, are the seed of a phrase, which grows as far as both texts agree.
 */
#include <stdlib.h>

#include "base/sort.h"
#include "compare/worddiff_work.h"

/* Tokens of a seed; words of a phrase, and of a short one that says much. */
enum { MOVED_SEED = 3, MOVED_WORDS = 4, MOVED_HEAVY = 3 };

/* Tokens that a seed grows at once, that seeds of no phrase do not cost more; seeds behind
 * go on from there. */
enum { MOVED_GROWTH = 500 };

/* A seed in one text: its place, and the change it is part of. */
struct moved_seed {
	uint32_t ids[MOVED_SEED];
	uint32_t at;
	uint32_t run;
	bool in_b;
};

VEC_OF(moved_seed_vec, struct moved_seed);

static void moved_gather(const struct worddiff_work *w, uint32_t run, bool in_b,
    struct moved_seed_vec *seeds)
{
	const struct worddiff_run *r = &w->runs.at[run];
	const struct worddiff_side *side = in_b ? &w->b : &w->a;
	uint32_t end = in_b ? r->b_end : r->a_end;

	for (uint32_t i = in_b ? r->b : r->a; i + MOVED_SEED <= end; i++) {
		struct moved_seed seed = { .at = i, .run = run, .in_b = in_b };
		for (uint32_t k = 0; k < MOVED_SEED; k++)
			seed.ids[k] = side->ids[i + k];
		vec_push(seeds, seed);
	}
}

static int moved_order_ids(const struct moved_seed *a, const struct moved_seed *b)
{
	for (int k = 0; k < MOVED_SEED; k++)
		if (a->ids[k] != b->ids[k])
			return a->ids[k] < b->ids[k] ? -1 : 1;
	return 0;
}

static int moved_order(const void *left, const void *right)
{
	const struct moved_seed *a = left, *b = right;
	int order = moved_order_ids(a, b);

	if (order == 0)
		order = a->in_b - b->in_b;
	return order != 0 ? order : order_of(a->at, b->at);
}

static bool moved_is_free(const struct worddiff_work *w, uint32_t a, uint32_t b)
{
	return w->a.ids[a] == w->b.ids[b] && !w->a.moved[a] && !w->b.moved[b];
}

static uint8_t moved_heft(const struct worddiff_work *w, uint32_t i)
{
	return w->heft[w->a.ids[i]];
}

/* Flags N tokens from A and from B when they are a phrase; marks and "and" at its ends are not. */
static void moved_flag(struct worddiff_work *w, uint32_t a, uint32_t b, uint32_t n)
{
	uint32_t words = 0, heavy = 0;

	while (n > 0 && moved_heft(w, a) <= HEFT_JOINING)
		a++, b++, n--;
	while (n > 0 && moved_heft(w, a + n - 1) < HEFT_WORD)
		n--;
	for (uint32_t i = 0; i < n; i++) {
		words += moved_heft(w, a + i) > HEFT_MARK;
		heavy += moved_heft(w, a + i) == HEFT_WORD;
	}
	if ((words < MOVED_WORDS || heavy < 2) && heavy < MOVED_HEAVY)
		return;
	for (uint32_t i = 0; i < n; i++)
		w->a.moved[a + i] = w->b.moved[b + i] = true;
}

/* Grows the phrase that begins with the seeds OLD and NEW. */
static void moved_grow(struct worddiff_work *w, const struct moved_seed *old,
    const struct moved_seed *new)
{
	const struct worddiff_run *from = &w->runs.at[old->run],
				  *to = &w->runs.at[new->run];
	uint32_t a = old->at, b = new->at, n = 0;

	if (w->a.moved[a] || w->b.moved[b])
		return;
	for (; n < MOVED_GROWTH && a > from->a && b > to->b &&
	     moved_is_free(w, a - 1, b - 1);
	     n++)
		a--, b--;
	for (n = 0; n < 2 * MOVED_GROWTH && a + n < from->a_end && b + n < to->b_end &&
	     moved_is_free(w, a + n, b + n);)
		n++;
	moved_flag(w, a, b, n);
}

/* The number of seeds from FIRST on that are the same. */
static size_t moved_group(const struct moved_seed_vec *seeds, size_t first)
{
	size_t n = 1;

	while (first + n < seeds->n &&
	    moved_order_ids(&seeds->at[first], &seeds->at[first + n]) == 0)
		n++;
	return n;
}

void worddiff_find_moved(struct worddiff_work *w)
{
	struct moved_seed_vec seeds = { 0 };

	for (uint32_t i = 0; i < w->runs.n; i++) {
		if (w->runs.at[i].common)
			continue;
		moved_gather(w, i, false, &seeds);
		moved_gather(w, i, true, &seeds);
	}
	vec_sort(&seeds, moved_order);
	for (size_t i = 0, n; i < seeds.n; i += n) {
		const struct moved_seed *seed = &seeds.at[i];
		n = moved_group(&seeds, i);
		if (n == 2 && !seed[0].in_b && seed[1].in_b && seed[0].run != seed[1].run)
			moved_grow(w, &seed[0], &seed[1]);
	}
	vec_fini(&seeds);
}
