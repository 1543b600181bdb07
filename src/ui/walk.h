/* SPDX-License-Identifier: ISC */
/*
 * walk - from one thing in a document to the next of its kind.
 */
#ifndef RECITAL_UI_WALK_H
#define RECITAL_UI_WALK_H

#include <stdbool.h>
#include <stdint.h> /* int64_t */

#include "model/doc.h"

enum walk_what {
	WALK_LINK,       /* links, note references, labels of footnotes */
	WALK_FOOTNOTE,   /* note references and labels of footnotes */
	WALK_RESOLUTION, /* links to resolutions */
	WALK_PARAGRAPH,  /* paragraphs of the body and footnotes */
	/* headings, the first operative paragraph behind a preamble, the first footnote */
	WALK_SECTION
};

/* Where a walk begins. */
struct walk_from {
	struct position at;
	/*
	 * -1: before all that stands at AT; 0: behind the paragraph itself; n + 1: behind
	 * its mark n
	 */
	int64_t rank;
};

/*
 * The next (or, backward, the previous) thing strictly beyond FROM in *OUT, its
 * mark DOC_NONE for a paragraph or the label of a footnote; false at the end.
 */
bool walk_next(const struct doc *d, struct walk_from from, enum walk_what what,
    bool backward, struct mark_at *out);

/* The column of a row of a table, from 0, in which M stands. */
uint32_t walk_column(const struct doc *d, struct mark_at m);

/*
 * The link of the next row (backward, the one before) in the column of M, a mark of a row, or the
 * nearest to that column; false when no row with a link follows.
 */
bool walk_row(const struct doc *d, struct mark_at m, bool backward, struct mark_at *out);

/* A walk that begins behind M. */
struct walk_from walk_behind(const struct doc *d, struct mark_at m);

/* The position at which M stands. */
struct position walk_position(const struct doc *d, struct mark_at m);

#endif
