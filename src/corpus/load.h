/* SPDX-License-Identifier: ISC */
/*
 * load - the file of one document, when it is wanted: its beginning to know what it is, all of
 * it to read it.  For folder.c only.
 */
#ifndef RECITAL_CORPUS_LOAD_H
#define RECITAL_CORPUS_LOAD_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/diag.h"
#include "corpus/docread.h"

/*
 * The head of the document in the file PATH, open at FD, which stays open; false when the whole
 * file must be read to know what it is.
 */
bool load_head(int fd, const char *path, struct doc_head *head);

/* Appends the content of PATH, below ROOT, to TEXT; false after a message in D. */
bool load_text(const char *root, const char *path, struct buf *text, struct diags *d);

#endif
