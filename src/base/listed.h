/* SPDX-License-Identifier: ISC */
/* listed - what stands between the things of a list, in the person's language: "A, B and C". */
#ifndef RECITAL_BASE_LISTED_H
#define RECITAL_BASE_LISTED_H

#include <stddef.h> /* size_t */

#include "base/buf.h"

/* Appends what stands before thing I, from 0, of N that are all meant, or of which one is. */
void listed_and(struct buf *to, size_t i, size_t n);
void listed_or(struct buf *to, size_t i, size_t n);

#endif
