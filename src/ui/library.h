/* SPDX-License-Identifier: ISC */
/*
 * library - a corpus with its index: what the reader and every subcommand open.
 */
#ifndef RECITAL_UI_LIBRARY_H
#define RECITAL_UI_LIBRARY_H

#include <stdbool.h>
#include <stdint.h>	/* uint32_t */

#include "base/diag.h"
#include "corpus/folder.h"
#include "index/index.h"
#include "links/footnote.h"
#include "model/doc.h"

struct library {
	struct corpus *corpus;	/* owned */
	struct index *index;	/* owned */
	char *language;		/* owned; the language that the reader prefers */
	struct footnotes *footnotes;	/* owned; one for each file, worked out when
					 * first asked for (arena NULL = not yet) */
};

/*
 * Opens the corpus at ROOT; NULL, with a message in D, when it cannot be opened.
 * LANGUAGE may be NULL: "en".
 */
struct library *library_open(const char *root, const char *language, struct diags *d);
void library_free(struct library *lib);

/* Document NUMBER (index into corpus->files), borrowed. */
const struct doc *library_doc(const struct library *lib, uint32_t number);

/* The document with SYMBOL in the preferred language, or INDEX_ABSENT. */
uint32_t library_find(const struct library *lib, const char *symbol);

/* The same in LANGUAGE, if the corpus has it; "" = the preferred one. */
uint32_t library_find_in(const struct library *lib, const char *symbol, const char *language);

/* Appends the languages in which the corpus has SYMBOL: "ar en fr". */
void library_add_languages(struct buf *to, const struct library *lib, const char *symbol);

/* The footnotes of document NUMBER, Ibid. resolved; borrowed. */
const struct footnotes *library_footnotes(struct library *lib, uint32_t number);

#endif
