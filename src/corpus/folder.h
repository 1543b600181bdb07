/* SPDX-License-Identifier: ISC */
/*
 * folder - a corpus with all its documents: a folder tree of *.yaml files, and corpus.yaml at
 * its root.
 *
 * For what needs every text at once, as lint does.  Files are in byte order of their paths; a
 * broken file stays in the list, with its messages, and the others are read.
 */
#ifndef RECITAL_CORPUS_FOLDER_H
#define RECITAL_CORPUS_FOLDER_H

#include <stddef.h> /* size_t */
#include <stdint.h> /* uint64_t */

#include "base/diag.h"
#include "base/vec.h"
#include "model/doc.h"

struct corpus_file {
	char *path;      /* owned; root, '/', name: as messages show it */
	struct doc *doc; /* owned; NULL when the file is broken */
	uint64_t hash;   /* hash_slice() of its bytes */
};

VEC_OF(corpus_file_vec, struct corpus_file);

struct source;

/* What corpus.yaml says. */
struct corpus_about {
	char *title, *description; /* owned; "" when it says nothing */
};

/* Reads corpus.yaml of SOURCE; what is wrong with it in D. */
void corpus_read_about(struct source *source, struct corpus_about *out, struct diags *d);
void corpus_about_fini(struct corpus_about *about);

struct corpus {
	struct corpus_file_vec files;
	struct diags diags; /* all that was wrong while reading, in order of files */
};

/*
 * Reads the corpus at ROOT (a folder, or one .yaml file); NULL, with a message in D, when ROOT
 * cannot be opened.  Free with corpus_free().
 */
struct corpus *corpus_open(const char *root, struct diags *d);
void corpus_free(struct corpus *c);

#endif
