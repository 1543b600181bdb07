/* SPDX-License-Identifier: ISC */
/*
 * quoted - where the words of a document that somebody has quoted stand in it now: it may have been
 * imported again, or corrected, since.  Pure.
 *
 *	the words at the address			QUOTED_HERE
 *	the same words elsewhere, the nearest		QUOTED_MOVED
 *	words that are like them (index/wording.h)	QUOTED_CHANGED
 *	nothing						QUOTED_LOST, to be shown with its quote
 *
 * Of words inside a paragraph (annotation_add_words()) the paragraph is found so, and the words in
 * it: where they stood, and in a paragraph that is worded otherwise wherever they are nearest.
 */
#ifndef RECITAL_UI_QUOTED_H
#define RECITAL_UI_QUOTED_H

#include <stdint.h> /* uint32_t */

#include "base/slice.h"
#include "index/wording.h"
#include "model/doc.h"

enum quoted_how { QUOTED_HERE, QUOTED_MOVED, QUOTED_CHANGED, QUOTED_LOST };

struct quoted {
	enum quoted_how how;
	uint32_t para; /* DOC_NONE when it is lost */
	/*
	 * [byte) of the words that were quoted; equal: the paragraph, or words that it
	 * has no longer
	 */
	uint32_t start, end;
};

/* [per cent] of their wording that two texts must share: anywhere, and at the address. */
#define QUOTED_LIKE 50u
#define QUOTED_LIKE_THERE 30u

/* A document in which many quotes are looked for: its wording is read once, when it is needed. */
struct quoted_doc {
	const struct doc *d;    /* borrowed */
	struct wording_vec *of; /* owned; of each paragraph, or NULL */
};
void quoted_doc_init(struct quoted_doc *q, const struct doc *d);
void quoted_doc_fini(struct quoted_doc *q);

/*
 * Finds QUOTE, which stood at ADDRESS of an earlier D, as annotation_add_quote() gives it.  The
 * ADDRESS "" is all of the document, and its title is the place of that.
 */
struct quoted quoted_find_in(struct quoted_doc *q, const char *address,
    struct slice quote);

/* The same of one quote. */
struct quoted quoted_find(const struct doc *d, const char *address, struct slice quote);

#endif
