/* SPDX-License-Identifier: ISC */
/* mandate_due - by when something is asked for; see the header. */
#include "links/mandate_due.h"

#include <string.h>

#include "links/mandate_part.h"
#include "links/mandate_text.h"
#include "model/date.h"
#include "text/numeral.h"

/* Sessions ahead of the text's own that the Assembly ever asks for. */
#define DUE_SESSIONS 12

/* Words back from "session" among which its body may stand. */
#define DUE_BODY_REACH 12

/* The same when the number is that of a session of the Assembly soon to come. */
#define DUE_SOON 5
#define DUE_SOON_REACH 4

/* What is done again and again, as "annual" says. */
#define DUE_AGAIN \
	" report reports reporting meeting meetings consultation consultations briefing briefings " \
	"conference update updates dialogue event events exchange exchanges exhibit exhibition "

/* What does the asking while it is read: the words of T from FIRST to END. */
struct due_reader {
	const struct mandate_text *t;
	size_t first, end;
	const struct mandate_now *now;
	struct mandate_due due;
	size_t said, said_end; /* [word) of .due.words, which say it */
};

static struct slice due_word(const struct due_reader *r, size_t at)
{
	return at < r->end ? mandate_word_at(r->t, at) : (struct slice){ "", 0 };
}

/* True when word AT is one of WORDS, and in reach. */
static bool due_among(const struct due_reader *r, size_t at, const char *words)
{
	return at >= r->first && at < r->end && mandate_word_among(r->t, at, words);
}

/* The words that say it are those from FIRST to END. */
static void due_mark(struct due_reader *r, size_t first, size_t end)
{
	r->due.words = mandate_source(r->t, first, end);
	r->said = first;
	r->said_end = end;
}

/* The word before AT that is none of WORDS, or R's first one. */
static size_t due_back(const struct due_reader *r, size_t at, const char *words)
{
	while (at > r->first && due_among(r, at - 1, words))
		at--;
	return at;
}

#define DUE_BODIES \
	" commission council committee subcommittee board conference forum group panel agency " \
	"meeting unit authority subcommission platform mechanism fund programme body organization "

/* True when the body at word AT has the sessions of the Assembly: a Main Committee, a group. */
static bool due_is_of_assembly(const struct due_reader *r, size_t at)
{
	return due_among(r, at, " group ") ||
	    (due_among(r, at, " committee ") &&
		due_among(r, at - 1, " first second third fourth fifth sixth main "));
}

/* True for the number of a session of the Assembly that is soon to come. */
static bool due_is_soon(const struct due_reader *r, int number)
{
	return number >= r->now->session && number <= r->now->session + DUE_SOON;
}

/*
 * True when session NUMBER at word AT, whose numbers begin at FIRST, is of another body.  One soon
 * to come is taken for the Assembly's unless a body stands near.
 */
static bool due_is_foreign(const struct due_reader *r, int number, size_t first,
    size_t at)
{
	bool soon = due_is_soon(r, number);
	const size_t reach = soon ? DUE_SOON_REACH : DUE_BODY_REACH;

	/* "its one hundred and seventy-eighth session" */
	if (due_among(r, first - 1, " and ") && due_among(r, first - 2, " hundred "))
		return true;
	/* "the forty-fifth session of the Committee" */
	if (due_among(r, at + 1, " of "))
		for (size_t i = at + 2; i < at + 6 && i < r->end; i++) {
			if (due_among(r, i, " assembly "))
				return false;
			if (due_among(r, i, DUE_BODIES) || due_among(r, i, " parties "))
				return true;
		}
	/*
	 * "report to the Council at its fifty-third session"; whose it is may have been said before
	 * what is asked: "the Committee to review, at its eighty-fourth session"
	 */
	const size_t begin = soon ? r->first : 0;
	for (size_t n = 0; n < reach && first > begin + n; n++) {
		size_t i = first - 1 - n;

		if (mandate_word_among(r->t, i, " assembly secretary-general "))
			return false;
		if (mandate_word_among(r->t, i, DUE_BODIES) && r->t->words.at[i].capital)
			return !(soon && due_is_of_assembly(r, i));
	}
	return false;
}

/* True for a session of the Assembly that may still come. */
static bool due_may_come(const struct due_reader *r, int session)
{
	return r->now->session == 0 ||
	    (session >= r->now->session && session <= r->now->session + DUE_SESSIONS);
}

/* True when the words in front of FIRST say that it is done before the session ends. */
static bool due_is_end(const struct due_reader *r, size_t first)
{
	size_t at = due_back(r, first, " its the of ");

	return at > r->first &&
	    (due_among(r, at - 1, " end close closure conclusion ") ||
		(due_among(r, at - 1, " during ") &&
		    due_among(r, at - 2, " later than end ")));
}

/* True for "the records of its seventy-fifth session", which tells of what is asked for. */
static bool due_is_attribute(const struct due_reader *r, size_t first)
{
	size_t at = due_back(r, first, " its the main regular resumed ");

	return due_among(r, at - 1, " on ") ||
	    (due_among(r, at - 1, " of ") &&
		!due_among(r, at - 2,
		    " end part parts beginning opening close conclusion half margins week "
		    "course start agenda segment "));
}

/* True when the session at FIRST is over: "adopted at its seventy-seventh session". */
static bool due_is_past(const struct due_reader *r, size_t first)
{
	size_t at = due_back(r, first,
	    " its the at during in of by it regular resumed main part general assembly ");

	return at > r->first &&
	    due_among(r, at - 1,
		" adopted held taken made considered submitted presented opened convened agreed ") &&
	    !due_among(r, at - 2, " be to being ");
}

/* True for "convene the fourth session": what is asked for, and not when. */
static bool due_is_object(const struct due_reader *r, size_t first)
{
	return due_among(r, due_back(r, first, " its the ") - 1,
	    " convene hold organize host convening holding organizing ");
}

/* True when something waits for the session at FIRST: "pending the outcome of". */
static bool due_is_awaited(const struct due_reader *r, size_t first)
{
	for (size_t at = first; at > r->first && !due_among(r, at, " , ; "); at--)
		if (due_among(r, at - 1, " pending awaiting "))
			return true;
	return false;
}

/* True when words [I, END) leave nothing out between their numbers: "to the eightieth". */
static bool due_is_range(const struct due_reader *r, size_t i, size_t end)
{
	for (; i < end; i++)
		if (due_among(r, i, " to through "))
			return true;
	return false;
}

/*
 * The ordinals that end before AT as *FIRST and *LAST, and where they begin: of "seventy-ninth
 * and eighty-first", which are two matters, the last alone.
 */
static size_t due_ordinals(const struct due_reader *r, size_t at, int *first, int *last)
{
	size_t begin = at;

	for (size_t i = at; i > r->first; i--) {
		int n = numeral_ordinal(due_word(r, i - 1));

		if (n > 0 && *first > 0 && n != *first - 1 && !due_is_range(r, i, begin))
			break;
		if (n > 0) {
			*first = n;
			*last = *last > 0 ? *last : n;
			begin = i - 1;
		} else if (
		    !due_among(r, i - 1,
			" and to , through regular substantive resumed main annual "
			"subsequent future ")) {
			break;
		}
	}
	return begin;
}

/* The words that lead to the session whose number is word I: "before the end of its". */
static size_t due_session_lead(const struct due_reader *r, size_t i)
{
	/* "its one hundred and seventy-eighth session" */
	if (due_among(r, i - 1, " and ") && due_among(r, i - 2, " hundred "))
		i = due_back(r, i, " one hundred and ");
	return due_back(r, i, " its the of end during at by before later than no not ");
}

/* The numbers before "session" at word AT, or what stands for it, up to word END: "its
 * seventy-sixth and seventy-seventh". */
static bool due_read_ordinals(struct due_reader *r, size_t at, size_t end)
{
	int first = 0, last = 0;
	size_t i = due_ordinals(r, at, &first, &last);

	if (first == 0 || first > last || due_is_past(r, i) || due_is_attribute(r, i) ||
	    due_is_object(r, i) || due_is_awaited(r, i))
		return false;
	bool foreign = due_is_foreign(r, first, i, at);
	if (foreign ? r->due.form != MANDATE_DUE_NONE : !due_may_come(r, first))
		return false;
	r->due.form = foreign ? MANDATE_DUE_BODY : MANDATE_DUE_SESSION;
	r->due.session = first;
	r->due.last = last;
	r->due.end = due_is_end(r, i);
	due_mark(r, due_session_lead(r, i), end);
	return true;
}

/* "at its next session", "its current session" at word AT; of another body in these words. */
static bool due_read_near(struct due_reader *r, size_t at)
{
	size_t i = due_back(r, at, " regular substantive annual ");
	bool next = due_among(r, i - 1, " next ");

	if (i == r->first || due_is_object(r, i - 1) ||
	    (!next && !due_among(r, i - 1, " current present ")))
		return false;
	bool foreign = due_is_foreign(r, 0, i - 1, at);
	if (foreign ? !next || r->due.form != MANDATE_DUE_NONE : r->now->session == 0)
		return false;
	if (foreign) {
		r->due.form = MANDATE_DUE_NEXT;
	} else {
		r->due.form = MANDATE_DUE_SESSION;
		r->due.session = r->due.last = r->now->session + (next ? 1 : 0);
		r->due.reckoned = true;
		r->due.end = due_is_end(r, i - 1);
	}
	due_mark(r, due_back(r, i - 1, " its the of end during at by before "), at + 1);
	return true;
}

/* True for "the experience gained" before AT, and not for what is "to be gained". */
static bool due_is_participle(const struct due_reader *r, size_t at)
{
	if (at <= r->first ||
	    !(slice_ends(due_word(r, at - 1), "ed") ||
		due_among(r, at - 1, " held made given begun drawn ")))
		return false;
	at--;
	while (at > r->first && slice_ends(due_word(r, at - 1), "ly"))
		at--;
	return !due_among(r, at - 1, " be being is are ");
}

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

/* True when what stands before word AT can lead to a date: "by", "no later than". */
static bool due_leads(const struct due_reader *r, size_t at)
{
	if (at <= r->first)
		return false;
	if (due_among(r, at - 1, " by between "))
		return true;
	if (due_among(r, at - 1, " before "))
		return !due_among(r, at - 2, " not ");
	if (due_among(r, at - 1, " than "))
		return !due_among(r, at - 2, " earlier sooner ");
	if (due_among(r, at - 1, " until till "))
		return due_is_extended(r, at - 1);
	if (due_among(r, at - 1, " in on from during through "))
		return !due_is_participle(r, at - 1) && !due_among(r, at - 2, " period ");
	/* "during the week of 14 to 18 June 2021" */
	return due_among(r, at - 1, " of ") && due_among(r, at - 2, " week ");
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

/* The first day of the words that end before AT: "6", "6-8", "6 to 8"; they begin at *FIRST. */
static int due_read_day(const struct due_reader *r, size_t at, size_t *first)
{
	size_t i = at;
	int day = 0;

	for (int n = 0; n < 2 && i > r->first; n++) {
		struct slice word = due_word(r, i - 1);
		int value =
		    numeral_digits(slice_sub(word, 0, slice_find(word, "-", 0)), 2);

		if (value == 0 || value > 31)
			break;
		day = value;
		*first = --i;
		if (i > r->first && due_among(r, i - 1, " to and "))
			i--;
	}
	return day;
}

/* "23 March to" before the day at *FIRST: what is told is when it begins. */
static void due_read_start(const struct due_reader *r, size_t *first, int *month,
    int *day)
{
	size_t i = *first;

	if (i < r->first + 3 || !due_among(r, i - 1, " to and "))
		return;
	int start = date_month_named(due_word(r, i - 2));
	i -= 2;
	int on = start > 0 ? due_read_day(r, i, &i) : 0;
	if (on == 0)
		return;
	*first = i;
	*month = start;
	*day = on;
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

/* A part of a year, "in the first half of 2025", whose year is word AT. */
static bool due_read_part(struct due_reader *r, size_t at)
{
	struct mandate_part part = mandate_part_at(r->t, r->first, at);

	part.first = due_before_end(r, part.first);
	if (part.which == 0 || r->due.form != MANDATE_DUE_NONE ||
	    !due_leads_part(r, part.first) ||
	    !due_is_to_come(r, part.year, mandate_part_month(part.which), 0))
		return false;
	r->due.form = MANDATE_DUE_DATE;
	r->due.part = part.which;
	r->due.year = r->due.last_year = part.year;
	due_mark(r,
	    due_back(r, part.first, " by before in at during within no not later than "),
	    at + 1);
	return true;
}

/* True when words [I, END) say when a thing itself is done: "will be held", "it will submit". */
static bool due_is_done(const struct due_reader *r, size_t i, size_t end)
{
	for (; i < end; i++)
		if (due_among(r, i, " shall should ") ||
		    (due_among(r, i - 1, " will to be ") &&
			due_among(r, i,
			    " meet hold convene take report submit present begin held convened "
			    "organized submitted presented issued completed launched ")))
			return true;
	return false;
}

/* True for the year at AT of what is told of a thing: ", which will inform the meeting in 2023". */
static bool due_is_told(const struct due_reader *r, size_t at)
{
	for (size_t i = at; i > r->first + 1 && !due_among(r, i, " ; "); i--)
		if (due_among(r, i, " which ") && due_among(r, i - 1, " , "))
			return !due_is_done(r, i + 1, at);
	return false;
}

/* A date whose last part, YEAR, is word AT. */
static void due_read_date(struct due_reader *r, size_t at, int year)
{
	int month = at > r->first ? date_month_named(due_word(r, at - 1)) : 0;
	size_t i = month > 0 ? at - 1 : at;
	int day = month > 0 ? due_read_day(r, i, &i) : 0;
	if (day > 0)
		due_read_start(r, &i, &month, &day);
	else if (month > 0)
		i = due_before_end(r, i);
	if (!due_is_to_come(r, year, month, day) ||
	    (month == 0 && due_among(r, i - 1, " from through between ")))
		return;
	if (!due_is_called(r, at) && !(month == 0 && due_is_of_session(r, at)) &&
	    (!due_leads(r, i) || (month == 0 && due_is_name(r, at))))
		return;
	if (month == 0 && (r->due.form != MANDATE_DUE_NONE || due_is_told(r, at)))
		return;
	r->due.form = MANDATE_DUE_DATE;
	r->due.part = 0;
	size_t end = due_read_years(r, at);
	r->due.month = month;
	r->due.day = day;
	due_mark(r, due_back(r, i, " by before in on from until no not later than "),
	    end);
}

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

/* "within six months", "two years after" at word AT. */
static bool due_read_relative(struct due_reader *r, size_t at)
{
	int n = numeral_cardinal(due_word(r, at));
	bool digits = numeral_digits(due_word(r, at), 3) > 0;

	if (n == 0 && !digits)
		return false;
	size_t end = at + (due_among(r, at + 1, " working calendar ") ? 3 : 2);

	if (!due_among(r, end - 1, " day days week weeks month months year years ") ||
	    (!due_among(r, at - 1, " within ") &&
		!due_among(r, end, " after before from following prior ")))
		return false;
	r->due.form = MANDATE_DUE_NEXT;
	while (end < r->end && end < at + 10 && !due_among(r, end, " , ; . : to and "))
		end++;
	due_mark(r, due_back(r, at, " within no later than "), end);
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

/*
 * True for "by 1 February 2025": what is sent on to a session then is due on that day; not for "the
 * replies received by 1 February 2025".
 */
static bool due_is_deadline(const struct due_reader *r)
{
	const struct mandate_due *d = &r->due;

	return d->form == MANDATE_DUE_DATE && d->month > 0 &&
	    !due_is_participle(r, r->said) &&
	    (slice_starts_nocase(d->words, "by ") ||
		slice_starts_nocase(d->words, "before ") ||
		slice_starts_nocase(d->words, "no later than ") ||
		slice_starts_nocase(d->words, "not later than "));
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
		    !due_read_context(r, at))
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

/* Reads the words of R. */
static void due_read(struct due_reader *r)
{
	for (size_t at = r->first; at < r->end; at++)
		if (!r->t->words.at[at].quoted)
			due_read_word(r, at);
	due_drop_last(&r->due);
}

struct mandate_due mandate_due_read(const struct mandate_text *t, size_t first,
    size_t end, const struct mandate_now *now)
{
	struct due_reader r = { .t = t, .first = first, .end = end, .now = now };

	due_read(&r);
	return r.due;
}

/* The date in the words of R that end before the "and" at word AT: its "session" may stand
 * behind that alone, "at its seventy-ninth and its eighty-first session". */
static bool due_read_before(struct due_reader *r, size_t at, bool session)
{
	r->end = at;
	due_read(r);
	if (r->due.form != MANDATE_DUE_NONE)
		return r->said_end == at;
	return session && due_read_ordinals(r, at, at);
}

bool mandate_due_other(const struct mandate_text *t, size_t first, size_t end,
    const struct mandate_now *now, struct mandate_due *out)
{
	struct due_reader r = { .t = t, .first = first, .end = end, .now = now };
	struct due_reader before = r, behind = r;

	due_read(&r);
	if (r.due.form == MANDATE_DUE_NONE || r.due.form == MANDATE_DUE_NEXT)
		return false;
	if (due_among(&r, r.said - 1, " and ") &&
	    due_read_before(&before, r.said - 1, r.due.form != MANDATE_DUE_DATE)) {
		*out = before.due;
		/* "the Assembly and the Council at their seventy-sixth and forty-fourth" */
		if (r.due.form == MANDATE_DUE_BODY && out->form == MANDATE_DUE_BODY &&
		    due_is_soon(&r, out->session) && !due_is_soon(&r, r.due.session))
			out->form = MANDATE_DUE_SESSION;
		return true;
	}
	if (!due_among(&r, r.said_end, " and "))
		return false;
	behind.first = r.said_end + 1;
	due_read(&behind);
	*out = behind.due;
	return behind.due.form != MANDATE_DUE_NONE && behind.said == behind.first;
}
