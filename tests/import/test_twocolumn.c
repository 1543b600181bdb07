/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "import/text/twocolumn.h"
#include "stage.h"

/* Lines of sentences, half of them small. */
static const char *const words[] = { "and the lamps of the harbours", "Recalling what was said of it",
	"which burn at the quays", "Noting the keepers of lamps" };

/* N lines in two columns, GAP blanks between them; the right one begins at the same column. */
static void add_columns(struct buf *to, size_t n, size_t gap)
{
	for (size_t i = 0; i < n; i++) {
		const char *left = words[i % 4];

		buf_add(to, left);
		buf_fill(to, ' ', strlen(words[0]) - strlen(left) + gap);
		buf_addf(to, "%s\n", words[(i + 3) % 4]);
	}
}

/* What is found in TEXT: a line, or SLICE_NONE. */
static struct twocolumn find(const struct buf *text)
{
	struct stage s;
	struct twocolumn found;

	stage_open(&s, buf_str(text), "pdf-layout");
	found = twocolumn_find(buf_slice(&s.source.text), &s.lines);
	stage_close(&s);
	return found;
}

static void six_lines_with_a_gap_of_three_are_columns(void **state)
{
	static const struct {
		size_t lines, gap;
		bool want;
	} rows[] = {
		{ 6, 3, true }, { 5, 3, false }, { 6, 2, false }, { 20, 9, true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct buf text = {0};

		add_columns(&text, rows[i].lines, rows[i].gap);
		if ((find(&text).line != SLICE_NONE) != rows[i].want)
			fail_msg("row %zu", i);
		buf_fini(&text);
	}
}

static void the_first_line_in_columns_is_named(void **state)
{
	struct buf text = {0};

	(void)state;
	buf_add(&text, "The General Assembly,\n\n");
	add_columns(&text, 8, 4);
	assert_int_equal(find(&text).line, 2);
	assert_true(find(&text).page);
	buf_fini(&text);
}

/* As many lines go across the gap as have it: still a page in columns; one more is none. */
static void a_page_is_in_columns_when_few_lines_cross_the_gap(void **state)
{
	struct buf text = {0};

	(void)state;
	add_columns(&text, 8, 4);
	for (size_t i = 0; i < 8; i++)
		buf_add(&text, "Recalling also the lamps of the harbours of all coasts of it\n");
	assert_int_equal(find(&text).line, 0);
	assert_true(find(&text).page);
	buf_add(&text, "Recalling also the lamps of the harbours of all coasts of it\n");
	assert_int_equal(find(&text).line, 0);
	assert_false(find(&text).page);
	buf_fini(&text);
}

/* The last lines of a column stand alone on their side. */
static void lines_on_one_side_do_not_cross_the_gap(void **state)
{
	struct buf text = {0};

	(void)state;
	add_columns(&text, 8, 4);
	for (size_t i = 0; i < 9; i++) {
		buf_add(&text, "and the lamps of the harbours\n");
		buf_fill(&text, ' ', strlen(words[0]) + 4);
		buf_add(&text, "and the lamps\n");
	}
	assert_true(find(&text).page);
	buf_fini(&text);
}

static void cells_are_no_columns(void **state)
{
	static const char *const tables[] = {
		/* they begin with capitals */
		"Lamps of the harbours    Bells of the quays\n",
		/* one side only goes on in a sentence */
		"and the lamps of the quays    Bells of the quays\n",
		"Lamps of the harbours    and the bells of the quays\n",
		/* numbers are too narrow, on either side */
		"and the lamps of the quays    1 234 567\n",
		"12 of lamps    and the lamps of the quays\n",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(tables) / sizeof(*tables); i++) {
		struct buf text = {0};

		for (size_t k = 0; k < 12; k++)
			buf_add(&text, tables[i]);
		if (find(&text).line != SLICE_NONE)
			fail_msg("table %zu", i);
		buf_fini(&text);
	}
}

/* A column has 15 characters, whatever their bytes. */
static void a_column_is_as_wide_as_its_characters(void **state)
{
	static const struct {
		const char *line;
		bool want;
	} rows[] = {
		{ "and lamps of it    and lamps of it\n", true },
		{ "and lamps of i    and lamps of it\n", false },
		{ "and lamps of it    and lamps of i\n", false },
		{ "and l\303\241mps of i    and lamps of it\n", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct buf text = {0};

		for (size_t k = 0; k < 6; k++)
			buf_add(&text, rows[i].line);
		if ((find(&text).line != SLICE_NONE) != rows[i].want)
			fail_msg("row %zu", i);
		buf_fini(&text);
	}
}

/* One line in four must go on in a sentence, on each side. */
static void a_quarter_of_the_lines_begins_small(void **state)
{
	for (size_t small = 2; small <= 3; small++) {
		struct buf text = {0};

		for (size_t i = 0; i < 12; i++)
			buf_add(&text, i < small ? "and the lamps of it    and the lamps of it\n"
						 : "All the lamps of it    All the lamps of it\n");
		assert_int_equal(find(&text).line != SLICE_NONE, small == 3);
		buf_fini(&text);
	}
	(void)state;
}

/* Two columns, and what twocolumn_read() makes of them; NULL: they stay as they are. */
static const struct {
	const char *text, *want;
} pages[] = {
	/* numbers go on from the left to the right */
	{ "1. Requests all of them to   3. Rests.\n"
	  "go on with the lamps of it   and lamps are lit in it all\n"
	  "and to burn the oil in all   4. Decides to go on with it\n"
	  "quays, which are at sea;     in all of the quays and to\n"
	  "2. Noting the oil of it in   burn all of the oil in it;\n"
	  "all of the quays at sea;     which is here.\n",
	  "1. Requests all of them to\ngo on with the lamps of it\nand to burn the oil in all\n"
	  "quays, which are at sea;\n2. Noting the oil of it in\nall of the quays at sea;\n"
	  "\f3. Rests.\nand lamps are lit in it all\n4. Decides to go on with it\n"
	  "in all of the quays and to\nburn all of the oil in it;\nwhich is here.\n" },
	/* the same below a title, and the rest of a column below its end */
	{ "Lamps of the harbours and of all the quays at sea\n\n"
	  "    Recalling that all of it   and the lamps are lit in it\n"
	  "is here at all of the quays,       1. Decides to go on with\n"
	  "and that it is lit in all of   the lamps of the quays, and\n"
	  "them, as it was before it so   to burn all of the oil in it\n"
	  "to say,                        in the summer;\n"
	  "    Noting it in all of them   2. Requests it.\n"
	  "and in all quays,\n"
	  "    Noting the oil of\n\n7\n",
	  "Lamps of the harbours and of all the quays at sea\n\n"
	  "    Recalling that all of it\nis here at all of the quays,\n"
	  "and that it is lit in all of\nthem, as it was before it so\nto say,\n"
	  "    Noting it in all of them\nand in all quays,\n    Noting the oil of\n\n7\n"
	  "\fand the lamps are lit in it\n    1. Decides to go on with\n"
	  "the lamps of the quays, and\nto burn all of the oil in it\nin the summer;\n"
	  "2. Requests it.\n\n\n\n\n" },
	/* five lines are too few, and so is a gap of two */
	{ "1. Requests all of them to   3. Rests.\n"
	  "go on with the lamps of it   and lamps are lit in it all\n"
	  "and to burn the oil in all   4. Decides to go on with it\n"
	  "quays, which are at sea;     in all of the quays and to\n"
	  "2. Noting the oil of it in   burn all of the oil in it;\n", NULL },
	{ "1. Requests all of them to  3. Rests.\n"
	  "go on with the lamps of it  and lamps are lit in it all\n"
	  "and to burn the oil in all  4. Decides to go on with it\n"
	  "quays, which are at sea;    in all of the quays and to\n"
	  "2. Noting the oil of it in  burn all of the oil in it;\n"
	  "all of the quays at sea;    which is here.\n", NULL },
	/* a line goes across the gap */
	{ "1. Requests all of them to   3. Rests.\n"
	  "go on with the lamps of it   and lamps are lit in it all\n"
	  "and to burn the oil in all   4. Decides to go on with it\n"
	  "quays, which are at sea, and all the quays and to\n"
	  "2. Noting the oil of it in   burn all of the oil in it;\n"
	  "all of the quays at sea;     which is here.\n", NULL },
	/* rows of a table begin on both sides, and nothing goes on from the left */
	{ "1. Lights all of the lamps   1. The pilots of the quays\n"
	  "at all of the quays of it    and of all of the lamps in\n"
	  "in the winter.               them, all year.\n"
	  "2. Burns all of the oil of   2. The keepers of the quays\n"
	  "it in all of the lamps and   and of the lamps at all\n"
	  "in the fires.                of the quays.\n"
	  "3. Weighs the oil and ends   3. The council of them and\n"
	  "it in the year.              of their ports.\n", NULL },
	/* cells: few are small */
	{ "1. Lamps of the harbours     4. Oil of the harbours\n"
	  "2. Lamps of all the quays    5. Oil of all the quays\n"
	  "Lamps of the old coast       Oil of the old coast\n"
	  "Lamps of the new coast       Oil of the new coast\n"
	  "3. Lamps of the pilots       6. Oil of the pilots\n"
	  "Lamps of the keepers         Oil of the keepers\n", NULL },
};

static void certain_columns_stand_one_behind_the_other(void **state)
{
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(pages) / sizeof(*pages); i++) {
		struct stage s;
		struct diag_place first = {0}, left = {0};

		stage_open(&s, pages[i].text, "pdf-layout");
		bool read = twocolumn_read(&s.source, &first, &left);
		buf_adds(&have, buf_slice(&s.source.text));
		stage_expect(i, &have, pages[i].want != NULL ? pages[i].want : pages[i].text);
		if (read != (pages[i].want != NULL))
			fail_msg("row %zu", i);
		stage_close(&s);
	}
	buf_fini(&have);
}

/* Each byte of a column knows where it stood. */
static void the_columns_keep_their_places(void **state)
{
	struct stage s;
	struct diag_place first = {0}, left = {0};

	(void)state;
	stage_open(&s, pages[0].text, "pdf-layout");
	assert_true(twocolumn_read(&s.source, &first, &left));
	assert_int_equal(first.line, 1);
	assert_int_equal(left.line, 0);
	size_t at = slice_find(buf_slice(&s.source.text), "4. Decides", 0);
	struct diag_place place = source_place(&s.source, at);
	assert_int_equal(place.line, 3);
	assert_int_equal(place.column, 30);
	stage_close(&s);
}

/* A line behind the columns that has words on both sides, and one that has not. */
static void a_line_of_both_sides_that_stays_is_told(void **state)
{
	static const struct {
		const char *tail;
		unsigned line;
	} rows[] = {
		{ "\fand which is said in the     30 June 2021\n", 7 },
		{ "\fand which is said in the winter of it\n", 0 },
		{ "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct stage s;
		struct diag_place first = {0}, left = {0};
		struct buf text = {0};

		buf_addf(&text, "%s%s", pages[0].text, rows[i].tail);
		stage_open(&s, buf_str(&text), "pdf-layout");
		assert_true(twocolumn_read(&s.source, &first, &left));
		if (left.line != rows[i].line)
			fail_msg("row %zu: line %zu", i, left.line);
		stage_close(&s);
		buf_fini(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(six_lines_with_a_gap_of_three_are_columns),
		cmocka_unit_test(the_first_line_in_columns_is_named),
		cmocka_unit_test(a_page_is_in_columns_when_few_lines_cross_the_gap),
		cmocka_unit_test(lines_on_one_side_do_not_cross_the_gap),
		cmocka_unit_test(cells_are_no_columns),
		cmocka_unit_test(a_column_is_as_wide_as_its_characters),
		cmocka_unit_test(a_quarter_of_the_lines_begins_small),
		cmocka_unit_test(certain_columns_stand_one_behind_the_other),
		cmocka_unit_test(the_columns_keep_their_places),
		cmocka_unit_test(a_line_of_both_sides_that_stays_is_told),
	};

	return cmocka_run_group_tests_name("import/twocolumn", tests, NULL, NULL);
}
