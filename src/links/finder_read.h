/* SPDX-License-Identifier: ISC */
/*
 * finder_read - the forms in which citations are printed; for finder*.c only.
 *
 *	217 A (III)   57/284 A and B   S-23/2   1325 (2000)
 *	A/C.3/74/L.46/Rev.1   E/2005/23 and Corr.1 and 2   A/75/6 (Sect. 26)
 *	vol. 660, No. 9464
 *
 * Each reader looks at what begins at AT and returns the position [byte] behind
 * what it read, 0 when there is nothing.
 */
#ifndef RECITAL_LINKS_FINDER_READ_H
#define RECITAL_LINKS_FINDER_READ_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "base/vec.h"
#include "links/finder.h"

/* [byte] of the longest number, "3419 A (S-XXVIII)", with its NUL. */
#define FINDER_NUMBER_SIZE 32

/* One link of a number: "57/284 A" and "B" of "57/284 A and B". */
struct finder_number {
	size_t start, end;             /* [byte) shown */
	char text[FINDER_NUMBER_SIZE]; /* for symbol_parse(): "57/284 B" */
	bool spaced; /* blanks stand beside its slash: it may be a fraction */
};

VEC_OF(finder_number_vec, struct finder_number);

/*
 * Reads the number of a resolution, of whatever organ, and appends a link for each
 * letter of its parts; of a range "A to E" for its ends.
 */
size_t finder_read_number(struct slice text, size_t at, struct finder_number_vec *out);

/* Reads a symbol in full and the suffixes behind it and appends them. */
size_t finder_read_document(struct slice text, size_t at, struct finding_vec *out);

/* Reads "vol. 660, No. 9464" and appends it. */
size_t finder_read_treaty(struct slice text, size_t at, struct finding_vec *out);

#endif
