/* SPDX-License-Identifier: ISC */
/*
 * sheet - what is laid over the paragraphs of a document: changed words, the age of words,
 * signs in the margin, folded paragraphs.
 *
 * A sheet is plain data; who compares makes it, the layout reads it.  Its roles lie over
 * those of the text, but links and references keep their own role inside.
 *
 *	~PP7  Recalling [-all-]{+its+} resolutions
 *	^sign           ^span with its words before and behind
 *
 * What meets at one byte stands in this order: the words behind a span that ends there,
 * references to footnotes, empty spans, the words before a span that begins there.
 */
#ifndef RECITAL_LAYOUT_SHEET_H
#define RECITAL_LAYOUT_SHEET_H

#include <stdbool.h>
#include <stdint.h>	/* uint32_t */

#include "layout/role.h"

struct sheet_span {
	uint32_t start, end;		/* [byte) of the paragraph; equal: the words alone */
	enum role role;
	const char *before, *behind;	/* words of the program around it, or NULL */
};

struct sheet_para {
	const struct sheet_span *spans;	/* in order, none over another */
	uint32_t n_spans;
	char sign;			/* of the margin: one of + - ~ > <, or 0 */
	enum role sign_role;
	const char *name;		/* in the margin for the address, or NULL */
	bool folded;			/* one row with its beginning */
	const char *weights;		/* of the first row of a table: a digit for each of its
					 * first columns.  Where there is no room for all
					 * those of least weight are not shown; "0", and what
					 * has no digit, always is.  NULL: all are */
	bool names;			/* of a ROW: its cells are names, as many on a row as fit */
};

struct sheet {
	const struct sheet_para *paras;	/* one for each paragraph of the document */
	uint32_t n_paras;
	struct arena *arena;		/* owns all of it, the sheet too */
};

void sheet_free(struct sheet *s);

#endif
