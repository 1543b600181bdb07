/* SPDX-License-Identifier: ISC */
/*
 * layouttable_rows - the lines of a table that is set with blanks to cells and rows; for
 * layouttable.c only, which says what is a table.
 */
#ifndef RECITAL_IMPORT_LAYOUTTABLE_ROWS_H
#define RECITAL_IMPORT_LAYOUTTABLE_ROWS_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/slice.h"
#include "base/vec.h"
#include "import/common/repair.h"
#include "import/text/lines.h"
#include "import/text/normalise.h"

/* Columns of the widest table. */
#define CELL_COLUMNS 32

/* What stands on one line of a cell. */
struct cell_piece {
	size_t start, end; /* [byte) of the source */
	size_t from, to;   /* [col) of the page */
	size_t line;       /* index */
	size_t column;     /* of its table */
	bool doubt;        /* nothing says whether its line begins a row */
};

VEC_OF(cell_piece_vec, struct cell_piece);

struct cell_row {
	size_t first, last; /* pieces [first, last) */
	size_t more, end;   /* pieces [more, end) of it on the next page */
};

VEC_OF(cell_row_vec, struct cell_row);

struct cell_table {
	size_t first, last; /* lines [first, last) */
	size_t row, rows;   /* rows [row, rows) of all */
	size_t head;        /* the row with its head, on its first page */
	size_t n;           /* columns */
};

VEC_OF(cell_table_vec, struct cell_table);

/* What is known of a column while the rows of a table are told apart. */
struct cell_column {
	size_t from, to; /* [col) of the page */
	uint32_t width;  /* of its widest piece, in type */
	size_t last;     /* its last piece in the row at hand; SLICE_NONE: none */
	int open;        /* brackets in the row at hand that are not closed */
};

struct cells {
	struct slice text;
	struct line_vec lines;
	struct cell_piece_vec pieces;
	struct cell_row_vec rows;
	struct cell_table_vec tables;
	struct cell_column columns[CELL_COLUMNS]; /* of the table at hand */
	size_t n;
	const struct source *source;
	struct repairs *repairs;
};

static inline struct slice cell_words(const struct cells *c, size_t piece)
{
	const struct cell_piece *p = &c->pieces.at[piece];

	return slice_sub(c->text, p->start, p->end);
}

/*
 * Adds the pieces of the lines from FIRST on whose cells stand in the same columns; the line
 * behind them, FIRST when there is none.
 */
size_t cells_run(struct cells *c, size_t first);

/* Says of each piece from FIRST on in which column it stands, and how wide these are. */
void cells_settle(struct cells *c, size_t first);

/* Adds the rows of the pieces from FIRST on; false when they are not sure. */
bool cells_rows(struct cells *c, size_t first);

/* True when ABOVE is no end of a cell, or WORDS no start of one. */
bool cell_is_open(struct slice above, struct slice words);

#endif
