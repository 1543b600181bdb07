/* SPDX-License-Identifier: ISC */
/*
 * layout - a document at a width: rows of runs.
 *
 *	col 0    5                              40	(margin 5)
 *	    PP8  Recalling also all relevant
 *	         resolutions, including 19/11![1] of
 *	    ^address run          ^link ^missing sign, note reference
 *
 * A row covers the bytes [start, end) of one paragraph; the rows of a paragraph
 * cover its text without gap, but those of a table in a document, which show each
 * cell in rows of its own: every one of them covers all of the text.  Rows that begin at the same
 * byte (those of nothing but insertions: a gloss too long for the last row, the blank row behind
 * it) are told apart by EXTRA, so (para, start, extra), a struct layout_place, names each row:
 * places and rows are each other's inverse, and so are positions and rows of extra 0.  Padding
 * (columns.h) is rows of this kind, too.
 *
 * What is not in the document (addresses, numbers, "[1]", "!", the resolved
 * Ibid.) is a run of no bytes.  An insertion stands on the row of the word before
 * it.  Bytes without a run: TABs, and spaces and what has no columns at the end of
 * a row.
 *
 * Kinds: preambular and operative paragraphs have their address in the margin
 * (inside a part its last component), footnotes their label; items hang behind
 * their number, indented by depth; consecutive rows of a table share columns, or,
 * where they do not fit, each row is one text with its cells divided by " | ": in a
 * list that the program made without the empty ones, in a document whose table has
 * heads as a record (layout_cells.c).
 * Title and metadata begin at column 0, all else behind the margin.  Below
 * LAYOUT_NARROW [col] there is no margin: the address leads the text, as do names
 * too wide for any margin.
 *
 * A blank row stands behind every paragraph but the last, a title before its
 * metadata, a row before the next of its table, one without text, and a folded
 * one before another.
 *
 * With an overlay: its signs stand in column 0 and move the margin by one column, title
 * and metadata too; "+" and "-" stand on every row of their paragraph, other signs on
 * the first.  Below LAYOUT_NARROW a sign leads the text.  A folded paragraph is one
 * row that covers all its bytes, with "..." where its runs end before it does.
 *
 * A layout is a cache: throw it away when width or overlay change.  It need not be whole:
 * layout_begin() lays out one paragraph, and what stands around it follows when it is
 * asked for.  The rows that are there have no gap between them, and keep their numbers as
 * long as the layout does not begin elsewhere.
 */
#ifndef RECITAL_LAYOUT_LAYOUT_H
#define RECITAL_LAYOUT_LAYOUT_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "layout/overlay.h"
#include "layout/role.h"
#include "model/doc.h"

#define LAYOUT_NARROW 34 /* [col] below which the margin is given up */
#define LAYOUT_MIN 8     /* [col] of the narrowest text; a narrower pane cuts rows off */

struct layout_run {
	uint32_t start, end; /* [byte) of the paragraph; equal: an insertion */
	/* borrowed from the document, or in the arena of the layout; not NUL-terminated */
	const char *text;
	uint32_t len;   /* [byte] of text */
	uint32_t col;   /* [col] from the left of the layout */
	uint32_t width; /* [col] */
	/* innermost LINK or NOTE_REF of the paragraph that the run belongs to, or DOC_NONE */
	uint32_t mark;
	enum role role;
};

struct layout_row {
	uint32_t para;
	uint32_t start, end; /* [byte) */
	uint32_t extra;      /* its number among the rows with this start, from 0 */
	uint32_t col;        /* [col] where its text begins */
	uint32_t first_run, n_runs;
	bool blank; /* the empty row behind a paragraph */
};

struct layout {
	const struct doc *doc;         /* borrowed */
	uint32_t cols;                 /* [col] */
	uint32_t margin;               /* [col] where the text of paragraphs begins */
	uint32_t from, to;             /* [para) that are laid out */
	const struct layout_row *rows; /* theirs */
	uint32_t first;  /* the number of the first of them; 0 in a whole layout */
	uint32_t n_rows; /* at least 1 */
	const struct layout_run *runs;
	uint32_t n_runs;
	const uint32_t *first_row;  /* of each paragraph that is laid out, its number */
	struct layout_build *build; /* owns rows and runs */
	struct arena *arena;        /* owns all else */
};

/* The row behind the last. */
static inline uint32_t layout_end(const struct layout *l)
{
	return l->first + l->n_rows;
}

/* ROW, which is laid out. */
static inline const struct layout_row *layout_row_at(const struct layout *l, uint32_t row)
{
	return &l->rows[row - l->first];
}

/* What others know about the document; every member may be NULL. */
struct layout_lore {
	/* True when a link to SYMBOL leads out of the corpus. */
	bool (*missing)(void *context, const char *symbol);
	/*
	 * Words to show behind the text of paragraph PARA (the resolved Ibid.), or
	 * NULL; they are copied, and shown as "[= A/68/301.]".  Not asked for rows
	 * of tables.
	 */
	const char *(*gloss)(void *context, uint32_t para);
	void *context;
	/*
	 * [col] that tables of the document in columns may take, where that is more than
	 * the text has; 0: no more
	 */
	uint32_t table_cols;
	const struct overlay *overlay; /* what lies over the paragraphs, or NULL */
};

/*
 * D at COLS [col] (at least 1), whole; D and what LORE leads to must outlive it; free
 * with layout_free().
 */
struct layout *layout_new(const struct doc *d, uint32_t cols,
    const struct layout_lore *lore);
void layout_free(struct layout *l);

/* The same, with nothing laid out but paragraph PARA, or where there is none the last. */
struct layout *layout_begin(const struct doc *d, uint32_t cols,
    const struct layout_lore *lore, uint32_t para);

/* Forgets all rows and begins anew with PARA: rows have other numbers. */
void layout_begin_at(struct layout *l, uint32_t para);

/* Lays out more until rows [FIRST, END) are there, or all that the document has of them. */
void layout_reach(struct layout *l, int64_t first, int64_t end);

/* Lays out all up to paragraph PARA. */
void layout_reach_para(struct layout *l, uint32_t para);

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

/*
 * The row that shows POS: the last that begins before or at it, of several that
 * begin at one byte the first.  A position behind the last paragraph is on the last
 * row.
 */
uint32_t layout_row_of(const struct layout *l, struct position pos);

/* The position at which ROW begins. */
struct position layout_pos_of(const struct layout *l, uint32_t row);

/*
 * Where mark M begins: its row and column; for a mark of DOC_NONE the first row of
 * the paragraph and its text column.
 */
void layout_mark_place(const struct layout *l, struct mark_at m, uint32_t *row,
    uint32_t *col);

/*
 * Where byte POS of the text stands: its row and column; on a byte that no run shows
 * the row's text column.
 */
void layout_pos_place(const struct layout *l, struct position pos, uint32_t *row,
    uint32_t *col);

/*
 * [col] where the text of ROW begins (behind margin, number and indent); of a row
 * without text where it would.
 */
uint32_t layout_text_col(const struct layout *l, uint32_t row);

#endif
