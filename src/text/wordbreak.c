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
		return byte_is_letter((char)code) || byte_is_digit((char)code);
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

/* The end [byte] of the one blank at AT of S, AT when there are more or none. */
static size_t wordbreak_one_blank(struct slice s, const char *at, size_t start)
{
	uint32_t code;

	if (start >= s.len || at[start] != WORDBREAK_SPACE)
		return start;
	size_t end = start + utf8_decode(s, start, &code);

	return end < s.len && at[end] != WORDBREAK_NONE && at[end] != WORDBREAK_SPACE
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

/*
 * Sets AT for S when it is what most pieces between blanks are: one ASCII word, perhaps in
 * parentheses and with marks behind it, which join nothing at the end of S.
 */
static bool wordbreak_is_plain(struct slice s, char *at)
{
	size_t start = s.at[0] == '(', end = start;

	while (end < s.len && byte_is_letter(s.at[end]))
		end++;
	if (end == start)
		return false;
	for (size_t i = end; i < s.len; i++)
		if (strchr(",;:.)", s.at[i]) == NULL || s.at[i] == '\0')
			return false;
	memset(at, WORDBREAK_NONE, end);
	memset(at + end, WORDBREAK_MARK, s.len - end);
	at[0] = WORDBREAK_MARK;
	at[start] = WORDBREAK_WORD;
	return true;
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

/* The next blank of S at or behind START with ASCII behind it that is no blank. */
static size_t wordbreak_blank(struct slice s, size_t start)
{
	for (; start < s.len; start++) {
		char next = start + 1 < s.len ? s.at[start + 1] : '.';

		if (s.at[start] == ' ' && next != ' ' && !byte_is_beyond(next))
			break;
	}
	return start;
}

/* Such a blank is a boundary on both sides, whatever stands there. */
void wordbreak_find(struct slice s, char *at)
{
	for (size_t start = 0, end; start < s.len; start = end + 1) {
		end = wordbreak_blank(s, start);
		struct slice piece = slice_sub(s, start, end);
		if (piece.len > 0 && !wordbreak_is_plain(piece, at + start))
			wordbreak_cut(piece, at + start);
		if (end < s.len)
			at[end] = WORDBREAK_SPACE;
	}
	wordbreak_join(s, at);
}
