/* SPDX-License-Identifier: ISC */
/* Tables in columns and, where those do not fit, as texts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "fixture.h"
#include "layout_law.h"

static bool stub_is_missing(void *context, const char *symbol)
{
	(void)context;
	return strcmp(symbol, "A/RES/66/163") == 0;
}

static void expect_n(const char *symbol, const struct fixture_para *paras, size_t n,
    uint32_t cols, bool roles, const char *expected)
{
	struct doc *d = fixture_doc(symbol, paras, n);
	struct layout_lore lore = { .missing = stub_is_missing };
	struct layout *l = layout_new(d, cols, &lore);
	char *dump = fixture_dump(l, roles);
	bool right = law_is_kept(l) && strcmp(dump, expected) == 0;

	if (!right)
		print_error("at %u columns:\n%s", (unsigned)cols, dump);
	free(dump);
	layout_free(l);
	doc_free(d);
	assert_true(right);
}

#define EXPECT(paras, cols, expected) \
	expect_n("", paras, sizeof(paras) / sizeof(*(paras)), cols, false, expected)
#define EXPECT_ROLES(paras, cols, expected) \
	expect_n("", paras, sizeof(paras) / sizeof(*(paras)), cols, true, expected)

static const struct fixture_para lineage[] = {
	{ PARA_HEADING, "", 1, "Lineage" },
	{ PARA_ROW, "", 0,
	    "[A/RES/74/158](A/RES/74/158)\t2019-12-18\tStrengthening the role of the "
	    "United Nations in enhancing periodic elections" },
	{ PARA_ROW, "", 0, "[A/RES/66/163](A/RES/66/163)\t\tnot in the corpus" },
	{ PARA_ROW, "", 0, "one cell that is wider than the column that it begins in" },
	{ PARA_TEXT, "", 0, "behind the table" },
};

static void a_table_that_fits_has_columns_and_its_last_cell_wraps(void **state)
{
	(void)state;
	EXPECT(lineage, 70,
	    "Lineage\n"
	    "\n"
	    "A/RES/74/158   2019-12-18  Strengthening the role of the United\n"
	    "                           Nations in enhancing periodic elections\n"
	    "A/RES/66/163!              not in the corpus\n"
	    "one cell that is wider than the column that it begins in\n"
	    "\n"
	    "behind the table\n");
	EXPECT_ROLES(lineage, 70,
	    "HHHHHHH\n"
	    "\n"
	    "llllllllllll   ..........  ....................................\n"
	    "                           .......................................\n"
	    "xxxxxxxxxxxxx              .................\n"
	    "........................................................\n"
	    "\n"
	    "................\n");
}

static void a_table_that_does_not_fit_becomes_texts(void **state)
{
	(void)state;
	EXPECT(lineage, 40,
	    "Lineage\n"
	    "\n"
	    "A/RES/74/158 | 2019-12-18 |\n"
	    "  Strengthening the role of the United\n"
	    "  Nations in enhancing periodic\n"
	    "  elections\n"
	    "A/RES/66/163! | not in the corpus\n"
	    "one cell that is wider than the column\n"
	    "  that it begins in\n"
	    "\n"
	    "behind the table\n");
}

static const struct fixture_para series[] = {
	{ PARA_ROW, "", 0, "77/248 22%\tin favour\tthe law of all seas\tend" },
	{ PARA_ROW, "", 0, "a cell with many words in it\tin favour\tend" },
};

static void short_cells_of_texts_stay_whole(void **state)
{
	(void)state;
	EXPECT(series, 17,
	    "77/248 22% |\n"
	    "  in favour | the\n"
	    "  law of all\n"
	    "  seas | end\n"
	    "a cell with many\n"
	    "  words in it |\n"
	    "  in favour | end\n");
}

static void a_short_last_column_needs_no_more_than_its_width(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_ROW, "", 0, "In favour\tAgainst\tAbstaining" },
		{ PARA_ROW, "", 0, "131\t2\t14" },
	};
	(void)state;
	EXPECT(paras, 30,
	    "In favour  Against  Abstaining\n"
	    "131        2        14\n");
	EXPECT(paras, 29,
	    "In favour | Against |\n"
	    "  Abstaining\n"
	    "131 | 2 | 14\n");
}

/* A third of the row is what columns are hidden for, 20 what the last one needs to be read. */
static void columns_stay_as_long_as_the_last_one_can_be_read(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_ROW, "", 0, "aaaaaaaaaaaa\tbbbbbbbbbbbb\tcccccccccccc\tdddddddddddd\t"
		    "one two three four five six" },
	};
	(void)state;
	EXPECT(paras, 76,
	    "aaaaaaaaaaaa  bbbbbbbbbbbb  cccccccccccc  dddddddddddd  one two three four\n"
	    "                                                        five six\n");
	EXPECT(paras, 75,
	    "aaaaaaaaaaaa | bbbbbbbbbbbb | cccccccccccc | dddddddddddd | one two three\n"
	    "  four five six\n");
}

static void a_cell_wider_than_half_the_row_makes_texts(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_ROW, "", 0, "twenty-one characters\tx" },
		{ PARA_ROW, "", 0, "a\tb" },
	};
	(void)state;
	EXPECT(paras, 42, "twenty-one characters  x\na                      b\n");
	EXPECT(paras, 41, "twenty-one characters | x\na | b\n");
}

static void rows_may_have_fewer_cells_and_empty_ones(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_ROW, "", 0, "a\tb\tc\td" },
		{ PARA_ROW, "", 0, "\t\tonly third" },
		{ PARA_ROW, "", 0, "first\tand the rest of it" },
		{ PARA_ROW, "", 0, "a\t" },
	};
	(void)state;
	EXPECT(paras, 60,
	    "a      b  c  d\n"
	    "          only third\n"
	    "first  and the rest of it\n"
	    "a\n");
	EXPECT(paras, 10,
	    "a | b |\n"
	    "  c | d\n"
	    "only third\n"
	    "first |\n"
	    "  and the\n"
	    "  rest of\n"
	    "  it\n"
	    "a\n");
}

static void a_word_wider_than_the_last_column_begins_on_the_first_row(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_ROW, "", 0,
		    "a b c\tanticonstitutionnellement-anticonstitutionnellement" },
	};
	(void)state;
	EXPECT(paras, 31,
	    "a b c  anticonstitutionnellemen\n"
	    "       t-\n"
	    "       anticonstitutionnellemen\n"
	    "       t\n");
}

static void a_table_of_a_document_stands_behind_the_margin(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_OPERATIVE, "1", 0, "*Adopts* this:" },
		{ PARA_ROW, "", 0, "a\tb" },
		{ PARA_ROW, "", 0, "c\td" },
		{ PARA_FOOTNOTE, "1", 0, "x" },
	};
	(void)state;
	expect_n("A/RES/68/164", paras, 4, 60, false,
	    "A/RES/68/164\n"
	    "\n"
	    "OP1 Adopts this:\n"
	    "\n"
	    "    a  b\n"
	    "    c  d\n"
	    "\n"
	    "1   x\n");
}

static void wide_characters_align_by_columns(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_ROW, "", 0, "\xe8\x81\x94\xe5\x90\x88\tx" },
		{ PARA_ROW, "", 0, "\xc3\xa9t\xc3\xa9\ty" },
	};
	(void)state;
	EXPECT(paras, 40, "\xe8\x81\x94\xe5\x90\x88  x\n\xc3\xa9t\xc3\xa9   y\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_table_that_fits_has_columns_and_its_last_cell_wraps),
		cmocka_unit_test(a_table_that_does_not_fit_becomes_texts),
		cmocka_unit_test(short_cells_of_texts_stay_whole),
		cmocka_unit_test(a_short_last_column_needs_no_more_than_its_width),
		cmocka_unit_test(columns_stay_as_long_as_the_last_one_can_be_read),
		cmocka_unit_test(a_cell_wider_than_half_the_row_makes_texts),
		cmocka_unit_test(rows_may_have_fewer_cells_and_empty_ones),
		cmocka_unit_test(
		    a_word_wider_than_the_last_column_begins_on_the_first_row),
		cmocka_unit_test(a_table_of_a_document_stands_behind_the_margin),
		cmocka_unit_test(wide_characters_align_by_columns),
	};

	return cmocka_run_group_tests_name("layout_table", tests, NULL, NULL);
}
