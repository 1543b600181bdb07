/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "text/linebreak.h"

#define EM "\xe2\x80\x94"
#define NBSP "\xc2\xa0"

/*
 * Compares with MARKED, in which '|' is where a line may end and '^' where it
 * must; neither stands in the text itself.
 */
static void linebreak_expect(const char *marked)
{
	struct buf text = { 0 }, got = { 0 };

	for (const char *p = marked; *p != '\0'; p++)
		if (*p != '|' && *p != '^')
			buf_addc(&text, *p);
	char *can = malloc(text.len + 1);
	assert_non_null(can);
	memset(can, 7, text.len + 1);
	linebreak_find(buf_slice(&text), can);
	assert_int_equal(can[text.len], 7);
	for (size_t i = 0; i < text.len; i++) {
		if (can[i] != 0)
			buf_addc(&got, can[i] == 1 ? '|' : can[i] == 2 ? '^' : '#');
		buf_addc(&got, text.at[i]);
	}
	if (strcmp(buf_str(&got), marked) != 0)
		fail_msg("\"%s\": \"%s\"", marked, buf_str(&got));
	free(can);
	buf_fini(&text);
	buf_fini(&got);
}

static void lines_end_before_words(void **state)
{
	static const char *const rows[] = {
		"",
		"a",
		" a",
		"Recalling |its |previous |resolutions,",
		"two  |blanks   |and |an |end ",
		"\xe2\x80\x9cquoted |words\xe2\x80\x9d |(and |more) |[1] |x",
		"\xe2\x80\x98x\xe2\x80\x99  |(y) |\"z\" |[1] |( \xe2\x80\x9c (a",
		"democracy; |e.g. |U.N. |a.b,c |1,000.5",
		"the |\xe2\x80\x9cx\xe2\x80\x9d(y)",
		"C\xc3\xb4te |d\xe2\x80\x99Ivoire",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		linebreak_expect(rows[i]);
}

static void numbers_keep_their_groups_of_three(void **state)
{
	(void)state;
	linebreak_expect("a |499 003 |dollars");
	linebreak_expect("3 396 308 300");
	linebreak_expect("(86 769 400.5) |5 000, |x");
	/* years, symbols, what is longer or shorter than a group */
	linebreak_expect("in |2019 |100 |men");
	linebreak_expect("1 |23 |4 |5678 |9 |012a");
	linebreak_expect("0 |123 |x12 |345");
	linebreak_expect("12  |345");
}

static void no_break_spaces_hold_their_words(void **state)
{
	(void)state;
	linebreak_expect("17" NBSP "December |1991");
	linebreak_expect("vol." NBSP "1249, |No.\xe2\x80\25720378");
	linebreak_expect("No. |53");
	linebreak_expect("a" NBSP " |b");
	linebreak_expect("word\xe2\x81\xa0" EM "\xe2\x81\xa0joined |x");
}

static void hyphens_end_lines_and_hard_hyphens_do_not(void **state)
{
	(void)state;
	linebreak_expect("needs-|specific |follow-|up");
	linebreak_expect("hard\xe2\x80\x91hyphen |x");
	linebreak_expect("minus |-5 |20-30");
	linebreak_expect("2012\xe2\x80\x93|2013");
	linebreak_expect("one|" EM "|two");
}

static void soft_hyphens_and_zero_width(void **state)
{
	(void)state;
	/* a soft hyphen is not painted, so a line must not end there */
	linebreak_expect("elec\xc2\xadtion");
	linebreak_expect("elec\xe2\x80\x8b|tion");
	linebreak_expect("e\xcc\201a\xe2\x80\215b");
}

static void guillemets_keep_their_blanks(void **state)
{
	(void)state;
	linebreak_expect("dit |\xc2\xab l'\xc3\xa9t\xc3\xa9 \xc2\xbb |et");
	linebreak_expect("\xc2\xab mot \xc2\xbb.");
}

static void words_of_letters_part_beside_whatever_else_there_is(void **state)
{
	static const char *const rows[] = {
		"a |b |c", "the |rights |of |all", "one |two, |three |(four |five) |six",
		"all  |of |it ", "a |b" NBSP "c |d", "an |\xe5\xa4\xa7|b |c", "no |way! |to |go",
		"e.g. |the |well-|known |case", "to |\"the |end\" |of |it",
		"search |--like |-women |a--|b |well-|known", "--like", "- |item |-- |x",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		linebreak_expect(rows[i]);
}

static void symbols_stay_whole(void **state)
{
	static const char *const rows[] = {
		"resolution |A/RES/74/158 |of",
		"(A/CONF.157/24 |(Part |I)), |chap. |III",
		"its |resolutions |66/163, |S-8/1 |and |ES-10/21",
		"resolution |2004/30;",
		"S/RES/1325(2000) |and |A/RES/217(III)[A] |x",
		"A/C.3/78/L.49/Rev.1 |UNTS/660/9464",
		"a/res/68/164",
		"\xe2\x80\234A/RES/74/158\xe2\x80\x9d" EM "|see",
		"1990/91-based |x",
		"HIV/AIDS |N/A |x",
		"and/A/RES/74/158 |or/|else",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		linebreak_expect(rows[i]);
}

static void other_slashes_end_lines(void **state)
{
	(void)state;
	linebreak_expect("and/|or |he/|she |x/|Y |A/ |b");
	linebreak_expect("Two-|State/|party |A/ |1");
}

static void ideographs_part_anywhere_but_before_their_stops(void **state)
{
	(void)state;
	/* da hui, | chong shen; a symbol keeps whole between ideographs */
	linebreak_expect("\xe5\xa4\xa7|\xe4\xbc\x9a\xef\xbc\x8c|\xe9\x87\x8d|"
			 "\xe7\x94\xb3\xe3\x80\x82");
	linebreak_expect("\xe7\xac\xac|74/158|\xe5\x8f\xb7|\xe5\x86\xb3");
	linebreak_expect("3.|\xe5\xa4\xa7");
	linebreak_expect("\xef\xbc\x88\xe4\xb8\x80\xef\xbc\x89|\xe5\xa4\xa7");
}

static void arabic_parts_at_blanks(void **state)
{
	(void)state;
	linebreak_expect("\xd8\xa5\xd9\x86 |\xd8\xa7\xd9\x84\xd8\xac\xd8\x8c "
			 "|\xd9\x82 |A/RES/74/158");
}

static void line_ends_in_the_text_are_forced(void **state)
{
	(void)state;
	linebreak_expect("a\n^b");
	linebreak_expect("a\r\n^b\r^c");
	linebreak_expect("a\n^\n^b\n");
	linebreak_expect("a\xe2\x80\xa8^b\xc2\x85^c\xe2\x80\xa9");
	linebreak_expect("and\n^74/158");
}

static void nothing_at_all_is_fine(void **state)
{
	(void)state;
	linebreak_find((struct slice){ NULL, 0 }, NULL);
}

static void bad_bytes_are_no_harm(void **state)
{
	static const char bytes[] = { 'a', (char)0xff, (char)0xe2, (char)0x80, '\0', '/',
		'\0', (char)0xf0, (char)0x9f };

	(void)state;
	for (size_t start = 0; start < sizeof(bytes); start++) {
		size_t len = sizeof(bytes) - start;
		char *copy = malloc(len), *can = malloc(len);
		memcpy(copy, bytes + start, len);
		linebreak_find((struct slice){ copy, len }, can);
		assert_int_equal(can[0], 0);
		for (size_t i = 0; i < len; i++)
			assert_in_range(can[i], 0, 2);
		free(copy);
		free(can);
	}
}

static void hostile_runs_take_little_time(void **state)
{
	static const char *const units[] = {
		"A/",
		"/",
		" ",
		"(",
		"\xcc\x81",
		"\xe2\x80\x8d",
		"\xf0\x9f\x87\xab",
		"-",
		"\"",
		"1,",
		"\xc2\xa0",
		"\xff",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++) {
		struct buf b = { 0 };

		for (int j = 0; j < 500000; j++)
			buf_add(&b, units[i]);
		char *can = malloc(b.len);
		assert_non_null(can);
		linebreak_find(buf_slice(&b), can);
		assert_int_equal(can[0], 0);
		free(can);
		buf_fini(&b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_end_before_words),
		cmocka_unit_test(no_break_spaces_hold_their_words),
		cmocka_unit_test(hyphens_end_lines_and_hard_hyphens_do_not),
		cmocka_unit_test(soft_hyphens_and_zero_width),
		cmocka_unit_test(numbers_keep_their_groups_of_three),
		cmocka_unit_test(guillemets_keep_their_blanks),
		cmocka_unit_test(words_of_letters_part_beside_whatever_else_there_is),
		cmocka_unit_test(symbols_stay_whole),
		cmocka_unit_test(other_slashes_end_lines),
		cmocka_unit_test(ideographs_part_anywhere_but_before_their_stops),
		cmocka_unit_test(arabic_parts_at_blanks),
		cmocka_unit_test(line_ends_in_the_text_are_forced),
		cmocka_unit_test(nothing_at_all_is_fine),
		cmocka_unit_test(bad_bytes_are_no_harm),
		cmocka_unit_test(hostile_runs_take_little_time),
	};

	return cmocka_run_group_tests_name("text/linebreak", tests, NULL, NULL);
}
