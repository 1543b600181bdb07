/* SPDX-License-Identifier: ISC */
/*
 * align - which place of one list answers which of another, from how like they are.
 *
 * First a backbone: the run of pairs that keeps both orders and has the highest sum of
 * likeness.  Then all are chosen together, so that the sum is the highest; a pair that
 * keeps the order of the backbone's sure ones needs less likeness than a moved one.  So
 * a moved paragraph is found, and a poor pair in its place does not hide it.  Two places
 * that are left alone between answering neighbours need the least of all.
 *
 * Knows nothing of documents.  For the files of compare only.
 */
#ifndef RECITAL_COMPARE_ALIGN_H
#define RECITAL_COMPARE_ALIGN_H

#include <stdint.h> /* uint32_t */

#include "compare/likeness.h"

/* How like two places must be [thousandths]. */
struct align_need {
	uint32_t in_order;
	uint32_t moved;
	uint32_t bonus; /* what keeping the order is worth beside likeness */
};

/* Two lists of places, and which of them are how like; borrowed. */
struct align_lists {
	const struct likeness_pair *pairs; /* N, by a, then b */
	size_t n;
	uint32_t n_a, n_b; /* places of either list */
};

/*
 * Sets ANSWER[a], for each of the places of the first list, to the place of the second that
 * answers it, or to DOC_NONE.
 */
void align_answer(const struct align_lists *lists, struct align_need need,
    uint32_t *answer);

/*
 * Adds to ANSWER, set by align_answer(), the places that neighbours that answer each other
 * leave alone between them, where they are like by LEAST.
 */
void align_lone(const struct align_lists *lists, uint32_t least, uint32_t *answer);

#endif
