/* SPDX-License-Identifier: ISC */
/*
 * packing - a packed corpus while it is made, for pack and apply.
 *
 *	packing_begin(&p, o, out, target, source);
 *	packing_count(&p, path, entry); ...	each, in byte order of their paths
 *	packing_open(&p, dictionary);
 *	packing_put(&p, path, bytes); ...	like ones together
 *	packing_end_documents(&p, &about);
 *	packing_index(&p, searchable);
 *	packing_finish(&p);
 *
 * It is made in a file beside its place, and moved there when it is whole.  Each call is false when
 * something went wrong, which stands in p.why, or Ctrl-C was pressed; what comes next is left out
 * then, but for packing_fini().
 */
#ifndef RECITAL_CLI_PACKING_H
#define RECITAL_CLI_PACKING_H

#include <stdbool.h>

#include "cli/import_report.h"
#include "pack/pack.h"

struct packing {
	const struct options *options; /* borrowed */
	struct output *out;            /* borrowed */
	const char *target;            /* borrowed; where it goes */
	/* paths of what is being made; "" when there is none */
	struct buf making, index;
	struct pack_writer *writer;
	struct buf why;
	struct import_report report; /* how far it is */
	uint64_t digest;
	size_t documents, put; /* counted, put in so far */
	uint64_t bytes;        /* of those counted */
};

/* False when TARGET may not be replaced, or is SOURCE, a pack that is read; NULL: none is. */
bool packing_begin(struct packing *p, const struct options *o, struct output *out,
    const char *target, const char *source);

/* The corpus has this document, put in or not; all are counted, in order of their paths. */
void packing_count(struct packing *p, const char *path, struct pack_entry entry);

/* DICTIONARY must outlive packing_end_documents(). */
bool packing_open(struct packing *p, struct slice dictionary);

/* The next document, packed; a document of FROM, as it is there, which has the same dictionary. */
bool packing_put(struct packing *p, const char *path, struct slice bytes);
bool packing_copy(struct packing *p, struct pack *from, const char *path);

/* corpus.yaml of the corpus, which is put in where IN is true. */
bool packing_yaml(struct packing *p, struct slice bytes, bool in);

/* ABOUT says what pack_finish() asks for, but for the digest. */
bool packing_end_documents(struct packing *p, struct pack_about *about);

/* Makes the index of what was put in. */
bool packing_index(struct packing *p, bool searchable);

/* Moves the file to its place. */
bool packing_finish(struct packing *p);

/* Takes away what is not finished, and tells what went wrong: the exit status. */
int packing_fini(struct packing *p, bool fine);

#endif
