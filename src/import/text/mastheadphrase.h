/* SPDX-License-Identifier: ISC */
/*
 * mastheadphrase - the phrases of a masthead: who, which session and item, adopted when,
 * symbol, date, job number; for mastheadlines.c only.
 *
 * A phrase is read at a byte of the text, from there as far as it goes, over the ends of
 * lines; each returns the position behind it, or the one that it was given.
 */
#ifndef RECITAL_IMPORT_MASTHEADPHRASE_H
#define RECITAL_IMPORT_MASTHEADPHRASE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "import/common/repair.h"
#include "import/text/coverage.h"
#include "import/text/lines.h"
#include "import/text/masthead.h"
#include "import/text/normalise.h"

struct masthead_reader {
	struct masthead *masthead; /* gets what is read */
	const struct source *source;
	struct line_vec *lines;
	const struct dialect *dialect;
	struct coverage *coverage;
	struct repairs *repairs; /* NULL: nothing is told */
	bool agenda;             /* words without a phrase are the agenda item's title */
};

/*
 * Reads one kind of phrase at byte AT of TEXT; returns the position behind it, or AT.  The
 * masthead of M gets what the phrase says.
 */
typedef size_t masthead_phrase(struct masthead_reader *m, struct slice text, size_t at);

/* Any phrase. */
masthead_phrase mastheadphrase_any;

/* A phrase that begins wherever it stands, even in the middle of other words. */
masthead_phrase mastheadphrase_strong;

/* What stands between phrases and is no word. */
masthead_phrase mastheadphrase_between;

/* Where PHRASE ends; it takes nothing and tells nothing. */
size_t mastheadphrase_look(const struct masthead_reader *m, masthead_phrase *phrase,
    struct slice text, size_t at);

#endif
