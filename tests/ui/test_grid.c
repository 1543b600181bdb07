/* SPDX-License-Identifier: ISC */
/* test_grid - cells: cutting, wide clusters, what is not let through. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <string.h>

#include "text/utf8.h"
#include "ui/grid.h"

#define FFFD "\xef\xbf\xbd"
#define WIDE "\xe4\xb8\xad"		/* U+4E2D, 2 [col] */
#define ACUTE "\xcc\x81"		/* U+0301, combining */

/* The dump of G must be WANT. */
static void expect_dump(const struct grid *g, const char *want)
{
	struct buf got = { 0 };

	grid_dump(g, &got);
	assert_string_equal(buf_str(&got), want);
	buf_fini(&got);
}

static void a_new_grid_is_blank_and_has_at_least_one_cell(void **state)
{
	struct grid g;

	(void)state;
	grid_init(&g, 0, -3);
	assert_int_equal(g.rows, 1);
	assert_int_equal(g.cols, 1);
	expect_dump(&g, "\n--\n\n");
	grid_reset(&g, 2, 3);
	expect_dump(&g, "\n\n--\n\n\n");
	assert_string_equal(grid_cell(&g, 1, 2)->text, " ");
	grid_fini(&g);
}

static void reset_blanks_what_was_written_and_moves_the_cursor_home(void **state)
{
	struct grid g;

	(void)state;
	grid_init(&g, 1, 4);
	grid_put(&g, (struct grid_span){ 0, 0, 4 }, slice_of("abcd"), ROLE_TITLE);
	g.cursor_col = 3;
	grid_reset(&g, 1, 4);
	expect_dump(&g, "\n--\n\n");
	assert_int_equal(g.cursor_col, 0);
	grid_fini(&g);
}

static void put_cuts_off_what_lies_outside(void **state)
{
	static const struct {
		int row, col, max;
		const char *text, *want;
		int written;
	} rows[] = {
		{ 0, 0, 6, "abcdefgh", "abcdef", 6 },
		{ 0, 0, 100, "abcdefgh", "abcdef", 6 },
		{ 0, 2, 3, "abcdefgh", "  abc", 3 },
		{ 0, 4, 9, "abc", "    ab", 2 },
		{ 0, 6, 9, "abc", "", 0 },
		{ 0, 2, 0, "abc", "", 0 },
		{ 0, 2, -4, "abc", "", 0 },
		{ 0, -2, 4, "abcdef", "cd", 2 },
		{ 0, -1, 9, WIDE "x", " x", 1 },
		{ -1, 0, 6, "abc", "", 0 },
		{ 1, 0, 6, "abc", "", 0 },
		{ 0, 5, 9, WIDE, "", 0 },
		{ 0, 0, 3, WIDE WIDE, WIDE, 2 },
		{ 0, 0, INT32_MAX, "abc", "abc", 3 },
		{ 0, 0, 6, "", "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct grid g;
		struct buf got = { 0 };

		grid_init(&g, 1, 6);
		int written = grid_put(&g,
		    (struct grid_span){ rows[i].row, rows[i].col, rows[i].max },
		    slice_of(rows[i].text), ROLE_TEXT);
		grid_dump(&g, &got);
		*strchr(got.at, '\n') = '\0';
		if (written != rows[i].written || strcmp(got.at, rows[i].want) != 0)
			fail_msg("row %zu: \"%s\", %d written", i, got.at, written);
		buf_fini(&got);
		grid_fini(&g);
	}
}

static void unsafe_characters_become_replacements_and_invisible_ones_go(void **state)
{
	static const struct {
		const char *text, *want;
	} rows[] = {
		{ "a\033[31mb", "a" FFFD "[31mb" },
		{ "a\tb\nc", "a" FFFD "b" FFFD "c" },
		{ "a\r\nb", "a" FFFD "b" },
		{ "a\x7f" "b", "a" FFFD "b" },
		{ "a\xc2\x9b" "b", "a" FFFD "b" },			/* CSI, C1 */
		{ "a\xe2\x80\xae" "b", "ab" },				/* U+202E */
		{ "a\xff\xc3", "a" FFFD FFFD },
		{ "a\xc2\xad" "b\xe2\x80\x8b" "c", "a\xc2\xa4" "b\xc2\xa4" "c" },	/* soft hyphen, ZWSP */
		{ "a\xe2\x80\x8c" "b", "a\xe2\x80\x8c" "b" },	/* a joiner stays */
		{ "e" ACUTE "x", "e" ACUTE "x" },
		{ "\xc3\xa9", "\xc3\xa9" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct grid g;
		struct buf got = { 0 };

		grid_init(&g, 1, 10);
		grid_put(&g, (struct grid_span){ 0, 0, 10 }, slice_of(rows[i].text), ROLE_TEXT);
		grid_dump(&g, &got);
		*strchr(got.at, '\n') = '\0';
		if (strcmp(got.at, rows[i].want) != 0)
			fail_msg("row %zu: \"%s\"", i, got.at);
		buf_fini(&got);
		grid_fini(&g);
	}
}

static void a_long_cluster_loses_its_last_marks_only(void **state)
{
	struct buf text = { 0 };
	struct grid g;

	(void)state;
	buf_add(&text, "e");
	for (int i = 0; i < 5000; i++)
		buf_add(&text, ACUTE);
	buf_add(&text, "x");
	grid_init(&g, 1, 4);
	assert_int_equal(grid_put(&g, (struct grid_span){ 0, 0, 4 }, buf_slice(&text), ROLE_TEXT), 2);
	assert_int_equal(strlen(grid_cell(&g, 0, 0)->text), 23);
	assert_int_equal(utf8_invalid(slice_of(grid_cell(&g, 0, 0)->text)), SLICE_NONE);
	assert_string_equal(grid_cell(&g, 0, 1)->text, "x");
	grid_fini(&g);
	buf_fini(&text);
}

static void overwriting_half_of_a_wide_cluster_blanks_the_other(void **state)
{
	struct grid g;

	(void)state;
	grid_init(&g, 1, 6);
	grid_put(&g, (struct grid_span){ 0, 0, 6 }, slice_of(WIDE WIDE WIDE), ROLE_LINK);
	expect_dump(&g, WIDE WIDE WIDE "\n--\nllllll\n");
	grid_put(&g, (struct grid_span){ 0, 1, 1 }, slice_of("a"), ROLE_TEXT);
	expect_dump(&g, " a" WIDE WIDE "\n--\nl.llll\n");
	grid_put(&g, (struct grid_span){ 0, 2, 1 }, slice_of("b"), ROLE_TEXT);
	expect_dump(&g, " ab " WIDE "\n--\nl..lll\n");
	grid_put(&g, (struct grid_span){ 0, 3, 2 }, slice_of(WIDE), ROLE_TITLE);
	expect_dump(&g, " ab" WIDE "\n--\nl..TTl\n");
	assert_int_equal(grid_cell(&g, 0, 5)->width, 1);
	grid_fill(&g, (struct grid_span){ 0, 4, 1 }, '-', ROLE_FRAME);
	expect_dump(&g, " ab -\n--\nl..T|l\n");
	grid_fini(&g);
}

static void fill_stays_inside_the_row(void **state)
{
	struct grid g;

	(void)state;
	grid_init(&g, 2, 4);
	grid_fill(&g, (struct grid_span){ 0, -2, 3 }, '=', ROLE_BAR);
	grid_fill(&g, (struct grid_span){ 1, 2, 99 }, '-', ROLE_FRAME);
	grid_fill(&g, (struct grid_span){ 2, 0, 4 }, 'x', ROLE_BAR);
	grid_fill(&g, (struct grid_span){ -1, 0, 4 }, 'x', ROLE_BAR);
	expect_dump(&g, "=\n  --\n--\nB\n..||\n");
	grid_fini(&g);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_grid_is_blank_and_has_at_least_one_cell),
		cmocka_unit_test(reset_blanks_what_was_written_and_moves_the_cursor_home),
		cmocka_unit_test(put_cuts_off_what_lies_outside),
		cmocka_unit_test(unsafe_characters_become_replacements_and_invisible_ones_go),
		cmocka_unit_test(a_long_cluster_loses_its_last_marks_only),
		cmocka_unit_test(overwriting_half_of_a_wide_cluster_blanks_the_other),
		cmocka_unit_test(fill_stays_inside_the_row),
	};

	return cmocka_run_group_tests_name("ui/grid", tests, NULL, NULL);
}
