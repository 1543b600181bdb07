/* SPDX-License-Identifier: ISC */
/*
 * symbol_scan - the words of a symbol, one after the other; for symbol*.c only.
 *
 * Symbols are read from a clean copy of the text: capital letters, one kind of
 * blank and one kind of hyphen, nothing invisible, and blanks only where two words
 * or numbers would run together:
 *
 *	" a /RES/ 217 (iii) [a] "	A/RES/217(III)[A]
 *	"3411 A and  B (XXX)"		3411 A AND B(XXX)
 *
 * Each reader moves the cursor behind what it read, or not at all.
 */
#ifndef RECITAL_MODEL_SYMBOL_SCAN_H
#define RECITAL_MODEL_SYMBOL_SCAN_H

#include <stdbool.h>

#include "base/slice.h"

/*
 * [byte] of the longest clean copy with its NUL; the longest words that name one
 * symbol or a list of them need a third.
 */
#define SCAN_SIZE 384

/* The largest number that a symbol may hold. */
#define SCAN_NUMBER_MAX 999999

/* A cursor in a clean copy. */
struct scan {
	const char *at; /* borrowed, NUL-terminated */
};

/*
 * Writes the clean copy of S; false when S holds what no symbol holds, or is too
 * long.
 */
bool scan_clean(struct slice s, char to[SCAN_SIZE]);

/* True at the end of the text. */
bool scan_end(struct scan s);

/* Reads exactly TEXT. */
bool scan_text(struct scan *s, const char *text);

/* Reads WORD when no letter or digit follows it. */
bool scan_word(struct scan *s, const char *word);

/* Reads an optional blank, then WORD as scan_word(). */
bool scan_next_word(struct scan *s, const char *word);

/* Reads digits with a value of 1 to SCAN_NUMBER_MAX, and no digit behind them. */
bool scan_number(struct scan *s, int *out);

/* Reads a Roman numeral and no letter or digit behind it. */
bool scan_roman(struct scan *s, int *out);

/* Reads a single capital letter and no letter or digit behind it. */
bool scan_letter(struct scan *s, char *out);

/* Reads what stands between members of a list: "," "AND" "," "AND" or "&". */
bool scan_separator(struct scan *s);

/* Reads what stands between the ends of a range: "-" or "TO". */
bool scan_to(struct scan *s);

#endif
