/* SPDX-License-Identifier: ISC */
/* source - where the bytes of a corpus come from; see the header. */
#include "corpus/source.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/i18n.h"
#include "base/path.h"
#include "base/xalloc.h"

/* A folder, or one file, unless there is a pack. */
struct source {
	char *root;        /* owned */
	struct pack *pack; /* owned; or NULL */
	struct buf why;    /* why a file that begins as a pack cannot be read as one */
};

struct source_walk {
	struct crawl *crawl;   /* of a folder */
	struct source *source; /* borrowed */
	struct pack_list *list;
	struct diags *diags; /* borrowed */
};

/* Tells WHY, which names the root, of PATH. */
static void source_tell(const struct source *s, const char *path, const struct buf *why,
    struct diags *d)
{
	const struct diag_place place = { s->root, 0, 0 };
	struct slice words = buf_slice(why);
	const size_t name = strlen(s->root);

	if (slice_starts(words, s->root) && words.len > name + 2)
		words = slice_sub(words, name + 2, SLICE_NONE);
	diag_add(d, DIAG_IO, place, "%s%s%.*s", path, path[0] != '\0' ? ": " : "",
	    (int)words.len, words.at);
}

/* What stands for the stamp of a document of a pack, which never changes. */
static struct file_stamp source_stamp(struct pack_entry entry)
{
	return (struct file_stamp){ .size = (int64_t)entry.size };
}

static void source_open_pack(struct source *s)
{
	s->pack = pack_open(s->root, &s->why);
	if (s->pack == NULL || !pack_about(s->pack).difference)
		return;
	pack_close(s->pack);
	s->pack = NULL;
	buf_addf(&s->why,
	    _("%s: is a difference; recital apply adds it to the pack that it was made to"),
	    s->root);
}

struct source *source_open(const char *root)
{
	struct source *s = xcalloc(1, sizeof(*s));

	s->root = xstrdup(root);
	if (pack_is(root))
		source_open_pack(s);
	return s;
}

void source_free(struct source *s)
{
	if (s == NULL)
		return;
	pack_close(s->pack);
	buf_fini(&s->why);
	free(s->root);
	free(s);
}

struct pack *source_pack(const struct source *s)
{
	return s->pack;
}

const char *source_root(const struct source *s)
{
	return s->root;
}

bool source_can(const struct source *s, struct diags *d)
{
	if (s->why.len > 0)
		source_tell(s, "", &s->why, d);
	return s->why.len == 0 && (s->pack != NULL || crawl_can(s->root, d));
}

bool source_is_same(struct source *s, const char *path, const struct file_stamp *stamp)
{
	return s->pack != NULL || load_is_same(s->root, path, stamp);
}

bool source_head(struct source *s, const char *path, struct doc_head *head)
{
	*head = (struct doc_head){ 0 };
	return s->pack == NULL && load_head(s->root, path, head);
}

static bool source_text_packed(struct source *s, const char *path, struct buf *text,
    struct file_stamp *stamp, struct diags *d)
{
	struct pack_entry entry = { 0 };
	struct buf why = { 0 };
	bool fine = pack_read(s->pack, path, text, &entry, &why);

	*stamp = source_stamp(entry);
	if (!fine)
		source_tell(s, path, &why, d);
	buf_fini(&why);
	return fine;
}

bool source_text(struct source *s, const char *path, struct buf *text,
    struct file_stamp *stamp, struct diags *d)
{
	return s->pack != NULL ? source_text_packed(s, path, text, stamp, d)
			       : load_text(s->root, path, text, stamp, d);
}

bool source_is_about(const struct source *s)
{
	struct stat st;

	return s->pack == NULL && strcmp(path_name(s->root), CORPUS_ABOUT) == 0 &&
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

static bool source_about_packed(struct source *s, struct buf *text, struct diags *d)
{
	struct buf why = { 0 };
	bool fine = pack_read_yaml(s->pack, text, &why);

	if (!fine)
		source_tell(s, CORPUS_ABOUT, &why, d);
	buf_fini(&why);
	return fine;
}

bool source_about(struct source *s, struct buf *text, struct diags *d)
{
	const char *path = source_is_about(s) ? "" : CORPUS_ABOUT;
	struct file_stamp stamp;

	if (s->pack != NULL)
		return source_about_packed(s, text, d);
	if (path[0] != '\0' && !source_has_about(s->root))
		return true;
	return load_text(s->root, path, text, &stamp, d);
}

struct source_walk *source_walk(struct source *s, struct diags *d)
{
	struct source_walk *w;

	if (!source_can(s, d))
		return NULL;
	w = xcalloc(1, sizeof(*w));
	w->source = s;
	w->diags = d;
	if (s->pack != NULL)
		w->list = pack_list(s->pack, false);
	else
		w->crawl = crawl_open(s->root, d);
	if (w->list != NULL || w->crawl != NULL)
		return w;
	free(w);
	return NULL;
}

/* What is wrong with the list is told once, at its end. */
static void source_end_list(struct source_walk *w)
{
	struct buf why = { 0 };

	if (w->list != NULL && !pack_list_end(w->list, &why))
		source_tell(w->source, "", &why, w->diags);
	w->list = NULL;
	buf_fini(&why);
}

bool source_next(struct source_walk *w, struct crawl_file *out)
{
	struct pack_entry entry;

	if (w->crawl != NULL)
		return crawl_next(w->crawl, out);
	if (w->list == NULL)
		return false;
	out->path = pack_next(w->list, &entry);
	if (out->path != NULL)
		out->stamp = source_stamp(entry);
	else
		source_end_list(w);
	return out->path != NULL;
}

void source_end(struct source_walk *w)
{
	if (w == NULL)
		return;
	crawl_close(w->crawl);
	source_end_list(w);
	free(w);
}
