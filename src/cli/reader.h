/* SPDX-License-Identifier: ISC */
/* reader - the reader, begun with the documents named on the command line. */
#ifndef RECITAL_CLI_READER_H
#define RECITAL_CLI_READER_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "cli/options.h"
#include "ui/app.h"
#include "ui/named.h"

/*
 * True when --compare and --continue of O fit the documents that it names from operand FROM on; else
 * a message.
 */
bool reader_can_begin(const struct options *o, size_t from);

/* A new reader that shows each of NAMED at its place and in its language. */
struct app *reader_new(struct library *lib, struct app_options options,
    const struct named_vec *named, int rows, int cols);

/* Where the corpus that the reader of O reads is kept. */
struct reader_corpus {
	const struct options *o; /* borrowed */
	/* borrowed; what it points to changes its place with NEXT */
	struct library **lib;
	struct library *next; /* opened, and not yet taken */
};

/* Opens another one for it, and frees the one before. */
struct app_opener reader_opener(struct reader_corpus *of);

/* Writes what the reader hands on into files; "~/" is the home of the person. */
extern const struct app_writer reader_writer;

#endif
