/* SPDX-License-Identifier: ISC */
/*
 * mandate_due - by when something is asked for, as a text says it.
 *
 *	at its seventy-ninth session			a session of the Assembly
 *	before the end of its seventy-eighth session	the same, before its end
 *	by 31 March 2024, in 2025, in June 2023		a date, or what is known of it
 *	by the end of 2026, in the first half of 2025	a year, and which part of it
 *	annually, every two years			how often
 *	in his next report, two years after its entry	told in the words of the text
 *
 * For mandate*.c, and for who shows what they found.
 */
#ifndef RECITAL_LINKS_MANDATE_DUE_H
#define RECITAL_LINKS_MANDATE_DUE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/slice.h"
#include "model/date.h"

enum mandate_due_form {
	MANDATE_DUE_NONE,    /* nothing is said, but perhaps how often */
	MANDATE_DUE_SESSION, /* .session, and of several the last in .last */
	MANDATE_DUE_BODY,    /* the same of another body, whose words these are */
	MANDATE_DUE_DATE,    /* .year, .month and .day as far as they are said */
	MANDATE_DUE_NEXT     /* with the next of a row of reports or budgets */
};

struct mandate_due {
	enum mandate_due_form form;
	int session, last;    /* from 1; .last is .session for one */
	bool reckoned;        /* "its next session": counted from that of the text */
	bool end;             /* before the end of it */
	int year, month, day; /* 0: not said */
	int last_year;        /* "in 2021, 2022 and 2023"; .year for one */
	int part;             /* of the year, below MANDATE_PARTS; 0: not said */
	int every;            /* [month]; 0: once */
	struct slice words;   /* of the paragraph, which say it; empty for none */
	bool inherited;       /* the chapeau says it, and .words are of that paragraph */
};

/*
 * A number that grows with time, for putting in order: sessions stand at the September in which
 * they begin, or with .end at that in which they end, what is done again and again, the next
 * report and what is said to be done at no time behind all dates.
 */
long mandate_due_order(const struct mandate_due *d);

/* True when it says "by", "before" or "no later than". */
bool mandate_due_is_by(const struct mandate_due *d);

/* True when both say the same, whatever their words. */
bool mandate_due_eq(const struct mandate_due *a, const struct mandate_due *b);

/*
 * "79th session (about 2024)", "end of 78th session (about 2024)", "31 March 2024", "every year";
 * the words of the text for another body's session and what is relative.  Nothing for nothing.
 */
void mandate_due_add_words(struct buf *to, const struct mandate_due *d);

/* The same without the guess of the year: "79th session". */
void mandate_due_add_short(struct buf *to, const struct mandate_due *d);

struct mandate_text;

/* What a text knows of itself, by which sessions and years are judged. */
struct mandate_now {
	int session;     /* of the Assembly; 0: not known */
	bool other;      /* another organ speaks, whose sessions are its own */
	struct date day; /* of the text, or unset */
};

/*
 * Reads what the words [first, end) of T say.  A session is the Assembly's unless they name
 * another body, or no session of the Assembly to come has that number.
 */
struct mandate_due mandate_due_read(const struct mandate_text *t, size_t first,
    size_t end, const struct mandate_now *now);

/*
 * True when the same words say a second date, which "and" joins to that: "by March 2025 and at its
 * eightieth session", "in 2025 and 2027", "at its fifty-ninth session and to the Assembly at its
 * eightieth session".
 */
bool mandate_due_other(const struct mandate_text *t, size_t first, size_t end,
    const struct mandate_now *now, struct mandate_due *out);

#endif
