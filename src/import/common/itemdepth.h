/* SPDX-License-Identifier: ISC */
/*
 * itemdepth - how deep a lettered sub-paragraph stands, by the run of numbers so far:
 *
 *	(h)		1
 *	(i)		1, for it follows (h)
 *	   (i)		2, for nothing goes on with it
 *	   (ii)		2
 *	(j)		1
 *
 * Text and XML read them the same way.  For use inside src/import only.
 */
#ifndef RECITAL_IMPORT_ITEMDEPTH_H
#define RECITAL_IMPORT_ITEMDEPTH_H

#include <stdint.h> /* uint32_t */

#include "import/common/itemnumber.h"

/* Deeper ones stand at this depth. */
#define ITEM_DEEPEST 6

enum item_style {
	ITEM_PLAIN,
	ITEM_LETTER,
	ITEM_ROMAN,
	ITEM_ARABIC,
	ITEM_BULLET,
	ITEM_FOREIGN
};

struct item_level {
	enum item_style style;
	unsigned last; /* what the last number of this level counted */
};

/* The open levels; zeroed in front of each paragraph that items hang on. */
struct item_stack {
	struct item_level levels[ITEM_DEEPEST];
	uint32_t n;
};

/* The depth, from 1, of an item with the printed NUMBER, of which only that is known. */
uint32_t itemdepth_next(struct item_stack *items, struct slice number);

/* The depth, from 1, of an item with NUMBER that stands in no list. */
uint32_t itemdepth_of(struct item_stack *items, const struct item_number *number);

/* Enters an item that a list puts at DEPTH; returns the depth, at most the deepest. */
uint32_t itemdepth_enter(struct item_stack *items, const struct item_number *number,
    uint32_t depth);

#endif
