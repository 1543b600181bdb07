/* SPDX-License-Identifier: ISC */
/*
 * layout_build - what the parts of the layout share while it is made.
 *
 * layout.c goes through the paragraphs, layout_table.c through the rows of a
 * table; both make a flow of each, and fill.c cuts it into rows.
 */
#ifndef RECITAL_LAYOUT_LAYOUT_BUILD_H
#define RECITAL_LAYOUT_LAYOUT_BUILD_H

#include <stdint.h>	/* uint32_t */

#include "base/vec.h"
#include "layout/flow.h"
#include "layout/layout.h"

VEC_OF(layout_rows, struct layout_row);
VEC_OF(layout_runs, struct layout_run);

struct layout_build {
	const struct doc *doc;	/* borrowed */
	uint32_t cols;		/* [col] of the layout */
	uint32_t margin;	/* [col] */
	struct flow flow;	/* of the paragraph at hand */
	struct layout_rows rows;
	struct layout_runs runs;
};

/*
 * Lays out the table that begins at paragraph PARA, its rows below each other;
 * returns the paragraph behind it.  FIRST_ROW: of each paragraph, to be filled in.
 */
uint32_t layout_table(struct layout_build *b, uint32_t para, uint32_t *first_row);

#endif
