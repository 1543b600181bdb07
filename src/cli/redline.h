/* SPDX-License-Identifier: ISC */
/* redline - a comparison as a Word document, signed as the command line says. */
#ifndef RECITAL_CLI_REDLINE_H
#define RECITAL_CLI_REDLINE_H

#include "cli/operand.h"

/*
 * Prints the first two documents of ALL compared, with the reader's annotations where O asks
 * for them; false after a message.
 */
bool redline_print(struct output *out, const struct options *o, struct operands *all);

#endif
