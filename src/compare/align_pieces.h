/* SPDX-License-Identifier: ISC */
/*
 * align_pieces - paragraphs that were divided, and paragraphs that were joined.
 *
 *	a	OP11					OP11 has the answer OP12; OP10 has
 *	b	OP10  OP12				words of OP11 that OP12 lacks
 *
 * A piece is known by what it holds of the whole, however long the whole is.  The nearer it
 * stands to the rest the less it needs: the whole of OP11 may stand in the items of OP12,
 * short as some of them are.  A footnote is a piece when its source has an answer already:
 * one note of the one text, two of the other.
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_ALIGN_PIECES_H
#define RECITAL_COMPARE_ALIGN_PIECES_H

#include "compare/align_document.h"

/* Finds what each paragraph without an answer is a piece of. */
void align_pieces(struct likeness *l, const struct weights *w, struct answers *answers);

#endif
