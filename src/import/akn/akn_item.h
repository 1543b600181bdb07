/* SPDX-License-Identifier: ISC */
/*
 * akn_item - how deep a lettered sub-paragraph stands, by the run of numbers so far:
 *
 *	(h)		1
 *	(i)		1, for it follows (h)
 *	   (i)		2, for nothing goes on with it
 *	   (ii)		2
 *	(j)		1
 *
 * For use by akn_kind.c only.
 */
#ifndef RECITAL_IMPORT_AKN_ITEM_H
#define RECITAL_IMPORT_AKN_ITEM_H

#include <stdint.h>	/* uint32_t */

#include "import/akn/akn_number.h"

/* Deeper ones stand at this depth. */
#define AKN_ITEM_DEEPEST 5

enum akn_item_style { ITEM_PLAIN, ITEM_LETTER, ITEM_ROMAN, ITEM_ARABIC, ITEM_BULLET,
		      ITEM_FOREIGN };

struct akn_item_level {
	enum akn_item_style style;
	unsigned last;		/* what the last number of this level counted */
};

/* The open levels; zeroed in front of each paragraph that items hang on. */
struct akn_items {
	struct akn_item_level levels[AKN_ITEM_DEEPEST];
	uint32_t n;
};

/* The depth, from 1, of an item with NUMBER that stands in no list. */
uint32_t akn_item_depth(struct akn_items *items, const struct akn_number *number);

/* Enters an item that a list puts at DEPTH; returns the depth, at most the deepest. */
uint32_t akn_item_enter(struct akn_items *items, const struct akn_number *number,
			uint32_t depth);

#endif
