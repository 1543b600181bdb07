/* SPDX-License-Identifier: ISC */
/*
 * change_numbers - years, dates, ordinals and amounts, and whether they moved on with the
 * documents that hold them.
 *
 *	at its seventy-sixth session		ordinal, 76
 *	by 31 March 2024			date
 *	in 2018 and 2019			two years
 *	3,500 dollars, 40 per cent, five	amounts
 *
 * What moved on is no wording.  A time to come has moved on when it did so by no more
 * than the documents are apart, and a day in the same month; a time that lies behind the
 * newer document has, by whatever it did: an event has followed an event.  Years that
 * have gone by are more by as many.  An amount has no pace.  Between documents of one
 * session nothing moves on.
 *
 * Ordinals and amounts in words are read in English.
 *
 * For the files of change only.
 */
#ifndef RECITAL_COMPARE_CHANGE_NUMBERS_H
#define RECITAL_COMPARE_CHANGE_NUMBERS_H

#include "compare/change_words.h"

/* How two documents stand in time. */
struct change_time {
	int order;       /* < 0: a is the older one, > 0: b is, 0: nobody knows */
	int apart;       /* sessions or years, the more of them */
	struct date now; /* of the newer one: its day, or the end of its year */
};

/* From the dates, sessions and symbols of A and B. */
struct change_time change_time_of(const struct doc *a, const struct doc *b);

/* False when the first letter of word I of X tells that no date, ordinal or amount begins
 * there: of most words. */
bool number_may_begin(const struct change_text *x, uint32_t i);

/* "2024", "mid-2024", folded; 0 = it is no year. */
int number_year(struct slice word);

/* "3,500", "40 %", "$5", "five", folded; a range is none. */
bool number_is_amount(struct slice word);

/* A day of a year, or without the one or the other: 0. */
struct number_date {
	int year, month, day;
	int first_day; /* "12-16 November": 12, else as DAY */
};

/* The words at I of X that are a date, two at least; 0 = there is none. */
uint32_t number_date(const struct change_text *x, uint32_t i, struct number_date *out);

/*
 * CHANGE_ROLLED when what A says moved on to what B says, else CHANGE_WORDING; the two
 * differ.  Amounts are folded; one that is only grouped otherwise is a CHANGE_VARIANT.
 */
unsigned number_rolled_year(const struct change_time *t, int a, int b);
unsigned number_rolled_ordinal(const struct change_time *t, int a, int b);
unsigned number_rolled_age(const struct change_time *t, struct slice a, struct slice b);
unsigned number_rolled_date(const struct change_time *t, struct number_date a,
    struct number_date b);
unsigned number_rolled_amount(const struct change_time *t, struct slice a,
    struct slice b);

#endif
