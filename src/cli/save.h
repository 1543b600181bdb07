/* SPDX-License-Identifier: ISC */
/*
 * save - documents into the folder of a corpus: SESSION/A_RES_76_176.en.yaml.
 *
 * A file is written beside its place and moved there whole, so no reader and no
 * Ctrl-C ever meets half of one.  What stands there already with the same bytes is
 * left alone, and so is a later issue of the same document from another source.
 */
#ifndef RECITAL_CLI_SAVE_H
#define RECITAL_CLI_SAVE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/diag.h"
#include "model/doc.h"

enum save_result {
	SAVE_WRITTEN,
	SAVE_UNCHANGED, /* it stood there already */
	SAVE_KEPT,      /* a later issue stands there */
	SAVE_FAILED     /* D got an error */
};

/* Appends the name of a file for a document with META: "A_RES_76_176.en" and ENDING. */
void save_add_file(struct buf *to, const struct doc_meta *meta, const char *ending);

/* Appends where a document with META belongs in a corpus: "76/A_RES_76_176.en.yaml". */
void save_add_name(struct buf *to, const struct doc_meta *meta);

/* A document on its way into a corpus; nothing is owned. */
struct save_document {
	const char *name; /* in the corpus */
	struct slice yaml;
	const struct doc_meta *meta;
	bool
	    only_later; /* what another source left there stays when it is no earlier issue */
};

/*
 * Writes S into the corpus DIR; folders are made as needed.  What another source left there stays
 * when it is a later issue.
 */
enum save_result save_yaml(const char *dir, const struct save_document *s,
    struct diags *d);

/*
 * Writes BYTES to the file PATH, in a folder that is there, in the place of what stands there;
 * false after a message in D.
 */
bool save_file(const char *path, struct slice bytes, struct diags *d);

/* Makes the folders above the file PATH; false after a message in D. */
bool save_make_folders(const char *path, struct diags *d);

/*
 * Takes away what killed imports were writing into the corpus DIR: files of processes that
 * are no more, an hour old, for the corpus may be another machine's too.
 */
void save_clean(const char *dir);

#endif
