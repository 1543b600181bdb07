/* SPDX-License-Identifier: ISC */
/*
 * align_sections - which parts of one document answer which of another.
 *
 * A section is known by its title and by what stands in it, never by its number: "IV" of
 * one year is "VIII" of the next.  A word says the more of a section the fewer sections
 * have it, so what all of them say ("Takes note of the report") says nothing.  A part
 * without an answer whose text went on in another one, as when a resolution gives up its
 * sections, joins it; every other is new, or gone, with all that is in it.
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_ALIGN_SECTIONS_H
#define RECITAL_COMPARE_ALIGN_SECTIONS_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "compare/align_parts.h"

struct sections {
	struct parts parts[SIDES];
	uint32_t *answer; /* of each part of a: that of b, or DOC_NONE */
	/*
	 * of each part: parts with one number are one to the reader, and answer each
	 * other's paragraphs
	 */
	uint32_t *group[SIDES];
	uint32_t n_groups;
};

/* A and B as one part each, that answer each other; in ARENA. */
struct sections sections_none(const struct doc *a, const struct doc *b,
    struct arena *arena);

/* S from the side of its second document, in ARENA. */
struct sections sections_mirror(const struct sections *s, struct arena *arena);

/* The parts of the documents of W and their answers, in ARENA. */
struct sections sections_new(const struct weights *w, struct arena *arena);

/* The group of the part that paragraph I of SIDE stands in; DOC_NONE for title, meta and
 * footnotes. */
uint32_t sections_group_of(const struct sections *s, int side, uint32_t i);

/* For each group whether the document of SIDE has a part of it; to be freed. */
bool *sections_standing(const struct sections *s, int side);

#endif
