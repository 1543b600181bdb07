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
	arena_free(arena);
}

static void looking_for_a_name_does_not_add_it(void **state)
{
	struct arena *arena = arena_new();
	struct names t;

	(void)state;
	names_init(&t, arena);
	assert_int_equal(names_find(&t, slice_of("one")), 0);
	assert_int_equal(names_find(&t, slice_of("")), 0);
	*names_value(&t, slice_of("one")) = 1;
	*names_value(&t, slice_of("once")) = 2;
	assert_int_equal(names_find(&t, slice_of("one")), 1);
	assert_int_equal(names_find(&t, slice_of("once")), 2);
	assert_int_equal(names_find(&t, slice_of("on")), 0);
	assert_int_equal(names_find(&t, slice_of("ones")), 0);
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
	arena_free(arena);
}

/* Beginnings of each other, bytes of all values, and in no order. */
static void names_that_differ_little_are_kept_apart(void **state)
{
	static const struct slice keys[] = {
		{ "aa", 2 }, { "a", 1 }, { "aaa", 3 }, { "a\0", 2 }, { "a\0\0", 3 }, { "\0", 1 },
		{ "b", 1 }, { "A", 1 }, { "\xff", 1 }, { "\x7f", 1 }, { "a\x80", 2 }, { "", 0 },
		{ "\x80", 1 }, { "a\x01", 2 }, { "\xfe", 1 }, { "\0\0", 2 },
	};
	const uint32_t n = sizeof(keys) / sizeof(keys[0]);
	struct arena *arena = arena_new();
	struct names t;
	uint32_t *values[sizeof(keys) / sizeof(keys[0])];

	(void)state;
	names_init(&t, arena);
	for (uint32_t i = 0; i < n; i++) {
		values[i] = names_value(&t, keys[i]);
		if (*values[i] != 0)
			fail_msg("key %u is key %u", i, *values[i]);
		*values[i] = i + 1;
	}
	for (uint32_t i = 0; i < n; i++) {
		assert_int_equal(*names_value(&t, keys[i]), i + 1);
		assert_ptr_equal(names_value(&t, keys[i]), values[i]);
	}
	arena_free(arena);
}

/* Each hangs below the one before: the longest walk that there is. */
static void each_name_may_begin_the_next(void **state)
{
	struct arena *arena = arena_new();
	struct names t;
	char key[3000];

	(void)state;
	memset(key, 'x', sizeof(key));
	names_init(&t, arena);
	for (uint32_t i = 0; i <= sizeof(key); i++)
		*names_value(&t, (struct slice){ key, i }) += i;
	for (uint32_t i = 0; i <= sizeof(key); i++)
		assert_int_equal(*names_value(&t, (struct slice){ key, i }), i);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_name_has_no_value_and_keeps_the_one_it_gets),
		cmocka_unit_test(looking_for_a_name_does_not_add_it),
		cmocka_unit_test(thousands_of_names_are_kept_apart),
		cmocka_unit_test(names_that_differ_little_are_kept_apart),
		cmocka_unit_test(each_name_may_begin_the_next),
	};

	return cmocka_run_group_tests_name("names", tests, NULL, NULL);
}
