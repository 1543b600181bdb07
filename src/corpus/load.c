/* SPDX-License-Identifier: ISC */
/* load - the file of one document; see the header. */
#include "corpus/load.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/xalloc.h"
#include "corpus/slurp.h"

#define LOAD_OPEN (O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
#define LOAD_HEAD 8192 /* [byte] in which the metadata of nearly every document end */

/* Opens the names of PATH, a path below the folder FD, one after the other; FD is closed. */
static int load_open_below(int fd, const char *path)
{
	while (fd >= 0) {
		const char *slash = strchr(path, '/');
		char *name =
		    xmemdup0(path, slash != NULL ? (size_t)(slash - path) : strlen(path));
		int inner = openat(fd, name,
		    LOAD_OPEN | O_NOFOLLOW | (slash != NULL ? O_DIRECTORY : 0));
		int error = errno;

		free(name);
		close(fd);
		errno = error;
		fd = inner;
		if (slash == NULL)
			break;
		path = slash + 1;
	}
	return fd;
}

/*
 * Opens PATH, which is ROOT or a path below it, going from folder to folder and never through a
 * link; -1 and errno when that cannot be done.
 */
static int load_open(const char *root, const char *path)
{
	size_t len = strlen(root);
	int fd = open(root, LOAD_OPEN);

	if (strcmp(root, path) == 0)
		return fd;
	while (path[len] == '/')
		len++;
	return load_open_below(fd, path + len);
}

bool load_head(int fd, const char *path, struct doc_head *head)
{
	char bytes[LOAD_HEAD];
	ssize_t n;

	*head = (struct doc_head){ 0 };
	while ((n = pread(fd, bytes, sizeof(bytes), 0)) < 0 && errno == EINTR)
		;
	struct slice text = { bytes, n > 0 ? (size_t)n : 0 };
	return slice_find(text, "\nbody:", 0) != SLICE_NONE &&
	    doc_read_head(text, path, head);
}

bool load_text(const char *root, const char *path, struct buf *text, struct diags *d)
{
	int fd = load_open(root, path);

	if (fd >= 0)
		return slurp_fd(fd, path, DOC_MAX_BYTES, text, d);
	slurp_trouble(path, "cannot open", d);
	return false;
}
