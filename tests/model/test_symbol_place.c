/* SPDX-License-Identifier: ISC */
/* Places as people name them, and the addresses they mean. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/symbol_place.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

struct row {
	const char *words, *address;
	size_t left;	/* [byte] that do not belong to the place */
};

static void check_rows(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct slice words = slice_of(rows[i].words);
		struct symbol_place place;
		size_t end = symbol_place_read(words, &place);

		if (end == 0)
			fail_msg("\"%s\" is no place", rows[i].words);
		if (strcmp(place.address, rows[i].address) != 0 ||
		    words.len - end != rows[i].left)
			fail_msg("\"%s\" is \"%s\", %zu left", rows[i].words, place.address,
			    words.len - end);
	}
}

static void paragraphs_and_notes_have_addresses(void **state)
{
	static const struct row rows[] = {
		{ "OP3", "OP3", 0 },
		{ "op 3", "OP3", 0 },
		{ "OP. 3", "OP3", 0 },
		{ "OP12(a)(ii)", "OP12(a)(ii)", 0 },
		{ "OP 12 (a) (ii)", "OP12(a)(ii)", 0 },
		{ "para. 3", "OP3", 0 },
		{ "para 3", "OP3", 0 },
		{ "para.3", "OP3", 0 },
		{ "Paragraph 3", "OP3", 0 },
		{ "operative paragraph 3", "OP3", 0 },
		{ "operative para. 3", "OP3", 0 },
		{ "op. para. 3", "OP3", 0 },
		{ "\xc2\xb6 3", "OP3", 0 },
		{ "\xc2\xa7" "3", "OP3", 0 },
		{ "p\xc3\xa1rr. 3", "OP3", 0 },
		{ "para. 3 bis", "OP3bis", 0 },
		{ "para. 3.1", "OP3.1", 0 },
		{ "para. 0", "OP0", 0 },
		{ "PP7", "PP7", 0 },
		{ "pp 7", "PP7", 0 },
		{ "preambular para. 7", "PP7", 0 },
		{ "preambular paragraph 7 (b)", "PP7(b)", 0 },
		{ "seventh preambular paragraph", "PP7", 0 },
		{ "ninth preambular paragraph", "PP9", 0 },
		{ "tenth preambular paragraph", "PP10", 0 },
		{ "Twenty-first preambular paragraph", "PP21", 0 },
		{ "22nd operative para", "OP22", 0 },
		{ "20th preambular paragraph", "PP20", 0 },
		{ "first operative paragraph", "OP1", 0 },
		{ "fn9", "fn9", 0 },
		{ "footnote 9", "fn9", 0 },
		{ "note 9", "fn9", 0 },
		{ "footnote a", "fna", 0 },
		{ "footnote *", "fn*", 0 },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void of_several_paragraphs_it_is_the_first(void **state)
{
	static const struct row rows[] = {
		{ "paras. 3-5", "OP3", 0 },
		{ "paras. 3 to 5", "OP3", 0 },
		{ "paras. 3, 4 and 7 (a)", "OP3", 0 },
		{ "paras. 3 (a)-(c)", "OP3(a)", 0 },
		{ "para. 3 (a) and (b)", "OP3(a)", 0 },
		{ "para. 3, 18 December 2019", "OP3", strlen(", 18 December 2019") },
		{ "para. 3 (2019)", "OP3", strlen(" (2019)") },
		{ "para. 3 of it", "OP3", strlen(" of it") },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void annexes_and_sections_stand_before(void **state)
{
	static const struct row rows[] = {
		{ "annex", "annex:H1", 0 },
		{ "annex II", "annex-II:H1", 0 },
		{ "annex, para. 3", "annex:OP3", 0 },
		{ "annex II, sect. A, para. 3 (a)", "annex-II:A:OP3(a)", 0 },
		{ "sect. VI, para. 2", "VI:OP2", 0 },
		{ "section VI, preambular para. 2", "VI:PP2", 0 },
		{ "annex, article 4, para. 2", "annex:article-4:OP2", 0 },
		{ "annex, art. 4", "annex:article-4:H1", 0 },
		{ "annex I, sect. II, rule 30", "annex-I:II:rule-30:H1", 0 },
		{ "para. 3 of the annex", "annex:OP3", 0 },
		{ "para. 3 of annex II", "annex-II:OP3", 0 },
		{ "annex to the resolution", "annex:H1", strlen(" to the resolution") },
	};

	(void)state;
	check_rows(rows, COUNT(rows));
}

static void pages_chapters_and_words_are_none(void **state)
{
	static const char *const rows[] = {
		"", " ", "p. 3", "pp. 6-8", "pp. 7", "at 71", "chap. III", "vol. 2", "page 3",
		"operation 3", "operative", "para", "para. ", "paras. and", "Paris 3", "OPEC 3",
		"section", "sections of it", "note by", "art", "article", "party 3", "partial",
		"footnote ab", "footnotes",
		"annexation", "100th preambular paragraph", "0th preambular paragraph", "seventh",
		"para. 12345", "OP", "opus 3", "3", "III",
	};
	struct symbol_place place;

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		if (symbol_place_read(slice_of(rows[i]), &place) != 0)
			fail_msg("\"%s\" is \"%s\"", rows[i], place.address);
}

static void an_address_is_read_as_it_is(void **state)
{
	static const struct row rows[] = {
		{ "annex:OP3", "annex:OP3", 0 },
		{ " annex-II:A:T3(a) ", "annex-II:A:T3(a)", 0 },
		{ "H2", "H2", 0 },
		{ "OP 3", "OP3", 0 },
		{ "OP3~2", "OP3~2", 0 },
		{ "para. 3", "OP3", 0 },
		{ "PP\xd8\xa7", "PP\xd8\xa7", 0 },
	};
	struct symbol_place place;
	char large[PLACE_SIZE + 1];

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		assert_true(symbol_place_read_address(slice_of(rows[i].words), &place));
		assert_string_equal(place.address, rows[i].address);
	}
	memset(large, 'x', PLACE_SIZE);
	large[PLACE_SIZE] = '\0';
	assert_false(symbol_place_read_address(slice_of(large), &place));
	assert_true(symbol_place_read_address(slice_of(large + 1), &place));
	assert_false(symbol_place_read_address(slice_of("  "), &place));
	assert_false(symbol_place_read_address(slice_of("O\x01P"), &place));
}

static void the_last_words_may_be_a_place(void **state)
{
	static const struct {
		const char *text, *before, *address;	/* NULL = no place */
	} rows[] = {
		{ "elections 2013 PP7", "elections 2013", "PP7" },
		{ "elections, para. 3", "elections,", "OP3" },
		{ "elections annex II, para. 3", "elections", "annex-II:OP3" },
		{ "elections#OP3", "elections", "OP3" },
		{ "OP3", "", "OP3" },
		{ "elections annex", NULL, NULL },
		{ "elections 2013", NULL, NULL },
		{ "", NULL, NULL },
		{ "elections#", NULL, NULL },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct slice text = slice_of(rows[i].text);
		struct symbol_place place;
		size_t at = symbol_place_find_last(text, &place);

		if (rows[i].before == NULL) {
			assert_int_equal(at, SLICE_NONE);
			continue;
		}
		assert_int_not_equal(at, SLICE_NONE);
		assert_true(slice_is(slice_trim(slice_sub(text, 0, at)), rows[i].before));
		assert_string_equal(place.address, rows[i].address);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paragraphs_and_notes_have_addresses),
		cmocka_unit_test(of_several_paragraphs_it_is_the_first),
		cmocka_unit_test(annexes_and_sections_stand_before),
		cmocka_unit_test(pages_chapters_and_words_are_none),
		cmocka_unit_test(an_address_is_read_as_it_is),
		cmocka_unit_test(the_last_words_may_be_a_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
