/* SPDX-License-Identifier: ISC */
/*
 * format - the formats in which a command prints, and the file that it prints to.
 */
#ifndef RECITAL_CLI_FORMAT_H
#define RECITAL_CLI_FORMAT_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "cli/options.h"
#include "cli/output.h"

/* The formats of any page. */
#define FORMAT_PAGE ((unsigned)FORMAT_TEXT | FORMAT_MARKDOWN | FORMAT_HTML)

/* The name of format I, from 0; NULL behind the last. */
const char *format_name(size_t i);

/*
 * What --format says, or the end of the name of -o, or else USUAL, one of ALLOWED or 0; false
 * after a message when it is none of ALLOWED.
 */
bool format_of(const struct options *o, unsigned allowed, enum format usual,
    enum format *out);

/*
 * Moves BYTES to the file PATH, all or nothing, whatever Ctrl-C says; false after a message.
 */
bool format_save(const char *path, struct slice bytes);

/* Where a command prints: the file of -o, or where there is none stdout. */
struct written {
	const struct options *options; /* borrowed */
	struct output *out;            /* what to print to; borrowed, or the one below */
	struct output file;
	char *bytes; /* owned: what was printed so far */
	size_t n;    /* [byte] */
};

/* True when O prints to standard output. */
bool format_is_standard(const struct options *o);

/*
 * Begins to print in FORMAT as O says, to STANDARD unless -o names a file; false after a message.
 * Bytes that are no text are not sent to a terminal.
 */
bool written_begin(struct written *w, const struct options *o, struct output *standard,
    enum format format);

/*
 * Ends it: the file gets all of it, or is as it was; false after a message.  Nothing is
 * written unless GOOD.
 */
bool written_end(struct written *w, bool good);

#endif
