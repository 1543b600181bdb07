/* SPDX-License-Identifier: ISC */
/*
 * gone - where in the second document those paragraphs of the first are listed that it
 * lacks: behind the answer of what they followed in their part, a part that is gone behind
 * the part that it followed.
 *
 *	a	I: x y   II: u   III: v		b	III: v   I: x z
 *	gone	y behind x, II and u behind z
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_GONE_H
#define RECITAL_COMPARE_GONE_H

#include "compare/align_moves.h"

/*
 * Of each paragraph of the first of DOCS that has no answer: how many of the second are
 * listed before it; in ARENA.
 */
uint32_t *gone_anchors(const struct doc *const docs[SIDES], const struct answers *answers,
    const struct moves *moves, struct arena *arena);

#endif
