/* SPDX-License-Identifier: ISC */
/* What is asked of the votes of States, as the argument of a page. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/polls.h"

static void expect_read(const char *argument, const char *const want[4])
{
	struct polls_asked a = { 0 };

	polls_asked_read(&a, argument);
	assert_string_equal(buf_str(&a.state), want[0]);
	assert_string_equal(buf_str(&a.with), want[1]);
	assert_string_equal(buf_str(&a.against), want[2]);
	assert_string_equal(buf_str(&a.query), want[3]);
	polls_asked_fini(&a);
}

static void an_argument_has_its_four_parts(void **state)
{
	(void)state;
	expect_read("FRA;;;", (const char *const[]){ "FRA", "", "", "" });
	expect_read("FRA;DEU;ITA;session:70..", (const char *const[]){ "FRA", "DEU", "ITA",
						     "session:70.." });
	/* the query is the rest, whatever it has */
	expect_read("FRA;;ITA;a; b", (const char *const[]){ "FRA", "", "ITA", "a; b" });
	/* what was cut off asks for less */
	expect_read("FRA;DEU", (const char *const[]){ "FRA", "DEU", "", "" });
	expect_read("", (const char *const[]){ "", "", "", "" });
}

static void what_is_written_is_read(void **state)
{
	struct polls_asked a = { 0 }, b = { 0 };
	struct buf argument = { 0 }, why = { 0 };

	(void)state;
	assert_true(polls_ask(&a, NULL, "France", "Italy", &why));
	buf_add(&a.query, "\"water; wells\"");
	polls_asked_add(&argument, &a);
	polls_asked_read(&b, buf_str(&argument));
	assert_string_not_equal(buf_str(&a.state), "");
	assert_string_equal(buf_str(&b.state), buf_str(&a.state));
	assert_string_equal(buf_str(&b.with), buf_str(&a.with));
	assert_string_equal(buf_str(&b.against), buf_str(&a.against));
	assert_string_equal(buf_str(&b.query), buf_str(&a.query));
	buf_fini(&argument);
	buf_fini(&why);
	polls_asked_fini(&a);
	polls_asked_fini(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_argument_has_its_four_parts),
		cmocka_unit_test(what_is_written_is_read),
	};

	return cmocka_run_group_tests_name("polls", tests, NULL, NULL);
}
