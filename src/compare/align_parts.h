/* SPDX-License-Identifier: ISC */
/*
 * align_parts - the parts of a document, its annexes and sections, and which answers
 * which.
 *
 * Part 0 is what stands before the first heading that opens one.
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_ALIGN_PARTS_H
#define RECITAL_COMPARE_ALIGN_PARTS_H

#include <stdint.h>	/* uint32_t */

#include "compare/likeness.h"
#include "compare/weights.h"

/* Numbers 0 to n - 1, each with the paragraphs that have it, in order. */
struct buckets {
	uint32_t n;
	const uint32_t *start;	/* into at; one more than n */
	const uint32_t *at;
};

/*
 * Puts the N paragraphs into N_KEYS buckets by their KEY, those with DOC_NONE into
 * none; in ARENA.
 */
struct buckets buckets_new(const uint32_t *key, uint32_t n, uint32_t n_keys,
    struct arena *arena);

/* The paragraphs of bucket I. */
struct likeness_list buckets_list(const struct buckets *b, uint32_t i);

struct parts {
	uint32_t n;
	uint32_t *heading;	/* of each part, DOC_NONE for part 0 */
	uint32_t *of;		/* of each paragraph its part; DOC_NONE for items,
				 * footnotes, title and meta */
};

/* The parts of D, in ARENA. */
struct parts parts_of(const struct doc *d, struct arena *arena);

/* Sets ANSWER, for each part of A, to the part of B that answers it or DOC_NONE. */
void parts_align(const struct likeness *l, const struct weights *w, const struct parts *a,
    const struct parts *b, uint32_t *answer);

#endif
