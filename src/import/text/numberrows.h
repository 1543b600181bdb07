/* SPDX-License-Identifier: ISC */
/*
 * numberrows - the rows of a table that each end in as many numbers, whose cells an extractor
 * wrote one behind the other, put on a line each.
 *
 *	Category Number of posts	| Category Number of posts |  |
 *	Under-Secretary-General 36	| Under-Secretary-General | 36 |
 *	Principal level			| Principal level | 271 |
 *	271
 *
 * Rows that follow each other are a table when they are enough, and have as many numbers each.
 * What stands before the numbers is one cell, though it may have been several, and so is the
 * head; that is told.
 */
#ifndef RECITAL_IMPORT_NUMBERROWS_H
#define RECITAL_IMPORT_NUMBERROWS_H

#include "import/common/repair.h"
#include "import/text/normalise.h"

/* Rewrites such rows of S behind its enacting formula; it keeps its places. */
void numberrows_read(struct source *s, struct repairs *repairs);

#endif
