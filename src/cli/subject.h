/* SPDX-License-Identifier: ISC */
/*
 * subject - what a subcommand is about: the corpus, and the document named on
 * the command line.
 */
#ifndef RECITAL_CLI_SUBJECT_H
#define RECITAL_CLI_SUBJECT_H

#include <stdbool.h>

#include "cli/options.h"
#include "ui/library.h"
#include "ui/named.h"

/* How much a command must know before it begins. */
enum subject_need {
	SUBJECT_SHARES,   /* the reader: nothing; it looks while no key waits */
	SUBJECT_KEPT,     /* what the index knows, which is made when there is none */
	SUBJECT_TOLD,     /* the same; broken files are told on stderr */
	SUBJECT_CURRENT,  /* what the corpus holds now; broken files are told */
	SUBJECT_ALL_CORES /* the same, read on all processors */
};

/* The processors of this machine. */
unsigned subject_cores(void);

/* Opens the corpus that O names for a command of NEED; NULL after a message. */
struct library *subject_library(const struct options *o, enum subject_need need);

/* The corpus ROOT opened for the reader as O has it, in silence; NULL with messages in D. */
struct library *subject_reader_library(const struct options *o, const char *root,
    struct diags *d);

struct subject {
	struct library *lib; /* owned */
	struct named named;  /* a document or a stub of LIB */
};

/*
 * Finds what TYPED means: a document or a stub of LIB; false after a message with the
 * nearest matches.  Its language counts unless O has one.
 */
bool subject_find(struct library *lib, const struct options *o, const char *typed,
    struct named *out);

/*
 * Finds the operands of O from FROM on and appends them; false after a message about the
 * first unknown one.
 */
bool subject_find_all(struct library *lib, const struct options *o, size_t from,
    struct named_vec *out);

/*
 * Opens the corpus and finds the operand; false after a message.  A place in it is told to
 * be left out, unless PLACES says that it counts.
 */
bool subject_open(struct subject *s, const struct options *o, enum subject_need need,
    bool places);
void subject_close(struct subject *s);

#endif
