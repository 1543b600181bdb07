/* SPDX-License-Identifier: ISC */
/*
 * reviewing_choice - which annotations are listed, and in what order.
 *
 *	status status:question tag:legal by:anna since:2026-11-01 in:74/158 weak
 *
 * is the argument of a PAGE_ANNOTATIONS: the order, then what is asked for.  All of it must be
 * true of an annotation; words stand in its text, its quote or its tags, accents and case apart.
 * "status:none" has no status.
 */
#ifndef RECITAL_UI_REVIEWING_CHOICE_H
#define RECITAL_UI_REVIEWING_CHOICE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/slice.h"
#include "ui/reviewing.h"

enum reviewing_order {
	REVIEWING_DOCUMENT, /* by symbol, then place */
	REVIEWING_STATUS,
	REVIEWING_TAG,
	REVIEWING_DATE, /* the newest first */
	REVIEWING_ORDER_COUNT
};

/* "document", "status", "tag", "date"; static. */
const char *reviewing_order_name(enum reviewing_order order);
bool reviewing_read_order(struct slice word, enum reviewing_order *out);

/* True when QUERY can be understood; else a sentence in WHY. */
bool reviewing_can_choose(struct slice query, struct buf *why);

/* Which annotations, and in which order. */
struct reviewing_ask {
	struct slice query; /* borrowed */
	enum reviewing_order order;
};

/*
 * The annotations of LIST, of LIB, that ASK is for: *N indices into it, the caller's to free().
 * NULL after a sentence in WHY when its query cannot be understood.  LIB's watch is told, and
 * behind library_yield() it may give this up: not all are found then.
 */
size_t *reviewing_chosen(struct library *lib, const struct annotation_vec *list,
    const struct reviewing_ask *ask, size_t *n, struct buf *why);

/* Appends "question 2, agree 1, no status 3" of N STATUSES, which are put in order. */
void reviewing_add_statuses(struct buf *to, const char **statuses, size_t n);

/* Appends "WORD:VALUE" to a query, VALUE quoted when it has a blank. */
void reviewing_add_term(struct buf *to, const char *word, const char *value);

#endif
