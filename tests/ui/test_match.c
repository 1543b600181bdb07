/* SPDX-License-Identifier: ISC */
/* test_match - what a few typed characters find, and in which order. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <string.h>

#include "base/xalloc.h"
#include "model/symbol.h"
#include "ui/match.h"

static void match_in(const struct index_entries *entries, const char *pattern,
    struct match_vec *out)
{
	struct match_lines lines;

	match_lines_begin(&lines, entries);
	match_entries(&lines, pattern, SIZE_MAX, out);
	match_lines_fini(&lines);
}

static const struct index_entry entry_rows[] = {
	{ 0, "A/RES/52/129", "en", "Principle of periodic and genuine elections", { 1997, 12, 12 } },
	{ 1, "A/RES/68/164", "en", "Enhancing periodic and genuine elections", { 2013, 12, 18 } },
	{ 2, "A/RES/74/158", "en", "Enhancing periodic and genuine elections", { 2019, 12, 18 } },
	{ 3, "A/RES/74/1", "en", "Reélection of the Secretary-General", { 2019, 10, 2 } },
	{ 4, "A/RES/217(III)[A]", "en", "International Bill of Human Rights", { 1948, 12, 10 } },
	{ 5, "A/HRC/RES/19/11", "en", "Rights of the child in Türkiye", { 2012, 3, 22 } },
};

#define ENTRIES (sizeof(entry_rows) / sizeof(entry_rows[0]))

/* The short names that PATTERN finds, with blanks between. */
static void match_names(const char *pattern, struct buf *to)
{
	struct index_entries entries = { 0 };
	struct match_vec found = { 0 };

	for (size_t i = 0; i < ENTRIES; i++)
		vec_push(&entries.list, entry_rows[i]);
	match_in(&entries, pattern, &found);
	for (size_t i = 0; i < found.n; i++) {
		buf_add(to, i > 0 ? ", " : "");
		symbol_add_short(to, entry_rows[found.at[i].entry].symbol);
	}
	vec_fini(&found);
	vec_fini(&entries.list);
}

static void patterns_find_what_they_mean_best_first(void **state)
{
	static const struct {
		const char *pattern, *want;
	} rows[] = {
		/* nothing typed: all, as they come */
		{ "", "52/129, 68/164, 74/158, 74/1, 217 A (III), A/HRC/RES/19/11" },
		{ "  ", "52/129, 68/164, 74/158, 74/1, 217 A (III), A/HRC/RES/19/11" },
		/* the symbol exactly, however it is written */
		{ "74/1", "74/1, 74/158" },
		{ "a/res/74/1", "74/1, 74/158" },
		{ "A/RES/74/158", "74/158" },
		{ "217(III)A", "217 A (III)" },
		{ "217 a (iii)", "217 A (III)" },
		{ "a/hrc/res/19/11", "A/HRC/RES/19/11" },
		/* the beginning of a name, then of a word, then inside, then gaps */
		{ "74/", "74/158, 74/1" },
		{ "elec", "74/158, 68/164, 52/129, 74/1" },
		{ "elections 2013", "68/164" },
		{ "2013 elections", "68/164" },
		{ "december 1997", "52/129" },
		{ "2019-12-18", "74/158" },
		{ "elctns", "74/158, 68/164, 52/129" },
		/* case and accents do not count */
		{ "TURKIYE", "A/HRC/RES/19/11" },
		{ "r\xc3\xa9\x65lection", "74/1" },
		/* each word must fit */
		{ "elections zebra", "" },
		{ "zzz", "" },
		/* letters of different words do not make one */
		{ "pgelections", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct buf got = { 0 };

		match_names(rows[i].pattern, &got);
		if (strcmp(buf_str(&got), rows[i].want) != 0)
			fail_msg("\"%s\" finds %s", rows[i].pattern, buf_str(&got));
		buf_fini(&got);
	}
}

static void scores_fall_from_exact_to_gaps(void **state)
{
	static const char *const patterns[] = { "74/1", "74/", "reel", "lection", "rlctn" };
	struct index_entries entries = { 0 };
	int last = INT32_MAX;

	(void)state;
	vec_push(&entries.list, entry_rows[3]);
	for (size_t i = 0; i < sizeof(patterns) / sizeof(patterns[0]); i++) {
		struct match_vec found = { 0 };

		match_in(&entries, patterns[i], &found);
		if (found.n != 1 || found.at[0].score >= last)
			fail_msg("\"%s\" does not rank behind the one before", patterns[i]);
		last = found.at[0].score;
		vec_fini(&found);
	}
	vec_fini(&entries.list);
}

static void hostile_patterns_and_titles_end_in_time(void **state)
{
	struct index_entries entries = { 0 };
	struct match_vec found = { 0 };
	char *title = xmalloc(1 << 20), *pattern = xmalloc(1001);

	(void)state;
	memset(title, 'a', (1 << 20) - 1);
	title[(1 << 20) - 1] = '\0';
	for (int i = 0; i < 1000; i++)
		pattern[i] = i % 2 == 0 ? 'a' : ' ';
	pattern[1000] = '\0';
	struct index_entry e = { 0, "A/RES/1/1", "en", title, { 0, 0, 0 } };
	vec_push(&entries.list, e);
	match_in(&entries, pattern, &found);
	assert_int_equal(found.n, 1);
	match_in(&entries, "\xff\xfe \x01", &found);
	assert_int_equal(found.n, 1);
	vec_fini(&found);
	vec_fini(&entries.list);
	free(title);
	free(pattern);
}

/* Each prefix of what is typed finds what it finds alone, also behind another word. */
static void letters_typed_one_by_one_find_what_all_find(void **state)
{
	static const char *const typed[] = { "elections 2013", "217 A (III)", "74/1", "74/158",
		"ights of", "rghts", "A/RES/74", "r", "re", "réel", "18 dec", "" };
	struct index_entries entries = { 0 };
	struct match_lines lines;
	(void)state;

	for (size_t i = 0; i < ENTRIES; i++)
		vec_push(&entries.list, entry_rows[i]);
	match_lines_begin(&lines, &entries);
	for (size_t i = 0; i < sizeof(typed) / sizeof(typed[0]); i++)
		for (size_t len = 0; len <= strlen(typed[i]); len++) {
			char *pattern = xmemdup0(typed[i], len);
			struct match_vec fresh = { 0 }, found = { 0 }, best = { 0 };

			match_in(&entries, pattern, &fresh);
			match_entries(&lines, pattern, SIZE_MAX, &found);
			match_entries(&lines, pattern, 2, &best);
			assert_int_equal(found.n, fresh.n);
			assert_int_equal(best.n, fresh.n < 2 ? fresh.n : 2);
			for (size_t k = 0; k < fresh.n; k++) {
				assert_int_equal(found.at[k].entry, fresh.at[k].entry);
				assert_true(k >= best.n || best.at[k].entry == fresh.at[k].entry);
			}
			vec_fini(&fresh);
			vec_fini(&found);
			vec_fini(&best);
			free(pattern);
		}
	match_lines_fini(&lines);
	vec_fini(&entries.list);
}

/* Lines come in shares; what is asked in between folds the rest. */
static void lines_that_come_in_shares_are_the_same(void **state)
{
	struct index_entries entries = { 0 };
	struct match_vec found = { 0 }, fresh = { 0 };
	struct match_lines lines;
	(void)state;

	for (size_t i = 0; i < ENTRIES; i++)
		vec_push(&entries.list, entry_rows[i]);
	match_lines_begin(&lines, &entries);
	assert_true(match_lines_work(&lines, 2));
	match_entries(&lines, "rights", SIZE_MAX, &found);
	match_in(&entries, "rights", &fresh);
	assert_int_equal(found.n, fresh.n);
	assert_false(match_lines_work(&lines, 2));
	vec_fini(&found);
	vec_fini(&fresh);
	match_lines_fini(&lines);
	vec_fini(&entries.list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(patterns_find_what_they_mean_best_first),
		cmocka_unit_test(scores_fall_from_exact_to_gaps),
		cmocka_unit_test(hostile_patterns_and_titles_end_in_time),
		cmocka_unit_test(letters_typed_one_by_one_find_what_all_find),
		cmocka_unit_test(lines_that_come_in_shares_are_the_same),
	};

	return cmocka_run_group_tests_name("ui/match", tests, NULL, NULL);
}
