/* SPDX-License-Identifier: ISC */
/* pack_state - what the files pack*.c share and nobody else includes. */
#ifndef RECITAL_PACK_PACK_STATE_H
#define RECITAL_PACK_PACK_STATE_H

#include "pack/pack.h"
#include "store/db.h"

extern const struct db_kind pack_kind;

/*
 * Looks at document PATH as pack_read() does, and appends its frame to FRAME; false after a sentence
 * in WHY.
 */
bool pack_read_frame(struct pack *p, const char *path, struct buf *frame,
    struct pack_entry *out, struct buf *why);

/* The number in front of a page; the highest byte first. */
#define PACK_NUMBER 4 /* [byte] */

#endif
