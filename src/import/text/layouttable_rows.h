/* SPDX-License-Identifier: ISC */
/*
 * layouttable_rows - the cells of a table that is set with blanks to rows; for layouttable.c only,
 * which says what is a table.
 */
#ifndef RECITAL_IMPORT_LAYOUTTABLE_ROWS_H
#define RECITAL_IMPORT_LAYOUTTABLE_ROWS_H

#include "import/text/layouttable_columns.h"

/* Adds the rows of the pieces from FIRST on, and sets .upwards; false when they are not sure. */
bool cells_rows(struct cells *c, size_t first);

/* True when ABOVE is no end of a cell, or WORDS no start of one. */
bool cell_is_open(struct slice above, struct slice words);

#endif
