/* SPDX-License-Identifier: ISC */
/*
 * paragraphs - the lines of the text to paragraphs: hard wraps undone, paragraphs that
 * a page cut in two rejoined.
 *
 * At the seam of each two lines (seam.h) a paragraph begins or goes on.
 */
#ifndef RECITAL_IMPORT_PARAGRAPHS_H
#define RECITAL_IMPORT_PARAGRAPHS_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/vec.h"
#include "import/text/join.h"
#include "import/text/lineends.h"
#include "import/text/lines.h"
#include "import/text/sourcemap.h"

/* A paragraph, heading or row of a table, not yet known for what it is. */
struct block {
	/* owned; without the number of a paragraph or an item, and the signs of headings */
	struct sourcemap text;
	enum line_start start; /* how its first line begins */
	bool guess;            /* an OPENING that is in no table */
	char number[16];       /* "12", "(a)"; "" when it has none */
	bool closed;           /* nothing can go on with it */
	bool titles;           /* it stands behind "Annex" */
	bool bare;             /* its first line was the number alone */
	uint32_t lines;        /* that it had */
	size_t place;          /* [byte] in the source where it begins */
};

VEC_OF(block_vec, struct block);

void blocks_fini(struct block_vec *blocks);

/*
 * True when text of one of BLOCKS, in the order of the source, stands there between bytes FROM
 * and TO.
 */
bool blocks_have_text(const struct block_vec *blocks, size_t from, size_t to);

/*
 * Puts the lines of class LINE_BODY in [first, last) of LINES together.  Returns the
 * width [col] that most of them do not reach beyond.
 */
uint32_t paragraphs_build(const struct joiner *j, const struct line_vec *lines,
    size_t first, size_t last, struct block_vec *out);

#endif
