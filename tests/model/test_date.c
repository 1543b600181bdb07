/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/date.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static void iso_reads_what_it_writes(void **state)
{
	static const char *const rows[] = {
		"1945-10-24", "1948-12-10", "2000-02-29", "2013-12-18", "2024-02-29",
		"9999-12-31",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf text = { 0 };
		struct date d = { 0 };

		if (!date_parse_iso(slice_of(rows[i]), &d))
			fail_msg("row %zu: %s", i, rows[i]);
		assert_true(date_is_set(d));
		date_add_iso(&text, d);
		assert_string_equal(buf_str(&text), rows[i]);
		buf_fini(&text);
	}
}

static void iso_refuses_all_else(void **state)
{
	static const char *const rows[] = {
		"", "2013", "2013-12", "2013-12-1", "2013-12-180", " 2013-12-18",
		"2013-12-18 ", "2013-1-180", "20131-2-18", "2013/12/18", "2013-13-01",
		"2013-00-01", "2013-01-00", "2013-01-32", "2013-04-31", "2013-02-29",
		"2100-02-29", "1944-12-31", "0000-00-00", "-013-12-18", "2013-+1-18",
		"2013-12-1a", "\331\24213-12-18", "18-12-2013",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct date d = { 1999, 9, 9 };

		if (date_parse_iso(slice_of(rows[i]), &d))
			fail_msg("row %zu: %s", i, rows[i]);
		assert_int_equal(d.year, 1999);
	}
}

static void printed_dates_are_read_with_any_space(void **state)
{
	static const struct {
		const char *text, *iso;
		size_t len;
	} rows[] = {
		{ "19 December 2011", "2011-12-19", 16 },
		{ "19 December 2011,", "2011-12-19", 16 },
		{ "1 May 1998 and", "1998-05-01", 10 },
		{ "01 May 1998", "1998-05-01", 11 },
		{ "17\xc2\xa0" "December 2015", "2015-12-17", 17 },
		{ "17\xe2\x80\xaf" "December\xc2\xa0\n 2015", "2015-12-17", 21 },
		{ "10\tdecember\t1948", "1948-12-10", 16 },
		{ "29 February 2012", "2012-02-29", 16 },
		{ "31 MARCH 2000.", "2000-03-31", 13 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf iso = { 0 };
		struct date d = { 0 };
		size_t len = date_parse_words(slice_of(rows[i].text), &d);

		date_add_iso(&iso, d);
		if (len != rows[i].len || strcmp(buf_str(&iso), rows[i].iso) != 0)
			fail_msg("row %zu: %s: %zu bytes, %s", i, rows[i].text, len,
			    buf_str(&iso));
		buf_fini(&iso);
	}
}

static void what_is_no_printed_date_reads_nothing(void **state)
{
	static const char *const rows[] = {
		"", "19", "19 ", "19 December", "19 December ", "December 2011",
		"19December 2011", "19 December2011", "19 Dezember 2011", "119 December 2011",
		"32 December 2011", "0 May 2011", "30 February 2012", "29 February 2011",
		"19 December 201", "19 December 20113", "19 December 1944",
		" 19 December 2011", "19\240December 2011", "19 Dec. 2011",
		"99999999999999999999 May 2011", "1 May 99999999999999999999",
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct date d = { 0 };
		size_t len = date_parse_words(slice_of(rows[i]), &d);

		if (len != 0 || date_is_set(d))
			fail_msg("row %zu: %s: %zu bytes", i, rows[i], len);
	}
}

static void a_slice_ends_the_year(void **state)
{
	struct date d = { 0 };

	(void)state;
	/* The fifth digit lies behind the slice. */
	assert_int_equal(date_parse_words((struct slice){ "19 May 20113", 11 }, &d), 11);
	assert_int_equal(d.year, 2011);
	assert_int_equal(date_parse_words((struct slice){ "19 May 2011", 10 }, &d), 0);
}

static void words_read_what_they_write_on_every_day(void **state)
{
	(void)state;
	for (int year = 1945; year < 2045; year += 9)
		for (int month = 1; month <= 12; month++)
			for (int day = 1; day <= 28; day++) {
				struct date d = { (short)year, (signed char)month,
						  (signed char)day };
				struct date back = { 0 };
				struct buf text = { 0 };

				date_add_words(&text, d);
				assert_int_equal(date_parse_words(buf_slice(&text), &back),
				    text.len);
				assert_int_equal(date_cmp(d, back), 0);
				buf_fini(&text);
			}
}

static void order_is_that_of_the_calendar(void **state)
{
	static const struct date rows[] = {
		{ 0, 0, 0 }, { 1945, 10, 24 }, { 1948, 12, 9 }, { 1948, 12, 10 },
		{ 1949, 1, 1 }, { 2013, 12, 18 }, { 2014, 2, 21 },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		for (size_t j = 0; j < COUNT(rows); j++) {
			int order = date_cmp(rows[i], rows[j]);

			if ((order < 0) != (i < j) || (order > 0) != (i > j))
				fail_msg("rows %zu and %zu", i, j);
		}
}

static void no_date_prints_nothing(void **state)
{
	struct date none = { 0 };
	struct buf text = { 0 };

	(void)state;
	assert_false(date_is_set(none));
	date_add_iso(&text, none);
	date_add_words(&text, none);
	assert_int_equal(text.len, 0);
	date_add_words(&text, (struct date){ 2013, 12, 18 });
	assert_string_equal(buf_str(&text), "18 December 2013");
	buf_fini(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(iso_reads_what_it_writes),
		cmocka_unit_test(iso_refuses_all_else),
		cmocka_unit_test(printed_dates_are_read_with_any_space),
		cmocka_unit_test(what_is_no_printed_date_reads_nothing),
		cmocka_unit_test(a_slice_ends_the_year),
		cmocka_unit_test(words_read_what_they_write_on_every_day),
		cmocka_unit_test(order_is_that_of_the_calendar),
		cmocka_unit_test(no_date_prints_nothing),
	};

	return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
