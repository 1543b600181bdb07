/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/watch.h"

struct waiter {
	unsigned looks, share;	/* asked so far; the last that was told */
	bool leaves;
};

static bool waiter_stop(void *context, unsigned share)
{
	struct waiter *w = context;

	w->looks++;
	w->share = share;
	return w->leaves;
}

static void nobody_waits_and_nothing_is_given_up(void **state)
{
	struct watch nobody = { 0 };
	(void)state;

	assert_null(watch_begin(NULL, "searching", false).doing);
	assert_false(watch_is_over(NULL, 1));
	watch_end(NULL, (struct watch_task){ 0 });
	struct watch_task outer = watch_begin(&nobody, "searching", false);
	assert_false(watch_is_over(&nobody, 1));
	watch_end(&nobody, outer);
	assert_false(nobody.stopped);
}

/* The innermost task is told, and the end of the outermost alone. */
static void tasks_lie_in_each_other(void **state)
{
	struct waiter waiter = { 0 };
	struct watch w = { .stop = waiter_stop, .context = &waiter };
	(void)state;

	struct watch_task none = watch_begin(&w, "searching", false);
	assert_false(watch_is_over(&w, 40));
	struct watch_task outer = watch_begin(&w, "reading", true);
	assert_string_equal(w.task.doing, "reading");
	assert_int_equal(w.task.share, 0);
	assert_false(watch_is_over(&w, 7));
	assert_int_equal(waiter.share, 7);
	watch_end(&w, outer);
	assert_int_equal(waiter.looks, 2);
	assert_string_equal(w.task.doing, "searching");
	assert_int_equal(w.task.share, 40);
	assert_false(w.task.firm);
	watch_end(&w, none);
	assert_int_equal(waiter.looks, 3);
	assert_int_equal(waiter.share, 100);
	assert_null(w.task.doing);
}

static void what_is_firm_is_told_and_goes_on(void **state)
{
	struct waiter waiter = { .leaves = true };
	struct watch w = { .stop = waiter_stop, .context = &waiter };
	(void)state;

	struct watch_task none = watch_begin(&w, "searching", false);
	struct watch_task outer = watch_begin(&w, "reading", true);
	assert_false(watch_is_over(&w, 1));
	assert_false(w.stopped);
	watch_end(&w, outer);
	assert_true(watch_is_over(&w, 2));
	assert_true(w.stopped);
	watch_end(&w, none);
	assert_int_equal(waiter.looks, 2); /* who has left is told no end */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nobody_waits_and_nothing_is_given_up),
		cmocka_unit_test(tasks_lie_in_each_other),
		cmocka_unit_test(what_is_firm_is_told_and_goes_on),
	};

	return cmocka_run_group_tests_name("watch", tests, NULL, NULL);
}
