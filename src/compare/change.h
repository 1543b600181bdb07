/* SPDX-License-Identifier: ISC */
/*
 * change - what kind of change lies between two paragraphs that answer each other.
 *
 *	-Requests +Also requests		position
 *	-66/163 of 19 December 2011 +72/164 of 19 December 2017	citation
 *	-programme +program			wording
 *	final ; against .			variant
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_CHANGE_H
#define RECITAL_COMPARE_CHANGE_H

#include "compare/comparison.h"

/* The CHANGE_* bits, without CHANGE_FOOTNOTE, of WORDS, the script from A to B. */
unsigned change_kinds(const struct para *a, const struct para *b,
    const struct word_script *words);

/* True when both footnotes name the same documents, or, naming none, have KINDS of no
 * substance between them. */
bool change_is_same_source(const struct para *a, const struct para *b, unsigned kinds);

#endif
