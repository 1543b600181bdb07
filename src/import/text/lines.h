/* SPDX-License-Identifier: ISC */
/*
 * lines - the lines of a source, measured, and what each of them was taken for.
 */
#ifndef RECITAL_IMPORT_LINES_H
#define RECITAL_IMPORT_LINES_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/slice.h"
#include "base/vec.h"
#include "import/common/repair.h"

enum line_class {
	LINE_BODY, /* the text of the resolution, until something else is known */
	LINE_BLANK,
	LINE_FURNITURE, /* of the page, by RULE */
	LINE_NOTE       /* in the footnotes of a page or of the document */
};

struct line {
	uint32_t start, end; /* [byte) in the source, without white space at its ends */
	uint32_t indent;     /* [col] of white space before it; TAB to the next 8 */
	uint32_t width;      /* [col] of the rest, each character one */
	bool page;           /* a form feed stands before it */
	enum line_class class;
	enum repair_rule rule; /* FURNITURE */
};

VEC_OF(line_vec, struct line);

/* Appends the lines of TEXT to OUT. */
void lines_split(struct slice text, struct line_vec *out);

/* The words of a line. */
static inline struct slice line_text(struct slice text, const struct line *line)
{
	return slice_sub(text, line->start, line->end);
}

/* The next or the last line before AT that is not blank, or SLICE_NONE. */
size_t lines_next_inked(const struct line_vec *lines, size_t at);
size_t lines_last_inked(const struct line_vec *lines, size_t at);

#endif
