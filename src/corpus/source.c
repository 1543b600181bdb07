/* SPDX-License-Identifier: ISC */
/* source - where the bytes of a corpus come from; see the header. */
#include "corpus/source.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/xalloc.h"

struct source {
	char *root; /* owned */
};

struct source_walk {
	struct crawl *crawl;
};

struct source *source_open(const char *root)
{
	struct source *s = xcalloc(1, sizeof(*s));

	s->root = xstrdup(root);
	return s;
}

void source_free(struct source *s)
{
	if (s == NULL)
		return;
	free(s->root);
	free(s);
}

const char *source_root(const struct source *s)
{
	return s->root;
}

bool source_can(const struct source *s, struct diags *d)
{
	return crawl_can(s->root, d);
}

bool source_is_same(struct source *s, const char *path, const struct file_stamp *stamp)
{
	return load_is_same(s->root, path, stamp);
}

bool source_head(struct source *s, const char *path, struct doc_head *head)
{
	return load_head(s->root, path, head);
}

bool source_text(struct source *s, const char *path, struct buf *text,
    struct file_stamp *stamp, struct diags *d)
{
	return load_text(s->root, path, text, stamp, d);
}

bool source_is_about(const struct source *s)
{
	const char *slash = strrchr(s->root, '/');
	struct stat st;

	return strcmp(slash != NULL ? slash + 1 : s->root, CORPUS_ABOUT) == 0 &&
	    stat(s->root, &st) == 0 && S_ISREG(st.st_mode);
}

/* True when the folder ROOT has a corpus.yaml. */
static bool source_has_about(const char *root)
{
	char *name = load_path(root, CORPUS_ABOUT);
	struct stat st;
	bool there = lstat(name, &st) == 0 && S_ISREG(st.st_mode);

	free(name);
	return there;
}

bool source_about(struct source *s, struct buf *text, struct diags *d)
{
	const char *path = source_is_about(s) ? "" : CORPUS_ABOUT;
	struct file_stamp stamp;

	if (path[0] != '\0' && !source_has_about(s->root))
		return true;
	return load_text(s->root, path, text, &stamp, d);
}

struct source_walk *source_walk(struct source *s, struct diags *d)
{
	struct crawl *crawl = crawl_open(s->root, d);
	struct source_walk *w;

	if (crawl == NULL)
		return NULL;
	w = xcalloc(1, sizeof(*w));
	w->crawl = crawl;
	return w;
}

bool source_next(struct source_walk *w, struct crawl_file *out)
{
	return crawl_next(w->crawl, out);
}

void source_end(struct source_walk *w)
{
	if (w == NULL)
		return;
	crawl_close(w->crawl);
	free(w);
}
