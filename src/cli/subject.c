/* SPDX-License-Identifier: ISC */
/* subject - what a subcommand is about; see the header. */
#include "cli/subject.h"

#include <stdlib.h>
#include <string.h>

#include "cli/output.h"
#include "ui/match.h"

#define SUBJECT_NEAREST 5 /* matches told for an unknown symbol */
#define SUBJECT_BROKEN 5  /* broken files that are told one by one */

/* Why the corpus could not be opened. */
static void subject_tell(const struct diags *d)
{
	for (size_t i = 0; i < d->list.n; i++)
		complain("%s: %s", d->list.at[i].file, d->list.at[i].text);
	complain("-C DIR or the variable RECITAL_CORPUS names another corpus");
}

/* "file:line:column: what is wrong" */
static void subject_tell_error(const struct diag *row)
{
	if (row->line > 0)
		complain("%s:%zu:%zu: %s", row->file, row->line, row->column, row->text);
	else
		complain("%s: %s", row->file, row->text);
}

/* A line for each broken file, its first error; for many of them one line in all. */
static void subject_tell_broken(struct library *lib)
{
	const struct diags *d = &lib->corpus->diags;
	const struct diag *broken[SUBJECT_BROKEN];
	const char *last = "";
	size_t n = 0;

	library_index(lib); /* reads all */
	for (size_t i = 0; i < d->list.n; i++) {
		const struct diag *row = &d->list.at[i];

		if (diag_code_level(row->code) != DIAG_ERROR ||
		    strcmp(row->file, last) == 0)
			continue;
		last = row->file;
		if (n < SUBJECT_BROKEN)
			broken[n] = row;
		n++;
	}
	for (size_t i = 0; i < n && n <= SUBJECT_BROKEN; i++)
		subject_tell_error(broken[i]);
	if (n > SUBJECT_BROKEN)
		complain("%zu files of this corpus are broken; recital check names them",
		    n);
}

struct library *subject_library(const struct options *o, bool tell_broken)
{
	struct diags diags = { 0 };
	struct library *lib = library_open(o->corpus, o->language, &diags);

	if (lib == NULL)
		subject_tell(&diags);
	else if (tell_broken)
		subject_tell_broken(lib);
	if (lib != NULL && o->data != NULL)
		library_use_data(lib, o->data);
	if (lib != NULL)
		lib->no_ties = o->no_ties;
	diags_fini(&diags);
	return lib;
}

/* What the first LEN [byte] of TYPED match, in OUT; false when that is nothing. */
static bool subject_match(const struct index_entries *all, const char *typed, size_t len,
    struct match_vec *out)
{
	char *part = xmemdup0(typed, len);

	vec_fini(out);
	match_entries(all, part, out);
	free(part);
	return out->n > 0;
}

/*
 * What is near to TYPED, in OUT: what its longest beginning that matches anything
 * matches, if that is half of it at least.
 */
static void subject_nearest(const struct index_entries *all, const char *typed,
    struct match_vec *out)
{
	size_t len = strnlen(typed, SYMBOL_SIZE);
	size_t low = 0, high = len;

	/* More words and letters match less, so the length can be halved. */
	while (low < high) {
		size_t middle = high - (high - low) / 2;

		if (subject_match(all, typed, middle, out))
			low = middle;
		else
			high = middle - 1;
	}
	if (low == 0 || 2 * low < len || !subject_match(all, typed, low, out))
		vec_fini(out);
}

static void subject_tell_nearest(struct library *lib, const char *typed)
{
	struct index_entries all = { 0 };
	struct match_vec found = { 0 };

	complain("no document '%s' in %s", typed, lib->corpus->root);
	index_catalogue(library_index(lib), &all);
	subject_nearest(&all, typed, &found);
	for (size_t i = 0; i < found.n && i < SUBJECT_NEAREST; i++) {
		const struct index_entry *e = &all.list.at[found.at[i].entry];

		complain("%s %s  %s", i == 0 ? "nearest:" : "        ", e->symbol,
		    e->title);
	}
	vec_fini(&found);
	index_entries_fini(&all);
}

bool subject_find(struct library *lib, const char *typed, struct symbol *symbol,
    uint32_t *number)
{
	if (symbol_parse(slice_of(typed), ORGAN_ASSEMBLY, symbol)) {
		*number = library_find(lib, symbol->text);
		if (*number != INDEX_ABSENT || library_knows(lib, symbol->text))
			return true;
	}
	subject_tell_nearest(lib, typed);
	return false;
}

bool subject_find_all(struct library *lib, const struct options *o, size_t from,
    struct string_vec *out)
{
	for (size_t i = from; i < o->args.n; i++) {
		struct symbol symbol;
		uint32_t number;

		if (!subject_find(lib, o->args.at[i], &symbol, &number))
			return false;
		vec_push(out, xstrdup(symbol.text));
	}
	return true;
}

bool subject_open(struct subject *s, const struct options *o)
{
	*s = (struct subject){ .lib = subject_library(o, true) };
	if (s->lib == NULL)
		return false;
	if (subject_find(s->lib, o->args.at[0], &s->symbol, &s->number))
		return true;
	subject_close(s);
	return false;
}

void subject_close(struct subject *s)
{
	library_free(s->lib);
	s->lib = NULL;
}
