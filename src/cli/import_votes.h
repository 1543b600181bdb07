/* SPDX-License-Identifier: ISC */
/*
 * import_votes - voting data into the documents of a corpus: recital import --votes.
 *
 *	voting.csv: 12,352 rows, 64 resolutions: 60 documents written, 3 unchanged, ...
 *
 * Which documents there are is asked of the corpus first; of the data, which may be of any size,
 * only the rows of those are kept.  A document is written as import writes all of them, whole or
 * not at all.
 */
#ifndef RECITAL_CLI_IMPORT_VOTES_H
#define RECITAL_CLI_IMPORT_VOTES_H

#include <stdbool.h>

#include "cli/import_report.h"

/*
 * Joins the file that R's options name as --votes to the corpus that they name as output.  STOP is
 * asked now and then; when it says so no more is written.  The exit status; STATUS_NONE when rows
 * or documents were left out.
 */
int import_votes(struct import_report *r, bool (*stop)(void));

#endif
