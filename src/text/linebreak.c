/* SPDX-License-Identifier: ISC */
/* linebreak - Unicode's opportunities without those in symbols; see the header. */
#include "text/linebreak.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <unictype.h>
#include <unilbrk.h>

#include "base/byte.h"
#include "text/utf8.h"

enum { LINEBREAK_NO, LINEBREAK_MAY, LINEBREAK_MUST };

static bool linebreak_is_capital_or_digit(char c)
{
	return byte_is_upper(c) || byte_is_digit(c);
}

/* The characters of symbols: "A/CONF.157/24(PART", "A/RES/217(III)[A]". */
static bool linebreak_is_symbol_char(char c)
{
	return byte_is_alnum(c) || c == '/' || c == '.' || c == '-' || c == '(' ||
	    c == ')' || c == '[' || c == ']';
}

/* True when RUN has a slash between capitals or digits; "and/or" has none. */
static bool linebreak_is_symbol(struct slice run)
{
	for (size_t i = 1; i + 1 < run.len; i++)
		if (run.at[i] == '/' && linebreak_is_capital_or_digit(run.at[i - 1]) &&
		    linebreak_is_capital_or_digit(run.at[i + 1]))
			return true;
	return false;
}

/* Few texts have a slash, so it is what is looked for, and then the run around it. */
static void linebreak_keep_symbols(struct slice s, char *can)
{
	size_t end = 0;

	for (size_t start; (start = slice_find(s, "/", end)) != SLICE_NONE;) {
		size_t before = end;

		for (end = start; end < s.len && linebreak_is_symbol_char(s.at[end]);)
			end++;
		while (start > before && linebreak_is_symbol_char(s.at[start - 1]))
			start--;
		if (linebreak_is_symbol(slice_sub(s, start, end)))
			memset(can + start + 1, LINEBREAK_NO, end - start - 1);
	}
}

/* Holds the groups of three together that follow the digits [START, END); returns the end. */
static size_t linebreak_keep_groups(struct slice s, size_t start, size_t end, char *can)
{
	if (end - start > 3 || s.at[start] == '0')
		return end;
	while (end < s.len && s.at[end] == ' ') {
		size_t next = slice_digits_end(s, end + 1);

		if (next != end + 4 || (next < s.len && byte_is_alnum(s.at[next])))
			return end;
		can[end + 1] = LINEBREAK_NO;
		end = next;
	}
	return end;
}

/* "499 003" is one number. */
static void linebreak_keep_numbers(struct slice s, char *can)
{
	for (size_t at = 0; at < s.len; at++) {
		if (!byte_is_digit(s.at[at]))
			continue;
		size_t end = slice_digits_end(s, at);
		bool begins = at == 0 || !byte_is_alnum(s.at[at - 1]);

		at = begins ? linebreak_keep_groups(s, at, end, can) : end;
	}
}

/* True between a guillemet and the blank that French puts inside it. */
static bool linebreak_in_guillemets(struct slice s, size_t at)
{
	static const char open[] = "\xc2\xab ", close[] = "\xc2\xbb";

	return (at >= 3 && memcmp(s.at + at - 3, open, 3) == 0) ||
	    (s.at[at - 1] == ' ' && slice_starts(slice_sub(s, at, s.len), close));
}

/*
 * Rule LB20a of Unicode 16, which libunistring does not know yet: hyphens that begin a
 * word hold it, so that "--like" and "-women" stay whole.  AT [byte] is behind the hyphens.
 */
static bool linebreak_behind_first_hyphen(struct slice s, size_t at)
{
	size_t start = at;

	while (start > 0 && s.at[start - 1] == '-')
		start--;
	return start < at && (start == 0 || s.at[start - 1] == ' ');
}

/*
 * True when the character at AT [byte] > 0 of S must stay with the one in front:
 * inside guillemets; behind a soft hyphen, that is never painted, a word would look cut;
 * behind a word's first hyphen; and rule LB29, "e.g.", which libunistring does not know.
 */
static bool linebreak_stays(struct slice s, size_t at)
{
	char before = s.at[at - 1];
	uint32_t code;

	if (at >= 2 && s.at[at - 2] == '\xc2' && before == '\xad')
		return true;
	if (linebreak_in_guillemets(s, at))
		return true;
	if (linebreak_behind_first_hyphen(s, at))
		return byte_is_alnum(s.at[at]);
	if (before != '.' && before != ',' && before != ':' && before != ';')
		return false;
	utf8_decode(s, at, &code);
	return code < 0x1100 && uc_is_property_alphabetic(code);
}

/*
 * True when a bracket at AT [byte] of S follows a closing quote and blanks.
 * Before Unicode 15.1 any quote was taken for an opening one, that holds a
 * bracket even over blanks: "the Agenda" (resolution 70/1).
 */
static bool linebreak_parts_bracket(struct slice s, size_t at)
{
	static const char *const quotes[] = { "\"", "'", "\xe2\x80\x9d", "\xe2\x80\x99",
		"\xc2\xbb" };
	size_t end = at;

	if (s.at[at] != '(' && s.at[at] != '[')
		return false;
	while (end > 0 && s.at[end - 1] == ' ')
		end--;
	for (size_t i = 0; end < at && i < sizeof(quotes) / sizeof(*quotes); i++) {
		size_t len = strlen(quotes[i]);
		if (end >= len && memcmp(s.at + end - len, quotes[i], len) == 0)
			return true;
	}
	return false;
}

/* Whether a line may end before byte AT > 0, where libunistring put MARK. */
static char linebreak_between(struct slice s, size_t at, char mark)
{
	if (mark == UC_BREAK_POSSIBLE)
		return linebreak_stays(s, at) ? LINEBREAK_NO : LINEBREAK_MAY;
	return linebreak_parts_bracket(s, at) ? LINEBREAK_MAY : LINEBREAK_NO;
}

/*
 * From libunistring's marks of [start, end) to ours: it puts a forced break on the
 * character that forces it, we on the one behind.
 */
static void linebreak_translate(struct slice s, size_t start, size_t end, char *can)
{
	bool forced = false;

	for (size_t at = start; at < end; at++) {
		char mark = can[at];

		can[at] = LINEBREAK_NO;
		if ((s.at[at] & 0xc0) == 0x80)
			continue; /* inside a character */
		if (forced)
			can[at] = LINEBREAK_MUST;
		else if (at > 0 &&
		    (mark == UC_BREAK_POSSIBLE || s.at[at] == '(' || s.at[at] == '['))
			can[at] = linebreak_between(s, at, mark);
		forced = mark == UC_BREAK_MANDATORY;
	}
}

static bool linebreak_is_end_mark(char c)
{
	return c == ',' || c == ';' || c == ':' || c == '.';
}

/* Behind the letters and digits at AT, a comma or such perhaps, and the one blank behind
 * them, where such go on; else AT. */
static size_t linebreak_plain_word(struct slice s, size_t at)
{
	size_t end = at;

	while (end < s.len && byte_is_alnum(s.at[end]))
		end++;
	if (end > at && end < s.len && linebreak_is_end_mark(s.at[end]))
		end++;
	return end > at && end + 1 < s.len && s.at[end] == ' ' &&
		byte_is_alnum(s.at[end + 1])
	    ? end + 1
	    : at;
}

/* Behind what is no plain word at AT: where letters or digits, a blank and such meet. */
static size_t linebreak_other_words(struct slice s, size_t at)
{
	for (at += 2; at < s.len; at++)
		if (s.at[at - 1] == ' ' && byte_is_alnum(s.at[at - 2]) &&
		    byte_is_alnum(s.at[at]))
			return at;
	return s.len;
}

/*
 * Most words are letters and digits of ASCII with a blank between, or a comma and a blank,
 * where a line may end whatever stands around them; what else there is goes through
 * libunistring.
 */
void linebreak_find(struct slice s, char *can)
{
	if (s.len > 0)
		memset(can, LINEBREAK_NO, s.len);
	for (size_t at = 0, end; at < s.len; at = end) {
		end = linebreak_plain_word(s, at);
		if (end == at) {
			end = linebreak_other_words(s, at);
			u8_possible_linebreaks((const uint8_t *)s.at + at, end - at,
			    "UTF-8", can + at);
			linebreak_translate(s, at, end, can);
		}
		if (at > 0)
			can[at] = LINEBREAK_MAY;
	}
	linebreak_keep_symbols(s, can);
	linebreak_keep_numbers(s, can);
}
