/* SPDX-License-Identifier: ISC */
/* Built with an ARENA_BLOCK of 16 [byte], so that every boundary is met. */
#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"

_Static_assert(ARENA_BLOCK == 16, "built without the tiny block");

static int arena_setup(void **state)
{
	*state = arena_new();
	return 0;
}

static int arena_teardown(void **state)
{
	arena_free(*state);
	return 0;
}

static void memory_is_zeroed_aligned_and_apart(void **state)
{
	enum { SIZES = 70 };
	unsigned char *at[SIZES];

	for (size_t size = 0; size < SIZES; size++) {
		at[size] = arena_alloc(*state, size);
		assert_non_null(at[size]);
		if ((uintptr_t)at[size] % alignof(max_align_t) != 0)
			fail_msg("size %zu: %p", size, (void *)at[size]);
		for (size_t i = 0; i < size; i++)
			if (at[size][i] != 0)
				fail_msg("size %zu: byte %zu", size, i);
		memset(at[size], (int)size, size);
	}
	for (size_t size = 0; size < SIZES; size++)
		for (size_t i = 0; i < size; i++)
			if (at[size][i] != size)
				fail_msg("size %zu overwritten", size);
}

static void a_full_block_is_followed_by_another(void **state)
{
	char *first = arena_alloc(*state, 16);
	char *large = arena_alloc(*state, 100);
	char *last = arena_alloc(*state, 1);

	memset(first, 'f', 16);
	memset(large, 'l', 100);
	*last = 'x';
	for (size_t i = 0; i < 16; i++)
		assert_int_equal(first[i], 'f');
	for (size_t i = 0; i < 100; i++)
		assert_int_equal(large[i], 'l');
}

static void a_copy_is_not_the_original(void **state)
{
	const uint32_t numbers[] = { 1, 2, 3, 4, 5, 6, 7 };
	uint32_t *copy = arena_copy(*state, numbers, 7, sizeof(*numbers));

	assert_ptr_not_equal(copy, numbers);
	assert_memory_equal(copy, numbers, sizeof(numbers));
}

static void copies_behind_texts_are_aligned_and_texts_take_their_length(void **state)
{
	const uint64_t number = 7;
	const max_align_t widest[1] = { { 0 } };

	const char *one = arena_text(*state, "lamp", 4);
	const char *two = arena_text(*state, "", 0);
	assert_ptr_equal(two, one + 5);
	const char *eight = arena_copy(*state, &number, 1, sizeof(number));
	assert_ptr_equal(eight, one + 8);
	arena_text(*state, "", 0);
	const void *wide = arena_copy(*state, widest, 1, sizeof(*widest));
	assert_int_equal((uintptr_t)wide % alignof(max_align_t), 0);
	assert_memory_equal(eight, &number, sizeof(number));
	assert_string_equal(one, "lamp");
}

static void a_copy_of_nothing_is_null(void **state)
{
	assert_null(arena_copy(*state, NULL, 0, 8));
}

static void texts_end_with_nul(void **state)
{
	assert_string_equal(arena_text(*state, "preambular", 3), "pre");
	assert_string_equal(arena_text(*state, NULL, 0), "");
	assert_string_equal(arena_strdup(*state, ""), "");
	assert_string_equal(arena_strdup(*state, "exactly 15 bytes"), "exactly 15 bytes");
	assert_memory_equal(arena_text(*state, "a\0b", 3), "a\0b", 4);
}

static void free_accepts_null(void **state)
{
	(void)state;
	arena_free(NULL);
}

static void ask_for_the_whole_memory(struct arena *a, int how)
{
	static const size_t sizes[] = { SIZE_MAX, SIZE_MAX - 15, SIZE_MAX - 16,
		SIZE_MAX - 31 };

	if (how < 4)
		arena_alloc(a, sizes[how]);
	else
		arena_copy(a, "x", SIZE_MAX / 2, 3);
}

static void impossible_sizes_are_fatal(void **state)
{
	for (int how = 0; how < 5; how++) {
		int status;
		pid_t child = fork();

		assert_int_not_equal(child, -1);
		if (child == 0) {
			if (freopen("/dev/null", "w", stderr) != NULL)
				ask_for_the_whole_memory(*state, how);
			_exit(0);
		}
		assert_int_equal(waitpid(child, &status, 0), child);
		if (!WIFEXITED(status) || WEXITSTATUS(status) != 2)
			fail_msg("way %d: status %d", how, status);
	}
}

#define ARENA_TEST(f) cmocka_unit_test_setup_teardown(f, arena_setup, arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(memory_is_zeroed_aligned_and_apart),
		ARENA_TEST(copies_behind_texts_are_aligned_and_texts_take_their_length),
		ARENA_TEST(a_full_block_is_followed_by_another),
		ARENA_TEST(a_copy_is_not_the_original),
		ARENA_TEST(a_copy_of_nothing_is_null),
		ARENA_TEST(texts_end_with_nul),
		cmocka_unit_test(free_accepts_null),
		ARENA_TEST(impossible_sizes_are_fatal),
	};

	return cmocka_run_group_tests_name("base/arena", tests, NULL, NULL);
}
