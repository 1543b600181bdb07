/* SPDX-License-Identifier: ISC */
/*
 * history - a paragraph back through its lineage: where it stood in each document, and what
 * became of it there.
 *
 *	74/158#OP6	changed; joined by OP9 of 68/164	thread 0
 *	72/164!		not in the corpus
 *	68/164#OP5	came back
 *	62/150		not there
 *	52/129#OP4
 *
 *	68/164#OP9	came in					thread 1, which joined it
 *
 * It follows what was divided to what it is a piece of, and what was joined to it in a thread of
 * its own.
 */
#ifndef RECITAL_UI_HISTORY_H
#define RECITAL_UI_HISTORY_H

#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "base/vec.h"
#include "compare/comparison.h"
#include "compare/strands.h"
#include "ui/chain.h"

/* Threads that are followed besides the first; more are named and not followed. */
#define HISTORY_THREADS 16u

struct history_entry {
	const struct chain_link *link;
	uint32_t step;           /* of the chain; DOC_NONE: it cannot be read */
	uint32_t para;           /* of that document; DOC_NONE: not there */
	struct strand_cell cell; /* of that paragraph */
	/* the paragraph that it comes from, DOC_NONE: none */
	uint32_t before_step, before;
	/* of the two; NULL: it is a piece, or there is none */
	const struct compare_pair *pair;
	const struct comparison *of; /* the pair is of this one */
	uint32_t same_as; /* an earlier thread has all from here on; else DOC_NONE */
};

VEC_OF(history_entry_vec, struct history_entry);

/* What joined paragraph INTO of step STEP. */
struct history_thread {
	uint32_t step, into;              /* DOC_NONE: the paragraph itself */
	uint32_t from;                    /* the paragraph of the step before that did */
	struct history_entry_vec entries; /* owned; the newest first */
};

VEC_OF(history_thread_vec, struct history_thread);

struct history {
	struct chain *chain;               /* owned; with the blame of the document */
	struct strands *strands;           /* owned; of all its steps */
	uint32_t para;                     /* of the document */
	struct history_thread_vec threads; /* the paragraph's own first */
};

/* The history of paragraph PARA of document NUMBER of LIB; free with history_free(). */
struct history *history_new(struct library *lib, uint32_t number, uint32_t para);
void history_free(struct history *h);

/* The text of the paragraph of E, and of the one that it comes from. */
struct slice history_text(const struct history *h, const struct history_entry *e);
struct slice history_text_before(const struct history *h, const struct history_entry *e);

/*
 * What became of the paragraph of E, in words: "changed 2 words (citation), moved from PP4",
 * "came in", "not in the corpus".
 */
void history_add_words(struct buf *to, const struct history *h,
    const struct history_entry *e);

/*
 * The year of step STEP for the words that are new in it: "2013"; "by 2013" where they may be
 * older; with the symbol where another step of the chain has that year, or it has no date.
 */
void history_add_year(struct buf *to, const struct chain *c, uint32_t step);

#endif
