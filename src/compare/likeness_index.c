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
				    (struct posting){ list->places[i], term.amount };
		}
	}
}

void likeness_index_make(struct likeness_index *x, const struct index_list *list,
    const bool *common)
{
	likeness_index_clear(x);
	likeness_index_count(x, list, common);
	likeness_index_divide(x);
	likeness_index_deal(x, list, common);
}
