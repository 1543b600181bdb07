/* SPDX-License-Identifier: ISC */
/*
 * session_operands - the sessions, the folder of drafts and the query that two commands take.
 *
 *	recital sessions 76 77 oceans
 *	recital report 76 ./drafts -o FILE
 */
#ifndef RECITAL_CLI_SESSION_OPERANDS_H
#define RECITAL_CLI_SESSION_OPERANDS_H

#include <stdbool.h>

#include "cli/options.h"
#include "ui/library.h"

/*
 * Appends what O asks for in the words of session_ask.h; false after a message.  A folder is read
 * for LIB (library_open_guests()), with a message for each broken file, and for each that is no
 * draft; *WHOLE tells that none was broken.
 */
bool session_operands(struct buf *to, struct library *lib, const struct options *o,
    bool *whole);

#endif
