/* SPDX-License-Identifier: ISC */
/* mandate_due_date - by which day, month, year or part of it; see mandate_due_reader.h. */
#include "links/mandate_due_reader.h"

#include <string.h>

#include "links/mandate_part.h"
#include "model/date.h"
#include "text/numeral.h"

/* True when what lasts until a day is asked for: "extend the mandate" before "until" at AT. */
static bool due_is_extended(const struct due_reader *r, size_t at)
{
	if (due_is_participle(r, at))
		return false;
	for (size_t i = r->first; i < at; i++)
		if (due_among(r, i,
			" extend extended renew renewed prolong prolonged postpone postponed "
			"defer deferred "))
			return true;
	return false;
}

#define DUE_WEEKDAYS " monday tuesday wednesday thursday friday saturday sunday "

/* Before the day of the week that stands before AT: "by Friday, 12 January 2024". */
static size_t due_back_day(const struct due_reader *r, size_t at)
{
	const size_t day = at - due_among(r, at - 1, " , ");

	return due_among(r, day - 1, DUE_WEEKDAYS) ? day - 1 : at;
}

/* True when what stands before word AT can lead to a date: "by", "no later than". */
static bool due_leads(const struct due_reader *r, size_t at)
{
	at = due_back(r, at, " either early late ");
	at = due_back_day(r, at);
	if (at <= r->first)
		return r->led;
	if (due_among(r, at - 1, " by between "))
		return true;
	if (due_among(r, at - 1, " before "))
		return !due_among(r, at - 2, " not ");
	if (due_among(r, at - 1, " than "))
		return !due_among(r, at - 2, " earlier sooner ");
	if (due_among(r, at - 1, " to "))
		return due_among(r, at - 2, " prior ");
	if (due_among(r, at - 1, " until till "))
		return due_is_extended(r, at - 1);
	if (due_among(r, at - 1, " in on from during through "))
		return !due_is_participle(r, at - 1) && !due_among(r, at - 2, " period ");
	/* "during the week of 14 to 18 June 2021", "on the first Monday of March 2024" */
	return due_among(r, at - 1, " of ") &&
	    due_among(r, at - 2, " week " DUE_WEEKDAYS);
}

/* True for the year at AT of "at its substantive session of 2024", "during the 2024 session". */
static bool due_is_of_session(const struct due_reader *r, size_t at)
{
	size_t behind = at + 1;

	if (due_among(r, at - 1, " of ") && due_among(r, at - 2, " session "))
		return true;
	while (due_among(r, behind, " substantive regular annual organizational "))
		behind++;
	return due_among(r, behind, " session sessions ") &&
	    due_among(r, at - 1, " its the ") &&
	    due_among(r, at - 2, " at in during before by ");
}

/* The year of the words "2021, 2022 and 2023" at AT into the due date; their end. */
static size_t due_read_years(struct due_reader *r, size_t at)
{
	size_t end = at + 1;

	r->due.year = r->due.last_year = numeral_year(due_word(r, at));
	for (;;) {
		size_t next = end;

		while (due_among(r, next, " , and "))
			next++;
		int year = next > end ? numeral_year(due_word(r, next)) : 0;

		if (year != r->due.last_year + 1)
			return end;
		r->due.last_year = year;
		end = next + 1;
	}
}

/* True when a day, month or year, as far as it is said, is none before the text's own. */
static bool due_is_to_come(const struct due_reader *r, int year, int month, int day)
{
	const struct date now = r->now->day;

	if (!date_is_set(now))
		return true;
	if (year != now.year || month == 0)
		return year >= now.year && year < now.year + 30;
	return month > now.month || (month == now.month && (day == 0 || day >= now.day));
}

/* True when the year at AT is that of an event or a name: "the 2030 Agenda". */
static bool due_is_name(const struct due_reader *r, size_t at)
{
	return at + 1 < r->end && r->t->words.at[at + 1].capital &&
	    !due_among(r, at - 1, " by in before ");
}

/* "convene the 2026 Conference": its name tells when. */
static bool due_is_called(const struct due_reader *r, size_t at)
{
	return due_among(r, at - 1, " the ") &&
	    due_among(r, at - 2, " convene hold organize host convening holding ");
}

/* "6", "1st"; 0 = WORD is no day of a month. */
static int due_day_of(struct slice word)
{
	const size_t digits = slice_digits_end(word, 0);
	const struct slice rest = slice_sub(word, digits, word.len);
	int day = numeral_digits(slice_sub(word, 0, digits), 2);

	if (rest.len > 0 && rest.at[0] != '-' && numeral_ordinal(word) != day)
		return 0;
	return day <= 31 ? day : 0;
}

/* The day of "the first of" and "the first day of" that end before AT; they begin at *FIRST. */
static int due_read_day_of(const struct due_reader *r, size_t at, size_t *first)
{
	if (!due_among(r, at - 1, " of "))
		return 0;
	const size_t behind = due_back(r, at - 1, " day ");
	if (behind == r->first)
		return 0;
	const int day = numeral_ordinal(due_word(r, behind - 1));

	if (day == 0 || day > 31)
		return 0;
	*first = due_back(r, behind - 1, " the ");
	return day;
}

/*
 * The first day of the words that end before AT: "6", "6-8", "6 to 8", "the sixth of"; they begin
 * at *FIRST.
 */
static int due_read_day(const struct due_reader *r, size_t at, size_t *first)
{
	size_t i = at;
	int day = due_read_day_of(r, at, first);

	if (day > 0)
		return day;
	for (int n = 0; n < 2 && i > r->first; n++) {
		int value = due_day_of(due_word(r, i - 1));

		if (value == 0)
			break;
		day = value;
		*first = --i;
		if (i > r->first && due_among(r, i - 1, " to and "))
			i--;
	}
	return day;
}

/* A day as far as it is said, whose words begin at .first. */
struct due_day {
	size_t first;
	int month, day;
};

/*
 * "23 March to" before DAY: what is told is when it begins.  Of "by 1 May and 1 November" both are
 * due, and R keeps the later.
 */
static void due_read_start(struct due_reader *r, struct due_day *day)
{
	size_t i = day->first;
	const bool both = due_among(r, i - 1, " and ");

	/* "from late May to early June 2024" */
	i = due_back(r, i, " early late ");
	if (i < r->first + 2 || !due_among(r, i - 1, " to and "))
		return;
	int month = date_month_named(due_word(r, i - 2));
	i -= 2;
	int on = month > 0 ? due_read_day(r, i, &i) : 0;
	if (month == 0 || (on == 0) != (day->day == 0))
		return;
	if (both && !due_among(r, i - 1, " between from ")) {
		r->also_month = day->month;
		r->also_day = day->day;
	}
	*day = (struct due_day){ i, month, on };
}

/* "a meeting at the end of 2026"; but what a balance was "at the end of 2026" is not due then. */
static bool due_is_at(const struct due_reader *r, size_t at)
{
	return due_among(r, at, " at ") &&
	    (at == r->first || due_among(r, at - 1, DUE_AGAIN " meet assembly council "));
}

/* True when what stands before word AT can lead to part of a year. */
static bool due_leads_part(const struct due_reader *r, size_t at)
{
	return due_leads(r, at) || due_among(r, at - 1, " within ") ||
	    due_is_at(r, at - 1);
}

/* Before "the end of" that stands before AT, "by the end of March 2025"; else AT. */
static size_t due_before_end(const struct due_reader *r, size_t at)
{
	if (due_among(r, at - 1, " of ") &&
	    due_among(r, at - 2, " end beginning middle "))
		return due_back(r, at - 2, " the ");
	return at;
}

/*
 * "second or" before the part of a year at *FIRST, "3 or" before a day, "May or" before a month:
 * which one is left open, and is told in these words.  *FIRST is then the first of both.
 */
static bool due_is_either(const struct due_reader *r, size_t *first)
{
	size_t at = *first;

	if (at < r->first + 2 || !due_among(r, at - 1, " or "))
		return false;
	at -= 2;
	if (date_month_named(due_word(r, at)) > 0)
		at -= at > r->first && due_day_of(due_word(r, at - 1)) > 0;
	else if (!due_among(r, at, " first second third fourth early mid late ") &&
	    due_day_of(due_word(r, at)) == 0)
		return false;
	*first = due_back(r, at, " the ");
	return true;
}

bool due_read_part(struct due_reader *r, size_t at)
{
	struct mandate_part part = mandate_part_at(r->t, r->first, at);
	const bool either = part.which > 0 && due_is_either(r, &part.first);

	part.first = due_before_end(r, part.first);
	if (part.which == 0 || r->due.form != MANDATE_DUE_NONE ||
	    !due_leads_part(r, part.first) || due_is_of_thing(r, part.first, true) ||
	    !due_is_to_come(r, part.year, mandate_part_month(part.which), 0))
		return false;
	if (either) {
		/* it is told in these words */
		r->due.form = MANDATE_DUE_NEXT;
	} else {
		r->due.form = MANDATE_DUE_DATE;
		r->due.part = part.which;
		r->due.year = r->due.last_year = part.year;
	}
	due_mark(r,
	    due_back(r, part.first, " by before in at during within no not later than "),
	    at + 1);
	return true;
}

/* The month that is word AT, "July" or "mid-July"; 0: none. */
static int due_month(const struct due_reader *r, size_t at)
{
	const struct slice word = due_word(r, at);
	const size_t mid = slice_starts(word, "mid-") ? strlen("mid-") : 0;

	return date_month_named(slice_sub(word, mid, word.len));
}

/* The day and the month before the year at word AT; only .first is set when none is said. */
static struct due_day due_day_before(struct due_reader *r, size_t at)
{
	struct due_day day = { .first = at };
	size_t month;

	/* "31 March, 2024", "March 31, 2024" */
	at -= due_among(r, at - 1, " , ");
	month = at - 1;
	if (at < day.first && due_day_of(due_word(r, at - 1)) > 0)
		month = at - 2;
	if (month < r->first || month >= at || due_month(r, month) == 0)
		return day;
	day.month = due_month(r, month);
	day.first = month;
	day.day = month + 1 < at ? due_day_of(due_word(r, month + 1))
				 : due_read_day(r, month, &day.first);
	due_read_start(r, &day);
	if (day.day == 0)
		day.first = due_before_end(r, day.first);
	return day;
}

/* The words from those that lead to a date at FIRST to END, which say it. */
static void due_mark_led(struct due_reader *r, size_t first, size_t end)
{
	due_mark(r,
	    due_back(r, first, " by before prior to in on from until no not later than "),
	    end);
}

/* True for the last day of 30 days that has 31 in the text: nobody can keep it. */
static bool due_is_no_day(int year, const struct due_day *day)
{
	struct date date;

	return day->day > 0 && !date_make(year, day->month, day->day, &date);
}

void due_read_date(struct due_reader *r, size_t at, int year)
{
	struct due_day day = due_day_before(r, at);
	const bool alone = day.month == 0;
	const bool either = !alone && due_is_either(r, &day.first);
	const size_t i = day.first;

	if (!due_is_to_come(r, year, day.month, day.day) ||
	    (alone && due_among(r, i - 1, " from through between ")))
		return;
	if (!due_is_called(r, at) && !(alone && due_is_of_session(r, at)) &&
	    (!due_leads(r, i) || (alone && due_is_name(r, at))))
		return;
	if ((alone && r->due.form != MANDATE_DUE_NONE) || due_is_of_thing(r, i, alone))
		return;
	if (either || due_is_no_day(year, &day)) {
		r->due.form = MANDATE_DUE_NEXT;
		due_mark_led(r, i, at + 1);
		return;
	}
	r->due.form = MANDATE_DUE_DATE;
	r->due.part = 0;
	size_t end = due_read_years(r, at);
	r->due.month = day.month;
	r->due.day = day.day;
	due_mark_led(r, i, end);
}

bool due_read_day_alone(struct due_reader *r, size_t at)
{
	struct due_day day = { .first = at, .month = date_month_named(due_word(r, at)) };

	/* its year, or the day with which the words go on, is still to be read */
	const size_t behind = at + 1 + due_among(r, at + 1, " , ");

	if (day.month == 0 || due_among(r, at + 1, " and to ") ||
	    numeral_year(due_word(r, behind)) > 0)
		return false;
	day.day = due_read_day(r, at, &day.first);
	due_read_start(r, &day);
	if (day.day == 0 ||
	    !(due_among(r, day.first - 1, " by before than ") ||
		due_among(r, day.first - 2, " prior ")) ||
	    !due_leads(r, day.first))
		return false;
	r->due.form = MANDATE_DUE_NEXT;
	due_mark_led(r, day.first, at + 1);
	return true;
}
