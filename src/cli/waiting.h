/* SPDX-License-Identifier: ISC */
/*
 * waiting - tells on stderr, when that is a terminal, what a subcommand that takes longer than
 * a moment is doing: "reading 1,204 of 2,268", "comparing 120 of 300".
 */
#ifndef RECITAL_CLI_WAITING_H
#define RECITAL_CLI_WAITING_H

#include <stdbool.h>
#include <stdint.h> /* int64_t */

#include "ui/library.h"

struct waiting {
	/* [ms] of a steady clock: when somebody began to wait; 0: nobody */
	int64_t since;
	size_t shown;              /* [byte] on the line */
	const struct watch *watch; /* borrowed: what is done */
	unsigned share;            /* [per cent] of it that is told */
	bool seen;                 /* stderr is a terminal */
};

/*
 * From now on P, which must outlive LIB or a waiting_end(), is told what LIB does, searches and
 * reads.
 */
void waiting_begin(struct waiting *p, struct library *lib);

/* The same of comparisons, which are told DONE of N; to be ended by waiting_end(). */
void waiting_tell_comparing(void *of, size_t done, size_t n);

/*
 * Compares the neighbours in the line of document NUMBER, up to it or (WHOLE) all, and those
 * between which something may have come back, and tells how far it is: who then asks LIB for one of
 * these comparisons finds it made.
 */
void waiting_compare_line(struct library *lib, uint32_t number, bool whole);

/* The line is empty again, and LIB goes on in silence. */
void waiting_end(struct waiting *p, struct library *lib);

#endif
