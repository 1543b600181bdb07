/* SPDX-License-Identifier: ISC */
/*
 * grid - the screen as cells: what the program wants to be seen.
 *
 * Each cell holds one grapheme cluster and its role; the right half of a wide one
 * is a cell of width 0.  No byte of a document gets here raw: controls
 * become U+FFFD, bidi characters and clusters without width are left out.
 */
#ifndef RECITAL_UI_GRID_H
#define RECITAL_UI_GRID_H

#include <stddef.h> /* size_t */
#include <stdint.h> /* uint8_t */

#include "base/buf.h"
#include "base/slice.h"
#include "layout/role.h"

/* [byte] of a cluster with its NUL; longer ones lose their last combining marks */
#define CELL_TEXT 24

struct cell {
	char text[CELL_TEXT]; /* NUL-terminated */
	uint8_t width;        /* [col] 1 or 2; 0 = right half */
	uint8_t role;         /* enum role */
};

struct grid {
	int rows, cols;     /* [row], [col]; at least 1 */
	struct cell *cells; /* owned; row after row */
	int cursor_row, cursor_col;
};

/* A stretch of a row; what of it lies outside of a grid is not written. */
struct grid_span {
	int row, col; /* [row], [col] where it begins */
	int cols;     /* [col] */
};

void grid_init(struct grid *g, int rows, int cols);
void grid_fini(struct grid *g);

/* Makes G blank and ROWS x COLS. */
void grid_reset(struct grid *g, int rows, int cols);

struct cell *grid_cell(const struct grid *g, int row, int col);

/* The code points of a cell; returns how many. */
size_t cell_codes(const struct cell *c, uint32_t codes[CELL_TEXT]);

/*
 * Writes what stands for a cell where its text cannot be shown: ASCII of the same
 * width, NUL-terminated.
 */
void cell_ascii(const struct cell *c, char text[CELL_TEXT]);

/* All of ROW. */
struct grid_span grid_row(const struct grid *g, int row);

/*
 * Writes TEXT into SPAN, from its first column on; what has no room is cut off, a wide cluster
 * never halved.  Returns the [col] written.
 */
int grid_put(struct grid *g, struct grid_span span, struct slice text, enum role role);

/* Fills SPAN with the ASCII character C. */
void grid_fill(struct grid *g, struct grid_span span, char c, enum role role);

/*
 * Appends a dump: a line for each row, blanks at its end cut off; a line "--";
 * a line of role letters for each row, '.' at its end cut off.
 */
void grid_dump(const struct grid *g, struct buf *to);

#endif
