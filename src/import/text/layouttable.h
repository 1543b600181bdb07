/* SPDX-License-Identifier: ISC */
/*
 * layouttable - the tables that "pdftotext -layout" sets with blanks, as a line for each row,
 * whose cells may have several lines.
 *
 *	1    General Assembly and    348 510 900
 *	     Economic and Social			| 1 | General Assembly and Economic
 *	     Council					and Social Council | 348 510 900 |
 *	2    Political affairs       839 094 400	| 2 | Political affairs | 839 094 400 |
 *
 * The columns are those that no line of the table crosses.  A line begins a row where one of
 * its cells cannot go on with what stands above it: lines between have none, both are numbers,
 * or its first word had room on the line above.  It goes on with the row where a cell begins
 * small, or the one above ends with "and", a comma, an open bracket.  Where both are so, or
 * a number begins below its row, the cells end on one line, and are read from the foot:
 *
 *	     General Assembly and
 *	     Economic and Social			| 1 | General Assembly and Economic
 *	1    Council                 348 510 900	and Social Council | 348 510 900 |
 *
 * Where that does not go either, the table stays as it is.
 */
#ifndef RECITAL_IMPORT_LAYOUTTABLE_H
#define RECITAL_IMPORT_LAYOUTTABLE_H

#include "import/common/repair.h"
#include "import/text/normalise.h"

/*
 * Rewrites the tables of S behind its enacting formula; it keeps its places.  What goes on
 * on the next page below the same head is one table.  Cells that may be rows of their own are
 * reported, and heads that are left out.  A text in two columns stays as it is.
 */
void layouttable_read(struct source *s, struct repairs *repairs);

#endif
