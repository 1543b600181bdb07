/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/thread.h"

static void *mask_of(void *of)
{
	pthread_sigmask(SIG_SETMASK, NULL, of);
	return of;
}

static void no_signal_comes_to_it_and_all_to_the_first(void **state)
{
	pthread_t thread;
	sigset_t before, there, after;
	void *result;

	(void)state;
	pthread_sigmask(SIG_SETMASK, NULL, &before);
	assert_true(thread_start(&thread, mask_of, &there));
	assert_int_equal(pthread_join(thread, &result), 0);
	assert_ptr_equal(result, &there);
	pthread_sigmask(SIG_SETMASK, NULL, &after);
	assert_int_equal(sigismember(&there, SIGINT), 1);
	assert_int_equal(sigismember(&there, SIGTERM), 1);
	for (int s = 1; s < 32; s++)
		assert_int_equal(sigismember(&after, s), sigismember(&before, s));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_signal_comes_to_it_and_all_to_the_first),
	};

	return cmocka_run_group_tests_name("thread", tests, NULL, NULL);
}
