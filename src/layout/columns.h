/* SPDX-License-Identifier: ISC */
/*
 * columns - the documents of a comparison at their widths, padded so that they have the
 * same number of rows and paragraphs of one row of the table begin on the same row.
 *
 * Each column is a layout of its own document, so positions, links and footnotes are
 * those of any layout.  Rows of padding are blank rows behind the paragraph before them;
 * before the first one they are its first rows.
 */
#ifndef RECITAL_LAYOUT_COLUMNS_H
#define RECITAL_LAYOUT_COLUMNS_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "compare/table.h"
#include "layout/layout.h"
#include "layout/unified.h"

struct column_shape {
	uint32_t cols;                  /* [col]; 0: the column is left out */
	const struct layout_lore *lore; /* or NULL; its overlay marks the changes */
};

/*
 * Lays out the columns of T, SHAPES[i] that of column i, into OUT[i], NULL for one that is
 * left out; each is freed with layout_free().
 */
void columns_lay_out(const struct compare_table *t, const struct column_shape *shapes,
    struct layout **out);

/* The same, with nothing laid out yet. */
void columns_begin(const struct compare_table *t, const struct column_shape *shapes,
    struct layout **out);

/* Of what columns_begin() gave for T, the rows of the table that are laid out; at first none. */
struct columns_span {
	uint32_t from, to; /* [row of the table) */
};

/* Lays out more until rows [FIRST, END) of the table are there. */
void columns_reach(const struct compare_table *t, struct layout *const *layouts,
    struct columns_span *laid, uint32_t first, uint32_t end);

/* The same until rows [FIRST, END) of the layouts are there, or all that they have. */
void columns_reach_rows(const struct compare_table *t, struct layout *const *layouts,
    struct columns_span *laid, int64_t first, int64_t end);

/*
 * Forgets all rows and begins anew with ROW of the table, or with the nearest before it where a
 * paragraph of each column begins, or with the first: the layouts' rows have other numbers.
 */
void columns_begin_at(const struct compare_table *t, struct layout *const *layouts,
    struct columns_span *laid, uint32_t row);

/*
 * The overlay of column COLUMN of T (nothing on the metadata): + - ~ in the margin, > and < where
 * the answer of a moved paragraph stands further on or before; in the first column the words that
 * the next one lacks, in the others those that the one before lacks.  Free with overlay_free().
 *
 * SIGNS: the words have "[-", "-]" or "{+", "+}" around them ("[>", ">]", "{>", ">}" when
 * they are elsewhere in the other text), for who sees no colours; those with links have
 * them always, since a link keeps its looks.  Rows of the table that ONLY leaves out in all
 * columns are folded.
 */
struct overlay *columns_overlay(const struct compare_table *t, uint32_t column,
    bool signs, enum unified_only only);

#endif
