/* SPDX-License-Identifier: ISC */
/*
 * furniture - which lines belong to the page and not to the text: page numbers, job
 * numbers, the symbol and title that stand on every page, strokes.
 *
 * A line is furniture when nothing is left of it behind what is known to be; words of
 * the title are furniture only near such a line, for the title may stand in the text.
 */
#ifndef RECITAL_IMPORT_FURNITURE_H
#define RECITAL_IMPORT_FURNITURE_H

#include "import/common/repair.h"
#include "import/text/coverage.h"
#include "import/text/lines.h"
#include "import/text/masthead.h"
#include "import/text/normalise.h"

/*
 * Sets the class of the lines of SOURCE that are furniture; number, title and what
 * stands before the title are not touched.  REPAIRS gets the doubts.
 */
void furniture_mark(const struct source *source, struct line_vec *lines,
    const struct masthead *masthead, struct repairs *repairs);

/*
 * The same once more for a draft, whose symbol and title are known only when its masthead was
 * read: its pages have them at their tops.
 */
void furniture_mark_draft(const struct source *source, struct line_vec *lines,
    const struct masthead *masthead);

/* Reports the furniture and enters it into COVERAGE. */
void furniture_report(const struct source *source, const struct line_vec *lines,
    struct coverage *coverage, struct repairs *repairs);

#endif
