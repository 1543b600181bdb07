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
			byte_lower(c) == (char)tolower(i) &&
			byte_upper(c) == (char)toupper(i) &&
			byte_is_beyond(c) == (isascii(i) == 0);

		if (!same)
			fail_msg("byte 0x%02x", (unsigned)i);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_byte_is_what_the_c_locale_says),
	};

	return cmocka_run_group_tests_name("byte", tests, NULL, NULL);
}
