/* SPDX-License-Identifier: ISC */
/*
 * numeral - which words of a text are numbers or ordinals, in digits or in letters, in the
 * six languages of the United Nations; and what the English ones are.
 *
 *	2022  76th  11/1  seventy-sixth  soixante-seizième  septuagésimo  семьдесят  السبعين
 *
 * "Work of its seventy-second session" and "work of its seventy-third session" are one
 * title to who looks for last year's text; so are "2021" and "2022".
 */
#ifndef RECITAL_TEXT_NUMERAL_H
#define RECITAL_TEXT_NUMERAL_H

#include <stdbool.h>

#include "base/slice.h"

/*
 * True when WORD, folded as fold_text() does without case, is a number or an ordinal.  The
 * hyphens of a compound may stand in it: each of its pieces must be one.  Articles that are
 * also numbers ("un", "une") are none.
 */
bool numeral_is(struct slice word);

/*
 * The value of a folded word; 0 when it is something else.  Numbers and ordinals in words are
 * read in English, up to a hundred.
 */

/* [digit] of a regular session, and of a session that is a year. */
#define NUMERAL_SESSION_DIGITS 3
#define NUMERAL_YEAR_DIGITS 4

/* Of the digits that WORD is, no more than MOST of them: what a document says of itself may be
 * anything. */
int numeral_digits(struct slice word, size_t most);

/* "2024". */
int numeral_year(struct slice word);

/* "seventy-sixth", "76th". */
int numeral_ordinal(struct slice word);

/* "five", "forty-two"; digits are none. */
int numeral_cardinal(struct slice word);

/* False when the first letter of WORD tells that it is none of these.  Nearly all words are none,
 * and need not be held against all numbers. */
bool numeral_may_be(struct slice word);

#endif
