/* SPDX-License-Identifier: ISC */
/* pack_state - what the files pack*.c share and nobody else includes. */
#ifndef RECITAL_PACK_PACK_STATE_H
#define RECITAL_PACK_PACK_STATE_H

#include "pack/pack.h"
#include "store/db.h"

extern const struct db_kind pack_kind;

/* Where the bytes of a document are. */
struct pack_seat {
	int64_t frame; /* its number, from 1 */
	size_t size;   /* [byte] of all that it holds */
	size_t start;  /* [byte] in that */
};

/*
 * Looks at document PATH as pack_read() does, and appends the frame that it is in to FRAME; false
 * after a sentence in WHY.
 */
bool pack_read_frame(struct pack *p, const char *path, struct buf *frame,
    struct pack_seat *seat, struct pack_entry *out, struct buf *why);

/*
 * The pages of the index lie in runs of PACK_RUN, the last one shorter, the number of the run, from 0,
 * in front; the highest byte first.
 */
#define PACK_RUN 4u
#define PACK_NUMBER 4 /* [byte] */

/* How many runs N pages are. */
static inline uint32_t pack_runs(uint32_t n)
{
	return (n + PACK_RUN - 1) / PACK_RUN;
}

#endif
