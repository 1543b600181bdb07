/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "import/akn/akn_item.h"

struct row {
	const char *number;
	uint32_t depth;
};

static void check_rows(const struct row *rows, size_t n)
{
	struct akn_items items = {0};

	for (size_t i = 0; i < n; i++) {
		struct akn_number number = akn_number_read(slice_of(rows[i].number));
		uint32_t depth = akn_item_depth(&items, &number);

		if (depth != rows[i].depth)
			fail_msg("row %zu, %s: depth %u, not %u", i, rows[i].number, depth,
				 rows[i].depth);
	}
}

#define CHECK(...) do { \
	static const struct row rows[] = { __VA_ARGS__ }; \
	check_rows(rows, sizeof(rows) / sizeof(*rows)); \
} while (0)

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
	struct akn_items items = {0};
	struct akn_number plain = { .form = AKN_NUMBER_NONE };

	(void)state;
	assert_int_equal(akn_item_enter(&items, &plain, 3), 3);
	assert_int_equal(akn_item_enter(&items, &plain, 99), AKN_ITEM_DEEPEST);
	assert_int_equal(akn_item_enter(&items, &plain, 1), 1);
	assert_int_equal(items.n, 1);
	for (int i = 0; i < 100; i++) {
		static const char *const firsts[] = { "(a)", "(i)", "(1)" };
		struct akn_number n = akn_number_read(slice_of(firsts[i % 3]));

		assert_true(akn_item_depth(&items, &n) <= AKN_ITEM_DEEPEST);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_then_roman_then_letters_again),
		cmocka_unit_test(the_ninth_letter_follows_the_eighth),
		cmocka_unit_test(roman_five_follows_four_and_not_the_letter_u),
		cmocka_unit_test(doubled_letters_follow_z),
		cmocka_unit_test(roman_alone_bullets_and_other_scripts_have_one_level),
		cmocka_unit_test(a_number_that_jumps_stays_in_its_level),
		cmocka_unit_test(levels_have_an_end),
	};

	return cmocka_run_group_tests_name("import/akn_item", tests, NULL, NULL);
}
