/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "model/names.h"

static void a_new_name_has_no_value_and_keeps_the_one_it_gets(void **state)
{
	struct arena *arena = arena_new();
	struct names t;

	(void)state;
	names_init(&t, arena);
	assert_int_equal(*names_value(&t, slice_of("OP1")), 0);
	*names_value(&t, slice_of("OP1")) = 7;
	assert_int_equal(*names_value(&t, slice_of("OP1")), 7);
	assert_int_equal(*names_value(&t, slice_of("op1")), 0);
	assert_int_equal(*names_value(&t, slice_of("OP")), 0);
	assert_int_equal(*names_value(&t, slice_of("")), 0);
	*names_value(&t, slice_of("")) = 3;
	assert_int_equal(*names_value(&t, slice_of("")), 3);
	assert_int_equal(t.n, 4);
	names_fini(&t);
	arena_free(arena);
}

static void thousands_of_names_are_kept_apart(void **state)
{
	struct arena *arena = arena_new();
	struct names t;
	char key[32];

	(void)state;
	names_init(&t, arena);
	for (uint32_t i = 1; i <= 50000; i++) {
		snprintf(key, sizeof(key), "OP%u(a)", (unsigned)i);
		uint32_t *value = names_value(&t, slice_of(key));
		assert_int_equal(*value, 0);
		*value = i;
	}
	/* The key was copied: its buffer holds another by now. */
	for (uint32_t i = 1; i <= 50000; i++) {
		snprintf(key, sizeof(key), "OP%u(a)", (unsigned)i);
		assert_int_equal(*names_value(&t, slice_of(key)), i);
	}
	assert_int_equal(t.n, 50000);
	names_fini(&t);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_name_has_no_value_and_keeps_the_one_it_gets),
		cmocka_unit_test(thousands_of_names_are_kept_apart),
	};

	return cmocka_run_group_tests_name("names", tests, NULL, NULL);
}
