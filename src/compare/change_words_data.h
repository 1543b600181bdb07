/* SPDX-License-Identifier: ISC */
/* change_words_data - what the build makes of src/compare/data/words.txt; for change_words.c only. */
#ifndef RECITAL_COMPARE_CHANGE_WORDS_DATA_H
#define RECITAL_COMPARE_CHANGE_WORDS_DATA_H

#include <stddef.h> /* size_t */

#include "compare/change_words.h"

/* The phrases of each TABLE_, with NULL behind the last. */
extern const char *const *const change_phrases[];

/* A word, with a full stop when it needs one behind it, and its PLACE_ or month. */
struct change_word {
	const char *word;
	int value;
};

/* In the order of their bytes, without full stops. */
extern const struct change_word change_places[];
extern const size_t change_n_places;
extern const struct change_word change_months[];
extern const size_t change_n_months;

#endif
