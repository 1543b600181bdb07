/* SPDX-License-Identifier: ISC */
/*
 * saved - the reader's searches of the corpus, kept by name in the reader's own data; "@NAME" stands
 * for one wherever a query is typed.
 */
#ifndef RECITAL_UI_SAVED_H
#define RECITAL_UI_SAVED_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint64_t */

#include "base/buf.h"
#include "base/slice.h"
#include "base/vec.h"
#include "review/review.h"
#include "ui/library.h"

struct saved_search {
	const char *name, *query; /* borrowed from .kept */
	uint64_t counted;         /* index_changes() when it was, and 1; 0: it was not */
	struct buf count;         /* "195 hits in 122 documents" */
};

VEC_OF(saved_search_vec, struct saved_search);

/* The library owns one. */
struct saved {
	struct saved_search_vec list; /* by name */
	struct review_searches kept;
	struct buf trouble; /* why they could not be read, or "" */
};

/* The searches, read when they are first asked for; borrowed. */
const struct saved *saved_of(struct library *lib);
void saved_free(struct saved *s);

/* What TEXT asks for: the query of "@NAME", else TEXT itself; NULL when there is no such name. */
const char *saved_query(struct library *lib, const char *text);

/* Keeps QUERY as NAME, or forgets it; false after a sentence in WHY. */
bool saved_keep(struct library *lib, const char *name, const char *query,
    struct buf *why);
bool saved_forget(struct library *lib, const char *name, struct buf *why);

/* Counts the hits of one search that was not counted since the corpus changed; false: all were. */
bool saved_count_next(struct library *lib);

#endif
