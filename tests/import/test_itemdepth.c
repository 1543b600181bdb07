/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "import/common/itemdepth.h"

struct row {
	const char *number;
	uint32_t depth;
};

static void check_rows(const struct row *rows, size_t n)
{
	struct item_stack items = {0};

	for (size_t i = 0; i < n; i++) {
		struct item_number number = itemnumber_read(slice_of(rows[i].number));
		uint32_t depth = itemdepth_of(&items, &number);

		if (depth != rows[i].depth)
			fail_msg("row %zu, %s: depth %u, not %u", i, rows[i].number, depth,
				 rows[i].depth);
	}
}

#define CHECK(...) do { \
	static const struct row rows[] = { __VA_ARGS__ }; \
	check_rows(rows, sizeof(rows) / sizeof(*rows)); \
} while (0)

static void printed_numbers_with_full_stops_are_items(void **state)
{
	static const struct row rows[] = { { "(a)", 1 }, { "(b)", 1 }, { "(i)", 2 }, { "(ii)", 2 },
					   { "(c)", 1 }, { "a.", 2 }, { "b.", 2 }, { "1.", 3 },
					   { "2.", 3 }, { "(d)", 1 } };
	struct item_stack items = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		assert_int_equal(itemdepth_next(&items, slice_of(rows[i].number)), rows[i].depth);
}

static void letters_then_roman_then_letters_again(void **state)
{
	(void)state;
	CHECK({ "(a)", 1 }, { "(b)", 1 }, { "(i)", 2 }, { "(ii)", 2 }, { "(iii)", 2 }, { "(c)", 1 },
	      { "(i)", 2 }, { "(d)", 1 });
}

static void the_ninth_letter_follows_the_eighth(void **state)
{
	(void)state;
	CHECK({ "(a)", 1 }, { "(b)", 1 }, { "(c)", 1 }, { "(d)", 1 }, { "(e)", 1 }, { "(f)", 1 },
	      { "(g)", 1 }, { "(h)", 1 }, { "(i)", 1 }, { "(i)", 2 }, { "(ii)", 2 }, { "(j)", 1 });
}

static void roman_five_follows_four_and_not_the_letter_u(void **state)
{
	(void)state;
	CHECK({ "(a)", 1 }, { "(i)", 2 }, { "(ii)", 2 }, { "(iii)", 2 }, { "(iv)", 2 }, { "(v)", 2 },
	      { "(vi)", 2 }, { "(b)", 1 });
}

static void doubled_letters_follow_z(void **state)
{
	(void)state;
	CHECK({ "(y)", 1 }, { "(z)", 1 }, { "(aa)", 1 }, { "(bb)", 1 }, { "(cc)", 1 }, { "(dd)", 1 },
	      { "(ee)", 1 }, { "(ff)", 1 }, { "(gg)", 1 }, { "(hh)", 1 }, { "(ii)", 1 }, { "(jj)", 1 });
}

static void roman_alone_bullets_and_other_scripts_have_one_level(void **state)
{
	(void)state;
	CHECK({ "(i)", 1 }, { "(ii)", 1 }, { "(iii)", 1 });
	CHECK({ "\xe2\x80\xa2", 1 }, { "\xe2\x80\xa2", 1 });
	CHECK({ "(\xd8\xa3)", 1 }, { "(\xd8\xa8)", 1 }, { "(\xd8\xac)", 1 });
	CHECK({ "(a)", 1 }, { "\xe2\x80\xa2", 2 }, { "\xe2\x80\xa2", 2 }, { "(b)", 1 });
	CHECK({ "(1)", 1 }, { "(a)", 2 }, { "(b)", 2 }, { "(2)", 1 });
}

static void a_number_that_jumps_stays_in_its_level(void **state)
{
	(void)state;
	CHECK({ "(a)", 1 }, { "(c)", 1 }, { "(i)", 2 }, { "(iii)", 2 }, { "(g)", 1 });
}

static void levels_have_an_end(void **state)
{
	struct item_stack items = {0};
	struct item_number plain = { .form = ITEM_NUMBER_NONE };

	(void)state;
	assert_int_equal(itemdepth_enter(&items, &plain, 3), 3);
	assert_int_equal(itemdepth_enter(&items, &plain, 99), ITEM_DEEPEST);
	assert_int_equal(itemdepth_enter(&items, &plain, 1), 1);
	assert_int_equal(items.n, 1);
	for (int i = 0; i < 100; i++) {
		static const char *const firsts[] = { "(a)", "(i)", "(1)" };
		struct item_number n = itemnumber_read(slice_of(firsts[i % 3]));

		assert_true(itemdepth_of(&items, &n) <= ITEM_DEEPEST);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(printed_numbers_with_full_stops_are_items),
		cmocka_unit_test(letters_then_roman_then_letters_again),
		cmocka_unit_test(the_ninth_letter_follows_the_eighth),
		cmocka_unit_test(roman_five_follows_four_and_not_the_letter_u),
		cmocka_unit_test(doubled_letters_follow_z),
		cmocka_unit_test(roman_alone_bullets_and_other_scripts_have_one_level),
		cmocka_unit_test(a_number_that_jumps_stays_in_its_level),
		cmocka_unit_test(levels_have_an_end),
	};

	return cmocka_run_group_tests_name("import/itemdepth", tests, NULL, NULL);
}
