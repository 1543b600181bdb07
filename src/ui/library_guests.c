/* SPDX-License-Identifier: ISC */
/*
 * library_guests - folders of documents beside the corpus, drafts for the most part; see library.h.
 *
 * Their documents have numbers from GUESTS_FIRST on, those of a folder in a row.  A folder that
 * is read again gets numbers anew, for a number means one text for ever, and what was read before
 * stays for whoever shows it.
 */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "index/index.h"
#include "model/session.h"
#include "ui/library.h"
#include "ui/session_table.h"

/* What the corpus has as a resolution is no draft, whoever began a draft with a copy of it. */
static bool guest_is_adopted(struct library *lib, const struct doc *d)
{
	struct session session;

	return session_of(d->meta.symbol, &session) && library_has(lib, d->meta.symbol);
}

/* Leaves out what is no draft, each with a sentence in LEFT. */
static void guests_drop_adopted(struct library *lib, struct corpus *c, struct buf *left)
{
	for (size_t i = 0; i < c->files.n; i++) {
		struct corpus_file *file = &c->files.at[i];

		if (file->doc == NULL || !guest_is_adopted(lib, file->doc))
			continue;
		buf_addf(left,
		    _("%s: left out: %s is a resolution of the corpus, not a draft\n"),
		    file->path, file->doc->meta.symbol);
		doc_free(file->doc);
		file->doc = NULL;
	}
}

static bool guests_are_some(const struct corpus *c)
{
	for (size_t i = 0; i < c->files.n; i++)
		if (c->files.at[i].doc != NULL)
			return true;
	return false;
}

/* The number of the next document that comes. */
static uint32_t guests_next(const struct library *lib)
{
	if (lib->guests.n == 0)
		return GUESTS_FIRST;
	const struct guest_folder *last = vec_last(&lib->guests);
	return last->first + (uint32_t)last->files->files.n;
}

bool library_open_guests(struct library *lib, const char *path, struct diags *d,
    struct buf *left)
{
	struct guest_folder folder = {
		.files = corpus_open(path, d),
		.first = guests_next(lib),
	};

	if (folder.files == NULL)
		return false;
	diags_take(d, &folder.files->diags);
	guests_drop_adopted(lib, folder.files, left);
	if (!guests_are_some(folder.files) ||
	    folder.files->files.n > INDEX_ABSENT - folder.first) {
		buf_addf(left,
		    _("%s: no draft: a draft is a file in .yaml, which recital import makes\n"),
		    path);
		corpus_free(folder.files);
		return false;
	}
	folder.path = xstrdup(path);
	vec_push(&lib->guests, folder);
	session_tables_drop(lib);
	return true;
}

const struct guest_folder *library_guests(const struct library *lib, const char *path)
{
	for (size_t i = lib->guests.n; i > 0; i--)
		if (strcmp(lib->guests.at[i - 1].path, path) == 0)
			return &lib->guests.at[i - 1];
	return NULL;
}

const struct corpus_file *library_guest(const struct library *lib, uint32_t number)
{
	for (size_t i = lib->guests.n; i > 0 && number != INDEX_ABSENT; i--) {
		const struct guest_folder *folder = &lib->guests.at[i - 1];

		if (number >= folder->first)
			return number - folder->first < folder->files->files.n
			    ? &folder->files->files.at[number - folder->first]
			    : NULL;
	}
	return NULL;
}

uint32_t library_find_guest(const struct library *lib, const char *symbol)
{
	for (size_t i = lib->guests.n; i > 0; i--) {
		const struct guest_folder *folder = &lib->guests.at[i - 1];

		for (size_t k = 0; k < folder->files->files.n; k++) {
			const struct doc *d = folder->files->files.at[k].doc;

			if (d != NULL && strcmp(d->meta.symbol, symbol) == 0)
				return folder->first + (uint32_t)k;
		}
	}
	return INDEX_ABSENT;
}

void library_drop_guests(struct library *lib)
{
	for (size_t i = 0; i < lib->guests.n; i++) {
		free(lib->guests.at[i].path);
		corpus_free(lib->guests.at[i].files);
	}
	vec_fini(&lib->guests);
}
