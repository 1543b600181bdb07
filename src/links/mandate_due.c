/* SPDX-License-Identifier: ISC */
/* mandate_due - by when something is asked for; see the header. */
#include "links/mandate_due.h"

#include <string.h>

#include "links/mandate_due_reader.h"
#include "links/mandate_text.h"
#include "model/date.h"
#include "text/numeral.h"

/* True when a day, or a part, of the year is named before AT: "1 July", "the first quarter". */
static bool due_is_day(const struct due_reader *r, size_t at)
{
	return date_month_named(due_word(r, at - 1)) > 0 ||
	    due_among(r, at - 1, " quarter half beginning end ");
}

/* "annually", "every two years", "on an annual basis" at word AT: [month]; 0 = none. */
static int due_read_every(const struct due_reader *r, size_t at, size_t *end)
{
	static const struct {
		const char *word;
		int months;
	} rows[] = { { "annually", 12 }, { "yearly", 12 }, { "biennially", 24 },
		{ "triennially", 36 }, { "quadrennially", 48 }, { "quarterly", 3 },
		{ "biannually", 6 }, { "semi-annually", 6 }, { "monthly", 1 } };
	struct slice word = due_word(r, at);

	*end = at + 1;
	/* most words end here */
	if (word.len < 4 || strchr("abemqsty", word.at[0]) == NULL)
		return 0;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (slice_is(word, rows[i].word))
			return rows[i].months;
	if (due_among(r, at, " annual biennial triennial ") &&
	    (due_among(r, at + 1, DUE_AGAIN " basis ") ||
		due_among(r, at + 2, DUE_AGAIN)))
		return slice_is(word, "annual")  ? 12
		    : slice_is(word, "biennial") ? 24
						 : 36;
	if (!due_among(r, at, " every each ") ||
	    (due_among(r, at - 1, " of ") && !due_is_day(r, at - 1)))
		return 0;
	*end = at + 2;
	if (due_among(r, at + 1, " year session "))
		return 12;
	if (due_among(r, at + 1, " of ") && due_among(r, at + 2, " its the ") &&
	    due_among(r, at + 3, " sessions "))
		return 12;
	if (due_among(r, at + 1, " second other ") &&
	    due_among(r, at + 2, " year session "))
		return 24;
	if (!due_among(r, at + 2, " years months "))
		return 0;
	*end = at + 3;
	int n = numeral_cardinal(due_word(r, at + 1));
	return due_among(r, at + 2, " years ") ? 12 * n : n;
}

/* "in his next report", "in the next budget submission" at word AT. */
static bool due_read_next(struct due_reader *r, size_t at)
{
	if (!due_among(r, at, " next upcoming forthcoming "))
		return false;
	/* "based on the outcome of the next review" is no time to report */
	size_t lead = due_back(r, at, " his her its their the ");
	if (!(due_among(r, lead - 1, " in with through by ") ||
		(due_among(r, lead - 1, " of ") &&
		    due_among(r, lead - 2, " context part framework course "))))
		return false;
	for (size_t i = at + 1; i < at + 6 && i < r->end; i++) {
		if (!due_among(r, i,
			" report reports submission submissions budget update updates review "
			"budgets overview "))
			continue;
		if (due_among(r, i + 1,
			" report reports submission submissions proposal proposals "))
			i++;
		r->due.form = MANDATE_DUE_NEXT;
		due_mark(r, due_back(r, at, " his her its their the in of context "),
		    i + 1);
		return true;
	}
	return false;
}

/* "within six months", "two years after", "every 90 days" at word AT. */
static bool due_read_relative(struct due_reader *r, size_t at)
{
	int n = numeral_cardinal(due_word(r, at));
	bool digits = numeral_digits(due_word(r, at), 3) > 0;

	if (n == 0 && !digits)
		return false;
	size_t end = at + (due_among(r, at + 1, " working calendar ") ? 3 : 2);
	/* how often is told in months */
	const bool every =
	    due_among(r, at - 1, " every ") && due_among(r, end - 1, " days weeks ");

	if (!due_among(r, end - 1, " day days week weeks month months year years ") ||
	    (!every && !due_among(r, at - 1, " within ") &&
		!due_among(r, end, " after before from following prior ")))
		return false;
	r->due.form = MANDATE_DUE_NEXT;
	while (!every && end < r->end && end < at + 10 &&
	    !due_among(r, end, " , ; . : to and "))
		end++;
	due_mark(r, due_back(r, at, every ? " every " : " within no later than "), end);
	return true;
}

/* Behind the words at AT of "... report for 2025" or "... budget for 2025"; AT when none. */
static size_t due_skip_for_year(const struct due_reader *r, size_t at)
{
	return due_among(r, at, " for ") && numeral_year(due_word(r, at + 1)) > 0 ? at + 2
										  : at;
}

/*
 * "in the context of the second performance report" with "context" as word AT: of a certain one,
 * by its number, its author or its year.
 */
static bool due_read_context(struct due_reader *r, size_t at)
{
	bool certain = due_among(r, at + 2, " his her its ") ||
	    numeral_ordinal(due_word(r, at + 3)) > 0;

	if (!due_among(r, at, " context ") || !due_among(r, at + 1, " of ") ||
	    !due_among(r, at - 1, " the "))
		return false;
	for (size_t i = at + 3; i < at + 9 && i < r->end; i++) {
		if (due_among(r, i, " , ; and on of "))
			return false;
		if (!due_among(r, i, " report budget submission "))
			continue;
		size_t end = due_skip_for_year(r, i + 1);
		if (!certain && end == i + 1)
			continue;
		r->due.form = MANDATE_DUE_NEXT;
		due_mark(r, due_back(r, at, " the in "), end);
		return true;
	}
	return false;
}

bool mandate_due_is_by(const struct mandate_due *d)
{
	static const char *const leads[] = { "by ", "before ", "prior to ",
		"no later than ", "not later than " };

	for (size_t i = 0; i < sizeof(leads) / sizeof(*leads); i++)
		if (slice_starts_nocase(d->words, leads[i]))
			return true;
	return false;
}

/*
 * True for "by 1 February 2025": what is sent on to a session then is due on that day; not for "the
 * replies received by 1 February 2025".
 */
static bool due_is_deadline(const struct due_reader *r)
{
	const struct mandate_due *d = &r->due;

	return d->form == MANDATE_DUE_DATE && d->month > 0 &&
	    !due_is_participle(r, r->said) && mandate_due_is_by(d);
}

static void due_read_word(struct due_reader *r, size_t at)
{
	struct slice word = due_word(r, at);
	enum mandate_due_form form = r->due.form;
	bool first = form == MANDATE_DUE_NONE;
	size_t end;

	if (form != MANDATE_DUE_SESSION && !due_is_deadline(r) &&
	    (slice_is(word, "session") || slice_is(word, "sessions"))) {
		if (!due_read_ordinals(r, at, at + 1))
			due_read_near(r, at);
	} else if (first || (form == MANDATE_DUE_DATE && r->due.month == 0)) {
		bool part = due_read_part(r, at);
		int year = numeral_year(word);

		if (!part && year > 0)
			due_read_date(r, at, year);
		else if (!part && first && !due_read_next(r, at) &&
		    !due_read_context(r, at) && !due_read_day_alone(r, at))
			due_read_relative(r, at);
	}
	int every = r->due.every == 0 ? due_read_every(r, at, &end) : 0;
	if (every > 0) {
		r->due.every = every;
		if (r->due.words.len == 0)
			due_mark(r, at, end < r->end ? end : r->end);
	}
}

/* What is done again and again until a day is not due on that day. */
static void due_drop_last(struct mandate_due *d)
{
	if (d->every == 0 || d->form != MANDATE_DUE_DATE ||
	    !(slice_starts_nocase(d->words, "until ") ||
		slice_starts_nocase(d->words, "till ")))
		return;
	*d = (struct mandate_due){ .every = d->every, .words = d->words };
}

/*
 * "June 2024 or January 2025", "its seventy-ninth session or its eightieth session": which one is
 * left open, and told in these words.
 */
static void due_leave_open(struct due_reader *r)
{
	const bool date = r->due.form == MANDATE_DUE_DATE;
	size_t at = r->said_end;

	if (!(date || r->due.form == MANDATE_DUE_SESSION) || !due_among(r, at, " or "))
		return;
	do
		at++;
	while (due_among(r, at,
		   " in at by its the of early late first second half "
		   "beginning end middle quarter third fourth last ") ||
	    (date && date_month_named(due_word(r, at)) > 0) ||
	    numeral_digits(due_word(r, at), 2) > 0);
	if (date ? numeral_year(due_word(r, at)) == 0
		 : numeral_ordinal(due_word(r, at)) == 0 ||
		    !due_among(r, ++at, " session "))
		return;
	r->due = (struct mandate_due){ .form = MANDATE_DUE_NEXT, .every = r->due.every };
	due_mark(r, r->said, at + 1);
}

/* Reads the words of R. */
static void due_read(struct due_reader *r)
{
	for (size_t at = r->first; at < r->end; at++)
		if (!r->t->words.at[at].quoted)
			due_read_word(r, at);
	due_leave_open(r);
	due_drop_last(&r->due);
}

struct mandate_due mandate_due_read(const struct mandate_text *t, size_t first,
    size_t end, const struct mandate_now *now)
{
	struct due_reader r = { .t = t, .first = first, .end = end, .now = now };

	due_read(&r);
	return r.due;
}

/* True when D says when, or how often. */
static bool due_says(const struct mandate_due *d)
{
	return d->form != MANDATE_DUE_NONE || d->every > 0;
}

/* True when OTHER is a second date: "at its eightieth session and biennially thereafter" is one. */
static bool due_is_other(const struct mandate_due *said, const struct mandate_due *other)
{
	return due_says(other) &&
	    (said->form == MANDATE_DUE_NONE) == (other->form == MANDATE_DUE_NONE);
}

/* [word] of "to the General Assembly", "a final report thereon", before a second date. */
#define DUE_PHRASE 8u

/* What a phrase before a second date begins with. */
#define DUE_PHRASE_FIRST " a an the its one once twice another to "

/* True when words [FIRST, END) are nothing, or a phrase to which a second date belongs. */
static bool due_is_phrase(const struct due_reader *r, size_t first, size_t end)
{
	if (first == end)
		return true;
	for (size_t i = first; i < end; i++)
		if (!mandate_is_word(r->t, i) || numeral_year(due_word(r, i)) > 0 ||
		    due_among(r, i, " and or that which on for in with by "))
			return false;
	return end - first <= DUE_PHRASE && due_among(r, first, DUE_PHRASE_FIRST);
}

/* The "and" that joins what R says, with a phrase before it, to what stands before; 0: none. */
static size_t due_joint_before(const struct due_reader *r)
{
	for (size_t at = r->said; at > r->first && at + DUE_PHRASE >= r->said; at--)
		if (due_among(r, at - 1, " and "))
			return due_is_phrase(r, at, r->said) ? at - 1 : 0;
	return 0;
}

/* The date in the words of R that end before the "and" at word AT: its "session" may stand
 * behind that alone, "at its seventy-ninth and its eighty-first session". */
static bool due_read_before(struct due_reader *r, size_t at,
    const struct mandate_due *said)
{
	const bool session = said->form != MANDATE_DUE_DATE;

	r->end = due_among(r, at - 1, " , ") ? at - 1 : at;
	due_read(r);
	if (due_says(&r->due))
		return r->said_end == r->end && due_is_other(said, &r->due);
	return session && due_read_ordinals(r, at, at);
}

/* The date that "and" joins to what R says, perhaps behind a phrase: "and a final report by". */
static bool due_read_behind(struct due_reader *r, const struct due_reader *before)
{
	size_t at = before->said_end;

	at += due_among(before, at, " , ") && due_among(before, at + 1, " and ");
	if (!due_among(before, at, " and "))
		return false;
	r->first = at + 1;
	/* "from May and July" is no second date, but the end of the first */
	r->led = before->due.form == MANDATE_DUE_DATE &&
	    !due_among(before, before->said, " from ") &&
	    !due_among(before, before->said - 1, " between ");
	due_read(r);
	return due_is_phrase(r, r->first, r->said) && due_is_other(&before->due, &r->due);
}

/* "by the end of 2023 and 2024" is the end of both; OTHER has its year alone. */
static void due_take_part(struct mandate_due *other, const struct mandate_due *said)
{
	if (said->form == MANDATE_DUE_DATE && other->form == MANDATE_DUE_DATE &&
	    other->month == 0 && other->part == 0 && numeral_year(other->words) > 0)
		other->part = said->part;
}

bool mandate_due_other(const struct mandate_text *t, size_t first, size_t end,
    const struct mandate_now *now, struct mandate_due *out)
{
	struct due_reader r = { .t = t, .first = first, .end = end, .now = now };
	struct due_reader before = r, behind = r;

	due_read(&r);
	if (!due_says(&r.due) || r.due.form == MANDATE_DUE_NEXT)
		return false;
	if (r.also_month > 0 && r.due.form == MANDATE_DUE_DATE) {
		*out = r.due;
		out->month = r.also_month;
		out->day = r.also_day;
		return true;
	}
	size_t joint = due_joint_before(&r);
	if (joint > 0 && due_read_before(&before, joint, &r.due)) {
		*out = before.due;
		/* "the Assembly and the Council at their seventy-sixth and forty-fourth" */
		if (r.due.form == MANDATE_DUE_BODY && out->form == MANDATE_DUE_BODY &&
		    due_is_soon(&r, out->session) && !due_is_soon(&r, r.due.session))
			out->form = MANDATE_DUE_SESSION;
		return true;
	}
	if (!due_read_behind(&behind, &r))
		return false;
	*out = behind.due;
	due_take_part(out, &r.due);
	return true;
}
