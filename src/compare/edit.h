/* SPDX-License-Identifier: ISC */
/*
 * edit - what two rows of numbers have in common, in order.
 *
 *	a	7 1 3 9 4
 *	b	7 5 3 9
 *	common	7   3 9		{0,0,1} {2,2,2}
 *
 * The longest common subsequence in O((n + m) d) steps for a difference of d and in
 * space O(n + m); where d is above a bound, one that is nearly as long.  The common
 * runs of (b, a) are those of (a, b), the other way round.
 *
 * Source: E. Myers, An O(ND) Difference Algorithm and Its Variations (1986); the bound
 * is that of P. Eggert in GNU diff.
 */
#ifndef RECITAL_COMPARE_EDIT_H
#define RECITAL_COMPARE_EDIT_H

#include <stdint.h> /* uint32_t */

#include "base/vec.h"
#include "compare/stage.h"

struct edit_row {
	const uint32_t *at; /* borrowed */
	uint32_t n;
};

/* N elements of a from number A are those of b from number B. */
struct edit_match {
	uint32_t a, b, n;
};

VEC_OF(edit_match_vec, struct edit_match);

/*
 * Appends to OUT what A and B have in common, in order, no two matches that could be
 * one; all elements are below N_IDS.  When STAGE, which may be NULL, is over it is not all.
 */
void edit_common(struct edit_row a, struct edit_row b, uint32_t n_ids,
    struct stage *stage, struct edit_match_vec *out);

#endif
