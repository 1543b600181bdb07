/* SPDX-License-Identifier: ISC */
/*
 * change_place - the parts of a source that a text names by number, and those of the
 * document itself.
 *
 *	resolution 60/1, paras. 3 and 4 (a) to (c)	"3", "4(a)", "4(c)"
 *	paragraph 12 of the present resolution		own: "12"
 *
 * For the files of change only.
 */
#ifndef RECITAL_COMPARE_CHANGE_PLACE_H
#define RECITAL_COMPARE_CHANGE_PLACE_H

#include "base/buf.h"
#include "compare/change_words.h"

struct change_place_at {
	enum change_place kind;
	uint32_t end; /* behind its words */
	bool own;     /* of the document that names it */
};

/* The CHANGE_* bit of another place of this kind, or one that came or went. */
unsigned change_place_kind(enum change_place kind);

/* The place whose word is I of X; its kind is PLACE_NONE when there is none. */
struct change_place_at change_place_at(const struct change_text *x, uint32_t i);

/*
 * Appends the numbers of the place [FIRST, END) of X to OUT, a line for each: "12",
 * "2(a)".  A range has its two ends.
 */
void change_place_numbers(const struct change_text *x, uint32_t first, uint32_t end,
    struct buf *out);

#endif
