/* SPDX-License-Identifier: ISC */
/*
 * blame_overlay - the age of each word laid over a document:
 *
 *	...  Words are as old as the paragraph, whose first document stands before it,
 *	or as <2> 62/150 at the latest (60/162! is not in the corpus)
 *
 *	PP7  <52/129> Recognizing that <2 democracy is a universal value>
 *
 * Ages are roles; the numbers say the same to who sees no colours.
 */
#ifndef RECITAL_UI_BLAME_OVERLAY_H
#define RECITAL_UI_BLAME_OVERLAY_H

#include "base/buf.h"
#include "layout/overlay.h"
#include "ui/chain.h"

/* The overlay of the document of C; C need not outlive it.  Free with overlay_free(). */
struct overlay *blame_overlay(const struct chain *c);

/* The same of document NUMBER of LIB, whose lineage may have to be compared first. */
struct overlay *blame_overlay_of(struct library *lib, uint32_t number);

/*
 * Appends how old the word AT of D is, as S, its overlay, has it: "<4> 74/158 at the latest
 * (72/164! is not in the corpus)", "as old as its paragraph: <52/129>".  Nothing where there is
 * no word.
 */
void blame_add_age(struct buf *to, const struct doc *d, const struct overlay *s,
    struct position at);

/* The role of words that are new in step STEP of C. */
enum role blame_role(const struct chain *c, uint32_t step);

/* "68/164", or "68/164 at the latest (66/163! is not in the corpus)". */
void blame_add_since(struct buf *to, const struct chain *c, uint32_t step);

#endif
