/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/fold.h"
#include "text/numeral.h"

static bool is_numeral(const char *word)
{
	struct folded f = fold_text(slice_of(word), false);
	bool is = numeral_is((struct slice){ f.text, f.len });

	folded_fini(&f);
	return is;
}

static void numbers_are_known_in_digits_and_in_six_languages(void **state)
{
	static const char *const words[] = { "7", "2022", "76th", "1er", "11/1", "2,500",
		"five", "First", "Seventy-sixth", "hundredth", "deux", "premi\xc3\xa8re",
		"soixante-seizi\xc3\xa8me", "quatre-vingti\xc3\xa8me", "cuarto",
		"septuag\xc3\xa9simo", "s\xc3\xa9ptima",
		"\xd1\x81\xd0\xb5\xd0\xbc\xd1\x8c\xd0\xb4\xd0\xb5\xd1\x81\xd1\x8f\xd1\x82",
		/* седьмая, шестой */
		"\xd1\x81\xd0\xb5\xd0\xb4\xd1\x8c\xd0\xbc\xd0\xb0\xd1\x8f",
		"\xd1\x88\xd0\xb5\xd1\x81\xd1\x82\xd0\xbe\xd0\xb9",
		/* السادسة, والسبعين, 七 */
		"\xd8\xa7\xd9\x84\xd8\xb3\xd8\xa7\xd8\xaf\xd8\xb3\xd8\xa9",
		"\xd9\x88\xd8\xa7\xd9\x84\xd8\xb3\xd8\xa8\xd8\xb9\xd9\x8a\xd9\x86",
		"\xe4\xb8\x83" };

	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (!is_numeral(words[i]))
			fail_msg("'%s' is a number", words[i]);
}

static void other_words_are_none(void **state)
{
	static const char *const words[] = { "", "-", "a", "un", "une", "uno", "on", "second-",
		"-first", "first-class", "firsts", "secondary", "tenth-rate", "thirdly", "A/76/1",
		"7 8", "first second", "oceans", "co-operation", "COVID-19", "2030agenda",
		/* пятницами and пят begin as numbers do */
		"\xd0\xbf\xd1\x8f\xd1\x82\xd0\xbd\xd0\xb8\xd1\x86\xd0\xb0\xd0\xbc\xd0\xb8",
		"\xd0\xbf\xd1\x8f\xd1\x82" };

	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (is_numeral(words[i]))
			fail_msg("'%s' is no number", words[i]);
}

static void ordinals_are_read_in_words_and_digits(void **state)
{
	static const struct {
		const char *word;
		int value;
	} rows[] = {
		{ "first", 1 }, { "twelfth", 12 }, { "nineteenth", 19 }, { "twentieth", 20 },
		{ "twenty-first", 21 }, { "seventy-sixth", 76 }, { "ninety-ninth", 99 },
		{ "hundredth", 100 }, { "76th", 76 }, { "1st", 1 }, { "seventy", 0 },
		{ "ten-first", 0 }, { "seventy-tenth", 0 }, { "follow-first", 0 }, { "76", 0 },
		{ "th", 0 }, { "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (numeral_ordinal(slice_of(rows[i].word)) != rows[i].value)
			fail_msg("%s: %d", rows[i].word, numeral_ordinal(slice_of(rows[i].word)));
}

static void cardinals_are_read_in_words_alone(void **state)
{
	static const struct {
		const char *word;
		int value;
	} rows[] = {
		{ "one", 1 }, { "ten", 10 }, { "nineteen", 19 }, { "twenty", 20 },
		{ "forty-two", 42 }, { "ninety-nine", 99 }, { "forty-", 0 }, { "ten-two", 0 },
		{ "forty-first", 0 }, { "two-two", 0 }, { "5", 0 }, { "fore", 0 }, { "", 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (numeral_cardinal(slice_of(rows[i].word)) != rows[i].value)
			fail_msg("%s: %d", rows[i].word,
			    numeral_cardinal(slice_of(rows[i].word)));
}

static void digits_are_read_up_to_a_length(void **state)
{
	(void)state;
	assert_int_equal(numeral_digits(slice_of("077"), 3), 77);
	assert_int_equal(numeral_digits(slice_of("0777"), 3), 0);
	assert_int_equal(numeral_digits(slice_of("7a"), 3), 0);
	assert_int_equal(numeral_digits(slice_of(""), 3), 0);
	assert_int_equal(numeral_year(slice_of("1900")), 1900);
	assert_int_equal(numeral_year(slice_of("1899")), 0);
	assert_int_equal(numeral_year(slice_of("2199")), 2199);
	assert_int_equal(numeral_year(slice_of("2200")), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_known_in_digits_and_in_six_languages),
		cmocka_unit_test(other_words_are_none),
		cmocka_unit_test(ordinals_are_read_in_words_and_digits),
		cmocka_unit_test(cardinals_are_read_in_words_alone),
		cmocka_unit_test(digits_are_read_up_to_a_length),
	};

	return cmocka_run_group_tests_name("text/numeral", tests, NULL, NULL);
}
