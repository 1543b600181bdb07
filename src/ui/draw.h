/* SPDX-License-Identifier: ISC */
/*
 * draw - one pane of the reader into the grid; for draw.c and app.c only.
 *
 *	> A/RES/74/158  18 December 2019  PP10        3/17	title line
 *	PP10 Recalling also all relevant ...			text area
 *	---- footnote 3 -------------------			peek, over the
 *	Ibid., Supplement No. 53A ...				foot of the text
 */
#ifndef RECITAL_UI_DRAW_H
#define RECITAL_UI_DRAW_H

#include <stdbool.h>

#include "base/buf.h"
#include "layout/layout.h"
#include "ui/grid.h"
#include "ui/pane.h"
#include "ui/view.h"

struct app;

/* Draws the leaf P, its title line and its text, and sets the cursor for the focus. */
void draw_pane(struct app *app, struct grid *g, const struct pane *p);

/* In which order the cells of a row stand: the base direction of each stretch of them. */
enum draw_bidi {
	DRAW_BIDI_LTR,
	DRAW_BIDI_RTL, /* the row is one stretch, at the right */
	DRAW_BIDI_OWN  /* that of its first letter */
};

/* True when the reader has set that the program does so, and not the terminal. */
bool draw_is_ordering(const struct app *app);

/* Puts the cells of AREA, a row, in the order of the eye (draw_bidi.c), the cursor with them. */
void draw_bidi_row(struct grid *g, struct area area, enum draw_bidi how);

/*
 * The same of AREA, in which the reader writes a line that runs from right to left if RTL: all of
 * it is one stretch, and the cursor is in the order like the blank behind the text that it stands
 * on.
 */
void draw_bidi_written(struct grid *g, struct area area, bool rtl);

/*
 * Draws the peek of the view of P, if there is one, over the foot or the head of its
 * text, beside what is peeked at.
 */
void draw_peek(struct app *app, struct grid *g, const struct pane *p);

/*
 * The end [byte] of the words of TEXT from AT that fit into COLS [col]; of a first word that does
 * not, as much as fits.
 */
size_t draw_words_end(struct slice text, size_t at, size_t cols);

/* A row of a layout, and where it stands on the screen. */
struct drawn_row {
	const struct layout *l;
	const struct layout_row *row;
	int at_row, at_col; /* [row], [col] of the screen where it begins */
	int cols;           /* [col] of the pane, as far as it may go */
};

/* Draws the sign of annotations beside R of PAGE, if it is the first row of its paragraph. */
void draw_annotated(struct app *app, struct grid *g, const struct page *page,
    const struct drawn_row *r);

/* "*3 " for the title line: how many the document of PAGE has; nothing when there are none. */
void draw_add_annotations(struct buf *to, const struct app *app, const struct page *page);

/* Draws the annotation that is written above the last line, and sets the cursor. */
void draw_writing(const struct app *app, struct grid *g);

/* What the last line says then; static. */
void draw_add_writing_keys(struct buf *to, const struct app *app);

#endif
