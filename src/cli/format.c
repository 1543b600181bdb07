/* SPDX-License-Identifier: ISC */
/* format - the formats in which a command prints, and the file; see the header. */
#include "cli/format.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/listed.h"
#include "cli/cmd.h"
#include "cli/locale.h"
#include "cli/save.h"
#include "cli/spoken.h"

#define FORMAT_WIDTH 80 /* [col] of plain text in a file, unless --width says another */

static const struct format_row {
	enum format format;
	const char *name;
	const char *ending; /* of the names of files; NULL: they do not tell */
	bool program;       /* what programs read, whose words are those of the format */
} format_rows[] = {
	{ FORMAT_TEXT, "text", ".txt", false },
	{ FORMAT_MARKDOWN, "markdown", ".md", false },
	{ FORMAT_HTML, "html", ".html", false },
	{ FORMAT_CSV, "csv", ".csv", true },
	{ FORMAT_DOCX, "docx", ".docx", false },
	{ FORMAT_AKN, "akn", ".xml", true },
	{ FORMAT_BIBTEX, "bibtex", ".bib", true },
	{ FORMAT_CSL_JSON, "csl-json", ".json", true },
	{ FORMAT_RIS, "ris", ".ris", true },
	{ FORMAT_TAGS, "tags", NULL, true },
	{ FORMAT_REVIEW, "review", NULL, true },
};

#define FORMAT_COUNT (sizeof(format_rows) / sizeof(format_rows[0]))

const char *format_name(size_t i)
{
	return i < FORMAT_COUNT ? format_rows[i].name : NULL;
}

/* "text, markdown or html", in the order of the table. */
static void format_add_names(struct buf *to, unsigned allowed)
{
	size_t n = 0, at = 0;

	for (size_t i = 0; i < FORMAT_COUNT; i++)
		n += (allowed & format_rows[i].format) != 0;
	for (size_t i = 0; i < FORMAT_COUNT; i++) {
		if ((allowed & format_rows[i].format) == 0)
			continue;
		listed_or(to, at++, n);
		buf_add(to, format_rows[i].name);
	}
}

static bool format_complain(const struct options *o, unsigned allowed)
{
	struct buf names = { 0 };

	format_add_names(&names, allowed);
	if (o->print.format != NULL)
		complain("--format '%s' is not %s", o->print.format, buf_str(&names));
	else
		complain("%s needs --format: %s", o->command->name, buf_str(&names));
	buf_fini(&names);
	return false;
}

/* False, after a message, when FORMAT is to be for a voice and has no words of its own for signs. */
static bool format_is_spoken(const struct options *o, enum format format,
    const char *name)
{
	if (!o->print.plain || format == FORMAT_TEXT)
		return true;
	complain("--plain is for text, not for %s: --format text", name);
	return false;
}

bool format_of(const struct options *o, unsigned allowed, enum format usual,
    enum format *out)
{
	struct slice file = slice_of(o->print.output != NULL ? o->print.output : "");

	*out = o->print.plain && (allowed & FORMAT_TEXT) != 0 ? FORMAT_TEXT : usual;
	usual = *out;
	if (o->print.json && o->print.format != NULL) {
		complain("--json and --format do not go together");
		return false;
	}
	for (size_t i = 0; i < FORMAT_COUNT; i++) {
		const struct format_row *row = &format_rows[i];

		if ((allowed & row->format) == 0)
			continue;
		if (o->print.format != NULL
			? strcmp(o->print.format, row->name) == 0
			: row->ending != NULL && slice_ends(file, row->ending)) {
			*out = row->format;
			if (row->program)
				locale_for_programs();
			return format_is_spoken(o, *out, row->name);
		}
	}
	return o->print.format == NULL && usual != 0 ? true : format_complain(o, allowed);
}

bool format_is_standard(const struct options *o)
{
	return o->print.output == NULL || strcmp(o->print.output, "-") == 0;
}

bool written_begin(struct written *w, const struct options *o, struct output *standard,
    enum format format)
{
	*w = (struct written){ .options = o, .out = standard };
	standard->format = format;
	if (format_is_standard(o)) {
		if (format != FORMAT_DOCX || !isatty(STDOUT_FILENO))
			return true;
		complain("a Word document is nothing for a terminal: -o FILE");
		return false;
	}
	w->file = (struct output){ .width = o->print.width > 0 ? o->print.width
							       : FORMAT_WIDTH };
	if (o->print.plain) {
		w->file.plain = true;
		w->file.width = SPOKEN_COLS;
	}
	w->file.widest = w->file.width;
	w->file.format = format;
	w->file.to = open_memstream(&w->bytes, &w->n);
	if (w->file.to == NULL)
		complain("cannot keep what is written in memory");
	w->out = &w->file;
	return w->file.to != NULL;
}

bool format_save(const char *path, struct slice bytes)
{
	struct diags d = { 0 };
	sigset_t all, before;

	/* what is being written has no name yet, and must not stay behind */
	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, &before);
	bool good = save_file(path, bytes, &d);
	sigprocmask(SIG_SETMASK, &before, NULL);
	for (size_t i = 0; i < d.list.n; i++)
		complain_of(&d.list.at[i]);
	diags_fini(&d);
	return good;
}

bool written_end(struct written *w, bool good)
{
	if (w->out != &w->file)
		return good;
	bool kept = fclose(w->file.to) == 0 && w->file.error == 0;
	if (!kept)
		complain("cannot keep what is written in memory");
	good = good && kept &&
	    format_save(w->options->print.output, (struct slice){ w->bytes, w->n });
	free(w->bytes);
	return good;
}
