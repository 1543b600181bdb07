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
#include "corpus/folder.h"
#include "index/index.h"
#include "links/footnote.h"
#include "model/date.h"
#include "model/doc.h"

struct library {
	struct corpus *corpus;	/* owned */
	char *language;		/* owned; the language that the reader prefers */
	struct index *index;	/* owned; NULL until library_index() */
	uint32_t *shelf;	/* owned; numbers of the documents by symbol, language */
	size_t n_shelf;
	struct footnotes *footnotes;	/* owned; one for each file, worked out when
					 * first asked for (arena NULL = not yet) */
};

/*
 * Opens the corpus at ROOT; NULL, with a message in D, when it cannot be opened.
 * LANGUAGE may be NULL: "en".
 */
struct library *library_open(const char *root, const char *language, struct diags *d);
void library_free(struct library *lib);

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

#endif
