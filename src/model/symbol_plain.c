/* SPDX-License-Identifier: ISC */
/* symbol_plain - typed text made plain; see the header. */
#include "model/symbol_plain.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/byte.h"
#include "model/space.h"
#include "text/utf8.h"

#define PLAIN_COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* The ASCII that CODE is typed for; 0: it stays as it is. */
static char plain_of(uint32_t code)
{
	static const struct {
		uint16_t first, last;
		char plain;
	} rows[] = {
		{ 0x2010, 0x2015, '-' },
		{ 0x2212, 0x2212, '-' },
		{ 0xfe58, 0xfe58, '-' },
		{ 0xfe63, 0xfe63, '-' },
		{ 0x2044, 0x2044, '/' },
		{ 0x2215, 0x2215, '/' },
		{ 0x29f8, 0x29f8, '/' },
		{ 0x2018, 0x201b, '\'' },
		{ 0x2039, 0x203a, '\'' },
		{ 0x201c, 0x201f, '"' },
		{ 0x00ab, 0x00ab, '"' },
		{ 0x00bb, 0x00bb, '"' },
		{ 0x3001, 0x3001, ',' },
		{ 0x060c, 0x060c, ',' },
		{ 0x3002, 0x3002, '.' },
	};

	if (code < 0x20 || code == 0x7f || space_is(code))
		return ' ';
	if (code >= 0xff01 && code <= 0xff5e) /* as wide as an ideograph */
		return (char)(code - 0xff01 + '!');
	for (size_t i = 0; i < PLAIN_COUNT(rows); i++)
		if (code >= rows[i].first && code <= rows[i].last)
			return rows[i].plain;
	return '\0';
}

void symbol_plain_add(struct buf *to, struct slice text)
{
	bool blank = false;

	for (size_t at = 0, len; at < text.len; at += len) {
		uint32_t code;

		len = utf8_decode(text, at, &code);
		char plain = code < 0x80 && code > 0x20 && code != 0x7f ? (char)code
									: plain_of(code);
		blank = blank || plain == ' ';
		if (plain == ' ' || utf8_is_ignorable(code))
			continue;
		if (blank && to->len > 0)
			buf_addc(to, ' ');
		blank = false;
		if (plain != '\0')
			buf_addc(to, plain);
		else
			buf_adds(to, slice_sub(text, at, at + len));
	}
}

/* True when one letter with a full stop, "G." of "G.A.", stands at AT; "L.46" is none. */
static bool plain_is_initial(struct slice text, size_t at)
{
	if (at + 1 >= text.len || !byte_is_letter(text.at[at]) ||
	    text.at[at + 1] != '.' ||
	    (at > 0 && strchr(" .(\"'[", text.at[at - 1]) == NULL))
		return false;
	return at + 2 == text.len || text.at[at + 2] == ' ' ||
	    byte_is_letter(text.at[at + 2]);
}

void symbol_plain_add_joined(struct buf *to, struct slice plain)
{
	for (size_t at = 0; at < plain.len; at++) {
		buf_addc(to, plain.at[at]);
		if (!plain_is_initial(plain, at))
			continue;
		at++; /* the full stop */
		if (plain_is_initial(plain, at + 1))
			continue;
		if (at + 2 < plain.len && plain.at[at + 1] == ' ' &&
		    plain_is_initial(plain, at + 2))
			at++;
	}
}

/* The brackets that end at the end of TEXT open here; SLICE_NONE when none do. */
static size_t plain_opening(struct slice text)
{
	size_t depth = 0;

	for (size_t at = text.len; at > 0; at--) {
		depth += strchr(")]}>", text.at[at - 1]) != NULL;
		depth -= strchr("([{<", text.at[at - 1]) != NULL;
		if (depth == 0)
			return at - 1;
	}
	return SLICE_NONE;
}

/* The brackets that open at the start of TEXT are closed in it. */
static bool plain_closes(struct slice text)
{
	size_t depth = 0;

	for (size_t at = 0; at < text.len; at++) {
		depth += strchr("([{<", text.at[at]) != NULL;
		depth -= strchr(")]}>", text.at[at]) != NULL && depth > 0;
		if (depth == 0)
			return true;
	}
	return false;
}

struct slice symbol_plain_peel(struct slice text)
{
	for (;;) {
		text = slice_trim(text);
		if (text.len == 0)
			return text;
		char first = text.at[0], last = text.at[text.len - 1];
		bool closing = strchr(")]}>", last) != NULL;
		size_t opening = closing ? plain_opening(text) : SLICE_NONE;

		bool emphasis = first == '*' && last == '*' && text.len > 1;

		if ((closing && opening == 0) || emphasis)
			text = slice_sub(text, 1, text.len - 1);
		else if ((closing && opening == SLICE_NONE) ||
		    strchr(",;:.!?\"'`_", last) != NULL)
			text.len--;
		else if (strchr(",;:.\"'`_-", first) != NULL ||
		    (strchr("([{<", first) != NULL && !plain_closes(text)))
			text = slice_sub(text, 1, text.len);
		else
			return text;
	}
}

struct slice symbol_plain_target(struct slice text)
{
	size_t middle = slice_find(text, "](", 0);

	if (text.len == 0 || text.at[0] != '[' || text.at[text.len - 1] != ')' ||
	    middle == SLICE_NONE)
		return text;
	return slice_sub(text, middle + 2, text.len - 1);
}
