/* SPDX-License-Identifier: ISC */
/*
 * interrupt - Ctrl-C and the like as a wish, for subcommands that write files: they end between two
 * of them, and leave no half one.
 */
#ifndef RECITAL_CLI_INTERRUPT_H
#define RECITAL_CLI_INTERRUPT_H

#include <stdbool.h>

#include "cli/output.h"

/*
 * From now on an interrupt is a wish.  A file that grows beyond the user's limit is an error of
 * write(), not the end of the program.
 */
void interrupt_catch(void);

/* True when it was wished that the program ends. */
bool interrupt_is_wished(void);

/* Says WORDS, unless NULL, ends OUT, and ends the program as the signal that came would have. */
void interrupt_die(struct output *out, const char *words);

#endif
