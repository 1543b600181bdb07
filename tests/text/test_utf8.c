/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "text/utf8.h"

static const struct utf8_row {
	const char *bytes;
	size_t invalid; /* first bad byte, or SLICE_NONE */
	size_t count;   /* code points */
} utf8_rows[] = {
	{ "", SLICE_NONE, 0 },
	{ "plain", SLICE_NONE, 5 },
	{ "C\xc3\xb4te", SLICE_NONE, 4 },
	{ "\xe5\xa4\xa7\xe4\xbc\x9a", SLICE_NONE, 2 },
	{ "\xf0\x9f\x98\x80", SLICE_NONE, 1 },
	{ "\xf4\x8f\xbf\xbf", SLICE_NONE, 1 },
	{ "ab\377c", 2, 4 },
	{ "eight---", SLICE_NONE, 8 },
	{ "eight---nine", SLICE_NONE, 12 },
	{ "eight---eight--\xc3\xa9nine", SLICE_NONE, 20 },
	{ "eight---seven-\xffnine", 14, 19 },
	{ "\x80", 0, 1 },
	{ "a\xc3", 1, 2 }, /* cut short */
	{ "a\xe2\x80", 1, 3 },
	{ "a\xf0\x9f\x98", 1, 4 },
	{ "\xc3(", 0, 2 },    /* no continuation */
	{ "\xc0\xaf", 0, 2 }, /* overlong slash */
	{ "\xe0\x80\xaf", 0, 3 },
	{ "\xf0\x80\x80\xaf", 0, 4 },
	{ "\xed\xa0\x80", 0, 3 },     /* surrogate */
	{ "\xf4\x90\x80\x80", 0, 4 }, /* above U+10FFFF */
	{ "\xf8\x88\x80\x80\x80", 0, 5 },
};

static void names_the_first_invalid_byte(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(utf8_rows) / sizeof(*utf8_rows); i++) {
		const struct utf8_row *row = &utf8_rows[i];
		size_t got = utf8_invalid(slice_of(row->bytes));

		if (got != row->invalid)
			fail_msg("row %zu \"%s\": %zu", i, row->bytes, got);
	}
	assert_int_equal(utf8_invalid((struct slice){ NULL, 0 }), SLICE_NONE);
	assert_int_equal(utf8_invalid((struct slice){ "a\0\xff", 3 }), 2);
}

/* Behind so many bytes of ASCII and a good character, in front of so many others. */
static void names_a_bad_byte_wherever_it_stands(void **state)
{
	static const char *const bad[] = { "\xff", "\xc3", "\xe2\x80", "\xed\xa0\x80", "\x80\x80" };
	char text[64];

	(void)state;
	for (int before = 0; before < 20; before++)
		for (int behind = 0; behind < 20; behind++)
			for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
				int at = snprintf(text, sizeof(text), "%*s\xc3\xa9%s%*s", before, "",
				    bad[i], behind, "") -
				    behind - (int)strlen(bad[i]);

				if (utf8_invalid(slice_of(text)) != (size_t)at)
					fail_msg("%d before, %d behind, %zu", before, behind, i);
			}
}

static void counts_each_bad_byte_as_one_character(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(utf8_rows) / sizeof(*utf8_rows); i++) {
		const struct utf8_row *row = &utf8_rows[i];
		size_t got = utf8_count(slice_of(row->bytes));

		if (got != row->count)
			fail_msg("row %zu \"%s\": %zu", i, row->bytes, got);
	}
}

static void cuts_no_character_in_two(void **state)
{
	static const struct {
		const char *s;
		size_t max, len;
	} rows[] = {
		{ "", 0, 0 },
		{ "abc", 3, 3 },
		{ "abc", 4, 3 },
		{ "abc", 2, 2 },
		{ "a\xc3\xa9", 2, 1 },
		{ "a\xc3\xa9", 3, 3 },
		{ "\xe5\xa4\xa7\xe4\xbc\x9a", 5, 3 },
		{ "\xe5\xa4\xa7\xe4\xbc\x9a", 2, 0 },
		{ "\x80\x80\x80", 2, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct slice got = utf8_cut(slice_of(rows[i].s), rows[i].max);

		if (got.len != rows[i].len)
			fail_msg("row %zu: %zu", i, got.len);
	}
}

static void decodes_what_it_encoded(void **state)
{
	char bytes[4];
	uint32_t code;

	(void)state;
	for (uint32_t c = 0; c <= 0x10ffff; c++) {
		if (c >= 0xd800 && c <= 0xdfff)
			continue;
		size_t len = utf8_put(c, bytes);
		struct slice s = { bytes, len };
		if (utf8_decode(s, 0, &code) != len || code != c ||
		    utf8_invalid(s) != SLICE_NONE)
			fail_msg("U+%04X", c);
	}
}

static void encodes_no_surrogate_and_nothing_beyond_unicode(void **state)
{
	static const uint32_t codes[] = { 0xd800, 0xdfff, 0x110000, UINT32_MAX };
	char bytes[4];

	(void)state;
	for (size_t i = 0; i < sizeof(codes) / sizeof(*codes); i++) {
		assert_int_equal(utf8_put(codes[i], bytes), 3);
		assert_memory_equal(bytes, "\xef\xbf\xbd", 3);
	}
}

static void decodes_a_bad_byte_as_replacement_of_length_one(void **state)
{
	struct slice s = { "a\xe2\x80", 3 };
	uint32_t code;

	(void)state;
	for (size_t at = 1; at < 3; at++) {
		assert_int_equal(utf8_decode(s, at, &code), 1);
		assert_int_equal(code, 0xfffd);
	}
}

static void knows_controls_and_bidi_characters(void **state)
{
	static const struct {
		uint32_t code;
		bool control, bidi;
	} rows[] = {
		{ 0x00, true, false },
		{ 0x09, true, false },
		{ 0x0a, true, false },
		{ 0x1b, true, false },
		{ 0x1f, true, false },
		{ 0x20, false, false },
		{ 0x7e, false, false },
		{ 0x7f, true, false },
		{ 0x80, true, false },
		{ 0x9b, true, false },
		{ 0x9f, true, false },
		{ 0xa0, false, false },
		{ 0xad, false, false },
		{ 0x2027, false, false },
		{ 0x2028, true, false },
		{ 0x2029, true, false },
		{ 0x061b, false, false },
		{ 0x061c, false, true },
		{ 0x200d, false, false },
		{ 0x200e, false, true },
		{ 0x200f, false, true },
		{ 0x202a, false, true },
		{ 0x202e, false, true },
		{ 0x202f, false, false },
		{ 0x2065, false, false },
		{ 0x2066, false, true },
		{ 0x2069, false, true },
		{ 0x206a, false, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (utf8_is_control(rows[i].code) != rows[i].control ||
		    utf8_is_bidi(rows[i].code) != rows[i].bidi)
			fail_msg("U+%04X", rows[i].code);
}

static void knows_what_hides_between_letters_and_what_no_text_may_hold(void **state)
{
	/* the ends of each range, and their neighbours */
	static const struct {
		uint32_t code;
		bool ignorable, nonchar, forbidden;
	} rows[] = {
		{ 'a', false, false, false },
		{ 0x1f, false, false, true },
		{ 0xac, false, false, false },
		{ 0xad, true, false, false },
		{ 0xae, false, false, false },
		{ 0x200a, false, false, false },
		{ 0x200b, true, false, false },
		{ 0x200d, true, false, false },
		{ 0x200f, true, false, false },
		{ 0x2010, false, false, false },
		{ 0x202c, true, false, false },
		{ 0x205f, false, false, false },
		{ 0x2060, true, false, false },
		{ 0x2064, true, false, false },
		{ 0x2065, false, false, false },
		{ 0x2069, true, false, false },
		{ 0xfdcf, false, false, false },
		{ 0xfdd0, false, true, true },
		{ 0xfdef, false, true, true },
		{ 0xfdf0, false, false, false },
		{ 0xfeff, true, false, true },
		{ 0xfffd, false, false, false },
		{ 0xfffe, false, true, true },
		{ 0xffff, false, true, true },
		{ 0x10000, false, false, false },
		{ 0x1fffe, false, true, true },
		{ 0x10ffff, false, true, true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (utf8_is_ignorable(rows[i].code) != rows[i].ignorable ||
		    utf8_is_nonchar(rows[i].code) != rows[i].nonchar ||
		    utf8_is_forbidden(rows[i].code) != rows[i].forbidden)
			fail_msg("U+%04X", rows[i].code);
}

static void composes_and_knows_what_is_composed(void **state)
{
	static const struct {
		const char *text, *nfc;
	} rows[] = {
		{ "", "" },
		{ "plain", "plain" },
		{ "Co\xcc\x82te", "C\xc3\xb4te" },
		{ "C\xc3\xb4te", "C\xc3\xb4te" },
		/* marks in the wrong order: dot below goes first */
		{ "q\xcc\x87\xcc\xa3", "q\xcc\xa3\xcc\x87" },
		/* en quad, Ohm sign and a compatibility ideograph are never NFC */
		{ "\xe2\x80\x80", "\xe2\x80\x82" },
		{ "\xe2\x84\xa6", "\xce\xa9" },
		{ "\xef\xa4\x80", "\xe8\xb1\x88" },
		{ "\xe5\xa4\xa7\xe4\xbc\x9a", "\xe5\xa4\xa7\xe4\xbc\x9a" },
		{ "\xe2\x80\x9cit\xe2\x80\x99s\xe2\x80\x9d",
		    "\xe2\x80\x9cit\xe2\x80\x99s\xe2\x80\x9d" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct buf b = { 0 };

		buf_add(&b, "=");
		utf8_add_nfc(&b, slice_of(rows[i].text));
		if (strcmp(buf_str(&b) + 1, rows[i].nfc) != 0)
			fail_msg("row %zu: \"%s\"", i, buf_str(&b));
		if (utf8_is_nfc(slice_of(rows[i].text)) !=
		    (strcmp(rows[i].text, rows[i].nfc) == 0))
			fail_msg("row %zu: is_nfc", i);
		buf_fini(&b);
	}
}

/* The short cut for harmless code points must agree with the tables. */
static void finds_every_single_code_point_that_is_not_composed(void **state)
{
	char bytes[4];
	size_t composed = 0;
	struct buf nfc = { 0 };

	(void)state;
	for (uint32_t c = 0; c <= 0xffff; c++) {
		struct buf b = { 0 };

		if (c >= 0xd800 && c <= 0xdfff)
			continue;
		/* a Thai letter: no short cut, and it joins with nothing */
		buf_add(&b, "\xe0\xb8\x81");
		buf_addn(&b, bytes, utf8_put(c, bytes));
		bool slow = utf8_is_nfc(buf_slice(&b));
		bool fast = utf8_is_nfc(slice_sub(buf_slice(&b), 3, b.len));
		if (fast != slow)
			fail_msg("U+%04X", c);
		composed += fast;
		buf_clear(&b);
		/* inside ASCII only what stands around it is normalised */
		buf_add(&b, "lamps in ports e");
		buf_addn(&b, bytes, utf8_put(c, bytes));
		buf_add(&b, "\xcc\x81 lamps in ports");
		buf_clear(&nfc);
		utf8_add_nfc(&nfc, buf_slice(&b));
		if (utf8_is_nfc(buf_slice(&b)) != slice_eq(buf_slice(&nfc), buf_slice(&b)))
			fail_msg("e and U+%04X", c);
		buf_fini(&b);
	}
	assert_in_range(composed, 60000, 63000);
	buf_fini(&nfc);
}

static void leaves_invalid_bytes_alone(void **state)
{
	struct slice s = { "e\xcc\x81\xff", 4 };
	struct buf b = { 0 };

	(void)state;
	assert_false(utf8_is_nfc(s));
	utf8_add_nfc(&b, s);
	assert_true(slice_eq(buf_slice(&b), s));
	buf_fini(&b);
}

static void composes_a_long_run_of_marks_in_little_time(void **state)
{
	const size_t marks = 1000000;
	struct buf text = { 0 }, nfc = { 0 };

	(void)state;
	buf_add(&text, "a");
	for (size_t i = 0; i < marks; i++)
		buf_add(&text, i % 2 == 0 ? "\xcc\xa3" : "\xcc\x87");
	utf8_add_nfc(&nfc, buf_slice(&text));
	/* the first dot below joins the letter */
	assert_int_equal(utf8_count(buf_slice(&nfc)), marks);
	buf_fini(&text);
	buf_fini(&nfc);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_the_first_invalid_byte),
		cmocka_unit_test(names_a_bad_byte_wherever_it_stands),
		cmocka_unit_test(counts_each_bad_byte_as_one_character),
		cmocka_unit_test(cuts_no_character_in_two),
		cmocka_unit_test(decodes_what_it_encoded),
		cmocka_unit_test(encodes_no_surrogate_and_nothing_beyond_unicode),
		cmocka_unit_test(decodes_a_bad_byte_as_replacement_of_length_one),
		cmocka_unit_test(knows_controls_and_bidi_characters),
		cmocka_unit_test(knows_what_hides_between_letters_and_what_no_text_may_hold),
		cmocka_unit_test(composes_and_knows_what_is_composed),
		cmocka_unit_test(finds_every_single_code_point_that_is_not_composed),
		cmocka_unit_test(leaves_invalid_bytes_alone),
		cmocka_unit_test(composes_a_long_run_of_marks_in_little_time),
	};

	return cmocka_run_group_tests_name("text/utf8", tests, NULL, NULL);
}
