/* SPDX-License-Identifier: ISC */
/*
 * rewrite - a source written anew, piece by piece, each of which keeps its place in the
 * file.
 *
 *	struct rewrite w = rewrite_of(source);
 *	while (w.at < w.text.len) ... rewrite_keep(), rewrite_replace(), rewrite_copy()
 *	rewrite_done(&w, source);
 */
#ifndef RECITAL_IMPORT_REWRITE_H
#define RECITAL_IMPORT_REWRITE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "import/text/normalise.h"

struct rewrite {
	const struct source *in; /* borrowed */
	struct slice text;       /* of IN */
	struct source out;       /* owned */
	size_t at;               /* [byte] of TEXT that comes next */
	size_t place;            /* index into IN->places: none before it is needed */
	bool moved;              /* the next byte needs a place of its own */
};

struct rewrite rewrite_of(const struct source *in);

/* Appends the LEN [byte] at BYTES for the byte of the source that comes next. */
void rewrite_put(struct rewrite *w, const char *bytes, size_t len);

/* Keeps the next LEN [byte], writes WORDS in their place, or leaves them out. */
void rewrite_keep(struct rewrite *w, size_t len);
void rewrite_replace(struct rewrite *w, const char *words, size_t len);
void rewrite_drop(struct rewrite *w, size_t len);

/* Keeps all up to END [byte], however many lines that are. */
void rewrite_keep_span(struct rewrite *w, size_t end);

/* Appends bytes [start, end) of the source, wherever they stand, and stays where it is. */
void rewrite_copy(struct rewrite *w, size_t start, size_t end);

/* S, which W reads, becomes what was written. */
void rewrite_done(struct rewrite *w, struct source *s);

#endif
