/* SPDX-License-Identifier: ISC */
/*
 * page_catalogue - the pages about the corpus as a whole: its documents, and what was
 * wrong while reading it.
 */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "ui/match.h"
#include "ui/page_make.h"

static bool catalogue_has_languages(const struct index_entries *all)
{
	for (size_t i = 1; i < all->list.n; i++)
		if (strcmp(all->list.at[i].language, all->list.at[0].language) != 0)
			return true;
	return false;
}

/* The languages of the entries that share the symbol of ENTRIES[I], which stand together. */
static void catalogue_add_languages(struct page_make *m, const struct index_entries *all,
    size_t i)
{
	const struct index_entry_vec *list = &all->list;
	const char *symbol = list->at[i].symbol;
	struct buf languages = { 0 };

	while (i > 0 && strcmp(list->at[i - 1].symbol, symbol) == 0)
		i--;
	for (; i < list->n && strcmp(list->at[i].symbol, symbol) == 0; i++)
		buf_addf(&languages, "%s%s", languages.len > 0 ? " " : "",
		    list->at[i].language);
	make_cell(m, buf_str(&languages));
	buf_fini(&languages);
}

/* Keeps of MATCHES the first of each symbol, whatever its language. */
static void catalogue_one_each(struct page_make *m, const struct index_entries *all,
    struct match_vec *matches)
{
	bool *taken = xcalloc(m->lib->corpus->files.n, sizeof(*taken));
	size_t n = 0;

	for (size_t i = 0; i < matches->n; i++) {
		const struct index_entry *e = &all->list.at[matches->at[i].entry];
		uint32_t number = library_find(m->lib, e->symbol);

		if (!taken[number])
			matches->at[n++] = matches->at[i];
		taken[number] = true;
	}
	matches->n = n;
	free(taken);
}

static size_t catalogue_symbols(const struct index_entries *all)
{
	size_t n = 0;

	for (size_t i = 0; i < all->list.n; i++)
		n += i == 0 ||
		    strcmp(all->list.at[i].symbol, all->list.at[i - 1].symbol) != 0;
	return n;
}

/* The row for entry I: the version of its symbol that the link opens. */
static void catalogue_add_row(struct page_make *m, const struct index_entries *all,
    size_t i, bool languages)
{
	const char *symbol = all->list.at[i].symbol;
	const struct doc *d = library_doc(m->lib, library_find(m->lib, symbol));

	make_row(m);
	make_symbol_link(m, symbol, NULL);
	make_date_cell(m, d->meta.adopted);
	if (languages)
		catalogue_add_languages(m, all, i);
	make_cell(m, d->meta.title);
}

static size_t catalogue_stubs(struct page_make *m)
{
	struct index_entries stubs = { 0 };

	index_stubs(library_index(m->lib), &stubs);
	size_t n = stubs.list.n;
	index_entries_fini(&stubs);
	return n;
}

/* The sentence above the list. */
static void catalogue_add_count(struct page_make *m, size_t matches, size_t documents)
{
	struct buf words = { 0 };

	if (m->argument[0] != '\0') {
		buf_addf(&words, "%zu of %zu match “%s”", matches, documents,
		    m->argument);
	} else if (documents == 0) {
		buf_addf(&words,
		    "This corpus has no documents. Put resolutions as .yaml files into %s, "
		    "or start recital with -C and another folder.",
		    m->lib->corpus->root);
	} else {
		size_t stubs = catalogue_stubs(m);

		words_add_count(&words, documents, "document");
		if (stubs > 0)
			buf_addf(&words, ", %zu cited but absent", stubs);
	}
	make_text(m, "%s", buf_str(&words));
	buf_fini(&words);
}

/* Every file with an error, and its first one; messages are in order of files. */
static void catalogue_add_broken(struct page_make *m)
{
	const struct diags *d = &m->lib->corpus->diags;
	const char *last = NULL;

	for (size_t i = 0; i < d->list.n; i++) {
		const struct diag *one = &d->list.at[i];

		if (diag_code_level(one->code) != DIAG_ERROR ||
		    (last != NULL && strcmp(one->file, last) == 0))
			continue;
		if (last == NULL)
			make_heading(m, "Files that could not be read");
		last = one->file;
		make_row(m);
		make_words(m, one->file);
		make_cell(m, one->text);
	}
}

bool make_catalogue(struct page_make *m)
{
	struct index_entries all = { 0 };
	struct match_vec matches = { 0 };
	const struct corpus *c = m->lib->corpus;

	index_catalogue(library_index(m->lib), &all);
	match_entries(&all, m->argument, &matches);
	catalogue_one_each(m, &all, &matches);
	bool languages = catalogue_has_languages(&all);
	make_title(m, "%s", c->title[0] != '\0' ? c->title : c->root);
	catalogue_add_count(m, matches.n, catalogue_symbols(&all));
	for (size_t i = 0; i < matches.n; i++)
		catalogue_add_row(m, &all, matches.at[i].entry, languages);
	if (m->argument[0] == '\0')
		catalogue_add_broken(m);
	vec_fini(&matches);
	index_entries_fini(&all);
	return true;
}

bool make_messages(struct page_make *m)
{
	const struct diags *d = &m->lib->corpus->diags;
	struct buf line = { 0 };

	make_title(m, "Messages");
	if (d->list.n == 0)
		make_text(m, "Nothing was wrong while reading the corpus.");
	for (size_t i = 0; i < d->list.n; i++) {
		const struct diag *one = &d->list.at[i];

		buf_clear(&line);
		words_add_place(&line, one);
		buf_addf(&line, "%s: %s", diag_level_name(diag_code_level(one->code)),
		    one->text);
		make_row(m);
		make_words(m, buf_str(&line));
	}
	buf_fini(&line);
	return true;
}
