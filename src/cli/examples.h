/* SPDX-License-Identifier: ISC */
/* examples - what people type, for the help of each command. */
#ifndef RECITAL_CLI_EXAMPLES_H
#define RECITAL_CLI_EXAMPLES_H

#include <stddef.h> /* size_t */

struct example {
	const char *command; /* the name of its subcommand, "" for the reader */
	const char *line;    /* what is typed */
	const char *help;    /* what it does, in a few words */
};

/* All of them, N; those of one command in the order in which they help. */
const struct example *examples(size_t *n);

#endif
