/* SPDX-License-Identifier: ISC */
/*
 * align_document - which paragraph of one document answers which of another.
 *
 * In rounds, each for what the ones before have left: the pairs tied by the reader;
 * parts, by their headings and what is in them; paragraphs of parts that answer each
 * other; paragraphs of any part, when they are nearly the same; items of paragraphs
 * that answer each other, level by level; items anywhere, when they are nearly the
 * same; footnotes.
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_ALIGN_DOCUMENT_H
#define RECITAL_COMPARE_ALIGN_DOCUMENT_H

#include <stdbool.h>
#include <stdint.h>	/* uint32_t */

#include "compare/comparison.h"
#include "compare/likeness.h"

struct answers {
	uint32_t *of[SIDES];	/* of each paragraph, or DOC_NONE */
	bool *tied;		/* of each paragraph of a */
};

/* All answers, in ARENA; ties as in comparison_new(). */
struct answers align_documents(struct likeness *l, const struct weights *w,
    const struct compare_tie *ties, uint32_t n_ties, struct arena *arena);

/*
 * Answers footnotes of A's side with those of B's by their sources, and by the paragraphs
 * that refer to them, whose answers are known.
 */
void align_notes(struct likeness *l, const struct weights *w, struct answers *answers);

#endif
