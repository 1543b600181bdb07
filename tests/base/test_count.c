/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/count.h"

static void expect_number(size_t n, const char *expected)
{
	struct buf b = { 0 };

	count_add_number(&b, n);
	assert_string_equal(buf_str(&b), expected);
	buf_fini(&b);
}

static void figures_stand_in_groups_of_three(void **state)
{
	(void)state;
	expect_number(0, "0");
	expect_number(9, "9");
	expect_number(999, "999");
	expect_number(1000, "1,000");
	expect_number(1204, "1,204");
	expect_number(999999, "999,999");
	expect_number(1000000, "1,000,000");
	expect_number(20030405, "20,030,405");
}

static void one_is_said_of_one_alone(void **state)
{
	struct buf b = { 0 };

	(void)state;
	count_add(&b, 1, "%s text", "%s texts");
	buf_add(&b, ", ");
	count_add(&b, 0, "%s text", "%s texts");
	buf_add(&b, ", ");
	count_add(&b, 1001, "%s text", "%s texts");
	assert_string_equal(buf_str(&b), "1 text, 0 texts, 1,001 texts");
	buf_fini(&b);
}

static void figures_of_others_have_groups_both(void **state)
{
	struct buf b = { 0 };

	(void)state;
	count_add_of(&b, "hit %s of %s", 1204, 10000);
	assert_string_equal(buf_str(&b), "hit 1,204 of 10,000");
	buf_fini(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(figures_stand_in_groups_of_three),
		cmocka_unit_test(one_is_said_of_one_alone),
		cmocka_unit_test(figures_of_others_have_groups_both),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
