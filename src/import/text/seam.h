/* SPDX-License-Identifier: ISC */
/*
 * seam - the place between two lines, and whether a paragraph begins there.
 *
 * The evidence is how the line above ends, how the line below begins, and as far as the
 * dialect can be trusted, a blank line, an indent and the room that was left above.
 */
#ifndef RECITAL_IMPORT_SEAM_H
#define RECITAL_IMPORT_SEAM_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "import/text/join.h"
#include "import/text/lineends.h"
#include "import/text/lines.h"
#include "import/text/paragraphs.h"

/* The text whose seams are judged; nothing in it is owned. */
struct seam_text {
	const struct joiner *j;
	const struct line_vec *lines;
	uint32_t full;       /* [col] of a line that goes to the margin */
	unsigned number;     /* of the last numbered paragraph, 0 before the first */
	unsigned part, line; /* of the last one with a number as "4.2", likewise */
};

/* The seam between two lines of class LINE_BODY, and all that is known of it. */
struct seam {
	size_t above, below;        /* places in the lines */
	enum line_end end;          /* of the line above */
	struct lineend_start start; /* of the line below */
	bool blank;                 /* blank lines between, that mean something */
	bool page;                  /* a page ends between: furniture, footnotes */
	bool room;                  /* the line above had room for the next word */
	bool tight;                 /* it had, but only just */
	bool indented;              /* the line below begins further right */
};

/* How LINE begins. */
struct lineend_start seam_start(const struct seam_text *t, size_t line);

/* What stands between lines ABOVE and BELOW; B is the block that ends with ABOVE so far. */
struct seam seam_between(const struct seam_text *t, size_t above, size_t below,
    const struct block *b);

/* True when a block begins at the line below S, false when that goes on with B. */
bool seam_breaks(const struct seam_text *t, const struct seam *s, const struct block *b);

#endif
