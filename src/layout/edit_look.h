/* SPDX-License-Identifier: ISC */
/*
 * edit_look - how what became of words and of paragraphs looks, wherever it is shown: in the
 * columns of a comparison, in one text, in the history of a paragraph.
 *
 *	[-removed-]  {+added+}  [>moved away>]  {>moved here>}
 *
 *	+ added  - removed  ~ changed  > < moved: the other one stands further on, or before
 *
 * The words around an edit say the same as its role, for who sees no colours.
 */
#ifndef RECITAL_LAYOUT_EDIT_LOOK_H
#define RECITAL_LAYOUT_EDIT_LOOK_H

#include "compare/comparison.h"
#include "compare/worddiff.h"
#include "layout/role.h"

struct edit_look {
	enum role role;
	const char *before, *behind; /* static */
};

/* Of E, which is no WORD_KEEP: a variant is a change that is none of substance. */
struct edit_look edit_look(const struct word_edit *e);

enum edit_move { EDIT_STAYS, EDIT_MOVED_ON, EDIT_MOVED_BACK };

struct edit_sign {
	char sign; /* of the margin; 0: there is none */
	enum role role;
};

/* Of the paragraphs of PAIR, of which the other one has MOVE. */
struct edit_sign edit_sign(const struct compare_pair *pair, enum edit_move move);

#endif
