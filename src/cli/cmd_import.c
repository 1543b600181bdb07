/* SPDX-License-Identifier: ISC */
/*
 * cmd_import - extractions and AKN4UN XML to a corpus.
 *
 * One file without -o goes to stdout as YAML.  Files go into the folder of -o in their
 * order; a bad one is told and passed over.  Ctrl-C ends the run between two files that
 * are written; what is still being read is dropped.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/i18n.h"
#include "base/path.h"
#include "cli/batch.h"
#include "cli/cmd.h"
#include "cli/import_report.h"
#include "cli/import_votes.h"
#include "cli/inputs.h"
#include "cli/interrupt.h"
#include "cli/save.h"
#include "model/names.h"
#include "model/symbol_typed.h"
#include "pack/pack.h"

struct import_run {
	const struct options *options;
	struct output *out;
	struct string_vec paths;
	struct import_report report;
	struct arena *arena;
	struct names names;   /* places of files: which path came there, from 1 */
	struct symbol symbol; /* of --symbol */
	bool made_folder;     /* of -o; it was not there before */
};

/* --- writing -------------------------------------------------------------------- */

/* True when no other file of this run gave a document called NAME before. */
static bool import_claim(struct import_run *r, const char *name)
{
	uint32_t *first = names_value(&r->names, slice_of(name));

	if (*first == 0)
		*first = (uint32_t)(r->report.done + 1);
	return *first == (uint32_t)(r->report.done + 1);
}

static void import_count(struct import_run *r, enum save_result result)
{
	r->report.written += result == SAVE_WRITTEN;
	r->report.unchanged += result == SAVE_UNCHANGED;
	r->report.kept += result == SAVE_KEPT;
}

/* Document I of JOB goes into the corpus; false, after a message, when it cannot. */
static bool import_save(struct import_run *r, const struct batch_job *job, size_t i)
{
	const struct doc_meta *meta = &job->out.docs.at[i]->meta;
	struct diags said = { 0 };
	struct buf name = { 0 };

	save_add_name(&name, meta);
	bool first = import_claim(r, buf_str(&name));
	enum save_result result = save_yaml(r->options->print.output,
	    &(struct save_document){ buf_str(&name), buf_slice(&job->yamls.at[i]), meta,
		!first },
	    &said);
	import_count(r, result);
	if (result == SAVE_KEPT)
		diag_add(&said, DIAG_DUPLICATE_SYMBOL,
		    (struct diag_place){ job->path, 0, 0 },
		    N_("%s stands in the corpus from another file that is no earlier; "
		       "it is left alone"),
		    meta->symbol);
	import_report_diags(&r->report, &said);
	diags_fini(&said);
	buf_fini(&name);
	return result != SAVE_FAILED;
}

/* The YAML of JOB on stdout; several documents are divided by "---". */
static void import_print(struct import_run *r, const struct batch_job *job)
{
	for (size_t i = 0; i < job->yamls.n; i++) {
		if (r->report.documents + i > 0)
			output_line(r->out, "---");
		output_raw(r->out, buf_str(&job->yamls.at[i]), job->yamls.at[i].len);
	}
}

static void import_take(struct import_run *r, const struct batch_job *job)
{
	bool good = job->yamls.n > 0;

	import_report_diags(&r->report, &job->out.diags);
	if (good)
		import_report_repairs(&r->report, job);
	if (r->options->print.output == NULL)
		import_print(r, job);
	for (size_t i = 0; i < job->yamls.n && r->options->print.output != NULL; i++)
		good &= import_save(r, job, i);
	r->report.documents += job->yamls.n;
	r->report.done++;
	r->report.failed += !good;
}

/* --- the run -------------------------------------------------------------------- */

static void import_all(struct import_run *r)
{
	const struct import_input how = {
		.dialect = r->options->import.dialect,
		.series = r->options->import.series,
		.language = r->options->language,
		.symbol = r->options->symbol != NULL ? &r->symbol : NULL,
	};
	struct batch *b = batch_start(r->paths.at, r->paths.n, &how);

	while (r->report.done < r->paths.n && !interrupt_is_wished()) {
		struct batch_job *job = batch_next(b);

		import_report_progress(&r->report);
		if (job == NULL)
			continue;
		import_take(r, job);
		batch_done(b);
	}
	import_report_clear(&r->report);
	if (!interrupt_is_wished())
		batch_end(b); /* else nobody waits for what is being read */
}

/* A folder that was made for nothing goes again. */
static void import_end(struct import_run *r)
{
	if (r->made_folder && r->report.written == 0)
		rmdir(r->options->print.output);
	if (r->options->print.output != NULL && !r->options->print.json)
		import_report_summary(&r->report);
}

static int import_status(const struct import_run *r, bool found)
{
	if (r->report.failed == 0 && found)
		return STATUS_FINE;
	return r->report.batch ? STATUS_NONE : STATUS_TROUBLE;
}

/* Makes the folder DIR unless it is there. */
static bool import_make_folder(struct import_run *r, const char *dir)
{
	r->made_folder = mkdir(dir, 0777) == 0;
	int error = errno;
	if (!r->made_folder)
		save_clean(dir);
	if (r->made_folder || path_is_folder(dir))
		return true;
	complain("%s: cannot make the folder: %s", dir, strerror(error));
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

/* Reads --symbol, which can be that of one text only. */
static bool import_read_symbol(struct import_run *r)
{
	struct symbol_typed typed;
	struct buf why = { 0 };
	bool good =
	    symbol_typed_read(slice_of(r->options->symbol), &typed, &why) == TYPED_SYMBOL;

	if (!good)
		complain("--symbol '%s' is no symbol such as A/RES/74/158%s%s",
		    r->options->symbol, why.len > 0 ? ": " : "", buf_str(&why));
	else if (r->paths.n > 1)
		complain("--symbol says which document one text is, and there are %zu",
		    r->paths.n);
	buf_fini(&why);
	r->symbol = typed.symbol;
	return good && r->paths.n <= 1;
}

/* Complains of a folder that is none. */
static bool import_is_packed(const char *dir)
{
	if (dir == NULL || !pack_is(dir))
		return false;
	complain("%s: is a packed corpus, which is not changed; recital unpack makes the "
		 "files of one again",
	    dir);
	return true;
}

/* Complains of what cannot be done before anything is read. */
static bool import_can_start(struct import_run *r, bool found)
{
	const struct options *o = r->options;

	if (import_is_packed(o->print.output))
		return false;
	if (o->import.dialect != NULL && !import_knows_dialect(o->import.dialect))
		return false;
	if (o->symbol != NULL && !import_read_symbol(r))
		return false;
	if (o->args.n == 0)
		return true; /* votes alone, for documents that are there */
	if (r->paths.n == 0 && found)
		complain("there is nothing to import: in these folders no name ends in "
			 ".xml, .txt, .text, .md or .markdown");
	return r->paths.n > 0 &&
	    (o->print.output == NULL || import_make_folder(r, o->print.output));
}

/* True when O says what to import, and where to; else a message. */
static bool import_is_asked(const struct options *o)
{
	if (o->args.n == 0 && o->import.votes == NULL)
		complain("import needs an argument: %s", o->command->synopsis);
	else if (o->import.votes != NULL && o->print.output == NULL)
		complain(
		    "--votes needs the corpus whose documents they belong to: -o DIR");
	else if (o->print.json && o->print.output == NULL)
		complain("--json tells what became of files; say where to: -o DIR");
	else
		return true;
	return false;
}

/* Documents, then votes for them and for those that are there. */
static int import_do(struct import_run *r, bool found)
{
	int status = STATUS_FINE, votes = STATUS_FINE;

	interrupt_catch();
	if (r->options->args.n > 0) {
		import_all(r);
		import_end(r);
		status = import_status(r, found);
	}
	if (r->options->import.votes != NULL && !interrupt_is_wished())
		votes = import_votes(&r->report, interrupt_is_wished);
	if (interrupt_is_wished())
		interrupt_die(r->out,
		    r->options->print.output != NULL
			? _("interrupted; what was written is whole")
			: NULL);
	if (r->options->print.json)
		import_report_summary(&r->report);
	return votes > status ? votes : status;
}

int cmd_import(const struct options *o, struct output *out)
{
	struct import_run r = {
		.options = o,
		.out = out,
		.arena = arena_new(),
	};
	int status = STATUS_TROUBLE;

	if (!import_is_asked(o)) {
		arena_free(r.arena);
		return STATUS_TROUBLE;
	}
	bool found = inputs_find(&o->args, o->import.recursive, &r.paths);
	names_init(&r.names, r.arena);
	import_report_start(&r.report, o, out, r.paths.n);
	if (import_can_start(&r, found))
		status = import_do(&r, found);
	string_vec_fini(&r.paths);
	arena_free(r.arena);
	return status;
}
