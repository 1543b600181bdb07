/* SPDX-License-Identifier: ISC */
/*
 * layout - a document at a width: rows of runs.
 *
 *	col 0    6                                    (COLS 40, margin 6)
 *	    PP8  Recalling also all relevant
 *	         resolutions, including 19/11![1] of
 *	    ^address run          ^link   ^missing sign, note reference
 *
 * A row covers the bytes [start, end) of one paragraph; the rows of a paragraph
 * cover its text without gap, and the blank row behind it stands at the text's
 * end, so (para, start) names each row: positions and rows are each other's
 * inverse.  What is not in the document (addresses, numbers, "[1]", "!", the
 * resolved Ibid.) is a run of no bytes.
 *
 * Kinds: preambular and operative paragraphs have their address in the margin,
 * footnotes their label; items hang behind their number, indented by depth;
 * consecutive rows of a table share columns, or, where they do not fit, each row
 * is one text with its cells divided by " | ".
 * Below LAYOUT_NARROW [col] there is no margin: the address leads the text.
 *
 * A layout is a cache: throw it away when width or overlay change.
 */
#ifndef RECITAL_LAYOUT_LAYOUT_H
#define RECITAL_LAYOUT_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>	/* size_t */
#include <stdint.h>	/* uint32_t */

#include "layout/role.h"
#include "model/doc.h"

#define LAYOUT_NARROW 34	/* [col] below which the margin is given up */
#define LAYOUT_MIN 8		/* [col] of the narrowest text; rows may be cut off
				 * by a narrower pane */

struct layout_run {
	uint32_t start, end;	/* [byte) of the paragraph; equal: an insertion */
	const char *text;	/* of an insertion: in the layout's arena; else
				 * borrowed from the document */
	uint32_t len;		/* [byte] of text */
	uint32_t col;		/* [col] from the left of the layout */
	uint32_t width;		/* [col] */
	uint32_t mark;		/* innermost LINK or NOTE_REF of the paragraph that the
				 * run belongs to, or DOC_NONE */
	enum role role;
};

struct layout_row {
	uint32_t para;
	uint32_t start, end;	/* [byte) */
	uint32_t first_run, n_runs;
	bool blank;		/* the empty row behind a paragraph */
};

struct layout {
	const struct doc *doc;	/* borrowed */
	uint32_t cols;		/* [col] */
	uint32_t margin;	/* [col] where the text of paragraphs begins */
	const struct layout_row *rows;
	uint32_t n_rows;	/* at least 1 */
	const struct layout_run *runs;
	uint32_t n_runs;
	const uint32_t *first_row;	/* of each paragraph */
	struct arena *arena;	/* owns all of it */
};

/* What others know about the document; every function may be NULL. */
struct layout_overlay {
	/* True when a link to SYMBOL leads out of the corpus. */
	bool (*missing)(void *context, const char *symbol);
	/* Words to show behind paragraph PARA (the resolved Ibid.), or NULL; they
	 * are copied. */
	const char *(*gloss)(void *context, uint32_t para);
	void *context;
};

/* D at COLS [col] (at least 1); D must outlive it; free with layout_free(). */
struct layout *layout_new(const struct doc *d, uint32_t cols,
			  const struct layout_overlay *overlay);
void layout_free(struct layout *l);

/*
 * A row by name: the position at which it begins and its number among the rows that
 * begin there (a blank row, further rows of a gloss), from 0.
 */
struct layout_place {
	struct position at;
	uint32_t extra;
};

/* The row named PLACE; where there are fewer extra rows now, the last of them. */
uint32_t layout_row_of_place(const struct layout *l, struct layout_place place);

/* The name of ROW. */
struct layout_place layout_place_of(const struct layout *l, uint32_t row);

/* The row that shows POS; a position behind the last text is on the last row. */
uint32_t layout_row_of(const struct layout *l, struct position pos);

/* The position at which ROW begins. */
struct position layout_pos_of(const struct layout *l, uint32_t row);

/*
 * Where mark M begins: its row and column; for a mark of DOC_NONE the first row of
 * the paragraph and its text column.
 */
void layout_mark_place(const struct layout *l, struct mark_at m, uint32_t *row, uint32_t *col);

/* [col] where the text of ROW begins (behind margin, number and indent). */
uint32_t layout_text_col(const struct layout *l, uint32_t row);

#endif
