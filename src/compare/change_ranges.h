/* SPDX-License-Identifier: ISC */
/*
 * change_ranges - where in a paragraph its opening words stand, and its citations.
 *
 *	*Recalling also* its resolutions 49/190 of 23 December 1994 and 50/185 of ...,
 *	 opening             citation
 *
 * A citation is a link, the word "resolution" before it and the date behind it;
 * citations of one list are one.
 *
 * For change only.
 */
#ifndef RECITAL_COMPARE_CHANGE_RANGES_H
#define RECITAL_COMPARE_CHANGE_RANGES_H

#include <stdbool.h>
#include <stdint.h>	/* uint32_t */

#include "base/vec.h"
#include "model/doc.h"

struct change_range {
	uint32_t start, end;	/* [byte) of the text */
};

VEC_OF(change_range_vec, struct change_range);

/* The opening words; without a mark that shows them the first few of the text. */
struct change_range change_opening(const struct para *p);

/* Appends the citations of P, in order. */
void change_citations(const struct para *p, struct change_range_vec *out);

/* The next word of S at or behind *AT [byte]; *AT is set behind it.  Empty at the end. */
struct slice change_word(struct slice s, size_t *at);

/* True for the words that the place of a paragraph alone puts into its opening words:
 * "also", "further"; WORD is folded. */
bool change_is_adverb(struct slice word);

#endif
