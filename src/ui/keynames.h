/* SPDX-License-Identifier: ISC */
/*
 * keynames - sentences that name commands, with the keys that run them: which those are is a
 * matter of the table of keys that the reader has.
 *
 *	"no link selected; {next link} selects one"	Tab
 *	"this is the help; {quit} leaves it"		q
 */
#ifndef RECITAL_UI_KEYNAMES_H
#define RECITAL_UI_KEYNAMES_H

#include <stdarg.h>

#include "base/buf.h"
#include "ui/keymap.h"

/*
 * Appends FORMAT as buf_addf() does, with the first keys of MAP (NULL: the default table) for each
 * {COMMAND} of it, or ":COMMAND" where none run it.  What is no command stays as it is, and so do
 * the words that come by ARGS.
 */
void keynames_addf(struct buf *to, const struct keymap *map, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void keynames_vaddf(struct buf *to, const struct keymap *map, const char *format,
    va_list args);

/* The same of WORDS that are no format. */
void keynames_add(struct buf *to, const struct keymap *map, const char *words);

#endif
