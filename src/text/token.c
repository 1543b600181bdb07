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

size_t token_from(const struct token_reader *r, size_t at)
{
	return folded_from(&r->folded, at);
}

/* The end of the ASCII letters and digits from AT on: the most of most texts. */
static inline size_t token_skip_plain(struct slice text, size_t at)
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

	len = utf8_decode(text, at, &code);
	return uc_is_alnum(code) || uc_is_property_alphabetic(code) ? len : 0;
}

/* Where the first token from AT on begins. */
static inline size_t token_start(struct slice text, size_t at)
{
	uint32_t code;

	while (at < text.len && !byte_is_alnum(text.at[at])) {
		if (!byte_is_beyond(text.at[at]))
			at++;
		else if (token_letter(text, at) > 0)
			break;
		else
			at += utf8_decode(text, at, &code);
	}
	return at;
}

/* The end of the token that has a letter beyond ASCII at AT. */
static size_t token_end_beyond(struct slice text, size_t at)
{
	size_t len = token_letter(text, at);

	while (len > 0) {
		at = token_skip_plain(text, at + len);
		len = at < text.len && byte_is_beyond(text.at[at]) &&
			utf8_ideograph(text, at) == 0
		    ? token_letter(text, at)
		    : 0;
	}
	return at;
}

/* The end of the token that begins at AT. */
static inline size_t token_end(struct slice text, size_t at)
{
	const size_t ideograph =
	    byte_is_beyond(text.at[at]) ? utf8_ideograph(text, at) : 0;

	if (ideograph > 0)
		return at + ideograph;
	at = token_skip_plain(text, at);
	if (at == text.len || !byte_is_beyond(text.at[at]) ||
	    utf8_ideograph(text, at) > 0)
		return at;
	return token_end_beyond(text, at);
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
		.word = { text.at + at, end - at },
		.start = at,
		.end = end,
	};
	if (out->word.len > TOKEN_MAX)
		out->word = utf8_cut(out->word, TOKEN_MAX);
	if (out->word.len >= TOKEN_ARTICLE_MIN && byte_is_beyond(out->word.at[0]))
		out->word = slice_sub(out->word, token_article(out->word), SLICE_NONE);
	return true;
}
