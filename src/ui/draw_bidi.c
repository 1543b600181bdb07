/* SPDX-License-Identifier: ISC */
/*
 * draw_bidi - the cells of a row in the order of the eye, for a terminal that puts none in
 * order itself.
 *
 * What stands in columns of its own, with two blanks between, is put in order by itself; the
 * address in the margin stays.  A paragraph that runs from right to left has its rows at the
 * right of the text.
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "base/xalloc.h"
#include "text/bidi.h"
#include "text/utf8.h"
#include "ui/draw.h"

/* Cells of a row of the grid, from FIRST on as many as N, and where its cursor is. */
struct bidi_cells {
	struct cell *cells; /* borrowed */
	int n;
	int *cursor; /* [col] from the first; -1: it is elsewhere */
	bool rtl;
};

static bool bidi_is_blank(const struct cell *c)
{
	return c->text[0] == '\0' || (c->text[0] == ' ' && c->text[1] == '\0');
}

/* The character of C becomes CODE; marks behind it stay. */
static void bidi_set_code(struct cell *c, uint32_t code)
{
	uint32_t old;
	char text[CELL_TEXT + 4];
	const size_t len = strlen(c->text);
	const size_t taken = utf8_decode(slice_of(c->text), 0, &old);
	const size_t put = utf8_put(code, text);

	if (old == code || put + len - taken >= CELL_TEXT)
		return;
	memcpy(text + put, c->text + taken, len - taken + 1);
	memcpy(c->text, text, put + len - taken + 1);
}

/* The cells of a stretch in the order VISUAL, a wide one with its right half. */
static void bidi_move(const struct bidi_cells *b, const int *starts, const size_t *visual,
    size_t n)
{
	struct cell *moved = xcalloc((size_t)b->n, sizeof(*moved));
	int at = 0, cursor = -1;

	for (size_t i = 0; i < n; i++) {
		const struct cell *from = &b->cells[starts[visual[i]]];

		if (*b->cursor == starts[visual[i]])
			cursor = at;
		moved[at++] = *from;
		if (from->width == 2)
			moved[at++] = from[1];
	}
	memcpy(b->cells, moved, (size_t)b->n * sizeof(*moved));
	if (cursor != -1)
		*b->cursor = cursor;
	free(moved);
}

static void bidi_stretch(const struct bidi_cells *b)
{
	uint32_t codes[BIDI_MAX], all[CELL_TEXT];
	size_t visual[BIDI_MAX], n = 0;
	int starts[BIDI_MAX];

	for (int col = 0; col < b->n; col++) {
		if (b->cells[col].width == 0)
			continue;
		if (n == BIDI_MAX)
			return;
		codes[n] = cell_codes(&b->cells[col], all) > 0 ? all[0] : ' ';
		starts[n++] = col;
	}
	if (!bidi_order(codes, n, b->rtl, visual))
		return;
	for (size_t i = 0; i < n; i++)
		bidi_set_code(&b->cells[starts[i]], codes[i]);
	bidi_move(b, starts, visual, n);
}

/* The end of the stretch from AT on: two blanks, or the end of the row. */
static int bidi_end(const struct cell *cells, int at, int n)
{
	int end = at;

	for (int blanks = 0; at < n && blanks < 2; at++) {
		blanks =
		    bidi_is_blank(&cells[at]) && cells[at].width > 0 ? blanks + 1 : 0;
		if (blanks == 0)
			end = at + 1;
	}
	return end;
}

/* The end of what stands in the row at all. */
static int bidi_row_end(const struct cell *cells, int n)
{
	while (n > 0 && bidi_is_blank(&cells[n - 1]) && cells[n - 1].width > 0)
		n--;
	return n;
}

/* True when the stretch begins, for a reader, with a letter that runs from right to left. */
static bool bidi_begins_rtl(const struct bidi_cells *b)
{
	struct buf text = { 0 };

	for (int col = 0; col < b->n; col++)
		buf_add(&text, b->cells[col].text);
	const bool rtl = bidi_is_rtl(buf_slice(&text));
	buf_fini(&text);
	return rtl;
}

static bool bidi_cells_have(const struct cell *cells, int n)
{
	for (int col = 0; col < n; col++)
		if (byte_is_beyond(cells[col].text[0]) &&
		    bidi_has(slice_of(cells[col].text)))
			return true;
	return false;
}

/* Moves N cells to the right end of ROOM [col]. */
static void bidi_flush_right(const struct bidi_cells *b, int room)
{
	const int by = room - b->n;

	memmove(b->cells + by, b->cells, (size_t)b->n * sizeof(*b->cells));
	for (int col = 0; col < by; col++)
		b->cells[col] =
		    (struct cell){ .text = " ", .width = 1, .role = ROLE_TEXT };
	if (*b->cursor >= 0 && *b->cursor < b->n)
		*b->cursor += by;
}

/* The whole row is one stretch of a text that runs from right to left. */
static void bidi_text_row(struct cell *cells, int cols, int *cursor)
{
	struct bidi_cells b = { cells, bidi_row_end(cells, cols), cursor, true };

	bidi_stretch(&b);
	bidi_flush_right(&b, cols);
}

/* Each stretch by itself. */
static void bidi_other_row(struct cell *cells, int cols, int *cursor, bool own)
{
	for (int at = 0; at < cols;) {
		const int end = bidi_end(cells, at, cols);
		int inside = *cursor - at;
		struct bidi_cells b = { &cells[at], end - at, &inside, false };

		if (bidi_is_blank(&cells[at])) { /* it is of no stretch */
			at++;
			continue;
		}
		const bool has = inside >= 0 && inside < b.n;
		b.rtl = own && bidi_begins_rtl(&b);
		bidi_stretch(&b);
		if (has)
			*cursor = at + inside;
		at = end;
	}
}

/* The column of the cursor of G in AREA, a row; -1: it is elsewhere. */
static int bidi_cursor(const struct grid *g, struct area area)
{
	const int col = g->cursor_col - area.col;

	return g->cursor_row == area.row && col >= 0 && col < area.cols ? col : -1;
}

void draw_bidi_written(struct grid *g, struct area area, bool rtl)
{
	int cursor = bidi_cursor(g, area);
	const bool has = cursor >= 0;

	bidi_stretch(&(struct bidi_cells){ grid_cell(g, area.row, area.col), area.cols,
	    &cursor, rtl });
	if (has)
		g->cursor_col = area.col + cursor;
}

void draw_bidi_row(struct grid *g, struct area area, enum draw_bidi how)
{
	struct cell *cells = grid_cell(g, area.row, area.col);
	int cursor = bidi_cursor(g, area);
	const bool has = cursor >= 0;

	/* a row of digits alone stands at the right of an Arabic text, too */
	if (how != DRAW_BIDI_RTL && !bidi_cells_have(cells, area.cols))
		return;
	if (how == DRAW_BIDI_RTL)
		bidi_text_row(cells, area.cols, &cursor);
	else
		bidi_other_row(cells, area.cols, &cursor, how == DRAW_BIDI_OWN);
	if (has)
		g->cursor_col = area.col + cursor;
}
