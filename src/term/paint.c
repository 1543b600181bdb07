/* SPDX-License-Identifier: ISC */
/*
 * paint - the grid on curses, and the only place that knows attributes.
 *
 * A stretch of cells of one role is written at its own column, and a cell that curses
 * may measure otherwise than we do always begins a new one: a difference of opinion
 * about a width cannot run along the row.
 */
#include <curses.h>
#include <limits.h> /* MB_LEN_MAX */
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "term/terminal_state.h"

static bool paint_has_colours(void)
{
	const char *no_color = getenv("NO_COLOR");

	return (no_color == NULL || no_color[0] == '\0') && has_colors();
}

void paint_start(struct paint *p, const struct theme *theme)
{
	p->colours = paint_has_colours();
	if (p->colours) {
		start_color();
		use_default_colors();
	}
	paint_use_theme(p, theme);
}

static attr_t paint_attributes(uint8_t attributes)
{
	static const struct {
		uint8_t of;
		attr_t attribute;
	} rows[] = { { LOOK_BOLD, A_BOLD }, { LOOK_DIM, A_DIM },
		{ LOOK_ITALIC, A_ITALIC }, { LOOK_UNDERLINE, A_UNDERLINE },
		{ LOOK_REVERSE, A_REVERSE } };
	attr_t all = A_NORMAL;

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if ((attributes & rows[i].of) != 0)
			all |= rows[i].attribute;
	return all;
}

/* COLOUR as far as the terminal has it: a bright one is one of the eight, else its own. */
static short paint_colour(int16_t colour)
{
	if (colour < COLORS)
		return colour;
	return colour < 16 ? colour - 8 : LOOK_NO_COLOUR;
}

/* The pair of a role is its number and 1. */
static void paint_use_look(struct paint *p, int role, const struct look *look)
{
	const short pair = (short)(role + 1);
	const bool plain =
	    look->colour == LOOK_NO_COLOUR && look->ground == LOOK_NO_COLOUR;

	p->attributes[role] = paint_attributes(look->attributes);
	p->pairs[role] = 0;
	if (plain || !p->colours || pair >= COLOR_PAIRS)
		return;
	init_pair(pair, paint_colour(look->colour), paint_colour(look->ground));
	p->pairs[role] = pair;
}

void paint_use_theme(struct paint *p, const struct theme *theme)
{
	struct theme shown = *theme;

	if (!p->colours)
		theme_drop_colours(&shown);
	if (!capability_italics())
		theme_drop_italics(&shown);
	for (int i = 0; i < ROLE_COUNT; i++)
		paint_use_look(p, i, &shown.looks[i]);
}

/* True when the locale has all characters of CODES and they are as wide as the cell. */
static bool paint_can_show(const struct cell *c, const uint32_t *codes, size_t n)
{
	mbstate_t state;
	char bytes[MB_LEN_MAX];

	for (size_t i = 0; i < n; i++) {
		memset(&state, 0, sizeof(state));
		if (wcrtomb(bytes, (wchar_t)codes[i], &state) == (size_t)-1)
			return false;
	}
	return n > 0 && wcwidth((wchar_t)codes[0]) == c->width;
}

/* The characters that curses gets for a cell: at most CCHARW_MAX in a complex one. */
static void paint_cell_text(const struct cell *c, wchar_t text[CCHARW_MAX + 1])
{
	uint32_t codes[CELL_TEXT];
	size_t n = cell_codes(c, codes);
	size_t len = 0;

	if (paint_can_show(c, codes, n)) {
		for (; len < n && len < CCHARW_MAX; len++)
			text[len] = (wchar_t)codes[len];
	} else {
		char ascii[CELL_TEXT];

		cell_ascii(c, ascii);
		for (; len < CCHARW_MAX && ascii[len] != '\0'; len++)
			text[len] = (wchar_t)ascii[len];
	}
	text[len] = L'\0';
}

static bool paint_is_simple(const struct cell *c)
{
	return c->width == 1 && c->text[0] != '\0' && c->text[1] == '\0';
}

/* A cell that is not one ASCII character, by itself at its own place. */
static void paint_cell(const struct paint *p, int row, int col, const struct cell *c)
{
	wchar_t text[CCHARW_MAX + 1];

	paint_cell_text(c, text);
	attr_set(p->attributes[c->role], p->pairs[c->role], NULL);
	mvaddwstr(row, col, text);
}

/* The ASCII cells of one role from COL on; returns the column behind them. */
static int paint_run(const struct paint *p, const struct grid *g, int row, int col)
{
	const struct cell *first = grid_cell(g, row, col);

	attr_set(p->attributes[first->role], p->pairs[first->role], NULL);
	move(row, col);
	for (; col < g->cols; col++) {
		const struct cell *c = grid_cell(g, row, col);

		if (!paint_is_simple(c) || c->role != first->role)
			break;
		addch((unsigned char)c->text[0]);
	}
	return col;
}

static void paint_row(const struct paint *p, const struct grid *g, int row)
{
	for (int col = 0; col < g->cols;) {
		const struct cell *c = grid_cell(g, row, col);

		if (paint_is_simple(c)) {
			col = paint_run(p, g, row, col);
		} else {
			if (c->width > 0)
				paint_cell(p, row, col, c);
			col++;
		}
	}
}

static bool paint_row_is_seen(const struct terminal *t, int row)
{
	return t->seen.cells != NULL && t->seen.rows == t->want.rows &&
	    t->seen.cols == t->want.cols &&
	    memcmp(grid_cell(&t->seen, row, 0), grid_cell(&t->want, row, 0),
		(size_t)t->want.cols * sizeof(struct cell)) == 0;
}

/* What is wanted is now what is seen; the old grid's memory serves the next frame. */
static void paint_exchange(struct terminal *t)
{
	struct grid old = t->seen;

	t->seen = t->want;
	t->want = old;
	if (t->want.cells == NULL)
		grid_init(&t->want, t->seen.rows, t->seen.cols);
}

void paint_grid(struct terminal *t)
{
	for (int row = 0; row < t->want.rows && row < LINES; row++)
		if (!paint_row_is_seen(t, row))
			paint_row(&t->paint, &t->want, row);
	move(t->want.cursor_row, t->want.cursor_col);
	refresh();
	paint_exchange(t);
}
