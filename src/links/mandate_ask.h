/* SPDX-License-Identifier: ISC */
/*
 * mandate_ask - the clauses of a paragraph that ask: with which verb, whom, and where what is
 * asked for begins; for mandate*.c only.
 *
 *	Also requests the Secretary-General, in this regard, to assess ... and to report thereon
 *	     verb         who                                  action ...         action
 */
#ifndef RECITAL_LINKS_MANDATE_ASK_H
#define RECITAL_LINKS_MANDATE_ASK_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "corpus/mandate_kinds.h"
#include "links/mandate_text.h"

/* How the items below a clause go on from it. */
enum mandate_open {
	MANDATE_CLOSED,    /* there are none, or they are no part of it */
	MANDATE_OPEN_TO,   /* "Requests the Secretary-General:" (a) "To submit ..." */
	MANDATE_OPEN_BARE, /* "Requests the Secretary-General to:" (a) "Submit ..." */
	/* it asks for something by itself; an item that begins with "To" asks for more */
	MANDATE_OPEN_WHOLE,
	/* "Decides that the meetings:" (a) "Shall be convened ..." */
	MANDATE_OPEN_SHALL
};

/* What is done, by whom: words of a text, [first, end). */
struct mandate_ask {
	enum mandate_verb verb;
	size_t first, end; /* [word) of the clause, from its verb on */
	/* [word) of who is asked; empty: the speaker, or nobody is named */
	size_t who, who_end;
	/* [word] of the verb of what is asked for first; END: there is none in this clause */
	size_t action;
	/*
	 * [word] of what is asked for without a verb, "calls for the convening of"; END:
	 * there is none
	 */
	size_t noun;
	/* the next clause says what for: "requests the Board, and invites the Bank, to report" */
	bool shared;
	bool that; /* "decides that SOMEBODY shall" */
	/* "that SOMETHING be done": nobody is named, but in "by the Board" */
	bool passive;
	bool pronoun; /* WHO is "him": whom the clause before asks */
	enum mandate_open open;
};

/*
 * The first clause of T at or behind word FROM that has a verb of K, whatever it asks for;
 * false when there is none.
 */
bool mandate_ask_next(const struct mandate_text *t, const struct mandate_kinds *k,
    size_t from, struct mandate_ask *out);

/* Reads A, an item of "Urges:" that says whom: "All States to report to ...". */
void mandate_ask_named(const struct mandate_text *t, const struct mandate_kinds *k,
    struct mandate_ask *a);

/* Reads what A, an item "Shall be convened ...", says from its first word on. */
void mandate_ask_shall(const struct mandate_text *t, const struct mandate_kinds *k,
    struct mandate_ask *a);

/*
 * True when what is decided in the words [at, end) is to ask somebody, "decides ... to invite the
 * Chair to report": OUT is that as a clause of its own.
 */
bool mandate_ask_decided(const struct mandate_text *t, const struct mandate_kinds *k,
    size_t at, size_t end, struct mandate_ask *out);

/* The verb of the next thing that A asks for behind that at word AT; a->end when it is the last. */
size_t mandate_ask_action(const struct mandate_text *t, const struct mandate_ask *a,
    size_t at);

/*
 * True when A asks that the verb at word AT be not done: "not to submit", "that no report shall
 * be submitted".
 */
bool mandate_ask_is_not(const struct mandate_text *t, const struct mandate_ask *a,
    size_t at);

/* Behind the words that say nothing of what is done, "continue to": word AT or one behind it. */
size_t mandate_ask_skip(const struct mandate_text *t, size_t at, size_t end);

#endif
