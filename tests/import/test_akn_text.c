/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "import/akn/akn_text.h"

static const struct akn_place place = { 1, 1 };

static void white_space_becomes_single_blanks_and_none_at_the_ends(void **state)
{
	static const struct {
		const char *in, *out;
	} rows[] = {
		{ "a b", "a b" },
		{ " \t\n a \t\n  b\n", "a b" },
		{ "a\xc2\xa0 \xe2\x80\xaf" "b", "a b" },
		{ "a\xc2\xa0", "a" },
		{ "", "" },
		{ " ", "" },
		{ "a\xe2\x80\xa8" "b", "a b" },
		{ "a\x1f" "b\x7f" "c", "a b c" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct akn_text t = {0};

		akn_text_add(&t, slice_of(rows[i].in));
		if (strcmp(buf_str(&t.text), rows[i].out) != 0)
			fail_msg("row %zu: `%s`", i, buf_str(&t.text));
		akn_text_fini(&t);
	}
}

static void french_keeps_its_no_break_spaces(void **state)
{
	struct akn_text t = { .keep_nbsp = true };

	(void)state;
	akn_text_add(&t, slice_of("\xc2\xab\xc2\xa0 a\xe2\x80\xaf; b\xc2\xa0"));
	assert_string_equal(buf_str(&t.text), "\xc2\xab\xc2\xa0" "a\xe2\x80\xaf; b");
	akn_text_fini(&t);
}

static void invisible_characters_go_and_the_no_break_hyphen_is_one(void **state)
{
	static const char in[] = "co\xc2\xad" "op\xe2\x80\x8b" "er\xe2\x80\x8e" "\xef\xbb\xbf" "ate"
				 "\xe2\x80\x91" "x\xe2\x80\x8dy";
	struct akn_text t = {0}, joined = { .keep_joiners = true };

	(void)state;
	akn_text_add(&t, slice_of(in));
	assert_string_equal(buf_str(&t.text), "cooperate-xy");
	akn_text_add(&joined, slice_of(in));
	assert_string_equal(buf_str(&joined.text), "cooperate-x\xe2\x80\x8dy");
	akn_text_fini(&t);
	akn_text_fini(&joined);
}

static void accents_are_composed_across_pieces(void **state)
{
	struct akn_text t = {0};

	(void)state;
	akn_text_add(&t, slice_of("El Nin"));
	akn_text_add(&t, slice_of("\xcc\x83" "o, e\xcc\x81"));
	assert_string_equal(buf_str(&t.text), "El Ni\xc3\xb1o, \xc3\xa9");
	akn_text_fini(&t);
}

static void marks_begin_and_end_with_words(void **state)
{
	struct akn_text t = {0};

	(void)state;
	akn_text_open(&t, AKN_MARK_ITALIC, "", place);
	akn_text_add(&t, slice_of("\tRecalling "));
	akn_text_close(&t);
	akn_text_add(&t, slice_of(" its resolution "));
	akn_text_open(&t, AKN_MARK_LINK, "A", place);
	akn_text_add(&t, slice_of(" 66/163 "));
	akn_text_close(&t);
	akn_text_add(&t, slice_of("of"));
	assert_string_equal(buf_str(&t.text), "Recalling its resolution 66/163 of");
	assert_int_equal(t.marks.n, 2);
	assert_int_equal(t.marks.at[0].start, 0);
	assert_int_equal(t.marks.at[0].end, 9);
	assert_int_equal(t.marks.at[1].start, 25);
	assert_int_equal(t.marks.at[1].end, 31);
	akn_text_fini(&t);
}

static void a_note_stands_before_the_blank_around_it(void **state)
{
	static const struct {
		const char *before, *behind, *out;
		size_t at;
	} rows[] = {
		{ "2012,", " 31/14", "2012, 31/14", 5 },
		{ "2012, ", "31/14", "2012, 31/14", 5 },
		{ "2012, ", " 31/14", "2012, 31/14", 5 },
		{ "2012,", "31/14", "2012,31/14", 5 },
		{ "", "a", "a", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct akn_text t = {0};

		akn_text_add(&t, slice_of(rows[i].before));
		akn_text_note(&t, "1", place);
		akn_text_add(&t, slice_of(rows[i].behind));
		if (strcmp(buf_str(&t.text), rows[i].out) != 0 || t.marks.at[0].start != rows[i].at)
			fail_msg("row %zu: `%s` %zu", i, buf_str(&t.text), t.marks.at[0].start);
		akn_text_fini(&t);
	}
}

static void cells_are_divided_by_a_tab_without_blanks(void **state)
{
	struct akn_text t = {0};

	(void)state;
	akn_text_add(&t, slice_of(" a "));
	akn_text_cell(&t);
	akn_text_cell(&t);
	akn_text_add(&t, slice_of(" b "));
	assert_string_equal(buf_str(&t.text), "a\t\tb");
	akn_text_fini(&t);
}

static void the_first_tab_is_remembered(void **state)
{
	struct akn_text t = {0};

	(void)state;
	akn_text_add(&t, slice_of("\t3\tCalls\tupon"));
	assert_string_equal(buf_str(&t.text), "3 Calls upon");
	assert_int_equal(t.tab, 1);
	akn_text_clear(&t);
	akn_text_add(&t, slice_of("3 Calls"));
	assert_int_equal(t.tab, 0);
	akn_text_fini(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(white_space_becomes_single_blanks_and_none_at_the_ends),
		cmocka_unit_test(french_keeps_its_no_break_spaces),
		cmocka_unit_test(invisible_characters_go_and_the_no_break_hyphen_is_one),
		cmocka_unit_test(accents_are_composed_across_pieces),
		cmocka_unit_test(marks_begin_and_end_with_words),
		cmocka_unit_test(a_note_stands_before_the_blank_around_it),
		cmocka_unit_test(cells_are_divided_by_a_tab_without_blanks),
		cmocka_unit_test(the_first_tab_is_remembered),
	};

	return cmocka_run_group_tests_name("import/akn_text", tests, NULL, NULL);
}
