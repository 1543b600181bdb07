/* SPDX-License-Identifier: ISC */
/*
 * symbol_typed - what people type or paste where a symbol is asked for.
 *
 *	74/158, para. 3					A/RES/74/158, OP3
 *	General Assembly resolution 74/158 of 18 December 2019, annex, para. 3
 *	G.A. Res. 217 A (III), U.N. Doc. A/810 (Dec. 10, 1948)
 *	preambular paragraph 7 of resolution 74/158	A/RES/74/158, PP7
 *	https://undocs.org/fr/A/RES/74/158#OP3		A/RES/74/158, OP3, in French
 *	A_RES_74_158-EN.pdf				A/RES/74/158, in English
 *	OP3						a place alone
 *	elections 2013 PP7				words, and a place
 *
 * Blanks, hyphens and slashes may be of any kind, quotes, brackets and commas may
 * stand around.  Nothing is looked up: the symbol need not exist.
 */
#ifndef RECITAL_MODEL_SYMBOL_TYPED_H
#define RECITAL_MODEL_SYMBOL_TYPED_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/buf.h"
#include "base/slice.h"
#include "model/symbol.h"
#include "model/symbol_place.h"

/* [byte] of the longest text that is read; longer ones are none. */
#define TYPED_MAX ((size_t)512)

enum symbol_typed_kind {
	TYPED_WORDS, /* no symbol; may be words of a title */
	TYPED_PLACE, /* a place in a document that is not named */
	TYPED_SYMBOL
};

struct symbol_typed {
	enum symbol_typed_kind kind;
	struct symbol symbol;
	char place[PLACE_SIZE]; /* address of a paragraph; "" = none */
	char language[4];       /* that an address or file name says, "" = none */
	struct slice words;     /* of TYPED_WORDS: the text without the place behind it */
	bool loose;             /* words before the symbol were passed over */
};

/*
 * Reads TEXT, any bytes.  WHY (may be NULL) gets a sentence without a full stop when it is
 * no symbol and more can be said than that.
 */
enum symbol_typed_kind symbol_typed_read(struct slice text, struct symbol_typed *out,
    struct buf *why);

/*
 * Appends to OUT the parts of one resolution that TEXT names in one breath, "31/406 A to E",
 * "77/256 A and B"; returns how many, 0 when it names nothing like it, or one part.
 */
size_t symbol_typed_parts(struct slice text, struct symbol_vec *out);

/*
 * How many of the N WORDS, which blanks have divided, name one symbol between them, the
 * first ones: "General", "Assembly", "resolution", "74/158", "OP3"; or the parts of one
 * resolution: "77/256", "A", "and", "B".  At least 1.
 */
size_t symbol_typed_together(const struct slice *words, size_t n);

#endif
