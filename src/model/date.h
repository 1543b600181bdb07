/* SPDX-License-Identifier: ISC */
/*
 * date - calendar days, as ISO 8601 and as resolutions print them.
 */
#ifndef RECITAL_MODEL_DATE_H
#define RECITAL_MODEL_DATE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/slice.h"

/* Regular session N of the Assembly begins in the year N and this: the first met in 1946, the
 * seventieth in 2015. */
#define DATE_SESSION_YEAR 1945

/* A day; all zero = no date. */
struct date {
	short year;        /* 1945 to 9999 */
	signed char month; /* 1 to 12 */
	signed char day;   /* 1 to the days of the month */
};

bool date_is_set(struct date d);

/* <0, 0, >0; no date comes before any. */
int date_cmp(struct date a, struct date b);

/* "January" for MONTH 1, and so on up to 12; static. */
const char *date_month_name(int month);

/* The month, 1 to 12, of which WORD is the English name, letters in any case; 0 = it is none. */
int date_month_named(struct slice word);

/* Day DAY of a month, in OUT; false when there is no such day: 31 June. */
bool date_make(int year, int month, int day, struct date *out);

/* "2013-12-18" and nothing else. */
bool date_parse_iso(struct slice s, struct date *out);

/*
 * A date as printed in English at the start of S: "19 December 2011".
 * Any white space, no-break too, stands between the parts.  Returns the bytes
 * [byte] read, 0 when there is none.
 */
size_t date_parse_words(struct slice s, struct date *out);

/* "2013-12-18", or nothing when there is no date. */
void date_add_iso(struct buf *to, struct date d);

/* "18 December 2013", or nothing when there is no date. */
void date_add_words(struct buf *to, struct date d);

/* The same in the language of the person, for the program's own words and no citation. */
void date_add_local(struct buf *to, struct date d);

#endif
