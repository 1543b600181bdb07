/* SPDX-License-Identifier: ISC */
/*
 * figuring - the figures of comparisons (compare/figures.h), as the index keeps them, or made now
 * and kept.
 *
 * They are those of library_compare(), the reader's ties and the lineages of the corpus heeded.
 * Figures that ties have changed are kept by the library alone, for ties are the reader's own;
 * so are those that the index cannot take.
 *
 *	figuring_kept()		a question to the index
 *	figuring_make()		reads both texts, compares, keeps; frees the texts again
 *	figuring_all()		the same for many, on several cores
 */
#ifndef RECITAL_UI_FIGURING_H
#define RECITAL_UI_FIGURING_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "compare/figures.h"
#include "ui/library.h"

/* A text to be compared: a document of the library, or (NUMBER INDEX_ABSENT) one beside it. */
struct figuring_text {
	uint32_t number;
	const struct doc *doc; /* borrowed */
	uint64_t hash;         /* hash_slice() of the bytes that it was read from */
};

/* The text of document NUMBER of a library. */
struct figuring_text figuring_text_of(uint32_t number);

/* Two texts, and what became of them. */
struct figuring_pair {
	struct figuring_text earlier, later;
	struct figures figures;
	bool known;  /* the figures are there */
	bool failed; /* they cannot be: a text is broken, or another by now */
};

/* Finds the figures of PAIR without comparing anything; false when nobody has them. */
bool figuring_kept(struct library *lib, struct figuring_pair *pair);

/* The same, comparing where nobody has them; false when one cannot be read. */
bool figuring_make(struct library *lib, struct figuring_pair *pair);

/* Forgets those that LIB keeps itself; the lineages or ties that they rest on have changed. */
void figuring_drop(struct library *lib);

/*
 * The same of the N PAIRS, with lib->readers threads beside the one that asks.  TOLD, unless
 * NULL, is told now and then how many are done; it may take long.
 */
void figuring_all(struct library *lib, struct figuring_pair *pairs, size_t n,
    void (*told)(void *of, size_t done, size_t n), void *of);

#endif
