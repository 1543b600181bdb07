/* SPDX-License-Identifier: ISC */
/*
 * position - a place in a document that no width, no terminal and no overlay
 * can change.
 */
#ifndef RECITAL_MODEL_POSITION_H
#define RECITAL_MODEL_POSITION_H

#include <stdint.h> /* uint32_t */

/* Byte [byte] of the text of paragraph PARA (index into doc->paras). */
struct position {
	uint32_t para;
	uint32_t byte; /* text length = just behind the text */
};

static inline int position_cmp(struct position a, struct position b)
{
	if (a.para != b.para)
		return a.para < b.para ? -1 : 1;
	return (a.byte > b.byte) - (a.byte < b.byte);
}

#endif
