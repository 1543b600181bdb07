/* SPDX-License-Identifier: ISC */
/*
 * likeness - how like two paragraphs are, in thousandths, and which of many are like
 * at all.
 *
 * Two thirds are the mean of two measures of what they have in common: its part of both
 * (Dice), and its part of the lighter one, which stays high when a paragraph has grown.
 * One third is the same for the first words behind the opening: they say what a
 * paragraph is about, when all else was written anew.
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_LIKENESS_H
#define RECITAL_COMPARE_LIKENESS_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/vec.h"
#include "compare/weights.h"

#define LIKENESS_SAME 1000u /* of equal texts alone */

/* Two paragraphs that may answer each other. */
struct likeness_pair {
	uint32_t a, b;
	uint32_t likeness; /* thousandths */
};

VEC_OF(likeness_vec, struct likeness_pair);

/* For qsort(): by a, then b, the likelier first. */
int likeness_pair_cmp(const void *pa, const void *pb);

/* A list of paragraphs of one document, in its order. */
struct likeness_list {
	const uint32_t *at; /* borrowed */
	uint32_t n;
};

/* One that grows, and the list that it is; the list ends with its next change. */
VEC_OF(place_vec, uint32_t);
struct likeness_list likeness_list_of(const struct place_vec *places);

struct likeness;

/* For the documents of W, which must outlive the result. */
struct likeness *likeness_new(const struct weights *w);
void likeness_free(struct likeness *l);

/*
 * True when what A and B have in common in the first words behind the opening stands in
 * many paragraphs.
 */
bool likeness_is_formula(const struct likeness *l, uint32_t a, uint32_t b);

/* What stands behind those first words. */
struct likeness_rest {
	bool of_a, of_b;   /* there is something */
	uint32_t likeness; /* of the two [thousandths] */
};

struct likeness_rest likeness_rest(const struct likeness *l, uint32_t a, uint32_t b);

/*
 * Appends to OUT the pairs of one sort from the two lists that are like at all, by a
 * and then b, members being places in the lists.  Of very many only the likeliest for
 * each paragraph.
 */
void likeness_find(struct likeness *l, struct likeness_list a, struct likeness_list b,
    struct likeness_vec *out);

/* The same with pairs of two sorts. */
void likeness_find_any(struct likeness *l, struct likeness_list a, struct likeness_list b,
    struct likeness_vec *out);

#endif
