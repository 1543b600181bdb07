/* SPDX-License-Identifier: ISC */
/*
 * draft_folder - a folder of drafts beside the corpus, which a session is held against.
 *
 *	recital sessions 76 ./drafts
 *	recital report 76 ./drafts -o FILE
 */
#ifndef RECITAL_CLI_DRAFT_FOLDER_H
#define RECITAL_CLI_DRAFT_FOLDER_H

#include <stdbool.h>

#include "cli/options.h"
#include "ui/library.h"

/* The folder behind the sessions that the operands of O begin with; NULL for none. */
const char *draft_folder_of(const struct options *o);

/*
 * Reads the folder PATH for LIB (library_open_guests()), with a message for each broken file, and
 * for each that is no draft; *WHOLE tells that none was broken.  False after a message when it has
 * no document at all.
 */
bool draft_folder_open(struct library *lib, const char *path, bool *whole);

#endif
