/* SPDX-License-Identifier: ISC */
/*
 * columnrows - the rows of a table that an extractor wrote column by column, put together
 * again.
 *
 *	Member State			| Member State | Percentage |
 *	Benin				| Benin | 0.005 |
 *	Bolivia (Plurinational State	| Bolivia (Plurinational State of) | 0.019 |
 *	of)				| Chad | 0.003 |
 *	Chad
 *
 *	Percentage
 *	0.005
 *	0.019
 *	0.003
 *
 * The lines of a first column are names; each column behind it on the same page has a number in
 * every line, "0.005", or a number and the name that follows it in the row, "0.005 Finland".
 * They are rows when all columns have as many cells: which lines of the names go on with the
 * line above must be plain, or follow from how many there are.
 *
 * Where the rows are tall each number behind the names stands alone, "0.005" and a blank line,
 * and they go row by row: as many make a row as heads stand above them.
 */
#ifndef RECITAL_IMPORT_COLUMNROWS_H
#define RECITAL_IMPORT_COLUMNROWS_H

#include "import/common/repair.h"
#include "import/text/normalise.h"

/*
 * Rewrites such columns of S behind its enacting formula; it keeps its places.  Each table is
 * told once a page, and a head that is shown again and left out.
 */
void columnrows_read(struct source *s, struct repairs *repairs);

#endif
