/* SPDX-License-Identifier: ISC */
/* index_decide - what names continue, found on all cores; see the header. */
#include "index/index_decide.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/thread.h"
#include "base/xalloc.h"

#define DECIDE_THREADS 3   /* more decide faster than one can keep */
#define DECIDE_WAITING 256 /* names that are decided and not kept yet: they take memory */

enum job_state { JOB_WAITS, JOB_DONE, JOB_FAILED };

struct job {
	struct decided decided;
	enum job_state state;
};

VEC_OF(job_vec, struct job);

struct decider {
	struct deciders *all; /* borrowed */
	struct index own;     /* the same file, opened once more */
	pthread_t thread;
};

struct deciders {
	struct index *ix; /* borrowed */
	int64_t seen;     /* which change of others it began behind */
	struct decider threads[DECIDE_THREADS];
	unsigned n_threads;
	pthread_mutex_t lock; /* for what follows, and who owns a job */
	pthread_cond_t changed;
	struct job_vec jobs;
	size_t begun; /* jobs; those before it are done, or at work */
	size_t kept;  /* jobs; those before it are over */
	bool stopped;
};

/* The next job, to be done without the lock; NULL when there is none, or no room for it. */
static struct job *deciders_begin(struct deciders *a)
{
	if (a->begun == a->jobs.n || a->begun - a->kept >= DECIDE_WAITING)
		return NULL;
	return &a->jobs.at[a->begun++];
}

static void *decider_work(void *data)
{
	struct decider *t = data;
	struct deciders *a = t->all;
	struct job *job;

	pthread_mutex_lock(&a->lock);
	while (!a->stopped && a->begun < a->jobs.n && !db_failed(&t->own.db)) {
		if ((job = deciders_begin(a)) == NULL) {
			pthread_cond_wait(&a->changed, &a->lock);
			continue;
		}
		pthread_mutex_unlock(&a->lock);
		decided_make(&t->own, &job->decided);
		pthread_mutex_lock(&a->lock);
		job->state = db_failed(&t->own.db) ? JOB_FAILED : JOB_DONE;
		pthread_cond_broadcast(&a->changed);
	}
	pthread_mutex_unlock(&a->lock);
	return NULL;
}

/* False where the file cannot be opened once more, or no thread can be had. */
static bool deciders_add_thread(struct deciders *a)
{
	struct decider *t = &a->threads[a->n_threads];

	t->all = a;
	if (index_open_again(a->ix, &t->own) &&
	    thread_start(&t->thread, decider_work, t)) {
		a->n_threads++;
		return true;
	}
	index_close_again(&t->own);
	return false;
}

static int64_t deciders_seen(struct index *ix)
{
	struct sqlite3_stmt *s = index_db_use(ix, SQL_SEEN);
	int64_t seen = 0;

	if (index_db_step(ix, s)) {
		seen = db_int(s, 0);
		db_reset(s);
	}
	return seen;
}

struct deciders *deciders_new(struct index *ix, unsigned n)
{
	struct sqlite3_stmt *s;
	struct deciders *a;

	if (ix->path == NULL || n == 0)
		return NULL;
	a = xcalloc(1, sizeof(*a));
	a->ix = ix;
	a->seen = deciders_seen(ix);
	s = index_db_use(ix, SQL_PENDING_ALL);
	while (index_db_step(ix, s))
		vec_push(&a->jobs, ((struct job){ .decided.name = db_int(s, 0) }));
	pthread_mutex_init(&a->lock, NULL);
	pthread_cond_init(&a->changed, NULL);
	while (
	    a->n_threads < n && a->n_threads < DECIDE_THREADS && deciders_add_thread(a))
		continue;
	return a;
}

void deciders_free(struct deciders *a)
{
	if (a == NULL)
		return;
	pthread_mutex_lock(&a->lock);
	a->stopped = true;
	pthread_cond_broadcast(&a->changed);
	pthread_mutex_unlock(&a->lock);
	for (unsigned i = 0; i < a->n_threads; i++) {
		pthread_join(a->threads[i].thread, NULL);
		index_close_again(&a->threads[i].own);
	}
	for (size_t i = a->kept; i < a->begun; i++)
		decided_fini(&a->jobs.at[i].decided);
	vec_fini(&a->jobs);
	pthread_cond_destroy(&a->changed);
	pthread_mutex_destroy(&a->lock);
	free(a);
}

bool deciders_are_right(struct deciders *a)
{
	return deciders_seen(a->ix) == a->seen;
}

/* Waits until JOB is done, and does others as long as there are any. */
static void deciders_wait(struct deciders *a, const struct job *job)
{
	struct job *other;

	pthread_mutex_lock(&a->lock);
	while (job->state == JOB_WAITS) {
		if ((other = deciders_begin(a)) == NULL) {
			pthread_cond_wait(&a->changed, &a->lock);
			continue;
		}
		pthread_mutex_unlock(&a->lock);
		decided_make(a->ix, &other->decided);
		pthread_mutex_lock(&a->lock);
		other->state = JOB_DONE;
	}
	pthread_mutex_unlock(&a->lock);
}

bool deciders_next(struct deciders *a)
{
	if (a->kept == a->jobs.n)
		return false;
	struct job *job = &a->jobs.at[a->kept];
	deciders_wait(a, job);
	if (job->state == JOB_FAILED) {
		int64_t name = job->decided.name;

		decided_fini(&job->decided);
		job->decided.name = name;
		decided_make(a->ix, &job->decided);
	}
	decided_keep(a->ix, &job->decided);
	decided_fini(&job->decided);
	pthread_mutex_lock(&a->lock);
	a->kept++;
	pthread_cond_broadcast(&a->changed);
	pthread_mutex_unlock(&a->lock);
	return true;
}
