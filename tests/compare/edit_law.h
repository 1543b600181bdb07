/* SPDX-License-Identifier: ISC */
/*
 * edit_law - what edit.h promises, checked match by match, and rows made by chance.
 */
#ifndef RECITAL_TESTS_COMPARE_EDIT_LAW_H
#define RECITAL_TESTS_COMPARE_EDIT_LAW_H

#include <stdint.h>	/* uint32_t */
#include <string.h>	/* memcmp */

#include "compare/edit.h"

/* The next number of a row that is the same on every machine. */
static inline uint32_t edit_chance(uint32_t *seed, uint32_t below)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (uint32_t)((uint64_t)*seed * below >> 32);
}

static inline void edit_law_fill(uint32_t *to, uint32_t n, uint32_t n_ids, uint32_t *seed)
{
	for (uint32_t i = 0; i < n; i++)
		to[i] = edit_chance(seed, n_ids);
}

/* How many elements A and B have in common by MATCHES; fails when they are none. */
static inline uint32_t edit_law(struct edit_row a, struct edit_row b,
    const struct edit_match_vec *matches)
{
	uint32_t at_a = 0, at_b = 0, sum = 0;

	for (size_t i = 0; i < matches->n; i++) {
		const struct edit_match *m = &matches->at[i];
		assert_true(m->n > 0);
		assert_true(m->a >= at_a && m->b >= at_b);
		assert_true(i == 0 || m->a > at_a || m->b > at_b);
		assert_true(m->a + m->n <= a.n && m->b + m->n <= b.n);
		for (uint32_t k = 0; k < m->n; k++)
			assert_int_equal(a.at[m->a + k], b.at[m->b + k]);
		at_a = m->a + m->n;
		at_b = m->b + m->n;
		sum += m->n;
	}
	return sum;
}

/* The same with (B, A), which must be its mirror image. */
static inline uint32_t edit_law_both(struct edit_row a, struct edit_row b, uint32_t n_ids)
{
	struct edit_match_vec there = { 0 }, back = { 0 };

	edit_common(a, b, n_ids, NULL, &there);
	edit_common(b, a, n_ids, NULL, &back);
	uint32_t sum = edit_law(a, b, &there);
	assert_int_equal(there.n, back.n);
	for (size_t i = 0; i < there.n; i++) {
		assert_int_equal(there.at[i].a, back.at[i].b);
		assert_int_equal(there.at[i].b, back.at[i].a);
		assert_int_equal(there.at[i].n, back.at[i].n);
	}
	vec_fini(&there);
	vec_fini(&back);
	return sum;
}

#endif
