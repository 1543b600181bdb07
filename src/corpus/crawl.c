/* SPDX-License-Identifier: ISC */
/*
 * crawl - the files of a corpus; see the header.
 *
 * A folder is read whole, its names sorted, and only then entered: with "/" put behind the names
 * of folders the order of names is the order of whole paths.  Folders are opened from the folder
 * that holds them and never through a link.
 */
#include "corpus/crawl.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/i18n.h"
#include "base/path.h"
#include "base/sort.h"
#include "base/xalloc.h"
#include "corpus/slurp.h"

#define CRAWL_OPEN (O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)

/* A name in a folder; "/" stands at the end of that of a folder. */
struct crawl_name {
	const char *text; /* of the folder */
	struct file_stamp stamp;
};

VEC_OF(crawl_name_vec, struct crawl_name);

/* A folder that the walk is in. */
struct crawl_folder {
	int fd;
	size_t len; /* [byte] of the path before the names of this folder */
	struct crawl_name_vec names;
	struct arena *texts; /* of names */
	size_t next;
};

struct crawl {
	const char *root; /* borrowed */
	struct diags *diags;
	struct crawl_folder folders[CORPUS_MAX_DEPTH + 1];
	unsigned depth; /* folders that the walk is in; 0: at its end */
	struct buf path;
	size_t files;
	bool single;             /* the root is a file, and has not been given yet */
	struct file_stamp stamp; /* of that file */
};

/* Tells what is wrong with the path of the walk. */
static void crawl_tell(struct crawl *w, enum diag_code code, const char *words)
{
	char *path = load_path(w->root, buf_str(&w->path));

	diag_add(w->diags, code, (struct diag_place){ path, 0, 0 }, "%s", words);
	free(path);
}

/* The same with the reason in errno. */
static void crawl_trouble(struct crawl *w, const char *what)
{
	int error = errno;
	char *path = load_path(w->root, buf_str(&w->path));

	errno = error;
	slurp_trouble(path, what, w->diags);
	free(path);
}

/* Takes NAME in when it is a folder or a YAML file, and neither hidden nor a link. */
static void crawl_take_name(struct crawl_folder *f, const char *name)
{
	struct crawl_name entry = { 0 };
	struct stat st = { 0 };
	size_t len = strlen(name);

	if (name[0] == '.')
		return;
	if (fstatat(f->fd, name, &st, AT_SYMLINK_NOFOLLOW) < 0) {
		if (errno == ENOENT)
			return;
		/* Nobody knows what it is: opening it will tell why. */
		st.st_mode = S_IFREG;
	}
	if (!S_ISDIR(st.st_mode) &&
	    !(S_ISREG(st.st_mode) && slice_ends(slice_of(name), ".yaml")))
		return;
	char *text = arena_alloc(f->texts, len + 2);
	memcpy(text, name, len);
	if (S_ISDIR(st.st_mode))
		text[len] = '/';
	entry.text = text;
	entry.stamp = load_stamp(&st);
	vec_push(&f->names, entry);
}

static int crawl_name_order(const void *a, const void *b)
{
	const struct crawl_name *x = a, *y = b;

	return strcmp(x->text, y->text);
}

/* The names in the folder DIR; false when it cannot be read to its end. */
static bool crawl_list(DIR *dir, struct crawl_folder *f)
{
	const struct dirent *entry;

	while (errno = 0, (entry = readdir(dir)) != NULL) {
		if (f->names.n > CORPUS_MAX_FILES)
			break;
		crawl_take_name(f, entry->d_name);
	}
	return entry != NULL || errno == 0;
}

/* Reads the names of the folder FD, which the walk is in from now on. */
static void crawl_enter(struct crawl *w, int fd)
{
	struct crawl_folder *f = &w->folders[w->depth];
	int copy = dup(fd);
	DIR *dir = copy >= 0 ? fdopendir(copy) : NULL;

	if (dir == NULL) {
		crawl_trouble(w, "cannot read this folder");
		if (copy >= 0)
			close(copy);
		close(fd);
		return;
	}
	*f = (struct crawl_folder){ .fd = fd, .len = w->path.len, .texts = arena_new() };
	if (!crawl_list(dir, f))
		crawl_trouble(w, "cannot read all of this folder");
	closedir(dir);
	vec_sort(&f->names, crawl_name_order);
	w->depth++;
}

static void crawl_leave(struct crawl *w)
{
	struct crawl_folder *f = &w->folders[--w->depth];

	vec_fini(&f->names);
	arena_free(f->texts);
	close(f->fd);
}

/* The folder NAME, "/" at its end, in the folder FD; the path of the walk names it. */
static void crawl_enter_named(struct crawl *w, int fd, const char *name)
{
	struct buf words = { 0 };

	if (w->depth == CORPUS_MAX_DEPTH + 1) {
		buf_addf(&words,
		    _("folders are nested more than %d deep; this one is not read"),
		    CORPUS_MAX_DEPTH);
		crawl_tell(w, DIAG_TOO_DEEP, buf_str(&words));
		buf_fini(&words);
		return;
	}
	/* Opened by its name alone: with "/" behind it a link would be followed. */
	char *bare = xmemdup0(name, strlen(name) - 1);
	int inner = openat(fd, bare, CRAWL_OPEN | O_NOFOLLOW | O_DIRECTORY);
	if (inner >= 0)
		crawl_enter(w, inner);
	else
		crawl_trouble(w, "cannot open this folder");
	free(bare);
}

/* Opens ROOT, of which *ST tells; -1 after a message in D. */
static int crawl_open_root(const char *root, struct stat *st, struct diags *d)
{
	int fd = open(root, CRAWL_OPEN);

	if (fd < 0 || fstat(fd, st) < 0) {
		slurp_trouble(root, "cannot open", d);
	} else if (S_ISDIR(st->st_mode) || S_ISREG(st->st_mode)) {
		return fd;
	} else {
		diag_add(d, DIAG_IO, (struct diag_place){ root, 0, 0 },
		    N_("neither a folder nor a regular file"));
	}
	if (fd >= 0)
		close(fd);
	return -1;
}

bool crawl_can(const char *root, struct diags *d)
{
	struct stat st;
	int fd = crawl_open_root(root, &st, d);

	if (fd >= 0)
		close(fd);
	return fd >= 0;
}

struct crawl *crawl_open(const char *root, struct diags *d)
{
	struct stat st;
	int fd = crawl_open_root(root, &st, d);
	struct crawl *w;

	if (fd < 0)
		return NULL;
	w = xcalloc(1, sizeof(*w));
	w->root = root;
	w->diags = d;
	if (S_ISDIR(st.st_mode)) {
		crawl_enter(w, fd);
		return w;
	}
	w->single = strcmp(path_name(root), CORPUS_ABOUT) != 0;
	w->stamp = load_stamp(&st);
	close(fd);
	return w;
}

/* True, with one message, when no more files may be taken. */
static bool crawl_is_full(struct crawl *w)
{
	struct buf words = { 0 };

	if (w->files++ < CORPUS_MAX_FILES)
		return false;
	buf_addf(&words, _("more than %zu files; from this one on they are not read"),
	    CORPUS_MAX_FILES);
	crawl_tell(w, DIAG_TOO_MANY, buf_str(&words));
	buf_fini(&words);
	return true;
}

/* The next name of the folder that the walk is in, entered when it is a folder. */
static bool crawl_step(struct crawl *w, struct crawl_file *out)
{
	struct crawl_folder *f = &w->folders[w->depth - 1];
	const struct crawl_name *name;

	if (f->next == f->names.n) {
		crawl_leave(w);
		return false;
	}
	name = &f->names.at[f->next++];
	w->path.len = f->len;
	buf_add(&w->path, name->text);
	if (slice_ends(slice_of(name->text), "/")) {
		crawl_enter_named(w, f->fd, name->text);
		return false;
	}
	if (strcmp(buf_str(&w->path), CORPUS_ABOUT) == 0)
		return false;
	*out = (struct crawl_file){ buf_str(&w->path), name->stamp };
	return true;
}

bool crawl_next(struct crawl *w, struct crawl_file *out)
{
	if (w->single) {
		w->single = false;
		*out = (struct crawl_file){ "", w->stamp };
		return true;
	}
	while (w->depth > 0) {
		if (!crawl_step(w, out))
			continue;
		if (!crawl_is_full(w))
			return true;
		while (w->depth > 0)
			crawl_leave(w);
	}
	return false;
}

void crawl_close(struct crawl *w)
{
	if (w == NULL)
		return;
	while (w->depth > 0)
		crawl_leave(w);
	buf_fini(&w->path);
	free(w);
}
