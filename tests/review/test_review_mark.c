/* SPDX-License-Identifier: ISC */
/* Places that the reader has named. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>
#include <unistd.h>

#include <cmocka.h>

#include "fixture.h"
#include "review/review_mark.h"

static void keep(const char *name, const char *address)
{
	struct review_mark mark = { name, { "A/RES/74/158", "en", address, "Welcomes" } };
	struct buf why = { 0 };

	assert_true(review_keep_mark(review_path, &mark, &why));
	buf_fini(&why);
}

static void check(const char *want)
{
	struct review_marks all;
	struct buf got = { 0 }, why = { 0 };

	assert_true(review_read_marks(review_path, &all, &why));
	for (size_t i = 0; i < all.list.n; i++)
		buf_addf(&got, "%s=%s#%s;", all.list.at[i].name, all.list.at[i].place.symbol,
		    all.list.at[i].place.address);
	assert_string_equal(buf_str(&got), want);
	review_marks_fini(&all);
	buf_fini(&got);
	buf_fini(&why);
}

static void a_mark_is_kept_replaced_and_forgotten(void **state)
{
	struct buf why = { 0 };
	bool forgotten = true;

	(void)state;
	check("");
	assert_true(review_forget_mark(review_path, "a", &forgotten, &why));
	assert_false(forgotten);
	assert_int_equal(access(review_path, F_OK), -1);
	keep("b", "OP1");
	keep("a", "OP2");
	keep("b", "OP3");
	check("a=A/RES/74/158#OP2;b=A/RES/74/158#OP3;");
	assert_true(review_forget_mark(review_path, "a", &forgotten, &why));
	assert_true(forgotten);
	check("b=A/RES/74/158#OP3;");
	buf_fini(&why);
}

static void rows_that_recital_does_not_write_are_left_out(void **state)
{
	sqlite3 *db;

	(void)state;
	keep("a", "OP1");
	keep("b", "OP2");
	assert_int_equal(sqlite3_open(review_path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db,
	    "UPDATE mark SET quote = char(27) WHERE name = 'a';"
	    "UPDATE mark SET name = 'b c' WHERE name = 'b'", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
	check("");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, review_set_up, review_tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_mark_is_kept_replaced_and_forgotten),
		TEST(rows_that_recital_does_not_write_are_left_out),
	};

	return cmocka_run_group_tests_name("review_mark", tests, NULL, NULL);
}
