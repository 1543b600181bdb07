/* SPDX-License-Identifier: ISC */
/*
 * comparing - a comparison that is being read: its table, and a column for each document.
 *
 * The columns are laid out together, since the height of each row depends on the widths of
 * all of them.  The pages of one comparison share it, wherever they are shown.
 */
#ifndef RECITAL_UI_COMPARING_H
#define RECITAL_UI_COMPARING_H

#include <stdbool.h>
#include <stdint.h>	/* uint32_t */

#include "base/buf.h"
#include "compare/table.h"
#include "layout/layout.h"
#include "layout/unified.h"
#include "ui/compared.h"
#include "ui/page.h"

struct comparing_column {
	struct page *page;		/* owned; the document by itself */
	struct page_context context;
	uint32_t cols;			/* [col] of its pane; 0 = it has none */
	struct sheet *sheet;		/* owned; NULL until asked for */
	struct layout *layout;		/* owned */
};

/* A paragraph of a column. */
struct comparing_place {
	uint32_t column, para;
};

struct comparing {
	struct library *lib;		/* borrowed */
	char *words;			/* owned; names the documents (compared.h) */
	struct compared documents;
	struct compare_table *table;	/* owned */
	struct comparing_column columns[TABLE_MAX];
	bool laid_out;			/* the layouts are those for the present widths */
	uint32_t n_laid;		/* rows of the table that are laid out, from the first on */
	enum unified_only whole;	/* all else takes a line */
	uint32_t serial;		/* another one for each set of layouts */
	uint32_t home, landed;		/* columns: where the reader likes to be, and where
					 * the last walk has led him */
	struct comparing_place asked, answer;	/* paragraph whose answer was gone to last,
						 * and that answer; para DOC_NONE: none */
	uint32_t users;
	struct comparing *next;		/* of the library's list */
};

/*
 * The comparison of the documents that WORDS name, one more user; NULL when they do not
 * name any.
 */
struct comparing *comparing_get(struct library *lib, const char *words);

/* One user less; NULL is allowed. */
void comparing_release(struct comparing *c);

/* Compares anew, after the reader has tied paragraphs. */
void comparing_renew(struct comparing *c);

/* The width of the pane that shows COLUMN; 0: it is closed. */
void comparing_set_cols(struct comparing *c, uint32_t column, uint32_t cols);

/* Folds what WHOLE leaves out. */
void comparing_fold(struct comparing *c, enum unified_only whole);

/*
 * The layout of COLUMN at the present widths, borrowed until the next change; NULL when it
 * has no pane.  It begins with the first row and goes as far as somebody has looked.
 */
const struct layout *comparing_layout(struct comparing *c, uint32_t column);

/* Lays out more until there are rows up to END, or all that there are. */
void comparing_reach(struct comparing *c, int64_t end);

/* Lays out all up to paragraph PARA of COLUMN, what is level with it, and the padding behind it. */
void comparing_reach_para(struct comparing *c, uint32_t column, uint32_t para);

/* The comparison that COLUMN is part of: with the one before it, of the first the next. */
const struct comparison *comparing_step(const struct comparing *c, uint32_t column);

/* The argument of a page that shows COLUMN of C: "1 A/RES/68/164 A/RES/74/158". */
void comparing_add_argument(struct buf *to, const struct comparing *c, uint32_t column);

/* Reads such an argument; NULL when it names nothing.  Release it. */
struct comparing *comparing_read(struct library *lib, const char *argument, uint32_t *column);

#endif
