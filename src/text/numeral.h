/* SPDX-License-Identifier: ISC */
/*
 * numeral - which words of a text are numbers or ordinals, in digits or in letters, in the
 * six languages of the United Nations.
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

#endif
