/* SPDX-License-Identifier: ISC */
/*
 * wording - how much of their wording two paragraphs share.
 *
 *	calls upon all States to end it
 *	calls upon all | upon all states | all states to | states to end | to end it
 *
 * A text is the set of its runs of three words (text/token.h); two texts share what both sets
 * have, weighed against both: twice the common runs by the sum of all.  Pure.
 */
#ifndef RECITAL_INDEX_WORDING_H
#define RECITAL_INDEX_WORDING_H

#include <stddef.h> /* size_t */
#include <stdint.h> /* uint64_t */

#include "base/slice.h"
#include "base/vec.h"

#define WORDING_RUN 3u /* words */

VEC_OF(wording_vec, uint64_t);

/* Appends the runs of TEXT, hashed, rising, each once; of fewer words than a run all as one. */
void wording_read(struct slice text, struct wording_vec *out);

/* [per cent] that A and B share; 0 when one has no words. */
unsigned wording_share(const struct wording_vec *a, const struct wording_vec *b);

#endif
