/* SPDX-License-Identifier: ISC */
/*
 * comparing - a comparison that is being read: its documents, its table, and how it stands on
 * the screen, in columns or two of its documents as one text.
 *
 *	+-----+-----+-----+	columns: those that have room, the others as wide
 *	|68/  |72/  |74/  |	row i is row i: they are laid out together, since the
 *	| 164 | 164 | 158 |	height of a row depends on the widths of all
 *	+-----+-----+-----+
 *
 * A page owns it (page.h).  The column with the focus is what that page shows; its top row is
 * that of all.
 */
#ifndef RECITAL_UI_COMPARING_H
#define RECITAL_UI_COMPARING_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "compare/table.h"
#include "layout/columns.h"
#include "layout/layout.h"
#include "layout/unified.h"
#include "ui/compared.h"
#include "ui/page.h"

#define COMPARING_COLS 60       /* [col] below which columns become one text */
#define COMPARING_MIN_COLUMN 24 /* [col] of a column that has another beside it */

struct comparing_column {
	struct page *page; /* owned; the document by itself */
	struct page_context context;
	uint32_t left, room;  /* [col] of the text area; room 0: it is not shown */
	uint32_t cols;        /* [col] of its text; 0 = not known yet */
	int64_t shift;        /* [row] that it is further on than a column of shift 0 */
	bool aged;            /* the reader wants the ages of its words */
	struct overlay *ages; /* owned; them, once they are known */
	struct overlay
	    *overlay;          /* owned; changes, ages over them; NULL until asked for */
	struct layout *layout; /* owned */
};

/* A paragraph of a column. */
struct comparing_place {
	uint32_t column, para;
};

struct comparing {
	struct library *lib; /* borrowed */
	struct compared documents;
	struct compare_table *table; /* owned */
	struct comparing_column columns[TABLE_MAX];
	uint32_t column;          /* with the focus */
	enum comparing_form form; /* that the reader has asked for */
	bool laid_out;            /* the layouts are those for the present widths */
	struct columns_span laid; /* the rows of the table that are laid out */
	enum unified_only whole;  /* all else takes a line */
	uint32_t home, landed;    /* columns: where the reader likes to be, and where
					 * the last walk has led him */
	struct comparing_place asked, answer; /* paragraph whose answer was gone to last,
						 * and that answer; para DOC_NONE: none */
	struct page_place tied; /* the first of two paragraphs to be tied; number
					 * INDEX_ABSENT = none */
};

/* The comparison of DOCUMENTS, the last with the focus. */
struct comparing *comparing_new(struct library *lib, const struct compared *documents);

/* NULL is allowed. */
void comparing_free(struct comparing *c);

/* Compares anew, after the reader has tied paragraphs. */
void comparing_renew(struct comparing *c);

/*
 * Divides COLS [col] among the columns, each text at most MAX_WIDTH wide: all that have room
 * from the last back, or the one with the focus; a line and a blank stand between two.
 */
void comparing_fit(struct comparing *c, uint32_t cols, uint32_t max_width);

/* What lies over the columns has changed: they are laid out anew. */
void comparing_relay(struct comparing *c);

/* The ages that lie over COLUMN, borrowed; NULL when they are not wanted, or not known yet. */
const struct overlay *comparing_ages(const struct comparing *c, uint32_t column);

/* The document whose ages are wanted and not known yet; INDEX_ABSENT: none is. */
uint32_t comparing_lacks(const struct comparing *c);

/* Finds those of that document. */
void comparing_find_ages(struct comparing *c);

/*
 * The layout of COLUMN at the present widths, borrowed until the next change: as much as somebody
 * has looked at.
 */
const struct layout *comparing_layout(struct comparing *c, uint32_t column);

/* Lays out more until rows [FIRST, END) of the layouts are there, or all that they have. */
void comparing_reach(struct comparing *c, int64_t first, int64_t end);

/* Lays out all up to paragraph PARA of COLUMN, what is level with it, and the padding behind it. */
void comparing_reach_para(struct comparing *c, uint32_t column, uint32_t para);

/* The same of that alone, and all else is forgotten: the layouts' rows have other numbers. */
void comparing_begin_at(struct comparing *c, uint32_t column, uint32_t para);

/* The row of the layouts where ROW of the table begins. */
uint32_t comparing_layout_row(struct comparing *c, uint32_t row);

/* The row of the table that LAYOUT_ROW shows: padding belongs to other columns' text. */
uint32_t comparing_table_row(struct comparing *c, uint32_t layout_row);

/* The column that shows document NUMBER; DOC_NONE when none does. */
uint32_t comparing_find(const struct comparing *c, uint32_t number);

/* The columns stand level again. */
void comparing_level(struct comparing *c);

/* The second of the two columns that COLUMN is compared in: with the one before, the first with the
 * next. */
static inline uint32_t comparing_second(uint32_t column)
{
	return column > 0 ? column : 1;
}

/* The numbers of their documents, borrowed. */
const uint32_t *comparing_pair(const struct comparing *c, uint32_t column);

/* That comparison. */
const struct comparison *comparing_step(const struct comparing *c, uint32_t column);

#endif
