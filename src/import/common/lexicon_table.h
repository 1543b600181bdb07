/* SPDX-License-Identifier: ISC */
/* lexicon_table - the common words of resolutions; for lexicon.c only. */
#ifndef RECITAL_IMPORT_LEXICON_TABLE_H
#define RECITAL_IMPORT_LEXICON_TABLE_H

#include <stddef.h>	/* size_t */

extern const char *const lexicon_words[];
extern const size_t lexicon_n_words;	/* [line] */
extern const char *const lexicon_compounds[];
extern const size_t lexicon_n_compounds;	/* [line] */

#endif
