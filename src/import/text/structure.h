/* SPDX-License-Identifier: ISC */
/*
 * structure - what each paragraph of a resolution is: preambular or operative, an item
 * and how deep, a heading and of what level, a row, or the closing lines.
 */
#ifndef RECITAL_IMPORT_STRUCTURE_H
#define RECITAL_IMPORT_STRUCTURE_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/vec.h"
#include "import/text/paragraphs.h"
#include "model/date.h"
#include "model/doc.h"

/* A block and what it is. */
struct element {
	struct block *block; /* borrowed */
	enum para_kind kind;
	uint32_t depth; /* of items and headings, as in struct para */
	bool closing;   /* belongs to the closing lines, not to the text */
	bool annex;     /* a heading that opens an annex */
};

VEC_OF(element_vec, struct element);

/*
 * One resolution of the text: all of it, or a lettered part with an enacting formula
 * of its own.
 */
struct section {
	size_t first, last;          /* [element) */
	char letter[4];              /* "B"; "" for a text without parts */
	const struct block *title;   /* of the part; borrowed, NULL = none */
	unsigned meeting;            /* 0 = not known */
	bool resumed;                /* "48th (resumed) plenary meeting" */
	struct date closed;          /* the date below the meeting */
	const struct block *adopted; /* that says how; borrowed, NULL = none */
};

VEC_OF(section_vec, struct section);

/* Works out BLOCKS; there is at least one section. */
void structure_read(const struct block_vec *blocks, struct element_vec *elements,
    struct section_vec *sections);

#endif
