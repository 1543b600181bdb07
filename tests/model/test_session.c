/* SPDX-License-Identifier: ISC */
/* Sessions: read, printed, put in order, found by the keys of their resolutions. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/session.h"

static void check_words(const char *typed, const char *want)
{
	struct buf words = { 0 };
	struct session s;

	if (session_read(slice_of(typed), &s))
		session_add(&words, s);
	assert_string_equal(buf_str(&words), want);
	buf_fini(&words);
}

static void sessions_are_read_as_people_type_them(void **state)
{
	(void)state;
	check_words("77", "77");
	check_words(" es-11 ", "ES-11");
	check_words("s-32", "S-32");
	check_words("9999", "9999");
	check_words("10000", "");
	check_words("0", "");
	check_words("07", "");
	check_words("", "");
	check_words("S-", "");
	check_words("77/1", "");
	check_words("-3", "");
}

static void check_symbol(const char *symbol, const char *want)
{
	struct buf words = { 0 };
	struct session s;

	if (session_of(symbol, &s))
		session_add(&words, s);
	assert_string_equal(buf_str(&words), want);
	buf_fini(&words);
}

static void a_resolution_of_the_assembly_is_of_a_session(void **state)
{
	(void)state;
	check_symbol("A/RES/77/248", "77");
	check_symbol("A/RES/77/263B", "77");
	check_symbol("A/RES/217(III)[A]", "3");
	check_symbol("A/RES/ES-11/1", "ES-11");
	check_symbol("A/RES/S-32/1", "S-32");
	check_symbol("A/RES/3362(S-VII)", "S-7");
	check_symbol("A/HRC/RES/52/1", "");
	check_symbol("S/RES/1325(2000)", "");
	check_symbol("A/C.3/77/L.4", "");
}

static void special_sessions_stand_behind_regular_ones(void **state)
{
	const struct session regular = { SESSION_REGULAR, 77 }, special = { SESSION_SPECIAL, 3 },
		emergency = { SESSION_EMERGENCY, 1 }, next = { SESSION_REGULAR, 78 };

	(void)state;
	assert_true(session_cmp(regular, next) < 0);
	assert_true(session_cmp(next, special) < 0);
	assert_true(session_cmp(emergency, special) > 0);
	assert_int_equal(session_cmp(special, special), 0);
	assert_true(session_eq(special, special));
	assert_false(session_eq(regular, next));
}

/* Whether the key of SYMBOL lies in those of session S. */
static bool has(struct session s, const char *symbol)
{
	struct buf first = { 0 }, key = { 0 };

	session_add_key(&first, s);
	symbol_add_key(&key, symbol);
	bool in = key.len > first.len && memcmp(key.at, first.at, first.len) == 0;
	buf_fini(&first);
	buf_fini(&key);
	return in;
}

static void keys_of_a_session_begin_alike_and_no_others(void **state)
{
	const struct session regular = { SESSION_REGULAR, 3 }, special = { SESSION_SPECIAL, 3 };

	(void)state;
	assert_true(has(regular, "A/RES/217(III)[A]"));
	assert_true(has(regular, "A/RES/217(III)"));
	assert_false(has(regular, "A/RES/S-3/1"));
	assert_true(has(special, "A/RES/S-3/1"));
	assert_false(has(special, "A/RES/ES-3/1"));
	assert_false(has(regular, "A/RES/30/1"));
	assert_false(has(regular, "A/HRC/RES/3/1"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sessions_are_read_as_people_type_them),
		cmocka_unit_test(a_resolution_of_the_assembly_is_of_a_session),
		cmocka_unit_test(special_sessions_stand_behind_regular_ones),
		cmocka_unit_test(keys_of_a_session_begin_alike_and_no_others),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
