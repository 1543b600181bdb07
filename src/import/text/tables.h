/* SPDX-License-Identifier: ISC */
/*
 * tables - the tables that pandoc and antiword draw with strokes, in plain text and in
 * Markdown, as a line for each row.
 *
 *	+--------+-------+      -------- -----
 *	| Lake   | Depth |      Lake     Depth		| Lake | Depth |
 *	+========+=======+      -------- -----		| Blue water | 10 |
 *	| Blue   | 10    |      Blue     10
 *	| water  |       |      water
 *	+--------+-------+      -------- -----		|Blue water|10   |
 *							|and mud   |     |
 *
 * The columns are those of the strokes.  A table that does not keep to them stays as it
 * was drawn.  antiword sets nothing between rows: a line goes on with the row above when no
 * word of it had room there.
 */
#ifndef RECITAL_IMPORT_TABLES_H
#define RECITAL_IMPORT_TABLES_H

#include "import/common/repair.h"
#include "import/text/normalise.h"

/* Rewrites S, which keeps its places; a line that may be a row of its own is a doubt. */
void tables_read(struct source *s, struct repairs *repairs);

#endif
