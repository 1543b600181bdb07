/* SPDX-License-Identifier: ISC */
/*
 * rowlines - the row of a table whose cells stand on lines of their own, as turndown writes
 * those that have paragraphs in HTML, put on one line: "| ", "Blue", " | ", "10", " |" is
 * "| Blue | 10 |".
 */
#ifndef RECITAL_IMPORT_ROWLINES_H
#define RECITAL_IMPORT_ROWLINES_H

#include "import/text/normalise.h"

/* Rewrites S, which keeps its places. */
void rowlines_read(struct source *s);

#endif
