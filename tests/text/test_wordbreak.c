/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "text/wordbreak.h"

/*
 * Compares with MARKED, in which '|' stands between pieces; it is in no text itself.
 * KINDS has a letter for each piece: w, s, m.
 */
static void wordbreak_expect(const char *marked, const char *kinds)
{
	static const char letters[] = ".wsm";
	struct buf text = { 0 }, got = { 0 }, sorts = { 0 };

	for (const char *p = marked; *p != '\0'; p++)
		if (*p != '|')
			buf_addc(&text, *p);
	char *at = malloc(text.len + 1);
	assert_non_null(at);
	memset(at, 7, text.len + 1);
	wordbreak_find(buf_slice(&text), at);
	assert_int_equal(at[text.len], 7);
	for (size_t i = 0; i < text.len; i++) {
		assert_in_range(at[i], 0, 3);
		if (at[i] != WORDBREAK_NONE) {
			buf_add(&got, i > 0 ? "|" : "");
			buf_addc(&sorts, letters[(int)at[i]]);
		}
		buf_addc(&got, text.at[i]);
	}
	if (strcmp(buf_str(&got), marked) != 0 || strcmp(buf_str(&sorts), kinds) != 0)
		fail_msg("\"%s\": \"%s\" %s", marked, buf_str(&got), buf_str(&sorts));
	free(at);
	buf_fini(&text);
	buf_fini(&got);
	buf_fini(&sorts);
}

struct row {
	const char *marked, *kinds;
};

static void expect_rows(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++)
		wordbreak_expect(rows[i].marked, rows[i].kinds);
}

static void words_stand_apart_from_space_and_marks(void **state)
{
	static const struct row rows[] = {
		{ "", "" },
		{ "a", "w" },
		{ " ", "s" },
		{ "Recalling| |its| |resolutions|,", "wswswm" },
		{ "  |two|   |blanks|\n\t|x", "swswsw" },
		{ "(|a|)|;|.|.", "mwmmmm" },
		{ "12| |(|a|)", "wsmwm" },
		{ "17|\xc2\xa0|December|\xe2\x80\xaf \xc2\xa0|1991", "wswsw" },
		{ "\xe2\x80\x9c|people\xe2\x80\x99s|\xe2\x80\x9d|\xe2\x80\x94|x", "mwmmw" },
		{ "1,000.50| |e.g|.", "wswm" },
		/* Blanks with what joins them to themselves, and with what does not. */
		{ "a|  \xc2\xad|b", "wmw" },
		{ "a| \xcc\x81|b|;| |(|c|)|:|.", "wwwmsmwmmm" },
		{ "a|\xe2\x80\x83 |b", "wsw" },
	};

	(void)state;
	expect_rows(rows, sizeof(rows) / sizeof(*rows));
}

static void symbols_stay_whole(void **state)
{
	static const struct row rows[] = {
		{ "68/164| |A/RES/68/164|,| |62/150|.", "wswmswm" },
		{ "A/74/399/Add.2|,| |A/CONF.157/24| |(|Part| |I|)", "wmswsmwswm" },
		{ "S-8/1| |ES-11/1| |2200| |A| |(|XXI|)", "wswswswsmwm" },
		{ "and|/|or| |x|/|y", "wmwswmw" },
		{ "68|/| |68|/", "wmswm" },
		{ "/|68", "mw" },
	};

	(void)state;
	expect_rows(rows, sizeof(rows) / sizeof(*rows));
}

static void hyphens_join_words(void **state)
{
	static const struct row rows[] = {
		{ "Secretary-General| |follow-up| |case-by-case", "wswsw" },
		{ "hard\xe2\x80\x91hyphen|,| |soft\xe2\x80\x90one", "wmsw" },
		{ "medium|-| |and| |long-term", "wmswsw" },
		{ "-|5| |a|-|-|b", "mwswmmw" },
		{ "a|-", "wm" },
	};

	(void)state;
	expect_rows(rows, sizeof(rows) / sizeof(*rows));
}

static void numbers_stay_whole(void **state)
{
	static const struct row rows[] = {
		/* ranges, whatever stands between their ends */
		{ "2022\xe2\x80\x93" "2023|;", "wm" },
		{ "2022-2023| |12\xe2\x80\x92" "18| |3\xe2\x88\x92" "14", "wswsw" },
		{ "A/76/11\xe2\x80\x93" "13|,| |1.5\xe2\x80\x93" "2.5", "wmsw" },
		{ "2022| |\xe2\x80\x93| |2023|,| |5|\xe2\x80\x93", "wsmswmswm" },
		{ "North|\xe2\x80\x93|South| |5|\xe2\x80\x93|a", "wmwswmw" },
		/* groups of three, with any one blank between them */
		{ "5 000| |lamps|,| |12\xc2\xa0" "345\xe2\x80\xaf" "678|.", "wswmswm" },
		{ "5|  |000| |0|\xc2\xa0|000| |2022| |150| |5| |0000", "wswswswswswswsw" },
		{ "5|\t|000|\t|5|\t|%", "wswswsm" },
		{ "5 000 000| |x| |5| |000a", "wswswsw" },
		{ "(|5 000|)| |(|50 %|)| |w5| |000", "mwmsmwmswsw" },
		/* units and currencies */
		{ "50%|,| |50 %| |50\xc2\xa0%| |7\xe2\x80\xb0", "wmswswsw" },
		{ "1.5\xc2\xb0" "C| |1.5 \xc2\xb0" "C| |90\xc2\xb0", "wswsw" },
		{ "%| |x|%| |5|  |%", "mswmswsm" },
		{ "$100| |US|$| |\xe2\x82\xac" "5 000| |$|a|$", "wswmswsmwm" },
		{ "90\xc2\xb0|East", "ww" },
	};

	(void)state;
	expect_rows(rows, sizeof(rows) / sizeof(*rows));
}

static void every_language_has_words(void **state)
{
	static const struct row rows[] = {
		/* French */
		{ "l\xe2\x80\x99" "Assembl\xc3\xa9" "e| |g\xc3\xa9n\xc3\xa9rale| |d'\xc3\x89tat", "wswsw" },
		{ "\xc2\xab|\xc2\xa0|paix|\xc2\xa0|\xc2\xbb", "mswsm" },
		/* Russian, one letter of it taken apart */
		{ "\xd0\x93\xd0\xb5\xd0\xbd\xd0\xb5\xd1\x80\xd0\xb0\xd0\xbb\xd1\x8c\xd0\xbd\xd0\xb0\xd1\x8f|"
		  " |\xd0\xb8\xcc\x86", "wsw" },
		/* Arabic, with marks */
		{ "\xd8\xa5\xd9\x86\xd9\x91| |\xd8\xa7\xd9\x84\xd8\xac\xd9\x85\xd8\xb9\xd9\x8a\xd8\xa9|\xd8\x8c", "wswm" },
		/* Chinese: each character */
		{ "\xe5\xa4\xa7|\xe4\xbc\x9a|\xef\xbc\x8c|68/164|\xe5\x8f\xb7", "wwmww" },
	};

	(void)state;
	expect_rows(rows, sizeof(rows) / sizeof(*rows));
}

/* Callers promise UTF-8; what they get for less is of no use, but covers it. */
static void any_bytes_are_covered(void **state)
{
	char bytes[64], at[64];
	uint32_t seed = 1;

	(void)state;
	for (int round = 0; round < 5000; round++) {
		size_t len = 1 + (size_t)round % sizeof(bytes);
		for (size_t i = 0; i < len; i++) {
			seed = seed * 1664525u + 1013904223u;
			bytes[i] = (char)(seed >> 24);
		}
		wordbreak_find((struct slice){ bytes, len }, at);
		assert_int_not_equal(at[0], WORDBREAK_NONE);
		for (size_t i = 0; i < len; i++)
			if (at[i] < WORDBREAK_NONE || at[i] > WORDBREAK_MARK)
				fail_msg("round %d: %d at %zu", round, at[i], i);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_stand_apart_from_space_and_marks),
		cmocka_unit_test(symbols_stay_whole),
		cmocka_unit_test(hyphens_join_words),
		cmocka_unit_test(numbers_stay_whole),
		cmocka_unit_test(every_language_has_words),
		cmocka_unit_test(any_bytes_are_covered),
	};

	return cmocka_run_group_tests_name("wordbreak", tests, NULL, NULL);
}
