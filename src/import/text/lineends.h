/* SPDX-License-Identifier: ISC */
/*
 * lineends - what the start and the end of a line say about where paragraphs begin.
 */
#ifndef RECITAL_IMPORT_LINEENDS_H
#define RECITAL_IMPORT_LINEENDS_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "import/text/dialect.h"

enum line_start {
	START_SMALL,    /* a small letter: no paragraph begins so */
	START_PLAIN,    /* anything else */
	START_OPENING,  /* "Recalling", "Requests" */
	START_NUMBER,   /* "12." */
	START_ITEM,     /* "(a)", "a)", "(iv)" */
	START_ROMAN,    /* "II", "II.", "II. Financing": a section */
	START_LETTER,   /* "B" alone: a part; "B." alone: its title follows */
	START_ANNEX,    /* "Annex II" alone */
	START_ENACTING, /* "The General Assembly," */
	START_CLOSING,  /* "70th plenary meeting" */
	START_DATE,     /* "18 December 2013" alone */
	START_HEADING,  /* "## Title", "**Title**" in Markdown; "Action 2. We" */
	START_STARS,    /* "* * *" alone */
	START_ROW       /* a row of a table */
};

/* What a line begins with. */
struct lineend_start {
	enum line_start kind;
	bool guess;      /* OPENING: it is in no table, only looks like one */
	unsigned number; /* NUMBER, ROMAN */
	unsigned line;   /* NUMBER: of "4.2", which seam_start() finds, the 2; else 0 */
	size_t text;     /* [byte] of the line where the words behind it begin */
};

enum line_end {
	END_OPEN, /* in the middle of a sentence */
	END_COMMA,
	END_COLON,
	END_SEMICOLON,
	END_STOP
};

/* How the line WORDS begins; signs of Markdown before it are passed over. */
struct lineend_start lineend_start(struct slice words, const struct dialect *dialect);

/* The same behind the paragraph BEFORE: only behind 1999 "2000." is no year. */
struct lineend_start lineend_start_behind(struct slice words,
    const struct dialect *dialect, unsigned before);

/*
 * Behind the " bis" at AT [byte] of WORDS, of a number that was put in later; AT when there is none.
 * WHICH is 1 for "bis", 2 for "ter" and so on, 0 for none.
 */
size_t lineend_put_in(struct slice words, size_t at, unsigned *which);

/*
 * "4.2" or "4.2." alone, or before a capital, the number of a paragraph of part 4: [byte] of
 * WORDS where the words behind it begin; 0: there is none.
 */
size_t lineend_decimal(struct slice words, unsigned *part, unsigned *line);

/* How it ends; footnote marks behind the stop are passed over. */
enum line_end lineend_end(struct slice words);

/* True when WORDS end with one behind which no sentence and no heading ends: "of", "the". */
bool lineend_goes_on(struct slice words);

/* True when WORDS end with "and" or "or", behind which another item or paragraph follows. */
bool lineend_ends_and(struct slice words);

/* Behind the number of a part at the start of WORDS, "Part II. Review"; 0: there is none. */
size_t lineend_part(struct slice words);

/* True for the word that opens an annex, and its number: "Annex II", "Appendix". */
bool lineend_is_annex(struct slice words);

/* True for nothing but the number of a part of a treaty: "Article 12", "Part one". */
bool lineend_is_article(struct slice words);

/* Behind the bullet of a page, "\342\200\242 30 per cent", and its blanks; 0: there is none. */
size_t lineend_bullet(struct slice words);

/* The item "(a)" at the start of WORDS: its length [byte], 0 when there is none. */
size_t lineend_item(struct slice words);

#endif
