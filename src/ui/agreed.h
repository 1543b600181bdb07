/* SPDX-License-Identifier: ISC */
/*
 * agreed - agreed language: the paragraphs of the whole corpus that are worded like a text.
 *
 * Delegates repeat what was agreed before; this tells where, and how much of it.  The index
 * offers paragraphs (search.h), and those that share most are held against the text itself.
 */
#ifndef RECITAL_UI_AGREED_H
#define RECITAL_UI_AGREED_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/slice.h"
#include "base/vec.h"
#include "model/date.h"
#include "ui/library.h"

#define AGREED_LEAST 30u /* [per cent] of the wording */

struct agreed_hit {
	uint32_t number;  /* of the document */
	struct slice key; /* of the symbol, search.h */
	const char *symbol, *language, *title;
	struct date adopted;
	const char *address, *words; /* of the paragraph */
	unsigned share;              /* [per cent] of the wording, wording.h */
};

VEC_OF(agreed_hit_vec, struct agreed_hit);

enum agreed_order { AGREED_NEAREST, AGREED_OLDEST, AGREED_NEWEST };

struct agreed {
	struct agreed_hit_vec list;
	size_t left_out;     /* documents that were offered and not looked at */
	struct arena *arena; /* of the texts of the hits */
};

/* The paragraphs like TEXT, of MOST documents at the most; of equals the oldest first. */
void agreed_find(struct library *lib, struct slice text, size_t most,
    enum agreed_order order, struct agreed *out);
void agreed_fini(struct agreed *a);

/* Reads "nearest", "oldest", "newest". */
bool agreed_read_order(struct slice word, enum agreed_order *out);

#endif
