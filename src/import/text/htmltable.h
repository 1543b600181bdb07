/* SPDX-License-Identifier: ISC */
/*
 * htmltable - the tables that Markdown has in HTML where its own are too small for them, as
 * a line for each row: "<tr><td>Blue</td><td>10</td></tr>" is "| Blue | 10 |".
 *
 * The tags of emphasis, marks and links stay, for inline.c.
 */
#ifndef RECITAL_IMPORT_HTMLTABLE_H
#define RECITAL_IMPORT_HTMLTABLE_H

#include "import/text/normalise.h"

/* Rewrites S, which keeps its places. */
void htmltable_read(struct source *s);

#endif
