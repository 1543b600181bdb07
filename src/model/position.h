/* SPDX-License-Identifier: ISC */
/*
 * position - a place in a document that no width, no terminal and no overlay
 * can change.
 */
#ifndef RECITAL_MODEL_POSITION_H
#define RECITAL_MODEL_POSITION_H

#include <stdint.h> /* uint32_t */

#include "base/sort.h"

/* Byte [byte] of the text of paragraph PARA (index into doc->paras). */
struct position {
	uint32_t para;
	uint32_t byte; /* text length = just behind the text */
};

static inline int position_cmp(struct position a, struct position b)
{
	return order_then(order_of(a.para, b.para), order_of(a.byte, b.byte));
}

#endif
