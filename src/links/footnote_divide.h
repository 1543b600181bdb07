/* SPDX-License-Identifier: ISC */
/*
 * footnote_divide - the sources that one footnote names; for footnote.c only.
 *
 *	See A/70/1, para. 3; and resolution 66/138, annex, as amended by resolution 67/1.
 *	    piece            piece                                       nested
 *
 * A note is divided at semicolons and sentences, and at "and" and commas where a
 * complete source with a symbol of another document, or an Ibid., follows.  A source
 * that is only said to stand in, to quote or to have changed another one is nested.
 */
#ifndef RECITAL_LINKS_FOOTNOTE_DIVIDE_H
#define RECITAL_LINKS_FOOTNOTE_DIVIDE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/arena.h"
#include "base/slice.h"
#include "model/doc.h"

#define FOOTNOTE_MAX_PIECES ((size_t)32) /* of one note; what lies beyond is none */
#define FOOTNOTE_MAX_NESTED ((size_t)3)  /* of one piece */

struct footnote_piece {
	struct slice printed;                     /* bare, all of it */
	struct slice words;                       /* bare, without what is nested */
	struct slice nested[FOOTNOTE_MAX_NESTED]; /* bare */
	size_t n_nested;
	bool joint; /* "and" or a comma joins it to the piece before */
};

struct footnote_pieces {
	struct footnote_piece at[FOOTNOTE_MAX_PIECES];
	size_t n;             /* at least 1 */
	bool whole;           /* nothing lies beyond the last */
	uint32_t first_links; /* marks before this one lie in the first piece */
};

/* Divides the text of the note P; words that are not all of its text lie in ARENA. */
void footnote_divide(const struct para *p, struct arena *arena,
    struct footnote_pieces *out);

#endif
