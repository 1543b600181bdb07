/* SPDX-License-Identifier: ISC */
/*
 * fill - cuts a flow into rows.
 *
 *	col  0    first rest                      limit
 *	     PP1       (a) Recalling also all rele|
 *	     ^margin       vant resolutions       |
 *
 * Greedy: a row takes the words that fit.  Spaces at its end take no columns; a
 * word wider than a whole row is divided between clusters.
 */
#ifndef RECITAL_LAYOUT_FILL_H
#define RECITAL_LAYOUT_FILL_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/vec.h"
#include "layout/role.h"

struct layout_build;

struct fill_shape {
	const char *margin;  /* in the margin of the first row, or NULL */
	uint32_t margin_col; /* [col] */
	const char *sign;    /* one character in column 0, or NULL */
	enum role sign_role;
	bool sign_always;     /* on every row, not the first one only */
	bool folded;          /* one row and "..." */
	uint32_t first, rest; /* [col] where the first row and the others begin */
	uint32_t limit;       /* [col] where rows end */
};

/* A shape with nothing in the margin; REST too far right is moved to the left. */
struct fill_shape fill_shape(uint32_t cols, uint32_t first, uint32_t rest);

/* The rows that paragraph PARA has already: padding before the first one. */
uint32_t fill_padding(const struct layout_build *b, uint32_t para);

/* Appends the rows of b->flow, at least one, for paragraph PARA. */
void fill_rows(struct layout_build *b, uint32_t para, struct fill_shape shape);

/* A stretch of the flow that has rows of its own. */
struct fill_cell {
	size_t at, end;       /* [byte) of the flow */
	uint32_t first, rest; /* [col] where its first row and the others begin */
	uint32_t limit;       /* [col] where they end */
	bool right;           /* they stand to the right */
};

VEC_OF(fill_cells, struct fill_cell);

/*
 * The same with the rows of CELLS side by side, and with those of each below the ones before.
 * SHAPE tells what stands in the margin.
 */
void fill_cells_beside(struct layout_build *b, uint32_t para, struct fill_shape shape,
    struct fill_cells *cells);
void fill_cells_below(struct layout_build *b, uint32_t para, struct fill_shape shape,
    struct fill_cells *cells);

#endif
