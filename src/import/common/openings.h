/* SPDX-License-Identifier: ISC */
/*
 * openings - the words that a paragraph begins with and that are printed in italics:
 * "Taking note with interest", "Also requests".
 *
 * They tell a preambular from an operative paragraph where no number does, and where
 * the italics end where an extractor dropped them.
 */
#ifndef RECITAL_IMPORT_OPENINGS_H
#define RECITAL_IMPORT_OPENINGS_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"

enum opening_kind { OPENING_NONE, OPENING_PREAMBULAR, OPENING_OPERATIVE };

struct opening {
	enum opening_kind kind;
	size_t len; /* [byte] of its words */
};

/*
 * The longest opening that TEXT begins with, its first word maybe in capitals, its words divided by single blanks and
 * not followed by a letter.
 */
struct opening opening_find(struct slice text);

/*
 * The longest opening that TEXT begins with and that is glued to the word behind it,
 * "Reaffirmingthat"; none where the letters make another known word.
 */
struct opening opening_find_glued(struct slice text);

/* opening_find(), and in *GLUED opening_find_glued(), for the cost of one. */
struct opening opening_find_both(struct slice text, struct opening *glued);

/*
 * As opening_find(), but where no row fits, a capitalised first word that looks like
 * a participle ("Mourning") is taken for one, and an adverb before a known verb
 * ("Unequivocally condemns") for a part of it.
 */
struct opening opening_guess(struct slice text);

#endif
