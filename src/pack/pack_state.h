/* SPDX-License-Identifier: ISC */
/* pack_state - what the files pack*.c share and nobody else includes. */
#ifndef RECITAL_PACK_PACK_STATE_H
#define RECITAL_PACK_PACK_STATE_H

#include "pack/pack.h"
#include "store/db.h"

extern const struct db_kind pack_kind;

/* [page] of an index: more is neither written nor taken for true. */
#define PACK_MAX_PAGES (1u << 20)

/* Where the bytes of a document are. */
struct pack_seat {
	int64_t frame; /* its number, from 1 */
	size_t size;   /* [byte] of all that it holds */
	size_t start;  /* [byte] in that */
};

/* What is wanted of a document, and what came to be known of it. */
struct pack_wanted {
	struct buf *bytes; /* its bytes are appended here, unless NULL */
	struct buf *frame; /* and here the frame that it is in, compressed */
	struct pack_entry entry;
	struct pack_seat seat;
};

/* Looks at document PATH, also where nothing is WANTED of it; false after a sentence in WHY. */
bool pack_look(struct pack *p, const char *path, struct pack_wanted *wanted,
    struct buf *why);

/*
 * The pages of the index lie in runs, the last one shorter, the number of the run, from 0, in front;
 * the highest byte first.  SQLite puts the root of each table first, and each start asks for these and
 * what is just behind them: so the first PACK_FIRST pages lie in runs of PACK_SHORT, the others in runs
 * of PACK_LONG, which are smaller.
 */
#define PACK_FIRST 64u
#define PACK_SHORT 4u
#define PACK_LONG 32u
#define PACK_NUMBER 4 /* [byte] */

/* The first page of run NUMBER. */
static inline uint32_t pack_run_first(uint32_t number)
{
	return number < PACK_FIRST / PACK_SHORT
	    ? number * PACK_SHORT
	    : PACK_FIRST + (number - PACK_FIRST / PACK_SHORT) * PACK_LONG;
}

/* The run that PAGE lies in. */
static inline uint32_t pack_run_of(uint32_t page)
{
	return page < PACK_FIRST
	    ? page / PACK_SHORT
	    : PACK_FIRST / PACK_SHORT + (page - PACK_FIRST) / PACK_LONG;
}

/* How many of the N pages of the index run NUMBER has, which is one of them. */
static inline uint32_t pack_run_pages(uint32_t n, uint32_t number)
{
	const uint32_t end = pack_run_first(number + 1);

	return (end < n ? end : n) - pack_run_first(number);
}

#endif
