/* SPDX-License-Identifier: ISC */
/*
 * named - what a person means who types or pastes a symbol (symbol_typed.h), in a library:
 *
 *	A/RES/74/158		the document or stub with this symbol
 *	S/RES/1325		S/RES/1325(2000), if only that begins so
 *	72/902 A, para. 1	A:OP1 of A/RES/72/902, which holds its part A
 *	OP3			a place in a document that is not named
 */
#ifndef RECITAL_UI_NAMED_H
#define RECITAL_UI_NAMED_H

#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "base/slice.h"
#include "base/vec.h"
#include "model/symbol.h"
#include "model/symbol_place.h"
#include "ui/library.h"

enum named_kind {
	NAMED_WORDS,  /* no symbol; may be words of a title */
	NAMED_PLACE,  /* a place alone */
	NAMED_NOBODY, /* a symbol that neither document nor citation has */
	NAMED_STUB,
	NAMED_DOCUMENT
};

struct named {
	enum named_kind kind;
	char symbol[SYMBOL_SIZE]; /* as the library has it; "" = none */
	uint32_t number;          /* of the document, else INDEX_ABSENT */
	/* address of a paragraph, which need not exist; "" = none */
	char place[PLACE_SIZE];
	char language[4];   /* asked for and there; "" = the preferred one */
	struct slice words; /* of the text, without the place at its end */
};

VEC_OF(named_vec, struct named);

/*
 * Works out what TEXT means.  WHY (may be NULL) gets a sentence without a full stop when
 * that is nothing and more can be said.
 */
enum named_kind named_find(struct library *lib, struct slice text, struct named *out,
    struct buf *why);

/*
 * The same of the only citation that a sentence holds, in any of the six languages:
 * "résolution 74/158 de l'Assemblée générale".  False when it holds none, or several.
 */
bool named_find_cited(struct library *lib, struct slice text, struct named *out);

#endif
