/* SPDX-License-Identifier: ISC */
/* change_numbers - numbers that move on with the years; see the header. */
#include "compare/change_numbers.h"

#include <stdlib.h> /* abs */
#include <string.h>

#include "base/buf.h"
#include "base/byte.h"
#include "compare/comparison.h"
#include "text/numeral.h"

/* The day of D, or the last of the year in which its session began. */
static struct date number_day(const struct doc *d)
{
	int session = doc_session(d);

	if (date_is_set(d->meta.adopted) || session == 0)
		return d->meta.adopted;
	return (struct date){ (short)(session + DATE_SESSION_YEAR), 12, 31 };
}

struct change_time change_time_of(const struct doc *a, const struct doc *b)
{
	struct change_time t = { 0 };
	struct date day_a = number_day(a), day_b = number_day(b);
	int session_a = doc_session(a), session_b = doc_session(b);

	if (!date_is_set(day_a) || !date_is_set(day_b))
		return t;
	t.order = date_cmp(day_a, day_b);
	t.now = t.order > 0 ? day_a : day_b;
	t.apart = abs(day_a.year - day_b.year);
	if (session_a > 0 && session_b > 0 && abs(session_a - session_b) > t.apart)
		t.apart = abs(session_a - session_b);
	return t;
}

/* The place behind "de" or "del" at I of X, which stand in Spanish dates. */
static uint32_t number_behind_de(const struct change_text *x, uint32_t i)
{
	return i + change_phrase(x, i, TABLE_DAY_LINKS);
}

/* True when digits follow the word at I of X: it may be a month without its capital. */
static bool number_has_digits_behind(const struct change_text *x, uint32_t i)
{
	struct slice word = change_folded(x, number_behind_de(x, i + 1));

	return word.len > 0 && byte_is_digit(word.at[0]);
}

bool number_may_begin(const struct change_text *x, uint32_t i)
{
	struct slice word = change_folded(x, i);

	/* signs may stand before digits, a capital in front of a month */
	return word.len == 0 || !byte_is_lower(word.at[0]) ||
	    !byte_is_lower(change_printed(x, i).at[0]) || numeral_may_be(word) ||
	    number_year(word) > 0 || number_has_digits_behind(x, i);
}

int number_year(struct slice word)
{
	/* English, French */
	static const char *const middles[] = { "mid-", "mi-" };

	for (size_t i = 0; i < sizeof(middles) / sizeof(*middles); i++)
		if (slice_starts(word, middles[i]))
			return numeral_year(
			    slice_sub(word, strlen(middles[i]), word.len));
	return numeral_year(word);
}

/* "five", "forty-two"; "one" is a pronoun as well. */
static bool number_is_counted(struct slice word)
{
	return numeral_cardinal(word) > 1;
}

/* True for what may stand in an amount: digits, and what groups them. */
static bool number_is_figure(char c)
{
	return byte_is_digit(c) || c == ',' || c == '.' || c == ' ';
}

/* What stands before and behind the figures of WORD: "$", "%", into TO. */
static void number_add_unit(struct buf *to, struct slice word)
{
	for (size_t i = 0; i < word.len; i++)
		if (!number_is_figure(word.at[i]))
			buf_addc(to, word.at[i]);
}

bool number_is_amount(struct slice word)
{
	size_t figures = 0, signs = 0;

	for (size_t i = 0; i < word.len; i++) {
		char c = word.at[i];

		figures += byte_is_digit(c);
		if (!number_is_figure(c)) {
			/* "$5", "50%": no letter, and none of what joins two numbers */
			if (byte_is_letter(c) || strchr("-/:", c) != NULL)
				return number_is_counted(word);
			signs++;
		}
	}
	return figures > 0 && signs <= 4;
}

/* "12", or with a dash "12-16": the last day, and the first one in *FIRST; 0 = none. */
static int number_day_of(struct slice word, int *first)
{
	int days[2] = { 0, 0 };
	size_t at = 0;

	for (int i = 0; i < 2 && at < word.len; i++) {
		size_t start = at;

		while (at < word.len && at < start + 2 && byte_is_digit(word.at[at]))
			days[i] = 10 * days[i] + (word.at[at++] - '0');
		if (at == start || days[i] == 0 || days[i] > 31)
			return 0;
		if (i == 0 && at < word.len && word.at[at++] != '-')
			return 0;
	}
	*first = days[0];
	return at < word.len ? 0 : days[1] > 0 ? days[1] : days[0];
}

uint32_t number_date(const struct change_text *x, uint32_t i, struct number_date *out)
{
	struct number_date date = { 0 };
	uint32_t at = i, behind;

	date.day = number_day_of(change_folded(x, at), &date.first_day);
	if (date.day > 0)
		at = number_behind_de(x, at + 1);
	/* most words end here, before they are looked for among the months */
	else if (byte_is_lower(change_printed(x, at).at[0]) &&
	    !number_has_digits_behind(x, at))
		return 0;
	date.month = change_month(x, at);
	if (date.month == 0)
		return 0;
	behind = number_behind_de(x, ++at);
	date.year = numeral_year(change_folded(x, behind));
	if (date.year > 0)
		at = behind + 1;
	if (date.day == 0 && date.year == 0)
		return 0;
	*out = date;
	return at - i;
}

/* Nothing moves on between documents of one time. */
static bool number_stands(const struct change_time *t)
{
	return t->order == 0 || t->apart == 0;
}

static unsigned number_kind(bool rolled)
{
	return rolled ? CHANGE_ROLLED : CHANGE_WORDING;
}

/* How far the newer one of A and B is from the older one. */
static int number_step(const struct change_time *t, int a, int b)
{
	return t->order < 0 ? b - a : a - b;
}

unsigned number_rolled_year(const struct change_time *t, int a, int b)
{
	int step = number_step(t, a, b), newer = t->order < 0 ? b : a;

	return number_kind(
	    !number_stands(t) && step > 0 && (newer <= t->now.year || step <= t->apart));
}

unsigned number_rolled_ordinal(const struct change_time *t, int a, int b)
{
	int step = number_step(t, a, b);

	/* "seventy-fifth" and "75th" */
	if (a == b && a > 0)
		return CHANGE_VARIANT;
	return number_kind(!number_stands(t) && step > 0 && step <= t->apart);
}

/* The value of a folded amount of years, "60", "sixty". */
static int number_count(struct slice word)
{
	return number_is_counted(word) ? numeral_cardinal(word)
				       : numeral_digits(word, NUMERAL_YEAR_DIGITS);
}

unsigned number_rolled_age(const struct change_time *t, struct slice a, struct slice b)
{
	return number_rolled_ordinal(t, number_count(a), number_count(b));
}

/* A row of days that grows with time. */
static int number_days(int year, int month, int day)
{
	return (year * 13 + month) * 32 + day;
}

unsigned number_rolled_date(const struct change_time *t, struct number_date a,
    struct number_date b)
{
	int step = number_step(t, a.year, b.year);
	int day_a = number_days(a.year, a.month, a.day);
	int day_b = number_days(b.year, b.month, b.day);
	int newer = t->order < 0 ? day_b : day_a;
	int now = number_days(t->now.year, t->now.month, t->now.day);
	bool same_day =
	    a.month == b.month && a.day == b.day && a.first_day == b.first_day;

	if (number_stands(t) || a.year == 0 || b.year == 0 ||
	    number_step(t, day_a, day_b) <= 0)
		return CHANGE_WORDING;
	return number_kind(newer <= now || (same_day && step <= t->apart));
}

/* True when three digits, and no more, stand at AT of WORD. */
static bool number_is_group(struct slice word, size_t at)
{
	return slice_is_between(slice_sub(word, at, at + 3), '0', '9') &&
	    at + 3 <= word.len && (at + 3 == word.len || !byte_is_digit(word.at[at + 3]));
}

/* True for what may stand at AT of WORD or not: what divides groups of three, and the blank
 * before a unit. */
static bool number_is_filler(struct slice word, size_t at)
{
	if (word.at[at] == ' ' && at + 1 < word.len && !byte_is_digit(word.at[at + 1]))
		return true;
	return strchr(", ", word.at[at]) != NULL && number_is_group(word, at + 1);
}

/* WORD without what may stand in it or not, into TO. */
static void number_add_value(struct buf *to, struct slice word)
{
	for (size_t i = 0; i < word.len; i++)
		if (!number_is_filler(word, i))
			buf_addc(to, word.at[i]);
}

/* True when what ADD leaves of A and of B is the same. */
static bool number_agrees(struct slice a, struct slice b,
    void (*add)(struct buf *to, struct slice word))
{
	struct buf x = { 0 }, y = { 0 };

	add(&x, a);
	add(&y, b);
	bool agrees = slice_eq(buf_slice(&x), buf_slice(&y));

	buf_fini(&x);
	buf_fini(&y);
	return agrees;
}

unsigned number_rolled_amount(const struct change_time *t, struct slice a, struct slice b)
{
	if (number_agrees(a, b, number_add_value))
		return CHANGE_VARIANT;
	if (number_is_counted(a) || number_is_counted(b))
		/* "eight" and "8" */
		return number_count(a) == number_count(b)
		    ? CHANGE_VARIANT
		    : number_kind(!number_stands(t));
	return number_kind(!number_stands(t) && number_agrees(a, b, number_add_unit));
}
