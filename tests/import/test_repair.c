/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "import/common/repair.h"

#define NOTHING ((struct slice){ "", 0 })

static void check_line(const struct repair *row, const char *expected)
{
	struct buf line = {0};

	repair_write(&line, row);
	assert_string_equal(buf_str(&line), expected);
	buf_fini(&line);
}

static void every_rule_has_a_name_of_its_own_and_words(void **state)
{
	(void)state;
	for (int i = 0; i < REPAIR_RULE_COUNT; i++) {
		const char *name = repair_rule_name((enum repair_rule)i);

		assert_true(name[0] != '\0');
		assert_int_equal(name[strspn(name, "abcdefghijklmnopqrstuvwxyz-")], '\0');
		assert_true(repair_rule_what((enum repair_rule)i)[0] != '\0');
		for (int k = 0; k < i; k++)
			if (strcmp(name, repair_rule_name((enum repair_rule)k)) == 0)
				fail_msg("two rules are called %s", name);
	}
}

static void an_entry_tells_place_rule_both_texts_and_evidence(void **state)
{
	struct repairs r = {0};

	(void)state;
	repair_add(&r, REPAIR_AKN_ORGAN, 12, 8, slice_of("A/RES/19/11"),
		   slice_of("A/HRC/RES/19/11"), "organ named beside it");
	repair_add(&r, REPAIR_AKN_BRACKETS, 3, 1, slice_of("("), NOTHING, NULL);
	repair_addf(&r, REPAIR_AKN_LINK_DIFFERS, 0, 0, slice_of("A/1"), NOTHING, "not %s", "A/2");
	check_line(&r.list.at[0], "12:8: mended: wrong-organ: `A/RES/19/11` -> "
				  "`A/HRC/RES/19/11` (organ named beside it)");
	check_line(&r.list.at[1], "3:1: furniture: mark-brackets: `(`");
	check_line(&r.list.at[2], "doubt: link-differs: `A/1` (not A/2)");
	assert_int_equal(r.count[REPAIR_MENDED], 1);
	assert_int_equal(r.count[REPAIR_FURNITURE], 1);
	assert_int_equal(r.count[REPAIR_DOUBT], 1);
	repairs_fini(&r);
}

static void words_stand_on_one_line_and_harm_no_terminal(void **state)
{
	struct repairs r = {0};

	(void)state;
	repair_add(&r, REPAIR_AKN_PLACE, 1, 1, slice_of(" a\n\t\xc2\xa0 b\x1b[1m\xe2\x80\xae"),
		   NOTHING, NULL);
	assert_string_equal(r.list.at[0].before, " a b\x1b[1m\xe2\x80\xae");
	check_line(&r.list.at[0], "1:1: doubt: odd-place: ` a b\xef\xbf\xbd[1m\xef\xbf\xbd`");
	/* the signs of source-mapped text are no words */
	repair_add(&r, REPAIR_AKN_PLACE, 1, 1, slice_of("\016the\017 charter,\002" "1\003"), NOTHING,
		   NULL);
	assert_string_equal(r.list.at[1].before, "the charter,1");
	repairs_fini(&r);
}

static void long_words_are_kept_and_shown_short(void **state)
{
	struct repairs r = {0};
	struct buf words = {0}, line = {0};

	(void)state;
	for (int i = 0; i < 1000; i++)
		buf_add(&words, "\xc3\xa9t\xc3\xa9 ");
	repair_add(&r, REPAIR_AKN_PLACE, 1, 1, buf_slice(&words), NOTHING, NULL);
	assert_int_equal(strlen(r.list.at[0].before), words.len);
	repair_write(&line, &r.list.at[0]);
	assert_true(line.len < 200);
	assert_non_null(strstr(buf_str(&line), "\xe2\x80\xa6`"));
	buf_fini(&words);
	buf_fini(&line);
	repairs_fini(&r);
}

static void entries_are_sorted_by_place_and_equals_stay_in_order(void **state)
{
	static const struct {
		size_t line, column;
		const char *before;
	} rows[] = {
		{ 2, 1, "d" }, { 1, 9, "b" }, { 1, 2, "a" }, { 1, 9, "c" }, { 0, 0, "first" },
	};
	static const char *const expected[] = { "first", "a", "b", "c", "d" };
	struct repairs r = {0};

	(void)state;
	repairs_sort(&r);
	for (size_t i = 0; i < 5; i++)
		repair_add(&r, REPAIR_AKN_PLACE, rows[i].line, rows[i].column,
			   slice_of(rows[i].before), NOTHING, NULL);
	repairs_sort(&r);
	for (size_t i = 0; i < 5; i++)
		assert_string_equal(r.list.at[i].before, expected[i]);
	repairs_fini(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_rule_has_a_name_of_its_own_and_words),
		cmocka_unit_test(an_entry_tells_place_rule_both_texts_and_evidence),
		cmocka_unit_test(words_stand_on_one_line_and_harm_no_terminal),
		cmocka_unit_test(long_words_are_kept_and_shown_short),
		cmocka_unit_test(entries_are_sorted_by_place_and_equals_stay_in_order),
	};

	return cmocka_run_group_tests_name("import/repair", tests, NULL, NULL);
}
