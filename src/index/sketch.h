/* SPDX-License-Identifier: ISC */
/*
 * sketch - how like two texts are, told from a few numbers of each.
 *
 *	text	calls upon all States to end ...
 *	runs	calls upon all States | upon all States to | all States to end | ...
 *	sketch	the SKETCH_SIZE smallest of their hashes
 *
 * Of two texts the smallest hashes of both together are a sample of all their runs drawn
 * by chance, so the share of the sample that both have estimates the share of all.  (Broder,
 * "On the resemblance and containment of documents", 1997.)  A text of no more runs than
 * SKETCH_SIZE is compared exactly.
 *
 * A run is four words; case of ASCII letters does not count, and all numbers are one word:
 * a new year makes no new text.  For the files of index only.
 */
#ifndef RECITAL_INDEX_SKETCH_H
#define RECITAL_INDEX_SKETCH_H

#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "model/doc.h"

#define SKETCH_SIZE 256u /* hashes */
#define SKETCH_RUN 4u    /* words */

struct sketch {
	uint32_t whole;           /* 1: these are all runs of the text; 0: it has more */
	uint32_t n;               /* of at[] */
	uint32_t at[SKETCH_SIZE]; /* rising */
};

/* The sketch of the body of D, headings and table rows left out. */
void sketch_make(const struct doc *d, struct sketch *out);

/* The share of all runs of A and B that both have, [per mille]. */
unsigned sketch_likeness(const struct sketch *a, const struct sketch *b);

#endif
