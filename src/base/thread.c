/* SPDX-License-Identifier: ISC */
/* thread - threads that no signal comes to; see the header. */
#include "base/thread.h"

#include <signal.h>

bool thread_start(pthread_t *thread, void *(*work)(void *of), void *of)
{
	sigset_t all, old;

	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &old);
	bool started = pthread_create(thread, NULL, work, of) == 0;
	pthread_sigmask(SIG_SETMASK, &old, NULL);
	return started;
}
