/* SPDX-License-Identifier: ISC */
/*
 * folder - a corpus: a folder tree of *.yaml files, and corpus.yaml at its root.
 *
 * Files are taken in byte order of their paths.  Hidden files and folders,
 * symbolic links and anything that is not a regular file are passed over: no
 * path leaves the corpus.  A broken file stays in the list, with its messages,
 * and the others are read.
 */
#ifndef RECITAL_CORPUS_FOLDER_H
#define RECITAL_CORPUS_FOLDER_H

#include <stdbool.h>
#include <stddef.h>	/* size_t */

#include "base/buf.h"
#include "base/diag.h"
#include "base/vec.h"
#include "model/doc.h"

#define CORPUS_MAX_FILES ((size_t)200000)
#define CORPUS_MAX_DEPTH 8		/* folders inside folders */

struct corpus_file {
	char *path;		/* owned; root, '/', name: as messages show it */
	struct doc *doc;	/* owned; NULL when the file is broken */
};

VEC_OF(corpus_file_vec, struct corpus_file);

struct corpus {
	char *root;			/* owned; as given */
	char *title, *description;	/* owned; "" when corpus.yaml says nothing */
	struct corpus_file_vec files;
	struct diags diags;		/* all that was wrong while reading */
};

/*
 * Reads the corpus at ROOT (a folder, or one .yaml file); NULL, with a message
 * in D, when ROOT cannot be opened.  Free with corpus_free().
 */
struct corpus *corpus_open(const char *root, struct diags *d);
void corpus_free(struct corpus *c);

/*
 * Appends the content of a regular file of at most MAX [byte]; false, with a
 * message in D, when that cannot be done.
 */
bool corpus_slurp(const char *path, size_t max, struct buf *to, struct diags *d);

#endif
