/* SPDX-License-Identifier: ISC */
/*
 * pager - what is printed to a terminal, through the person's pager; for main.
 */
#ifndef RECITAL_CLI_PAGER_H
#define RECITAL_CLI_PAGER_H

#include <stdbool.h>

/*
 * From now on stdout is read by $PAGER, or by less, which gets LESS=FRX where that is not set: what
 * has room on one screen is printed and that is all.  False, and nothing is done, when stdout is no
 * terminal; false after a message when there is no process to be had.
 */
bool pager_start(void);

/* Behind the last write: waits until the pager is left. */
void pager_finish(void);

#endif
