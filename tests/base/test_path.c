/* SPDX-License-Identifier: ISC */
/* Tests of base/path: the names of files and folders. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/path.h"

static void a_name_stands_behind_the_last_slash(void **state)
{
	static const struct {
		const char *path, *name;
		size_t folder;
	} rows[] = { { "a", "a", 0 }, { "a/b", "b", 2 }, { "/a/b.yaml", "b.yaml", 3 }, { "/", "", 1 },
		{ "a/", "", 2 }, { "", "", 0 }, { "./a", "a", 2 } };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		assert_string_equal(path_name(rows[i].path), rows[i].name);
		assert_int_equal(path_folder_len(rows[i].path), rows[i].folder);
	}
}

static void expect_typed(const char *home, const char *typed, const char *path)
{
	struct buf b = { 0 };

	if (home != NULL)
		setenv("HOME", home, 1);
	else
		unsetenv("HOME");
	path_add_typed(&b, typed);
	assert_string_equal(buf_str(&b), path);
	buf_fini(&b);
}

static void a_wave_and_a_slash_are_the_home(void **state)
{
	(void)state;
	expect_typed("/home/x", "~/un", "/home/x/un");
	expect_typed("/home/x", "~/", "/home/x/");
	expect_typed("/home/x", "~", "~");
	expect_typed("/home/x", "~y/un", "~y/un");
	expect_typed("/home/x", "a/~/un", "a/~/un");
	expect_typed("/home/x", "", "");
	expect_typed("", "~/un", "~/un");
	expect_typed(NULL, "~/un", "~/un");
}

static void a_file_is_the_same_by_other_names(void **state)
{
	(void)state;
	assert_true(path_is_same("/dev/null", "/dev/../dev/null"));
	assert_true(path_is_same("/", "/dev/.."));
	assert_false(path_is_same("/dev/null", "/dev/zero"));
	assert_false(path_is_same("/dev/null", "/dev/nothing"));
	assert_false(path_is_same("/dev/nothing", "/dev/nothing"));
}

static void folders_are_no_files(void **state)
{
	(void)state;
	assert_true(path_is_folder("/"));
	assert_false(path_is_file("/"));
	assert_true(path_is_file("/dev/null"));
	assert_false(path_is_folder("/dev/null"));
	assert_false(path_is_folder("/dev/null/a"));
	assert_false(path_is_file("/dev/null/a"));
	assert_false(path_is_file(""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_stands_behind_the_last_slash),
		cmocka_unit_test(a_wave_and_a_slash_are_the_home),
		cmocka_unit_test(folders_are_no_files),
		cmocka_unit_test(a_file_is_the_same_by_other_names),
	};

	return cmocka_run_group_tests_name("path", tests, NULL, NULL);
}
