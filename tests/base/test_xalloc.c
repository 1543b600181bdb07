/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/xalloc.h"

static void no_size_is_too_small(void **state)
{
	void *a = xmalloc(0), *b = xcalloc(0, 0), *c = xreallocarray(NULL, 0, 8);

	(void)state;
	assert_non_null(a);
	assert_non_null(b);
	assert_non_null(c);
	free(a);
	free(b);
	free(c);
}

static void grown_memory_keeps_its_content(void **state)
{
	uint32_t *numbers = xreallocarray(NULL, 2, sizeof(*numbers));

	(void)state;
	numbers[0] = 1;
	numbers[1] = 2;
	numbers = xreallocarray(numbers, 1000, sizeof(*numbers));
	assert_int_equal(numbers[0], 1);
	assert_int_equal(numbers[1], 2);
	free(numbers);
}

static void copies_end_with_nul(void **state)
{
	char *part = xmemdup0("preambular", 3), *none = xmemdup0(NULL, 0);
	char *whole = xstrdup("operative");

	(void)state;
	assert_string_equal(part, "pre");
	assert_string_equal(none, "");
	assert_string_equal(whole, "operative");
	free(part);
	free(none);
	free(whole);
}

static void memory_of_others_passes_through(void **state)
{
	char memory;

	assert_ptr_equal(xalloc_checked(&memory), &memory);
	(void)state;
}

static void product_too_large(void)
{
	free(xreallocarray(NULL, SIZE_MAX / 2, 3));
}

static void nothing_from_others(void)
{
	xalloc_checked(NULL);
}

static void buffer_too_long(void)
{
	struct buf b = { 0 };

	buf_addc(&b, 'x');
	buf_fill(&b, 'x', SIZE_MAX - 1);
	buf_fini(&b);
}

/* Runs F in a child; returns its exit status, and what it wrote in SAID. */
static int run_in_child(void (*f)(void), char *said, size_t size)
{
	int ends[2], status;

	assert_int_equal(pipe(ends), 0);
	pid_t child = fork();
	assert_int_not_equal(child, -1);
	if (child == 0) {
		dup2(ends[1], STDERR_FILENO);
		f();
		_exit(0);
	}
	close(ends[1]);
	ssize_t len = read(ends[0], said, size - 1);
	close(ends[0]);
	said[len > 0 ? len : 0] = '\0';
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void out_of_memory_is_status_two_and_one_line(void **state)
{
	static void (*const ways[])(
	    void) = { product_too_large, nothing_from_others, buffer_too_long };
	char said[100];

	(void)state;
	for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++) {
		int status = run_in_child(ways[i], said, sizeof(said));
		if (status != 2 || strcmp(said, "recital: out of memory\n") != 0)
			fail_msg("way %zu: status %d, \"%s\"", i, status, said);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_size_is_too_small),
		cmocka_unit_test(grown_memory_keeps_its_content),
		cmocka_unit_test(copies_end_with_nul),
		cmocka_unit_test(memory_of_others_passes_through),
		cmocka_unit_test(out_of_memory_is_status_two_and_one_line),
	};

	return cmocka_run_group_tests_name("base/xalloc", tests, NULL, NULL);
}
