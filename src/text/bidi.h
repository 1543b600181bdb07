/* SPDX-License-Identifier: ISC */
/*
 * bidi - text for the eye, where it runs from right to left (Unicode Standard Annex 9).
 *
 * A document, and all that is copied or printed of it, keeps its characters in the order in which
 * they are read.  This is for the cells of a row on a terminal that shows cells as they come.
 */
#ifndef RECITAL_TEXT_BIDI_H
#define RECITAL_TEXT_BIDI_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/slice.h"

/* The most characters of a row that are put in order; one that is longer stays as it is. */
#define BIDI_MAX 1024

/* True when S has a character that runs from right to left. */
bool bidi_has(struct slice s);

/* True when the first letter of S that has a direction runs from right to left. */
bool bidi_is_rtl(struct slice s);

/*
 * CODES, N characters of a row of a paragraph (RTL: that runs from right to left): VISUAL[i] is set
 * to the character that stands at place i from the left.  Brackets are mirrored, and Arabic letters
 * become the forms that join them, in CODES itself.  False, and nothing is changed, when the row
 * stays as it is.
 */
bool bidi_order(uint32_t *codes, size_t n, bool rtl, size_t *visual);

#endif
