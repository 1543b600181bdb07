/* SPDX-License-Identifier: ISC */
/* Years, ordinals, dates and amounts, and whether they moved on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compare/change_numbers.h"
#include "compared.h"
#include "text/numeral.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static void amounts_and_years_are_told_apart(void **state)
{
	static const struct {
		const char *word;
		int year;
		bool amount;
	} rows[] = {
		{ "2024", 2024, true }, { "1899", 0, true }, { "20240", 0, true },
		{ "3,500", 0, true }, { "5 000", 0, true }, { "40 %", 0, true }, { "$5", 0, true },
		{ "five", 0, true }, { "forty-two", 0, true }, { "one", 0, false },
		{ "forty-first", 0, false }, { "2022-2023", 0, false }, { "68/164", 0, false },
		{ "covid-19", 0, false }, { "19th", 0, false }, { "%", 0, false }, { "", 0, false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		if (numeral_year(slice_of(rows[i].word)) != rows[i].year ||
		    number_is_amount(slice_of(rows[i].word)) != rows[i].amount)
			fail_msg("%s", rows[i].word);
}

static struct doc *doc_of(const char *symbol, const char *session, const char *adopted)
{
	struct buf yaml = { 0 };

	buf_addf(&yaml, "format: 1\nsymbol: %s\nlanguage: en\ntitle: T\n", symbol);
	if (session[0] != '\0')
		buf_addf(&yaml, "session: \"%s\"\n", session);
	if (adopted[0] != '\0')
		buf_addf(&yaml, "adopted: %s\n", adopted);
	buf_add(&yaml, "body:\n- text: x\n");
	struct doc *d = yamldoc_read(buf_slice(&yaml), symbol);

	buf_fini(&yaml);
	return d;
}

static void documents_are_apart_by_sessions_or_years(void **state)
{
	static const struct {
		const char *a, *day_a, *b, *day_b;
		int order, apart;
	} rows[] = {
		{ "A/RES/77/1", "2022-12-12", "A/RES/78/1", "2023-12-12", -1, 1 },
		{ "A/RES/77/1", "2022-12-12", "A/RES/78/1", "2024-07-01", -1, 2 },
		{ "A/RES/76/1", "2022-01-12", "A/RES/77/1", "2022-12-12", -1, 1 },
		{ "A/RES/77/1", "", "A/RES/79/1", "", -1, 2 },
		{ "A/RES/77/1", "2022-12-12", "A/RES/77/2", "2022-12-12", 0, 0 },
		{ "A/RES/77/1", "2022-12-11", "A/RES/77/2", "2022-12-12", -1, 0 },
		{ "S/RES/1325(2000)", "", "A/RES/77/2", "2022-12-12", 0, 0 },
		{ "S/RES/1325(2000)", "2000-10-31", "A/RES/77/2", "2022-12-12", -1, 22 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct doc *a = doc_of(rows[i].a, "", rows[i].day_a);
		struct doc *b = doc_of(rows[i].b, "", rows[i].day_b);
		struct change_time there = change_time_of(a, b), back = change_time_of(b, a);

		if (there.order != rows[i].order || there.apart != rows[i].apart ||
		    back.order != -rows[i].order || back.apart != rows[i].apart ||
		    date_cmp(there.now, back.now) != 0)
			fail_msg("row %zu: %d, %d", i, there.order, there.apart);
		doc_free(a);
		doc_free(b);
	}
}

/* What a document says of itself may be anything; the symbol is asked instead. */
static void a_session_that_cannot_be_is_none(void **state)
{
	static const struct {
		const char *session;
		int apart;
	} rows[] = {
		{ "75", 2 }, { "075", 2 }, { "0", 1 }, { "S-8", 1 }, { "4294967371", 1 },
		{ "99999999999999999999999999", 1 }, { "-75", 1 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct doc *a = doc_of("A/RES/76/1", rows[i].session, "");
		struct doc *b = doc_of("A/RES/77/1", "", "");
		struct change_time time = change_time_of(a, b);

		if (time.order >= 0 || time.apart != rows[i].apart || time.now.year != 2022)
			fail_msg("%s: %d, %d", rows[i].session, time.order, time.apart);
		doc_free(a);
		doc_free(b);
	}
}

/* From the seventy-seventh session to the seventy-eighth. */
static const struct change_time one_on = { -1, 1, { 2023, 12, 12 } };
static const struct change_time one_back = { 1, 1, { 2023, 12, 12 } };
static const struct change_time at_once = { 0, 0, { 2023, 12, 12 } };

static void times_move_on_as_the_documents_do(void **state)
{
	static const struct number_date may_22 = { 2022, 5, 3, 3 }, june_23 = { 2023, 6, 4, 4 },
		march_24 = { 2024, 3, 31, 31 }, march_25 = { 2025, 3, 31, 31 },
		march_29 = { 2029, 3, 31, 31 }, april_25 = { 2025, 4, 1, 1 },
		no_year = { 0, 4, 1, 1 };

	(void)state;
	assert_int_equal(number_rolled_year(&one_on, 2024, 2025), CHANGE_ROLLED);
	assert_int_equal(number_rolled_year(&one_on, 2024, 2026), CHANGE_WORDING);
	assert_int_equal(number_rolled_year(&one_on, 2015, 2023), CHANGE_ROLLED);
	assert_int_equal(number_rolled_year(&one_on, 2023, 2015), CHANGE_WORDING);
	assert_int_equal(number_rolled_year(&one_back, 2025, 2024), CHANGE_ROLLED);
	assert_int_equal(number_rolled_year(&one_back, 2024, 2025), CHANGE_WORDING);
	assert_int_equal(number_rolled_year(&at_once, 2024, 2025), CHANGE_WORDING);
	assert_int_equal(number_rolled_ordinal(&one_on, 78, 79), CHANGE_ROLLED);
	assert_int_equal(number_rolled_ordinal(&one_on, 78, 80), CHANGE_WORDING);
	assert_int_equal(number_rolled_ordinal(&one_on, 79, 78), CHANGE_WORDING);
	assert_int_equal(number_rolled_date(&one_on, march_24, march_25), CHANGE_ROLLED);
	assert_int_equal(number_rolled_date(&one_back, march_25, march_24), CHANGE_ROLLED);
	assert_int_equal(number_rolled_date(&one_on, march_24, march_29), CHANGE_WORDING);
	assert_int_equal(number_rolled_date(&one_on, march_24, april_25), CHANGE_WORDING);
	assert_int_equal(number_rolled_date(&one_on, may_22, june_23), CHANGE_ROLLED);
	assert_int_equal(number_rolled_date(&one_on, june_23, may_22), CHANGE_WORDING);
	assert_int_equal(number_rolled_date(&one_on, no_year, april_25), CHANGE_WORDING);
}

static void amounts_have_no_pace(void **state)
{
	static const struct {
		const char *a, *b;
		unsigned on, at_once;
	} rows[] = {
		{ "40", "50", CHANGE_ROLLED, CHANGE_WORDING },
		{ "50", "40", CHANGE_ROLLED, CHANGE_WORDING },
		{ "40 %", "50 %", CHANGE_ROLLED, CHANGE_WORDING },
		{ "40", "50 %", CHANGE_WORDING, CHANGE_WORDING },
		{ "50 %", "50%", CHANGE_VARIANT, CHANGE_VARIANT },
		{ "$40", "\xe2\x82\xac" "40", CHANGE_WORDING, CHANGE_WORDING },
		{ "four", "five", CHANGE_ROLLED, CHANGE_WORDING },
		{ "four", "5", CHANGE_ROLLED, CHANGE_WORDING },
		{ "5,000", "5 000", CHANGE_VARIANT, CHANGE_VARIANT },
		{ "1,234,567", "1 234,567", CHANGE_VARIANT, CHANGE_VARIANT },
		{ "5,00", "500", CHANGE_ROLLED, CHANGE_WORDING },
		{ "5,0000", "50000", CHANGE_ROLLED, CHANGE_WORDING },
		{ "1.5", "15", CHANGE_ROLLED, CHANGE_WORDING },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct slice a = slice_of(rows[i].a), b = slice_of(rows[i].b);

		if (number_rolled_amount(&one_on, a, b) != rows[i].on ||
		    number_rolled_amount(&at_once, a, b) != rows[i].at_once)
			fail_msg("%s, %s", rows[i].a, rows[i].b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(amounts_and_years_are_told_apart),
		cmocka_unit_test(documents_are_apart_by_sessions_or_years),
		cmocka_unit_test(a_session_that_cannot_be_is_none),
		cmocka_unit_test(times_move_on_as_the_documents_do),
		cmocka_unit_test(amounts_have_no_pace),
	};

	return cmocka_run_group_tests_name("change_numbers", tests, NULL, NULL);
}
