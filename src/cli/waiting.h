/* SPDX-License-Identifier: ISC */
/*
 * waiting - tells on stderr, when that is a terminal, what a subcommand that takes longer than
 * a moment is doing: "reading 1,204 of 2,268".
 */
#ifndef RECITAL_CLI_WAITING_H
#define RECITAL_CLI_WAITING_H

#include <stdbool.h>
#include <stdint.h>	/* int64_t */

#include "ui/library.h"

struct waiting {
	int64_t since;		/* [ms] of a steady clock: when somebody began to wait; 0: nobody */
	size_t shown;		/* [byte] on the line */
	unsigned share;		/* [per cent] of a search that it tells */
};

/* From now on P, which must outlive LIB or a waiting_end(), is told what LIB does and searches. */
void waiting_begin(struct waiting *p, struct library *lib);

/* The line is empty again, and LIB goes on in silence. */
void waiting_end(struct waiting *p, struct library *lib);

#endif
