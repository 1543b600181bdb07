/* SPDX-License-Identifier: ISC */
/*
 * markup - the inline marks of the corpus format and no others:
 *
 *	*emphasis*   [shown text](SYMBOL) or (SYMBOL#OP12) or (#fn9)   [^label]
 *	\* \[ \] \\ for the characters themselves
 *
 * Links may stand inside emphasis and emphasis inside a link; parentheses in a
 * target are balanced.  Anything else is an error with its place, never a guess.
 */
#ifndef RECITAL_CORPUS_MARKUP_H
#define RECITAL_CORPUS_MARKUP_H

#include <limits.h> /* UCHAR_MAX */
#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/diag.h"
#include "base/slice.h"
#include "model/docbuild.h"

/* True for a character that stands for itself behind a backslash only; a table, as every byte
 * of every text passes here. */
static inline bool markup_is_special(char c)
{
	static const bool special[UCHAR_MAX + 1] = {
		['*'] = true,
		['['] = true,
		[']'] = true,
		['\\'] = true,
	};

	return special[(unsigned char)c];
}

/*
 * Turns the scalar value byte (a byte of SOURCE) into a place in the file; a
 * folded scalar's bytes lie on several lines.
 */
struct markup_places {
	struct diag_place (*place)(const void *context, size_t byte);
	const void *context;
	/* How far behind BYTE the file surely goes on as SOURCE does; NULL: nobody knows. */
	size_t (*follows)(const void *context, size_t byte);
};

/* Reads SOURCE into the current paragraph of B; false when D got an error. */
bool markup_read(struct docbuild *b, struct slice source, struct markup_places places,
    struct diags *d);

/*
 * True when LABEL can stand in [^label]: not empty, and without blanks, brackets
 * and backslashes.
 */
bool markup_is_label(struct slice label);

/*
 * Appends paragraph P with its marks as markup.  Marks that markup cannot say are
 * left out: those that cross another, lie in one of their own kind, or reach over
 * the TAB between two cells.
 */
void markup_write(struct buf *to, const struct para *p);

#endif
