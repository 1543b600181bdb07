/* SPDX-License-Identifier: ISC */
#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_byte_is_what_the_c_locale_says),
		cmocka_unit_test(a_plain_run_ends_at_the_first_byte_that_is_not),
	};

	return cmocka_run_group_tests_name("byte", tests, NULL, NULL);
}
