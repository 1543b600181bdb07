/* SPDX-License-Identifier: ISC */
/*
 * folder - a corpus: a folder tree of *.yaml files, and corpus.yaml at its root.
 *
 * Files are taken in byte order of their paths.  Hidden files and folders,
 * symbolic links and anything that is not a regular file are passed over: no
 * path leaves the corpus.  A broken file stays in the list, with its messages,
 * and the others are read.
 *
 * Opening a corpus reads the beginning of each file, for its symbol and language, and
 * keeps nothing else of it; a document is read when corpus_doc() first asks for it.  A
 * file that by then holds another document than it did is broken.
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
	char *symbol, *language;	/* owned; NULL at most when the file is broken */
	bool read;		/* or tried, when the file is broken */
	struct doc *doc;	/* owned; NULL when not yet read, or broken */
};

VEC_OF(corpus_file_vec, struct corpus_file);

struct corpus {
	char *root;			/* owned; as given */
	char *title, *description;	/* owned; "" when corpus.yaml says nothing */
	struct corpus_file_vec files;
	struct diags diags;		/* all that was wrong while reading */
};

/*
 * Finds the corpus at ROOT (a folder, or one .yaml file) and what its files hold;
 * NULL, with a message in D, when ROOT cannot be opened.  Free with corpus_free().
 */
struct corpus *corpus_scan(const char *root, struct diags *d);
void corpus_free(struct corpus *c);

/* The same, all documents read. */
struct corpus *corpus_open(const char *root, struct diags *d);

/*
 * Document NUMBER (index into files), read now if it was not yet; NULL, with its
 * messages in C->diags, when the file is broken.
 */
struct doc *corpus_doc(struct corpus *c, size_t number);

/* Reads all that is not yet read; messages stand in the order of files then. */
void corpus_read_all(struct corpus *c);

#endif
