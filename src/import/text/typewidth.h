/* SPDX-License-Identifier: ISC */
/*
 * typewidth - how wide characters are in Times, [1/1000] of the size of the type: the face
 * of United Nations documents, and near to what most others have.
 */
#ifndef RECITAL_IMPORT_TYPEWIDTH_H
#define RECITAL_IMPORT_TYPEWIDTH_H

#include <stdint.h> /* uint32_t */

#include "base/slice.h"

/* Of a blank, and of a digit. */
#define TYPEWIDTH_BLANK 250
#define TYPEWIDTH_DIGIT 500

/* From blank to tilde. */
extern const uint16_t typewidth_ascii[];

/* Beyond ASCII quotation marks and dashes have their own, all else that of a letter. */
uint32_t typewidth_beyond(uint32_t code);

static inline uint32_t typewidth_char(uint32_t code)
{
	return code >= ' ' && code <= '~' ? typewidth_ascii[code - ' ']
					  : typewidth_beyond(code);
}

/* Of all characters of TEXT. */
uint32_t typewidth_text(struct slice text);

#endif
