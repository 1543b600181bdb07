/* SPDX-License-Identifier: ISC */
/*
 * align_document - which paragraph of one document answers which of another.
 *
 * In rounds, each for what the ones before have left: the pairs tied by the reader;
 * parts, by their headings and what is in them; paragraphs of parts that answer each
 * other; items of paragraphs that answer each other, level by level; paragraphs and
 * items of any part and sort, when they are nearly the same; footnotes.
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_ALIGN_DOCUMENT_H
#define RECITAL_COMPARE_ALIGN_DOCUMENT_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "compare/align_sections.h"
#include "compare/comparison.h"
#include "compare/likeness.h"

struct answers {
	uint32_t *of[SIDES]; /* of each paragraph, or DOC_NONE */
	bool *tied;          /* of each paragraph of a */
	/* of each item: the paragraph that it hangs on; of all others DOC_NONE */
	uint32_t *parent[SIDES];
	/*
	 * of each without an answer: the paragraph of the other side that it is a piece
	 * of, or DOC_NONE
	 */
	uint32_t *piece_of[SIDES];
	struct sections sections;
};

/* No answers yet, in ARENA; the documents A and B are one part each. */
struct answers answers_none(const struct doc *a, const struct doc *b,
    struct arena *arena);

/* ANSWERS, found between A and B, from the side of B; in ARENA. */
struct answers answers_mirror(const struct answers *answers, const struct doc *b,
    struct arena *arena);

/* All answers, in ARENA; ties as in comparison_new(). */
struct answers align_documents(struct likeness *l, const struct weights *w,
    const struct compare_tie *ties, uint32_t n_ties, struct arena *arena);

/*
 * Answers footnotes of A's side with those of B's by their sources, and by the paragraphs
 * that refer to them, whose answers are known.
 */
void align_notes(struct likeness *l, const struct weights *w, struct answers *answers);

#endif
