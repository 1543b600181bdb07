/* SPDX-License-Identifier: ISC */
/*
 * likeness_index - in which places of a list each term stands, and how much of it.
 *
 * Made anew for each list, so that nobody walks over the paragraphs that are not in it:
 * the parts of a document, and the items of a paragraph, are short lists, and a common
 * word stands in hundreds of paragraphs.
 *
 * For likeness only.
 */
#ifndef RECITAL_COMPARE_LIKENESS_INDEX_H
#define RECITAL_COMPARE_LIKENESS_INDEX_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "compare/weights.h"

struct posting {
	uint32_t member; /* which of the places that count */
	uint32_t amount; /* of the term, never 0 */
};

/* The postings [start, start + n) of one term. */
struct postings {
	uint32_t start, n;
};

struct likeness_index {
	struct postings *of; /* of each term */
	struct posting *at;
	size_t cap;      /* [posting] allocated for at */
	uint32_t *terms; /* that have postings */
	uint32_t n_terms;
	uint32_t n_members;
};

/* An index of nothing, for terms below N_TERMS. */
void likeness_index_init(struct likeness_index *x, uint32_t n_terms);
void likeness_index_fini(struct likeness_index *x);

/* A list of bags, of which only some places count. */
struct index_list {
	const struct weights_bag *bags;
	const uint32_t *at;     /* of each place: its bag */
	const uint32_t *places; /* that count, the members */
	uint32_t n;             /* of them */
};

/* Makes X the index of LIST, without the terms that are COMMON. */
void likeness_index_make(struct likeness_index *x, const struct index_list *list,
    const bool *common);

/*
 * Adds up in SHARED, of each member and all 0 before, what it has in common with BAG.
 * Puts the members that have something into TOUCHED, with room for one more than there
 * are; returns how many.
 */
size_t likeness_index_share(const struct likeness_index *x, const struct weights_bag *bag,
    uint64_t *shared, uint32_t *touched);

#endif
