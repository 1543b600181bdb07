/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "text/fold.h"
#include "text/utf8.h"

static void folds_to_what_people_type(void **state)
{
	static const struct {
		const char *text, *folded;
	} rows[] = {
		{ "", "" },
		{ "The General Assembly,", "the general assembly," },
		/* accents, composed or not */
		{ "C\xc3\xb4te d\xe2\x80\x99Ivoire", "cote d'ivoire" },
		{ "Co\xcc\x82te", "cote" },
		{ "S\xc3\xa3o Tom\xc3\xa9, T\xc3\xbcrkiye, Cura\xc3\247ao",
		    "sao tome, turkiye, curacao" },
		{ "\xe1\xba\xa4", "a" },
		/* letters that have no decomposition */
		{ "Stra\xc3\237e \xe1\xba\x9e", "strasse ss" },
		{ "\xc3\x98re \xc4\x90\xc4\x91 \xc5\x81\xc3\263d\xc5\xba",
		    "ore dd lodz" },
		{ "\xc3\x86\xc3\xa6 \xc5\x93uvre", "aeae oeuvre" },
		{ "D\xc4\xb1\xc5\x9f \xc4\xb0zmir", "dis izmir" },
		{ "\xef\xac\x81rst", "first" },
		/* quotes, dashes, ellipsis */
		{ "\xe2\x80\x9cquoted\xe2\x80\x9d \xc2\xabmot\xc2\xbb",
		    "\"quoted\" \"mot\"" },
		{ "2012\xe2\x80\2232013\xe2\x80\x94x\xe2\x80\x91y\xe2\x88\x92z",
		    "2012-2013-x-y-z" },
		{ "and\xe2\x80\xa6", "and..." },
		/* white space of every kind, one blank for each run */
		{ "17\xc2\240December\xe2\x80\2571991", "17 december 1991" },
		{ "a \t\r\n \xc2\xa0 b", "a b" },
		{ "  a  ", " a " },
		{ "a\xe3\x80\x80\xe2\x80\250b", "a b" },
		{ "a \xe2\x80\x8b b", "a b" },
		/* what is not seen goes */
		{ "elec\xc2\xadtion", "election" },
		{ "a\xe2\x80\213b\xe2\x81\240c\xef\xbb\277d\xe2\x80\x8e", "abcd" },
		{ "a\x1b\001b", "ab" },
		{ "\xe2\x9d\xa4\xef\xb8\x8f", "\xe2\x9d\xa4" },
		/* Arabic: no vowel signs, no stretching, alef without hamza */
		{ "\xd8\xa7\xd9\x84\xd8\xac\xd9\x85\xd8\xb9\xd9\x8a\xd8\xa9",
		    "\xd8\xa7\xd9\x84\xd8\xac\xd9\x85\xd8\xb9\xd9\x8a\xd8\xa9" },
		{ "\xd8\xa5\xd9\x86\xd9\x91", "\xd8\xa7\xd9\x86" },
		{ "\xd8\xac\xd9\x80\xd9\x80\xd9\x85", "\xd8\xac\xd9\x85" },
		/* digits of every script are ASCII's; a word for a number is none */
		{ "\xd9\xa2\xd9\xa0\xd9\xa3\xd9\xa0 \xdb\xb7\xdb\xb5/\xdb\xb1", "2030 75/1" },
		{ "\xe0\xa5\xa8\xe0\xa5\xa6 \xef\xbc\x92\xef\xbc\x90", "20 20" },
		{ "\xe4\xba\x8c\xe5\x8d\x81", "\xe4\xba\x8c\xe5\x8d\x81" },
		/* Chinese stays, its wide punctuation becomes narrow */
		{ "\xe5\xa4\xa7\xe4\xbc\x9a\xef\xbc\x8c\xef\xbc\xa1",
		    "\xe5\xa4\xa7\xe4\xbc\x9a,a" },
		/* Russian and Greek */
		{ "\xd0\x93\xd0\x95\xd0\x9d", "\xd0\xb3\xd0\xb5\xd0\xbd" },
		{ "\xd0\xb9\xd1\x91", "\xd0\xb8\xd0\xb5" },
		{ "\xce\xa3\xce\xbf\xcf\x82", "\xcf\x83\xce\xbf\xcf\x83" },
		/* a Korean syllable is not the beginning of another */
		{ "\xea\xb0\x81", "\xea\xb0\x81" },
		{ "a\xff", "a\xef\xbf\xbd" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct folded f = fold_text(slice_of(rows[i].text), false);
		if (strcmp(f.text, rows[i].folded) != 0)
			fail_msg("row %zu \"%s\": \"%s\"", i, rows[i].text, f.text);
		assert_int_equal(f.len, strlen(rows[i].folded));
		folded_fini(&f);
	}
}

static void variants_are_case_and_typography_and_no_accents(void **state)
{
	static const struct {
		const char *text, *variant;
	} rows[] = {
		{ "", "" },
		{ "Trust Fund", "trust fund" },
		{ "d\xe2\x80\x99Ivoire \xe2\x80\x9cx\xe2\x80\x9d", "d'ivoire \"x\"" },
		{ "hard\xe2\x80\x91hyphen \xe2\x80\x93", "hard-hyphen -" },
		{ "17\xc2\xa0 \xe2\x80\xaf" "December", "17 december" },
		{ "elec\xc2\xadtion\xe2\x80\x8b", "election" },
		{ "\xc3\x89tat \xc3\xa0 a", "\xc3\xa9tat \xc3\xa0 a" },
		{ "\xd0\x93\xd0\x95\xd0\x9d", "\xd0\xb3\xd0\xb5\xd0\xbd" },
		{ "\xe5\xa4\xa7", "\xe5\xa4\xa7" },
		{ "a\xff", "a\xef\xbf\xbd" },
		/* composed or not, and with what is not seen between the two */
		{ "re\xcc\x81sume\xcc\x81 E\xcc\x81", "r\xc3\xa9sum\xc3\xa9 \xc3\xa9" },
		{ "re\xc2\xad\xcc\x81s", "r\xc3\xa9s" },
		{ "\xe1\x84\x80\xe1\x85\xa1", "\xea\xb0\x80" },
	};
	struct buf got = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		buf_clear(&got);
		fold_add_variant(&got, slice_of(rows[i].text));
		if (strcmp(buf_str(&got), rows[i].variant) != 0)
			fail_msg("row %zu: \"%s\"", i, buf_str(&got));
	}
	/* What stands in front of it is no part of it. */
	buf_clear(&got);
	buf_add(&got, "x ");
	fold_add_variant(&got, slice_of(" \xc2\xa0Y"));
	assert_string_equal(buf_str(&got), "x  y");
	buf_fini(&got);
}

static void keeps_case_on_request_and_accents_never(void **state)
{
	static const struct {
		const char *text, *folded;
	} rows[] = {
		{ "C\xc3\x94te A\xe2\x80\x93Z", "COte A-Z" },
		{ "\xc3\x86gean \xc3\x98", "AEgean O" },
		{ "\xd0\x99\xd0\xb9", "\xd0\x98\xd0\xb8" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct folded f = fold_text(slice_of(rows[i].text), true);
		if (strcmp(f.text, rows[i].folded) != 0)
			fail_msg("row %zu \"%s\": \"%s\"", i, rows[i].text, f.text);
		folded_fini(&f);
	}
}

static void each_byte_knows_the_cluster_it_came_from(void **state)
{
	static const struct {
		const char *text, *folded;
		size_t from[24];
	} rows[] = {
		{ "", "", { 0 } },
		{ "ab", "ab", { 0, 1, 2 } },
		{ "\xc3\xa9t\xc3\xa9", "ete", { 0, 2, 3, 5 } },
		{ "e\xcc\x81\xcc\xa3x", "ex", { 0, 5, 6 } },
		{ "a\xc3\237b", "assb", { 0, 1, 1, 3, 4 } },
		{ "a \xc2\xa0\n b", "a b", { 0, 1, 6, 7 } },
		{ "a\xc2\255b", "ab", { 0, 3, 4 } },
		{ "a\xc2\xad", "a", { 0, 3 } },
		{ "\xe2\x80\x8b", "", { 3 } },
		{ "\xe5\xa4\xa7x", "\xe5\xa4\xa7x", { 0, 0, 0, 3, 4 } },
		{ "\xe2\x80\xa6.", "....", { 0, 0, 0, 3, 4 } },
		{ "a  b", "a b", { 0, 1, 3, 4 } },
		{ "   ", " ", { 0, 3 } },
		{ "The  Third   \xc3\xa9tat  x", "the third etat x", { 0, 1, 2, 3, 5, 6, 7, 8, 9,
		    10, 13, 15, 16, 17, 18, 20, 21 } },
		{ "\xc3\xa9 \xc2\xa0 a", "e a", { 0, 2, 6, 7 } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct folded f = fold_text(slice_of(rows[i].text), false);
		assert_string_equal(f.text, rows[i].folded);
		for (size_t j = 0; j <= f.len; j++)
			if (folded_from(&f, j) != rows[i].from[j])
				fail_msg("row %zu byte %zu: %zu", i, j, folded_from(&f, j));
		folded_fini(&f);
	}
}

/* Folds one code point, and what came of it again. */
static void fold_twice(uint32_t code, bool keep_case)
{
	char bytes[4];
	struct slice s = { bytes, utf8_put(code, bytes) };
	struct folded once = fold_text(s, keep_case);
	struct folded twice = fold_text((struct slice){ once.text, once.len }, keep_case);

	if (strcmp(once.text, twice.text) != 0)
		fail_msg("U+%04X: \"%s\", then \"%s\"", code, once.text, twice.text);
	if (utf8_invalid((struct slice){ once.text, once.len }) != SLICE_NONE)
		fail_msg("U+%04X: not UTF-8", code);
	if (folded_from(&once, once.len) != s.len)
		fail_msg("U+%04X: ends at %zu", code, folded_from(&once, once.len));
	folded_fini(&once);
	folded_fini(&twice);
}

static void folding_twice_changes_nothing(void **state)
{
	(void)state;
	for (uint32_t c = 0; c <= 0x2ffff; c++) {
		fold_twice(c, false);
		fold_twice(c, true);
	}
}

static void capitals_ask_for_case(void **state)
{
	static const struct {
		const char *text;
		bool capital;
	} rows[] = {
		{ "", false },
		{ "general assembly 66/163", false },
		{ "general Assembly", true },
		{ "\xc3\xa9t\xc3\xa9", false },
		{ "\xc3\x89tat", true },
		{ "\xd0\xb3", false },
		{ "\xd0\x93", true },
		{ "\xe5\xa4\xa7\xe4\xbc\x9a", false },
		{ "\xff\xc3", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (fold_has_capital(slice_of(rows[i].text)) != rows[i].capital)
			fail_msg("row %zu \"%s\"", i, rows[i].text);
}

static void hostile_runs_take_little_time(void **state)
{
	static const struct {
		const char *unit;
		size_t len; /* [byte] of "a" and 300,000 units, folded */
	} rows[] = {
		{ "\xcc\x81", 1 },
		{ " ", 2 },
		{ "\xe2\x80\x8b \xc2\xad", 2 },
		{ "\xef\xb7\xba", 9900001 }, /* the longest decomposition */
		{ "\xff", 900001 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct buf b = { 0 };

		buf_add(&b, "a");
		for (int j = 0; j < 300000; j++)
			buf_add(&b, rows[i].unit);
		struct folded f = fold_text(buf_slice(&b), false);
		if (f.len != rows[i].len)
			fail_msg("row %zu: %zu", i, f.len);
		assert_int_equal(folded_from(&f, f.len), b.len);
		folded_fini(&f);
		buf_fini(&b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(folds_to_what_people_type),
		cmocka_unit_test(variants_are_case_and_typography_and_no_accents),
		cmocka_unit_test(keeps_case_on_request_and_accents_never),
		cmocka_unit_test(each_byte_knows_the_cluster_it_came_from),
		cmocka_unit_test(folding_twice_changes_nothing),
		cmocka_unit_test(capitals_ask_for_case),
		cmocka_unit_test(hostile_runs_take_little_time),
	};

	return cmocka_run_group_tests_name("text/fold", tests, NULL, NULL);
}
