/* SPDX-License-Identifier: ISC */
/*
 * wordlist - the lists of src/import/data, which the build makes into C: words and
 * phrases, a row each, in the order of bytes.
 */
#ifndef RECITAL_IMPORT_WORDLIST_H
#define RECITAL_IMPORT_WORDLIST_H

#include <stdbool.h>
#include <stddef.h>	/* size_t */

#include "base/slice.h"

struct wordlist {
	const char *rows;	/* each ends in a line end */
	size_t len;		/* [byte] */
};

extern const struct wordlist lexicon_words;
extern const struct wordlist lexicon_joined;
extern const struct wordlist lexicon_often, lexicon_pairs, lexicon_apart;
extern const struct wordlist lexicon_compounds;
extern const struct wordlist openings_preambular;
extern const struct wordlist openings_operative;
extern const struct wordlist openings_preambular_es, openings_operative_es;
extern const struct wordlist openings_preambular_fr, openings_operative_fr;

/* True when ROW is one of LIST. */
bool wordlist_has(const struct wordlist *list, struct slice row);

/* [byte] of the first row that is not before KEY; the end of LIST when there is none. */
size_t wordlist_find(const struct wordlist *list, struct slice key);

/* The row at [byte] AT; an empty one at the end. */
struct slice wordlist_row(const struct wordlist *list, size_t at);

#endif
