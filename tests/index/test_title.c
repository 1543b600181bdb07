/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "index/title.h"

static void check_key(const char *title, const char *want)
{
	struct buf key = { 0 };

	title_add_key(&key, title);
	assert_string_equal(buf_str(&key), want);
	buf_fini(&key);
}

static void a_key_has_the_words_without_numbers_and_hyphens(void **state)
{
	(void)state;
	check_key("Question of Guam", "question of guam");
	check_key("Credentials of representatives to the seventy-sixth session",
	    "credentials of representatives to the session");
	check_key("Programme budget for 2022: Income estimates for 2022",
	    "programme budget for income estimates for");
	check_key("Confidence-building", "confidencebuilding");
	check_key("Confidencebuilding", "confidencebuilding");
	check_key("C\xc3\xb4te d\xe2\x80\x99Ivoire \xe2\x80\x93 a \xe2\x80\x9cquoted\xe2\x80\x9d end",
	    "cote d'ivoire a quoted end");
	/* ideographs are words of their own, and an ordinal among them goes */
	check_key("\xe7\xac\xac\xe4\xb8\x83\xe5\xb1\x8a", "\xe5\xb1\x8a");
	check_key("", "");
}

static void a_title_of_numbers_alone_keeps_them(void **state)
{
	(void)state;
	check_key("2030", "2030");
	check_key("First and 2", "and");
}

static void lists_are_ordered_by_words_and_not_by_signs(void **state)
{
	static const char *const titles[] = { "2030 Agenda", "Atlas of lamps",
		"\xe2\x80\x9c" "Basic Principles\xe2\x80\x9d", "[Chagos]", "\xc3\x89" "tats", "Fair" };

	(void)state;
	for (size_t i = 1; i < sizeof(titles) / sizeof(titles[0]); i++) {
		struct buf before = { 0 }, behind = { 0 };

		title_add_order(&before, titles[i - 1]);
		title_add_order(&behind, titles[i]);
		if (strcmp(buf_str(&before), buf_str(&behind)) >= 0)
			fail_msg("%s, %s", buf_str(&before), buf_str(&behind));
		buf_fini(&before);
		buf_fini(&behind);
	}
}

static void likeness_is_the_share_of_words(void **state)
{
	(void)state;
	assert_int_equal(title_likeness("a b c", "c b a"), 1000);
	assert_int_equal(title_likeness("a b c", "a b d"), 500);
	assert_int_equal(title_likeness("a a a", "a"), 1000);
	assert_int_equal(title_likeness("a", "b"), 0);
	assert_int_equal(title_likeness("", ""), 0);
	assert_int_equal(title_likeness("a b c d e f g", "a b c d e f h"), 750);
}

static void a_title_may_go_on_from_another(void **state)
{
	(void)state;
	assert_true(title_goes_on("a b c d e f", "a b c d e f and g"));
	assert_true(title_goes_on("a b c d e f and g", "a b c d e f"));
	assert_false(title_goes_on("a b c d e f", "a b c d e f"));
	assert_false(title_goes_on("a b c d e", "a b c d e f"));
	assert_false(title_goes_on("a b c d e f", "a b c d e fg"));
	assert_false(title_goes_on("a b c d e f", "b c d e f g h"));
	assert_false(title_goes_on("", "a"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_key_has_the_words_without_numbers_and_hyphens),
		cmocka_unit_test(a_title_of_numbers_alone_keeps_them),
		cmocka_unit_test(lists_are_ordered_by_words_and_not_by_signs),
		cmocka_unit_test(likeness_is_the_share_of_words),
		cmocka_unit_test(a_title_may_go_on_from_another),
	};

	return cmocka_run_group_tests_name("index/title", tests, NULL, NULL);
}
