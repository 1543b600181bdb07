/* SPDX-License-Identifier: ISC */
/*
 * align_moves - which of the paragraphs that have an answer moved.
 *
 *	a	I: x y z   II: u v	II moved, and z in I; u and v stand in II as they
 *	b	II: u v   I: x z y	did, though not in one order with all others
 *
 * What lies in a part, or hangs on a paragraph, is judged among what lies there: a section
 * moves as a whole.  Of each such list the heaviest run in one order stayed.
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_ALIGN_MOVES_H
#define RECITAL_COMPARE_ALIGN_MOVES_H

#include "compare/align_document.h"

/* Of each paragraph of the first document. */
struct moves {
	bool *moved;
	bool *reparented; /* into another part, another sort, under another chapeau */
	bool *crossing;   /* not in the one order of those that have an answer */
};

/* What moved between DOCS, whose ANSWERS are complete; in ARENA. */
struct moves align_moves(const struct doc *const docs[SIDES],
    const struct answers *answers, struct arena *arena);

/* MOVES by the paragraphs of the other document, B, which have ANSWERS; in ARENA. */
struct moves moves_mirror(const struct moves *moves, const uint32_t *answers,
    const struct doc *b, struct arena *arena);

#endif
