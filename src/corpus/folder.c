/* SPDX-License-Identifier: ISC */
/*
 * folder - a corpus on disk; see the header.
 *
 * A folder is read whole, its names sorted, and only then entered: with "/" put
 * behind the names of folders the order of names is the order of whole paths.
 * Everything is opened from its folder's descriptor and never through a link.
 */
#include "corpus/folder.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "corpus/docread.h"
#include "corpus/keys.h"
#include "corpus/load.h"
#include "corpus/slurp.h"
#include "corpus/yamlin.h"

/* A walk through the tree; deep folders share it. */
struct folder {
	struct corpus *corpus;
	bool full; /* CORPUS_MAX_FILES reached and complained of */
};

#define FOLDER_OPEN (O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)

static struct diag_place folder_place(const char *path)
{
	return (struct diag_place){ path, 0, 0 };
}

static bool folder_ends(const char *name, const char *with)
{
	size_t len = strlen(name);
	size_t end = strlen(with);

	return len >= end && strcmp(name + len - end, with) == 0;
}

/* Appends NAME to FOLDER, with "/" between them; the caller's to free. */
static char *folder_join(const char *folder, const char *name)
{
	struct buf path = { 0 };

	buf_add(&path, folder);
	if (!folder_ends(folder, "/"))
		buf_addc(&path, '/');
	buf_add(&path, name);
	return buf_take(&path);
}

/*
 * Takes NAME in when it is a folder or a YAML file, and neither hidden nor a link; a
 * folder gets "/" at its end.
 */
static void folder_take_name(int fd, const char *name, struct string_vec *names)
{
	struct buf entry = { 0 };
	struct stat st;

	if (name[0] == '.')
		return;
	if (fstatat(fd, name, &st, AT_SYMLINK_NOFOLLOW) < 0) {
		if (errno == ENOENT)
			return;
		/* Nobody knows what it is: opening it will tell why. */
		st.st_mode = S_IFREG;
	}
	if (!S_ISDIR(st.st_mode) && !(S_ISREG(st.st_mode) && folder_ends(name, ".yaml")))
		return;
	buf_add(&entry, name);
	if (S_ISDIR(st.st_mode))
		buf_addc(&entry, '/');
	vec_push(names, buf_take(&entry));
}

static int folder_name_order(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The names in the folder DIR; false when it cannot be read to its end. */
static bool folder_list(DIR *dir, struct string_vec *names)
{
	const struct dirent *entry;

	while (errno = 0, (entry = readdir(dir)) != NULL) {
		if (names->n > CORPUS_MAX_FILES)
			break;
		folder_take_name(dirfd(dir), entry->d_name, names);
	}
	return entry != NULL || errno == 0;
}

/* Takes the document in FD, the file PATH, into the list; FD is closed. */
static void folder_take_document(struct corpus *c, int fd, const char *path)
{
	struct corpus_file file = { .path = xstrdup(path) };
	struct doc_head head;
	bool good = load_head(fd, path, &head);

	close(fd);
	file.symbol = head.symbol;
	file.language = head.language;
	vec_push(&c->files, file);
	/* What is wrong, or where it stands, the body tells. */
	if (!good)
		corpus_doc(c, c->files.n - 1);
}

/* Where the head could not be read alone, the document tells what it said. */
static void folder_take_head(struct corpus_file *file)
{
	free(file->symbol);
	free(file->language);
	file->symbol = xstrdup(file->doc->meta.symbol);
	file->language = xstrdup(file->doc->meta.language);
}

/* The file may hold another document by now than when it was found. */
static bool folder_is_same(const struct corpus_file *file)
{
	return strcmp(file->symbol, file->doc->meta.symbol) == 0 &&
	    strcmp(file->language, file->doc->meta.language) == 0;
}

/* Reads the document of FILE, or what is wrong with it. */
static void folder_read(struct corpus *c, struct corpus_file *file)
{
	struct buf text = { 0 };

	file->read = true;
	if (load_text(c->root, file->path, &text, &c->diags))
		file->doc = doc_read(buf_slice(&text), file->path, &c->diags);
	buf_fini(&text);
	if (file->doc == NULL)
		return;
	if (file->symbol == NULL || file->language == NULL) {
		folder_take_head(file);
	} else if (!folder_is_same(file)) {
		diag_add(&c->diags, DIAG_IO, folder_place(file->path),
		    "the file holds another document now than when it was found; start again");
		doc_free(file->doc);
		file->doc = NULL;
	}
}

struct doc *corpus_doc(struct corpus *c, size_t number)
{
	struct corpus_file *file = &c->files.at[number];

	if (!file->read)
		folder_read(c, file);
	return file->doc;
}

void corpus_read_all(struct corpus *c)
{
	for (size_t i = 0; i < c->files.n; i++)
		corpus_doc(c, i);
	diags_sort(&c->diags);
}

enum corpus_key { CORPUS_TITLE, CORPUS_DESCRIPTION, CORPUS_KEY_COUNT };

/* Reads corpus.yaml. */
static void folder_read_about(struct corpus *c, struct slice text, const char *path)
{
	static const char *const names[] = { "title", "description" };
	static const char *const whats[] = { "`title`", "`description`" };
	char **const values[] = { &c->title, &c->description };
	struct keys keys = {
		.names = names,
		.count = CORPUS_KEY_COUNT,
		.what = "corpus.yaml",
	};
	struct yamlin *y = yamlin_open(text, path);
	struct slice value;
	int key;

	if (yamlin_want(y, YAMLIN_MAP, "corpus.yaml")) {
		keys_begin(&keys, y);
		while ((key = keys_next(&keys, y)) != KEYS_END) {
			if (yamlin_text(y, whats[key], &value)) {
				free(*values[key]);
				*values[key] = xmemdup0(value.at, value.len);
			}
			yamlin_skip(y);
		}
	}
	yamlin_close(y, &c->diags);
}

static void folder_take_about(struct corpus *c, int fd, const char *path)
{
	struct buf text = { 0 };

	if (slurp_fd(fd, path, DOC_MAX_BYTES, &text, &c->diags))
		folder_read_about(c, buf_slice(&text), path);
	buf_fini(&text);
}

/* A file that cannot be opened; a document stays in the list. */
static void folder_take_closed(struct corpus *c, const char *path, bool about)
{
	slurp_trouble(path, "cannot open", &c->diags);
	if (!about) {
		struct corpus_file broken = { .path = xstrdup(path), .read = true };

		vec_push(&c->files, broken);
	}
}

/* The file NAME in the folder FD at DEPTH. */
static void folder_take_file(struct corpus *c, int fd, const char *name, const char *path,
    unsigned depth)
{
	bool about = depth == 0 && strcmp(name, "corpus.yaml") == 0;
	int file = openat(fd, name, FOLDER_OPEN | O_NOFOLLOW);

	if (file < 0)
		folder_take_closed(c, path, about);
	else if (about)
		folder_take_about(c, file, path);
	else
		folder_take_document(c, file, path);
}

static void folder_walk(struct folder *f, int fd, const char *path, unsigned depth);

/* The folder NAME, "/" at its end, in the folder FD at DEPTH. */
static void folder_enter(struct folder *f, int fd, const char *name, const char *path,
    unsigned depth)
{
	if (depth == CORPUS_MAX_DEPTH) {
		diag_add(&f->corpus->diags, DIAG_TOO_DEEP, folder_place(path),
		    "folders are nested more than %d deep; this one is not read",
		    CORPUS_MAX_DEPTH);
		return;
	}
	/* Opened by its name alone: with "/" behind it a link would be followed. */
	char *bare = xmemdup0(name, strlen(name) - 1);
	int inner = openat(fd, bare, FOLDER_OPEN | O_NOFOLLOW | O_DIRECTORY);
	if (inner >= 0)
		folder_walk(f, inner, path, depth + 1);
	else
		slurp_trouble(path, "cannot open this folder", &f->corpus->diags);
	free(bare);
}

/* True, with one message, when no more files may be taken. */
static bool folder_is_full(struct folder *f, const char *path)
{
	if (f->corpus->files.n < CORPUS_MAX_FILES)
		return false;
	if (!f->full)
		diag_add(&f->corpus->diags, DIAG_TOO_MANY, folder_place(path),
		    "more than %zu files; from this one on they are not read",
		    CORPUS_MAX_FILES);
	f->full = true;
	return true;
}

/* The entries NAMES of the folder FD. */
static void folder_take_names(struct folder *f, int fd, const struct string_vec *names,
    const char *path, unsigned depth)
{
	for (size_t i = 0; i < names->n; i++) {
		const char *name = names->at[i];
		char *inner = folder_join(path, name);

		if (folder_ends(name, "/"))
			folder_enter(f, fd, name, inner, depth);
		else if (!folder_is_full(f, inner))
			folder_take_file(f->corpus, fd, name, inner, depth);
		free(inner);
	}
}

/* All that stands in the folder FD, which is closed. */
static void folder_walk(struct folder *f, int fd, const char *path, unsigned depth)
{
	struct string_vec names = { 0 };
	DIR *dir = fdopendir(fd);

	if (dir == NULL) {
		slurp_trouble(path, "cannot read this folder", &f->corpus->diags);
		close(fd);
		return;
	}
	if (!folder_list(dir, &names))
		slurp_trouble(path, "cannot read all of this folder", &f->corpus->diags);
	if (names.n > 0)
		qsort(names.at, names.n, sizeof(*names.at), folder_name_order);
	folder_take_names(f, dirfd(dir), &names, path, depth);
	string_vec_fini(&names);
	closedir(dir);
}

/* One file: a document, unless its name says that it tells about a corpus. */
static void folder_take_single(struct corpus *c, int fd)
{
	const char *slash = strrchr(c->root, '/');
	const char *name = slash != NULL ? slash + 1 : c->root;

	if (strcmp(name, "corpus.yaml") == 0)
		folder_take_about(c, fd, c->root);
	else
		folder_take_document(c, fd, c->root);
}

static void folder_take_tree(struct corpus *c, int fd)
{
	struct folder f = { .corpus = c };

	folder_walk(&f, fd, c->root, 0);
	if (c->files.n == 0)
		diag_add(&c->diags, DIAG_NO_DOCUMENTS, folder_place(c->root),
		    "no documents: no file here ends in .yaml");
}

struct corpus *corpus_scan(const char *root, struct diags *d)
{
	struct stat st;
	int fd = open(root, FOLDER_OPEN);

	if (fd < 0 || fstat(fd, &st) < 0) {
		slurp_trouble(root, "cannot open", d);
		if (fd >= 0)
			close(fd);
		return NULL;
	}
	if (!S_ISDIR(st.st_mode) && !S_ISREG(st.st_mode)) {
		diag_add(d, DIAG_IO, folder_place(root),
		    "neither a folder nor a regular file");
		close(fd);
		return NULL;
	}
	struct corpus *c = xcalloc(1, sizeof(*c));
	c->root = xstrdup(root);
	c->title = xstrdup("");
	c->description = xstrdup("");
	if (S_ISDIR(st.st_mode))
		folder_take_tree(c, fd);
	else
		folder_take_single(c, fd);
	return c;
}

struct corpus *corpus_open(const char *root, struct diags *d)
{
	struct corpus *c = corpus_scan(root, d);

	if (c != NULL)
		corpus_read_all(c);
	return c;
}

void corpus_free(struct corpus *c)
{
	if (c == NULL)
		return;
	for (size_t i = 0; i < c->files.n; i++) {
		free(c->files.at[i].path);
		free(c->files.at[i].symbol);
		free(c->files.at[i].language);
		doc_free(c->files.at[i].doc);
	}
	vec_fini(&c->files);
	diags_fini(&c->diags);
	free(c->root);
	free(c->title);
	free(c->description);
	free(c);
}
