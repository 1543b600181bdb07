/* SPDX-License-Identifier: ISC */
/* The words that say where in a source something stands. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "links/locator.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static void a_part_is_classed_by_its_first_word_and_number(void **state)
{
	static const struct {
		const char *part;
		enum locator_class class;
	} rows[] = {
		{ "Sixty-seventh Session", LOCATOR_SESSION },
		{ "Fifteenth Special\u00a0Session", LOCATOR_SESSION },
		{ "Tenth Emergency Special Session (A/ES-10/1)", LOCATOR_SESSION },
		{ "Fifty-sixth Year", LOCATOR_SESSION },
		{ "2005", LOCATOR_SESSION },
		{ "1995/96", LOCATOR_SESSION },
		{ "2005–2006", LOCATOR_SESSION },
		{ "2030 Agenda", LOCATOR_UNKNOWN },
		{ "20051", LOCATOR_UNKNOWN },
		{ "obsession", LOCATOR_UNKNOWN },
		{ "Supplement No. 53A (A/71/53/Add.1)", LOCATOR_SUPPLEMENT },
		{ "Supplement for April", LOCATOR_SUPPLEMENT },
		{ "vol. 660", LOCATOR_VOLUME },
		{ "vols. 2171 and 2173", LOCATOR_VOLUME },
		{ "No.\u00a09464", LOCATOR_NUMBER },
		{ "no 20378", LOCATOR_NUMBER },
		{ "no later", LOCATOR_UNKNOWN },
		{ "document S/2013/5", LOCATOR_NUMBER },
		{ "chap. IV", LOCATOR_CHAPTER },
		{ "part II", LOCATOR_PART },
		{ "part two", LOCATOR_PART },
		{ "part of it", LOCATOR_UNKNOWN },
		{ "sect. III.F", LOCATOR_SECTION },
		{ "resolution 59/1", LOCATOR_RESOLUTION },
		{ "Resolutions Adopted by the Conference", LOCATOR_UNKNOWN },
		{ "annex", LOCATOR_ANNEX },
		{ "annexes I and II", LOCATOR_ANNEX },
		{ "annexed", LOCATOR_UNKNOWN },
		{ "PARA. 5", LOCATOR_PARA },
		{ "párrs. 5 y 6", LOCATOR_PARA },
		{ "pp. 6–8", LOCATOR_PARA },
		{ "", LOCATOR_UNKNOWN },
		{ ".", LOCATOR_UNKNOWN },
	};
	bool ok = true;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		if (locator_class_of(slice_of(rows[i].part)) != rows[i].class) {
			print_error("row %zu: %s\n", i, rows[i].part);
			ok = false;
		}
	assert_true(ok);
}

static void a_pinpoint_ends_where_its_numbers_end(void **state)
{
	static const struct {
		const char *text, *want;
	} rows[] = {
		{ " chap. III, sect. A.", "chap. III, sect. A" },
		{ "para. 2 (a) (ii) of the report", "para. 2 (a) (ii)" },
		{ "paras. 2, 3", "paras. 2" },
		{ "paras. 2 to 5 and 7; x", "paras. 2 to 5 and 7" },
		{ "annex, chap.", "annex" },
		{ "annex I and the rest", "annex I" },
		{ "para. (abcdef)", "" },
		{ "vol. 3", "" },
		{ "sect", "" },
		{ "", "" },
	};
	bool ok = true;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		if (!slice_is(
			locator_pinpoint(slice_of(rows[i].text), 0), rows[i].want)) {
			print_error("row %zu: %s\n", i, rows[i].text);
			ok = false;
		}
	assert_true(ok);
}

static void words_end_where_they_end(void **state)
{
	(void)state;
	assert_int_equal(
	    locator_words(slice_of("x Adopted\u00a0 on 5"), 2, "adopted on"), 14);
	assert_int_equal(locator_words(slice_of("adopted only"), 0, "adopted on"), 0);
	assert_int_equal(locator_words(slice_of("adoptedon"), 0, "adopted on"), 0);
	assert_int_equal(locator_words(slice_of("of"), 0, "of"), 2);
	assert_int_equal(locator_words(slice_of("o"), 0, "of"), 0);
	assert_int_equal(locator_words(slice_of("of"), 2, "of"), 0);
	assert_int_equal(locator_words(slice_of("see\u00a0x"), 0, "see"), 3);
	assert_int_equal(locator_words(slice_of("seeé"), 0, "see"), 0);
}

static void no_break_spaces_are_trimmed_and_passed_over(void **state)
{
	(void)state;
	assert_true(
	    slice_is(locator_trim(slice_of("\u00a0 \u202fx y\u2009 \u00a0")), "x y"));
	assert_true(slice_is(locator_trim(slice_of(" \u00a0")), ""));
	assert_int_equal(locator_space(slice_of("x \u00a0y"), 1), 4);
	assert_int_equal(locator_space(slice_of("x"), 1), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_part_is_classed_by_its_first_word_and_number),
		cmocka_unit_test(a_pinpoint_ends_where_its_numbers_end),
		cmocka_unit_test(words_end_where_they_end),
		cmocka_unit_test(no_break_spaces_are_trimmed_and_passed_over),
	};

	return cmocka_run_group_tests_name("links/locator", tests, NULL, NULL);
}
