/* SPDX-License-Identifier: ISC */
/*
 * wordbreak - the words of a text (Unicode Standard Annex 29), the white space and
 * the marks between them.
 *
 * What UN texts write as one stays one: a symbol ("68/164", "A/74/399/Add.2"), a
 * compound with hyphens ("Secretary-General", "follow-up"), a range ("2022-2023", with a
 * dash too), a number with its groups of three ("5 000"), its per cent or degree sign
 * ("50 %") and its currency sign ("$5").  A run of white space is one piece.  Every other
 * character that is in no word is a piece of its own.
 */
#ifndef RECITAL_TEXT_WORDBREAK_H
#define RECITAL_TEXT_WORDBREAK_H

#include "base/slice.h"

/* What begins at a byte. */
enum { WORDBREAK_NONE, WORDBREAK_WORD, WORDBREAK_SPACE, WORDBREAK_MARK };

/*
 * Sets AT[i] (S.len entries, the caller's) to what begins at byte i of S; each piece
 * ends where the next begins.  AT[0] is never WORDBREAK_NONE.
 */
void wordbreak_find(struct slice s, char *at);

#endif
