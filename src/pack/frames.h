/* SPDX-License-Identifier: ISC */
/*
 * frames - many frames (frame.h), made beside each other on several processors.  For src/pack only.
 *
 *	f = frames_new(dictionary, threads);
 *	buf_adds(frames_next(f), bytes); ...	until frames_are_full(f), or there is no more
 *	frames_make(f);
 *	frames_get(f, 0), ... frames_get(f, frames_count(f) - 1)
 *	frames_clear(f);
 */
#ifndef RECITAL_PACK_FRAMES_H
#define RECITAL_PACK_FRAMES_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/slice.h"

struct frames;

/* Made with DICTIONARY, "" for none, which must outlive them, by THREADS, of which 0 are 1. */
struct frames *frames_new(struct slice dictionary, unsigned threads);
void frames_free(struct frames *f); /* NULL is allowed */

/* Where the bytes of the next one are to be put, empty; borrowed.  F must not be full. */
struct buf *frames_next(struct frames *f);

/* True when there is one for each thread. */
bool frames_are_full(const struct frames *f);

unsigned frames_count(const struct frames *f);

/* The bytes of number I, from 0; borrowed. */
struct buf *frames_bytes(const struct frames *f, unsigned i);

/* Makes them of their bytes, after which frames_get() gives each. */
void frames_make(struct frames *f);
struct slice frames_get(const struct frames *f, unsigned i);

/* There are none again. */
void frames_clear(struct frames *f);

#endif
