/* SPDX-License-Identifier: ISC */
/* Tests of import/common/wordlist: lists of words, made from data. */
#include "import/common/wordlist.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char rows[] = "able\nable-bodied\nbaker\nto bake\n";
static const struct wordlist list = { rows, sizeof(rows) - 1 };

static struct slice said(const char *text)
{
	return (struct slice){ text, strlen(text) };
}

static void every_row_is_found(void **state)
{
	(void)state;
	assert_true(wordlist_has(&list, said("able")));
	assert_true(wordlist_has(&list, said("able-bodied")));
	assert_true(wordlist_has(&list, said("baker")));
	assert_true(wordlist_has(&list, said("to bake")));
}

static void parts_and_neighbours_of_rows_are_not(void **state)
{
	static const char *const words[] = { "", "a", "abl", "ables", "able-", "bake", "zoo",
		"to", "bake\n", "Able" };

	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		assert_false(wordlist_has(&list, said(words[i])));
}

static void the_first_row_that_is_not_before_a_key(void **state)
{
	(void)state;
	assert_int_equal(wordlist_find(&list, said("b")), strlen("able\nable-bodied\n"));
	assert_int_equal(wordlist_find(&list, said("")), 0);
	assert_int_equal(wordlist_find(&list, said("z")), list.len);
	assert_int_equal(wordlist_row(&list, list.len).len, 0);
}

static void an_empty_list_has_nothing(void **state)
{
	const struct wordlist empty = { "", 0 };

	(void)state;
	assert_false(wordlist_has(&empty, said("able")));
	assert_false(wordlist_has(&empty, said("")));
}

/* What the search relies on; the build asks for it too. */
static void lists_of_data_are_in_order(void **state)
{
	const struct wordlist *lists[] = { &lexicon_words, &lexicon_joined, &lexicon_often, &lexicon_pairs,
		&lexicon_apart,
		&lexicon_compounds,
		&openings_preambular, &openings_operative, &openings_preambular_es,
		&openings_operative_es, &openings_preambular_fr, &openings_operative_fr };

	(void)state;
	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++) {
		struct slice last = { "", 0 };

		assert_true(lists[i]->len > 0);
		for (size_t at = 0; at < lists[i]->len; at += last.len + 1) {
			struct slice row = wordlist_row(lists[i], at);

			assert_true(slice_cmp(last, row) < 0);
			last = row;
		}
	}
}

/* What the search for openings relies on: four bytes at least, the first a capital. */
static void openings_begin_with_a_capital(void **state)
{
	const struct wordlist *lists[] = { &openings_preambular, &openings_operative,
		&openings_preambular_es, &openings_operative_es, &openings_preambular_fr,
		&openings_operative_fr };

	(void)state;
	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
		for (size_t at = 0; at < lists[i]->len;) {
			struct slice row = wordlist_row(lists[i], at);

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
		cmocka_unit_test(the_first_row_that_is_not_before_a_key),
		cmocka_unit_test(an_empty_list_has_nothing),
		cmocka_unit_test(lists_of_data_are_in_order),
		cmocka_unit_test(openings_begin_with_a_capital),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
