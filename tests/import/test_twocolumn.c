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
	};

	return cmocka_run_group_tests_name("import/twocolumn", tests, NULL, NULL);
}
