/* SPDX-License-Identifier: ISC */
/*
 * inputs - the files that import shall read: those that were named, and of folders
 * those that look like a resolution's text.
 */
#ifndef RECITAL_CLI_INPUTS_H
#define RECITAL_CLI_INPUTS_H

#include <stdbool.h>

#include "base/vec.h"
#include "cli/options.h"

/* Folders inside folders that are looked into. */
#define INPUTS_MAX_DEPTH 32

/* Files that one command takes. */
#define INPUTS_MAX_FILES ((size_t)200000)

/* The name of the standard input; a file of that name is "./-". */
#define INPUTS_STANDARD "-"

/*
 * Appends the files of ARGS to OUT, those of a folder in byte order.  In folders (only
 * when RECURSIVE) hidden entries, symbolic links and files of other kinds are passed
 * over.  False, after a message on stderr, when one cannot be looked at; the others are
 * in OUT all the same.
 */
bool inputs_find(const struct arg_vec *args, bool recursive, struct string_vec *out);

#endif
