/* SPDX-License-Identifier: ISC */
/* import_report - what import tells; see the header. */
#include "cli/import_report.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#include "base/count.h"
#include "base/i18n.h"
#include "cli/json.h"

/* [s] between two lines of progress. */
#define IMPORT_REPORT_PAUSE 0.2

void import_report_start(struct import_report *r, const struct options *options,
    struct output *out, size_t files)
{
	*r = (struct import_report){
		.options = options,
		.out = out,
		.files = files,
		.batch = options->args.n > 1 || options->import.recursive,
		.progress = isatty(STDERR_FILENO) != 0,
	};
	clock_gettime(CLOCK_MONOTONIC, &r->started);
}

/* --- progress ------------------------------------------------------------------- */

static double import_report_since(const struct timespec *then)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - then->tv_sec) +
	    (double)(now.tv_nsec - then->tv_nsec) / 1e9;
}

void import_report_clear(const struct import_report *r)
{
	if (r->progress)
		fputs("\r\033[K", stderr);
}

/* [s] until the end, if the files to come take as long as those that are done. */
static unsigned import_report_left(const struct import_report *r)
{
	double each = import_report_since(&r->started) / (double)r->done;

	return (unsigned)(each * (double)(r->files - r->done));
}

void import_report_tell(struct import_report *r, const char *format, ...)
{
	va_list args;

	if (!r->progress || import_report_since(&r->shown) < IMPORT_REPORT_PAUSE)
		return;
	clock_gettime(CLOCK_MONOTONIC, &r->shown);
	import_report_clear(r);
	va_start(args, format);
	vfprintf(stderr, i18n_text(format), args);
	va_end(args);
	fflush(stderr);
}

void import_report_progress(struct import_report *r)
{
	if (r->done == 0) {
		import_report_tell(r, "%zu/%zu files, %zu failed", r->done, r->files,
		    r->failed);
		return;
	}
	unsigned left = import_report_left(r);
	import_report_tell(r, "%zu/%zu files, %zu failed, %u:%02u left", r->done,
	    r->files, r->failed, left / 60, left % 60);
}

/* --- each file ------------------------------------------------------------------ */

void import_report_diags(const struct import_report *r, const struct diags *said)
{
	import_report_clear(r);
	for (size_t i = 0; i < said->list.n; i++)
		complain_of(&said->list.at[i]);
}

/* A line about the file PATH: on stdout when that holds no YAML, else on stderr. */
static void import_report_say(struct import_report *r, const char *path, const char *text)
{
	if (r->options->print.output != NULL)
		output_line(r->out, "%s:%s", path, text);
	else
		complain("%s:%s", path, text);
}

static void import_report_repair(struct import_report *r, const char *path,
    const struct repair *row)
{
	struct buf line = { 0 };

	if (row->line == 0)
		buf_addc(&line, ' ');
	repair_write(&line, row);
	import_report_say(r, path, buf_str(&line));
	buf_fini(&line);
}

static void import_report_dialect(struct import_report *r, const struct batch_job *job)
{
	struct buf line = { 0 };

	buf_addc(&line, ' ');
	buf_addf(&line, _("read as %s"), job->out.dialect);
	import_report_say(r, job->path, buf_str(&line));
	buf_fini(&line);
}

void import_report_repairs(struct import_report *r, const struct batch_job *job)
{
	const struct repairs *repairs = &job->out.repairs;

	import_report_clear(r);
	if (r->options->import.explain)
		import_report_dialect(r, job);
	for (size_t i = 0; i < repairs->list.n; i++) {
		enum repair_level level = repair_rule_level(repairs->list.at[i].rule);

		if (r->options->import.explain || (level == REPAIR_DOUBT && !r->batch))
			import_report_repair(r, job->path, &repairs->list.at[i]);
		r->rules[repairs->list.at[i].rule] = true;
	}
	for (int level = 0; level <= REPAIR_DOUBT; level++)
		r->repairs[level] += repairs->count[level];
}

/* --- the whole run -------------------------------------------------------------- */

static json_t *import_report_json(const struct import_report *r)
{
	json_t *value = json_object();

	json_add(value, "files", json_count(r->files));
	json_add(value, "done", json_count(r->done));
	json_add(value, "documents", json_count(r->documents));
	json_add(value, "written", json_count(r->written));
	json_add(value, "unchanged", json_count(r->unchanged));
	json_add(value, "kept", json_count(r->kept));
	json_add(value, "failed", json_count(r->failed));
	json_add(value, "repairs", json_count(r->repairs[REPAIR_MENDED]));
	json_add(value, "doubts", json_count(r->repairs[REPAIR_DOUBT]));
	json_add(value, "votes", r->votes != NULL ? r->votes : json_null());
	return value;
}

/* "1,347 of 1,347 files" */
static void report_add_files(struct buf *to, const struct import_report *r)
{
	struct buf done = { 0 }, files = { 0 };

	count_add_number(&done, r->done);
	count_add_number(&files, r->files);
	buf_addf(to, i18n_number("%s of %s file", "%s of %s files", r->files),
	    buf_str(&done), buf_str(&files));
	buf_fini(&files);
	buf_fini(&done);
}

/* "1,362 documents, 1,362 written, 0 unchanged, 0 kept" */
static void report_add_documents(struct buf *to, const struct import_report *r)
{
	count_add(to, r->documents, "%s document", "%s documents");
	count_add_next(to, ", ", r->written, "%s written", "%s written");
	count_add_next(to, ", ", r->unchanged, "%s unchanged", "%s unchanged");
	count_add_next(to, ", ", r->kept, "%s kept", "%s kept");
}

/* "4,606 repairs, 39 doubts" */
static void report_add_repairs(struct buf *to, const struct import_report *r)
{
	count_add(to, r->repairs[REPAIR_MENDED], "%s repair", "%s repairs");
	count_add_next(to, ", ", r->repairs[REPAIR_DOUBT], "%s doubt", "%s doubts");
}

static void report_tell(const struct import_report *r)
{
	struct buf files = { 0 }, documents = { 0 }, failed = { 0 }, repairs = { 0 };

	report_add_files(&files, r);
	report_add_documents(&documents, r);
	count_add(&failed, r->failed, "%s failed", "%s failed");
	report_add_repairs(&repairs, r);
	output_line(r->out,
	    r->repairs[REPAIR_DOUBT] > 0 && !r->options->import.explain
		? N_("%s: %s; %s; %s (--explain shows them)")
		: "%s: %s; %s; %s",
	    buf_str(&files), buf_str(&documents), buf_str(&failed), buf_str(&repairs));
	buf_fini(&files);
	buf_fini(&documents);
	buf_fini(&failed);
	buf_fini(&repairs);
}

/* Names of rules are the same in all languages; what they do is told in the person's. */
static void report_tell_rules(const struct import_report *r)
{
	for (int i = 0; i < REPAIR_RULE_COUNT; i++) {
		const enum repair_rule rule = (enum repair_rule)i;

		if (r->rules[i])
			output_line(r->out, N_("rule %s: %s"), repair_rule_name(rule),
			    _(repair_rule_what(rule)));
	}
}

void import_report_summary(const struct import_report *r)
{
	if (r->options->import.explain && !r->options->print.json)
		report_tell_rules(r);
	if (r->options->print.json)
		json_print(r->out, import_report_json(r));
	else
		report_tell(r);
}
