/* SPDX-License-Identifier: ISC */
/* draw_part - what is drawn of a pane; for draw_pane.c and draw_title.c only. */
#ifndef RECITAL_UI_DRAW_PART_H
#define RECITAL_UI_DRAW_PART_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "layout/layout.h"
#include "ui/grid.h"
#include "ui/pane.h"
#include "ui/view.h"

struct app;

/* What is drawn of a pane, all of it, or a column of a comparison; all is borrowed. */
struct drawn_part {
	const struct pane *pane;
	struct view *view;
	const struct page *page; /* of the column the document by itself */
	uint32_t column;
	bool has_focus; /* of the parts of its pane */
	const struct layout *layout;
	uint32_t top; /* [row] of it */
	struct area area;
	int margin; /* [col] to the left of its text, not of its title */
};

/*
 * Draws the title line into the first row of the part: whether it has the focus, the document or
 * the page, the paragraph that the reader is at, what is counted.
 */
void draw_title(const struct app *app, struct grid *g, const struct drawn_part *p);

#endif
