/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "layout/role.h"

static void each_role_has_a_letter_of_its_own(void **state)
{
	char letters[ROLE_COUNT + 1] = "";
	(void)state;

	for (int role = 0; role < ROLE_COUNT; role++) {
		char letter = role_letter((enum role)role);

		if (letter <= ' ' || letter > '~' || strchr(letters, letter) != NULL)
			fail_msg("role %d: %c", role, letter);
		letters[role] = letter;
	}
	assert_int_equal(role_letter(ROLE_LINK), 'l');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_role_has_a_letter_of_its_own),
	};

	return cmocka_run_group_tests_name("role", tests, NULL, NULL);
}
