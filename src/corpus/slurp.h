/* SPDX-License-Identifier: ISC */
/*
 * slurp - the content of a file, for folder.c, which opens files by folder, and for
 * whoever is given a path.
 */
#ifndef RECITAL_CORPUS_SLURP_H
#define RECITAL_CORPUS_SLURP_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/diag.h"

/*
 * Appends the content of the regular file of at most MAX [byte] that is open at FD, the
 * file PATH, and closes FD; false, with a message in D, when that cannot be done.
 */
bool slurp_fd(int fd, const char *path, size_t max, struct buf *to, struct diags *d);

/* The same of whatever is open at FD, a pipe too; FD stays open. */
bool slurp_stream(int fd, const char *path, size_t max, struct buf *to, struct diags *d);

/* As slurp_fd(), of the file PATH, which need not be there. */
bool slurp_path(const char *path, size_t max, struct buf *to, struct diags *d);

/* Adds "WHAT: reason", the reason taken from errno. */
void slurp_trouble(const char *path, const char *what, struct diags *d);

#endif
