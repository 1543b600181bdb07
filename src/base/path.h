/* SPDX-License-Identifier: ISC */
/* path - the names of files and folders, as people type them and as messages have them. */
#ifndef RECITAL_BASE_PATH_H
#define RECITAL_BASE_PATH_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"

/* What stands behind the last slash of PATH, in PATH: the name of the file. */
const char *path_name(const char *path);

/* [byte] of what stands before it, the slash included; 0 when there is none. */
size_t path_folder_len(const char *path);

/* Appends PATH as a shell has it: "~/un" is a folder in the person's home, if that is known. */
void path_add_typed(struct buf *to, const char *path);

/* True when PATH is there and a folder, or is there and none; links are followed. */
bool path_is_folder(const char *path);
bool path_is_file(const char *path);

/* True when both are there and are one file, by whatever names; links are followed. */
bool path_is_same(const char *path, const char *other);

#endif
