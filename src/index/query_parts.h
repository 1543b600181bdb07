/* SPDX-License-Identifier: ISC */
/* query_parts - what the files query*.c share and nobody else includes. */
#ifndef RECITAL_INDEX_QUERY_PARTS_H
#define RECITAL_INDEX_QUERY_PARTS_H

#include "index/query.h"

/* [byte] of the quotation mark of a phrase at AT; 0 when there is none. */
size_t query_quote(struct slice text, size_t at);

/* [byte] of what divides terms at AT: white space of any kind, a comma; 0. */
size_t query_gap(struct slice text, size_t at);

/* [byte] of the minus at AT before what must not be there; 0. */
size_t query_minus(struct slice text, size_t at);

/* [byte] of the OR, AND or NOT at AT, in capitals or as other searches have it; 0. */
size_t query_operator(struct slice text, size_t at);

/*
 * The value at *AT, which goes behind it: to the next quotation mark or, without one, to a gap or, if
 * BRACKETED, to the end of the brackets around it.
 */
struct slice query_value(struct slice text, size_t *at, bool bracketed);

/*
 * The words at AT that name one symbol between them, "217 A (III)"; empty when no two do.
 */
struct slice query_together(struct slice text, size_t at, bool bracketed);

/*
 * The field that is named at *AT, which goes behind its colon; QUERY_WORDS when none is.  False
 * after a sentence in WHY when it seems to be one and is not.
 */
bool query_field(struct slice text, size_t *at, enum query_field *field, struct buf *why);

/* The symbol that the whole of VALUE is, in ARENA; "". */
const char *query_symbol(struct slice value, struct arena *arena);

/*
 * Reads VALUE into TERM, whose field, prefix and, of words, symbol are known; false after a sentence.
 * Texts go into ARENA.
 */
bool query_read_value(struct query_term *term, struct slice value, struct arena *arena,
    struct buf *why);

#endif
