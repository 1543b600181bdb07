/* SPDX-License-Identifier: ISC */
/*
 * token - the words of a text as a search knows them.
 *
 *	the women's "Côte d'Ivoire", A/RES/70/1, 決議
 *	the women s cote d ivoire a res 70 1 決 議
 *
 * A token is a run of letters and digits without case and accents; an ideograph is one by
 * itself, for Chinese puts no blank between its words; an Arabic word is without its article.
 * So a symbol, a compound and a name with an apostrophe are the same tokens in a row however
 * they are printed, and a text and a question about it are taken apart alike.
 */
#ifndef RECITAL_TEXT_TOKEN_H
#define RECITAL_TEXT_TOKEN_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "text/fold.h"

#define TOKEN_MAX 64u /* [byte] of a token; what a longer one has more is left out */

struct token {
	struct slice word; /* folded; borrowed from the reader */
	size_t start, end; /* [byte) of the folded text */
};

struct token_reader {
	struct folded folded;
	size_t at; /* [byte] of folded */
};

/* Begins to read TEXT, which need not live on; end with token_reader_fini(). */
void token_reader_init(struct token_reader *r, struct slice text);
void token_reader_fini(struct token_reader *r);

/* [byte] of the source that byte AT of the folded text came from. */
size_t token_from(const struct token_reader *r, size_t at);

/* [byte] of the Arabic article that WORD, folded, begins with; 0 when it has none. */
size_t token_article(struct slice word);

/* The next token; false at the end. */
bool token_next(struct token_reader *r, struct token *out);

#endif
