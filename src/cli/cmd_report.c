/* SPDX-License-Identifier: ISC */
/* cmd_report - the changes of a session as one document to take along. */
#include "cli/cmd.h"
#include "cli/format.h"
#include "cli/report.h"
#include "cli/session_operands.h"
#include "cli/subject.h"
#include "cli/waiting.h"

/* Prints R to the file that O names, whole or not at all; false after a message. */
static bool report_write(struct report *r, const struct options *o, struct output *out)
{
	struct written written;

	if (!written_begin(&written, o, out, r->format))
		return false;
	report_print(r, written.out);
	return written_end(&written, true);
}

/* The report that WORDS ask for. */
static int report_run(const struct options *o, struct output *out, struct library *lib,
    const char *words, enum format format)
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
			status = r.table != NULL && r.table->rows.n > 0 ? STATUS_FINE
									: STATUS_NONE;
		waiting_end(&waiting, lib);
	}
	buf_fini(&why);
	return status;
}

int cmd_report(const struct options *o, struct output *out)
{
	enum format format;
	struct buf words = { 0 };
	int status = STATUS_TROUBLE;
	bool whole = true;

	if (o->print.output == NULL) {
		complain("report needs -o FILE; -o - prints it");
		return STATUS_TROUBLE;
	}
	if (!format_of(o, FORMAT_PAGE | FORMAT_CSV, FORMAT_MARKDOWN, &format))
		return STATUS_TROUBLE;
	struct library *lib = subject_library(o, SUBJECT_ALL_CORES);
	if (lib == NULL)
		return STATUS_TROUBLE;
	if (session_operands(&words, lib, o, &whole))
		status = report_run(o, out, lib, buf_str(&words), format);
	buf_fini(&words);
	library_free(lib);
	return whole ? status : STATUS_TROUBLE;
}
