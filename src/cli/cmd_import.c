/* SPDX-License-Identifier: ISC */
/*
 * cmd_import - extractions and AKN4UN XML to a corpus.
 *
 * One file without -o goes to stdout as YAML.  Files go into the folder of -o in their
 * order; a bad one is told and passed over.  Ctrl-C ends the run between two files.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"
#include "cli/batch.h"
#include "cli/cmd.h"
#include "cli/inputs.h"
#include "cli/save.h"
#include "model/names.h"

/* [s] between two lines of progress. */
#define IMPORT_PROGRESS 0.2

struct import_run {
	const struct options *options;
	struct output *out;
	struct string_vec paths;
	size_t done, failed; /* files */
	size_t documents, written, unchanged, kept;
	size_t repairs[REPAIR_DOUBT + 1]; /* entries of each level */
	struct arena *arena;
	struct names names; /* places of files: which path came there, from 1 */
	struct timespec started, shown;
	bool progress; /* on a terminal */
};

static volatile sig_atomic_t import_interrupted;

static void import_catch(int signal_number)
{
	import_interrupted = signal_number;
}

/* From now on Ctrl-C is a wish that is granted between two files. */
static void import_catch_signals(void)
{
	struct sigaction action = { .sa_handler = import_catch };

	sigemptyset(&action.sa_mask);
	sigaction(SIGINT, &action, NULL);
	sigaction(SIGTERM, &action, NULL);
}

/* --- progress ------------------------------------------------------------------- */

static double import_since(const struct timespec *then)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - then->tv_sec) +
	    (double)(now.tv_nsec - then->tv_nsec) / 1e9;
}

static void import_clear_progress(const struct import_run *r)
{
	if (r->progress)
		fputs("\r\033[K", stderr);
}

/* "312/691 files, 2 failed, 0:07 left" */
static void import_show_progress(struct import_run *r)
{
	if (!r->progress || import_since(&r->shown) < IMPORT_PROGRESS)
		return;
	clock_gettime(CLOCK_MONOTONIC, &r->shown);
	double spent = import_since(&r->started);
	unsigned left = r->done > 0
	    ? (unsigned)(spent * (double)(r->paths.n - r->done) / (double)r->done)
	    : 0;
	fprintf(stderr, "\r\033[K%zu/%zu files, %zu failed", r->done, r->paths.n,
	    r->failed);
	if (r->done > 0)
		fprintf(stderr, ", %u:%02u left", left / 60, left % 60);
	fflush(stderr);
}

/* --- messages ------------------------------------------------------------------- */

static void import_tell(const struct import_run *r, const struct diag *row)
{
	import_clear_progress(r);
	if (row->line > 0)
		complain("%s:%zu:%zu: %s", row->file, row->line, row->column, row->text);
	else
		complain("%s: %s", row->file, row->text);
}

static bool import_is_batch(const struct import_run *r)
{
	return r->paths.n > 1 || r->options->recursive;
}

/* A line about the file PATH: on stdout when that holds no YAML, else on stderr. */
static void import_say(struct import_run *r, const char *path, const char *text)
{
	import_clear_progress(r);
	if (r->options->output != NULL)
		output_line(r->out, "%s:%s", path, text);
	else
		complain("%s:%s", path, text);
}

static void import_say_repair(struct import_run *r, const char *path,
    const struct repair *row)
{
	struct buf line = { 0 };

	if (row->line == 0)
		buf_addc(&line, ' ');
	repair_write(&line, row);
	import_say(r, path, buf_str(&line));
	buf_fini(&line);
}

static void import_say_dialect(struct import_run *r, const struct batch_job *job)
{
	struct buf line = { 0 };

	buf_addf(&line, " read as %s", job->out.dialect);
	import_say(r, job->path, buf_str(&line));
	buf_fini(&line);
}

/* All entries with --explain; else the doubts of a file that was named alone. */
static void import_explain(struct import_run *r, const struct batch_job *job)
{
	const struct repairs *repairs = &job->out.repairs;

	if (r->options->explain)
		import_say_dialect(r, job);
	for (size_t i = 0; i < repairs->list.n; i++) {
		enum repair_level level = repair_rule_level(repairs->list.at[i].rule);

		if (r->options->explain || (level == REPAIR_DOUBT && !import_is_batch(r)))
			import_say_repair(r, job->path, &repairs->list.at[i]);
	}
	for (int level = 0; level <= REPAIR_DOUBT; level++)
		r->repairs[level] += repairs->count[level];
}

/* --- writing -------------------------------------------------------------------- */

/* True when no other file of this run gave a document called NAME before. */
static bool import_claim(struct import_run *r, const char *name)
{
	uint32_t *first = names_value(&r->names, slice_of(name));

	if (*first == 0)
		*first = (uint32_t)(r->done + 1);
	return *first == (uint32_t)(r->done + 1);
}

static void import_count(struct import_run *r, enum save_result result)
{
	r->written += result == SAVE_WRITTEN;
	r->unchanged += result == SAVE_UNCHANGED;
	r->kept += result == SAVE_KEPT;
}

/* Document I of JOB goes into the corpus; false, after a message, when it cannot. */
static bool import_save(struct import_run *r, const struct batch_job *job, size_t i)
{
	const struct doc_meta *meta = &job->out.docs.at[i]->meta;
	struct diags said = { 0 };
	struct buf name = { 0 };

	save_add_name(&name, meta);
	bool first = import_claim(r, buf_str(&name));
	enum save_result result = save_yaml(r->options->output, buf_str(&name),
	    buf_slice(&job->yamls.at[i]), meta, !first, &said);
	import_count(r, result);
	if (result == SAVE_KEPT)
		diag_add(&said, DIAG_DUPLICATE_SYMBOL,
		    (struct diag_place){ job->path, 0, 0 },
		    "%s stands in the corpus from another file that is no earlier; "
		    "it is left alone",
		    meta->symbol);
	for (size_t k = 0; k < said.list.n; k++)
		import_tell(r, &said.list.at[k]);
	diags_fini(&said);
	buf_fini(&name);
	return result != SAVE_FAILED;
}

/* The YAML of JOB on stdout; several documents are divided by "---". */
static void import_print(struct import_run *r, const struct batch_job *job)
{
	for (size_t i = 0; i < job->yamls.n; i++) {
		if (r->documents + i > 0)
			output_line(r->out, "---");
		output_raw(r->out, buf_str(&job->yamls.at[i]), job->yamls.at[i].len);
	}
}

static void import_take(struct import_run *r, const struct batch_job *job)
{
	bool good = job->yamls.n > 0;

	for (size_t i = 0; i < job->out.diags.list.n; i++)
		import_tell(r, &job->out.diags.list.at[i]);
	if (good)
		import_explain(r, job);
	if (r->options->output == NULL)
		import_print(r, job);
	for (size_t i = 0; i < job->yamls.n && r->options->output != NULL; i++)
		good &= import_save(r, job, i);
	r->documents += job->yamls.n;
	r->done++;
	r->failed += !good;
}

/* --- the run -------------------------------------------------------------------- */

static void import_all(struct import_run *r)
{
	const struct import_input how = {
		.dialect = r->options->dialect,
		.series = r->options->series,
	};
	struct batch *b = batch_start(r->paths.at, r->paths.n, &how);

	while (r->done < r->paths.n && import_interrupted == 0) {
		struct batch_job *job = batch_next(b);

		import_show_progress(r);
		if (job == NULL)
			continue;
		import_take(r, job);
		batch_done(b);
	}
	import_clear_progress(r);
	batch_end(b);
}

static void import_print_summary(struct import_run *r)
{
	output_line(r->out,
	    "%zu of %zu files: %zu documents, %zu written, %zu unchanged, "
	    "%zu kept; %zu failed; %zu repairs, %zu doubts%s",
	    r->done, r->paths.n, r->documents, r->written, r->unchanged, r->kept,
	    r->failed, r->repairs[REPAIR_MENDED], r->repairs[REPAIR_DOUBT],
	    r->repairs[REPAIR_DOUBT] > 0 && !r->options->explain
		? " (--explain shows them)"
		: "");
}

static int import_status(const struct import_run *r, bool found)
{
	if (r->failed == 0 && found)
		return STATUS_FINE;
	return import_is_batch(r) ? STATUS_NONE : STATUS_TROUBLE;
}

/* Dies of the signal that ended the run, as its sender expects. */
static void import_die(struct import_run *r)
{
	int number = import_interrupted;

	complain("interrupted; what was written is whole");
	output_finish(r->out);
	signal(number, SIG_DFL);
	raise(number);
}

/* Makes the folder DIR unless it is there. */
static bool import_make_folder(const char *dir)
{
	struct stat st;

	if (mkdir(dir, 0777) == 0 || (stat(dir, &st) == 0 && S_ISDIR(st.st_mode)))
		return true;
	complain("%s: cannot make the folder: %s", dir, strerror(errno));
	return false;
}

static bool import_knows_dialect(const char *name)
{
	struct buf known = { 0 };
	const char *row;

	for (size_t i = 0; (row = import_dialect_name(i)) != NULL; i++) {
		buf_addf(&known, "%s%s", i > 0 ? ", " : "", row);
		if (strcmp(row, name) == 0) {
			buf_fini(&known);
			return true;
		}
	}
	complain("--dialect '%s' is none of: %s", name, buf_str(&known));
	buf_fini(&known);
	return false;
}

/* Complains of what cannot be done before anything is read. */
static bool import_can_start(const struct import_run *r)
{
	const struct options *o = r->options;

	if (o->dialect != NULL && !import_knows_dialect(o->dialect))
		return false;
	if (r->paths.n == 0)
		complain("there is nothing to import");
	return r->paths.n > 0 && (o->output == NULL || import_make_folder(o->output));
}

int cmd_import(const struct options *o, struct output *out)
{
	struct import_run r = {
		.options = o,
		.out = out,
		.arena = arena_new(),
		.progress = isatty(STDERR_FILENO) != 0,
	};
	int status = STATUS_TROUBLE;

	bool found = inputs_find(&o->args, o->recursive, &r.paths);
	names_init(&r.names, r.arena);
	clock_gettime(CLOCK_MONOTONIC, &r.started);
	if (import_can_start(&r)) {
		import_catch_signals();
		import_all(&r);
		if (o->output != NULL)
			import_print_summary(&r);
		if (import_interrupted != 0)
			import_die(&r);
		status = import_status(&r, found);
	}
	string_vec_fini(&r.paths);
	arena_free(r.arena);
	return status;
}
