/* SPDX-License-Identifier: ISC */
/* unfinished - what is being written, in a file; see the header. */
#include "ui/unfinished.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "corpus/annotation_yaml.h"
#include "store/db.h"
#include "ui/reviewing.h"

#define UNFINISHED_NAME ".unfinished-"
#define UNFINISHED_FLAGS (O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)

/* True when nobody else holds the file FD. */
static bool unfinished_lock(int fd)
{
	struct flock all = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

	return fcntl(fd, F_SETLK, &all) == 0;
}

static bool unfinished_begin(struct unfinished *u, const struct library *lib)
{
	struct buf path = { 0 }, why = { 0 };

	buf_addf(&path, "%s" UNFINISHED_NAME "%ld", lib->data, (long)getpid());
	const bool fine = db_make_folders_of(buf_str(&path), &why);
	const int fd =
	    fine ? open(buf_str(&path), UNFINISHED_FLAGS | O_CREAT | O_EXCL, 0600) : -1;
	buf_fini(&why);
	if (fd >= 0 && unfinished_lock(fd)) {
		*u = (struct unfinished){ .path = buf_take(&path), .fd = fd };
		return true;
	}
	if (fd >= 0)
		close(fd);
	buf_fini(&path);
	return false;
}

void unfinished_write(struct unfinished *u, struct library *lib,
    const struct annotation *a)
{
	struct buf text = { 0 };

	if (lib->data == NULL || (u->path == NULL && !unfinished_begin(u, lib)))
		return;
	annotation_yaml_write(&text, a, 1);
	const size_t len = text.len;
	/* of what was longer nothing is left behind it, whenever the reader is killed */
	while (text.len < u->len)
		buf_addc(&text, '\n');
	if (pwrite(u->fd, text.at, text.len, 0) != (ssize_t)text.len ||
	    ftruncate(u->fd, (off_t)len) != 0)
		unfinished_drop(u);
	else
		u->len = len;
	buf_fini(&text);
}

void unfinished_drop(struct unfinished *u)
{
	if (u->path != NULL)
		unlink(u->path);
	unfinished_leave(u);
}

void unfinished_leave(struct unfinished *u)
{
	if (u->path != NULL)
		close(u->fd);
	free(u->path);
	*u = (struct unfinished){ 0 };
}

/* Appends what the file FD holds, of SIZE [byte]. */
static bool unfinished_read(int fd, size_t size, struct buf *text)
{
	char *bytes = xmalloc(size + 1);
	const ssize_t n = pread(fd, bytes, size, 0);

	if (n > 0)
		buf_addn(text, bytes, (size_t)n);
	free(bytes);
	return n == (ssize_t)size;
}

/* Makes annotations of TEXT; true when all of them are kept. */
static bool unfinished_keep(struct library *lib, const struct buf *text, const char *path)
{
	struct annotations all;
	struct annotation made;
	struct diags d = { 0 };
	struct buf why = { 0 };

	annotations_init(&all);
	bool fine = annotation_yaml_read(buf_slice(text), path, &all, &d);
	for (size_t i = 0; fine && i < all.list.n; i++)
		fine = reviewing_write(lib, &all.list.at[i], all.arena, &made, &why);
	annotations_fini(&all);
	diags_fini(&d);
	buf_fini(&why);
	return fine;
}

/* True when the file PATH was left and is an annotation now. */
static bool unfinished_take_file(struct library *lib, const char *path)
{
	const int fd = open(path, UNFINISHED_FLAGS);
	struct buf text = { 0 };
	struct stat st;

	if (fd < 0)
		return false;
	const bool fine = fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0 &&
	    st.st_size <= (off_t)ANNOTATION_MAX_FILE && unfinished_lock(fd) &&
	    unfinished_read(fd, (size_t)st.st_size, &text) &&
	    unfinished_keep(lib, &text, path) && unlink(path) == 0;
	close(fd);
	buf_fini(&text);
	return fine;
}

size_t unfinished_take(struct library *lib)
{
	const char *slash = lib->data != NULL ? strrchr(lib->data, '/') : NULL;
	const char *name = slash != NULL ? slash + 1 : lib->data;
	struct buf folder = { 0 }, begin = { 0 }, path = { 0 };
	size_t n = 0;

	if (lib->data == NULL)
		return 0;
	buf_addn(&folder, lib->data, (size_t)(name - lib->data));
	buf_addf(&begin, "%s" UNFINISHED_NAME, name);
	DIR *dir = opendir(folder.len > 0 ? buf_str(&folder) : ".");
	for (const struct dirent *e; dir != NULL && (e = readdir(dir)) != NULL;) {
		if (strncmp(e->d_name, buf_str(&begin), begin.len) != 0)
			continue;
		buf_clear(&path);
		buf_addf(&path, "%s%s", buf_str(&folder), e->d_name);
		n += unfinished_take_file(lib, buf_str(&path));
	}
	if (dir != NULL)
		closedir(dir);
	buf_fini(&folder);
	buf_fini(&begin);
	buf_fini(&path);
	return n;
}
