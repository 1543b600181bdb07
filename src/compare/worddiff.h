/* SPDX-License-Identifier: ISC */
/*
 * worddiff - what two texts have in common and what each has alone, word by word.
 *
 *	a	Welcomes the report of the Secretary-General;
 *	b	Takes note of the report of the Secretary-General;
 *	script	-Welcomes +Takes note of = the report of the Secretary-General;
 *
 * Words are those of Unicode Standard Annex 29, and what UN texts write as one stays
 * one: a symbol ("68/164"), a number with its point.  White space between two kept words
 * is kept where it is the same.
 *
 * The script covers both texts without gap, in order: its KEEP and REMOVE pieces
 * joined are a, its KEEP and ADD pieces b, byte for byte.  What is kept is the same
 * byte for byte; a word that differs by case or by typographic characters alone is
 * removed and added, and both pieces say so (WORD_VARIANT).
 *
 * For readers: a change begins and ends at words; one or two common words between
 * large changes belong to the change; a replacement is the removed words, then the
 * added ones.
 *
 * Time: O((n + m) d) words for a difference of d, with a bound, beyond which the
 * script is coarser but still valid; space O(n + m).
 *
 * Source: E. Myers, An O(ND) Difference Algorithm and Its Variations (1986).
 */
#ifndef RECITAL_COMPARE_WORDDIFF_H
#define RECITAL_COMPARE_WORDDIFF_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/arena.h"
#include "base/slice.h"

enum word_op { WORD_KEEP, WORD_REMOVE, WORD_ADD };

/* What a REMOVE or ADD piece is, as bits. */
enum {
	/* the same words in other case or typography stand in the other text at this place */
	WORD_VARIANT = 1,
	/* the same words stand elsewhere in the other text, where they are marked too */
	WORD_MOVED = 2
};

struct word_edit {
	enum word_op op;
	unsigned flags;          /* WORD_* */
	uint32_t a_start, a_end; /* [byte) of the first text; ADD: empty */
	uint32_t b_start, b_end; /* [byte) of the second; REMOVE: empty */
};

struct word_script {
	/* in the arena; no two neighbours that could be one */
	const struct word_edit *at;
	uint32_t n;
	uint32_t n_removed, n_added; /* words in REMOVE and in ADD pieces */
	uint32_t n_kept;             /* words in KEEP pieces */
};

/* The script from A to B (valid UTF-8, each below 4 GB), in ARENA. */
struct word_script worddiff(struct slice a, struct slice b, struct arena *arena);

/* The number of words of S. */
uint32_t worddiff_count(struct slice s);

/* "=", "-", "+": the op in the words of the JSON shapes; static. */
const char *word_op_name(enum word_op op);

#endif
