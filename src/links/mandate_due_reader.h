/* SPDX-License-Identifier: ISC */
/*
 * mandate_due_reader - what reads by when something is asked for, while it does so.
 *
 * For mandate_due*.c only.
 */
#ifndef RECITAL_LINKS_MANDATE_DUE_READER_H
#define RECITAL_LINKS_MANDATE_DUE_READER_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "links/mandate_due.h"
#include "links/mandate_text.h"

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
	bool led;              /* what leads to a date at .first stands before it */
	int also_month,
	    also_day; /* "by 1 May and 1 November 2024": of the later; 0: none */
};

/* Word AT, or an empty one behind the last. */
struct slice due_word(const struct due_reader *r, size_t at);

/* True when word AT is one of WORDS, and in reach. */
bool due_among(const struct due_reader *r, size_t at, const char *words);

/* The words that say it are those from FIRST to END. */
void due_mark(struct due_reader *r, size_t first, size_t end);

/* The word before AT that is none of WORDS, or R's first one. */
size_t due_back(const struct due_reader *r, size_t at, const char *words);

/* True for "the experience gained" before AT, and not for what is "to be gained". */
bool due_is_participle(const struct due_reader *r, size_t at);

/* True for the number of a session of the Assembly that is soon to come. */
bool due_is_soon(const struct due_reader *r, int number);

/*
 * The numbers before "session" at word AT, or what stands for it, up to word END: "its
 * seventy-sixth and seventy-seventh"; false when they tell of no session that it is due at.
 */
bool due_read_ordinals(struct due_reader *r, size_t at, size_t end);

/* The same of "at its next session", "its current session"; of another body in these words. */
bool due_read_near(struct due_reader *r, size_t at);

/* A part of a year, "in the first half of 2025", whose year is word AT. */
bool due_read_part(struct due_reader *r, size_t at);

/* A date whose last part, YEAR, is word AT. */
void due_read_date(struct due_reader *r, size_t at, int year);

/* A day whose month is word AT and whose year is not said, "before 1 January"; in these words. */
bool due_read_day_alone(struct due_reader *r, size_t at);

/*
 * True when the date at word DATE tells of a thing that is spoken of, "on the Conference to be held
 * in 2024", and not when something is due.  Of a year alone, or a part of one, more is asked.
 */
bool due_is_of_thing(const struct due_reader *r, size_t date, bool year_alone);

#endif
