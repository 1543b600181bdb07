/* SPDX-License-Identifier: ISC */
/* folder - a corpus with all its documents; see the header. */
#include "corpus/folder.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/i18n.h"
#include "base/xalloc.h"
#include "corpus/docread.h"
#include "corpus/keys.h"
#include "corpus/lint_comments.h"
#include "corpus/source.h"
#include "corpus/yamlin.h"

enum corpus_key { CORPUS_TITLE, CORPUS_DESCRIPTION, CORPUS_KEY_COUNT };

/* Reads TEXT, the content of the corpus.yaml PATH. */
static void about_read(struct corpus_about *about, struct slice text, const char *path,
    struct diags *d)
{
	static const char *const names[] = { "title", "description" };
	static const char *const whats[] = { "`title`", "`description`" };
	char **const values[] = { &about->title, &about->description };
	struct keys keys = {
		.names = names,
		.count = CORPUS_KEY_COUNT,
		.what = CORPUS_ABOUT,
	};
	struct yamlin *y = yamlin_open(text, path);
	struct slice value;
	int key;

	if (yamlin_want(y, YAMLIN_MAP, CORPUS_ABOUT)) {
		keys_begin(&keys, y);
		while ((key = keys_next(&keys, y)) != KEYS_END) {
			if (yamlin_text(y, whats[key], &value)) {
				free(*values[key]);
				*values[key] = xmemdup0(value.at, value.len);
			}
			yamlin_skip(y);
		}
	}
	yamlin_close(y, d);
}

void corpus_read_about(struct source *source, struct corpus_about *out, struct diags *d)
{
	struct buf text = { 0 };
	char *path =
	    load_path(source_root(source), source_is_about(source) ? "" : CORPUS_ABOUT);

	*out = (struct corpus_about){ xstrdup(""), xstrdup("") };
	if (source_about(source, &text, d) && text.len > 0)
		about_read(out, buf_slice(&text), path, d);
	free(path);
	buf_fini(&text);
}

void corpus_about_fini(struct corpus_about *about)
{
	free(about->title);
	free(about->description);
}

static void folder_read(struct corpus *c, struct source *source, const char *path)
{
	struct corpus_file file = { .path = load_path(source_root(source), path) };
	struct buf text = { 0 };
	struct file_stamp stamp;

	if (source_text(source, path, &text, &stamp, &c->diags))
		file.doc = doc_read(buf_slice(&text), file.path, &c->diags);
	if (file.doc != NULL)
		lint_comments(buf_slice(&text), file.path, &c->diags);
	file.hash = hash_slice(buf_slice(&text));
	buf_fini(&text);
	vec_push(&c->files, file);
}

struct corpus *corpus_open(const char *root, struct diags *d)
{
	struct corpus *c = xcalloc(1, sizeof(*c));
	struct corpus_about about;
	struct source *source = source_open(root);
	struct source_walk *w = source_walk(source, &c->diags);
	struct crawl_file file;

	if (w == NULL) {
		diags_take(d, &c->diags);
		corpus_free(c);
		source_free(source);
		return NULL;
	}
	corpus_read_about(source, &about, &c->diags);
	corpus_about_fini(&about);
	while (source_next(w, &file))
		folder_read(c, source, file.path);
	source_end(w);
	if (c->files.n == 0 && !source_is_about(source))
		diag_add(&c->diags, DIAG_NO_DOCUMENTS, (struct diag_place){ root, 0, 0 },
		    N_("no documents: no file here ends in .yaml"));
	source_free(source);
	diags_sort(&c->diags);
	return c;
}

void corpus_free(struct corpus *c)
{
	if (c == NULL)
		return;
	for (size_t i = 0; i < c->files.n; i++) {
		free(c->files.at[i].path);
		doc_free(c->files.at[i].doc);
	}
	vec_fini(&c->files);
	diags_fini(&c->diags);
	free(c);
}
