/* SPDX-License-Identifier: ISC */
/* utf8 - validity, code points, normal form; see the header. */
#include "text/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/byte.h"
#include "base/xalloc.h"

#define UTF8_REPLACEMENT 0xfffdu

static const uint8_t *utf8_bytes(struct slice s)
{
	return (const uint8_t *)s.at;
}

size_t utf8_decode_beyond_ascii(struct slice s, size_t at, uint32_t *code)
{
	ucs4_t wide;

	int len = u8_mbtoucr(&wide, utf8_bytes(s) + at, s.len - at);
	if (len <= 0) {
		*code = UTF8_REPLACEMENT;
		return 1;
	}
	*code = wide;
	return (size_t)len;
}

size_t utf8_put(uint32_t code, char *to)
{
	int len = u8_uctomb((uint8_t *)to, code, 4);

	if (len < 0)
		len = u8_uctomb((uint8_t *)to, UTF8_REPLACEMENT, 4);
	return (size_t)len;
}

struct slice utf8_cut(struct slice s, size_t max)
{
	if (s.len <= max)
		return s;
	while (max > 0 && (s.at[max] & 0xc0) == 0x80)
		max--;
	return slice_sub(s, 0, max);
}

/* Number of bytes from AT [byte] on that are ASCII, by the eight. */
static size_t utf8_ascii(struct slice s, size_t at)
{
	const uint64_t high = 0x8080808080808080u;
	size_t start = at;
	uint64_t eight;

	for (; s.len - at >= sizeof(eight); at += sizeof(eight)) {
		memcpy(&eight, s.at + at, sizeof(eight));
		if ((eight & high) != 0)
			break;
	}
	return at - start;
}

/* End [byte] of the characters beyond ASCII that begin at AT. */
static size_t utf8_beyond_end(struct slice s, size_t at)
{
	while (at < s.len && byte_is_beyond(s.at[at]))
		at++;
	return at;
}

/* ASCII is valid whatever stands beside it, so only what is between is checked. */
size_t utf8_invalid(struct slice s)
{
	for (size_t at = 0; (at += utf8_ascii(s, at)) < s.len;) {
		size_t end = utf8_beyond_end(s, at);

		if (end == at) {
			at++;
			continue;
		}
		const uint8_t *bad = u8_check(utf8_bytes(s) + at, end - at);
		if (bad != NULL)
			return (size_t)(bad - utf8_bytes(s));
		at = end;
	}
	return SLICE_NONE;
}

size_t utf8_count(struct slice s)
{
	size_t count = 0;
	uint32_t code;

	for (size_t at = 0; at < s.len; count++) {
		size_t ascii = utf8_ascii(s, at);

		at += ascii;
		count += ascii;
		for (; at < s.len && !byte_is_beyond(s.at[at]); at++)
			count++;
		if (at == s.len)
			break;
		at += utf8_decode(s, at, &code);
	}
	return count;
}

bool utf8_is_control(uint32_t code)
{
	return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 ||
	    code == 0x2029;
}

bool utf8_is_nonchar(uint32_t code)
{
	return (code & 0xfffe) == 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
}

bool utf8_is_forbidden(uint32_t code)
{
	return utf8_is_control(code) || utf8_is_nonchar(code) || code == 0xfeff;
}

bool utf8_is_bidi(uint32_t code)
{
	return code == 0x061c || code == 0x200e || code == 0x200f ||
	    (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

bool utf8_is_ignorable(uint32_t code)
{
	return code == 0x00ad || (code >= 0x200b && code <= 0x200d) ||
	    (code >= 0x2060 && code <= 0x2064) || code == 0xfeff || utf8_is_bidi(code);
}

bool utf8_is_unseen(uint32_t code)
{
	static const struct {
		uint32_t first, last;
	} ranges[] = { { 0x00ad, 0x00ad }, { 0x200b, 0x200b }, { 0x2060, 0x2064 },
		{ 0xe000, 0xf8ff }, { 0xfeff, 0xfeff }, { 0xfff9, 0xfffb },
		{ 0xe0000, 0xe007f }, { 0xf0000, 0x10ffff } };

	if (utf8_is_nonchar(code))
		return true;
	for (size_t i = 0;
	     i < sizeof(ranges) / sizeof(*ranges) && code >= ranges[i].first; i++)
		if (code <= ranges[i].last)
			return true;
	return false;
}

/*
 * True when nothing in S can be composed, decomposed or reordered: all of its
 * code points are of the few ranges that make up most texts (Latin-1 and Latin
 * Extended, dashes and quotes, no-break spaces, ideographs).
 */
static bool utf8_is_inert(struct slice s)
{
	uint32_t code;

	for (size_t at = 0; (at += utf8_ascii(s, at)) < s.len;) {
		at += utf8_decode(s, at, &code);
		if (code >= 0x300 && !(code >= 0x2010 && code <= 0x2027) &&
		    code != 0x202f && !(code >= 0x4e00 && code <= 0x9fff))
			return false;
	}
	return true;
}

/* S, valid UTF-8 and not empty, in NFC; to be freed. */
static struct slice utf8_nfc(struct slice s)
{
	struct slice nfc = { 0 };

	nfc.at = xalloc_checked(
	    u8_normalize(UNINORM_NFC, utf8_bytes(s), s.len, NULL, &nfc.len));
	return nfc;
}

/*
 * The end of the part of S from AT on that is normalised by itself: ASCII alone, or one
 * character of it and those beyond it that follow.  ASCII never joins what is before it.
 */
static size_t utf8_nfc_part(struct slice s, size_t at)
{
	size_t end = at + utf8_ascii(s, at);

	if (end > at)
		return end == s.len ? end : end - 1;
	do
		end++;
	while (end < s.len && byte_is_beyond(s.at[end]));
	return end;
}

bool utf8_is_nfc(struct slice s)
{
	bool same = utf8_invalid(s) == SLICE_NONE;

	if (same && utf8_is_inert(s))
		return true;
	for (size_t at = 0, end; same && at < s.len; at = end) {
		end = utf8_nfc_part(s, at);
		struct slice part = slice_sub(s, at, end);
		if (utf8_is_inert(part))
			continue;
		struct slice nfc = utf8_nfc(part);
		same = slice_eq(part, nfc);
		free((char *)nfc.at);
	}
	return same;
}

void utf8_add_nfc(struct buf *to, struct slice s)
{
	if (utf8_is_inert(s) || utf8_invalid(s) != SLICE_NONE) {
		buf_adds(to, s);
		return;
	}
	struct slice nfc = utf8_nfc(s);
	buf_adds(to, nfc);
	free((char *)nfc.at);
}
