/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/sort.h"
#include "base/vec.h"

struct pair {
	int first, second;
};

VEC_OF(pair_vec, struct pair);
VEC_OF(int_vec, int);
VEC_OF(number_vec, uint32_t);

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

/* Nothing, one thing and equal things are rows too. */
static void a_row_is_sorted_and_each_kept_once(void **state)
{
	static const uint32_t mixed[] = { 7, 3, 7, UINT32_MAX, 3, 3, 0, 7 };
	static const uint32_t want[] = { 0, 3, 7, UINT32_MAX };
	struct number_vec v = { 0 };

	(void)state;
	vec_sort_unique(&v, order_uint32s);
	assert_int_equal(v.n, 0);
	assert_null(vec_find(&v, &mixed[0], order_uint32s));
	for (size_t i = 0; i < sizeof(mixed) / sizeof(*mixed); i++)
		vec_push(&v, mixed[i]);
	vec_sort(&v, order_uint32s);
	assert_int_equal(v.n, 8);
	assert_int_equal(v.at[1], 3);
	assert_int_equal(v.at[4], 7);
	vec_sort_unique(&v, order_uint32s);
	assert_int_equal(v.n, 4);
	assert_memory_equal(v.at, want, sizeof(want));
	assert_ptr_equal(vec_find(&v, &mixed[0], order_uint32s), &v.at[2]);
	assert_null(vec_find(&v, &(uint32_t){ 4 }, order_uint32s));
	vec_fini(&v);
}

static void the_first_that_is_not_before_is_found(void **state)
{
	static const int row[] = { 1, 3, 3, 5, 8 };

	(void)state;
	for (size_t n = 0; n <= 5; n++)
		for (int wanted = 0; wanted < 10; wanted++) {
			size_t at = 0, end = n, want = 0;

			while (want < n && row[want] < wanted)
				want++;
			bisect(at, end, middle, row[middle] < wanted);
			assert_int_equal(at, want);
		}
}

static void of_equals_the_second_order_counts(void **state)
{
	(void)state;
	assert_int_equal(order_of(2, 1), 1);
	assert_int_equal(order_of(1, 1), 0);
	assert_int_equal(order_of(1u, UINT32_MAX), -1);
	assert_int_equal(order_then(0, -1), -1);
	assert_int_equal(order_then(5, -1), 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(elements_stay_in_order_while_it_grows),
		cmocka_unit_test(a_reserved_place_is_used_without_moving),
		cmocka_unit_test(many_reserved_places_are_used_without_moving),
		cmocka_unit_test(any_expression_can_be_pushed),
		cmocka_unit_test(a_row_is_sorted_and_each_kept_once),
		cmocka_unit_test(the_first_that_is_not_before_is_found),
		cmocka_unit_test(of_equals_the_second_order_counts),
	};

	return cmocka_run_group_tests_name("base/vec", tests, NULL, NULL);
}
