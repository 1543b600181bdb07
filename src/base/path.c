/* SPDX-License-Identifier: ISC */
/* path - the names of files and folders; see the header. */
#include "base/path.h"

#include <stdlib.h> /* getenv */
#include <string.h>
#include <sys/stat.h>

const char *path_name(const char *path)
{
	return path + path_folder_len(path);
}

size_t path_folder_len(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash != NULL ? (size_t)(slash - path) + 1 : 0;
}

void path_add_typed(struct buf *to, const char *path)
{
	const char *home = getenv("HOME");

	if (strncmp(path, "~/", 2) == 0 && home != NULL && home[0] != '\0') {
		buf_add(to, home);
		path++;
	}
	buf_add(to, path);
}

bool path_is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool path_is_file(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && !S_ISDIR(st.st_mode);
}

bool path_is_same(const char *path, const char *other)
{
	struct stat a, b;

	return stat(path, &a) == 0 && stat(other, &b) == 0 && a.st_dev == b.st_dev &&
	    a.st_ino == b.st_ino;
}
