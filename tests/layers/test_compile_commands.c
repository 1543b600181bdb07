/* SPDX-License-Identifier: ISC */
/*
 * test_compile_commands - compile_commands.json, as "make compile_commands.json" writes it:
 * every source is in it, and what it says of one compiles that one.
 */
#include <ftw.h>
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
#include <jansson.h>

#include "base/buf.h"

/* Beside ftw() there is nothing that a visitor is given. */
static json_t *entries;		/* path of a source: its entry */
static size_t n_sources;

static const char *environment(const char *name)
{
	const char *value = getenv(name);

	return value != NULL ? value : ".";
}

static const char *member(json_t *entry, const char *name)
{
	const char *value = json_string_value(json_object_get(entry, name));

	assert_non_null(value);
	return value;
}

static int read_entries(void **state)
{
	struct buf path = {0};
	json_error_t error;
	size_t i;
	json_t *entry;

	(void)state;
	buf_addf(&path, "%s/compile_commands.json", environment("top_builddir"));
	json_t *list = json_load_file(buf_str(&path), JSON_REJECT_DUPLICATES, &error);
	if (list == NULL)
		fail_msg("%s:%d:%d: %s", buf_str(&path), error.line, error.column, error.text);
	entries = json_object();
	json_array_foreach(list, i, entry) {
		assert_null(json_object_get(entries, member(entry, "file")));
		json_object_set(entries, member(entry, "file"), entry);
	}
	json_decref(list);
	buf_fini(&path);
	return 0;
}

static int forget_entries(void **state)
{
	(void)state;
	json_decref(entries);
	return 0;
}

static int visit(const char *path, const struct stat *about, int kind, struct FTW *where)
{
	size_t len = strlen(path);

	(void)about;
	(void)where;
	if (kind != FTW_F || len < 2 || strcmp(path + len - 2, ".c") != 0)
		return 0;
	n_sources++;
	if (json_object_get(entries, path) == NULL)
		fail_msg("%s is not in compile_commands.json", path);
	return 0;
}

static void every_source_has_one_entry(void **state)
{
	static const char *const folders[] = { "src", "tests" };
	char *top = realpath(environment("top_srcdir"), NULL);

	(void)state;
	assert_non_null(top);
	n_sources = 0;
	for (size_t i = 0; i < sizeof(folders) / sizeof(*folders); i++) {
		struct buf folder = {0};

		buf_addf(&folder, "%s/%s", top, folders[i]);
		assert_int_equal(nftw(buf_str(&folder), visit, 16, FTW_PHYS), 0);
		buf_fini(&folder);
	}
	assert_true(n_sources > 0);
	assert_int_equal(json_object_size(entries), n_sources);
	free(top);
}

/* The arguments of ENTRY; END stands in place of "-c -o OBJECT FILE". */
static const char **arguments(json_t *entry, const char *const *end, size_t n_end)
{
	json_t *list = json_object_get(entry, "arguments");
	size_t n = json_array_size(list);

	assert_true(n > 4);
	const char **words = calloc(n + n_end, sizeof(*words));
	assert_non_null(words);
	for (size_t i = 0; i < n; i++) {
		words[i] = json_string_value(json_array_get(list, i));
		assert_non_null(words[i]);
	}
	assert_string_equal(words[n - 4], "-c");
	assert_string_equal(words[n - 3], "-o");
	assert_string_equal(words[n - 1], member(entry, "file"));
	for (size_t i = 0; i < n_end; i++)
		words[n - 4 + i] = end[i];
	words[n - 4 + n_end] = NULL;
	return words;
}

static void every_entry_says_how(void **state)
{
	const char *path;
	json_t *entry;

	(void)state;
	json_object_foreach(entries, path, entry) {
		assert_int_equal(access(member(entry, "directory"), R_OK), 0);
		free(arguments(entry, NULL, 0));
	}
}

static void check_compiles(const char *source)
{
	char *top = realpath(environment("top_srcdir"), NULL);
	struct buf path = {0};

	buf_addf(&path, "%s/%s", top, source);
	json_t *entry = json_object_get(entries, buf_str(&path));
	assert_non_null(entry);
	const char *const end[] = { "-fsyntax-only", buf_str(&path) };
	const char **words = arguments(entry, end, 2);
	pid_t child = fork();
	if (child == 0) {
		if (chdir(member(entry, "directory")) == 0)
			execvp(words[0], (char *const *)words);
		_exit(127);
	}
	int status = -1;
	assert_int_equal(waitpid(child, &status, 0), child);
	if (status != 0)
		fail_msg("%s is not compiled so", source);
	free(words);
	buf_fini(&path);
	free(top);
}

/* The second has flags of its own, without which it does not compile. */
static void what_an_entry_says_compiles_its_source(void **state)
{
	(void)state;
	check_compiles("src/import/akn/akn_xml.c");
	check_compiles("tests/base/test_arena.c");
	check_compiles("tests/layers/test_compile_commands.c");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_source_has_one_entry),
		cmocka_unit_test(every_entry_says_how),
		cmocka_unit_test(what_an_entry_says_compiles_its_source),
	};

	return cmocka_run_group_tests_name("layers/compile_commands", tests, read_entries,
					   forget_entries);
}
