/* SPDX-License-Identifier: ISC */
/*
 * twocolumn - pages whose text stands in two columns, read across: the Official Records
 * before 1994, as "pdftotext -layout" gives them.
 *
 *	Recalling its resolution 44/9 of      2. Requests the pilots to go on
 *	24 October 1989 and the letters       with the lamps of the harbours
 *
 * Nothing on such a line says which words follow which.  Where all its neighbours leave the
 * same columns free, both sides are running text, and paragraphs of a resolution begin on
 * both, the columns are certain and put one behind the other; else they are told, and the
 * text is not read.
 */
#ifndef RECITAL_IMPORT_TWOCOLUMN_H
#define RECITAL_IMPORT_TWOCOLUMN_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "import/text/lines.h"
#include "import/text/normalise.h"

struct twocolumn {
	size_t line; /* the first that stands in two columns; SLICE_NONE: none */
	bool page;   /* they are most of the text, and no table in it */
};

/*
 * Puts the columns of S one behind the other, each as a page of its own, if all that look
 * like columns are certain; *FIRST is where they begin, *LEFT the first line behind that which
 * has words on both sides and stays as it is, its line 0 when there is none.  False: S is as
 * it was.
 */
bool twocolumn_read(struct source *s, struct diag_place *first, struct diag_place *left);

/* Looks for two columns of sentences among LINES of TEXT. */
struct twocolumn twocolumn_find(struct slice text, const struct line_vec *lines);

#endif
