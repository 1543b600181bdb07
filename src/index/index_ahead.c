/* SPDX-License-Identifier: ISC */
/* index_ahead - files read on other cores; see the header. */
#include "index/index_ahead.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/thread.h"
#include "base/xalloc.h"

#define AHEAD_THREADS 3  /* more read faster than one can enter */
#define AHEAD_WAITING 32 /* files that are read and not taken yet: they take memory */

/* A thread, or who takes the files. */
struct ahead_reader {
	struct ahead *all;  /* borrowed */
	struct intern *met; /* owned; the words of all that it has read */
	pthread_t thread;
};

struct ahead {
	struct source *source; /* borrowed */
	struct ahead_reader threads[AHEAD_THREADS], taker;
	unsigned n_threads;
	pthread_mutex_t lock; /* for what follows, and who owns a file */
	pthread_cond_t changed;
	struct file_read_vec files;
	size_t begun;                /* files; those before it are read, or at work */
	size_t reading;              /* by the threads */
	size_t ready[AHEAD_WAITING]; /* files; a ring */
	size_t first, waiting;       /* of them */
	bool stopped;
};

static void *ahead_work(void *data)
{
	struct ahead_reader *reader = data;
	struct ahead *a = reader->all;

	pthread_mutex_lock(&a->lock);
	while (!a->stopped && a->begun < a->files.n) {
		if (a->waiting + a->reading >= AHEAD_WAITING) {
			pthread_cond_wait(&a->changed, &a->lock);
			continue;
		}
		size_t i = a->begun++;
		a->reading++;
		pthread_mutex_unlock(&a->lock);
		file_read_make(a->source, reader->met, &a->files.at[i]);
		pthread_mutex_lock(&a->lock);
		a->reading--;
		a->ready[(a->first + a->waiting++) % AHEAD_WAITING] = i;
		pthread_cond_broadcast(&a->changed);
	}
	pthread_mutex_unlock(&a->lock);
	return NULL;
}

/* False where no thread can be had. */
static bool ahead_add_thread(struct ahead *a)
{
	struct ahead_reader *reader = &a->threads[a->n_threads];

	*reader = (struct ahead_reader){ .all = a, .met = intern_new() };
	if (thread_start(&reader->thread, ahead_work, reader)) {
		a->n_threads++;
		return true;
	}
	intern_free(reader->met);
	return false;
}

struct ahead *ahead_new(struct source *source, struct file_read_vec *files, unsigned n)
{
	struct ahead *a = xcalloc(1, sizeof(*a));

	a->source = source;
	a->files = *files;
	*files = (struct file_read_vec){ 0 };
	pthread_mutex_init(&a->lock, NULL);
	pthread_cond_init(&a->changed, NULL);
	a->taker.met = intern_new();
	while (a->n_threads < n && a->n_threads < AHEAD_THREADS && ahead_add_thread(a))
		continue;
	return a;
}

void ahead_free(struct ahead *a)
{
	if (a == NULL)
		return;
	pthread_mutex_lock(&a->lock);
	a->stopped = true;
	pthread_cond_broadcast(&a->changed);
	pthread_mutex_unlock(&a->lock);
	for (unsigned i = 0; i < a->n_threads; i++) {
		pthread_join(a->threads[i].thread, NULL);
		intern_free(a->threads[i].met);
	}
	intern_free(a->taker.met);
	for (size_t i = 0; i < a->files.n; i++)
		file_read_fini(&a->files.at[i]);
	vec_fini(&a->files);
	pthread_cond_destroy(&a->changed);
	pthread_mutex_destroy(&a->lock);
	free(a);
}

struct file_read *ahead_take(struct ahead *a)
{
	struct file_read *taken = NULL;
	bool read = true;

	pthread_mutex_lock(&a->lock);
	while (a->waiting == 0 && a->begun == a->files.n && a->reading > 0)
		pthread_cond_wait(&a->changed, &a->lock);
	if (a->waiting > 0) {
		taken = &a->files.at[a->ready[a->first]];
		a->first = (a->first + 1) % AHEAD_WAITING;
		a->waiting--;
		pthread_cond_broadcast(&a->changed);
	} else if (a->begun < a->files.n) {
		taken = &a->files.at[a->begun++];
		read = false;
	}
	pthread_mutex_unlock(&a->lock);
	if (!read)
		file_read_make(a->source, a->taker.met, taken);
	return taken;
}
