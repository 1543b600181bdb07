/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/vec.h"

struct pair {
	int first, second;
};

VEC_OF(pair_vec, struct pair);
VEC_OF(int_vec, int);

static void elements_stay_in_order_while_it_grows(void **state)
{
	struct pair_vec v = { 0 };

	(void)state;
	for (int i = 0; i < 1000; i++) {
		vec_push(&v, ((struct pair){ i, -i }));
		assert_int_equal(v.n, i + 1);
		assert_true(v.cap >= v.n);
		assert_int_equal(vec_last(&v)->first, i);
	}
	for (int i = 0; i < 1000; i++)
		if (v.at[i].first != i || v.at[i].second != -i)
			fail_msg("element %d: %d", i, v.at[i].first);
	vec_fini(&v);
	assert_null(v.at);
	assert_int_equal(v.n, 0);
	assert_int_equal(v.cap, 0);
}

static void a_reserved_place_is_used_without_moving(void **state)
{
	struct int_vec v = { 0 };

	(void)state;
	vec_reserve(&v);
	assert_int_equal(v.n, 0);
	assert_true(v.cap > 0);
	const int *at = v.at;
	vec_push(&v, 5);
	assert_ptr_equal(v.at, at);
	assert_int_equal(v.at[0], 5);
	vec_fini(&v);
	vec_fini(&v);
}

static void many_reserved_places_are_used_without_moving(void **state)
{
	(void)state;
	for (size_t used = 0; used < 40; used++)
		for (size_t more = 0; more < 40; more++) {
			struct int_vec v = { 0 };

			for (size_t i = 0; i < used; i++)
				vec_push(&v, (int)i);
			vec_reserve_many(&v, more);
			if (v.n != used || v.cap < used + more)
				fail_msg("%zu and %zu: room for %zu", used, more, v.cap);
			const int *at = v.at;

			for (size_t i = 0; i < more; i++)
				vec_push(&v, 5);
			assert_ptr_equal(v.at, at);
			for (size_t i = 0; i < used; i++)
				assert_int_equal(v.at[i], i);
			vec_fini(&v);
		}
}

/* "x ? a : b" as a value must not come apart in the macro. */
static void any_expression_can_be_pushed(void **state)
{
	struct int_vec v = { 0 };

	(void)state;
	for (int i = 0; i < 20; i++)
		vec_push(&v, i % 2 == 0 ? i : -i);
	assert_int_equal(v.n, 20);
	assert_int_equal(v.at[18], 18);
	assert_int_equal(v.at[19], -19);
	vec_fini(&v);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(elements_stay_in_order_while_it_grows),
		cmocka_unit_test(a_reserved_place_is_used_without_moving),
		cmocka_unit_test(many_reserved_places_are_used_without_moving),
		cmocka_unit_test(any_expression_can_be_pushed),
	};

	return cmocka_run_group_tests_name("base/vec", tests, NULL, NULL);
}
