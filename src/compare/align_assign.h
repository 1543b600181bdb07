/* SPDX-License-Identifier: ISC */
/*
 * align_assign - who answers whom, so that the sum of all weights is the highest.
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_ALIGN_ASSIGN_H
#define RECITAL_COMPARE_ALIGN_ASSIGN_H

#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

struct assign_edge {
	uint32_t a, b;  /* places */
	int64_t weight; /* more than 0, below 2^40 */
};

#define ASSIGN_NONE ((uint32_t)-1)

/*
 * Sets ANSWER[a], for each of N_A, to the b below N_B that it is paired with, or to
 * ASSIGN_NONE.  EDGES are sorted by a, then b.  The best choice for each group of places
 * that hang together; for a group of more than some hundred the heaviest edges first.
 *
 * Source: H. W. Kuhn, The Hungarian Method for the Assignment Problem (1955), with the
 * potentials of J. Munkres and the shortest paths of E. Lawler.
 */
void assign_best(const struct assign_edge *edges, size_t n, uint32_t n_a, uint32_t n_b,
    uint32_t *answer);

#endif
