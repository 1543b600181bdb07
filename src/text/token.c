/* SPDX-License-Identifier: ISC */
/* token - the words of a text as a search knows them; see the header. */
#include "text/token.h"

#include <string.h>
#include <unictype.h>

#include "base/byte.h"
#include "text/utf8.h"

/* alef, lam: the article of Arabic, which is written in one with its word */
#define TOKEN_ARTICLE "\330\247\331\204"

/* [byte] of the shortest word with an article: four more letters of two bytes. */
#define TOKEN_ARTICLE_MIN 10u

void token_reader_init(struct token_reader *r, struct slice text)
{
	*r = (struct token_reader){ .folded = fold_text(text, false) };
}

void token_reader_fini(struct token_reader *r)
{
	folded_fini(&r->folded);
}

/* The end of the ASCII letters and digits from AT on: the most of most texts. */
static size_t token_skip_plain(struct slice text, size_t at)
{
	while (at < text.len && byte_is_alnum(text.at[at]))
		at++;
	return at;
}

/* [byte] of the letter or digit beyond ASCII at AT; 0 when another character stands there. */
static size_t token_letter(struct slice text, size_t at)
{
	uint32_t code;
	size_t len;

	if (!byte_is_beyond(text.at[at]))
		return 0;
	len = utf8_decode(text, at, &code);
	return uc_is_alnum(code) || uc_is_property_alphabetic(code) ? len : 0;
}

/* Where the first token from AT on begins. */
static size_t token_start(struct slice text, size_t at)
{
	uint32_t code;

	while (
	    at < text.len && !byte_is_alnum(text.at[at]) && token_letter(text, at) == 0)
		at += utf8_decode(text, at, &code);
	return at;
}

/* The end of the token that begins at AT. */
static size_t token_end(struct slice text, size_t at)
{
	size_t len = utf8_ideograph(text, at);

	if (len > 0)
		return at + len;
	do {
		at = token_skip_plain(text, at + len);
		len = at < text.len && utf8_ideograph(text, at) == 0
		    ? token_letter(text, at)
		    : 0;
	} while (len > 0);
	return at;
}

size_t token_article(struct slice word)
{
	return slice_starts(word, TOKEN_ARTICLE) ? strlen(TOKEN_ARTICLE) : 0;
}

bool token_next(struct token_reader *r, struct token *out)
{
	struct slice text = { r->folded.text, r->folded.len };
	const size_t at = token_start(text, r->at);

	if (at >= text.len)
		return false;
	const size_t end = token_end(text, at);
	r->at = end;
	*out = (struct token){
		.word = utf8_cut(slice_sub(text, at, end), TOKEN_MAX),
		.start = folded_from(&r->folded, at),
		.end = folded_from(&r->folded, end),
	};
	if (out->word.len >= TOKEN_ARTICLE_MIN)
		out->word = slice_sub(out->word, token_article(out->word), SLICE_NONE);
	return true;
}
