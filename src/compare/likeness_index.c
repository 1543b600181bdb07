/* SPDX-License-Identifier: ISC */
/*
 * likeness_index - the postings of the terms of a list; see the header.
 *
 * The terms are counted, each gets the room that it needs, and then they are dealt out.
 * All that costs time grows with the list, not with the documents.
 */
#include "compare/likeness_index.h"

#include <stdlib.h> /* free */

#include "base/xalloc.h"

void likeness_index_init(struct likeness_index *x, uint32_t n_terms)
{
	*x = (struct likeness_index){
		.of = xcalloc((size_t)n_terms + 1, sizeof(*x->of)),
		.terms = xcalloc((size_t)n_terms + 1, sizeof(*x->terms)),
	};
}

void likeness_index_fini(struct likeness_index *x)
{
	free(x->of);
	free(x->at);
	free(x->terms);
}

static void likeness_index_clear(struct likeness_index *x)
{
	for (uint32_t i = 0; i < x->n_terms; i++)
		x->of[x->terms[i]].n = 0;
	x->n_terms = 0;
}

/* The bag of the place that is number I among those that count. */
static const struct weights_bag *index_bag(const struct index_list *list, uint32_t i)
{
	return &list->bags[list->at[list->places[i]]];
}

static void likeness_index_count(struct likeness_index *x, const struct index_list *list,
    const bool *common)
{
	for (uint32_t i = 0; i < list->n; i++) {
		const struct weights_bag *bag = index_bag(list, i);

		for (uint32_t k = 0; k < bag->n; k++) {
			uint32_t id = bag->at[k].id;

			if (!common[id] && x->of[id].n++ == 0)
				x->terms[x->n_terms++] = id;
		}
	}
}

/* Gives each term its room, empty as yet. */
static void likeness_index_divide(struct likeness_index *x)
{
	uint32_t start = 0;

	for (uint32_t i = 0; i < x->n_terms; i++) {
		struct postings *of = &x->of[x->terms[i]];

		of->start = start;
		start += of->n;
		of->n = 0;
	}
	if (start > x->cap) {
		x->at = xreallocarray(x->at, start, sizeof(*x->at));
		x->cap = start;
	}
}

static void likeness_index_deal(struct likeness_index *x, const struct index_list *list,
    const bool *common)
{
	for (uint32_t i = 0; i < list->n; i++) {
		const struct weights_bag *bag = index_bag(list, i);

		for (uint32_t k = 0; k < bag->n; k++) {
			struct weights_term term = bag->at[k];
			struct postings *of = &x->of[term.id];

			if (!common[term.id])
				x->at[of->start + of->n++] =
				    (struct posting){ i, term.amount };
		}
	}
}

void likeness_index_make(struct likeness_index *x, const struct index_list *list,
    const bool *common)
{
	likeness_index_clear(x);
	x->n_members = list->n;
	likeness_index_count(x, list, common);
	likeness_index_divide(x);
	likeness_index_deal(x, list, common);
}

/* How many postings the terms of BAG have. */
static size_t likeness_index_visits(const struct likeness_index *x,
    const struct weights_bag *bag)
{
	size_t n = 0;

	for (uint32_t i = 0; i < bag->n; i++)
		n += x->of[bag->at[i].id].n;
	return n;
}

static inline void posting_add(const struct posting *p, uint32_t amount, uint64_t *shared)
{
	shared[p->member] += amount < p->amount ? amount : p->amount;
}

/* The innermost loop of all: nothing but the sum, four at a time. */
static void likeness_index_add(const struct posting *p, uint32_t n, uint32_t amount,
    uint64_t *shared)
{
	for (; n >= 4; n -= 4, p += 4) {
		posting_add(p, amount, shared);
		posting_add(p + 1, amount, shared);
		posting_add(p + 2, amount, shared);
		posting_add(p + 3, amount, shared);
	}
	for (; n > 0; n--, p++)
		posting_add(p, amount, shared);
}

/* The same for few: each step notes its member, and only a new one stays noted. */
static size_t likeness_index_add_noting(const struct posting *p, uint32_t n,
    uint32_t amount, uint64_t *restrict shared, uint32_t *restrict touched, size_t known)
{
	for (const struct posting *end = p + n; p < end; p++) {
		uint64_t before = shared[p->member];

		touched[known] = p->member;
		known += before == 0;
		shared[p->member] = before + (amount < p->amount ? amount : p->amount);
	}
	return known;
}

/*
 * Where the terms have more postings than there are members, it is cheaper to look at all
 * members afterwards than to note who was met at each step.
 */
size_t likeness_index_share(const struct likeness_index *x, const struct weights_bag *bag,
    uint64_t *shared, uint32_t *touched)
{
	bool all = likeness_index_visits(x, bag) > x->n_members;
	size_t n = 0;

	for (uint32_t i = 0; i < bag->n; i++) {
		struct weights_term term = bag->at[i];
		struct postings of = x->of[term.id];
		const struct posting *p = x->at + of.start;

		if (all)
			likeness_index_add(p, of.n, term.amount, shared);
		else
			n = likeness_index_add_noting(p, of.n, term.amount, shared,
			    touched, n);
	}
	for (uint32_t i = 0; all && i < x->n_members; i++) {
		touched[n] = i;
		n += shared[i] > 0;
	}
	return n;
}
