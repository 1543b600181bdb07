/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/edits.h"

static unsigned between(const char *a, const char *b, unsigned limit)
{
	unsigned n = edits_between(slice_of(a), slice_of(b), limit);

	assert_int_equal(edits_between(slice_of(b), slice_of(a), limit), n);
	return n;
}

static void a_slip_is_a_letter_more_less_other_or_exchanged(void **state)
{
	(void)state;
	assert_int_equal(between("", "", 2), 0);
	assert_int_equal(between("show", "show", 0), 0);
	assert_int_equal(between("show", "shows", 2), 1);
	assert_int_equal(between("show", "how", 2), 1);
	assert_int_equal(between("show", "shaw", 2), 1);
	assert_int_equal(between("show", "shwo", 2), 1);
	assert_int_equal(between("show", "hsow", 2), 1);
	assert_int_equal(between("show", "hswo", 2), 2);
	assert_int_equal(between("compare", "comapers", 3), 3);
	assert_int_equal(between("", "ab", 2), 2);
	/* exchanged letters that are not neighbours are two slips */
	assert_int_equal(between("abc", "cba", 2), 2);
}

static void beyond_the_limit_nobody_counts(void **state)
{
	char text[EDITS_MAX + 2];

	(void)state;
	assert_int_equal(between("show", "list", 2), 3);
	assert_int_equal(between("show", "shows", 0), 1);
	assert_int_equal(between("a", "abcd", 2), 3);
	memset(text, 'a', sizeof(text));
	text[EDITS_MAX] = '\0';
	assert_int_equal(edits_between(slice_of(text), slice_of(text), 1), 0);
	text[EDITS_MAX] = 'a';
	text[EDITS_MAX + 1] = '\0';
	assert_int_equal(edits_between(slice_of(text), slice_of(text), 1), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_slip_is_a_letter_more_less_other_or_exchanged),
		cmocka_unit_test(beyond_the_limit_nobody_counts),
	};

	return cmocka_run_group_tests_name("edits", tests, NULL, NULL);
}
