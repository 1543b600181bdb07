/* SPDX-License-Identifier: ISC */
/* entity - characters by name or by number; see the header. */
#include "import/text/entity.h"

#include <stdint.h>
#include <string.h>

#include "base/byte.h"
#include "text/utf8.h"

/* Digits of the longest number. */
#define ENTITY_DIGITS 6

/* The value of a digit in base BASE, BASE when C is none. */
static unsigned entity_digit(char c, unsigned base)
{
	const unsigned value = byte_hex(c);

	return value < base ? value : base;
}

/* True when a text may have CODE: no control, no sign of direction, no accent alone. */
static bool entity_is_text(uint32_t code)
{
	return code >= ' ' && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) &&
	    (code < 0x300 || code > 0x36f) && code != 0xfffe && code != 0xffff &&
	    !utf8_is_control(code) && !utf8_is_bidi(code);
}

/* Appends CODE, blanks and hyphens that do not break as the ordinary ones. */
static void entity_add(struct buf *to, uint32_t code)
{
	char bytes[4];

	if (code == 0xa0 || code == 0x202f || code == 0x2007)
		code = ' ';
	else if (code == 0x2011)
		code = '-';
	buf_addn(to, bytes, utf8_put(code, bytes));
}

/* "&#8217;" */
static size_t entity_number(struct slice s, size_t at, struct buf *to)
{
	struct slice rest = slice_sub(s, at, SLICE_NONE);
	unsigned base = slice_starts_nocase(rest, "&#x") ? 16 : 10;
	size_t start = at + (base == 16 ? 3 : 2), end = start;
	uint32_t code = 0;

	while (end < s.len && end - start < ENTITY_DIGITS &&
	    entity_digit(s.at[end], base) < base)
		code = code * base + entity_digit(s.at[end++], base);
	if (end == start || end == s.len || s.at[end] != ';' || !entity_is_text(code))
		return at;
	entity_add(to, code);
	return end + 1;
}

size_t entity_read(struct slice s, size_t at, struct buf *to)
{
	static const struct {
		const char *name, *text;
	} rows[] = { { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" },
		{ "&quot;", "\"" }, { "&apos;", "'" }, { "&nbsp;", " " },
		{ "&emsp;", " " }, { "&ensp;", " " }, { "&thinsp;", " " },
		{ "&ast;", "*" }, { "&lowbar;", "_" }, { "&lbrack;", "[" },
		{ "&rbrack;", "]" }, { "&bsol;", "\\" }, { "&num;", "#" },
		{ "&ndash;", "\342\200\223" }, { "&mdash;", "\342\200\224" },
		{ "&lsquo;", "\342\200\230" }, { "&rsquo;", "\342\200\231" },
		{ "&ldquo;", "\342\200\234" }, { "&rdquo;", "\342\200\235" },
		{ "&hellip;", "\342\200\246" } };
	struct slice rest = slice_sub(s, at, SLICE_NONE);

	if (slice_starts(rest, "&#"))
		return entity_number(s, at, to);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (slice_starts(rest, rows[i].name)) {
			buf_add(to, rows[i].text);
			return at + strlen(rows[i].name);
		}
	return at;
}
