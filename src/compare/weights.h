/* SPDX-License-Identifier: ISC */
/*
 * weights - what the words of a paragraph say about it: each word and each two
 * neighbours, weighed by how rare they are in the two documents at hand.
 *
 *	*Requests* the Secretary-General to report to the Assembly at its sixty-fourth ...
 *	 little    common ...                                             rare: much
 *
 * Opening words count little, and so do numbers, dates and citations: they change from
 * year to year while the paragraph stays the same.  In a footnote it is the other way
 * round: the document that it names counts most.
 *
 * The whole of a paragraph is the paragraph with the items that hang on it.
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_WEIGHTS_H
#define RECITAL_COMPARE_WEIGHTS_H

#include <stdint.h> /* uint32_t */

#include "base/arena.h"
#include "compare/cut.h"
#include "model/doc.h"

/* Where an amount has reached this, no more is counted; two of them fit into 32 bits. */
#define WEIGHTS_MOST ((uint32_t)1 << 30)

/* A word, or two neighbours, and its weight in one paragraph. */
struct weights_term {
	uint32_t id;
	uint32_t amount; /* in 64ths of a bit */
};

/* Terms of one or more paragraphs, by id; each id once. */
struct weights_bag {
	struct weights_term *at;
	uint32_t n;
	/* of the amounts, with those of terms that stand nowhere else and so are not in AT */
	uint64_t total;
};

struct weights {
	const struct doc *docs[SIDES];        /* borrowed */
	const struct weights_bag *own[SIDES]; /* of each paragraph */
	/* of the first words behind the opening */
	const struct weights_bag *lead[SIDES];
	const struct weights_bag *whole[SIDES];
	/* of each paragraph: wholes with the same words and marks have the same number */
	const uint32_t *text[SIDES];
	uint32_t n_terms;    /* that stand in two paragraphs or more */
	struct stage *stage; /* borrowed, or NULL: who waits for all this */
	/* the texts; whoever wants them for longer takes them and leaves NULL */
	struct cut *cut;
	struct arena *arena; /* owns all of it */
};

/*
 * Weighs the words of A and B, which must outlive the result, as STAGE must, unless it is NULL;
 * NULL when that is over.
 */
struct weights *weights_new(const struct doc *a, const struct doc *b,
    struct stage *stage);
void weights_free(struct weights *w);

/* The amount of a word that stands once in a paragraph, and in SPREAD of all. */
uint32_t weights_of_word(const struct weights *w, uint32_t spread);

/* The sum of BAGS [START, END), in ARENA. */
struct weights_bag weights_sum(const struct weights_bag *bags, uint32_t start,
    uint32_t end, struct arena *arena);

/* What X and Y have in common. */
uint64_t weights_common(const struct weights_bag *x, const struct weights_bag *y);

/* What X and Y, added up, have in common with FROM. */
uint64_t weights_common_of_two(const struct weights_bag *x, const struct weights_bag *y,
    const struct weights_bag *from);

/* 16 times the binary logarithm of N / D, rounded down between whole numbers; N >= D. */
uint32_t weights_log(uint32_t n, uint32_t d);

/* The paragraph behind the last of the items that hang on PARA. */
uint32_t weights_whole_end(const struct doc *d, uint32_t para);

#endif
