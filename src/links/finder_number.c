/* SPDX-License-Identifier: ISC */
/*
 * finder_number - the numbers of resolutions; see finder_read.h.
 *
 *	3419 A to D (XXX)		S-23/2		72/262 C
 *	~~~~ ~    ~ ~~~~~		~~~~~~		~~~~~~ ~
 *	head parts  tail		head		head   part
 *
 * What is printed in other letters is written in Latin ones: Cyrillic А, В, С;
 * Arabic ألف, باء and "(د-3)", the third session.
 */
#include "links/finder_read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "links/finder_gap.h"
#include "links/finder_words.h"
#include "model/space.h"
#include "text/utf8.h"

/* The letter of one part and where it stands. */
struct number_part {
	size_t start, end;
	char letter;
};

/* The most parts that are told apart: the alphabet. */
#define NUMBER_PARTS 26

/* [byte] that white space inside a number may take up. */
#define NUMBER_SPACE ((size_t)6)

struct number {
	size_t start, end;
	char head[16], tail[12]; /* "3419", "(XXX)" or "" */
	struct number_part parts[NUMBER_PARTS];
	size_t n_parts;
	bool spaced; /* blanks beside the slash */
};

static bool number_is_digit(struct slice text, size_t at)
{
	return at < text.len && text.at[at] >= '0' && text.at[at] <= '9';
}

/* Behind the hyphen at AT, of whatever kind; 0 when there is none. */
static size_t number_hyphen(struct slice text, size_t at)
{
	uint32_t code;
	size_t len;

	if (at >= text.len)
		return 0;
	len = utf8_decode(text, at, &code);
	return code == '-' || (code >= 0x2010 && code <= 0x2013) || code == 0x2212
	    ? at + len
	    : 0;
}

/* Behind the white space at AT; AT itself when there is too much of it. */
static size_t number_space(struct slice text, size_t at)
{
	size_t len = space_run(slice_sub(text, 0, at + NUMBER_SPACE + 1), at);

	return len <= NUMBER_SPACE ? at + len : at;
}

/* Reads up to MAX digits, none behind them, and adds them to TO. */
static size_t number_digits(struct slice text, size_t at, size_t max, char *to,
    size_t size)
{
	size_t end = at, len = strlen(to);

	while (number_is_digit(text, end) && end - at <= max)
		end++;
	if (end == at || end - at > max || len + (end - at) >= size)
		return 0;
	memcpy(to + len, text.at + at, end - at);
	to[len + (end - at)] = '\0';
	return end;
}

/* "S-", "ES-" and what Arabic texts print for them: behind it, or AT. */
static size_t number_kind(struct slice text, size_t at, char *to)
{
	static const struct {
		const char *printed, *written;
	} kinds[] = { { "ES", "ES-" }, { "S", "S-" }, { "دإط", "ES-" }, { "دإ", "S-" } };
	struct slice rest = slice_sub(text, at, text.len);

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		size_t end;

		if (!slice_starts(rest, kinds[i].printed))
			continue;
		end = number_hyphen(text, at + strlen(kinds[i].printed));
		if (end == 0)
			continue;
		strcpy(to, kinds[i].written);
		return end;
	}
	return at;
}

/* Reads "72/164", "72 / 164", "S-23/2" or "3419". */
static size_t number_head(struct slice text, size_t at, struct number *n)
{
	size_t end = number_kind(text, at, n->head);

	end = number_digits(text, end, 4, n->head, sizeof(n->head));
	if (end == 0)
		return 0;
	size_t slash = number_space(text, end);
	if (slash >= text.len || text.at[slash] != '/')
		return end;
	size_t next = number_space(text, slash + 1);
	if (!number_is_digit(text, next))
		return end;
	n->spaced = slash > end || next > slash + 1;
	strcat(n->head, "/");
	return number_digits(text, next, 4, n->head, sizeof(n->head));
}

/* The Latin letter that CODE is or looks like, 0 for none. */
static char number_latin(uint32_t code)
{
	static const struct {
		uint32_t code;
		char letter;
	} alike[] = { { 0x410, 'A' }, { 0x412, 'B' }, { 0x421, 'C' }, { 0x415, 'E' },
		{ 0x41d, 'H' }, { 0x41a, 'K' }, { 0x41c, 'M' }, { 0x41e, 'O' },
		{ 0x420, 'P' }, { 0x422, 'T' }, { 0x425, 'X' } };

	if (code >= 'A' && code <= 'Z')
		return (char)code;
	for (size_t i = 0; i < sizeof(alike) / sizeof(alike[0]); i++)
		if (code == alike[i].code)
			return alike[i].letter;
	return '\0';
}

/* Reads the Arabic name of a letter. */
static size_t number_arabic_letter(struct slice text, size_t at, char *letter)
{
	static const char *const names[] = { "ألف", "باء", "جيم", "دال", "هاء", "واو",
		"زاي", "حاء", "طاء", "ياء" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		size_t end = finder_match(text, at, names[i]);

		if (end == 0)
			continue;
		*letter = (char)('A' + i);
		return end;
	}
	return 0;
}

/* True when a word or symbol goes on at AT, where a letter ended. */
static bool number_letter_goes_on(struct slice text, size_t at)
{
	uint32_t next;

	if (at >= text.len)
		return false;
	utf8_decode(text, at, &next);
	return finder_is_letter(next) || number_is_digit(text, at) || next == '/' ||
	    next == '\'' || next == 0x2019;
}

/* Reads one letter with nothing of a word behind it; "A-D" is a range. */
static size_t number_letter(struct slice text, size_t at, char *letter)
{
	uint32_t code, last;
	size_t end, hyphen;

	if (at >= text.len)
		return 0;
	end = at + utf8_decode(text, at, &code);
	*letter = number_latin(code);
	if (*letter == '\0')
		return number_arabic_letter(text, at, letter);
	hyphen = number_hyphen(text, end);
	if (hyphen == 0)
		return number_letter_goes_on(text, end) ? 0 : end;
	if (hyphen >= text.len)
		return 0;
	hyphen += utf8_decode(text, hyphen, &last);
	return number_latin(last) > *letter && !number_letter_goes_on(text, hyphen) &&
		number_hyphen(text, hyphen) == 0
	    ? end
	    : 0;
}

/* Behind what stands between two letters at AT, 0 when there is none. */
static size_t number_joint(struct slice text, size_t at)
{
	size_t next = finder_separator(text, at);

	if (next == 0)
		next = number_hyphen(text, at);
	if (next == 0)
		next = finder_range(text, at);
	return next;
}

/* Reads "A", then ", B", "and C", "to D"; each letter behind the one before. */
static size_t number_parts(struct slice text, size_t at, struct number *n)
{
	size_t next = number_space(text, at), end = at;
	char letter, last = '\0';

	while (next > 0 && n->n_parts < NUMBER_PARTS) {
		size_t behind = number_letter(text, next, &letter);

		if (behind == 0 || letter <= last)
			break;
		n->parts[n->n_parts++] = (struct number_part){ next, behind, letter };
		last = letter;
		end = behind;
		next = number_joint(text, end);
	}
	return end;
}

/* Behind a bracket of ASCII or full width at AT, 0 when there is none. */
static size_t number_bracket(struct slice text, size_t at, char ascii, const char *wide)
{
	if (at < text.len && text.at[at] == ascii)
		return at + 1;
	return slice_starts(slice_sub(text, at, text.len), wide) ? at + strlen(wide) : 0;
}

/* Reads "د-3", the number of a session, and writes it in Roman numerals. */
static size_t number_arabic_session(struct slice text, size_t at, char *to, size_t size)
{
	static const char *const tens[] = { "", "X", "XX", "XXX" };
	static const char *const ones[] = { "", "I", "II", "III", "IV", "V", "VI", "VII",
		"VIII", "IX" };
	char digits[4] = "";
	size_t end = number_hyphen(text, at + strlen("د"));

	if (end > 0)
		end = number_digits(text, end, 2, digits, sizeof(digits));
	int session = atoi(digits);
	if (end == 0 || session < 1 || session > 39)
		return 0;
	snprintf(to, size, "%s%s", tens[session / 10], ones[session % 10]);
	return end;
}

/* Reads "III", "S-VII" or "2000" and adds it to TO. */
static size_t number_session(struct slice text, size_t at, char *to, size_t size)
{
	size_t end = number_kind(text, at, to);
	size_t start = end;

	if (end == at && number_is_digit(text, at))
		return number_digits(text, at, 4, to, size);
	if (end == at && slice_starts(slice_sub(text, at, text.len), "د"))
		return number_arabic_session(text, at, to, size);
	while (end < text.len && end - start < 8 && text.at[end] != '\0' &&
	    strchr("IVXL", text.at[end]) != NULL)
		end++;
	if (end == start || strlen(to) + (end - start) >= size)
		return 0;
	strncat(to, text.at + start, end - start);
	return end;
}

/* Reads "(III)" or "(2000)". */
static size_t number_tail(struct slice text, size_t at, struct number *n)
{
	char session[sizeof(n->tail) - 2] = "";
	size_t end = number_bracket(text, number_space(text, at), '(', "（");

	if (end == 0)
		return 0;
	end = number_session(text, number_space(text, end), session, sizeof(session));
	if (end == 0)
		return 0;
	end = number_bracket(text, number_space(text, end), ')', "）");
	if (end > 0)
		snprintf(n->tail, sizeof(n->tail), "(%s)", session);
	return end;
}

/* True when AT ends a number: "70/1a", "70/1/2", "70/1.5", "1/2%" are none. */
static bool number_ends(struct slice text, size_t at)
{
	uint32_t code;

	if (at >= text.len)
		return true;
	utf8_decode(text, at, &code);
	if (finder_is_letter(code))
		return code >= 0x600 && code < 0x700;
	if (code == '.' || code == ',' || code == 0xb7)
		return !number_is_digit(text, at + 1) || code == ',';
	return !number_is_digit(text, at) && code != '/' && code != '%' && code != '_';
}

/* Reads the whole number; false when it is none. */
static bool number_read(struct slice text, size_t at, struct number *n)
{
	size_t head = number_head(text, at, n), end, tail;

	if (head == 0)
		return false;
	n->start = at;
	n->end = end = number_parts(text, head, n);
	if (strchr(n->head, '/') != NULL)
		return end > head || number_ends(text, end);
	tail = number_tail(text, end, n);
	if (tail == 0)
		return false;
	n->end = tail;
	if (n->n_parts == 0)
		n->end = number_parts(text, tail, n);
	return number_ends(text, n->end);
}

size_t finder_read_number(struct slice text, size_t at, struct finder_number_vec *out)
{
	struct number n = { 0 };

	text = finder_reach(text, at);
	if (!number_read(text, at, &n))
		return 0;
	for (size_t i = 0; i == 0 || i < n.n_parts; i++) {
		struct finder_number number = { .start =
						    i == 0 ? n.start : n.parts[i].start,
			.end = i + 1 < n.n_parts ? n.parts[i].end : n.end,
			.spaced = n.spaced };
		char part[] = { ' ', n.n_parts > 0 ? n.parts[i].letter : '\0', '\0' };

		snprintf(number.text, sizeof(number.text), "%s%s%s", n.head,
		    part[1] != '\0' ? part : "", n.tail);
		vec_push(out, number);
	}
	return n.end;
}
