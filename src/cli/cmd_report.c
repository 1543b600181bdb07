/* SPDX-License-Identifier: ISC */
/* cmd_report - the changes of a session as one document to take along. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cmd.h"
#include "cli/draft_folder.h"
#include "cli/report.h"
#include "cli/save.h"
#include "cli/search_print.h"
#include "cli/subject.h"
#include "cli/waiting.h"

#define REPORT_WIDTH 80 /* [col] of plain text in a file, unless --width says another */

/* What O says of the format, or the name of the file; false after a message. */
static bool report_format(const struct options *o, enum report_format *out)
{
	const char *end = strrchr(o->output, '.');

	*out = REPORT_MARKDOWN;
	if (o->format == NULL) {
		if (end != NULL && strcmp(end, ".txt") == 0)
			*out = REPORT_TEXT;
		return true;
	}
	if (strcmp(o->format, "text") == 0)
		*out = REPORT_TEXT;
	else if (strcmp(o->format, "markdown") != 0)
		complain("--format '%s' is not markdown or text", o->format);
	return *out == REPORT_TEXT || strcmp(o->format, "markdown") == 0;
}

/* The operands of O in the words of session_ask.h; false after a message. */
static bool report_add_words(struct buf *to, struct library *lib, const struct options *o)
{
	const char *drafts = draft_folder_of(o);
	struct options rest = *o;
	struct buf typed = { 0 };

	buf_add(to, o->args.at[0]);
	if (drafts == NULL)
		buf_addf(to, " %s", o->args.at[1]);
	rest.args.at += 2;
	rest.args.n -= 2;
	add_query(&typed, &rest);
	const char *query = meant_query(lib, buf_str(&typed));
	if (query != NULL && query[0] != '\0')
		buf_addf(to, " %s", query);
	if (drafts != NULL)
		buf_addf(to, " --drafts=%s", drafts);
	buf_fini(&typed);
	return query != NULL;
}

/* Moves the N BYTES to the file PATH, all or nothing; false after a message. */
static bool report_save(const char *path, const char *bytes, size_t n)
{
	struct diags d = { 0 };
	sigset_t all, before;

	/* what is being written has no name yet, and must not stay behind */
	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, &before);
	bool good = save_file(path, (struct slice){ bytes, n }, &d);
	sigprocmask(SIG_SETMASK, &before, NULL);
	for (size_t i = 0; i < d.list.n; i++)
		complain_of(&d.list.at[i]);
	diags_fini(&d);
	return good;
}

/* Prints R to the file that O names, whole or not at all; false after a message. */
static bool report_write(struct report *r, const struct options *o, struct output *out)
{
	struct output file = { .width = o->width > 0 ? o->width : REPORT_WIDTH };
	char *bytes = NULL;
	size_t n = 0;

	if (strcmp(o->output, "-") == 0) {
		report_print(r, out);
		return true;
	}
	file.to = open_memstream(&bytes, &n);
	if (file.to == NULL) {
		complain("cannot keep the report in memory");
		return false;
	}
	report_print(r, &file);
	bool good = fclose(file.to) == 0 && file.error == 0;
	if (!good)
		complain("cannot keep the report in memory");
	good = good && report_save(o->output, bytes, n);
	free(bytes);
	return good;
}

/* The report that WORDS ask for. */
static int report_run(const struct options *o, struct output *out, struct library *lib,
    const char *words, enum report_format format)
{
	struct buf why = { 0 };
	struct waiting waiting;
	struct report r = {
		.lib = lib,
		.table = session_table_of(lib, words, &why),
		.words = words,
		.format = format,
		.told = waiting_tell_comparing,
		.told_of = &waiting,
	};
	int status = STATUS_TROUBLE;

	if (r.table == NULL) {
		complain("%s", buf_str(&why));
	} else {
		waiting_begin(&waiting, lib);
		session_table_finish(lib, r.table, waiting_tell_comparing, &waiting);
		if (report_write(&r, o, out))
			status = r.table->rows.n > 0 ? STATUS_FINE : STATUS_NONE;
		waiting_end(&waiting, lib);
	}
	buf_fini(&why);
	return status;
}

int cmd_report(const struct options *o, struct output *out)
{
	enum report_format format;
	const char *drafts = draft_folder_of(o);
	struct buf words = { 0 };
	int status = STATUS_TROUBLE;
	bool whole = true;

	if (o->output == NULL) {
		complain("report needs -o FILE; -o - prints it");
		return STATUS_TROUBLE;
	}
	if (!report_format(o, &format))
		return STATUS_TROUBLE;
	struct library *lib = subject_library(o, SUBJECT_ALL_CORES);
	if (lib == NULL)
		return STATUS_TROUBLE;
	if ((drafts == NULL || draft_folder_open(lib, drafts, &whole)) &&
	    report_add_words(&words, lib, o))
		status = report_run(o, out, lib, buf_str(&words), format);
	buf_fini(&words);
	library_free(lib);
	return whole ? status : STATUS_TROUBLE;
}
