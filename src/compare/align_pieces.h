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

/* Finds what each paragraph without an answer is a piece of. */
void align_pieces(const struct weights *w, struct answers *answers);

#endif
