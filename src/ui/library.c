/* SPDX-License-Identifier: ISC */
/* library - a corpus with its index; see the header. */
#include "ui/library.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "model/symbol.h"

static const struct corpus_file *library_file(const struct library *lib, uint32_t number)
{
	assert(number < lib->corpus->files.n);
	return &lib->corpus->files.at[number];
}

static bool library_is_broken(const struct corpus_file *file)
{
	return file->read && file->doc == NULL;
}

/* A document with its place in the corpus, while the shelf is put in order. */
struct shelved {
	const struct corpus_file *file;
	uint32_t number;
};

VEC_OF(shelved_vec, struct shelved);

/* By symbol, then language; of equal ones the first file stays the first. */
static int library_order(const void *a, const void *b)
{
	const struct shelved *x = a, *y = b;
	int order = strcmp(x->file->symbol, y->file->symbol);

	if (order == 0)
		order = strcmp(x->file->language, y->file->language);
	return order != 0 ? order : (x->number > y->number) - (x->number < y->number);
}

static void library_fill_shelf(struct library *lib)
{
	const struct corpus_file_vec *files = &lib->corpus->files;
	struct shelved_vec all = { 0 };

	for (size_t i = 0; i < files->n; i++) {
		struct shelved one = { &files->at[i], (uint32_t)i };

		if (!library_is_broken(&files->at[i]))
			vec_push(&all, one);
	}
	if (all.n > 0)
		qsort(all.at, all.n, sizeof(*all.at), library_order);
	lib->shelf = xcalloc(all.n, sizeof(*lib->shelf));
	lib->n_shelf = all.n;
	for (size_t i = 0; i < all.n; i++)
		lib->shelf[i] = all.at[i].number;
	vec_fini(&all);
}

struct library *library_open(const char *root, const char *language, struct diags *d)
{
	struct corpus *corpus = corpus_scan(root, d);

	if (corpus == NULL)
		return NULL;
	struct library *lib = xcalloc(1, sizeof(*lib));
	lib->corpus = corpus;
	lib->language = xstrdup(language != NULL ? language : "en");
	lib->footnotes = xcalloc(corpus->files.n, sizeof(*lib->footnotes));
	library_fill_shelf(lib);
	return lib;
}

void library_free(struct library *lib)
{
	if (lib == NULL)
		return;
	for (size_t i = 0; i < lib->corpus->files.n; i++)
		if (lib->footnotes[i].arena != NULL)
			footnotes_fini(&lib->footnotes[i]);
	library_drop_comparisons(lib);
	free(lib->data);
	buf_fini(&lib->untold);
	free(lib->footnotes);
	free(lib->shelf);
	free(lib->language);
	index_free(lib->index);
	corpus_free(lib->corpus);
	free(lib);
}

void library_use_data(struct library *lib, const char *path)
{
	free(lib->data);
	lib->data = xstrdup(path);
	library_heed(lib);
}

void library_prefer(struct library *lib, const char *language)
{
	free(lib->language);
	lib->language = xstrdup(language);
}

struct index *library_index(struct library *lib)
{
	if (lib->index != NULL)
		return lib->index;
	lib->index = index_new();
	corpus_read_all(lib->corpus);
	for (size_t i = 0; i < lib->corpus->files.n; i++)
		if (lib->corpus->files.at[i].doc != NULL)
			index_add(lib->index, lib->corpus->files.at[i].doc, (uint32_t)i);
	index_seal(lib->index);
	library_heed(lib);
	return lib->index;
}

const struct doc *library_doc(struct library *lib, uint32_t number)
{
	assert(number < lib->corpus->files.n);
	return corpus_doc(lib->corpus, number);
}

/* The first place of the shelf whose symbol is not before SYMBOL. */
static size_t library_seek(const struct library *lib, const char *symbol)
{
	size_t low = 0, high = lib->n_shelf;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(library_file(lib, lib->shelf[middle])->symbol, symbol) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The best version of SYMBOL itself that is not known to be broken. */
static uint32_t library_choose_exact(const struct library *lib, const char *symbol,
    const char *language)
{
	uint32_t found = INDEX_ABSENT;

	for (size_t i = library_seek(lib, symbol); i < lib->n_shelf; i++) {
		const struct corpus_file *file = library_file(lib, lib->shelf[i]);

		if (strcmp(file->symbol, symbol) != 0)
			break;
		if (library_is_broken(file))
			continue;
		if (strcmp(file->language, language) == 0)
			return lib->shelf[i];
		if (found == INDEX_ABSENT)
			found = lib->shelf[i];
	}
	return found;
}

/* The same, or of the whole for its part A, when the corpus has only that. */
static uint32_t library_choose(const struct library *lib, const char *symbol,
    const char *language)
{
	uint32_t found = library_choose_exact(lib, symbol, language);
	struct buf whole = { 0 };

	if (found == INDEX_ABSENT && symbol_first_part(symbol, &whole))
		found = library_choose_exact(lib, buf_str(&whole), language);
	buf_fini(&whole);
	return found;
}

bool library_has(const struct library *lib, const char *symbol)
{
	return library_choose(lib, symbol, lib->language) != INDEX_ABSENT;
}

uint32_t library_find_in(struct library *lib, const char *symbol, const char *language)
{
	const char *wanted = language[0] != '\0' ? language : lib->language;
	uint32_t number = library_choose(lib, symbol, wanted);

	while (number != INDEX_ABSENT && library_doc(lib, number) == NULL)
		number = library_choose(lib, symbol, wanted);
	return number;
}

uint32_t library_version(struct library *lib, const char *symbol, const char *language)
{
	uint32_t number = library_find_in(lib, symbol, language);

	if (number != INDEX_ABSENT &&
	    strcmp(library_doc(lib, number)->meta.language, language) != 0)
		return INDEX_ABSENT;
	return number;
}

uint32_t library_find(struct library *lib, const char *symbol)
{
	return library_find_in(lib, symbol, "");
}

bool library_knows(struct library *lib, const char *symbol)
{
	struct index_entries entry = { 0 };
	bool known = index_entry(library_index(lib), symbol, &entry);

	index_entries_fini(&entry);
	return known;
}

struct date library_date(struct library *lib, const char *symbol)
{
	struct index_entries entry = { 0 };
	struct date date = { 0 };

	if (index_entry(library_index(lib), symbol, &entry))
		date = entry.list.at[0].date;
	index_entries_fini(&entry);
	return date;
}

void library_add_languages(struct buf *to, const struct library *lib, const char *symbol)
{
	const char *between = "";

	for (size_t i = library_seek(lib, symbol); i < lib->n_shelf; i++) {
		const struct corpus_file *file = library_file(lib, lib->shelf[i]);

		if (strcmp(file->symbol, symbol) != 0)
			break;
		if (!library_is_broken(file)) {
			buf_addf(to, "%s%s", between, file->language);
			between = " ";
		}
	}
}

const struct footnotes *library_footnotes(struct library *lib, uint32_t number)
{
	struct footnotes *f = &lib->footnotes[number];

	if (f->arena == NULL)
		*f = footnotes_of(library_doc(lib, number));
	return f;
}

static const struct diag *library_first_error(const struct library *lib, const char *path)
{
	const struct diags *d = &lib->corpus->diags;

	for (size_t i = 0; i < d->list.n; i++)
		if (diag_code_level(d->list.at[i].code) == DIAG_ERROR &&
		    strcmp(d->list.at[i].file, path) == 0)
			return &d->list.at[i];
	return NULL;
}

const struct diag *library_trouble(const struct library *lib, const char *symbol)
{
	const struct corpus_file_vec *files = &lib->corpus->files;

	for (size_t i = 0; i < files->n; i++) {
		const struct corpus_file *file = &files->at[i];

		if (library_is_broken(file) && file->symbol != NULL &&
		    strcmp(file->symbol, symbol) == 0)
			return library_first_error(lib, file->path);
	}
	return NULL;
}
