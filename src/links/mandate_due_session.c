/* SPDX-License-Identifier: ISC */
/* mandate_due_session - at which session something is asked for; see mandate_due_reader.h. */
#include "links/mandate_due_reader.h"

#include "text/numeral.h"

/* Sessions ahead of the text's own that the Assembly ever asks for. */
#define DUE_SESSIONS 12

/* Words back from "session" among which its body may stand. */
#define DUE_BODY_REACH 12

/* The same when the number is that of a session of the Assembly soon to come. */
#define DUE_SOON 5
#define DUE_SOON_REACH 4

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

/* True for the Assembly at word AT, and not that of Health or of the Environment. */
static bool due_is_assembly(const struct due_reader *r, size_t at)
{
	return mandate_word_among(r->t, at, " assembly ") &&
	    (at == 0 || !mandate_word_among(r->t, at - 1, " health environment "));
}

/*
 * True when the name of another body stands directly before "at its", which ends before FIRST,
 * however long it is: "to the Committee on the Elimination of Discrimination against Women at its".
 */
static bool due_is_behind_body(const struct due_reader *r, size_t first)
{
	size_t at = due_back(r, first, " its the at during in regular ");

	while (at > r->first && !due_is_assembly(r, at - 1)) {
		at--;
		if (!r->t->words.at[at].capital &&
		    !due_among(r, at, " of on the and against for to "))
			return false;
		if (r->t->words.at[at].capital &&
		    due_among(r, at, DUE_BODIES " assembly "))
			return !due_is_of_assembly(r, at);
	}
	return false;
}

bool due_is_soon(const struct due_reader *r, int number)
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
				return !due_is_assembly(r, i);
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

		if (due_is_assembly(r, i))
			return false;
		if (mandate_word_among(r->t, i, " secretary-general "))
			break;
		if (mandate_word_among(r->t, i, DUE_BODIES) && r->t->words.at[i].capital)
			return !(soon && due_is_of_assembly(r, i));
	}
	return r->now->other || (soon && due_is_behind_body(r, first));
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
		    " advance end part parts beginning opening close conclusion half margins week "
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

bool due_read_ordinals(struct due_reader *r, size_t at, size_t end)
{
	int first = 0, last = 0;
	size_t i = due_ordinals(r, at, &first, &last);

	if (first == 0 || first > last || due_is_past(r, i) || due_is_attribute(r, i) ||
	    due_is_object(r, i) || due_is_awaited(r, i))
		return false;
	bool foreign = due_is_foreign(r, first, i, at);
	if (foreign ? r->due.form != MANDATE_DUE_NONE : !due_may_come(r, first))
		return false;
	/* "seventy-ninth or eightieth": which one is left open, and told in these words */
	const size_t other = due_back(r, i, " its the ");
	if (due_among(r, other - 1, " or ") &&
	    numeral_ordinal(due_word(r, other - 2)) > 0) {
		r->due.form = MANDATE_DUE_NEXT;
		due_mark(r, due_session_lead(r, other - 2), end);
		return true;
	}
	r->due.form = foreign ? MANDATE_DUE_BODY : MANDATE_DUE_SESSION;
	r->due.session = first;
	r->due.last = last;
	r->due.end = due_is_end(r, i);
	due_mark(r, due_session_lead(r, i), end);
	return true;
}

bool due_read_near(struct due_reader *r, size_t at)
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
