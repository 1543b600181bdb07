/* SPDX-License-Identifier: ISC */
/*
 * pagenumber - the numbers of pages, "2/15": where they stand, and which are missing.
 */
#ifndef RECITAL_IMPORT_PAGENUMBER_H
#define RECITAL_IMPORT_PAGENUMBER_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "base/vec.h"
#include "import/common/repair.h"
#include "import/text/lines.h"
#include "import/text/normalise.h"

/* What begins or ends a line and could be such a number. */
struct page_number {
	size_t line; /* of the lines */
	unsigned page, pages;
};

VEC_OF(page_number_vec, struct page_number);

/* Appends to OUT all that could be numbers of pages in LINES of TEXT, in their order. */
void pagenumber_find(struct slice text, const struct line_vec *lines,
    struct page_number_vec *out);

/* Sorts NUMBERS by the pages that there are, then by the page. */
void pagenumber_sort(struct page_number_vec *numbers);

/* True when the page before or behind FOUND has a number too; NUMBERS are sorted. */
bool pagenumber_has_sister(const struct page_number_vec *numbers,
    const struct page_number *found);

/*
 * Reports each number on a line of class LINE_FURNITURE that is smaller than the one above it,
 * and each gap in them: a page has one from the second to the last.  Nothing, if they do not agree
 * how many pages there are.
 */
void pagenumber_doubt(const struct source *source, const struct line_vec *lines,
    struct repairs *repairs);

#endif
