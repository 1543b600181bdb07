/* SPDX-License-Identifier: ISC */
/*
 * review - what the reader adds to the documents, in a file of the reader's own: the
 * paragraphs of two documents that belong together.
 *
 *	tie	68/164 en PP4 "Reaffirming ..."   74/158 en PP6 "Reaffirming ..."
 *
 * The file is opened for each call and closed again, so that several readers can be at
 * work.  Reading makes no file and no folder.  What is written is written whole or not
 * at all: a full disk or a killed program loses nothing that was there.
 *
 * Functions that can fail say why in a sentence, appended to WHY; it names the file.
 */
#ifndef RECITAL_REVIEW_REVIEW_H
#define RECITAL_REVIEW_REVIEW_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"

/* A paragraph of a document, and its text when the reader saw it. */
struct review_place {
	const char *symbol, *language;
	const char *address;
	const char *text;
};

/* Two paragraphs that belong together; A,B and B,A are one tie. */
struct review_tie {
	struct review_place a, b;
};

VEC_OF(review_tie_vec, struct review_tie);

struct review_ties {
	struct review_tie_vec list;
	struct arena *arena;	/* owns the strings */
};
void review_ties_fini(struct review_ties *t);

/*
 * Keeps TIE in the file PATH, which is made, with its folders, when it does not exist.
 * Older ties of either paragraph with the other document go.
 */
bool review_add_tie(const char *path, const struct review_tie *tie, struct buf *why);

/*
 * Removes every tie between the documents of TIE that names either of its paragraphs
 * (their texts do not count; an address of NULL names none).  *REMOVED tells how many.
 */
bool review_remove_ties(const char *path, const struct review_tie *tie, unsigned *removed,
    struct buf *why);

/*
 * Finds the ties between two documents, of which only symbol and language count, by
 * address of A; the .a of each is A's.  OUT is to be freed in any case, and empty when
 * this fails.
 */
bool review_find_ties(const char *path, const struct review_place *a,
    const struct review_place *b, struct review_ties *out, struct buf *why);

#endif
