/* SPDX-License-Identifier: ISC */
/*
 * mastheadlines - reads the phrases of a masthead, in whatever order and with whatever
 * line ends an extractor left them, into what is known of it.
 */
#ifndef RECITAL_IMPORT_MASTHEADLINES_H
#define RECITAL_IMPORT_MASTHEADLINES_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "import/text/mastheadphrase.h"

/*
 * Reads lines [first, last): those of class LINE_BODY become furniture.  Words that
 * are no phrase are the title of the agenda item while one is open, else reported as
 * standing outside the resolution.
 */
void mastheadlines_read(struct masthead_reader *m, size_t first, size_t last);

/*
 * Reads of lines [first, last) only what is phrases from the start of a line to the
 * end of one; the other lines stay as they are.
 */
void mastheadlines_read_known(struct masthead_reader *m, size_t first, size_t last);

/* True when all of line I are phrases of a masthead; nothing is read. */
bool mastheadlines_is_line(struct masthead_reader *m, size_t i);

#endif
