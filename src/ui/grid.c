/* SPDX-License-Identifier: ISC */
/*
 * grid - the screen as cells; see the header.
 *
 * Every write goes through grid_set(), which keeps the one invariant: a cell of
 * width 2 is followed by one of width 0, and a cell of width 0 follows one of 2.
 */
#include "ui/grid.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "text/grapheme.h"
#include "text/utf8.h"

#define GRID_REPLACEMENT "\xef\xbf\xbd" /* U+FFFD */

void grid_init(struct grid *g, int rows, int cols)
{
	*g = (struct grid){ 0 };
	grid_reset(g, rows, cols);
}

void grid_fini(struct grid *g)
{
	free(g->cells);
	*g = (struct grid){ 0 };
}

static void cell_blank(struct cell *c, enum role role)
{
	memset(c->text, 0, sizeof(c->text));
	c->text[0] = ' ';
	c->width = 1;
	c->role = (uint8_t)role;
}

void grid_reset(struct grid *g, int rows, int cols)
{
	rows = rows > 0 ? rows : 1;
	cols = cols > 0 ? cols : 1;
	size_t n = (size_t)rows * (size_t)cols;

	if (g->cells == NULL || rows != g->rows || cols != g->cols)
		g->cells = xreallocarray(g->cells, n, sizeof(*g->cells));
	g->rows = rows;
	g->cols = cols;
	g->cursor_row = g->cursor_col = 0;
	for (size_t i = 0; i < n; i++)
		cell_blank(&g->cells[i], ROLE_TEXT);
}

struct cell *grid_cell(const struct grid *g, int row, int col)
{
	assert(row >= 0 && row < g->rows && col >= 0 && col < g->cols);
	return &g->cells[(size_t)row * (size_t)g->cols + (size_t)col];
}

/* Blanks what a write into SPAN would leave of wide clusters. */
static void grid_cut(struct grid *g, struct grid_span span)
{
	struct cell *first = grid_cell(g, span.row, span.col);
	struct cell *last = grid_cell(g, span.row, span.col + span.cols - 1);

	if (first->width == 0)
		cell_blank(first - 1, first[-1].role);
	if (last->width == 2)
		cell_blank(last + 1, last[1].role);
}

/* Writes one cluster, which is as wide as SPAN; that lies in the grid. */
static void grid_set(struct grid *g, struct grid_span span, struct slice text,
    enum role role)
{
	grid_cut(g, span);
	struct cell *c = grid_cell(g, span.row, span.col);

	cell_blank(c, role);
	memcpy(c->text, text.at, text.len);
	c->width = (uint8_t)span.cols;
	if (span.cols == 2)
		c[1] = (struct cell){ .role = (uint8_t)role };
}

/*
 * Copies CLUSTER to TO (CELL_TEXT bytes) as far as it is safe and fits; returns
 * the length [byte], *WIDTH its [col], 0 for what is left out.
 */
static size_t grid_sanitise(struct slice cluster, char *to, int *width)
{
	uint32_t code;
	size_t len = 0;

	utf8_decode(cluster, 0, &code);
	if (utf8_is_control(code)) {
		*width = 1;
		memcpy(to, GRID_REPLACEMENT, 3);
		return 3;
	}
	*width = grapheme_width(cluster);
	for (size_t at = 0; at < cluster.len;) {
		char bytes[4];

		at += utf8_decode(cluster, at, &code);
		size_t n = utf8_put(code, bytes);
		if (len + n >= CELL_TEXT)
			break;
		if (utf8_is_control(code) || utf8_is_bidi(code))
			continue;
		memcpy(to + len, bytes, n);
		len += n;
	}
	return len;
}

/* True when byte AT is a cluster by itself that needs no look-up. */
static bool grid_is_plain(struct slice s, size_t at)
{
	unsigned char c = (unsigned char)s.at[at];

	return c >= 0x20 && c < 0x7f &&
	    (at + 1 == s.len || (unsigned char)s.at[at + 1] < 0x80);
}

static bool grid_is_unseen(struct slice cluster)
{
	uint32_t code;

	utf8_decode(cluster, 0, &code);
	return utf8_is_unseen(code);
}

struct grid_span grid_row(const struct grid *g, int row)
{
	return (struct grid_span){ row, 0, g->cols };
}

int grid_put(struct grid *g, struct grid_span span, struct slice text, enum role role)
{
	int written = 0, col = span.col;
	long end = (long)col + span.cols; /* [col] */

	if (span.row < 0 || span.row >= g->rows)
		return 0;
	if (end > g->cols)
		end = g->cols;
	for (size_t at = 0; at < text.len;) {
		char bytes[CELL_TEXT] = "";
		bool plain = grid_is_plain(text, at);
		size_t next = plain ? at + 1 : grapheme_next(text, at);
		struct slice cluster = slice_sub(text, at, next);
		int width = 1;

		if (!plain)
			cluster = (struct slice){ bytes,
				grid_sanitise(cluster, bytes, &width) };
		if ((long)col + width > end)
			break;
		if (col >= 0 && width > 0) {
			bool unseen = !plain && grid_is_unseen(cluster);

			if (unseen)
				cluster = slice_of(UTF8_UNSEEN_SIGN);
			grid_set(g, (struct grid_span){ span.row, col, width }, cluster,
			    unseen ? ROLE_GLOSS : role);
			written += width;
		}
		col += width;
		at = next;
	}
	return written;
}

void grid_fill(struct grid *g, struct grid_span span, char c, enum role role)
{
	assert(c >= 0x20 && c < 0x7f);
	if (span.row < 0 || span.row >= g->rows)
		return;
	for (int i = 0; i < span.cols && span.col + i < g->cols; i++)
		if (span.col + i >= 0)
			grid_set(g, (struct grid_span){ span.row, span.col + i, 1 },
			    (struct slice){ &c, 1 }, role);
}

/* Takes the bytes C off the end of TO, as far as START [byte]. */
static void dump_trim(struct buf *to, size_t start, char c)
{
	while (to->len > start && to->at[to->len - 1] == c)
		to->at[--to->len] = '\0';
}

void grid_dump(const struct grid *g, struct buf *to)
{
	for (int row = 0; row < g->rows; row++) {
		size_t start = to->len;

		for (int col = 0; col < g->cols; col++)
			buf_add(to, grid_cell(g, row, col)->text);
		dump_trim(to, start, ' ');
		buf_addc(to, '\n');
	}
	buf_add(to, "--\n");
	for (int row = 0; row < g->rows; row++) {
		size_t start = to->len;

		for (int col = 0; col < g->cols; col++)
			buf_addc(to,
			    role_letter((enum role)grid_cell(g, row, col)->role));
		dump_trim(to, start, role_letter(ROLE_TEXT));
		buf_addc(to, '\n');
	}
}
