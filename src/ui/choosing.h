/* SPDX-License-Identifier: ISC */
/*
 * choosing - words of a paragraph while they are chosen, to be annotated or copied: from the word
 * that was marked, if one was, to the word that the cursor is on.
 */
#ifndef RECITAL_UI_CHOOSING_H
#define RECITAL_UI_CHOOSING_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/slice.h"
#include "base/vec.h"

struct choosing_word {
	uint32_t start, end; /* [byte) */
};

VEC_OF(choosing_word_vec, struct choosing_word);

struct choosing {
	uint32_t para; /* of the page */
	struct choosing_word_vec words;
	size_t at;   /* the word of the cursor */
	size_t from; /* the word that was marked */
	bool marked; /* one was */
};

/*
 * Begins in TEXT, of paragraph PARA, at the word that has byte AT or follows it; NULL where there
 * are no words.
 */
struct choosing *choosing_new(uint32_t para, struct slice text, uint32_t at);
void choosing_free(struct choosing *c); /* NULL is allowed */

/* The cursor moves by N words (may be negative), as far as there are. */
void choosing_move(struct choosing *c, int64_t n);

/* The cursor goes to the word that has byte AT, or the next one, or the last. */
void choosing_go(struct choosing *c, uint32_t at);

/* The bytes that are chosen. */
struct choosing_word choosing_range(const struct choosing *c);

#endif
