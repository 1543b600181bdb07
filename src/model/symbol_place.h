/* SPDX-License-Identifier: ISC */
/*
 * symbol_place - the place in a document as delegates and citations name it, turned
 * into the address of a paragraph.
 *
 *	OP 12 (a), para. 12 (a), operative paragraph 12 (a)	OP12(a)
 *	preambular para. 7, seventh preambular paragraph	PP7
 *	annex II, sect. A, paras. 3-5				annex-II:A:OP3
 *	para. 3 of the annex					annex:OP3
 *	footnote 9						fn9
 *	annex							annex:H1
 *
 * Of several paragraphs it is the first.  Pages and chapters are no places here.
 */
#ifndef RECITAL_MODEL_SYMBOL_PLACE_H
#define RECITAL_MODEL_SYMBOL_PLACE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"

/* [byte] of the longest address of a place with its NUL; longer ones are refused. */
#define PLACE_SIZE 128

struct symbol_place {
	char address[PLACE_SIZE]; /* "annex:OP3"; "" = none */
	bool numbered; /* a paragraph or footnote is named, not only an annex */
};

/*
 * Reads the place that WORDS, ASCII blanks between them, begin with; returns the
 * position [byte] behind it, 0 when there is none.
 */
size_t symbol_place_read(struct slice words, struct symbol_place *out);

/* Reads the whole of WORDS as a place, or as an address as it is: "H2", "annex:T3". */
bool symbol_place_read_address(struct slice words, struct symbol_place *out);

/* ADDRESS as it is said: "annex", whose first heading "annex:H1" is. */
struct slice symbol_place_said(const char *address);

/*
 * The position [byte] where the place at the end of TEXT begins: its last words, or what
 * stands behind its first '#'.  SLICE_NONE without one.
 */
size_t symbol_place_find_last(struct slice text, struct symbol_place *out);

#endif
