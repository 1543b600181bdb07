/* SPDX-License-Identifier: ISC */
/*
 * tables - the tables that pandoc draws with strokes, in plain text and in Markdown, as a
 * line for each row.
 *
 *	+--------+-------+      -------- -----
 *	| Lake   | Depth |      Lake     Depth		| Lake | Depth |
 *	+========+=======+      -------- -----		| Blue water | 10 |
 *	| Blue   | 10    |      Blue     10
 *	| water  |       |      water
 *	+--------+-------+      -------- -----
 *
 * The columns are those of the strokes.  A table that does not keep to them stays as it
 * was drawn.
 */
#ifndef RECITAL_IMPORT_TABLES_H
#define RECITAL_IMPORT_TABLES_H

#include "import/text/normalise.h"

/* Rewrites S, which keeps its places. */
void tables_read(struct source *s);

#endif
