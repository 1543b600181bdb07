/* SPDX-License-Identifier: ISC */
/*
 * spoken - rows of a layout in words alone, for a voice that reads them out: a line for each
 * paragraph, and a word for each sign.
 *
 *	~PP9  ... resolution [-66/163!-] {+72/164!+}, (was PP7)
 *	changed, PP9: ... resolution (removed: 66/163, not in the corpus) (added: ...), (was PP7)
 */
#ifndef RECITAL_CLI_SPOKEN_H
#define RECITAL_CLI_SPOKEN_H

#include "base/buf.h"
#include "layout/layout.h"

/* [col] of layouts that are spoken: no row of a paragraph of usual length is divided. */
#define SPOKEN_COLS 65000u

/* Appends the words of ROW of L. */
void spoken_add_row(struct buf *to, const struct layout *l, uint32_t row);

#endif
