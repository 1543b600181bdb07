/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "index/wording.h"

static unsigned share(const char *a, const char *b)
{
	struct wording_vec x = { 0 }, y = { 0 };
	unsigned forth, back;

	wording_read(slice_of(a), &x);
	wording_read(slice_of(b), &y);
	forth = wording_share(&x, &y);
	back = wording_share(&y, &x);
	assert_int_equal(forth, back);
	vec_fini(&x);
	vec_fini(&y);
	return forth;
}

static void runs_of_words_are_shared(void **state)
{
	(void)state;
	assert_int_equal(share("calls upon all States", "Calls upon \xe2\x80\x9c" "all States\xe2\x80\x9d"), 100);
	/* two of three, two of two: 2 * 2 / 5 */
	assert_int_equal(share("calls upon all States to", "calls upon all States"), 80);
	assert_int_equal(share("a b c d e f", "a b c x d e f"), 44);
	assert_int_equal(share("a b c", "c b a"), 0);
	/* a run that comes again counts once */
	assert_int_equal(share("a b c a b c a b c", "a b c"), 50);
	assert_int_equal(share("a b", "a b"), 100);
	assert_int_equal(share("a b", "b a"), 0);
	assert_int_equal(share("a b", "a b c"), 0);
	assert_int_equal(share("", ""), 0);
	assert_int_equal(share("", "a"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(runs_of_words_are_shared),
	};

	return cmocka_run_group_tests_name("index/wording", tests, NULL, NULL);
}
