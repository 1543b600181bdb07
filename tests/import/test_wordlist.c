/* SPDX-License-Identifier: ISC */
/* Tests of import/common/wordlist: lists of words, made from data. */
#include "import/common/wordlist.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

static const struct wordlist *const lists[] = { &lexicon_words, &lexicon_joined,
	&lexicon_often, &lexicon_pairs, &lexicon_apart, &lexicon_compounds,
	&openings_preambular, &openings_operative, &openings_preambular_es,
	&openings_operative_es, &openings_preambular_fr, &openings_operative_fr,
	&markform_before, &markform_beside, &markform_behind, &markform_on, &markform_bars,
	&markform_bars_near, &markform_small, &seam_keys, &suspect_small, &suspect_inside,
	&suspect_foreign, &suspect_before, &suspect_behind, &suspect_wide, &suspect_ends,
	&suspect_never_ended, &suspect_vowels, &suspect_made, &suspect_behind_made,
	&suspect_begins, &suspect_before_torn, &suspect_behind_torn, &suspect_named };

#define LISTS (sizeof(lists) / sizeof(*lists))

static void every_row_is_found(void **state)
{
	struct slice row;

	(void)state;
	for (size_t i = 0; i < LISTS; i++) {
		assert_true(lists[i]->len > 0);
		for (size_t at = 0; at < lists[i]->len; at += row.len + 1) {
			row = wordlist_row(lists[i], at);
			assert_true(wordlist_has(lists[i], row));
		}
	}
	assert_true(wordlist_has(&lexicon_words, slice_of("able")));
	assert_true(wordlist_has(&lexicon_compounds, slice_of("high-level")));
	assert_true(wordlist_has(&lexicon_pairs, slice_of("of the")));
	assert_true(wordlist_has(&openings_preambular_fr, slice_of("Rappelant")));
}

static void parts_and_neighbours_of_rows_are_not(void **state)
{
	static const char *const words[] = { "", "ab", "abl", "ables", "able-", "of the", "zoo",
		"able\n", "Able", "abandon\nabandoned" };

	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		assert_false(wordlist_has(&lexicon_words, slice_of(words[i])));
}

static void letters_in_any_case(void **state)
{
	(void)state;
	assert_true(wordlist_has_nocase(&markform_behind, slice_of("May")));
	assert_true(wordlist_has_nocase(&markform_behind, slice_of("MILLION")));
	assert_true(wordlist_has_nocase(&suspect_small, slice_of("a")));
	assert_false(wordlist_has_nocase(&suspect_small, slice_of("")));
	assert_false(wordlist_has_nocase(&markform_behind, slice_of("ma")));
	assert_false(wordlist_has_nocase(&markform_behind, slice_of("mays")));
}

static void the_row_that_a_text_ends_with(void **state)
{
	static const char *const rows[][2] = { { "permanently", "ly" }, { "ly", "ly" },
		{ "nation", "tion" }, { "y", "" }, { "", "" }, { "lyx", "" }, { "LY", "" } };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (!slice_is(wordlist_end_of(&suspect_made, slice_of(rows[i][0])), rows[i][1]))
			fail_msg("%s", rows[i][0]);
}

/* What rows that begin alike rely on; the build asks for it too. */
static void lists_of_data_are_in_order(void **state)
{
	(void)state;
	for (size_t i = 0; i < LISTS; i++) {
		struct slice last = { "", 0 };

		for (size_t at = 0; at < lists[i]->len; at += last.len + 1) {
			struct slice row = wordlist_row(lists[i], at);

			assert_true(slice_cmp(last, row) < 0);
			last = row;
		}
	}
}

static size_t find_start(const struct wordlist *list, struct slice text)
{
	return wordlist_find(list, text, wordlist_start_hash(text));
}

static void the_first_row_that_begins_with_four_bytes(void **state)
{
	struct slice row;

	(void)state;
	for (size_t i = 0; i < LISTS; i++) {
		size_t first = 0;

		for (size_t at = 0; at < lists[i]->len; at += row.len + 1) {
			struct slice before = wordlist_row(lists[i], first);

			row = wordlist_row(lists[i], at);
			if (!slice_eq(slice_sub(row, 0, 4), slice_sub(before, 0, 4)))
				first = at;
			if (row.len >= 4)
				assert_int_equal(find_start(lists[i], row), first);
		}
	}
}

static void what_no_row_begins_with_is_behind_all(void **state)
{
	static const char *const texts[] = { "", "a", "abl", "xyzzy", "Abandon", "of t" };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_int_equal(find_start(&lexicon_words, slice_of(texts[i])),
				 lexicon_words.len);
	assert_int_equal(wordlist_row(&lexicon_words, lexicon_words.len).len, 0);
}

/* What the search for openings relies on: four bytes at least, the first a capital. */
static void openings_begin_with_a_capital(void **state)
{
	const struct wordlist *openings[] = { &openings_preambular, &openings_operative,
		&openings_preambular_es, &openings_operative_es, &openings_preambular_fr,
		&openings_operative_fr };

	(void)state;
	for (size_t i = 0; i < sizeof(openings) / sizeof(*openings); i++)
		for (size_t at = 0; at < openings[i]->len;) {
			struct slice row = wordlist_row(openings[i], at);

			assert_true(row.len >= 4);
			assert_true((row.at[0] >= 'A' && row.at[0] <= 'Z') ||
				    (unsigned char)row.at[0] >= 0x80);
			at += row.len + 1;
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_row_is_found),
		cmocka_unit_test(parts_and_neighbours_of_rows_are_not),
		cmocka_unit_test(letters_in_any_case),
		cmocka_unit_test(the_row_that_a_text_ends_with),
		cmocka_unit_test(lists_of_data_are_in_order),
		cmocka_unit_test(the_first_row_that_begins_with_four_bytes),
		cmocka_unit_test(what_no_row_begins_with_is_behind_all),
		cmocka_unit_test(openings_begin_with_a_capital),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
