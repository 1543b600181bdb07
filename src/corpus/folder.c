/* SPDX-License-Identifier: ISC */
/* folder - a corpus with all its documents; see the header. */
#include "corpus/folder.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/hash.h"
#include "base/xalloc.h"
#include "corpus/crawl.h"
#include "corpus/docread.h"
#include "corpus/keys.h"
#include "corpus/load.h"
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

/* True when ROOT itself is a corpus.yaml. */
static bool about_is_root(const char *root)
{
	const char *slash = strrchr(root, '/');
	struct stat st;

	return strcmp(slash != NULL ? slash + 1 : root, CORPUS_ABOUT) == 0 &&
	    stat(root, &st) == 0 && S_ISREG(st.st_mode);
}

/* True when the folder ROOT has a corpus.yaml. */
static bool about_is_in(const char *root)
{
	char *name = load_path(root, CORPUS_ABOUT);
	struct stat st;
	bool there = lstat(name, &st) == 0 && S_ISREG(st.st_mode);

	free(name);
	return there;
}

void corpus_read_about(const char *root, struct corpus_about *out, struct diags *d)
{
	struct buf text = { 0 };
	struct file_stamp stamp;
	const char *path = about_is_root(root) ? "" : CORPUS_ABOUT;

	*out = (struct corpus_about){ xstrdup(""), xstrdup("") };
	if (path[0] != '\0' && !about_is_in(root))
		return;
	char *whole = load_path(root, path);
	if (load_text(root, path, &text, &stamp, d))
		about_read(out, buf_slice(&text), whole, d);
	free(whole);
	buf_fini(&text);
}

void corpus_about_fini(struct corpus_about *about)
{
	free(about->title);
	free(about->description);
}

static void folder_read(struct corpus *c, const char *root, const char *path)
{
	struct corpus_file file = { .path = load_path(root, path) };
	struct buf text = { 0 };
	struct file_stamp stamp;

	if (load_text(root, path, &text, &stamp, &c->diags))
		file.doc = doc_read(buf_slice(&text), file.path, &c->diags);
	file.hash = hash_slice(buf_slice(&text));
	buf_fini(&text);
	vec_push(&c->files, file);
}

struct corpus *corpus_open(const char *root, struct diags *d)
{
	struct corpus *c = xcalloc(1, sizeof(*c));
	struct corpus_about about;
	struct crawl *w = crawl_open(root, &c->diags);
	struct crawl_file file;

	if (w == NULL) {
		diags_take(d, &c->diags);
		corpus_free(c);
		return NULL;
	}
	corpus_read_about(root, &about, &c->diags);
	corpus_about_fini(&about);
	while (crawl_next(w, &file))
		folder_read(c, root, file.path);
	crawl_close(w);
	if (c->files.n == 0 && !about_is_root(root))
		diag_add(&c->diags, DIAG_NO_DOCUMENTS, (struct diag_place){ root, 0, 0 },
		    "no documents: no file here ends in .yaml");
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
