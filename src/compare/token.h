/* SPDX-License-Identifier: ISC */
/*
 * token - a text cut in words, white space and marks, each with two numbers: tokens
 * with one `exact` are the same byte for byte, those with one `folded` but for case
 * and typography.
 */
#ifndef RECITAL_COMPARE_TOKEN_H
#define RECITAL_COMPARE_TOKEN_H

#include <stdint.h> /* uint32_t */

#include "base/arena.h"
#include "base/intern.h"
#include "base/slice.h"
#include "base/vec.h"

enum token_kind { TOKEN_WORD, TOKEN_SPACE, TOKEN_MARK };

struct token {
	uint32_t start, end;    /* [byte) of the text */
	uint32_t exact, folded; /* numbers in the names */
	enum token_kind kind;
};

VEC_OF(token_vec, struct token);

/* Appends the tokens of S (below 4 GB), which cover it, numbered in NAMES. */
void token_cut(struct slice s, struct intern *names, struct token_vec *out);

/* A text, and its words and marks without the white space between them. */
struct token_text {
	struct slice text; /* borrowed */
	const struct token *at;
	uint32_t n;
};

/* Cuts S as token_cut() does, into ARENA; ROOM is to work in. */
struct token_text token_text(struct slice s, struct intern *names, struct token_vec *room,
    struct arena *arena);

/* The number of words of S. */
uint32_t token_count_words(struct slice s);

#endif
