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

void thread_team_init(struct thread_team *t)
{
	*t = (struct thread_team){ 0 };
	pthread_mutex_init(&t->lock, NULL);
	pthread_cond_init(&t->changed, NULL);
}

bool thread_team_add(struct thread_team *t, void *(*work)(void *of), void *of)
{
	if (t->n == THREAD_TEAM_MOST || !thread_start(&t->threads[t->n], work, of))
		return false;
	t->n++;
	return true;
}

void thread_team_end(struct thread_team *t)
{
	pthread_mutex_lock(&t->lock);
	t->stopped = true;
	pthread_cond_broadcast(&t->changed);
	pthread_mutex_unlock(&t->lock);
	for (unsigned i = 0; i < t->n; i++)
		pthread_join(t->threads[i], NULL);
	pthread_cond_destroy(&t->changed);
	pthread_mutex_destroy(&t->lock);
}
