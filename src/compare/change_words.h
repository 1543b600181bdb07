/* SPDX-License-Identifier: ISC */
/*
 * change_words - the words by which a change is judged: what joins citations, what the
 * place of a paragraph puts into its opening, what names a part of a source.
 *
 * Words are looked for as they are folded: case and typography away, accents kept.
 *
 * For the files of change only.
 */
#ifndef RECITAL_COMPARE_CHANGE_WORDS_H
#define RECITAL_COMPARE_CHANGE_WORDS_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "compare/token.h"
#include "model/doc.h"

/* A paragraph and its words. */
struct change_text {
	const struct para *p;
	const struct token_text *words;
	const struct intern *names; /* of the words */
};

/* Word or mark I of X, folded and as printed; empty behind the end. */
struct slice change_folded(const struct change_text *x, uint32_t i);
struct slice change_printed(const struct change_text *x, uint32_t i);

enum change_table {
	TABLE_ADVERBS, /* "also", "in addition": the place alone brings them */
	/* ",", "as well as": with nouns, "and" and "or" between citations of one list */
	TABLE_GLUE,
	TABLE_NOUNS,  /* "resolutions": before a citation */
	TABLE_DATING, /* "of", "adopted on": between a citation and its date */
	TABLE_ANDS,
	TABLE_ORS,
	TABLE_SEVERALLY, /* "respectively": behind several dates */
	TABLE_DAY_LINKS, /* "de": between the day, month and year of a date */
	TABLE_SEES,      /* "see also": before a source */
	TABLE_IBIDS,
	TABLE_JOINTS,  /* "to", "and": between two numbers */
	TABLE_FURTHER, /* "further": an adverb, and of a noun no matter of place */
	TABLE_GOES_ON, /* "the", "that": behind the adverb */
	TABLE_EVENTS,  /* "session": what comes again, behind its ordinal */
	TABLE_ENDS,    /* "of", "the": where the name behind an ordinal ends */
	TABLE_SPANS,   /* "days": behind an amount of time */
	TABLE_YEARS,   /* the same, of years */
	TABLE_BOUNDS,  /* "within", "every": before the years of a term */
	TABLE_LIMITS,  /* "not exceed", "ceiling": before what an amount may reach */
	TABLE_CAPS,    /* "at the most": behind it */
	TABLE_DEADLINES, /* "by", "no later than": before a date by which something is done */
	TABLE_NUMBERED,    /* "Group of": before a number that is a name */
	TABLE_AGES,        /* "age of": before an age */
	TABLE_RATIOS,      /* "in", "out of": between two numbers that are one ratio */
	TABLE_INSTRUMENTS, /* "Convention": beside the year by which it is named */
	TABLE_SMALL, /* "of", "the", "is": no noun that could be counted, or named */
	TABLE_LEADS, /* "reached": before an amount, though it is no small word */
	TABLE_OWN    /* "above", "of the present resolution" */
};

/* The words at I of X that are the longest phrase of TABLE; 0 = there is none. */
uint32_t change_phrase(const struct change_text *x, uint32_t i, enum change_table table);

/* What the number behind a word says. */
enum change_place {
	PLACE_NONE,
	PLACE_PARAGRAPH, /* a part of a source */
	PLACE_PAGE,
	PLACE_ARTICLE,
	PLACE_CHAPTER,
	PLACE_SECTION,
	PLACE_PART,
	PLACE_ANNEX,  /* which may have no number */
	PLACE_SOURCE, /* which source: "Supplement No.", "vol." */
	PLACE_NAME    /* one of several by its number: "Goal", "phase" */
};

/* The class of word I of X; PLACE_NONE when it needs a full stop and has none. */
enum change_place change_place_word(const struct change_text *x, uint32_t i);

/* The month, 1 to 12, that word I of X names; 0 = none. */
int change_month(const struct change_text *x, uint32_t i);

/* The adverbs of TABLE_ADVERBS at I of X; 0 = there are none, or "further steps". */
uint32_t change_adverbs(const struct change_text *x, uint32_t i);

/* Where the opening words of X end: [word].  Without a mark that shows them they are the
 * first few of the text. */
uint32_t change_opening(const struct change_text *x);

#endif
