/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/ascii.h"
#include "text/grapheme.h"
#include "text/utf8.h"

/* Appends the ASCII form of each cluster of TEXT. */
static void ascii_add_text(struct buf *to, const char *text)
{
	struct slice s = slice_of(text);

	for (size_t at = 0, end; at < s.len; at = end) {
		end = grapheme_next(s, at);
		ascii_add_cluster(to, slice_sub(s, at, end));
	}
}

static void looks_like_the_character(void **state)
{
	static const struct {
		const char *text, *ascii;
	} rows[] = {
		{ "", "" },
		{ "plain ~!", "plain ~!" },
		{ "C\xc3\xb4te d\xe2\x80\x99Ivoire", "Cote d'Ivoire" },
		{ "Co\xcc\x82te \xe1\xba\xa4", "Cote A" },
		{ "\xe2\x80\x9cq\xe2\x80\x9d \xe2\x80\x98r\xe2\x80\x99 \xc2\xabs\xc2\xbb",
		    "\"q\" 'r' \"s\"" },
		{ "a\xe2\x80\223b\xe2\x80\224c\xe2\x80\221d\xe2\x88\222e", "a-b-c-d-e" },
		{ "and\xe2\x80\xa6", "and." },
		{ "\xe2\x80\xa2 \xc2\xb7 \xe2\x97\x8f", "* . *" },
		{ "\xc3\x9f \xc3\xa6 \xc5\x93 \xc3\x98 \xc5\x81 \xc4\xb1 \xef\xac\x81x",
		    "s a o O L i fx" },
		{ "17\xc2\240Dec\xe2\x80\xaf.", "17 Dec ." },
		/* as wide as before */
		{ "\xe5\xa4\xa7\xe4\xbc\x9a\xef\xbc\x8c\xef\xbc\xa1\xe3\x80\x82"
		  "\xe3\x80\x80",
		    "????, A .   " },
		{ "\xd8\xa7\xd9\x90\xd9\x84\xd8\x8c", "??," },
		{ "\xd0\x93", "?" },
		{ "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7", "??" },
		{ "\xf0\x9f\x87\xab\xf0\x9f\x87\xb7", "??" },
		/* what takes no column gives nothing */
		{ "ab\xe2\x80\x8c\xe2\x80\xae\x1b\t\n\x7f\xc2\233c", "abc" },
		{ "a\xc2\255b\xe2\x80\x8b", "a?b?" },
		{ "\xcc\x81", "" },
		/* no half-truths */
		{ "\xc2\xbd \xe2\x89\xa0 \xe2\x85\xa3 \xe2\x91\xb4", "? ? ? ?" },
		{ "m\xc2\xb2", "m2" },
		{ "\xff\xc3", "??" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct buf b = { 0 };

		ascii_add_text(&b, rows[i].text);
		if (strcmp(buf_str(&b), rows[i].ascii) != 0)
			fail_msg("row %zu \"%s\": \"%s\"", i, rows[i].text, buf_str(&b));
		buf_fini(&b);
	}
}

/* One of each row of the tables: a row out of order would not be found. */
static void knows_every_sign_of_its_tables(void **state)
{
	static const uint32_t codes[] = {
		0xa1,
		0xa6,
		0xa8,
		0xa9,
		0xab,
		0xae,
		0xaf,
		0xb0,
		0xb4,
		0xb7,
		0xb8,
		0xbb,
		0xc6,
		0xd0,
		0xd7,
		0xd8,
		0xde,
		0xdf,
		0xe6,
		0xf0,
		0xf8,
		0xfe,
		0x110,
		0x111,
		0x126,
		0x127,
		0x131,
		0x141,
		0x142,
		0x14a,
		0x14b,
		0x152,
		0x153,
		0x166,
		0x167,
		0x2b9,
		0x2ba,
		0x2bb,
		0x2bc,
		0x2bd,
		0x2c6,
		0x2dc,
		0x60c,
		0x61b,
		0x1e9e,
		0x2010,
		0x2012,
		0x2015,
		0x2016,
		0x2018,
		0x2019,
		0x201b,
		0x201c,
		0x201f,
		0x2020,
		0x2021,
		0x2022,
		0x2023,
		0x2024,
		0x2025,
		0x2026,
		0x2027,
		0x2032,
		0x2033,
		0x2035,
		0x2036,
		0x2039,
		0x203a,
		0x203b,
		0x2043,
		0x2044,
		0x2116,
		0x2190,
		0x2192,
		0x2212,
		0x2215,
		0x2217,
		0x2219,
		0x22c5,
		0x25a0,
		0x25aa,
		0x25cf,
		0x25e6,
		0x2e3a,
		0x2e3b,
		0x3001,
		0x3002,
		0x3008,
		0x3009,
		0x300a,
		0x300b,
		0x300c,
		0x300d,
		0x300e,
		0x300f,
		0x3010,
		0x3011,
		0xfb00,
		0xfb01,
		0xfb02,
		0xfb03,
		0xfb04,
	};
	char bytes[4];

	(void)state;
	for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++) {
		struct buf b = { 0 };
		struct slice s = { bytes, utf8_put(codes[i], bytes) };

		ascii_add_cluster(&b, s);
		if (b.len == 0 || b.at[0] == '?')
			fail_msg("U+%04X: \"%s\"", codes[i], buf_str(&b));
		buf_fini(&b);
	}
}

static void is_printable_and_as_wide_for_every_code_point(void **state)
{
	struct buf b = { 0 };
	char bytes[4];

	(void)state;
	for (uint32_t c = 0; c <= 0x10ffff; c++) {
		struct slice s = { bytes, utf8_put(c, bytes) };

		buf_clear(&b);
		ascii_add_cluster(&b, s);
		if (b.len != (size_t)grapheme_width(s))
			fail_msg("U+%04X: \"%s\"", c, buf_str(&b));
		for (size_t i = 0; i < b.len; i++)
			if (b.at[i] < 0x20 || b.at[i] > 0x7e)
				fail_msg("U+%04X: byte %d", c, b.at[i]);
	}
	buf_fini(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(looks_like_the_character),
		cmocka_unit_test(knows_every_sign_of_its_tables),
		cmocka_unit_test(is_printable_and_as_wide_for_every_code_point),
	};

	return cmocka_run_group_tests_name("text/ascii", tests, NULL, NULL);
}
