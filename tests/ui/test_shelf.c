/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/shelf.h"

static int first, second, third;

static void what_is_put_there_is_taken_by_its_words(void **state)
{
	struct shelf s = { 0 };

	(void)state;
	assert_null(shelf_take(&s, "a"));
	assert_null(shelf_put(&s, "a", &first, 2));
	assert_null(shelf_put(&s, "b", &second, 2));
	assert_null(shelf_take(&s, "c"));
	assert_ptr_equal(shelf_take(&s, "a"), &first);
	assert_null(shelf_take(&s, "a"));
	assert_ptr_equal(shelf_take_any(&s), &second);
	assert_null(shelf_take_any(&s));
	assert_int_equal(s.places.n, 0);
	assert_null(s.places.at);
}

static void of_too_many_the_one_asked_for_longest_ago_goes(void **state)
{
	struct shelf s = { 0 };

	(void)state;
	assert_null(shelf_put(&s, "a", &first, 2));
	assert_null(shelf_put(&s, "b", &second, 2));
	assert_null(shelf_put(&s, "a", shelf_take(&s, "a"), 2));
	assert_ptr_equal(shelf_put(&s, "c", &third, 2), &second);
	assert_null(shelf_take(&s, "b"));
	assert_ptr_equal(shelf_take(&s, "a"), &first);
	assert_ptr_equal(shelf_take(&s, "c"), &third);
	assert_null(shelf_take_any(&s));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_put_there_is_taken_by_its_words),
		cmocka_unit_test(of_too_many_the_one_asked_for_longest_ago_goes),
	};

	return cmocka_run_group_tests_name("shelf", tests, NULL, NULL);
}
