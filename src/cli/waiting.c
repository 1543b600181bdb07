/* SPDX-License-Identifier: ISC */
/* waiting - what takes long, told on stderr; see the header. */
#include "cli/waiting.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "cli/output.h"
#include "ui/chain.h"
#include "ui/progress.h"

#define WAITING_PATIENCE 300 /* [ms] that nobody minds */

static int64_t waiting_now(void)
{
	struct timespec t = { 0 };

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Writes WORDS, made safe, over what stands on the line. */
static void waiting_show(struct waiting *p, struct slice said)
{
	struct buf safe = { 0 };

	output_add_safe(&safe, said, false);
	const struct slice words = buf_slice(&safe);
	fprintf(stderr, "\r%.*s", (int)words.len, words.at);
	for (size_t i = words.len; i < p->shown; i++)
		putc(' ', stderr);
	for (size_t i = words.len; i < p->shown; i++)
		putc('\b', stderr);
	fflush(stderr);
	p->shown = words.len;
	buf_fini(&safe);
}

/* True when somebody has waited for longer than a moment. */
static bool waiting_is_long(struct waiting *p)
{
	if (p->since == 0)
		p->since = waiting_now();
	return waiting_now() - p->since >= WAITING_PATIENCE;
}

void waiting_tell_comparing(void *of, size_t done, size_t n)
{
	struct waiting *p = of;
	struct buf words = { 0 };

	if (!p->seen || !waiting_is_long(p))
		return;
	progress_add_comparing(&words, done, n);
	waiting_show(p, buf_slice(&words));
	buf_fini(&words);
}

static void waiting_tell(void *of, const struct index_progress *at)
{
	struct waiting *p = of;
	struct buf words = { 0 };

	if (!waiting_is_long(p))
		return;
	progress_add(&words, at);
	waiting_show(p, buf_slice(&words));
	buf_fini(&words);
}

/* The line is empty again, for what is printed next. */
static void waiting_clear(struct waiting *p)
{
	if (p->shown == 0)
		return;
	waiting_show(p, slice_of(""));
	putc('\r', stderr);
	fflush(stderr);
}

/* Nobody gives up work here but by ^C, which ends the program. */
static bool waiting_watch(void *of, unsigned share)
{
	struct waiting *p = of;
	struct buf words = { 0 };

	if (share >= 100) {
		waiting_clear(p);
		p->since = 0;
	} else if (waiting_is_long(p) && (p->shown == 0 || share != p->share)) {
		p->share = share;
		progress_add_task(&words, &p->watch->task);
		waiting_show(p, buf_slice(&words));
	}
	buf_fini(&words);
	return false;
}

void waiting_begin(struct waiting *p, struct library *lib)
{
	*p = (struct waiting){ 0 };
	if (!isatty(STDERR_FILENO))
		return;
	lib->told = waiting_tell;
	lib->told_of = p;
	lib->watch = (struct watch){ .stop = waiting_watch, .context = p };
	p->watch = &lib->watch;
	p->seen = true;
}

void waiting_end(struct waiting *p, struct library *lib)
{
	lib->told = NULL;
	lib->watch = (struct watch){ 0 };
	waiting_clear(p);
}

void waiting_compare_line(struct library *lib, uint32_t number, bool whole)
{
	struct chain *c = chain_line(lib, number, whole);
	struct waiting waiting;

	waiting_begin(&waiting, lib);
	for (uint32_t i = 1; i < c->n_steps; i++) {
		waiting_tell_comparing(&waiting, i - 1, c->n_steps - 1);
		library_compare(lib, chain_step(c, i - 1)->number,
		    chain_step(c, i)->number);
	}
	chain_prepare_across(lib, number, whole);
	waiting_end(&waiting, lib);
	chain_free(c);
}
