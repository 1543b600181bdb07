/* SPDX-License-Identifier: ISC */
/*
 * wordrepair - repairs of words inside paragraphs, each with its evidence.
 *
 *	Reaffirmingthat     ->  Reaffirming that    the opening words are known
 *	as,inter alia       ->  as, inter alia      no word has a comma inside
 *	TreatySeries        ->  Treaty Series       both are words, and one is none
 *	low - and middle    ->  low- and middle     a hyphen stands at its word
 *	accelerat ion       ->  acceleration        the whole is a word, a part is none
 *	caseby-case         ->  case-by-case        it stands so elsewhere
 *	high level          ->  high-level          at the end of a line that was made one
 *
 * Where the evidence is not enough nothing is done.
 */
#ifndef RECITAL_IMPORT_WORDREPAIR_H
#define RECITAL_IMPORT_WORDREPAIR_H

#include <stdint.h> /* uint32_t */

#include "import/text/join.h"
#include "import/text/sourcemap.h"

/* [col] that most lines do not reach beyond; 0 when lines say nothing. */
void wordrepair_text(const struct joiner *j, struct sourcemap *text, uint32_t full);

#endif
