/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "import/common/itemnumber.h"

static void printed_numbers_are_read(void **state)
{
	static const struct {
		const char *printed;
		enum item_number_form form;
		const char *shown;
		unsigned arabic, letter, roman;
	} rows[] = {
		{ "1.", ITEM_NUMBER_PARAGRAPH, "1", 1, 0, 0 },
		{ "\t12.", ITEM_NUMBER_PARAGRAPH, "12", 12, 0, 0 },
		{ "1 -", ITEM_NUMBER_PARAGRAPH, "1", 1, 0, 0 },
		{ "1.2", ITEM_NUMBER_PARAGRAPH, "1.2", 1, 0, 0 },
		{ "(a)", ITEM_NUMBER_ITEM, "(a)", 0, 1, 0 },
		{ "a)", ITEM_NUMBER_ITEM, "a)", 0, 1, 0 },
		{ "(i)", ITEM_NUMBER_ITEM, "(i)", 0, 9, 1 },
		{ "(iv)", ITEM_NUMBER_ITEM, "(iv)", 0, 0, 4 },
		{ "(ii)", ITEM_NUMBER_ITEM, "(ii)", 0, 35, 2 },
		{ "(bb)", ITEM_NUMBER_ITEM, "(bb)", 0, 28, 0 },
		{ "(3)", ITEM_NUMBER_ITEM, "(3)", 3, 0, 0 },
		{ "\xd0\xb1)", ITEM_NUMBER_ITEM, "\xd0\xb1)", 0, 0, 0 },
		{ "(\xd8\xa3)", ITEM_NUMBER_ITEM, "(\xd8\xa3)", 0, 0, 0 },
		{ "\xe2\x80\xa2", ITEM_NUMBER_BULLET, "\xe2\x80\xa2", 0, 0, 0 },
		{ "IV.", ITEM_NUMBER_HEADING, "IV", 0, 0, 4 },
		{ "B", ITEM_NUMBER_HEADING, "B", 0, 2, 0 },
		{ "C.", ITEM_NUMBER_HEADING, "C", 0, 3, 0 },
		{ "", ITEM_NUMBER_NONE, "", 0, 0, 0 },
		{ "()", ITEM_NUMBER_NONE, "", 0, 0, 0 },
		{ "(see)", ITEM_NUMBER_NONE, "", 0, 0, 0 },
		{ "l.", ITEM_NUMBER_NONE, "", 0, 0, 0 },
		{ "Article", ITEM_NUMBER_NONE, "", 0, 0, 0 },
		{ "1234567890123456789012345678901234567890", ITEM_NUMBER_NONE, "", 0, 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct item_number n = itemnumber_read(slice_of(rows[i].printed));

		if (n.form != rows[i].form || n.arabic != rows[i].arabic ||
		    n.letter != rows[i].letter || n.roman != rows[i].roman ||
		    (n.form != ITEM_NUMBER_NONE && !slice_is(n.shown, rows[i].shown)))
			fail_msg("`%s`: form %d `%.*s` %u %u %u", rows[i].printed, (int)n.form,
				 (int)n.shown.len, n.shown.at, n.arabic, n.letter, n.roman);
	}
}

static void numbers_at_the_start_of_a_text_need_a_sign(void **state)
{
	static const struct {
		const char *text;
		size_t tab;
		enum item_number_form form;
		size_t end;
	} rows[] = {
		{ "(a) To cooperate", 3, ITEM_NUMBER_ITEM, 4 },
		{ "(a) To cooperate", 0, ITEM_NUMBER_ITEM, 4 },
		{ "\xe2\x80\xa2 30 per cent", 0, ITEM_NUMBER_BULLET, 4 },
		{ "3 Calls upon", 1, ITEM_NUMBER_PARAGRAPH, 2 },
		{ "6. Reaffirms", 2, ITEM_NUMBER_PARAGRAPH, 3 },
		{ "30 per cent of", 0, ITEM_NUMBER_NONE, 0 },
		{ "2016 was a year", 0, ITEM_NUMBER_NONE, 0 },
		{ "(see above) and", 0, ITEM_NUMBER_NONE, 0 },
		{ "A word", 0, ITEM_NUMBER_NONE, 0 },
		{ "- a dash", 0, ITEM_NUMBER_NONE, 0 },
		{ "(a)", 3, ITEM_NUMBER_NONE, 0 },
		{ "", 0, ITEM_NUMBER_NONE, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		size_t end = 0;
		struct item_number n = itemnumber_at(slice_of(rows[i].text), rows[i].tab, &end);

		if (n.form != rows[i].form || (n.form != ITEM_NUMBER_NONE && end != rows[i].end))
			fail_msg("row %zu: form %d, end %zu", i, (int)n.form, end);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(printed_numbers_are_read),
		cmocka_unit_test(numbers_at_the_start_of_a_text_need_a_sign),
	};

	return cmocka_run_group_tests_name("import/itemnumber", tests, NULL, NULL);
}
