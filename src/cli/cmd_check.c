/* SPDX-License-Identifier: ISC */
/* cmd_check - what is wrong with files: file:line:col: level: text. */
#include "base/count.h"
#include "base/i18n.h"
#include "cli/cmd.h"
#include "cli/json.h"
#include "corpus/folder.h"
#include "corpus/lint.h"
#include "links/linklint.h"

struct check {
	struct diags diags;
	size_t files;
	bool unopened; /* a path could not be opened */
};

/* All checks of the corpus, folder or file at PATH, their messages in order. */
static void check_path(struct check *c, const char *path)
{
	struct diags found = { 0 };
	struct corpus *corpus = corpus_open(path, &found);

	if (corpus != NULL) {
		c->files += corpus->files.n;
		diags_take(&found, &corpus->diags);
		for (size_t i = 0; i < corpus->files.n; i++)
			if (corpus->files.at[i].doc != NULL)
				lint_doc(corpus->files.at[i].doc, &found);
		lint_corpus(corpus, &found);
		linklint_corpus(corpus, &found);
		diags_sort(&found);
	} else {
		c->unopened = true;
	}
	diags_take(&c->diags, &found);
	corpus_free(corpus);
}

/* null for a line or column that is not known. */
static json_t *check_number(size_t n)
{
	return n > 0 ? json_count(n) : json_null();
}

static json_t *check_message(const struct diag *row)
{
	json_t *value = json_object();

	json_add(value, "file", json_text(row->file));
	json_add(value, "line", check_number(row->line));
	json_add(value, "column", check_number(row->column));
	json_add(value, "level", json_text(diag_level_name(diag_code_level(row->code))));
	json_add(value, "code", json_text(diag_code_name(row->code)));
	json_add(value, "text", json_text(row->text));
	return value;
}

static void check_print_json(const struct check *c, struct output *out)
{
	json_t *value = json_object();
	json_t *list = json_array();

	for (size_t i = 0; i < c->diags.list.n; i++)
		json_array_append_new(list, check_message(&c->diags.list.at[i]));
	json_add(value, "files", json_count(c->files));
	json_add(value, "errors", json_count(c->diags.count[DIAG_ERROR]));
	json_add(value, "warnings", json_count(c->diags.count[DIAG_WARNING]));
	json_add(value, "messages", list);
	json_print(out, value);
}

static void check_print_message(const struct diag *row, struct output *out)
{
	const char *level = _(diag_level_name(diag_code_level(row->code)));

	if (row->line > 0)
		output_line(out, "%s:%zu:%zu: %s: %s", row->file, row->line, row->column,
		    level, row->text);
	else
		output_line(out, "%s: %s: %s", row->file, level, row->text);
}

static void check_print_counts(size_t files, size_t errors, size_t warnings,
    struct output *out)
{
	struct buf words = { 0 };

	count_add(&words, files, "%s file", "%s files");
	count_add_next(&words, ", ", errors, "%s error", "%s errors");
	count_add_next(&words, ", ", warnings, "%s warning", "%s warnings");
	output_line(out, "%s", buf_str(&words));
	buf_fini(&words);
}

static void check_print(const struct check *c, bool all, struct output *out)
{
	for (size_t i = 0; i < c->diags.list.n; i++) {
		const struct diag *row = &c->diags.list.at[i];

		if (all || diag_code_level(row->code) != DIAG_INFO)
			check_print_message(row, out);
	}
	check_print_counts(c->files, c->diags.count[DIAG_ERROR],
	    c->diags.count[DIAG_WARNING], out);
}

static int check_status(const struct check *c)
{
	if (c->unopened)
		return STATUS_TROUBLE;
	return c->diags.count[DIAG_ERROR] > 0 ? STATUS_NONE : STATUS_FINE;
}

int cmd_check(const struct options *o, struct output *out)
{
	struct check c = { 0 };

	if (o->args.n == 0)
		check_path(&c, o->corpus);
	for (size_t i = 0; i < o->args.n; i++)
		check_path(&c, o->args.at[i]);
	if (o->print.json)
		check_print_json(&c, out);
	else
		check_print(&c, o->all, out);
	int status = check_status(&c);
	diags_fini(&c.diags);
	return status;
}
