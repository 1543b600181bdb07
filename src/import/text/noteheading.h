/* SPDX-License-Identifier: ISC */
/*
 * noteheading - the heading that pages of HTML and typed texts set above the footnotes: "Notes",
 * "## References".  It is no part of the resolution.
 */
#ifndef RECITAL_IMPORT_NOTEHEADING_H
#define RECITAL_IMPORT_NOTEHEADING_H

#include <stdbool.h>

#include "import/text/lines.h"

/* True when WORDS, a line, are such a heading. */
bool noteheading_is(struct slice words);

/* Takes the heading right above the first footnote among LINES of TEXT from FIRST on for furniture. */
void noteheading_mark(struct slice text, struct line_vec *lines, size_t first);

#endif
