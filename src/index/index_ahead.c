/* SPDX-License-Identifier: ISC */
/* index_ahead - files read on other cores; see the header. */
#include "index/index_ahead.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/thread.h"
#include "base/xalloc.h"

#define AHEAD_WAITING 32 /* files that are read and not taken yet: they take memory */

/* A thread, or who takes the files. */
struct ahead_reader {
	struct ahead *all;  /* borrowed */
	struct intern *met; /* owned; the words of all that it has read */
};

struct ahead {
	struct source *source;                           /* borrowed */
	struct ahead_reader readers[THREAD_TEAM], taker; /* one for each of the team */
	struct thread_team team; /* its lock is for what follows, and who owns a file */
	struct file_read_vec files;
	size_t begun;                /* files; those before it are read, or at work */
	size_t reading;              /* by the threads */
	size_t ready[AHEAD_WAITING]; /* files; a ring */
	size_t first, waiting;       /* of them */
};

static void *ahead_work(void *data)
{
	struct ahead_reader *reader = data;
	struct ahead *a = reader->all;

	pthread_mutex_lock(&a->team.lock);
	while (!a->team.stopped && a->begun < a->files.n) {
		if (a->waiting + a->reading >= AHEAD_WAITING) {
			pthread_cond_wait(&a->team.changed, &a->team.lock);
			continue;
		}
		size_t i = a->begun++;
		a->reading++;
		pthread_mutex_unlock(&a->team.lock);
		file_read_make(a->source, reader->met, &a->files.at[i]);
		pthread_mutex_lock(&a->team.lock);
		a->reading--;
		a->ready[(a->first + a->waiting++) % AHEAD_WAITING] = i;
		pthread_cond_broadcast(&a->team.changed);
	}
	pthread_mutex_unlock(&a->team.lock);
	return NULL;
}

/* False where no thread can be had. */
static bool ahead_add_thread(struct ahead *a)
{
	struct ahead_reader *reader = &a->readers[a->team.n];

	*reader = (struct ahead_reader){ .all = a, .met = intern_new() };
	if (thread_team_add(&a->team, ahead_work, reader))
		return true;
	intern_free(reader->met);
	return false;
}

struct ahead *ahead_new(struct source *source, struct file_read_vec *files, unsigned n)
{
	struct ahead *a = xcalloc(1, sizeof(*a));

	a->source = source;
	a->files = *files;
	*files = (struct file_read_vec){ 0 };
	a->taker.met = intern_new();
	thread_team_init(&a->team);
	while (a->team.n < n && a->team.n < THREAD_TEAM && ahead_add_thread(a))
		continue;
	return a;
}

void ahead_free(struct ahead *a)
{
	if (a == NULL)
		return;
	thread_team_end(&a->team);
	for (unsigned i = 0; i < a->team.n; i++)
		intern_free(a->readers[i].met);
	intern_free(a->taker.met);
	for (size_t i = 0; i < a->files.n; i++)
		file_read_fini(&a->files.at[i]);
	vec_fini(&a->files);
	free(a);
}

struct file_read *ahead_take(struct ahead *a)
{
	struct file_read *taken = NULL;
	bool read = true;

	pthread_mutex_lock(&a->team.lock);
	while (a->waiting == 0 && a->begun == a->files.n && a->reading > 0)
		pthread_cond_wait(&a->team.changed, &a->team.lock);
	if (a->waiting > 0) {
		taken = &a->files.at[a->ready[a->first]];
		a->first = (a->first + 1) % AHEAD_WAITING;
		a->waiting--;
		pthread_cond_broadcast(&a->team.changed);
	} else if (a->begun < a->files.n) {
		taken = &a->files.at[a->begun++];
		read = false;
	}
	pthread_mutex_unlock(&a->team.lock);
	if (!read)
		file_read_make(a->source, a->taker.met, taken);
	return taken;
}
