/* SPDX-License-Identifier: ISC */
/*
 * frame - some bytes, compressed, with a checksum: a frame of zstd (RFC 8878).  For src/pack only.
 */
#ifndef RECITAL_PACK_FRAME_H
#define RECITAL_PACK_FRAME_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/slice.h"

struct frame_maker;

/* Frames made with DICTIONARY, "" for none, which must outlive it. */
struct frame_maker *frame_maker_new(struct slice dictionary);
void frame_maker_free(struct frame_maker *m); /* NULL is allowed */

/* Appends BYTES as a frame to TO. */
void frame_make(struct frame_maker *m, struct slice bytes, struct buf *to);

struct frame_reader;

struct frame_reader *frame_reader_new(struct slice dictionary);
void frame_reader_free(struct frame_reader *r); /* NULL is allowed */

/*
 * Appends what FRAME holds, which must be SIZE [byte], to TO; false, and TO as it was, when it is not
 * that, or broken.  No room is made before the frame itself says that size.
 */
bool frame_read(struct frame_reader *r, struct slice frame, size_t size, struct buf *to);

/* The same of a frame without a dictionary that may hold up to MOST [byte]. */
bool frame_read_some(struct slice frame, size_t most, struct buf *to);

#endif
