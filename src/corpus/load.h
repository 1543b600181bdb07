/* SPDX-License-Identifier: ISC */
/*
 * load - one file of a corpus: its beginning to know what it is, all of it to read it.  A file is
 * named as crawl.h does it; it is reached from folder to folder, never through a link, and never
 * outside the root.
 */
#ifndef RECITAL_CORPUS_LOAD_H
#define RECITAL_CORPUS_LOAD_H

#include <stdbool.h>
#include <stdint.h> /* int64_t */

#include "base/buf.h"
#include "base/diag.h"
#include "corpus/docread.h"

/* What tells that a file is another one by now, without reading it. */
struct file_stamp {
	int64_t size;    /* [byte] */
	int64_t changed; /* [ns] since 1970: its content */
	int64_t touched; /* [ns] since 1970: anything of it; nobody can set that back */
};

struct stat;
struct file_stamp load_stamp(const struct stat *st);

bool file_stamp_eq(const struct file_stamp *a, const struct file_stamp *b);

/* ROOT, '/' and PATH, as messages name a file; the caller frees it. */
char *load_path(const char *root, const char *path);

/* True when the file PATH below ROOT is still what STAMP says. */
bool load_is_same(const char *root, const char *path, const struct file_stamp *stamp);

/*
 * The head of the document in the file PATH below ROOT; false, and nothing in HEAD, when the
 * whole file must be read to know what it is.
 */
bool load_head(const char *root, const char *path, struct doc_head *head);

/*
 * Appends the content of the file PATH below ROOT to TEXT; *STAMP is of what was read.  False
 * after a message in D.
 */
bool load_text(const char *root, const char *path, struct buf *text,
    struct file_stamp *stamp, struct diags *d);

#endif
