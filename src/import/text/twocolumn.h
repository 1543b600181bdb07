/* SPDX-License-Identifier: ISC */
/*
 * twocolumn - pages whose text stands in two columns, read across: the Official Records
 * before 1994, as "pdftotext -layout" gives them.
 *
 *	Recalling its resolution 44/9 of      2. Requests the pilots to go on
 *	24 October 1989 and the letters       with the lamps of the harbours
 *
 * Nothing on such a line says which words follow which, so it is told and not read.
 */
#ifndef RECITAL_IMPORT_TWOCOLUMN_H
#define RECITAL_IMPORT_TWOCOLUMN_H

#include <stdbool.h>
#include <stddef.h>	/* size_t */

#include "base/slice.h"
#include "import/text/lines.h"

struct twocolumn {
	size_t line;		/* the first that stands in two columns; SLICE_NONE: none */
	bool page;		/* they are most of the text, and no table in it */
};

/* Looks for two columns of sentences among LINES of TEXT. */
struct twocolumn twocolumn_find(struct slice text, const struct line_vec *lines);

#endif
