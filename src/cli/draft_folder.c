/* SPDX-License-Identifier: ISC */
/* draft_folder - drafts beside the corpus; see the header. */
#include "cli/draft_folder.h"

#include <string.h>
#include <sys/stat.h>

#include "cli/output.h"
#include "corpus/folder.h"
#include "model/session.h"

static bool starts(const char *word, const char *with)
{
	return strncmp(word, with, strlen(with)) == 0;
}

bool draft_folder_is(const char *word)
{
	struct stat st;

	return starts(word, "/") || starts(word, "./") || starts(word, "../") ||
	    (stat(word, &st) == 0 && S_ISDIR(st.st_mode));
}

/* Tells the errors of D; false when there is one. */
static bool folder_tell(const struct diags *d)
{
	bool whole = true;

	for (size_t i = 0; i < d->list.n; i++)
		if (diag_code_level(d->list.at[i].code) == DIAG_ERROR) {
			complain_of(&d->list.at[i]);
			whole = false;
		}
	return whole;
}

/* What the corpus has as a resolution is no draft, whoever began a draft with a copy of it. */
static void folder_drop_adopted(struct library *lib, struct corpus *c)
{
	struct session session;

	for (size_t i = 0; i < c->files.n; i++) {
		struct corpus_file *file = &c->files.at[i];

		if (file->doc == NULL || !session_of(file->doc->meta.symbol, &session) ||
		    library_number(lib, file->doc->meta.symbol) == INDEX_ABSENT)
			continue;
		complain("%s: left out: %s is a resolution of the corpus, not a draft",
		    file->path, file->doc->meta.symbol);
		doc_free(file->doc);
		file->doc = NULL;
	}
}

static size_t folder_documents(const struct corpus *c)
{
	size_t n = 0;

	for (size_t i = 0; i < c->files.n; i++)
		n += c->files.at[i].doc != NULL;
	return n;
}

bool draft_folder_open(struct library *lib, const char *path, bool *whole)
{
	struct diags diags = { 0 };
	struct corpus *c = corpus_open(path, &diags);
	bool good;

	*whole = folder_tell(&diags) && c != NULL && folder_tell(&c->diags);
	if (c != NULL)
		folder_drop_adopted(lib, c);
	good = c != NULL && folder_documents(c) > 0;
	if (c != NULL && !good)
		complain("%s: no draft: a draft is a file in .yaml, which recital import "
			 "makes",
		    path);
	diags_fini(&diags);
	if (good)
		library_use_guests(lib, c);
	else
		corpus_free(c);
	return good;
}
