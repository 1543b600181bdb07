/* SPDX-License-Identifier: ISC */
/* The order of characters for the eye. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "text/bidi.h"
#include "text/linebreak.h"
#include "text/utf8.h"

/* TEXT as the eye sees it from the left; "" when it stays as it is. */
static void seen(struct buf *to, const char *text, bool rtl)
{
	struct slice s = slice_of(text);
	uint32_t codes[BIDI_MAX + 1];
	size_t visual[BIDI_MAX + 1], n = 0;

	buf_clear(to);
	for (size_t at = 0; at < s.len; n++)
		at += utf8_decode(s, at, &codes[n]);
	if (!bidi_order(codes, n, rtl, visual))
		return;
	for (size_t i = 0; i < n; i++) {
		char bytes[4];

		buf_addn(to, bytes, utf8_put(codes[visual[i]], bytes));
	}
}

static void rows_are_put_in_the_order_of_the_eye(void **state)
{
	/* Hebrew, whose letters have one form */
	static const struct {
		const char *text;
		bool rtl;
		const char *seen;
	} rows[] = {
		{ "abc def", false, "" },
		{ "abc \u05d0\u05d1\u05d2 def", false, "abc \u05d2\u05d1\u05d0 def" },
		{ "\u05d0\u05d1 74/158 \u05d2", true, "\u05d2 74/158 \u05d1\u05d0" },
		{ "\u05d0(\u05d1)", true, "(\u05d1)\u05d0" },
		{ "A/76/1 \u05d0\u05d1", true, "\u05d1\u05d0 A/76/1" },
		{ "A/76/1 \u05d0\u05d1", false, "A/76/1 \u05d1\u05d0" },
	};
	struct buf got = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		seen(&got, rows[i].text, rows[i].rtl);
		assert_string_equal(buf_str(&got), rows[i].seen);
	}
	buf_fini(&got);
}

static void arabic_letters_are_joined(void **state)
{
	struct buf got = { 0 };

	(void)state;
	/* beh, beh: at the beginning, at the end */
	seen(&got, "\u0628\u0628", true);
	assert_string_equal(buf_str(&got), "\ufe90\ufe91");
	/* lam, alef stay two, for each has its cell */
	seen(&got, "\u0644\u0627", true);
	assert_string_equal(buf_str(&got), "\ufe8e\ufedf");
	buf_fini(&got);
}

static void the_direction_is_that_of_the_first_letter(void **state)
{
	(void)state;
	assert_true(bidi_is_rtl(slice_of("1. \u0627")));
	assert_false(bidi_is_rtl(slice_of("1. A \u0627")));
	assert_false(bidi_is_rtl(slice_of("\u56e2\u7ed3")));
	assert_true(bidi_has(slice_of("A \u0627")));
	assert_false(bidi_has(slice_of("A/76/1 \u00e9\u56e2")));
	assert_false(bidi_is_rtl(slice_of("")));
}

static void a_row_without_end_stays_as_it_is(void **state)
{
	uint32_t codes[BIDI_MAX + 1];
	size_t visual[BIDI_MAX + 1];

	(void)state;
	for (size_t i = 0; i <= BIDI_MAX; i++)
		codes[i] = 0x5d0;
	assert_false(bidi_order(codes, BIDI_MAX + 1, true, visual));
	assert_false(bidi_order(codes, 0, true, visual));
	assert_true(bidi_order(codes, BIDI_MAX, true, visual));
	assert_int_equal(visual[0], BIDI_MAX - 1);
}

/* No line of Chinese begins with a closing mark or ends with an opening one. */
static void chinese_is_wrapped_by_its_rules(void **state)
{
	static const char text[] = "\u56e2\u7ed3\uff0c\u53cd\u5bf9\u300a\u5ba3\u8a00\u300b";
	static const char can_end[] = { 0, 1, 0, 1, 1, 1, 0, 1, 0 }; /* before each character */
	char can[sizeof(text)];

	(void)state;
	linebreak_find(slice_of(text), can);
	for (size_t i = 0; i < sizeof(can_end); i++)
		if (can[3 * i] != can_end[i])
			fail_msg("before character %zu: %d", i, can[3 * i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_put_in_the_order_of_the_eye),
		cmocka_unit_test(arabic_letters_are_joined),
		cmocka_unit_test(the_direction_is_that_of_the_first_letter),
		cmocka_unit_test(a_row_without_end_stays_as_it_is),
		cmocka_unit_test(chinese_is_wrapped_by_its_rules),
	};

	return cmocka_run_group_tests_name("bidi", tests, NULL, NULL);
}
