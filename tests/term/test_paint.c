/* SPDX-License-Identifier: ISC */
/* Painting on curses without a terminal: newterm() on files, read back from stdscr. */
#include <curses.h>
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <cmocka.h>

#include "base/buf.h"
#include "term/terminal_state.h"
#include "text/utf8.h"

#define ROWS 6
#define COLS_ 40

struct fixture {
	FILE *null_in, *null_out;
	struct terminal t;
};

static int start(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	setenv("LINES", "6", 1);
	setenv("COLUMNS", "40", 1);
	f->null_in = fopen("/dev/null", "r");
	f->null_out = fopen("/dev/null", "w");
	f->t.screen = newterm("xterm-256color", f->null_out, f->null_in);
	if (f->t.screen == NULL)
		return 1;
	struct theme theme;

	theme_make(&theme, THEME_16);
	paint_start(&f->t.paint, &theme);
	grid_init(&f->t.want, ROWS, COLS_);
	*state = f;
	return 0;
}

static int stop(void **state)
{
	struct fixture *f = *state;

	endwin();
	delscreen(f->t.screen);
	grid_fini(&f->t.want);
	grid_fini(&f->t.seen);
	fclose(f->null_in);
	fclose(f->null_out);
	free(f);
	return 0;
}

/* Row ROW of the screen as UTF-8, blanks at its end cut off. */
static char *screen_row(int row)
{
	struct buf text = { 0 };
	cchar_t cell;
	wchar_t chars[CCHARW_MAX + 1];
	attr_t attributes;
	short pair;

	for (int col = 0; col < COLS_; col++) {
		mvin_wch(row, col, &cell);
		getcchar(&cell, chars, &attributes, &pair, NULL);
		for (int i = 0; chars[i] != L'\0'; i++) {
			char bytes[4];

			buf_addn(&text, bytes, utf8_put((uint32_t)chars[i], bytes));
		}
		if (chars[0] != L'\0' && wcwidth(chars[0]) == 2)
			col++;
	}
	while (text.len > 0 && text.at[text.len - 1] == ' ')
		text.at[--text.len] = '\0';
	return buf_take(&text);
}

static void assert_row(int row, const char *expected)
{
	char *seen = screen_row(row);

	assert_string_equal(seen, expected);
	free(seen);
}

static void put(struct fixture *f, int row, int col, const char *text, enum role role)
{
	grid_put(&f->t.want, row, col, COLS_, slice_of(text), role);
}

static void text_arrives_as_it_is(void **state)
{
	struct fixture *f = *state;

	grid_reset(&f->t.want, ROWS, COLS_);
	put(f, 0, 0, "women’s “rights” – Côte d'Ivoire", ROLE_TEXT);
	put(f, 1, 2, "选举 e\xcc\x81lection", ROLE_LINK);
	put(f, 5, 38, "选", ROLE_TEXT);
	paint_grid(&f->t);
	assert_row(0, "women’s “rights” – Côte d'Ivoire");
	assert_row(1, "  选举 e\xcc\x81lection");
	assert_row(5, "                                      选");
}

static void roles_become_attributes(void **state)
{
	struct fixture *f = *state;

	grid_reset(&f->t.want, ROWS, COLS_);
	put(f, 2, 0, "Recalling", ROLE_OPENING);
	put(f, 2, 10, "66/163", ROLE_LINK);
	put(f, 2, 20, "[1]", ROLE_SELECTED);
	paint_grid(&f->t);
	assert_true(mvinch(2, 0) & A_ITALIC);
	assert_false(mvinch(2, 9) & A_ITALIC);
	assert_true(mvinch(2, 10) & A_UNDERLINE);
	assert_true(mvinch(2, 21) & A_REVERSE);
}

/* Switching to line drawing and back would cost eleven bytes in each row. */
static void the_line_between_panes_is_of_the_same_alphabet(void **state)
{
	struct fixture *f = *state;

	grid_reset(&f->t.want, ROWS, COLS_);
	grid_fill(&f->t.want, 4, 20, 1, '|', ROLE_FRAME);
	paint_grid(&f->t);
	assert_int_equal(mvinch(4, 20) & (A_CHARTEXT | A_ALTCHARSET), '|');
}

static void the_cursor_stands_where_the_grid_says(void **state)
{
	struct fixture *f = *state;
	int row, col;

	grid_reset(&f->t.want, ROWS, COLS_);
	f->t.want.cursor_row = 3;
	f->t.want.cursor_col = 17;
	paint_grid(&f->t);
	getyx(stdscr, row, col);
	assert_int_equal(row, 3);
	assert_int_equal(col, 17);
}

/* A screen of words, wide and combining characters and roles, different for each SEED. */
static void fill(struct fixture *f, unsigned seed)
{
	static const char *const words[] = { "elections", "选举", "e\xcc\x81", "–", "الأمم", "a", "!" };

	grid_reset(&f->t.want, ROWS, COLS_);
	for (int row = 0; row < ROWS; row++)
		for (int col = 0; col < COLS_;) {
			seed = seed * 1664525u + 1013904223u;
			put(f, row, col, words[(seed >> 20) % 7], (enum role)((seed >> 10) % ROLE_COUNT));
			col += 1 + (int)((seed >> 26) % 12);
		}
}

static void painting_a_then_b_equals_painting_b(void **state)
{
	struct fixture *f = *state;

	for (unsigned seed = 1; seed <= 40; seed++) {
		cchar_t both[ROWS][COLS_ + 1], alone[ROWS][COLS_ + 1];

		memset(both, 0, sizeof(both));
		memset(alone, 0, sizeof(alone));
		fill(f, seed);
		paint_grid(&f->t);
		fill(f, seed * 77);
		paint_grid(&f->t);
		for (int row = 0; row < ROWS; row++)
			mvin_wchnstr(row, 0, both[row], COLS_);
		erase();
		grid_fini(&f->t.seen);
		fill(f, seed * 77);
		paint_grid(&f->t);
		for (int row = 0; row < ROWS; row++)
			mvin_wchnstr(row, 0, alone[row], COLS_);
		for (int row = 0; row < ROWS; row++)
			assert_memory_equal(both[row], alone[row], sizeof(cchar_t) * COLS_);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_arrives_as_it_is),
		cmocka_unit_test(roles_become_attributes),
		cmocka_unit_test(the_line_between_panes_is_of_the_same_alphabet),
		cmocka_unit_test(the_cursor_stands_where_the_grid_says),
		cmocka_unit_test(painting_a_then_b_equals_painting_b),
	};

	setlocale(LC_ALL, "");
	return cmocka_run_group_tests_name("paint", tests, start, stop);
}
