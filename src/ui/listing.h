/* SPDX-License-Identifier: ISC */
/*
 * listing - the catalogue as a table: the documents that answer a query, or all, in an order.
 *
 *	77/248   2022-12-30  5th  128-1-3  Oceans and the law of the sea
 *
 * Of a document in several languages the version is listed that a link to it opens.
 */
#ifndef RECITAL_UI_LISTING_H
#define RECITAL_UI_LISTING_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/slice.h"
#include "index/search.h"
#include "ui/library.h"

enum listing_order {
	LISTING_SYMBOL,
	LISTING_DATE,      /* the newest first */
	LISTING_COMMITTEE, /* those without one last */
	LISTING_VOTE,      /* the most votes against first */
	LISTING_TITLE,
	LISTING_ORDER_COUNT
};

/* "symbol", "date"; static. */
const char *listing_order_name(enum listing_order order);
bool listing_read_order(struct slice word, enum listing_order *out);

/*
 * The documents that TEXT, a query, asks for, all for "", in ORDER; what hits they have is left
 * as it was found.  False after a sentence in WHY, which also tells why there are none.  OUT is to be freed with search_fini().
 */
bool listing_find(struct library *lib, struct slice text, enum listing_order order,
    struct search *out, struct buf *why);

/* "3rd"; "128-1-3", "" of what was not voted on. */
void listing_add_committee(struct buf *to, const struct search_document *d);
void listing_add_vote(struct buf *to, const struct search_document *d);

#endif
