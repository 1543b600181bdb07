/* SPDX-License-Identifier: ISC */
/*
 * blame - the document of a lineage in which each word first appeared and has stood
 * ever since.
 *
 *	52/129  the role of the United Nations in enhancing the effectiveness of
 *	68/164  the role of the United Nations in promoting democracy
 *	        0000000000000000000000000000000000 1111111111111111111
 *
 * A word that went away and came back is as old as its return.  A word that moved inside
 * its paragraph keeps its age, as does one whose case or typography alone has changed, and
 * the words of a paragraph that was split or merged.
 */
#ifndef RECITAL_COMPARE_BLAME_H
#define RECITAL_COMPARE_BLAME_H

#include <stdint.h> /* uint32_t */

#include "compare/comparison.h"

struct blame_run {
	uint32_t start, end; /* [byte) of the paragraph */
	uint32_t since;      /* number of the document in the chain, from 0 */
};

struct blame_para {
	/*
	 * without gap; no two neighbours of one age; none but the first begins with white
	 * space
	 */
	const struct blame_run *runs;
	uint32_t n_runs;
	/*
	 * the document in which the paragraph, or the one that it is a piece of, first
	 * stood, and has stood ever since
	 */
	uint32_t first;
};

struct blame {
	const struct doc *doc;          /* borrowed: the last of the chain */
	const struct blame_para *paras; /* of each paragraph of doc */
	struct arena *arena;            /* owns all of it */
};

/*
 * Works out the blame of DOC at the end of a chain whose STEPS compare each document with
 * the next, the oldest first; the b of the last step is DOC.  Everything must outlive it.
 */
struct blame *blame_new(const struct doc *doc, const struct comparison *const *steps,
    uint32_t n_steps);
void blame_free(struct blame *b);

#endif
