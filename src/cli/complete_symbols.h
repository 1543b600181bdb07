/* SPDX-License-Identifier: ISC */
/*
 * complete_symbols - the symbols of a corpus that begin as somebody has typed.
 */
#ifndef RECITAL_CLI_COMPLETE_SYMBOLS_H
#define RECITAL_CLI_COMPLETE_SYMBOLS_H

#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "index/index.h"

/*
 * Appends a line for each way in which TYPED goes on to a symbol that a document of IX has, as far
 * as the next slash, so that there are never many: "74/", then "74/158".  A whole symbol has
 * its title, in LANGUAGE where there is one, behind a tab.  The letters of TYPED stay as they are;
 * "74/1" is also the beginning of A/RES/74/1.  How many lines there are.
 */
size_t complete_symbols(struct buf *to, struct index *ix, const char *typed,
    const char *language);

#endif
