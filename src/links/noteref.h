/* SPDX-License-Identifier: ISC */
/*
 * noteref - how a footnote names another one: "op. cit., note 2", "supra note 7",
 * "see footnote 7 above".  For footnote.c only.
 */
#ifndef RECITAL_LINKS_NOTEREF_H
#define RECITAL_LINKS_NOTEREF_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/arena.h"
#include "base/slice.h"
#include "model/doc.h"

/* The labels of the notes of a document, to be looked up. */
struct noteref_labels {
	const struct doc *d;
	/* in an arena: notes by label, then place; NULL until used */
	const uint32_t *order;
};

/*
 * True when the bare WORDS of a source name a note and nothing but an author before it;
 * *LABEL gets its label, *OWN what follows that.
 */
bool noteref_read(struct slice words, struct slice *label, struct slice *own);

/* The last note before NOTE with LABEL, DOC_NONE without one; ARENA keeps the order. */
uint32_t noteref_find(struct noteref_labels *labels, struct arena *arena,
    struct slice label, uint32_t note);

#endif
