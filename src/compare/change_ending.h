/* SPDX-License-Identifier: ISC */
/*
 * change_ending - how a paragraph ends, and what its list is joined by.
 *
 *	(a)  To count rivers;
 *	(b)  To count mountains; and	the list is joined by "and"
 *	(c)  To rest.
 *
 * The full stop, the semicolon and the place of the "and" hang on how many paragraphs
 * the list has.  Whether "and" or "or" joins it does not.
 *
 * For the files of change only.
 */
#ifndef RECITAL_COMPARE_CHANGE_ENDING_H
#define RECITAL_COMPARE_CHANGE_ENDING_H

#include "compare/change_words.h"

enum joining { JOINING_NONE, JOINING_AND, JOINING_OR };

struct ending {
	uint32_t end; /* [word]: the text without it */
	enum joining joining;
};

struct ending change_ending(const struct change_text *x);

/*
 * Of each paragraph of D, whose words TEXTS are, what its list is joined by: AND when
 * nothing is said.  Owned by the caller.
 */
enum joining *change_joinings(const struct doc *d, const struct token_text *texts,
    const struct intern *names);

#endif
