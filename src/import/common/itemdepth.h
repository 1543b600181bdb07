/* SPDX-License-Identifier: ISC */
/*
 * itemdepth - how deep an item is nested, by its number and those before it.
 *
 *	(a) (b) (i) (ii) (c) a. b.
 *	1   1   2   2    1
 *
 * "(i)" is the ninth letter behind "(h)", and else the first Roman numeral.
 */
#ifndef RECITAL_IMPORT_ITEMDEPTH_H
#define RECITAL_IMPORT_ITEMDEPTH_H

#include <stdint.h>	/* uint32_t */

#include "base/slice.h"

/* The deepest nesting that is told apart. */
#define ITEM_DEPTH 6

enum item_form { ITEM_LETTER, ITEM_ROMAN, ITEM_ARABIC };

/* The open items; all zero at the start of a paragraph. */
struct item_stack {
	struct item_level {
		enum item_form form;
		unsigned value;		/* of the last item */
	} at[ITEM_DEPTH];
	uint32_t n;
};

/* The depth from 1 of the item with the printed NUMBER; enters it into STACK. */
uint32_t itemdepth_next(struct item_stack *stack, struct slice number);

#endif
