/* SPDX-License-Identifier: ISC */
/* batch - many files imported at once; see the header. */
#include "cli/batch.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/thread.h"
#include "cli/inputs.h"
#include "cli/subject.h"
#include "corpus/docread.h"
#include "corpus/docwrite.h"
#include "corpus/lint.h"
#include "corpus/slurp.h"

/* [ns] that batch_next() waits. */
#define BATCH_WAIT 100000000L

struct batch {
	char *const *paths; /* borrowed */
	size_t n;
	struct import_input how;             /* dialect and series */
	struct batch_job jobs[BATCH_WINDOW]; /* of file i in place i % BATCH_WINDOW */
	struct thread_team team; /* its lock is for what follows, and who owns a job */
	bool ready[BATCH_WINDOW];
	size_t begun, handed; /* files; handed <= begun <= handed + window */
};

static void batch_complain(struct batch_job *job, enum diag_code code, const char *why)
{
	diag_add(&job->out.diags, code, (struct diag_place){ job->path, 0, 0 }, "%s",
	    _(why));
}

/*
 * Reads YAML back as `recital check` would: what is written must be without error.
 * Only for texts: XML has its structure from its editors.
 */
static bool batch_check(struct batch_job *job, struct slice yaml)
{
	struct diags said = { 0 };
	struct doc *d = doc_read(yaml, job->path, &said);

	if (d != NULL)
		lint_doc(d, &said);
	bool good = said.count[DIAG_ERROR] == 0;
	for (size_t i = 0; i < said.list.n; i++)
		if (diag_code_level(said.list.at[i].code) == DIAG_ERROR)
			batch_complain(job, said.list.at[i].code, said.list.at[i].text);
	doc_free(d);
	diags_fini(&said);
	return good;
}

/* The YAML of all documents of JOB, or none of them. */
static void batch_write(struct batch_job *job, bool check)
{
	bool good = true;

	for (size_t i = 0; i < job->out.docs.n; i++) {
		struct buf yaml = { 0 };

		doc_write(&yaml, job->out.docs.at[i]);
		vec_push(&job->yamls, yaml);
		if (yaml.len > DOC_MAX_BYTES) {
			batch_complain(job, DIAG_TOO_LARGE,
			    "the document is too large for a corpus");
			good = false;
		} else if (check) {
			good &= batch_check(job, buf_slice(&yaml));
		}
	}
	if (good)
		return;
	while (job->yamls.n > 0)
		buf_fini(&job->yamls.at[--job->yamls.n]);
}

/* The bytes of the file of JOB; "-" is the standard input. */
static bool batch_slurp(struct batch_job *job, struct buf *to)
{
	struct diags *said = &job->out.diags;

	if (strcmp(job->path, INPUTS_STANDARD) == 0)
		return slurp_stream(STDIN_FILENO, job->path, IMPORT_MAX_BYTES, to, said);
	return slurp_path(job->path, IMPORT_MAX_BYTES, to, said);
}

static void batch_import(struct batch_job *job, struct import_input in)
{
	struct buf bytes = { 0 };

	if (batch_slurp(job, &bytes)) {
		in.bytes = buf_slice(&bytes);
		in.path = job->path;
		if (import_read(&in, &job->out))
			batch_write(job, strcmp(job->out.dialect, IMPORT_AKN) != 0);
	}
	buf_fini(&bytes);
}

/* The place of the next file to begin, BATCH_WINDOW when there is none; locked. */
static size_t batch_take(struct batch *b)
{
	while (
	    !b->team.stopped && b->begun < b->n && b->begun == b->handed + BATCH_WINDOW)
		pthread_cond_wait(&b->team.changed, &b->team.lock);
	if (b->team.stopped || b->begun == b->n)
		return BATCH_WINDOW;
	size_t place = b->begun % BATCH_WINDOW;
	b->jobs[place] = (struct batch_job){ .path = b->paths[b->begun++] };
	return place;
}

static void *batch_work(void *data)
{
	struct batch *b = data;
	size_t place;

	pthread_mutex_lock(&b->team.lock);
	while ((place = batch_take(b)) < BATCH_WINDOW) {
		pthread_mutex_unlock(&b->team.lock);
		batch_import(&b->jobs[place], b->how);
		pthread_mutex_lock(&b->team.lock);
		b->ready[place] = true;
		pthread_cond_broadcast(&b->team.changed);
	}
	pthread_mutex_unlock(&b->team.lock);
	return NULL;
}

static size_t batch_cores(size_t n)
{
	size_t most = subject_cores();

	return n < most ? n : most;
}

struct batch *batch_start(char *const *paths, size_t n, const struct import_input *how)
{
	struct batch *b = xcalloc(1, sizeof(*b));
	size_t wanted = batch_cores(n);

	b->paths = paths;
	b->n = n;
	b->how = *how;
	thread_team_init(&b->team);
	while (b->team.n < wanted && thread_team_add(&b->team, batch_work, b))
		continue;
	return b;
}

static void batch_job_fini(struct batch_job *job)
{
	for (size_t i = 0; i < job->yamls.n; i++)
		buf_fini(&job->yamls.at[i]);
	vec_fini(&job->yamls);
	import_fini(&job->out);
	*job = (struct batch_job){ .path = NULL };
}

void batch_end(struct batch *b)
{
	thread_team_end(&b->team);
	for (size_t i = 0; i < BATCH_WINDOW; i++)
		batch_job_fini(&b->jobs[i]);
	free(b);
}

/* Waits until the file at PLACE is ready, but not long; locked. */
static bool batch_wait(struct batch *b, size_t place)
{
	struct timespec until;

	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_nsec += BATCH_WAIT;
	if (until.tv_nsec >= 1000000000L) {
		until.tv_nsec -= 1000000000L;
		until.tv_sec++;
	}
	while (!b->ready[place])
		if (pthread_cond_timedwait(&b->team.changed, &b->team.lock, &until) ==
		    ETIMEDOUT)
			break;
	return b->ready[place];
}

struct batch_job *batch_next(struct batch *b)
{
	size_t place = b->handed % BATCH_WINDOW;

	if (b->handed == b->n)
		return NULL;
	if (b->team.n == 0) { /* the system gave none: work here */
		b->jobs[place] = (struct batch_job){ .path = b->paths[b->handed] };
		batch_import(&b->jobs[place], b->how);
		return &b->jobs[place];
	}
	pthread_mutex_lock(&b->team.lock);
	bool ready = batch_wait(b, place);
	pthread_mutex_unlock(&b->team.lock);
	return ready ? &b->jobs[place] : NULL;
}

void batch_done(struct batch *b)
{
	size_t place = b->handed % BATCH_WINDOW;

	batch_job_fini(&b->jobs[place]);
	pthread_mutex_lock(&b->team.lock);
	b->ready[place] = false;
	b->handed++;
	pthread_cond_broadcast(&b->team.changed);
	pthread_mutex_unlock(&b->team.lock);
}
