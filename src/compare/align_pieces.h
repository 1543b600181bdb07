/* SPDX-License-Identifier: ISC */
/*
 * align_pieces - paragraphs that were divided, and paragraphs that were joined.
 *
 *	a	OP11					OP11 has the answer OP12; OP10 has
 *	b	OP10  OP12				words of OP11 that OP12 lacks
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_ALIGN_PIECES_H
#define RECITAL_COMPARE_ALIGN_PIECES_H

#include "compare/align_document.h"

/*
 * Sets PIECE_OF, for each paragraph of SIDE that has no answer, to the paragraph of the
 * other side that it is a piece of; for all others and if there is none to DOC_NONE.
 */
void align_pieces(const struct weights *w, const struct answers *answers, int side,
    uint32_t *piece_of);

#endif
