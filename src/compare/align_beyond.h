/* SPDX-License-Identifier: ISC */
/*
 * align_beyond - answers for what its own part has no answer for: in another section,
 * under another chapeau, from the preamble to the operative part, from paragraph to item
 * or back.
 *
 *	a	PP2 Deploring the theft		b	OP1 Deplores the theft
 *
 * Beyond its place a paragraph is known by its words alone, so it must be nearly the same
 * there, and there alone: what several sections say, or say alike, belongs to each of
 * them.  Of a section that is gone only a long clause answers in a section that is new.
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_ALIGN_BEYOND_H
#define RECITAL_COMPARE_ALIGN_BEYOND_H

#include "compare/align_document.h"

/* Adds to ANSWERS what is found beyond. */
void align_beyond(struct likeness *l, const struct weights *w, struct answers *answers);

#endif
