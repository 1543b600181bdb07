/* SPDX-License-Identifier: ISC */
/*
 * linebreak - where a line may end (Unicode Standard Annex 14).
 *
 * No-break spaces hold their words together; a slash or hyphen inside a UN
 * symbol ("A/RES/74/158", "S-8/1") is no opportunity: a symbol that a reader
 * may want to copy stays on one line where it fits; so does a number with blanks
 * between its groups of three ("499 003").  A soft hyphen is none either, because
 * no hyphen is painted for it.
 */
#ifndef RECITAL_TEXT_LINEBREAK_H
#define RECITAL_TEXT_LINEBREAK_H

#include <stddef.h> /* size_t */

#include "base/slice.h"

/*
 * Sets CAN[i] (S.len entries, the caller's) to 1 where a line may end before
 * byte i, to 2 where it must, else 0.  CAN[0] is always 0.  A line that must end
 * at the end of S has no entry.
 */
void linebreak_find(struct slice s, char *can);

#endif
