/* SPDX-License-Identifier: ISC */
/* edit with a bound so small that nearly every row goes beyond it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/xalloc.h"
#include "edit_law.h"

enum { MOST = 400 };

static void beyond_the_bound_matches_are_still_true(void **state)
{
	uint32_t *a = xcalloc(MOST, sizeof(*a)), *b = xcalloc(MOST, sizeof(*b)), seed = 11;

	(void)state;
	for (int round = 0; round < 3000; round++) {
		uint32_t n_ids = 1 + edit_chance(&seed, 40);
		struct edit_row row_a = { a, edit_chance(&seed, MOST + 1) };
		struct edit_row row_b = { b, edit_chance(&seed, MOST + 1) };
		edit_law_fill(a, row_a.n, n_ids, &seed);
		edit_law_fill(b, row_b.n, n_ids, &seed);
		edit_law_both(row_a, row_b, n_ids);
	}
	free(a);
	free(b);
}

/* One change in fifty: what is left is found, bound or not. */
static void few_changes_are_found_beyond_the_bound(void **state)
{
	uint32_t *a = xcalloc(MOST, sizeof(*a)), *b = xcalloc(MOST, sizeof(*b)), seed = 5;

	(void)state;
	for (int round = 0; round < 200; round++) {
		for (uint32_t i = 0; i < MOST; i++) {
			a[i] = i;
			b[i] = edit_chance(&seed, 50) == 0 ? edit_chance(&seed, MOST) : i;
		}
		uint32_t sum = edit_law_both((struct edit_row){ a, MOST },
		    (struct edit_row){ b, MOST }, MOST);
		if (sum < MOST * 3 / 4)
			fail_msg("round %d: %u of %d", round, sum, MOST);
	}
	free(a);
	free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(beyond_the_bound_matches_are_still_true),
		cmocka_unit_test(few_changes_are_found_beyond_the_bound),
	};

	return cmocka_run_group_tests_name("edit_bound", tests, NULL, NULL);
}
