/* SPDX-License-Identifier: ISC */
/*
 * mandate_part - the parts of a year in which something is due.
 *
 *	in the first half of 2025, by the end of 2026, by mid-2025, in early 2025
 *
 * For mandate_due.c, and for who keeps what it found.
 */
#ifndef RECITAL_LINKS_MANDATE_PART_H
#define RECITAL_LINKS_MANDATE_PART_H

#include <stddef.h> /* size_t */

#include "base/buf.h"

/* Parts are numbers below this; 0 is none. */
#define MANDATE_PARTS 27

struct mandate_text;

struct mandate_part {
	int which;
	int year;
	size_t first; /* [word] at which it begins, "the first half of 2025" */
};

/* The part of a year whose year is word AT of T, which begins not before FIRST; 0 = none. */
struct mandate_part mandate_part_at(const struct mandate_text *t, size_t first,
    size_t at);

/* The month, 1 to 12, in which part WHICH ends, as far as words say it; 0 = of the whole year. */
int mandate_part_month(int which);

/* Appends part WHICH of YEAR in the person's language: "first half of 2025". */
void mandate_part_add(struct buf *to, int which, int year);

#endif
