/* SPDX-License-Identifier: ISC */
/*
 * index_decide - what names continue, found on all cores.
 *
 *	pending		0 1 2 3 4 5 6 7 ...
 *			| | +-+-+-+ being decided, or decided and waiting
 *			| deciders_next() keeps this one
 *			kept
 *
 * To decide is to read tables that deciding leaves as they are (which is much work), to keep is
 * to write others.  So decisions are found in any order, each thread with a database of its own,
 * and kept by one thread in the order of names: the tables are those that one thread would make.
 *
 * For the files of index only.
 */
#ifndef RECITAL_INDEX_INDEX_DECIDE_H
#define RECITAL_INDEX_INDEX_DECIDE_H

#include <stdbool.h>

#include "index/index_db.h"
#include "index/predecessor.h"

/* What was decided of a name. */
struct decided {
	int64_t name;
	const char *said; /* what the corpus says that it continues; NULL: nothing */
	struct precedent_vec candidates; /* else: the best first */
	bool taken;                      /* that one is what it continues */
	struct arena *arena;             /* owned; of the strings */
};

/* Decides of D->name; reads tables alone. */
void decided_make(struct index *ix, struct decided *d);
void decided_fini(struct decided *d);

/* Puts D into the tables; its name is no longer pending. */
void decided_keep(struct index *ix, const struct decided *d);

struct deciders;

/*
 * Begins to decide of all pending names of IX (borrowed), outside of a change, with N more threads;
 * NULL where IX has no file that those could read.
 */
struct deciders *deciders_new(struct index *ix, unsigned n);

/* Waits for the names at work and frees A; NULL is allowed. */
void deciders_free(struct deciders *a);

/*
 * In the midst of a change: false when another process has made one since A was new, so that what
 * was decided may be wrong.
 */
bool deciders_are_right(struct deciders *a);

/* Keeps what was decided of the next name; false when all are kept. */
bool deciders_next(struct deciders *a);

#endif
