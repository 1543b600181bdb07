/* SPDX-License-Identifier: ISC */
/*
 * phrase - the small things that a line of an extraction can begin with.
 *
 * Each function reads at AT [byte] of a text and returns the position behind what it
 * read, or AT when it is not there.
 */
#ifndef RECITAL_IMPORT_PHRASE_H
#define RECITAL_IMPORT_PHRASE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/byte.h"
#include "base/slice.h"
#include "model/date.h"
#include "model/symbol.h"

/* Blanks, TABs, line ends, form feeds and what was taken out. */
size_t phrase_blanks(struct slice s, size_t at);

/* The decimal digits, at most MAX of them; *VALUE is their number.  Most places have none. */
size_t phrase_some_digits(struct slice s, size_t at, size_t max, unsigned *value);

static inline size_t phrase_digits(struct slice s, size_t at, size_t max, unsigned *value)
{
	*value = 0;
	return at < s.len && byte_is_digit(s.at[at])
	    ? phrase_some_digits(s, at, max, value)
	    : at;
}

/*
 * The words TEXT, letters in any case, a blank of it any white space or none.  Most are
 * asked for in vain, and their first letter says so.
 */
size_t phrase_all_words(struct slice s, size_t at, const char *text);

static inline size_t phrase_words(struct slice s, size_t at, const char *text)
{
	if (*text != ' ' && (at >= s.len || byte_lower(s.at[at]) != byte_lower(*text)))
		return at;
	return phrase_all_words(s, at, text);
}

/* "18 December 2013", "December 18, 2013", white space of any kind or none between the parts. */
size_t phrase_date(struct slice s, size_t at, struct date *out);

/* "of 22 November 1967", "du 22 novembre 1967", "de 22 de noviembre de 1967" */
size_t phrase_of_date(struct slice s, size_t at, struct date *out);

/* phrase_date(), "le 21 décembre 1952" and "el 21 de diciembre de 1952" too. */
size_t phrase_day(struct slice s, size_t at, struct date *out);

/* The first of the N phrases LIST that stands at AT, as phrase_words(). */
size_t phrase_one_of(struct slice s, size_t at, const char *const *list, size_t n);

/* The same of an array. */
#define PHRASE_ONE_OF(s, at, list) \
	phrase_one_of((s), (at), (list), sizeof(list) / sizeof(*(list)))

/* "4.2", with which S begins, PART being the 4 and LINE the 2: [byte] of it; 0: it does not. */
size_t phrase_decimal(struct slice s, unsigned *part, unsigned *line);

/* "15/15", "Page 3" */
size_t phrase_page_number(struct slice s, size_t at);

/*
 * "13-44929 (E)", "GE.16-06367(E)", of the 1980s "87-18387  2471Z (E)", and the digits of a date
 * or two behind it; *JOB is "13-44929 (E)".
 */
size_t phrase_job_number(struct slice s, size_t at, struct slice *job);

/* "*1344929*" */
size_t phrase_barcode(struct slice s, size_t at);

/* The number of a resolution as it stands before a title, without the full stop:
 * "74/158", "2625 (XXV)", "217 A (III)", "S-19/2"; of "31/406 A to E" what its parts
 * have in common. */
size_t phrase_resolution(struct slice s, size_t at, enum symbol_organ organ,
    struct symbol *out);

/* "53/\342\200\246", "53/...", the number that a draft does not have yet, and its full stop. */
size_t phrase_blank_number(struct slice s, size_t at);

/* The letters of parts behind a symbol: " A-B", " A and B", " A to E". */
size_t phrase_parts(struct slice s, size_t at);

/* "50th plenary meeting", "63rd meeting", "Hundred and eighty-third plenary meeting"; *MEETING is
 * "50", 0 when it stands in words that are not known. */
size_t phrase_meeting(struct slice s, size_t at, unsigned *meeting);

/* "Sixty-eighth session", "2018 session"; *SESSION is 68, 2018. */
size_t phrase_session(struct slice s, size_t at, unsigned *session);

/* "<https://un.org>", "<mailto:a@b.int>", "<a@b.int>": an address that is its own link. */
size_t phrase_autolink(struct slice s, size_t at);

/* A Roman numeral in capitals; *VALUE is its number. */
size_t phrase_roman(struct slice s, size_t at, unsigned *value);

/*
 * True when S is nothing but three or more strokes: "____", "---", "***"; not "* * *",
 * which resolutions print between their parts.
 */
bool phrase_is_rule(struct slice s);

/* True when YEAR can stand in a resolution: since the Charter. */
bool phrase_is_year(unsigned year);

/* True for a byte of a letter: ASCII or not. */
static inline bool phrase_is_letter(char c)
{
	return byte_is_letter(c) || byte_is_beyond(c);
}

/* The raised digit of Unicode at AT [byte] of S as an ordinary one, LEN [byte] long; '\0': none. */
char phrase_raised_digit(struct slice s, size_t at, size_t *len);

/* The letters that end at AT. */
struct slice phrase_word_before(struct slice s, size_t at);

/* True when the last word of S is one of the N WORDS. */
bool phrase_ends_with(struct slice s, const char *const *words, size_t n);

/* True when S begins, behind quotes and brackets, with a capital letter. */
bool phrase_begins_capital(struct slice s);

/* True when S begins with a small letter. */
bool phrase_begins_small(struct slice s);

/* True when a quotation mark, an apostrophe or a dash in S is as it is printed. */
bool phrase_has_printed(struct slice s);

/* True when raised digits behind TEXT are a power or of a formula: "km", "10", "CO". */
bool phrase_takes_power(struct slice text);

#endif
