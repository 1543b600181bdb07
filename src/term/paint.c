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

enum paint_pair {
	PAIR_NONE,
	PAIR_LINK,
	PAIR_MISSING,
	PAIR_NOTE,
	PAIR_GLOSS,
	PAIR_ADDED,
	PAIR_REMOVED,
	PAIR_CHANGED,
	PAIR_MOVED,
	PAIR_MATCH,
	PAIR_ERROR,
	PAIR_COUNT
};

/*
 * How a role looks: with colours, without, and without italics.  Where there is no
 * italic type the opening words are underlined, so links are bold.
 */
struct paint_look {
	attr_t colour, plain, no_italic;
	enum paint_pair pair; /* with colours */
};

static const struct paint_look paint_looks[ROLE_COUNT] = {
	[ROLE_TITLE] = { A_BOLD, A_BOLD, A_BOLD, PAIR_NONE },
	[ROLE_HEADING] = { A_BOLD, A_BOLD, A_BOLD, PAIR_NONE },
	[ROLE_OPENING] = { A_ITALIC, A_ITALIC, A_UNDERLINE, PAIR_NONE },
	[ROLE_EMPHASIS] = { A_ITALIC, A_ITALIC, A_UNDERLINE, PAIR_NONE },
	[ROLE_LINK] = { A_UNDERLINE, A_UNDERLINE, A_BOLD, PAIR_LINK },
	[ROLE_LINK_MISSING] = { A_UNDERLINE, A_UNDERLINE, A_BOLD, PAIR_MISSING },
	[ROLE_NOTE_REF] = { A_NORMAL, A_NORMAL, A_NORMAL, PAIR_NOTE },
	[ROLE_GLOSS] = { A_NORMAL, A_NORMAL, A_NORMAL, PAIR_GLOSS },
	[ROLE_ADDED] = { A_BOLD, A_BOLD, A_BOLD, PAIR_ADDED },
	[ROLE_REMOVED] = { A_NORMAL, A_DIM, A_DIM, PAIR_REMOVED },
	[ROLE_CHANGED] = { A_NORMAL, A_NORMAL, A_NORMAL, PAIR_CHANGED },
	[ROLE_MOVED] = { A_NORMAL, A_DIM | A_BOLD, A_DIM | A_BOLD, PAIR_MOVED },
	/* the colours of ages go from cold to warm, and from faint to strong without them */
	[ROLE_AGE_0] = { A_NORMAL, A_DIM, A_DIM, PAIR_NONE },
	[ROLE_AGE_1] = { A_NORMAL, A_NORMAL, A_NORMAL, PAIR_LINK },
	[ROLE_AGE_2] = { A_NORMAL, A_UNDERLINE, A_UNDERLINE, PAIR_NOTE },
	[ROLE_AGE_3] = { A_NORMAL, A_BOLD, A_BOLD, PAIR_CHANGED },
	[ROLE_AGE_4] = { A_BOLD, A_BOLD | A_UNDERLINE, A_BOLD | A_UNDERLINE,
	    PAIR_REMOVED },
	[ROLE_MATCH] = { A_NORMAL, A_REVERSE, A_REVERSE, PAIR_MATCH },
	[ROLE_MATCH_HERE] = { A_BOLD | A_UNDERLINE, A_REVERSE | A_BOLD,
	    A_REVERSE | A_BOLD, PAIR_MATCH },
	[ROLE_SELECTED] = { A_REVERSE, A_REVERSE, A_REVERSE, PAIR_NONE },
	[ROLE_ANNOTATION] = { A_BOLD, A_BOLD, A_BOLD, PAIR_MOVED },
	/*
	 * The bar with the focus differs by its sign alone: another attribute would
	 * cost two whole lines at each change of pane.
	 */
	[ROLE_BAR] = { A_REVERSE, A_REVERSE, A_REVERSE, PAIR_NONE },
	[ROLE_BAR_OTHER] = { A_REVERSE, A_REVERSE, A_REVERSE, PAIR_NONE },
	[ROLE_ERROR] = { A_BOLD, A_BOLD, A_BOLD, PAIR_ERROR }
};

static bool paint_has_colours(void)
{
	const char *no_color = getenv("NO_COLOR");

	return (no_color == NULL || no_color[0] == '\0') && has_colors();
}

void paint_start(struct paint *p)
{
	static const short colours[PAIR_COUNT] = { [PAIR_LINK] = COLOR_BLUE,
		[PAIR_MISSING] = COLOR_MAGENTA,
		[PAIR_NOTE] = COLOR_CYAN,
		[PAIR_GLOSS] = COLOR_GREEN,
		[PAIR_ADDED] = COLOR_GREEN,
		[PAIR_REMOVED] = COLOR_RED,
		[PAIR_CHANGED] = COLOR_YELLOW,
		[PAIR_MOVED] = COLOR_MAGENTA,
		[PAIR_ERROR] = COLOR_RED };

	p->colours = paint_has_colours();
	p->italics = capability_italics();
	if (!p->colours)
		return;
	start_color();
	use_default_colors();
	for (int i = PAIR_LINK; i < PAIR_COUNT; i++)
		init_pair((short)i, colours[i], -1);
	init_pair(PAIR_MATCH, COLOR_BLACK, COLOR_YELLOW);
}

static attr_t paint_attribute(const struct paint *p, uint8_t role)
{
	const struct paint_look *look = &paint_looks[role];

	if (!p->italics)
		return look->no_italic;
	return p->colours ? look->colour : look->plain;
}

static short paint_pair(const struct paint *p, uint8_t role)
{
	return p->colours ? (short)paint_looks[role].pair : 0;
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
	attr_set(paint_attribute(p, c->role), paint_pair(p, c->role), NULL);
	mvaddwstr(row, col, text);
}

/* The ASCII cells of one role from COL on; returns the column behind them. */
static int paint_run(const struct paint *p, const struct grid *g, int row, int col)
{
	const struct cell *first = grid_cell(g, row, col);

	attr_set(paint_attribute(p, first->role), paint_pair(p, first->role), NULL);
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
