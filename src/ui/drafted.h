/* SPDX-License-Identifier: ISC */
/*
 * drafted - a resolution and the draft that it came of, found from either of them.
 *
 * The text that the resolution names need not be in the corpus; then another one of the same
 * draft stands in, and that is said.
 */
#ifndef RECITAL_UI_DRAFTED_H
#define RECITAL_UI_DRAFTED_H

#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "ui/library.h"

enum drafted_kind {
	DRAFTED_PAIR,   /* both can be read, in one language */
	DRAFTED_ABSENT, /* the draft cannot; its symbol is known */
	DRAFTED_NONE    /* nobody knows a draft, or what came of it */
};

struct drafted {
	uint32_t draft, adopted; /* PAIR: documents of the library */
	char *symbol;            /* ABSENT: owned; the draft; else NULL */
};

/*
 * What became of document NUMBER, a draft, or which draft it came of.  WHY gets a sentence where
 * it is not the very text that the resolution names.
 */
enum drafted_kind drafted_find(struct library *lib, uint32_t number, struct drafted *out,
    struct buf *why);
void drafted_fini(struct drafted *d);

#endif
