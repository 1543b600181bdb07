/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"

static void an_empty_one_is_the_empty_string(void **state)
{
	struct buf b = { 0 };

	(void)state;
	assert_string_equal(buf_str(&b), "");
	assert_int_equal(buf_slice(&b).len, 0);
	assert_non_null(buf_slice(&b).at);
	buf_clear(&b);
	char *taken = buf_take(&b);
	assert_string_equal(taken, "");
	free(taken);
	buf_fini(&b);
}

static void everything_is_appended(void **state)
{
	struct buf b = { 0 };

	(void)state;
	buf_add(&b, "A/RES");
	buf_addc(&b, '/');
	buf_addn(&b, "62x", 2);
	buf_adds(&b, slice_of("/150"));
	buf_addn(&b, NULL, 0);
	buf_add(&b, "");
	buf_fill(&b, '-', 3);
	buf_fill(&b, '-', 0);
	buf_addf(&b, "%s %d%%", "OP", 12);
	assert_string_equal(buf_str(&b), "A/RES/62/150---OP 12%");
	assert_int_equal(b.len, strlen(buf_str(&b)));
	assert_true(slice_is(buf_slice(&b), "A/RES/62/150---OP 12%"));
	buf_fini(&b);
	assert_int_equal(b.len, 0);
	assert_null(b.at);
}

static void a_nul_follows_every_length(void **state)
{
	struct buf b = { 0 };

	(void)state;
	for (size_t len = 1; len <= 300; len++) {
		buf_addc(&b, (char)('a' + len % 26));
		assert_int_equal(b.len, len);
		assert_true(b.cap > b.len);
		assert_int_equal(b.at[len], '\0');
	}
	for (size_t i = 0; i < b.len; i++)
		assert_int_equal(b.at[i], 'a' + (char)((i + 1) % 26));
	buf_fini(&b);
}

static void formats_longer_than_any_guess(void **state)
{
	struct buf b = { 0 };

	(void)state;
	buf_addf(&b, "%s", "");
	assert_string_equal(buf_str(&b), "");
	buf_addf(&b, "%*d", 5000, 7);
	assert_int_equal(b.len, 5000);
	assert_int_equal(b.at[4999], '7');
	buf_fini(&b);
}

static void bytes_of_any_value_are_kept(void **state)
{
	struct buf b = { 0 };

	(void)state;
	buf_addn(&b, "a\0\xff", 3);
	assert_int_equal(b.len, 3);
	assert_memory_equal(b.at, "a\0\xff", 4);
	buf_fini(&b);
}

static void clearing_keeps_the_memory(void **state)
{
	struct buf b = { 0 };

	(void)state;
	buf_add(&b, "preambular");
	char *at = b.at;
	buf_clear(&b);
	assert_string_equal(buf_str(&b), "");
	assert_int_equal(b.len, 0);
	buf_add(&b, "operative");
	assert_ptr_equal(b.at, at);
	assert_string_equal(buf_str(&b), "operative");
	buf_fini(&b);
}

static void what_was_taken_is_the_callers(void **state)
{
	struct buf b = { 0 };

	(void)state;
	buf_add(&b, "first");
	char *taken = buf_take(&b);
	buf_add(&b, "second");
	assert_string_equal(taken, "first");
	assert_string_equal(buf_str(&b), "second");
	free(taken);
	buf_fini(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_one_is_the_empty_string),
		cmocka_unit_test(everything_is_appended),
		cmocka_unit_test(a_nul_follows_every_length),
		cmocka_unit_test(formats_longer_than_any_guess),
		cmocka_unit_test(bytes_of_any_value_are_kept),
		cmocka_unit_test(clearing_keeps_the_memory),
		cmocka_unit_test(what_was_taken_is_the_callers),
	};

	return cmocka_run_group_tests_name("base/buf", tests, NULL, NULL);
}
