/* SPDX-License-Identifier: ISC */
/*
 * watch - who waits for work that may last, and may give it up: a search, a long document.
 *
 * Whoever works begins a task, asks every few milliseconds and ends it.  Tasks may lie in each
 * other; who waits is told of the innermost.
 */
#ifndef RECITAL_BASE_WATCH_H
#define RECITAL_BASE_WATCH_H

#include <stdbool.h>

struct watch_task {
	/* "searching"; borrowed until its end; NULL: nothing is done */
	const char *doing;
	unsigned share; /* [per cent] that is done */
	bool firm;      /* nobody can go on without it: it is told and not given up */
};

struct watch {
	/*
	 * Asked when a task begins, and every few milliseconds until it ends; true: nobody waits
	 * any more.  SHARE [per cent] is behind it; 100: all tasks have ended, and nothing is
	 * asked.  It must not ask for what is being worked on.  NULL: nobody is asked.
	 */
	bool (*stop)(void *context, unsigned share);
	void *context;
	struct watch_task task; /* the innermost */
	bool stopped;           /* a task was given up since this was false last */
};

/* Begins a task of W, which may be NULL: nobody waits; the one around it, for watch_end(). */
struct watch_task watch_begin(struct watch *w, const char *doing, bool firm);

/* Asks W, which may be NULL, when SHARE [per cent] is done: true to give the task up. */
bool watch_is_over(struct watch *w, unsigned share);

/* Ends the task of W, which lies in OUTER; who waits is told so of the last one, unless given up. */
void watch_end(struct watch *w, struct watch_task outer);

#endif
