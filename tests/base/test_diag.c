/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "base/diag.h"

static void a_message_keeps_its_place_and_words(void **state)
{
	struct diags d = { 0 };
	char file[] = "a.yaml";

	(void)state;
	diag_add(&d, DIAG_UNKNOWN_KEY, (struct diag_place){ file, 3, 7 },
	    "unknown key \"%s\"", "simbol");
	file[0] = 'x'; /* the list has a copy */
	diag_add(&d, DIAG_IO, (struct diag_place){ 0 }, "%d %%", 5);
	assert_int_equal(d.list.n, 2);
	assert_int_equal(d.list.at[0].code, DIAG_UNKNOWN_KEY);
	assert_string_equal(d.list.at[0].file, "a.yaml");
	assert_int_equal(d.list.at[0].line, 3);
	assert_int_equal(d.list.at[0].column, 7);
	assert_string_equal(d.list.at[0].text, "unknown key \"simbol\"");
	assert_string_equal(d.list.at[1].file, "");
	assert_int_equal(d.list.at[1].line, 0);
	assert_string_equal(d.list.at[1].text, "5 %");
	diags_fini(&d);
	assert_int_equal(d.list.n, 0);
	assert_int_equal(d.count[DIAG_ERROR], 0);
}

static void levels_are_counted_apart(void **state)
{
	const struct diag_place nowhere = { 0 };
	struct diags d = { 0 };

	(void)state;
	diag_add(&d, DIAG_UTF8, nowhere, "a");
	diag_add(&d, DIAG_BIDI, nowhere, "b");
	diag_add(&d, DIAG_YAML, nowhere, "c");
	diag_add(&d, DIAG_LINK_MISSING, nowhere, "d");
	assert_int_equal(d.count[DIAG_ERROR], 2);
	assert_int_equal(d.count[DIAG_WARNING], 1);
	assert_int_equal(d.count[DIAG_INFO], 1);
	diags_fini(&d);
}

/* The texts of the messages, in order. */
static void diag_expect_order(const struct diags *d, const char *texts)
{
	struct buf got = { 0 };

	for (size_t i = 0; i < d->list.n; i++)
		buf_add(&got, d->list.at[i].text);
	assert_string_equal(buf_str(&got), texts);
	buf_fini(&got);
}

static void sorts_by_file_line_column_then_as_added(void **state)
{
	static const struct {
		struct diag_place place;
		const char *text;
	} rows[] = {
		{ { "b", 1, 1 }, "i" },
		{ { "a", 10, 2 }, "f" },
		{ { "a", 2, 9 }, "d" },
		{ { "a", 10, 1 }, "e" },
		{ { "a", 10, 2 }, "g" },
		{ { NULL, 0, 0 }, "a" },
		{ { "a", 10, 2 }, "h" },
		{ { "a", 0, 0 }, "b" },
		{ { "a", 2, 0 }, "c" },
		{ { "b", 1, 1 }, "j" },
	};
	struct diags d = { 0 };

	(void)state;
	diags_sort(&d);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		diag_add(&d, DIAG_YAML, rows[i].place, "%s", rows[i].text);
	diags_sort(&d);
	diag_expect_order(&d, "abcdefghij");
	diags_sort(&d);
	diag_expect_order(&d, "abcdefghij");
	diags_fini(&d);
}

static void taking_moves_messages_and_their_counts(void **state)
{
	struct diags to = { 0 }, from = { 0 };
	struct diag_place place = { "a.yaml", 3, 4 };

	(void)state;
	diag_add(&to, DIAG_IO, place, "first");
	diag_add(&from, DIAG_BIDI, place, "second");
	diag_add(&from, DIAG_IO, place, "third");
	diags_take(&to, &from);
	diag_expect_order(&to, "firstsecondthird");
	assert_int_equal(to.count[DIAG_ERROR], 2);
	assert_int_equal(to.count[DIAG_WARNING], 1);
	assert_int_equal(to.list.at[2].line, 3);
	assert_int_equal(from.list.n, 0);
	assert_int_equal(from.count[DIAG_ERROR], 0);
	diags_take(&to, &from);
	assert_int_equal(to.list.n, 3);
	diags_fini(&to);
	diags_fini(&from);
}

static void a_long_list_in_reverse_takes_little_time(void **state)
{
	const size_t lines = 200000;
	struct diags d = { 0 };

	(void)state;
	for (size_t i = 0; i < lines; i++)
		diag_add(&d, DIAG_CONTROL, (struct diag_place){ "a", lines - i / 2, 1 },
		    "%zu", i % 2);
	diags_sort(&d);
	for (size_t i = 0; i < lines; i++) {
		if (i > 0 && d.list.at[i].line < d.list.at[i - 1].line)
			fail_msg("message %zu: line %zu", i, d.list.at[i].line);
		if (d.list.at[i].text[0] != (i % 2 == 0 ? '0' : '1'))
			fail_msg("message %zu changed places with its twin", i);
	}
	diags_fini(&d);
}

static void every_code_has_a_level_and_a_name_of_its_own(void **state)
{
	(void)state;
	for (int i = 0; i < DIAG_CODE_COUNT; i++) {
		const char *name = diag_code_name((enum diag_code)i);
		assert_in_range(
		    diag_code_level((enum diag_code)i), DIAG_INFO, DIAG_ERROR);
		if (name[0] == '\0' ||
		    name[strspn(name, "abcdefghijklmnopqrstuvwxyz-8")] != '\0')
			fail_msg("code %d: \"%s\"", i, name);
		for (int j = 0; j < i; j++)
			assert_string_not_equal(name, diag_code_name((enum diag_code)j));
	}
	assert_string_equal(diag_code_name(DIAG_IBID_FIRST), "ibid-first");
	assert_int_equal(diag_code_level(DIAG_IBID_FIRST), DIAG_WARNING);
	assert_string_equal(diag_level_name(DIAG_INFO), "info");
	assert_string_equal(diag_level_name(DIAG_WARNING), "warning");
	assert_string_equal(diag_level_name(DIAG_ERROR), "error");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_message_keeps_its_place_and_words),
		cmocka_unit_test(levels_are_counted_apart),
		cmocka_unit_test(sorts_by_file_line_column_then_as_added),
		cmocka_unit_test(taking_moves_messages_and_their_counts),
		cmocka_unit_test(a_long_list_in_reverse_takes_little_time),
		cmocka_unit_test(every_code_has_a_level_and_a_name_of_its_own),
	};

	return cmocka_run_group_tests_name("base/diag", tests, NULL, NULL);
}
