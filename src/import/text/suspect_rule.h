/* SPDX-License-Identifier: ISC */
/*
 * suspect_rule - the rules of suspect.c, each kind in a file of its own, and what they
 * share; for suspect*.c only.
 *
 *	suspect_word	words that are two, and words that are halves of one
 *	suspect_misread	letters that were lost, or taken for others which look like them
 *	suspect_number	digits that may be a mark, or the number of a paragraph
 *	suspect_date	dates of resolutions that lines cut in two
 *	suspect_seam	lines that do not go on with the one above
 *	suspect_sign	signs that no page has where they stand
 *
 * All positions are bytes of the text.
 */
#ifndef RECITAL_IMPORT_SUSPECT_RULE_H
#define RECITAL_IMPORT_SUSPECT_RULE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "import/common/lexicon.h"
#include "import/common/repair.h"
#include "import/text/join.h"
#include "import/text/sourcemap.h"

/* One text that is looked at; nothing is owned. */
struct suspect {
	const struct joiner *j;
	const struct sourcemap *mapped;
	struct slice text;         /* of MAPPED */
	struct slice symbol;       /* the document's own, or empty */
	bool note;                 /* of a footnote */
	struct lexicon_near *near; /* of TEXT; borrowed */
};

/* The byte at AT, 0 at the end. */
static inline char suspect_at(const struct suspect *s, size_t at)
{
	return at < s->text.len ? s->text.at[at] : '\0';
}

/* True when the blank AT stands so in the source, as most do: no line ends there. */
static inline bool suspect_is_of_source(const struct suspect *s, size_t at)
{
	size_t above = sourcemap_place(s->mapped, at - 1);

	return sourcemap_place(s->mapped, at + 1) == above + 2 &&
	    s->j->source->text.at[above + 1] == ' ';
}

/* Reports bytes [start, end). */
void suspect_report(const struct suspect *s, enum repair_rule rule, size_t start,
    size_t end);

/* The same with what stands around [start, end), as far as whole characters go. */
void suspect_report_near(const struct suspect *s, enum repair_rule rule, size_t start,
    size_t end);

/* The end of the letters of ASCII at AT; AT when others stand beside them. */
size_t suspect_word_end(const struct suspect *s, size_t at);

/* Bytes of a quotation mark or a dash at AT, which are no letters. */
size_t suspect_sign_len(const struct suspect *s, size_t at);

/*
 * "thewater", "lowincome", "UnitedNations": reports the word [start, end), all letters that
 * stand side by side, when it is none, but two are.
 */
void suspect_glued(const struct suspect *s, size_t start, size_t end);

/*
 * "intemational", "reafrm", "resoultion": WORD, which is unknown, is a known one where letters
 * are taken for others, or "fi" was lost, or two letters change places.
 */
bool suspect_is_misread(const struct suspect *s, struct slice word);

/* "reaf rms": between A and B a blank stands for "fi". */
bool suspect_lacks_ligature(struct slice a, struct slice b);

/*
 * Reports the token [at, end) for a sign that stands for another: U+FFFD, "(cid:12)", a letter of
 * Cyrillic inside a word of Latin ones.
 */
bool suspect_misread_sign(const struct suspect *s, size_t at, size_t end);

/*
 * Reports the token [at, end) for a sign that no page has there: "State?s", "&#8217;", "[AB3]", a
 * letter of a script that the text is not written in.
 */
bool suspect_stray_sign(const struct suspect *s, size_t at, size_t end);

/* True when a stop stands before the blank AT and ends a sentence: no short form is before it. */
bool suspect_ends_sentence(const struct suspect *s, size_t at);

/* Reports the comma behind the blank AT, or a stop before it that ends no sentence. */
void suspect_stray_stop(const struct suspect *s, size_t at);

/* Reports the capital before the blank AT, if it stands apart from its word: "R equests". */
void suspect_drop_cap(const struct suspect *s, size_t at);

/* "the the": reports the words A and B beside the blank AT when they are the same. */
void suspect_double_word(const struct suspect *s, size_t at, struct slice a,
    struct slice b);

/* "l970": reports the token [at, end) of digits and of letters that look like them. */
bool suspect_misread_number(const struct suspect *s, size_t at, size_t end);

/* Reports the words on both sides of the blank AT when they may be one. */
void suspect_blank(const struct suspect *s, size_t at);

/* The same of the word from START to the blank AT by what the document has elsewhere. */
void suspect_blank_of_document(const struct suspect *s, size_t start, size_t at);

/* "w a t e r" from AT on: its end, or AT. */
size_t suspect_spaced_end(const struct suspect *s, size_t at);

/* Reports the digits at AT when they may be a mark; returns their end. */
size_t suspect_digits(const struct suspect *s, size_t at);

/* Reports the end of the token [at, end), which is no word, when it may be a mark. */
void suspect_code(const struct suspect *s, size_t at, size_t end);

/* "3/": reports the token [at, end) when it is a mark as pages had it until 1993. */
void suspect_stroke(const struct suspect *s, size_t at, size_t end);

/* "lamps; 3. Requests": reports the number of a paragraph, its digits behind the blank AT. */
void suspect_number(const struct suspect *s, size_t at);

/* "4.1Strengthen": reports the token [at, end) if it is a number and a first word. */
bool suspect_numbered(const struct suspect *s, size_t at, size_t end);

/* "in2019", "20December": reports the token [at, end) if a number is glued to a word in it. */
bool suspect_run_on(const struct suspect *s, size_t at, size_t end);

/* "Agency’semergency", "Treaty(Treaty": the same of words and the signs between them. */
bool suspect_signs(const struct suspect *s, size_t at, size_t end);

/* Reports the blank AT when it stands for the end of a line, and the next does not go on. */
void suspect_seam(const struct suspect *s, size_t at);

/* "65/78 of 8 | December 2013": the blank AT, the end of a line, cuts the date of another text. */
bool suspect_cuts_date(const struct suspect *s, size_t at);

/* Reports the last token of the text when it is the number of a page. */
void suspect_last(const struct suspect *s);

/* Reports each hyphen in the token [at, end) that ends a line, and what is behind does not go on. */
void suspect_hyphens(const struct suspect *s, size_t at, size_t end);

#endif
