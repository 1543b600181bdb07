/* SPDX-License-Identifier: ISC */
/*
 * thread - a thread that works beside the first one, or some of them that share work.
 */
#ifndef RECITAL_BASE_THREAD_H
#define RECITAL_BASE_THREAD_H

#include <pthread.h>
#include <stdbool.h>

/*
 * Begins WORK with OF in *THREAD, to be joined; no signal comes to it, all are for the thread that
 * was there first.  False when no more can be had: then the caller works alone.
 */
bool thread_start(pthread_t *thread, void *(*work)(void *of), void *of);

#define THREAD_TEAM_MOST 16u
#define THREAD_TEAM 3u /* of them, where one thread takes what all the others make */

/* Threads that share work with who began them. */
struct thread_team {
	pthread_mutex_t lock; /* of what they share, STOPPED too */
	pthread_cond_t changed;
	bool stopped; /* no more work is to be begun */
	pthread_t threads[THREAD_TEAM_MOST];
	unsigned n;
};

void thread_team_init(struct thread_team *t);

/* One more, of at most THREAD_TEAM_MOST; false when no more can be had. */
bool thread_team_add(struct thread_team *t, void *(*work)(void *of), void *of);

/* Stops the threads and waits for their end; T can be initialised again. */
void thread_team_end(struct thread_team *t);

#endif
