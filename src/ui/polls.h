/* SPDX-License-Identifier: ISC */
/*
 * polls - how a State voted, on all documents that a query asks for; and where it voted with
 * another State, or otherwise than one.
 *
 *	77/248   2022-12-30  against  in favour  Oceans and the law of the sea
 *
 * Only where both have voted, in favour, against or abstaining, did they vote the same or not.
 */
#ifndef RECITAL_UI_POLLS_H
#define RECITAL_UI_POLLS_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/slice.h"
#include "base/vec.h"
#include "index/search.h"
#include "model/vote.h"
#include "ui/library.h"

/* What is asked; start with { 0 }.  States by their codes, or by names that the data lack. */
struct polls_asked {
	struct buf state;   /* whose votes */
	struct buf with;    /* only where this one voted the same; "" */
	struct buf against; /* only where this one voted otherwise; "" */
	struct buf query;   /* "" = all documents */
};

void polls_asked_fini(struct polls_asked *a);

/*
 * Reads the names that a person typed, NULL = none: with no STATE, WITH is the one whose votes are
 * asked for, so that WITH and AGAINST find where two differ.  False after a sentence in WHY.
 */
bool polls_ask(struct polls_asked *out, const char *state, const char *with,
    const char *against, struct buf *why);

/* A is the argument of a PAGE_POLLS, and back. */
void polls_asked_add(struct buf *to, const struct polls_asked *a);
void polls_asked_read(struct polls_asked *out, const char *argument);

/* A vote of the State. */
struct poll {
	const struct search_document *document;
	enum cast cast;
	/* of the other States, CAST_NONE: none was asked for */
	enum cast with, against;
};

VEC_OF(poll_vec, struct poll);

struct polls {
	struct poll_vec list;     /* the newest first */
	size_t count[CAST_COUNT]; /* of the list */
	size_t both, single; /* where all States that were asked for voted; only some */
	struct search found; /* the documents */
};

/*
 * Finds what is ASKED.  False after a sentence in WHY, which also tells why there is nothing.  OUT
 * is to be freed in both cases.
 */
bool polls_find(struct library *lib, const struct polls_asked *asked, struct polls *out,
    struct buf *why);
void polls_fini(struct polls *p);

/* Appends "in favour 120, against 2": what P counts, without what is none. */
void polls_add_counts(struct buf *to, const struct polls *p);

#endif
