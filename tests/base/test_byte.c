/* SPDX-License-Identifier: ISC */
#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/byte.h"

static void each_byte_is_what_the_c_locale_says(void **state)
{
	(void)state;
	for (int i = 0; i < 256; i++) {
		char c = (char)i;
		bool same = byte_is_digit(c) == (isdigit(i) != 0) &&
			byte_is_upper(c) == (isupper(i) != 0) &&
			byte_is_lower(c) == (islower(i) != 0) &&
			byte_is_letter(c) == (isalpha(i) != 0) &&
			byte_is_alnum(c) == (isalnum(i) != 0) &&
			byte_lower(c) == (char)tolower(i) &&
			byte_upper(c) == (char)toupper(i) &&
			byte_is_plain(c) == (isprint(i) != 0) &&
			byte_is_beyond(c) == (isascii(i) == 0);

		if (!same)
			fail_msg("byte 0x%02x", (unsigned)i);
	}
}

/* Each byte at each place of a text, those before it being the two ends of what is plain. */
static void a_plain_run_ends_at_the_first_byte_that_is_not(void **state)
{
	char text[24];

	(void)state;
	for (size_t place = 0; place < sizeof(text); place++)
		for (int i = 0; i < 256; i++) {
			for (size_t k = 0; k < sizeof(text); k++)
				text[k] = k % 2 == 0 ? ' ' : '~';
			text[place] = (char)i;
			size_t want = isprint(i) ? sizeof(text) : place;

			if (byte_plain_run(text, sizeof(text)) != want)
				fail_msg("byte 0x%02x at %zu", (unsigned)i, place);
		}
	for (size_t n = 0; n < sizeof(text); n++)
		assert_int_equal(byte_plain_run("twenty-four plain bytes ", n), n);
}

/* Two blanks at each place of texts of each length, single ones around them. */
static void single_blanks_end_at_the_first_of_two(void **state)
{
	char text[26];

	(void)state;
	for (size_t n = 0; n <= sizeof(text); n++)
		for (size_t place = 0; place <= n; place++) {
			for (size_t k = 0; k < n; k++)
				text[k] = k % 3 == place % 3 ? ' ' : k % 3 == 0 ? '!' : '\240';
			if (place + 1 < n)
				text[place + 1] = ' ';
			size_t want = place + 1 < n ? place + 1 : n;

			if (byte_single_blanks(text, n) != want)
				fail_msg("%zu of %zu bytes", place, n);
		}
}

/* Each byte at each place, among the least that are not below the limit. */
static void a_run_ends_at_the_first_byte_below_the_limit(void **state)
{
	char text[19];

	(void)state;
	for (size_t place = 0; place < sizeof(text); place++)
		for (int c = 0; c < 256; c++) {
			memset(text, place % 2 == 0 ? 0x10 : 0xff, sizeof(text));
			text[place] = (char)c;
			assert_int_equal(byte_run_from(text, sizeof(text), 0x10),
				c < 0x10 ? place : sizeof(text));
		}
	assert_int_equal(byte_run_from(text, 0, 0x10), 0);
}

/* Each byte at each place, among the two that are next to those looked for. */
static void a_run_ends_at_the_first_byte_that_is_looked_for(void **state)
{
	char text[19];

	(void)state;
	for (size_t place = 0; place < sizeof(text); place++)
		for (int c = 0; c < 256; c++) {
			for (size_t k = 0; k < sizeof(text); k++)
				text[k] = k % 3 == 0 ? '.' : k % 3 == 1 ? ':' : (char)0xb5;
			text[place] = (char)c;
			assert_int_equal(byte_run_outside(text, sizeof(text), '/', '9'),
				c >= '/' && c <= '9' ? place : sizeof(text));
		}
	assert_int_equal(byte_run_outside(text, 0, '/', '9'), 0);
}

/* Each printable byte at each place, its neighbours the ends of what is plain. */
static void a_copy_in_small_letters_changes_capitals_alone(void **state)
{
	char text[19], copy[20];

	(void)state;
	for (size_t place = 0; place < sizeof(text); place++)
		for (char c = ' '; c < 0x7f; c++) {
			for (size_t k = 0; k < sizeof(text); k++)
				text[k] = k % 2 == 0 ? ' ' : '~';
			text[place] = c;
			memset(copy, '#', sizeof(copy));
			byte_copy_lower(copy, text, sizeof(text));
			for (size_t k = 0; k < sizeof(text); k++)
				assert_int_equal(copy[k], k == place ? byte_lower(c) : text[k]);
			assert_int_equal(copy[sizeof(text)], '#');
		}
}

static void a_hexadecimal_digit_has_a_value(void **state)
{
	static const char digits[] = "0123456789abcdef";

	(void)state;
	for (int c = -128; c < 128; c++) {
		const char *at = c > 0 && c < 128 ? strchr(digits, tolower(c)) : NULL;

		assert_int_equal(byte_hex((char)c), at != NULL ? at - digits : 16);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_byte_is_what_the_c_locale_says),
		cmocka_unit_test(a_hexadecimal_digit_has_a_value),
		cmocka_unit_test(a_plain_run_ends_at_the_first_byte_that_is_not),
		cmocka_unit_test(single_blanks_end_at_the_first_of_two),
		cmocka_unit_test(a_run_ends_at_the_first_byte_below_the_limit),
		cmocka_unit_test(a_run_ends_at_the_first_byte_that_is_looked_for),
		cmocka_unit_test(a_copy_in_small_letters_changes_capitals_alone),
	};

	return cmocka_run_group_tests_name("byte", tests, NULL, NULL);
}
