/* SPDX-License-Identifier: ISC */
/*
 * source - where the bytes of a corpus come from: a folder tree, one .yaml file, or a pack
 * (pack/pack.h).
 *
 *	s = source_open(root);
 *	w = source_walk(s, &diags);
 *	while (source_next(w, &file))
 *		source_text(s, file.path, &text, &stamp, &diags);
 *	source_end(w);
 *	source_free(s);
 *
 * Whoever reads documents of a corpus asks a source, and need not know what it is.  Threads may
 * share one, but for its walks.
 */
#ifndef RECITAL_CORPUS_SOURCE_H
#define RECITAL_CORPUS_SOURCE_H

#include <stdbool.h>

#include "corpus/crawl.h"
#include "corpus/load.h"
#include "pack/pack.h"

struct source;

/* That of the corpus at ROOT, as the command line names it; NULL never, see source_can(). */
struct source *source_open(const char *root);
void source_free(struct source *s); /* NULL is allowed */

/* As it was given; borrowed. */
const char *source_root(const struct source *s);

/* The pack that it is, borrowed; NULL when it is none. */
struct pack *source_pack(const struct source *s);

/* True when the corpus can be opened; false after a message in D. */
bool source_can(const struct source *s, struct diags *d);

/* True when the document at PATH is still what STAMP says. */
bool source_is_same(struct source *s, const char *path, const struct file_stamp *stamp);

/*
 * The head of the document at PATH; false, and nothing in HEAD, when all of it must be read to know
 * what it is, as in a pack.
 */
bool source_head(struct source *s, const char *path, struct doc_head *head);

/*
 * Appends the bytes of the document at PATH to TEXT; *STAMP is of what was read.  False after a
 * message in D.
 */
bool source_text(struct source *s, const char *path, struct buf *text,
    struct file_stamp *stamp, struct diags *d);

/* Appends those of corpus.yaml, which need not be there; false after a message in D. */
bool source_about(struct source *s, struct buf *text, struct diags *d);

/* True when there is nothing but corpus.yaml. */
bool source_is_about(const struct source *s);

struct source_walk;

/*
 * Begins a walk through the documents, in byte order of their paths; NULL after a message in D.
 * What is wrong on the way is told in D, too, which must outlive the walk.
 */
struct source_walk *source_walk(struct source *s, struct diags *d);

/* The next document, its path borrowed until the next call; false behind the last one. */
bool source_next(struct source_walk *w, struct crawl_file *out);
void source_end(struct source_walk *w); /* NULL is allowed */

#endif
