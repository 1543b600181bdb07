/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/docwords.h"

static const char *const states[200] = { "Chad", "Fiji", "Peru", "Togo" };

static void a_vote_is_a_sentence(void **state)
{
	static const struct {
		const char *outcome;
		uint32_t in_favour, against, abstaining;
		const char *words;
	} rows[] = {
		{ "", 0, 0, 0, "" },
		{ "recorded vote", 141, 5, 35, "Adopted by 141 to 5, with 35 abstentions" },
		{ "recorded vote", 141, 0, 1, "Adopted by 141 to none, with 1 abstention" },
		{ "recorded vote", 141, 5, 0, "Adopted by 141 to 5, with no abstentions" },
		{ "recorded vote", 0, 0, 0, "Adopted by a recorded vote" },
		{ "without a vote", 0, 0, 0, "Adopted without a vote" },
		{ "through the silence procedure", 0, 0, 0,
		  "Adopted through the silence procedure" },
		{ "by 13 to none, with 2 abstentions", 0, 0, 0,
		  "Adopted by 13 to none, with 2 abstentions" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct doc_vote vote = {
			.outcome = rows[i].outcome,
			.in_favour = { states, rows[i].in_favour },
			.against = { states, rows[i].against },
			.abstaining = { states, rows[i].abstaining },
		};
		struct buf words = {0};

		docwords_add_vote(&words, &vote);
		assert_string_equal(buf_str(&words), rows[i].words);
		buf_fini(&words);
	}
}

static void committees_are_six(void **state)
{
	(void)state;
	assert_string_equal(docwords_committee("1"), "First Committee");
	assert_string_equal(docwords_committee("6"), "Sixth Committee");
	assert_null(docwords_committee(""));
	assert_null(docwords_committee("0"));
	assert_null(docwords_committee("7"));
	assert_null(docwords_committee("12"));
}

static void ordinals_end_as_they_are_read(void **state)
{
	static const char *const rows[] = { "1st", "2nd", "3rd", "4th", "10th", "11th", "12th",
		"13th", "21st", "101st", "111th", "112th", "123rd", "0th" };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		char digits[8] = "";
		struct buf words = {0};

		memcpy(digits, rows[i], strspn(rows[i], "0123456789"));
		docwords_add_ordinal(&words, digits);
		assert_string_equal(buf_str(&words), rows[i]);
		buf_clear(&words);
		assert_true(docwords_add_meeting(&words, digits));
		assert_string_equal(strchr(buf_str(&words), ' '), " plenary meeting");
		assert_memory_equal(buf_str(&words), rows[i], strlen(rows[i]));
		buf_fini(&words);
	}
}

static void few_sponsors_are_named_and_many_counted(void **state)
{
	struct doc_meta m = { .sponsors = { states, 2 }, .additional_sponsors = { states + 2, 1 } };
	struct buf words = {0};

	(void)state;
	docwords_add_sponsors(&words, &m);
	assert_string_equal(buf_str(&words), "Chad, Fiji, Peru");
	buf_clear(&words);
	m.additional_sponsors.n = 2;
	docwords_add_sponsors(&words, &m);
	assert_string_equal(buf_str(&words), "4 sponsors");
	buf_fini(&words);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_vote_is_a_sentence),
		cmocka_unit_test(committees_are_six),
		cmocka_unit_test(ordinals_end_as_they_are_read),
		cmocka_unit_test(few_sponsors_are_named_and_many_counted),
	};

	return cmocka_run_group_tests_name("model/docwords", tests, NULL, NULL);
}
