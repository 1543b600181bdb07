/* SPDX-License-Identifier: ISC */
/*
 * symbol_link - the symbol that a web address or the name of a file says.
 *
 *	https://undocs.org/fr/A/RES/74/158#OP3
 *	https://documents.un.org/api/symbol/access?s=A/RES/74/158&l=en&t=pdf
 *	A_RES_74_158-EN.pdf   74/A_RES_74_158.en.yaml   A-HRC-RES-19-11.doc
 *
 * Nothing is looked up: the address of a record, or a job number, says no symbol.
 */
#ifndef RECITAL_MODEL_SYMBOL_LINK_H
#define RECITAL_MODEL_SYMBOL_LINK_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/slice.h"
#include "model/symbol.h"

enum symbol_link_kind {
	LINK_NONE,   /* neither an address nor the name of a file */
	LINK_SILENT, /* one that says no symbol */
	LINK_READ
};

struct symbol_link {
	struct symbol symbol;
	char language[4]; /* ISO 639, as it says; "" = none */
	/* of the text: behind the '#' of an address; empty = none */
	struct slice place;
};

/* Reads the whole of TEXT, which has no blanks at its ends. */
enum symbol_link_kind symbol_link_read(struct slice text, struct symbol_link *out);

/*
 * Appends the address of the document SYMBOL, in LANGUAGE, at the United Nations; false, and
 * nothing, of a treaty, which has none there.
 */
bool symbol_link_add(struct buf *to, const char *symbol, const char *language);

#endif
