/* SPDX-License-Identifier: ISC */
/* load - one file of a corpus; see the header. */
#include "corpus/load.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/slice.h"
#include "base/xalloc.h"
#include "corpus/slurp.h"

#define LOAD_OPEN (O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
#define LOAD_HEAD 8192 /* [byte] in which the metadata of nearly every document end */

static int64_t load_time(struct timespec t)
{
	return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

struct file_stamp load_stamp(const struct stat *st)
{
	return (struct file_stamp){
		.size = st->st_size,
		.changed = load_time(st->st_mtim),
		.touched = load_time(st->st_ctim),
	};
}

bool file_stamp_eq(const struct file_stamp *a, const struct file_stamp *b)
{
	return a->size == b->size && a->changed == b->changed && a->touched == b->touched;
}

char *load_path(const char *root, const char *path)
{
	struct buf whole = { 0 };

	buf_add(&whole, root);
	if (path[0] != '\0' && !slice_ends(slice_of(root), "/"))
		buf_addc(&whole, '/');
	buf_add(&whole, path);
	return buf_take(&whole);
}

/*
 * A name may come from an index that somebody else has written: one that would lead upwards
 * is nobody's file.
 */
static int load_open_name(int fd, const char *name, int flags)
{
	if (name[0] != '\0' && name[0] != '.')
		return openat(fd, name, LOAD_OPEN | O_NOFOLLOW | flags);
	errno = ENOENT;
	return -1;
}

/* Opens PATH below ROOT, going from folder to folder; -1 and errno when that cannot be done. */
static int load_open(const char *root, const char *path)
{
	int fd = open(root, LOAD_OPEN);

	while (fd >= 0 && path[0] != '\0') {
		size_t len = strcspn(path, "/");
		char *name = xmemdup0(path, len);
		int inner = load_open_name(fd, name, path[len] == '/' ? O_DIRECTORY : 0);
		int error = errno;

		free(name);
		close(fd);
		errno = error;
		fd = inner;
		path += path[len] == '/' ? len + 1 : len;
	}
	return fd;
}

bool load_is_same(const char *root, const char *path, const struct file_stamp *stamp)
{
	struct stat st;
	int fd = load_open(root, path);
	bool same = fd >= 0 && fstat(fd, &st) == 0;

	if (fd >= 0)
		close(fd);
	if (!same)
		return false;
	struct file_stamp now = load_stamp(&st);
	return file_stamp_eq(&now, stamp);
}

bool load_head(const char *root, const char *path, struct doc_head *head)
{
	char bytes[LOAD_HEAD];
	ssize_t n = -1;
	int fd = load_open(root, path);

	*head = (struct doc_head){ 0 };
	while (fd >= 0 && (n = pread(fd, bytes, sizeof(bytes), 0)) < 0 && errno == EINTR)
		;
	if (fd >= 0)
		close(fd);
	struct slice text = { bytes, n > 0 ? (size_t)n : 0 };
	return slice_find(text, "\nbody:", 0) != SLICE_NONE &&
	    doc_read_head(text, path, head);
}

bool load_text(const char *root, const char *path, struct buf *text,
    struct file_stamp *stamp, struct diags *d)
{
	char *whole = load_path(root, path);
	int fd = load_open(root, path);
	struct stat st = { 0 };
	bool good = fd >= 0 && fstat(fd, &st) == 0;

	*stamp = load_stamp(&st);
	if (!good)
		slurp_trouble(whole, "cannot open", d);
	if (!good && fd >= 0)
		close(fd);
	good = good && slurp_fd(fd, whole, DOC_MAX_BYTES, text, d);
	free(whole);
	return good;
}
