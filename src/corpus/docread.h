/* SPDX-License-Identifier: ISC */
/*
 * docread - one YAML file to one document, every complaint with its place.
 *
 * Reads libyaml events straight into the document builder.  All errors are
 * collected, not only the first; a file with an error gives no document.
 * The format is docs/corpus-format.md.
 */
#ifndef RECITAL_CORPUS_DOCREAD_H
#define RECITAL_CORPUS_DOCREAD_H

#include <stdbool.h>

#include "base/diag.h"
#include "base/slice.h"
#include "base/watch.h"
#include "model/doc.h"

/* Limits on a file; beyond them it is refused (see the manual, LIMITS). */
#define DOC_MAX_BYTES ((size_t)8 << 20) /* [byte] of a file */
#define DOC_MAX_DEPTH 16                /* nested YAML collections */
#define DOC_MAX_PARAS ((size_t)40000)   /* paragraphs and footnotes */
#define DOC_MAX_NAMES ((size_t)1000)    /* entries of one list */
#define DOC_MAX_ERRORS ((size_t)100)    /* errors told for one file */

/* What tells a document from the others of a corpus. */
struct doc_head {
	char *symbol, *language; /* owned; NULL when they were not read */
};

/* Frees what H has; also one that was not read to its end has something. */
void doc_head_fini(struct doc_head *h);

/*
 * Reads the symbol and the language of the document in TEXT, the content of the file
 * PATH, without reading its body; false when only doc_read() can say what it holds.
 * The body is told by a line that begins with "body:".
 */
bool doc_read_head(struct slice text, const char *path, struct doc_head *head);

/*
 * The document in TEXT, the content of the file PATH (copied); NULL when D got
 * an error.  Free with doc_free().
 */
struct doc *doc_read(struct slice text, const char *path, struct diags *d);

/* The same for who waits, which W may tell; NULL, and nothing in D, when it is given up. */
struct doc *doc_read_watched(struct slice text, const char *path, struct watch *w,
    struct diags *d);

#endif
