/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/intern.h"

static void numbers_go_up_in_the_order_of_coming(void **state)
{
	static const struct {
		const char *text;
		uint32_t id;
	} rows[] = {
		{ "peace", 0 }, { "security", 1 }, { "peace", 0 }, { "", 2 }, { "Peace", 3 },
		{ "", 2 }, { "peaceful", 4 }, { "peac", 5 }, { "security", 1 },
	};
	struct intern *t = intern_new();

	(void)state;
	assert_int_equal(intern_count(t), 0);
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		uint32_t id = intern_id(t, slice_of(rows[i].text));
		if (id != rows[i].id || !slice_is(intern_text(t, id), rows[i].text))
			fail_msg("row %zu: \"%s\" is %u", i, rows[i].text, id);
	}
	assert_int_equal(intern_count(t), 6);
	intern_free(t);
	intern_free(NULL);
}

static void a_note_stays_with_its_string(void **state)
{
	struct intern *t = intern_new();
	char text[] = "a";

	(void)state;
	for (uint32_t i = 0; i < 26; i++, text[0]++) {
		uint32_t id = intern_id(t, slice_of(text));

		assert_int_equal(*intern_note(t, id), INTERN_NONE);
		*intern_note(t, id) = 100 + i;
	}
	for (uint32_t i = 0; i < 26; i++)
		assert_int_equal(*intern_note(t, i), 100 + i);
	intern_free(t);
}

static void strings_are_copied_and_may_hold_any_byte(void **state)
{
	char text[] = "a\0b", same[] = "a\0b";
	struct intern *t = intern_new();
	uint32_t id = intern_id(t, (struct slice){ text, 3 });

	(void)state;
	assert_int_equal(intern_id(t, (struct slice){ "a", 1 }), 1);
	assert_int_equal(intern_id(t, (struct slice){ "a\0", 2 }), 2);
	memset(text, 'x', sizeof(text));
	assert_int_equal(intern_id(t, (struct slice){ same, 3 }), id);
	assert_memory_equal(intern_text(t, id).at, same, 4);
	intern_free(t);
}

/* Built with two slots, so the table grows again and again. */
static void many_strings_keep_their_numbers(void **state)
{
	enum { MANY = 20000 };
	struct intern *t = intern_new();
	char text[64];

	(void)state;
	for (uint32_t round = 0; round < 2; round++) {
		for (uint32_t i = 0; i < MANY; i++) {
			snprintf(text, sizeof(text), "%*u", (int)(i % 40), i * 2654435761u);
			uint32_t id = intern_id(t, slice_of(text));
			if (id != i || !slice_is(intern_text(t, i), text))
				fail_msg("round %u: string %u is %u", round, i, id);
		}
	}
	assert_int_equal(intern_count(t), MANY);
	intern_free(t);
}

/* Equal in all but a byte, wherever that is: blocks of eight and what is left of one. */
static void one_byte_makes_another_string(void **state)
{
	struct intern *t = intern_new();
	char text[33];

	(void)state;
	memset(text, 'a', sizeof(text));
	intern_id(t, (struct slice){ text, sizeof(text) });
	for (uint32_t i = 0; i < sizeof(text); i++) {
		text[i] = 'b';
		if (intern_id(t, (struct slice){ text, sizeof(text) }) != i + 1)
			fail_msg("byte %u is not seen", i);
		text[i] = 'a';
	}
	intern_free(t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_go_up_in_the_order_of_coming),
		cmocka_unit_test(a_note_stays_with_its_string),
		cmocka_unit_test(strings_are_copied_and_may_hold_any_byte),
		cmocka_unit_test(many_strings_keep_their_numbers),
		cmocka_unit_test(one_byte_makes_another_string),
	};

	return cmocka_run_group_tests_name("intern", tests, NULL, NULL);
}
