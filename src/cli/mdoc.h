/* SPDX-License-Identifier: ISC */
/* mdoc - text for a manual page. */
#ifndef RECITAL_CLI_MDOC_H
#define RECITAL_CLI_MDOC_H

#include "base/buf.h"

/* Appends TEXT with nothing in it, and at its ends, that roff or mdoc would read. */
void mdoc_add(struct buf *to, const char *text);

#endif
