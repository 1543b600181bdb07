/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/slice.h"

static const struct slice slice_empty = { NULL, 0 };

static void ranges_are_half_open_and_clipped(void **state)
{
	static const struct {
		size_t start, end;
		const char *part;
	} rows[] = {
		{ 0, 10, "preambular" },
		{ 0, 3, "pre" },
		{ 3, 6, "amb" },
		{ 6, SLICE_NONE, "ular" },
		{ 6, 11, "ular" },
		{ 10, 10, "" },
		{ 4, 4, "" },
		{ 5, 2, "" },
		{ 11, 12, "" },
		{ SLICE_NONE, SLICE_NONE, "" },
	};
	struct slice s = slice_of("preambular");

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct slice part = slice_sub(s, rows[i].start, rows[i].end);
		if (!slice_is(part, rows[i].part))
			fail_msg("row %zu: \"%.*s\"", i, (int)part.len, part.at);
		assert_true(part.at >= s.at && part.at + part.len <= s.at + s.len);
	}
	assert_int_equal(slice_sub(slice_empty, 0, 5).len, 0);
}

static void slices_are_equal_when_all_their_bytes_are(void **state)
{
	static const struct {
		const char *a, *b;
		bool equal;
	} rows[] = {
		{ "", "", true },
		{ "a", "a", true },
		{ "a", "b", false },
		{ "a", "ab", false },
		{ "b", "ab", false },
		{ "", "a", false },
		{ "A", "a", false },
		{ "z", "\xc3\xa9", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct slice a = slice_of(rows[i].a), b = slice_of(rows[i].b);
		if (slice_eq(a, b) != rows[i].equal || slice_eq(b, a) != rows[i].equal ||
		    slice_is(a, rows[i].b) != rows[i].equal)
			fail_msg("row %zu: \"%s\" \"%s\"", i, rows[i].a, rows[i].b);
	}
	assert_true(slice_eq(slice_empty, slice_of("")));
	assert_false(slice_eq(slice_empty, slice_of("a")));
	assert_true(slice_starts(slice_empty, ""));
	assert_false(slice_starts(slice_empty, "a"));
}

static void case_is_ignored_in_ascii_only(void **state)
{
	static const struct {
		const char *s, *text;
		bool is, starts;
	} rows[] = {
		{ "Ibid.", "ibid.", true, true },
		{ "IBID., vol. 2", "ibid.", false, true },
		{ "ibi", "ibid", false, false },
		{ "", "", true, true },
		{ "a", "", false, true },
		{ "[", "{", false, false }, /* differ as letters' cases do */
		{ "@", "`", false, false },
		{ "\xc3\x89", "\xc3\xa9", false, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct slice s = slice_of(rows[i].s);
		if (slice_is_nocase(s, rows[i].text) != rows[i].is ||
		    slice_starts_nocase(s, rows[i].text) != rows[i].starts)
			fail_msg("row %zu: \"%s\"", i, rows[i].s);
	}
	assert_true(slice_starts(slice_of("A/RES/1"), "A/RES/"));
	assert_false(slice_starts(slice_of("a/res/1"), "A/RES/"));
	assert_false(slice_starts(slice_of("A/"), "A/RES/"));
	assert_true(slice_starts(slice_of(""), ""));
}

static void finds_the_first_at_or_behind(void **state)
{
	static const struct {
		const char *s, *text;
		size_t from, at;
	} rows[] = {
		{ "abcabc", "abc", 0, 0 },
		{ "abcabc", "abc", 1, 3 },
		{ "abcabc", "abc", 3, 3 },
		{ "abcabc", "abc", 4, SLICE_NONE },
		{ "abcabc", "bc", 0, 1 },
		{ "abcabc", "x", 0, SLICE_NONE },
		{ "aaab", "aab", 0, 1 },
		{ "abab", "b", 2, 3 },
		{ "aba", "ab", 1, SLICE_NONE },
		{ "ab", "abc", 0, SLICE_NONE },
		{ "", "a", 0, SLICE_NONE },
		{ "ab", "", 2, 2 },
		{ "ab", "", 3, SLICE_NONE },
		{ "ab", "b", 9, SLICE_NONE },
		{ "ab", "b", SLICE_NONE, SLICE_NONE },
		{ "ab", "ab", SLICE_NONE - 1, SLICE_NONE },
		{ "a b  c", "  ", 0, 3 },
		{ "a b  c   d", "   ", 0, 6 },
		{ "a b  c   d", "  d", 4, 7 },
		{ "a  ", "   ", 0, SLICE_NONE },
		{ " a b c ", "  ", 0, SLICE_NONE },
		{ "[a [b", " [", 0, 2 },
		{ "[ [", " [", 2, SLICE_NONE },
		{ "a\n\n|b\n|", "\n|", 0, 2 },
		{ "a\n\n|b\n|", "\n|", 3, 5 },
		{ "a |", " | ", 0, SLICE_NONE },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		size_t at = slice_find(slice_of(rows[i].s), rows[i].text, rows[i].from);
		if (at != rows[i].at)
			fail_msg("row %zu: %zu", i, at);
	}
	/* bytes behind the slice are not its own */
	assert_int_equal(slice_find((struct slice){ "abc", 2 }, "bc", 0), SLICE_NONE);
}

static void order_is_that_of_bytes_and_the_shorter_first(void **state)
{
	(void)state;
	assert_true(slice_cmp(slice_of("a"), slice_of("b")) < 0);
	assert_true(slice_cmp(slice_of("b"), slice_of("a")) > 0);
	assert_true(slice_cmp(slice_of("a"), slice_of("ab")) < 0);
	assert_true(slice_cmp(slice_of("z"), slice_of("\xc3\xa9")) < 0);
	assert_int_equal(slice_cmp(slice_of(""), slice_of("")), 0);
}

static void all_bytes_lie_between_the_first_and_the_last(void **state)
{
	(void)state;
	assert_true(slice_is_between(slice_of("2013"), '0', '9'));
	assert_true(slice_is_between(slice_of(""), '0', '9'));
	assert_false(slice_is_between(slice_of("20/3"), '0', '9'));
	assert_false(slice_is_between(slice_of("201:"), '0', '9'));
}

static void trims_white_space_at_both_ends(void **state)
{
	static const struct {
		const char *s, *trimmed;
	} rows[] = {
		{ "", "" },
		{ "a", "a" },
		{ "  a b\t", "a b" },
		{ "\r\n\v\f \t", "" },
		{ "\xc2\240a", "\xc2\240a" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (!slice_is(slice_trim(slice_of(rows[i].s)), rows[i].trimmed))
			fail_msg("row %zu: \"%s\"", i, rows[i].s);
	assert_int_equal(slice_trim(slice_empty).len, 0);
}

static void a_slice_ends_with_its_suffix(void **state)
{
	(void)state;
	assert_true(slice_ends(slice_of("Agenda 21"), " 21"));
	assert_true(slice_ends(slice_of("21"), "21"));
	assert_true(slice_ends(slice_of(""), ""));
	assert_true(slice_ends(slice_empty, ""));
	assert_false(slice_ends(slice_of("a.yaml~"), ".yaml"));
	assert_false(slice_ends(slice_of("21"), " 21"));
	assert_false(slice_ends(slice_of("Agenda 21"), "Agenda"));
	assert_false(slice_ends(slice_empty, "a"));
}

static void a_slice_is_one_of_some_words_in_any_case(void **state)
{
	static const char *const words[] = { "of", "The" };

	(void)state;
	assert_true(SLICE_IS_IN(slice_of("OF"), words));
	assert_true(SLICE_IS_IN(slice_of("the"), words));
	assert_false(SLICE_IS_IN(slice_of("th"), words));
	assert_false(SLICE_IS_IN(slice_empty, words));
	assert_false(slice_is_among(slice_of("the"), words, 1));
}

static void a_word_stands_between_the_blanks_of_a_list(void **state)
{
	static const char list[] = " of the  on ";

	(void)state;
	assert_true(slice_is_listed(slice_of("of"), list));
	assert_true(slice_is_listed(slice_of("the"), list));
	assert_true(slice_is_listed(slice_of("on"), list));
	assert_false(slice_is_listed(slice_of("o"), list));
	assert_false(slice_is_listed(slice_of("n"), list));
	assert_false(slice_is_listed(slice_of("one"), list));
	assert_false(slice_is_listed(slice_of("of the"), list));
	assert_false(slice_is_listed(slice_of(" "), list));
	assert_false(slice_is_listed(slice_empty, list));
	assert_false(slice_is_listed(slice_empty, ""));
	assert_true(slice_is_listed(slice_of("the"), "of the"));
	assert_true(slice_is_listed(slice_of("of"), "of the"));
}

static void the_first_word_leaves_the_rest(void **state)
{
	static const struct {
		const char *s, *word, *rest;
	} rows[] = { { "year women peace", "year", "women peace" }, { "year", "year", "" },
		{ "year ", "year", "" }, { " year", "", "year" }, { "", "", "" } };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct slice rest, word = slice_first_word(slice_of(rows[i].s), &rest);

		if (!slice_is(word, rows[i].word) || !slice_is(rest, rows[i].rest))
			fail_msg("'%s': '%.*s', '%.*s'", rows[i].s, (int)word.len, word.at,
			    (int)rest.len, rest.at);
	}
}

static void which_of_some_words(void **state)
{
	static const char *const words[] = { "new", "agenda", "new" };

	(void)state;
	assert_int_equal(slice_which(slice_of("new"), words, 3), 0);
	assert_int_equal(slice_which(slice_of("AGENDA"), words, 3), 1);
	assert_int_equal(slice_which(slice_of("agend"), words, 3), 3);
	assert_int_equal(slice_which(slice_of(""), words, 3), 3);
	assert_int_equal(slice_which(slice_of("agenda"), words, 1), 1);
	assert_true(slice_is_among(slice_of("Agenda"), words, 2));
	assert_false(slice_is_among(slice_of("Agenda"), words, 1));
}

static void what_stands_for_a_byte_in_an_address(void **state)
{
	(void)state;
	assert_int_equal(slice_percent(slice_of("a%2Fb"), 1), '/');
	assert_int_equal(slice_percent(slice_of("%2f"), 0), '/');
	assert_int_equal(slice_percent(slice_of("%C3%a9"), 3), 0xa9);
	assert_int_equal(slice_percent(slice_of("%00"), 0), 0);
	assert_int_equal(slice_percent(slice_of("%2"), 0), -1);
	assert_int_equal(slice_percent(slice_of("%2g"), 0), -1);
	assert_int_equal(slice_percent(slice_of("%g2"), 0), -1);
	assert_int_equal(slice_percent(slice_of("x2f"), 0), -1);
	assert_int_equal(slice_percent(slice_of("%2f"), 3), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(which_of_some_words),
		cmocka_unit_test(what_stands_for_a_byte_in_an_address),
		cmocka_unit_test(a_word_stands_between_the_blanks_of_a_list),
		cmocka_unit_test(the_first_word_leaves_the_rest),
		cmocka_unit_test(a_slice_ends_with_its_suffix),
		cmocka_unit_test(a_slice_is_one_of_some_words_in_any_case),
		cmocka_unit_test(ranges_are_half_open_and_clipped),
		cmocka_unit_test(slices_are_equal_when_all_their_bytes_are),
		cmocka_unit_test(case_is_ignored_in_ascii_only),
		cmocka_unit_test(finds_the_first_at_or_behind),
		cmocka_unit_test(order_is_that_of_bytes_and_the_shorter_first),
		cmocka_unit_test(all_bytes_lie_between_the_first_and_the_last),
		cmocka_unit_test(trims_white_space_at_both_ends),
	};

	return cmocka_run_group_tests_name("base/slice", tests, NULL, NULL);
}
