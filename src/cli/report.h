/* SPDX-License-Identifier: ISC */
/*
 * report - the changes of a session as one document to take along: the page of the sessions as its
 * table of contents, and under each resolution its changes of substance, as compare prints them.
 *
 *	# Session 77 against 76
 *	## Continued: 109
 *	- [77/248](#77-248) <- 76/72 ...
 *
 *	## 77/248 <- 76/72
 *	**~PP5** Reaffirming [-that-] {+which+} ...
 */
#ifndef RECITAL_CLI_REPORT_H
#define RECITAL_CLI_REPORT_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "cli/format.h"
#include "ui/session_table.h"

struct report {
	struct library *lib; /* borrowed */
	/* likewise; all its figures are known; NULL when it went with an index that broke */
	struct session_table *table;
	const char *words;  /* that asked for it */
	enum format format; /* FORMAT_TEXT, _MARKDOWN, _HTML or _CSV */
	void (*told)(void *of, size_t done, size_t n); /* of the comparisons */
	void *told_of;
};

/* Prints R to OUT, whose width counts for plain text alone. */
void report_print(struct report *r, struct output *out);

#endif
