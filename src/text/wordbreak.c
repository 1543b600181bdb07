/* SPDX-License-Identifier: ISC */
/* wordbreak - Unicode's words, some of them joined again; see the header. */
#include "text/wordbreak.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <unictype.h>
#include <uniwbrk.h>

#include "base/byte.h"
#include "text/utf8.h"

/* Letters, digits and what else a word can be made of alone. */
static bool wordbreak_is_letter(uint32_t code)
{
	if (code < 0x80)
		return byte_is_alnum((char)code);
	return uc_is_general_category_withtable(code,
	    UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M | UC_CATEGORY_MASK_N);
}

/* What PIECE is: a word when there is a letter or digit in it. */
static char wordbreak_sort(struct slice piece)
{
	uint32_t code;

	for (size_t at = 0; at < piece.len;) {
		at += utf8_decode(piece, at, &code);
		if (wordbreak_is_letter(code))
			return WORDBREAK_WORD;
		if (at >= piece.len && uc_is_property_white_space(code))
			return WORDBREAK_SPACE;
	}
	return WORDBREAK_MARK;
}

/* [byte] of the hyphen at AT of S that can join two words; 0 = there is none. */
static size_t wordbreak_hyphen(struct slice s, size_t at)
{
	if (!byte_is_beyond(s.at[at]))
		return s.at[at] == '-';
	struct slice rest = slice_sub(s, at, s.len);

	return slice_starts(rest, "\xe2\x80\x90") || slice_starts(rest, "\xe2\x80\x91")
	    ? 3
	    : 0;
}

static bool wordbreak_is_capital_or_digit(char c)
{
	return byte_is_upper(c) || byte_is_digit(c);
}

static bool wordbreak_is_digit_at(struct slice s, size_t at)
{
	return at < s.len && byte_is_digit(s.at[at]);
}

/* [byte] of the dash at AT > 0 of S between two numbers, "2022-2023"; 0 = there is none. */
static size_t wordbreak_range(struct slice s, size_t at)
{
	/* the minus sign stands there, too */
	static const char *const dashes[] = { "\xe2\x80\x92", "\xe2\x80\x93",
		"\xe2\x88\x92" };
	struct slice rest = slice_sub(s, at, s.len);
	bool dash = false;

	for (size_t i = 0; i < sizeof(dashes) / sizeof(*dashes); i++)
		dash = dash || slice_starts(rest, dashes[i]);

	return dash && byte_is_digit(s.at[at - 1]) && wordbreak_is_digit_at(s, at + 3)
	    ? 3
	    : 0;
}

/*
 * [byte] of what joins the word that ends at AT > 0 of S with one behind it: a hyphen, or
 * the dash of a range; in symbols a slash between capitals or digits, and a point that
 * follows such a slash.
 */
static size_t wordbreak_joint(struct slice s, size_t at, bool symbol)
{
	size_t hyphen = wordbreak_hyphen(s, at);

	if (hyphen == 0)
		hyphen = wordbreak_range(s, at);
	if (hyphen > 0 || at + 1 >= s.len)
		return hyphen;
	if (s.at[at] == '.' && symbol)
		return 1;
	return s.at[at] == '/' && wordbreak_is_capital_or_digit(s.at[at - 1]) &&
	    wordbreak_is_capital_or_digit(s.at[at + 1]);
}

/* The end [byte] of the piece of S that begins at START. */
static size_t wordbreak_end(struct slice s, const char *at, size_t start)
{
	size_t end = start + 1;

	while (end < s.len && at[end] == WORDBREAK_NONE)
		end++;
	return end;
}

/* Joins what belongs to the word that begins at START of S; returns its end [byte]. */
static size_t wordbreak_join_word(struct slice s, char *at, size_t start)
{
	size_t end = wordbreak_end(s, at, start), joint;
	bool symbol = false;

	while (end < s.len && (joint = wordbreak_joint(s, end, symbol)) > 0) {
		size_t next = end + joint;
		if (next >= s.len || at[next] != WORDBREAK_WORD)
			break;
		symbol = symbol || s.at[end] == '/';
		at[end] = at[next] = WORDBREAK_NONE;
		end = wordbreak_end(s, at, next);
	}
	return end;
}

/* True for up to three digits, which more groups of three may follow: "5 000". */
static bool wordbreak_is_group(struct slice word)
{
	return word.len <= 3 && slice_is_between(word, '0', '9') && word.at[0] != '0';
}

/* The end [byte] of the one blank at START of S, START when there are more or none; what
 * divides the cells of a table is no blank. */
static size_t wordbreak_one_blank(struct slice s, const char *at, size_t start)
{
	uint32_t code;

	if (start >= s.len || at[start] != WORDBREAK_SPACE)
		return start;
	size_t end = start + utf8_decode(s, start, &code);

	return end < s.len && at[end] != WORDBREAK_NONE && at[end] != WORDBREAK_SPACE &&
		!utf8_is_control(code)
	    ? end
	    : start;
}

/* Joins the groups of three that follow the number [START, END) of S; returns its end. */
static size_t wordbreak_join_groups(struct slice s, char *at, size_t start, size_t end)
{
	if (!wordbreak_is_group(slice_sub(s, start, end)))
		return end;
	for (;;) {
		size_t next = wordbreak_one_blank(s, at, end);
		size_t stop = next > end ? wordbreak_end(s, at, next) : next;

		if (stop != next + 3 ||
		    !slice_is_between(slice_sub(s, next, stop), '0', '9'))
			return end;
		at[end] = at[next] = WORDBREAK_NONE;
		end = stop;
	}
}

/* [byte] of a per cent, per mille or degree sign at AT of S; 0 = there is none. */
static size_t wordbreak_unit(struct slice s, size_t at)
{
	struct slice rest = slice_sub(s, at, s.len);

	if (slice_starts(rest, "%"))
		return 1;
	if (slice_starts(rest, "\xc2\xb0"))
		return 2;
	return slice_starts(rest, "\xe2\x80\xb0") ? 3 : 0;
}

/* Joins the unit behind the number that ends at END of S, "50 %", "1.5 C"; returns its end. */
static size_t wordbreak_join_unit(struct slice s, char *at, size_t end)
{
	size_t next = wordbreak_one_blank(s, at, end);
	size_t unit = next < s.len ? wordbreak_unit(s, next) : 0;

	if (unit == 0 || !byte_is_digit(s.at[end - 1]))
		return end;
	size_t stop = next + unit;

	at[end] = at[next] = WORDBREAK_NONE;
	if (unit == 2 && stop < s.len && at[stop] == WORDBREAK_WORD &&
	    wordbreak_end(s, at, stop) == stop + 1) {
		at[stop] = WORDBREAK_NONE;
		stop++;
	}
	return stop;
}

/* True for "$" and the like at AT of S with a number behind it. */
static bool wordbreak_is_currency(struct slice s, const char *at, size_t start)
{
	uint32_t code;
	size_t next = start + utf8_decode(s, start, &code);

	return at[start] == WORDBREAK_MARK && wordbreak_is_digit_at(s, next) &&
	    at[next] == WORDBREAK_WORD &&
	    uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Sc);
}

/* Joins what belongs to the word at START of S, a number's groups and unit too. */
static size_t wordbreak_join_all(struct slice s, char *at, size_t start)
{
	size_t end = wordbreak_join_word(s, at, start);

	if (!byte_is_digit(s.at[start]))
		return end;
	end = wordbreak_join_groups(s, at, start, end);
	return wordbreak_join_unit(s, at, end);
}

static void wordbreak_join(struct slice s, char *at)
{
	for (size_t start = 0, end; start < s.len; start = end) {
		if (at[start] == WORDBREAK_WORD) {
			end = wordbreak_join_all(s, at, start);
			continue;
		}
		if (at[start] == WORDBREAK_MARK && wordbreak_is_currency(s, at, start)) {
			size_t number = wordbreak_end(s, at, start);

			at[start] = WORDBREAK_WORD;
			end = wordbreak_join_all(s, at, number);
			at[number] = WORDBREAK_NONE;
			continue;
		}
		end = wordbreak_end(s, at, start);
		while (at[start] == WORDBREAK_SPACE && end < s.len &&
		    at[end] == WORDBREAK_SPACE) {
			at[end] = WORDBREAK_NONE;
			end = wordbreak_end(s, at, end);
		}
	}
}

/* Unicode has the narrow no-break space join what it stands between, as "_" does. */
static void wordbreak_part_at_narrow_spaces(struct slice s, char *at)
{
	static const char narrow[] = "\xe2\x80\xaf";

	for (size_t i = 0; (i = slice_find(s, narrow, i)) != SLICE_NONE;) {
		at[i] = 1;
		i += sizeof(narrow) - 1;
		if (i < s.len)
			at[i] = 1;
	}
}

/* The pieces of S, which is not empty, as Unicode has them. */
static void wordbreak_cut(struct slice s, char *at)
{
	u8_wordbreaks((const uint8_t *)s.at, s.len, at);
	wordbreak_part_at_narrow_spaces(s, at);
	at[0] = 1;
	for (size_t start = 0, end; start < s.len; start = end) {
		end = wordbreak_end(s, at, start);
		at[start] = wordbreak_sort(slice_sub(s, start, end));
	}
}

/* True when the blank at AT of S may stand inside a number or before its unit: "5 000". */
static bool wordbreak_is_in_number(struct slice s, size_t at, char next)
{
	return at > 0 && byte_is_digit(s.at[at - 1]) &&
	    (byte_is_digit(next) || next == '%');
}

/* True for a blank of S at AT, or its end, with ASCII behind it that is no white space:
 * a boundary on both sides, whatever stands there but a number. */
static bool wordbreak_is_blank(struct slice s, size_t at)
{
	if (at >= s.len)
		return true;
	char next = at + 1 < s.len ? s.at[at + 1] : '.';

	return s.at[at] == ' ' && next > ' ' && !byte_is_beyond(next) &&
	    !wordbreak_is_in_number(s, at, next);
}

static bool wordbreak_is_mark(char c)
{
	return c == ',' || c == ';' || c == ':' || c == '.' || c == ')';
}

/*
 * Sets AT, which says nothing yet, for the piece of S that begins at START when it is what
 * most pieces between blanks are: one word of ASCII letters and digits, perhaps in
 * parentheses and with marks behind it, which join nothing in front of a blank.  Returns
 * the end [byte] of the piece, START if it is another one.
 */
static size_t wordbreak_plain(struct slice s, char *at, size_t start)
{
	size_t word = start + (s.at[start] == '('), end = word;

	while (end < s.len && byte_is_alnum(s.at[end]))
		end++;
	if (end == word)
		return start;
	size_t marks = end;
	while (end < s.len && wordbreak_is_mark(s.at[end]))
		end++;
	if (!wordbreak_is_blank(s, end))
		return start;
	at[start] = WORDBREAK_MARK;
	at[word] = WORDBREAK_WORD;
	while (marks < end)
		at[marks++] = WORDBREAK_MARK;
	return end;
}

/* Sets AT for the piece of S from START to the next such blank; returns its end [byte]. */
static size_t wordbreak_other(struct slice s, char *at, size_t start)
{
	size_t end = start;

	while (!wordbreak_is_blank(s, end))
		end++;
	if (end > start)
		wordbreak_cut(slice_sub(s, start, end), at + start);
	return end;
}

/* True when the word of a plain piece is no number: it joins nothing before and behind the
 * blanks around it. */
static bool wordbreak_is_quiet(struct slice plain)
{
	return !byte_is_digit(plain.at[plain.at[0] == '(']);
}

/* What may join is joined when it has come to a plain word, or to the end. */
void wordbreak_find(struct slice s, char *at)
{
	size_t open = 0;

	memset(at, WORDBREAK_NONE, s.len);
	for (size_t start = 0, end; start < s.len; start = end) {
		end = wordbreak_plain(s, at, start);
		bool quiet = end > start && wordbreak_is_quiet(slice_sub(s, start, end));

		if (end == start)
			end = wordbreak_other(s, at, start);
		if (end < s.len)
			at[end++] = WORDBREAK_SPACE;
		if (!quiet)
			continue;
		wordbreak_join(slice_sub(s, open, start), at + open);
		open = end;
	}
	wordbreak_join(slice_sub(s, open, s.len), at + open);
}
