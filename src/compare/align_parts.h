/* SPDX-License-Identifier: ISC */
/*
 * align_parts - the parts of a document: annexes and sections, each a heading with all
 * that is in it.
 *
 *	PP1 PP2			part 0, what stands before the first heading
 *	I			part 1: a number and its title are the heading of one
 *	Rope works
 *	  OP1 OP2
 *	  Costs			part 2, in part 1
 *	    OP3
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_ALIGN_PARTS_H
#define RECITAL_COMPARE_ALIGN_PARTS_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "compare/likeness.h"
#include "compare/weights.h"

/* Numbers 0 to n - 1, each with the paragraphs that have it, in order. */
struct buckets {
	uint32_t n;
	const uint32_t *start; /* into at; one more than n */
	const uint32_t *at;
};

/*
 * Puts the N paragraphs into N_KEYS buckets by their KEY, those with DOC_NONE into
 * none; in ARENA.
 */
struct buckets buckets_new(const uint32_t *key, uint32_t n, uint32_t n_keys,
    struct arena *arena);

/* The paragraphs of bucket I. */
struct likeness_list buckets_list(const struct buckets *b, uint32_t i);

struct part {
	uint32_t label;   /* paragraph: the number alone, "IV"; DOC_NONE if none */
	uint32_t title;   /* paragraph; DOC_NONE for part 0, or a number alone */
	uint32_t start;   /* its first paragraph, a heading but for part 0 */
	uint32_t own_end; /* behind the last paragraph that is in no part of it */
	uint32_t end;     /* behind the last of all */
	uint32_t parent;  /* part; DOC_NONE for part 0 */
	uint32_t depth;   /* parts around it */
};

struct parts {
	struct part *at; /* in order, each before those in it */
	uint32_t n;      /* at least 1 */
	/* of each paragraph of the body its part; DOC_NONE for title, meta and footnotes */
	uint32_t *of;
};

/* True when heading P says nothing but the number of its part: "IV". */
bool parts_is_bare(const struct para *p);

/*
 * The part that paragraph I of D lies in: a heading that opens a part lies in the one
 * around it.  DOC_NONE for title, meta and footnotes.
 */
uint32_t parts_around_para(const struct parts *p, const struct doc *d, uint32_t i);

/* D as one part, in ARENA. */
struct parts parts_none(const struct doc *d, struct arena *arena);

/* The parts of D, in ARENA. */
struct parts parts_of(const struct doc *d, struct arena *arena);

#endif
