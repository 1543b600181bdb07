/* SPDX-License-Identifier: ISC */
/*
 * layouttable_columns - the lines of a table that is set with blanks to cells in columns; for
 * layouttable*.c only.
 *
 * Two blanks and more divide cells.  One does where the cells of other lines show a column: words
 * begin behind it, or numbers end before it, and no line has a letter there.
 */
#ifndef RECITAL_IMPORT_LAYOUTTABLE_COLUMNS_H
#define RECITAL_IMPORT_LAYOUTTABLE_COLUMNS_H

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
	bool either;       /* and it is told whatever stands beside it */
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
	size_t rivers[CELL_COLUMNS]; /* [col] where one blank divides two cells */
	size_t n_rivers;
	bool upwards; /* the cells of a row end on one line, in the table at hand */
	bool foot;    /* and in one of the tables before */
	const struct source *source;
	struct repairs *repairs;
};

static inline struct slice cell_words(const struct cells *c, size_t piece)
{
	const struct cell_piece *p = &c->pieces.at[piece];

	return slice_sub(c->text, p->start, p->end);
}

/* True when the piece I stands alone on its line. */
static inline bool cell_is_alone(const struct cells *c, size_t i)
{
	return (i == 0 || c->pieces.at[i - 1].line != c->pieces.at[i].line) &&
	    (i + 1 == c->pieces.n || c->pieces.at[i + 1].line != c->pieces.at[i].line);
}

/* True for a line with words that begins no page. */
static inline bool cells_is_line(const struct cells *c, size_t line)
{
	return line < c->lines.n && c->lines.at[line].class != LINE_BLANK &&
	    !c->lines.at[line].page;
}

/*
 * Adds the pieces of the lines from FIRST on whose cells stand in the same columns; the line
 * behind them, FIRST when there is none.
 */
size_t cells_run(struct cells *c, size_t first);

/* True for two columns, the first with nothing that is a word, in the pieces from FIRST on. */
bool cells_are_list(const struct cells *c, size_t first);

/* Says of each piece from FIRST on in which column it stands, and how wide these are. */
void cells_settle(struct cells *c, size_t first);

/* "(14 793 700)", "–": no cell has two lines of these. */
bool cell_is_number(struct slice words);

#endif
