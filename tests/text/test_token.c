/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "text/token.h"

/* The tokens of TEXT with a blank between each two. */
static void expect(const char *text, const char *words)
{
	struct token_reader r;
	struct token t;
	struct buf got = { 0 };

	token_reader_init(&r, slice_of(text));
	while (token_next(&r, &t)) {
		buf_add(&got, got.len > 0 ? " " : "");
		buf_adds(&got, t.word);
	}
	token_reader_fini(&r);
	assert_string_equal(buf_str(&got), words);
	buf_fini(&got);
}

static void words_are_without_case_accents_and_signs(void **state)
{
	(void)state;
	expect("", "");
	expect(" -- \xe2\x80\x9c\xe2\x80\x9d ", "");
	expect("The women\xe2\x80\x99s C\xc3\xb4te d'Ivoire", "the women s cote d ivoire");
	expect("A/RES/70/1, 217 A (III)", "a res 70 1 217 a iii");
	expect("well-being; \xc2\xab" "e\xcc\x81tat\xc2\xbb 50 %", "well being etat 50");
	expect("co\xc2\xadoper\xe2\x80\x8b" "ation", "cooperation");
	/* Решение; strasse; full-width letters */
	expect("\xd0\xa0\xd0\xb5\xd1\x88\xd0\xb5\xd0\xbd\xd0\xb8\xd0\xb5",
	    "\xd1\x80\xd0\xb5\xd1\x88\xd0\xb5\xd0\xbd\xd0\xb8\xd0\xb5");
	expect("Stra\xc3\x9f" "e \xef\xbc\xa1", "strasse a");
}

static void chinese_and_arabic_are_divided(void **state)
{
	(void)state;
	/* 大会决议77/1。 */
	expect("\xe5\xa4\xa7\xe4\xbc\x9a" "77/1\xe3\x80\x82\xe5\x86\xb3",
	    "\xe5\xa4\xa7 \xe4\xbc\x9a 77 1 \xe5\x86\xb3");
	/* القرار and قرار, with a vowel sign; الى keeps its first letters */
	expect("\xd8\xa7\xd9\x84\xd9\x82\xd8\xb1\xd8\xa7\xd8\xb1",
	    "\xd9\x82\xd8\xb1\xd8\xa7\xd8\xb1");
	expect("\xd9\x82\xd9\x8e\xd8\xb1\xd8\xa7\xd8\xb1", "\xd9\x82\xd8\xb1\xd8\xa7\xd8\xb1");
	expect("\xd8\xa7\xd9\x84\xd9\x89", "\xd8\xa7\xd9\x84\xd9\x89");
}

static void a_token_knows_its_place(void **state)
{
	static const char text[] = "of C\xc3\xb4te d'I";
	static const size_t places[][2] = { { 0, 2 }, { 3, 8 }, { 9, 10 }, { 11, 12 } };
	struct token_reader r;
	struct token t;

	(void)state;
	token_reader_init(&r, slice_of(text));
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		assert_true(token_next(&r, &t));
		assert_int_equal(token_from(&r, t.start), places[i][0]);
		assert_int_equal(token_from(&r, t.end), places[i][1]);
	}
	assert_false(token_next(&r, &t));
	assert_false(token_next(&r, &t));
	token_reader_fini(&r);
}

static void a_long_token_is_cut_between_characters(void **state)
{
	char text[201];
	struct token_reader r;
	struct token t;

	(void)state;
	memset(text, 'x', 63);
	for (size_t i = 63; i + 1 < sizeof(text); i += 2) /* two-byte letters */
		memcpy(text + i, "\xd1\x80", 2);
	text[199] = '\0';
	token_reader_init(&r, slice_of(text));
	assert_true(token_next(&r, &t));
	assert_int_equal(t.word.len, 63);
	assert_int_equal(t.end, 199);
	assert_false(token_next(&r, &t));
	token_reader_fini(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_without_case_accents_and_signs),
		cmocka_unit_test(chinese_and_arabic_are_divided),
		cmocka_unit_test(a_token_knows_its_place),
		cmocka_unit_test(a_long_token_is_cut_between_characters),
	};

	return cmocka_run_group_tests_name("text/token", tests, NULL, NULL);
}
