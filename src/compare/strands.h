/* SPDX-License-Identifier: ISC */
/*
 * strands - every paragraph of a chain of documents, followed from the first to the last.
 *
 *	52/129   62/150   68/164   74/158
 *	PP1      =PP1     =PP1     ~PP2		changed in the last
 *	         +PP2     -                	came in, and went
 *	OP3      -                 <OP4  	went, and came back
 *	OP4      }                       	became part of the one above
 *
 * A strand has one cell for each document.  What follows what is as the comparisons of
 * neighbours have it; a paragraph that went comes back where a later document has, among what
 * is new in it, the answer to it.
 */
#ifndef RECITAL_COMPARE_STRANDS_H
#define RECITAL_COMPARE_STRANDS_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "compare/comparison.h"

/* Documents that a paragraph may be away, and still come back. */
#define STRANDS_AWAY 4u

enum strand_state {
	STRAND_ABSENT,  /* not there yet, or not any more */
	STRAND_FIRST,   /* in the first document, before which nothing is known */
	STRAND_ADDED,   /* came in */
	STRAND_BACK,    /* came back */
	STRAND_DIVIDED, /* came in as a piece of another */
	STRAND_SAME,
	STRAND_UPKEEP,  /* changed, but not in substance */
	STRAND_CHANGED, /* in substance */
	STRAND_REMOVED, /* went: the first document without it */
	STRAND_JOINED   /* went into another paragraph of this document */
};

struct strand_cell {
	enum strand_state state;
	uint32_t para; /* of this document; DOC_NONE where it is not there */
	/*
	 * DIVIDED: the paragraph of the document before that it is a piece of; JOINED:
	 * the one of this that it went into; else DOC_NONE
	 */
	uint32_t other;
	bool moved; /* see struct compare_pair */
};

struct strand {
	uint32_t first; /* the document of the first of its cells */
	/* up to the last document that has it, and one more where it went */
	uint32_t n_cells;
	const struct strand_cell *cells;
};

struct strands {
	/* in the order of the last document; what that lacks behind what it followed */
	const struct strand *at;
	uint32_t n;
	uint32_t n_body; /* at[n_body] is the first of footnotes */
	uint32_t n_docs;
	const struct doc *const *docs; /* borrowed, but the list */
	struct arena *arena;           /* owns all of it */
};

/* Documents I and K of the chain, I < K, that are no neighbours, compared; NULL: nobody knows. */
struct strands_across {
	const struct comparison *(*compare)(void *of, uint32_t i, uint32_t k);
	void *of;
};

/*
 * The strands of a chain, as blame_new() has it: STEPS compare each document with
 * the next, and the last of it is DOC.  ACROSS is asked only where something has gone and
 * something is new, no further than STRANDS_AWAY.  All documents must outlive the result.
 */
struct strands *strands_new(const struct doc *doc, const struct comparison *const *steps,
    uint32_t n_steps, const struct strands_across *across);
void strands_free(struct strands *s);

/* The cell of S in document I; one that is ABSENT where it has none. */
struct strand_cell strand_at(const struct strand *s, uint32_t i);

/* The strand of paragraph PARA of document I, NULL for title and metadata. */
const struct strand *strands_find(const struct strands *s, uint32_t i, uint32_t para);

/* The last document before document I that has S; DOC_NONE when there is none. */
uint32_t strand_before(const struct strand *s, uint32_t i);

/* "same", "back": a word of the JSON shapes; static. */
const char *strand_state_name(enum strand_state state);

/* The sign of a cell for a table: '+', '-', '~'; ' ' in the first document, '.' for ABSENT. */
char strand_sign(const struct strand_cell *cell);

#endif
