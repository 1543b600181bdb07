/* SPDX-License-Identifier: ISC */
/* symbol_scan - the words of a symbol; see the header. */
#include "model/symbol_scan.h"

#include <stdint.h>
#include <string.h>

#include "base/byte.h"
#include "model/space.h"
#include "model/symbol.h"
#include "text/utf8.h"

static bool scan_is_word(char c)
{
	return byte_is_upper(c) || byte_is_digit(c);
}

/* Hyphen, no-break hyphen, figure dash, en dash, minus. */
static bool scan_is_hyphen(uint32_t code)
{
	return code == '-' || (code >= 0x2010 && code <= 0x2013) || code == 0x2212;
}

/*
 * The one byte that CODE becomes: itself, a capital, '-' or ' '; 0 for nothing,
 * DEL for what no symbol holds.
 */
static char scan_clean_code(uint32_t code)
{
	if (space_is(code))
		return ' ';
	if (scan_is_hyphen(code))
		return '-';
	if (utf8_is_ignorable(code))
		return '\0';
	return code > ' ' && code < 0x7f ? byte_upper((char)code) : '\x7f';
}

/* A blank stands only between a word or a closing bracket and a word. */
static bool scan_needs_blank(const char *to, size_t n, char next)
{
	char last = n > 0 ? to[n - 1] : '\0';

	return scan_is_word(next) && (scan_is_word(last) || last == ')' || last == ']');
}

bool scan_clean(struct slice s, char to[SCAN_SIZE])
{
	size_t n = 0, len = 0;
	bool blank = false;

	for (size_t at = 0; at < s.len; at += len) {
		uint32_t code;

		len = utf8_decode(s, at, &code);
		char c = scan_clean_code(code);
		blank = blank || c == ' ';
		if (c == ' ' || c == '\0')
			continue;
		if (c == '\x7f' || n + 3 > SCAN_SIZE)
			return false;
		if (blank && scan_needs_blank(to, n, c))
			to[n++] = ' ';
		to[n++] = c;
		blank = false;
	}
	to[n] = '\0';
	return n > 0;
}

bool scan_end(struct scan s)
{
	return *s.at == '\0';
}

bool scan_text(struct scan *s, const char *text)
{
	const char *at = s->at;

	for (; *text != '\0'; text++)
		if (*at++ != *text)
			return false;
	s->at = at;
	return true;
}

bool scan_word(struct scan *s, const char *word)
{
	struct scan next = *s;

	if (!scan_text(&next, word) || scan_is_word(*next.at))
		return false;
	*s = next;
	return true;
}

bool scan_next_word(struct scan *s, const char *word)
{
	struct scan next = *s;

	scan_text(&next, " ");
	if (!scan_word(&next, word))
		return false;
	*s = next;
	return true;
}

bool scan_number(struct scan *s, int *out)
{
	const char *at = s->at;
	int value = 0;

	while (byte_is_digit(*at)) {
		value = 10 * value + (*at++ - '0');
		if (value > SCAN_NUMBER_MAX)
			return false;
	}
	if (value == 0)
		return false;
	s->at = at;
	*out = value;
	return true;
}

bool scan_roman(struct scan *s, int *out)
{
	const char *at = s->at;

	while (scan_is_word(*at))
		at++;
	int value = symbol_roman((struct slice){ s->at, (size_t)(at - s->at) });
	if (value == 0)
		return false;
	s->at = at;
	*out = value;
	return true;
}

bool scan_letter(struct scan *s, char *out)
{
	if (!byte_is_upper(s->at[0]) || scan_is_word(s->at[1]))
		return false;
	*out = *s->at++;
	return true;
}

bool scan_separator(struct scan *s)
{
	struct scan next = *s;

	bool comma = scan_text(&next, ",");
	bool and = scan_next_word(&next, "AND") || scan_text(&next, "&");
	if (!comma && !and)
		return false;
	scan_text(&next, " ");
	*s = next;
	return true;
}

bool scan_to(struct scan *s)
{
	struct scan next = *s;

	if (!scan_text(&next, "-") &&
	    !(scan_next_word(&next, "TO") && scan_text(&next, " ")))
		return false;
	*s = next;
	return true;
}
