/* SPDX-License-Identifier: ISC */
/*
 * library - a corpus with its index: what the reader and every subcommand open.
 *
 * Opening one reads the symbols of its documents only, so that the first screen does
 * not wait for texts nobody has asked for.  A document is read when it is first asked
 * for, and all of them when the index is: who cites what can only all texts tell.
 */
#ifndef RECITAL_UI_LIBRARY_H
#define RECITAL_UI_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>	/* size_t */
#include <stdint.h>	/* uint32_t */

#include "base/diag.h"
#include "base/vec.h"
#include "compare/comparison.h"
#include "corpus/folder.h"
#include "index/index.h"
#include "links/footnote.h"
#include "model/date.h"
#include "model/doc.h"

/* A comparison that somebody has asked for; all of it is owned by the library. */
struct library_pair {
	uint32_t a, b;		/* numbers of the documents; INDEX_ABSENT: a tie has
				 * changed since, kept for who still shows it */
	struct comparison *comparison;
	char *trouble;		/* see library_tie_trouble() */
};

VEC_OF(library_pair_vec, struct library_pair);

struct library {
	struct corpus *corpus;	/* owned */
	char *language;		/* owned; the language that the reader prefers */
	struct index *index;	/* owned; NULL until library_index() */
	uint32_t *shelf;	/* owned; numbers of the documents by symbol, language */
	size_t n_shelf;
	struct footnotes *footnotes;	/* owned; one for each file, worked out when
					 * first asked for (arena NULL = not yet) */
	char *data;		/* owned; the file of the reader's own data; NULL: none */
	bool no_ties;		/* the ties in it are left out of comparisons */
	struct buf untold;	/* see library_untold() */
	struct library_pair_vec pairs;	/* compared so far */
	struct comparing *comparing;	/* a list of what is being compared (comparing.h) */
	bool colours;		/* who reads sees colours, so words need no signs */
};

/*
 * Opens the corpus at ROOT; NULL, with a message in D, when it cannot be opened.
 * LANGUAGE may be NULL: "en".
 */
struct library *library_open(const char *root, const char *language, struct diags *d);
void library_free(struct library *lib);

/* The file of the reader's own data, which need not exist; without it no tie is kept. */
void library_use_data(struct library *lib, const char *path);

/* From now on LANGUAGE is the preferred one. */
void library_prefer(struct library *lib, const char *language);

/* The index of all documents, borrowed; reads all when first asked for. */
struct index *library_index(struct library *lib);

/* Document NUMBER (index into corpus->files), borrowed; NULL when it is broken. */
const struct doc *library_doc(struct library *lib, uint32_t number);

/* True when the corpus has SYMBOL; a document counts until it proves to be broken. */
bool library_has(const struct library *lib, const char *symbol);

/*
 * The document with SYMBOL in the preferred language, if the corpus has that, else the
 * first in byte order of languages, read; INDEX_ABSENT when there is none.
 */
uint32_t library_find(struct library *lib, const char *symbol);

/* The same with LANGUAGE for the preferred one; "" = no other. */
uint32_t library_find_in(struct library *lib, const char *symbol, const char *language);

/* The same, but INDEX_ABSENT when it cannot be read in LANGUAGE itself. */
uint32_t library_version(struct library *lib, const char *symbol, const char *language);

/*
 * The first error of a file with SYMBOL that could not be read, borrowed; NULL when there is
 * no such file, or it has not been read yet.
 */
const struct diag *library_trouble(const struct library *lib, const char *symbol);

/* True when a document of the corpus has SYMBOL or cites it. */
bool library_knows(struct library *lib, const char *symbol);

/* The date of SYMBOL as far as the corpus knows it. */
struct date library_date(struct library *lib, const char *symbol);

/* Appends the languages in which the corpus has SYMBOL: "ar en fr". */
void library_add_languages(struct buf *to, const struct library *lib, const char *symbol);

/* The footnotes of document NUMBER, Ibid. resolved; borrowed. */
const struct footnotes *library_footnotes(struct library *lib, uint32_t number);

/* True when the corpus knows NEWER, a symbol, for a successor of OLDER. */
bool library_continues(struct library *lib, const char *newer, const char *older);

/* What LIB can tell a comparison; it must outlive that. */
struct compare_lore library_lore(struct library *lib);

/*
 * Documents A and B (numbers of good documents) compared, the reader's ties applied;
 * borrowed until library_free(), but another one when a tie of the two has changed.
 */
const struct comparison *library_compare(struct library *lib, uint32_t a, uint32_t b);

/* True when library_compare() would give what it has given before, without any work. */
bool library_has_compared(struct library *lib, uint32_t a, uint32_t b);

/*
 * Why ties of A and B are not applied, in a sentence: the text of a tied paragraph has
 * changed since, the reader's data cannot be read; "" when all are.  Borrowed likewise.
 */
const char *library_tie_trouble(struct library *lib, uint32_t a, uint32_t b);

/* The same of a comparison that library_compare() has given. */
const char *library_comparison_trouble(const struct library *lib, const struct comparison *c);

/*
 * Ties paragraph TIE.a of A to TIE.b of B and keeps it in the reader's data; older ties
 * of either go.  False after a sentence in WHY.
 */
bool library_tie(struct library *lib, uint32_t a, uint32_t b, struct compare_tie tie,
    struct buf *why);

/*
 * Removes the ties of A and B that name paragraph TIE.a of A or TIE.b of B; either may be
 * DOC_NONE, and both mean the ties that are not applied.  Returns how many there were; 0
 * after a sentence in WHY.
 */
unsigned library_untie(struct library *lib, uint32_t a, uint32_t b, struct compare_tie tie,
    struct buf *why);

/*
 * The word of the reader, kept in the reader's data and heeded from now on: NEWER continues
 * OLDER; with OLDER "" nothing; with NULL what the evidence says.  False after a sentence in
 * WHY: that OLDER continues NEWER, too.
 */
bool library_tell(struct library *lib, const char *newer, const char *older, struct buf *why);

/* Why such words are not heeded, in a sentence: the data cannot be read; or "". */
const char *library_untold(struct library *lib);

/* For library.c only: the index heeds the words that are kept. */
void library_heed(struct library *lib);

/* For library_tell() only: what was compared by another lineage is compared anew. */
void library_drop_lore(struct library *lib);

/* For library_free() only: frees what was compared. */
void library_drop_comparisons(struct library *lib);

#endif
