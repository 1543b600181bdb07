/* SPDX-License-Identifier: ISC */
/*
 * change_compare - what kind of change lies between two units that answer each other.
 *
 * For change only.
 */
#ifndef RECITAL_COMPARE_CHANGE_COMPARE_H
#define RECITAL_COMPARE_CHANGE_COMPARE_H

#include "compare/change_frame.h"
#include "compare/change_units.h"

/* One of the two paragraphs. */
struct change_side {
	struct change_text x;
	struct units u;
};

/* The CHANGE_* bits of units P of A and Q of B, which have one key. */
unsigned change_compare(struct change_frame *f, const struct change_side *a,
    const struct unit *p, const struct change_side *b, const struct unit *q);

#endif
