/* SPDX-License-Identifier: ISC */
/*
 * chain - the lineage up to a document, and how old the words of that document are.
 *
 *	49/190!  50/185!  52/129   60/162!  62/150   66/163!  68/164
 *	                  step 0            step 1            step 2
 *
 * Only documents of the corpus in the language of the last one can be compared; they are
 * its steps.  A word that is new in one of them is of its time at the latest when the
 * chain has others, which cannot be read, between it and the step before.
 */
#ifndef RECITAL_UI_CHAIN_H
#define RECITAL_UI_CHAIN_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "compare/blame.h"
#include "compare/strands.h"
#include "index/index.h"
#include "ui/figuring.h"
#include "ui/library.h"

struct chain_link {
	const struct index_ancestor *of; /* symbol, date, who recalls it; borrowed */
	uint32_t number; /* of the library; INDEX_ABSENT: cannot be read */
	uint32_t step;   /* its number among those that can, else DOC_NONE */
};

VEC_OF(chain_vec, struct chain_link);
VEC_OF(comparison_vec, const struct comparison *);

struct chain {
	struct library *lib;          /* borrowed */
	struct index_lineage lineage; /* owned; of which this is the beginning */
	struct chain_vec links;       /* owned; in order of date, the document last */
	uint32_t *steps;              /* owned; the link of each step */
	uint32_t n_steps;             /* at least 1 */
	struct blame *blame;          /* owned; of the document; NULL of a chain_line() */
};

/*
 * Reads and compares what chain_new() needs, so that it need not; behind library_yield() that may
 * be given up, and then the next who asks goes on from there.
 */
void chain_prepare(struct library *lib, uint32_t number);

/* The chain up to document NUMBER of LIB, not behind library_yield(); free with chain_free(). */
struct chain *chain_new(struct library *lib, uint32_t number);

/*
 * The same without the age of the words, so that nothing is compared; WHOLE: all of the line,
 * to the last that continues it.  Behind library_yield() that may be given up.
 */
struct chain *chain_line(struct library *lib, uint32_t number, bool whole);
void chain_free(struct chain *c);

/*
 * The paragraphs of the steps of C from FIRST on; free with strands_free().  Without COMPARE
 * only what was compared already is known: NULL when neighbours are among the rest, and *LACKS
 * where more would be known if other steps were compared, too.
 */
struct strands *chain_strands(const struct chain *c, uint32_t first, bool compare,
    bool *lacks);

/* Makes one of the comparisons that chain_strands() lacks; false when it lacks none. */
bool chain_work(const struct chain *c, uint32_t first);

/*
 * Makes all of them, for the line of document NUMBER, up to it or (WHOLE) to its end; may be given
 * up like chain_prepare().
 */
void chain_prepare_across(struct library *lib, uint32_t number, bool whole);

/* The link of step STEP. */
const struct chain_link *chain_step(const struct chain *c, uint32_t step);

/* True when what is new in step STEP may be older. */
bool chain_at_latest(const struct chain *c, uint32_t step);

/* Why ties of the reader are not applied, in a sentence, or "". */
const char *chain_trouble(const struct chain *c);

/*
 * The number of the document that SYMBOL continues, or of the nearest before that which can be
 * read in LANGUAGE; INDEX_ABSENT when there is none.  What continues SYMBOL is not looked at.
 */
uint32_t chain_before(struct library *lib, const char *symbol, const char *language);

/*
 * The two texts whose comparison tells how much of member I of L is new: it and the document before
 * it, as the index knows them, so that nothing is read.  False when there is none before it.
 */
bool chain_new_pair(struct library *lib, const struct index_lineage *l, size_t i,
    struct figuring_pair *out);

/*
 * [per cent] of its words that are new, as the figures of that comparison have it
 * (compare/figures.h).  False when there is none before it, or one cannot be read.
 */
bool chain_new_share(struct library *lib, const struct index_lineage *l, size_t i,
    unsigned *share);

/* The version of ANCESTOR in LANGUAGE, or INDEX_ABSENT when it cannot be read in that. */
uint32_t chain_version(struct library *lib, const struct index_ancestor *ancestor,
    const char *language);

#endif
