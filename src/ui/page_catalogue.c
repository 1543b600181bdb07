/* SPDX-License-Identifier: ISC */
/*
 * page_catalogue - the pages about the corpus as a whole: its documents, and what was
 * wrong while reading it.
 */
#include <stdlib.h>
#include <string.h>

#include "base/count.h"
#include "base/i18n.h"
#include "base/xalloc.h"
#include "ui/match.h"
#include "ui/page_make.h"
#include "ui/saved.h"
#include "ui/sitting.h"

static bool catalogue_has_languages(const struct index_entries *all)
{
	for (size_t i = 1; i < all->list.n; i++)
		if (strcmp(all->list.at[i].language, all->list.at[0].language) != 0)
			return true;
	return false;
}

/* The languages of the entries FIRST to END, which share a symbol. */
static void catalogue_add_languages(struct page_make *m, const struct index_entries *all,
    size_t first, size_t end)
{
	struct buf languages = { 0 };

	for (size_t i = first; i < end; i++)
		buf_addf(&languages, "%s%s", languages.len > 0 ? " " : "",
		    all->list.at[i].language);
	make_cell(m, buf_str(&languages));
	buf_fini(&languages);
}

/* The first of the entries that share the symbol of ENTRIES[I], which stand together. */
static size_t catalogue_first(const struct index_entries *all, size_t i)
{
	while (i > 0 && strcmp(all->list.at[i - 1].symbol, all->list.at[i].symbol) == 0)
		i--;
	return i;
}

/* Keeps of MATCHES the first of each symbol, whatever its language, as its first entry. */
static void catalogue_one_each(const struct index_entries *all, struct match_vec *matches)
{
	bool *taken = xcalloc(all->list.n, sizeof(*taken));
	size_t n = 0;

	for (size_t i = 0; i < matches->n; i++) {
		size_t first = catalogue_first(all, matches->at[i].entry);

		if (!taken[first])
			matches->at[n++] = (struct match){ .entry = (uint32_t)first };
		taken[first] = true;
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

/* The row for the symbol that entry FIRST is the first of: the version that its link opens. */
static void catalogue_add_row(struct page_make *m, const struct index_entries *all,
    size_t first, bool languages)
{
	size_t end, version = library_version_of(m->lib, all, first, &end);
	const struct index_entry *e = &all->list.at[version];

	make_row(m);
	make_symbol_link(m, e->symbol, NULL);
	make_date_cell(m, e->date);
	if (languages)
		catalogue_add_languages(m, all, first, end);
	make_cell(m, e->title);
}

/* The sentence above the list. */
static void catalogue_add_count(struct page_make *m, size_t matches, size_t documents)
{
	struct buf words = { 0 };

	if (m->argument[0] != '\0') {
		struct buf some = { 0 }, all = { 0 };

		count_add_number(&some, matches);
		count_add_number(&all, documents);
		buf_addf(&words, _("%s of %s match “%s”"), buf_str(&some), buf_str(&all),
		    m->argument);
		buf_fini(&some);
		buf_fini(&all);
	} else if (documents == 0 && library_is_whole(m->lib)) {
		buf_addf(&words,
		    _("This corpus has no documents. Put resolutions as .yaml files into "
		      "%s, or start recital with -C and another folder."),
		    m->lib->root);
	} else {
		/* counting those takes as long as half of the list */
		size_t stubs = m->part ? 0 : index_stub_count(library_index(m->lib));

		count_add(&words, documents, "%s document", "%s documents");
		if (stubs > 0)
			count_add(&words, stubs, ", %s cited but absent",
			    ", %s cited but absent");
	}
	make_text(m, "%s", buf_str(&words));
	buf_fini(&words);
}

/* Every file with an error, and its first one; messages are in order of files. */
static void catalogue_add_broken(struct page_make *m)
{
	struct diags d = { 0 };
	const char *last = NULL;

	library_messages(m->lib, &d);
	for (size_t i = 0; i < d.list.n; i++) {
		const struct diag *one = &d.list.at[i];

		if (diag_code_level(one->code) != DIAG_ERROR ||
		    (last != NULL && strcmp(one->file, last) == 0))
			continue;
		if (last == NULL)
			make_heading(m, _("Files that could not be read"));
		last = one->file;
		make_row(m);
		make_words(m, one->file);
		make_cell(m, one->text);
	}
	diags_fini(&d);
}

/* Where the reader was left last time, if a screen has asked for it. */
static void catalogue_add_sitting(struct page_make *m)
{
	const struct sitting *s = sitting_offered(m->lib);
	struct buf words = { 0 };

	if (s == NULL)
		return;
	make_heading(m, _("Where you stopped"));
	make_row(m);
	make_link(m, _("go on"), SITTING_LINK, NULL);
	sitting_add_time(&words, s);
	make_cell(m, buf_str(&words));
	buf_clear(&words);
	sitting_add_words(&words, s);
	make_cell(m, buf_str(&words));
	buf_fini(&words);
}

/* The reader's own searches, each with what it finds as far as that is counted. */
static void catalogue_add_saved(struct page_make *m)
{
	const struct saved *s = saved_of(m->lib);

	if (s->trouble.len > 0)
		make_text(m, "%s", buf_str(&s->trouble));
	if (s->list.n > 0)
		make_heading(m, _("Your searches"));
	for (size_t i = 0; i < s->list.n; i++) {
		struct buf name = { 0 };

		buf_addf(&name, "@%s", s->list.at[i].name);
		make_row(m);
		make_link(m, buf_str(&name), buf_str(&name), NULL);
		make_cell(m, buf_str(&s->list.at[i].count));
		make_cell(m, s->list.at[i].query);
		buf_fini(&name);
	}
	if (s->list.n > 0 || sitting_offered(m->lib) != NULL)
		make_heading(m, _("Documents"));
}

/* The rows of MATCHES, of symbols among ALL; nobody has to wait for those behind the first. */
static void catalogue_add_rows(struct page_make *m, const struct index_entries *all,
    const struct match_vec *matches)
{
	bool languages = catalogue_has_languages(all);
	size_t n = matches->n < m->most ? matches->n : m->most;

	for (size_t i = 0; i < n; i++)
		catalogue_add_row(m, all, matches->at[i].entry, languages);
	m->part = m->part || n < matches->n;
}

static void catalogue_begin(struct page_make *m)
{
	const char *title = m->lib->about.title;

	make_title(m, "%s", title[0] != '\0' ? title : m->lib->root);
	make_caveat(m);
}

/* The beginning of a list too long to be made at once; false when it is not. */
static bool catalogue_make_part(struct page_make *m)
{
	struct index *ix = library_index(m->lib);
	size_t documents = m->most < SIZE_MAX ? index_symbol_count(ix) : 0;
	struct index_entries all;
	struct match_vec matches = { 0 };

	if (documents <= m->most)
		return false;
	index_catalogue_part(ix, (uint32_t)m->most, &all);
	match_all(&all, SIZE_MAX, &matches);
	catalogue_one_each(&all, &matches);
	catalogue_begin(m);
	m->part = true;
	catalogue_add_count(m, documents, documents);
	catalogue_add_sitting(m);
	catalogue_add_saved(m);
	catalogue_add_rows(m, &all, &matches);
	vec_fini(&matches);
	index_entries_fini(&all);
	return true;
}

bool make_catalogue(struct page_make *m)
{
	struct match_vec matches = { 0 };

	if (m->argument[0] == '\0' && catalogue_make_part(m))
		return true;
	const struct index_entries *all = library_catalogue(m->lib);
	match_entries(library_lines(m->lib), m->argument, SIZE_MAX, &matches);
	catalogue_one_each(all, &matches);
	catalogue_begin(m);
	catalogue_add_count(m, matches.n, catalogue_symbols(all));
	if (m->argument[0] == '\0') {
		catalogue_add_sitting(m);
		catalogue_add_saved(m);
	}
	catalogue_add_rows(m, all, &matches);
	if (m->argument[0] == '\0')
		catalogue_add_broken(m);
	vec_fini(&matches);
	return true;
}

bool make_messages(struct page_make *m)
{
	struct diags d = { 0 };
	struct buf line = { 0 };

	library_messages(m->lib, &d);
	make_title(m, "Messages");
	if (d.list.n == 0)
		make_text(m, "Nothing was wrong while reading the corpus.");
	for (size_t i = 0; i < d.list.n; i++) {
		const struct diag *one = &d.list.at[i];

		buf_clear(&line);
		words_add_place(&line, one);
		buf_addf(&line, "%s: %s", _(diag_level_name(diag_code_level(one->code))),
		    one->text);
		make_row(m);
		make_words(m, buf_str(&line));
	}
	buf_fini(&line);
	diags_fini(&d);
	return true;
}
