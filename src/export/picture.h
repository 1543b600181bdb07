/* SPDX-License-Identifier: ISC */
/*
 * picture - series of resolutions through the sessions as a picture: SVG in the midst of HTML,
 * with the colours of that page.
 *
 *	74          75          76
 *	74/19       75/239  4%  76/72  9%    Oceans and the law of the sea
 *
 * A cell is the darker the more of its text is new; it says so in figures too.
 */
#ifndef RECITAL_EXPORT_PICTURE_H
#define RECITAL_EXPORT_PICTURE_H

#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "base/vec.h"

#define PICTURE_COLUMNS 8 /* at most */
#define PICTURE_UNKNOWN ((uint32_t)-1)

struct picture_cell {
	const char *symbol; /* NULL: none here */
	uint32_t share;     /* [%] that is new, or PICTURE_UNKNOWN */
};

struct picture_row {
	struct picture_cell cells[PICTURE_COLUMNS];
	const char *title;
};

VEC_OF(picture_row_vec, struct picture_row);

struct picture {
	const char *title; /* for who cannot see it */
	const char *heads[PICTURE_COLUMNS];
	uint32_t n_columns;
	struct picture_row_vec rows;
};

/* Appends P; nothing when it has no rows. */
void picture_add(struct buf *to, const struct picture *p);

#endif
