/* SPDX-License-Identifier: ISC */
/* library - a corpus with its index; see the header. */
#include "ui/library.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"

struct library *library_open(const char *root, const char *language, struct diags *d)
{
	struct corpus *corpus = corpus_open(root, d);

	if (corpus == NULL)
		return NULL;
	struct library *lib = xcalloc(1, sizeof(*lib));
	lib->corpus = corpus;
	lib->index = index_new();
	lib->language = xstrdup(language != NULL ? language : "en");
	lib->footnotes = xcalloc(corpus->files.n, sizeof(*lib->footnotes));
	for (size_t i = 0; i < corpus->files.n; i++) {
		if (corpus->files.at[i].doc != NULL)
			index_add(lib->index, corpus->files.at[i].doc, (uint32_t)i);
	}
	index_seal(lib->index);
	return lib;
}

void library_free(struct library *lib)
{
	if (lib == NULL)
		return;
	for (size_t i = 0; i < lib->corpus->files.n; i++) {
		if (lib->footnotes[i].arena != NULL)
			footnotes_fini(&lib->footnotes[i]);
	}
	free(lib->footnotes);
	free(lib->language);
	index_free(lib->index);
	corpus_free(lib->corpus);
	free(lib);
}

const struct doc *library_doc(const struct library *lib, uint32_t number)
{
	assert(number < lib->corpus->files.n);
	return lib->corpus->files.at[number].doc;
}

uint32_t library_find(const struct library *lib, const char *symbol)
{
	return library_find_in(lib, symbol, "");
}

uint32_t library_find_in(const struct library *lib, const char *symbol, const char *language)
{
	return index_find(lib->index, symbol, language[0] != '\0' ? language : lib->language);
}

void library_add_languages(struct buf *to, const struct library *lib, const char *symbol)
{
	const struct corpus_file_vec *files = &lib->corpus->files;
	const char *between = "";

	for (size_t i = 0; i < files->n; i++) {
		if (files->at[i].doc == NULL ||
		    strcmp(files->at[i].doc->meta.symbol, symbol) != 0)
			continue;
		buf_addf(to, "%s%s", between, files->at[i].doc->meta.language);
		between = " ";
	}
}

const struct footnotes *library_footnotes(struct library *lib, uint32_t number)
{
	struct footnotes *f = &lib->footnotes[number];

	if (f->arena == NULL)
		*f = footnotes_of(library_doc(lib, number));
	return f;
}
