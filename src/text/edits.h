/* SPDX-License-Identifier: ISC */
/*
 * edits - how many slips of the hand make one word of another.
 *
 * A slip is a letter too many, one too few, another one, or two neighbours exchanged; letters
 * are bytes.
 *
 * Source: F. J. Damerau, A technique for computer detection and correction of spelling errors
 * (1964); of exchanged letters none is changed again (optimal string alignment).
 */
#ifndef RECITAL_TEXT_EDITS_H
#define RECITAL_TEXT_EDITS_H

#include "base/slice.h"

#define EDITS_MAX 64u /* [byte] of B at the most */

/* The slips that make B of A; LIMIT + 1 when they are more than LIMIT, or B is too long. */
unsigned edits_between(struct slice a, struct slice b, unsigned limit);

#endif
