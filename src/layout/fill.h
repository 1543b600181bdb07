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
#include <stdint.h>	/* uint32_t */

#include "layout/role.h"

struct layout_build;

struct fill_shape {
	const char *margin;	/* in the margin of the first row, or NULL */
	enum role margin_role;
	uint32_t margin_col;	/* [col] */
	const char *sign;	/* one character in column 0, or NULL */
	enum role sign_role;
	bool sign_always;	/* on every row, not the first one only */
	bool folded;		/* one row and "..." */
	uint32_t first, rest;	/* [col] where the first row and the others begin */
	uint32_t limit;		/* [col] where rows end */
};

/* A shape with nothing in the margin; REST too far right is moved to the left. */
struct fill_shape fill_shape(uint32_t cols, uint32_t first, uint32_t rest);

/* Appends the rows of b->flow, at least one, for paragraph PARA. */
void fill_rows(struct layout_build *b, uint32_t para, struct fill_shape shape);

#endif
