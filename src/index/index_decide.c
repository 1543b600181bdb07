/* SPDX-License-Identifier: ISC */
/* index_decide - what names continue, found on all cores; see the header. */
#include "index/index_decide.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/thread.h"
#include "base/xalloc.h"

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
};

struct deciders {
	struct index *ix;                    /* borrowed */
	int64_t seen;                        /* which change of others it began behind */
	struct decider threads[THREAD_TEAM]; /* one for each of the team */
	struct thread_team team; /* its lock is for what follows, and who owns a job */
	struct job_vec jobs;
	size_t begun; /* jobs; those before it are done, or at work */
	size_t kept;  /* jobs; those before it are over */
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

	pthread_mutex_lock(&a->team.lock);
	while (!a->team.stopped && a->begun < a->jobs.n && !db_failed(&t->own.db)) {
		if ((job = deciders_begin(a)) == NULL) {
			pthread_cond_wait(&a->team.changed, &a->team.lock);
			continue;
		}
		pthread_mutex_unlock(&a->team.lock);
		decided_make(&t->own, &job->decided);
		pthread_mutex_lock(&a->team.lock);
		job->state = db_failed(&t->own.db) ? JOB_FAILED : JOB_DONE;
		pthread_cond_broadcast(&a->team.changed);
	}
	pthread_mutex_unlock(&a->team.lock);
	return NULL;
}

/* False where the file cannot be opened once more, or no thread can be had. */
static bool deciders_add_thread(struct deciders *a)
{
	struct decider *t = &a->threads[a->team.n];

	t->all = a;
	if (index_open_again(a->ix, &t->own) &&
	    thread_team_add(&a->team, decider_work, t))
		return true;
	index_close_again(&t->own);
	return false;
}

struct deciders *deciders_new(struct index *ix, unsigned n)
{
	struct sqlite3_stmt *s;
	struct deciders *a;

	if (ix->path == NULL || n == 0)
		return NULL;
	a = xcalloc(1, sizeof(*a));
	a->ix = ix;
	a->seen = index_db_seen(ix);
	s = index_db_use(ix, SQL_PENDING_ALL);
	while (index_db_step(ix, s))
		vec_push(&a->jobs, ((struct job){ .decided.name = db_int(s, 0) }));
	thread_team_init(&a->team);
	while (a->team.n < n && a->team.n < THREAD_TEAM && deciders_add_thread(a))
		continue;
	return a;
}

void deciders_free(struct deciders *a)
{
	if (a == NULL)
		return;
	thread_team_end(&a->team);
	for (unsigned i = 0; i < a->team.n; i++)
		index_close_again(&a->threads[i].own);
	for (size_t i = a->kept; i < a->begun; i++)
		decided_fini(&a->jobs.at[i].decided);
	vec_fini(&a->jobs);
	free(a);
}

bool deciders_are_right(struct deciders *a)
{
	return index_db_seen(a->ix) == a->seen;
}

/* Waits until JOB is done, and does others as long as there are any. */
static void deciders_wait(struct deciders *a, const struct job *job)
{
	struct job *other;

	pthread_mutex_lock(&a->team.lock);
	while (job->state == JOB_WAITS) {
		if ((other = deciders_begin(a)) == NULL) {
			pthread_cond_wait(&a->team.changed, &a->team.lock);
			continue;
		}
		pthread_mutex_unlock(&a->team.lock);
		decided_make(a->ix, &other->decided);
		pthread_mutex_lock(&a->team.lock);
		other->state = JOB_DONE;
	}
	pthread_mutex_unlock(&a->team.lock);
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
	pthread_mutex_lock(&a->team.lock);
	a->kept++;
	pthread_cond_broadcast(&a->team.changed);
	pthread_mutex_unlock(&a->team.lock);
	return true;
}
