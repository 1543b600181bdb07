/* SPDX-License-Identifier: ISC */
/*
 * review - what the reader adds to the documents, in a file of the reader's own: the
 * paragraphs of two documents that belong together, which resolution continues which, and searches
 * by name.
 *
 *	tie	68/164 en PP4 "Reaffirming ..."   74/158 en PP6 "Reaffirming ..."
 *	search	wps "women peace security session:70.."
 *	word	A/RES/77/257 continues A/RES/75/245B; A/RES/76/6 continues none
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
	struct arena *arena; /* owns the strings */
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

/*
 * Finds which documents are tied to which, each two once; only symbols and languages are there.
 * OUT is to be freed in any case, and empty when this fails.
 */
bool review_find_tied(const char *path, struct review_ties *out, struct buf *why);

/* The reader's word: NEWER continues OLDER, or with OLDER "" nothing. */
struct review_word {
	const char *newer, *older; /* canonical symbols */
};

VEC_OF(review_word_vec, struct review_word);

struct review_words {
	struct review_word_vec list;
	struct arena *arena; /* owns the strings */
};
void review_words_fini(struct review_words *w);

/* Keeps WORD in the file PATH in place of an older one of the same newer. */
bool review_keep_word(const char *path, const struct review_word *word, struct buf *why);

/* Forgets what was said of NEWER; *FORGOTTEN tells whether there was anything. */
bool review_forget_word(const char *path, const char *newer, bool *forgotten,
    struct buf *why);

/* All words, by newer; OUT is to be freed in any case, and empty when this fails. */
bool review_read_words(const char *path, struct review_words *out, struct buf *why);

/* A search of the corpus that the reader keeps. */
struct review_search {
	const char *name, *query;
};

VEC_OF(review_search_vec, struct review_search);

struct review_searches {
	struct review_search_vec list;
	struct arena *arena; /* owns the strings */
};
void review_searches_fini(struct review_searches *s);

/* As for words: one query under each name. */
bool review_keep_search(const char *path, const struct review_search *search,
    struct buf *why);
bool review_forget_search(const char *path, const char *name, bool *forgotten,
    struct buf *why);

/* All searches, by name; OUT is to be freed in any case, and empty when this fails. */
bool review_read_searches(const char *path, struct review_searches *out, struct buf *why);

#endif
