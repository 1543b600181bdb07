/* SPDX-License-Identifier: ISC */
/*
 * weights_words - the words of a paragraph, each with how much it may count.
 *
 * For weights only.
 */
#ifndef RECITAL_COMPARE_WEIGHTS_WORDS_H
#define RECITAL_COMPARE_WEIGHTS_WORDS_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/vec.h"
#include "compare/token.h"
#include "model/doc.h"

/* How much a word counts. */
enum { COUNTS_LITTLE = 1, COUNTS = 4, COUNTS_MOST = 16 };

/* So many words behind the opening words say what a paragraph is about. */
#define WEIGHTS_LEAD 12

struct weights_word {
	uint32_t id;     /* in the names */
	uint16_t counts; /* COUNTS_* */
	bool leads;      /* one of the first behind the opening words */
};

VEC_OF(weights_word_vec, struct weights_word);

/* Appends the words of P, whose text is cut with NAMES, to OUT, without regard to case. */
void weights_words(const struct para *p, const struct token_text *text,
    struct intern *names, struct weights_word_vec *out);

/* True when P and Q, whose texts are equal, have the same words and all count the same. */
bool weights_words_are_same(const struct para *p, const struct para *q);

#endif
