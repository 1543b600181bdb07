/* SPDX-License-Identifier: ISC */
/*
 * weave - two texts in one paragraph: what both have stands once, what only one has
 * beside it.
 *
 *	a	Recalling all resolutions[1]
 *	b	Recalling its resolutions[2]	[2] is the note that was [1]
 *	woven	Recalling [-all-] {+its+} resolutions[2]
 *
 * Emphasis, links and references come along with their words.  A link that leads
 * elsewhere in the other text is removed and added whole (linkwise.h).  A reference that
 * both texts have stands once, where the second has it.
 *
 * For the unified form only.
 */
#ifndef RECITAL_LAYOUT_WEAVE_H
#define RECITAL_LAYOUT_WEAVE_H

#include "base/arena.h"
#include "base/vec.h"
#include "compare/worddiff.h"
#include "layout/overlay.h"
#include "model/docbuild.h"

VEC_OF(weave_spans, struct overlay_span);

/* Words of the second text, and where they stand in what was woven. */
struct weave_taken {
	uint32_t start, end; /* [byte) of its paragraph */
	uint32_t at;         /* [byte] */
};

VEC_OF(weave_taken_vec, struct weave_taken);

struct weave {
	struct docbuild *to;          /* borrowed; its paragraph is open */
	struct arena *arena;          /* borrowed: of the words in spans */
	const char *const *labels[2]; /* borrowed: of each note of both texts,
						 * alike for notes that answer each other */
	struct weave_spans spans;     /* owned; of the open paragraph */
	struct weave_taken_vec taken; /* owned; of all paragraphs, in order */
};

/* Appends A and B by their SCRIPT; neither is NULL. */
void weave_both(struct weave *w, const struct para *a, const struct para *b,
    const struct word_script *script);

/* Appends P of the first or the SECOND text whole, as what that one has alone. */
void weave_alone(struct weave *w, const struct para *p, bool second);

/* Appends P of the first or the SECOND text as it is. */
void weave_plain(struct weave *w, const struct para *p, bool second);

/* Appends WORDS of the program (borrowed) behind all that was woven. */
void weave_words(struct weave *w, const char *words, enum role role);

#endif
