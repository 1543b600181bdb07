/* SPDX-License-Identifier: ISC */
/*
 * crawl - the files of a corpus, one after the other, in byte order of their paths:
 *
 *	w = crawl_open(root, &diags);
 *	while (crawl_next(w, &file))
 *		... file.path, file.stamp
 *	crawl_close(w);
 *
 * A file is named by its path below the root, "68/A_RES_68_164.en.yaml".  Hidden files and
 * folders, links, corpus.yaml at the root and anything that is no regular file are passed over;
 * no path leaves the corpus.  No file is opened, so that a walk may be done in shares while
 * somebody waits for a key.
 */
#ifndef RECITAL_CORPUS_CRAWL_H
#define RECITAL_CORPUS_CRAWL_H

#include <stdbool.h>

#include "base/diag.h"
#include "corpus/load.h"

#define CORPUS_MAX_FILES ((size_t)200000)
#define CORPUS_MAX_DEPTH 8 /* folders inside folders */

#define CORPUS_ABOUT "corpus.yaml" /* at the root: about the corpus, no document */

/* True when ROOT is a folder or a regular file; false after a message in D. */
bool crawl_can(const char *root, struct diags *d);

struct crawl;

struct crawl_file {
	/* borrowed until the next call; "" when the root is the file */
	const char *path;
	struct file_stamp stamp;
};

/*
 * Begins at ROOT, a folder or one .yaml file, which is borrowed; NULL, with a message in D, when
 * that cannot be opened.  What is wrong with folders is told in D, too, which must outlive the
 * walk.
 */
struct crawl *crawl_open(const char *root, struct diags *d);

/* The next file; false behind the last one. */
bool crawl_next(struct crawl *w, struct crawl_file *out);

void crawl_close(struct crawl *w);

#endif
