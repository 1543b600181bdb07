/* SPDX-License-Identifier: ISC */
/*
 * line - how much the line to the terminal takes, so that painting never runs ahead of it.
 *
 * Between the reader and a slow terminal bytes pile up unseen: in the driver, in a network.  What
 * is on its way when the next key comes is painted for nothing.  So no more is sent than the line
 * empties in a tenth of a second, as far as its speed is known: the one that is set for it, which a
 * network hands on, when that is a slow one or when the driver tells that bytes wait.  Every
 * pseudo-terminal calls itself 38400; that says nothing.
 */
#ifndef RECITAL_TERM_LINE_H
#define RECITAL_TERM_LINE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* int64_t */

#include "base/buf.h"

struct line {
	int64_t told;       /* [byte/s] that is set for it */
	int64_t rate;       /* [byte/s] that is believed; 0: none, it takes all */
	int64_t flight;     /* [byte/1000] on their way at that time */
	int64_t at;         /* [ms] */
	struct buf waiting; /* what the system has not taken yet */
	size_t taken;       /* [byte] of it that it has */
};

/* A line of BAUD [bit/s], 10 a byte; below 1: unknown. */
void line_start(struct line *l, long baud);
void line_fini(struct line *l);

/* The driver says that QUEUED [byte] wait to be sent. */
void line_observe(struct line *l, size_t queued, int64_t now);

/* [byte] that may be sent now; 0: wait for line_pause(). */
size_t line_room(struct line *l, int64_t now);

/* N [byte] have been sent. */
void line_sent(struct line *l, size_t n, int64_t now);

/* [ms] until there is room; 0: there is. */
int line_pause(struct line *l, int64_t now);

/*
 * Sends of L->waiting what FD takes without waiting; true when nothing is left.  ALL waits until it
 * has taken everything.
 */
bool line_send(struct line *l, int fd, bool all, int64_t now);

#endif
