/* SPDX-License-Identifier: ISC */
/*
 * subject - what a subcommand is about: the corpus, and the document named on
 * the command line.
 */
#ifndef RECITAL_CLI_SUBJECT_H
#define RECITAL_CLI_SUBJECT_H

#include <stdbool.h>
#include <stdint.h>	/* uint32_t */

#include "cli/options.h"
#include "model/symbol.h"
#include "ui/library.h"

/*
 * Opens the corpus that O names; NULL after a message.  TELL_BROKEN: one line on
 * stderr for each file that could not be read (the reader has a page for them).
 */
struct library *subject_library(const struct options *o, bool tell_broken);

struct subject {
	struct library *lib;	/* owned */
	struct symbol symbol;
	uint32_t number;	/* of the document, INDEX_ABSENT for a stub */
};

/*
 * Finds what TYPED means: a document or a stub of LIB; false after a message
 * with the nearest matches.
 */
bool subject_find(struct library *lib, const char *typed, struct symbol *symbol,
    uint32_t *number);

/*
 * Finds the operands of O from FROM on and appends their symbols (the list owns
 * them); false after a message about the first unknown one.
 */
bool subject_find_all(struct library *lib, const struct options *o, size_t from,
    struct string_vec *out);

/* Opens the corpus and finds the first operand; false after a message. */
bool subject_open(struct subject *s, const struct options *o);
void subject_close(struct subject *s);

#endif
