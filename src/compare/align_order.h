/* SPDX-License-Identifier: ISC */
/*
 * align_order - the heaviest run of pairs that keeps the order of both sides.
 *
 *	a   0  1  2  3
 *	b   0  2  1  3		0-0, 1-2 or 2-1, 3-3
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_ALIGN_ORDER_H
#define RECITAL_COMPARE_ALIGN_ORDER_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

struct order_pair {
	uint32_t a, b;   /* places */
	uint64_t weight; /* more than 0 */
	bool kept;       /* set by order_heaviest() */
};

/*
 * Marks the pairs of the heaviest run, in which both a and b grow from each to the
 * next.  PAIRS are sorted by a, then b.  Time: O(n log n).
 */
void order_heaviest(struct order_pair *pairs, size_t n);

#endif
