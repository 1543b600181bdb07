/* SPDX-License-Identifier: ISC */
/* date - calendar days; see the header. */
#include "model/date.h"

#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "base/sort.h"
#include "model/space.h"

/* The years that a date can have: the Charter is of 1945. */
#define DATE_YEAR_MIN 1945
#define DATE_YEAR_MAX 9999

#define DATE_ISO 10 /* [byte] of 2013-12-18 */

static const char *const date_months[] = {
	N_("January"),
	N_("February"),
	N_("March"),
	N_("April"),
	N_("May"),
	N_("June"),
	N_("July"),
	N_("August"),
	N_("September"),
	N_("October"),
	N_("November"),
	N_("December"),
};

const char *date_month_name(int month)
{
	return date_months[month - 1];
}

int date_month_named(struct slice word)
{
	const size_t which = slice_which(word, date_months, 12);

	return which < 12 ? (int)which + 1 : 0;
}

bool date_is_set(struct date d)
{
	return d.day != 0;
}

int date_cmp(struct date a, struct date b)
{
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	return order_then(order_of(a.month, b.month), order_of(a.day, b.day));
}

static int date_month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && leap ? 1 : 0);
}

bool date_make(int year, int month, int day, struct date *out)
{
	if (year < DATE_YEAR_MIN || year > DATE_YEAR_MAX)
		return false;
	if (month < 1 || month > 12 || day < 1 || day > date_month_days(year, month))
		return false;
	*out = (struct date){ (short)year, (signed char)month, (signed char)day };
	return true;
}

/* Reads at most MAX digits at *AT and moves it behind them; -1 when there is none. */
static int date_digits(struct slice s, size_t *at, size_t max)
{
	size_t start = *at;
	int value = 0;

	while (*at < s.len && *at - start < max && byte_is_digit(s.at[*at]))
		value = 10 * value + (s.at[(*at)++] - '0');
	return *at > start ? value : -1;
}

bool date_parse_iso(struct slice s, struct date *out)
{
	size_t year_end = 0, month_end = 5, day_end = 8;

	if (s.len != strlen("2013-12-18") || s.at[4] != '-' || s.at[7] != '-')
		return false;
	int year = date_digits(s, &year_end, 4);
	int month = date_digits(s, &month_end, 2);
	int day = date_digits(s, &day_end, 2);
	if (year_end != 4 || month_end != 7 || day_end != 10)
		return false;
	return date_make(year, month, day, out);
}

/* The month named at *AT, which moves behind it; 0 when there is none. */
static int date_month(struct slice s, size_t *at)
{
	for (int i = 0; i < 12; i++) {
		if (!slice_starts_nocase(slice_sub(s, *at, s.len), date_months[i]))
			continue;
		*at += strlen(date_months[i]);
		return i + 1;
	}
	return 0;
}

/*
 * A fifth digit behind the year is a footnote mark that lost its shape: then no
 * digit can be trusted to be the year's, and nothing is read.
 */
size_t date_parse_words(struct slice s, struct date *out)
{
	size_t at = 0;
	int day = date_digits(s, &at, 2);
	size_t space = space_run(s, at);

	if (day < 0 || space == 0)
		return 0;
	at += space;
	int month = date_month(s, &at);
	space = space_run(s, at);
	if (month == 0 || space == 0)
		return 0;
	at += space;
	size_t year_at = at;
	int year = date_digits(s, &at, 5);
	if (at - year_at != 4 || !date_make(year, month, day, out))
		return 0;
	return at;
}

/* Writes the last N digits of NUMBER to AT; lists of documents have many of them. */
static void date_put(char *at, int n, int number)
{
	for (; n > 0; number /= 10)
		at[--n] = (char)('0' + number % 10);
}

void date_add_iso(struct buf *to, struct date d)
{
	char words[DATE_ISO];

	if (!date_is_set(d))
		return;
	date_put(words, 4, d.year);
	words[4] = words[7] = '-';
	date_put(words + 5, 2, d.month);
	date_put(words + 8, 2, d.day);
	buf_addn(to, words, sizeof(words));
}

void date_add_words(struct buf *to, struct date d)
{
	if (date_is_set(d))
		buf_addf(to, "%d %s %d", d.day, date_months[d.month - 1], d.year);
}

/*
 * The first of a month has a word of its own in French, so it is written as languages write what
 * there is one of.
 */
void date_add_local(struct buf *to, struct date d)
{
	static const struct {
		const char *first, *other;
	} days[] = {
		{ "%d January %d", "%d January %d" },
		{ "%d February %d", "%d February %d" },
		{ "%d March %d", "%d March %d" },
		{ "%d April %d", "%d April %d" },
		{ "%d May %d", "%d May %d" },
		{ "%d June %d", "%d June %d" },
		{ "%d July %d", "%d July %d" },
		{ "%d August %d", "%d August %d" },
		{ "%d September %d", "%d September %d" },
		{ "%d October %d", "%d October %d" },
		{ "%d November %d", "%d November %d" },
		{ "%d December %d", "%d December %d" },
	};

	if (date_is_set(d))
		buf_addf(to,
		    i18n_number(days[d.month - 1].first, days[d.month - 1].other,
			(unsigned long)d.day),
		    d.day, d.year);
}
