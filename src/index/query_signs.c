/* SPDX-License-Identifier: ISC */
/* query_signs - what divides the terms of a query, and what holds one together. */
#include "index/query_parts.h"

#include <string.h>

#include "base/byte.h"
#include "model/space.h"
#include "model/symbol_typed.h"
#include "text/utf8.h"

#define TOGETHER_MOST ((size_t)12) /* words of one symbol */

/* Quotation marks as texts print them: a phrase between them is one. */
static const char *const signs_quotes[] = { "\"", "\342\200\234", "\342\200\235",
	"\342\200\236", "\342\200\237", "\302\253", "\302\273", "\342\200\271",
	"\342\200\272", "\343\200\212", "\343\200\213", "\343\200\214", "\343\200\215",
	"\343\200\216", "\343\200\217", "\357\274\202", "\342\200\263" };

/* The same where an apostrophe may be meant. */
static const char *const signs_apostrophes[] = { "'", "\342\200\230", "\342\200\231",
	"\342\200\232" };

/* The commas, semicolons and full stops of Chinese and Arabic. */
static const char *const signs_stops[] = { "\357\274\214", "\343\200\201", "\343\200\202",
	"\357\274\233", "\330\214", "\330\233" };

/* As printed in formulas, and as wide as an ideograph. */
static const char *const signs_minus[] = { "-", "\342\210\222", "\357\274\215" };

#define SIGN_AT(text, at, of) sign_at(text, at, of, sizeof(of) / sizeof(*(of)))

/* [byte] of the one of the N signs OF that stands at AT; 0. */
static size_t sign_at(struct slice text, size_t at, const char *const *of, size_t n)
{
	struct slice rest = slice_sub(text, at, SLICE_NONE);

	for (size_t i = 0; i < n; i++)
		if (slice_starts(rest, of[i]))
			return strlen(of[i]);
	return 0;
}

size_t query_quote(struct slice text, size_t at)
{
	return SIGN_AT(text, at, signs_quotes);
}

/*
 * [byte] of the comma at AT.  Behind a word or a year the mark of a note, as it is copied out of print,
 * goes with it: "topic,2 ", "of 22 March 2012,1 ".  Between other digits it is of their number: 0.
 */
static size_t sign_comma(struct slice text, size_t at)
{
	const size_t end = slice_digits_end(text, at + 1), digits = end - at - 1;
	const bool ends = end == text.len || space_run(text, end) > 0;
	size_t before = at;

	while (before > 0 && byte_is_digit(text.at[before - 1]))
		before--;
	if (digits > 0 && digits < 3 && ends && (before == at || at - before == 4))
		return 1 + digits;
	return digits == 0;
}

/* [byte] of the mark of a note at AT: raised digits, "[12]"; 0. */
static size_t sign_note(struct slice text, size_t at)
{
	const size_t end = text.at[at] == '[' ? slice_digits_end(text, at + 1) : at + 1;
	const size_t digits = end - at - 1;
	uint32_t code;
	size_t len = utf8_decode(text, at, &code);

	if (code == 0xb9 || code == 0xb2 || code == 0xb3 ||
	    (code >= 0x2070 && code <= 0x2079))
		return len;
	return digits > 0 && digits < 4 && end < text.len && text.at[end] == ']'
	    ? end + 1 - at
	    : 0;
}

size_t query_gap(struct slice text, size_t at)
{
	size_t blank = space_run(text, at);

	if (blank > 0)
		return blank;
	if (text.at[at] == ',' || text.at[at] == ';')
		return sign_comma(text, at);
	return byte_is_alnum(text.at[at])
	    ? 0
	    : SIGN_AT(text, at, signs_stops) + sign_note(text, at);
}

size_t query_minus(struct slice text, size_t at)
{
	size_t len = SIGN_AT(text, at, signs_minus);

	return len == 0 || at + len == text.len || query_gap(text, at + len) > 0 ? 0
										 : len;
}

/* True when a letter or digit may stand at AT. */
static bool sign_is_word(struct slice text, size_t at)
{
	return at < text.len && byte_is_word(text.at[at]) && query_quote(text, at) == 0 &&
	    query_gap(text, at) == 0;
}

/*
 * The end of the phrase behind the apostrophe, or single quotation mark, at AT: another one, behind
 * a word and before none.  SLICE_NONE when there is none, as in "the peoples' rights".
 */
static size_t sign_single_end(struct slice text, size_t at)
{
	size_t len = SIGN_AT(text, at, signs_apostrophes), end = at + len;

	if (len == 0 || !sign_is_word(text, end))
		return SLICE_NONE;
	for (; end < text.len; end++) {
		len = SIGN_AT(text, end, signs_apostrophes);
		if (len > 0 && text.at[end - 1] != ' ' && !sign_is_word(text, end + len))
			return end;
	}
	return SLICE_NONE;
}

size_t query_operator(struct slice text, size_t at)
{
	static const char *const words[] = { "OR", "||", "|", "AND", "&&", "NOT" };
	size_t len = SIGN_AT(text, at, words), end = at + len;

	return len > 0 &&
		(end == text.len || query_gap(text, end) > 0 || text.at[end] == '(' ||
		    text.at[end] == ')')
	    ? len
	    : 0;
}

/* True when a bracket around a value ends at END; DEPTH of those that it has opened itself. */
static bool sign_bracket_ends(struct slice text, size_t end, size_t *depth)
{
	if (text.at[end] == '(')
		++*depth;
	if (text.at[end] != ')')
		return false;
	if (*depth == 0)
		return true;
	--*depth;
	return false;
}

/* The end of the piece without quotation marks that begins at AT; DIVIDES ends it. */
static size_t sign_end(struct slice text, size_t at, bool bracketed, size_t *depth,
    size_t (*divides)(struct slice text, size_t at))
{
	while (at < text.len && query_quote(text, at) == 0 && divides(text, at) == 0 &&
	    !(sign_bracket_ends(text, at, depth) && bracketed))
		at++;
	return at;
}

struct slice query_value(struct slice text, size_t *at, bool bracketed)
{
	const size_t quote = query_quote(text, *at), single = sign_single_end(text, *at);
	size_t start = *at + quote, end = start, depth = 0;

	if (quote > 0) {
		while (end < text.len && query_quote(text, end) == 0)
			end++;
		*at = end < text.len ? end + query_quote(text, end) : end;
	} else if (single != SLICE_NONE) {
		start += SIGN_AT(text, *at, signs_apostrophes);
		end = single;
		*at = end + SIGN_AT(text, end, signs_apostrophes);
	} else {
		/* the quotation mark before a phrase begins the next one */
		end = *at = sign_end(text, start, bracketed, &depth, query_gap);
	}
	return slice_sub(text, start, end);
}

struct slice query_together(struct slice text, size_t at, bool bracketed)
{
	struct slice words[TOGETHER_MOST];
	size_t n = 0, depth = 0, start = at, end;

	while (
	    n < TOGETHER_MOST && start < text.len && query_operator(text, start) == 0) {
		end = sign_end(text, start, bracketed, &depth, space_run);
		if (end == start)
			break;
		words[n++] = slice_sub(text, start, end);
		start = end + (end < text.len ? space_run(text, end) : 0);
	}
	n = n > 1 ? symbol_typed_together(words, n) : 0;
	return n < 2
	    ? slice_of("")
	    : slice_sub(text, at, (size_t)(words[n - 1].at - text.at) + words[n - 1].len);
}
