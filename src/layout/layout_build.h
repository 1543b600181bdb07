/* SPDX-License-Identifier: ISC */
/*
 * layout_build - a layout while it is made, paragraph by paragraph.
 *
 *	struct layout_build b = { 0 };
 *	layout_build_start(&b, doc, 80, NULL);
 *	for (uint32_t i = 0; i < doc->n_paras; i++)
 *		layout_build_para(&b, i);
 *	struct layout *l = layout_build_take(&b);
 *
 * layout.c knows the paragraphs, layout_table.c the rows of tables, layout_names.c lists of
 * names; all make a flow of each, and fill.c cuts it into rows.  columns.c makes several side by
 * side, layout_grow.c one from any paragraph on.
 */
#ifndef RECITAL_LAYOUT_LAYOUT_BUILD_H
#define RECITAL_LAYOUT_LAYOUT_BUILD_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/vec.h"
#include "layout/fill.h"
#include "layout/flow.h"
#include "layout/layout.h"

VEC_OF(layout_rows, struct layout_row);
VEC_OF(layout_runs, struct layout_run);
VEC_OF(layout_widths, uint32_t);

/* Consecutive rows of a table. */
struct layout_table {
	uint32_t start, end;         /* [para) */
	struct layout_widths widths; /* [col] of the cells that have one behind them */
	uint32_t last;   /* [col] of the widest cell behind the last of those */
	uint32_t last_n; /* its column, from 0 */
	bool fits;       /* the rows have room for columns */
	uint64_t hidden; /* columns that are not shown, as bits */
};

/* A cell of the flow. */
struct layout_cell {
	size_t at, end; /* [byte) of the flow, without the TAB behind it */
	uint32_t width; /* [col] */
};

VEC_OF(layout_cell_vec, struct layout_cell);

/* A column of a table in a document. */
struct layout_column {
	uint32_t widest; /* [col] that it has use for: of its widest cell, at most */
	/* [col] of its widest figure, of its widest cell of words */
	uint32_t figure, text;
	uint32_t word;           /* [col] of its widest word */
	uint32_t width;          /* [col] that it has */
	uint32_t figures, words; /* how many of its cells are such */
};

VEC_OF(layout_column_vec, struct layout_column);
VEC_OF(layout_head_vec, const char *);

enum layout_cells_form { LAYOUT_CELLS_COLUMNS, LAYOUT_CELLS_RECORDS, LAYOUT_CELLS_TEXT };

/* A table in a document; see layout_cells.c. */
struct layout_cells {
	uint32_t start, end; /* [para) */
	uint32_t heads_end;  /* [para) of its heads: two rows at the most; START: none */
	enum layout_cells_form form;
	struct layout_column_vec columns;
	struct layout_cell_vec cells; /* of the row at hand */
	/* of its cells, in the arena, as flow_cells() takes them */
	struct layout_head_vec heads;
};

struct layout_build {
	const struct doc *doc; /* borrowed */
	struct arena *arena;   /* of the layout */
	uint32_t cols;         /* [col] of the layout */
	uint32_t margin;       /* [col] */
	uint32_t sign_cols;    /* [col] of the margin that signs take: 1 or 0 */
	struct flow flow;      /* of the paragraph at hand */
	/* that the paragraph at hand belongs to: of a list of the program */
	struct layout_table table;
	struct layout_cells cells; /* the same of a document */
	uint32_t first;            /* the number of the first row */
	struct layout_rows rows;
	struct layout_runs runs;
	uint32_t *first_row; /* of each paragraph, its number, in the arena */
};

/* Begins the layout of D at COLS [col] with LORE (or NULL) in B, which is all zero. */
void layout_build_start(struct layout_build *b, const struct doc *d, uint32_t cols,
    const struct layout_lore *lore);

/*
 * The rows of paragraph PARA, which stands behind the one before, with the blank row
 * behind it.
 */
void layout_build_para(struct layout_build *b, uint32_t para);

/* True when PARA has no row, but that of the run it belongs to, which begins before it. */
bool layout_build_hides(const struct layout_build *b, uint32_t para);

/* Blank rows until there are N_ROWS. */
void layout_build_pad(struct layout_build *b, uint32_t n_rows);

/* Forgets all rows of L and begins anew in front of paragraph PARA: rows have other numbers. */
void layout_build_restart(struct layout *l, uint32_t para);

/* What is taken out of a layout while paragraphs are laid out that stand in front of it. */
struct layout_lifted {
	struct layout_rows rows;
	struct layout_runs runs;
	uint32_t from, to; /* [para) */
};

/* Takes all out of L; it lays out from paragraph FROM on, and gets it back when that is done. */
struct layout_lifted layout_build_lift(struct layout *l, uint32_t from);
void layout_build_lower(struct layout *l, struct layout_lifted *lifted);

/* The layout of what is built so far; B, which may go on, is in the layout's hands. */
struct layout *layout_build_take(struct layout_build *b);

/* Tells L what its build has. */
void layout_build_show(struct layout *l);

/*
 * What stands in front of the rows of paragraph PARA by its overlay: puts it into SHAPE, or,
 * where the margin has no room for it, into the flow.
 */
void layout_build_sign(struct layout_build *b, uint32_t para, struct fill_shape *shape);

/* The first row of the table that row PARA belongs to, and the paragraph behind its last. */
uint32_t layout_table_first(const struct doc *d, uint32_t para);
uint32_t layout_table_end(const struct doc *d, uint32_t para);

/* True when nothing is added to the text of row PARA that takes columns. */
bool layout_row_is_bare(const struct layout_build *b, uint32_t para);

/* The cells of F, at least one. */
void layout_find_cells(struct layout_cell_vec *to, const struct flow *f);

/* The rows of PARA, which belongs to a list of the program, without the blank row. */
void layout_table_row(struct layout_build *b, uint32_t para);

/* The same of PARA, which belongs to a table of a document. */
void layout_cells_row(struct layout_build *b, uint32_t para);

/* The same of PARA, whose cells are names by its overlay: as many on a row as fit. */
void layout_names_rows(struct layout_build *b, uint32_t para);

#endif
