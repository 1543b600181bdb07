/* SPDX-License-Identifier: ISC */
/*
 * mandate - what a resolution asks for: the operative paragraphs and items that ask somebody for
 * something, each thing asked for one mandate.
 *
 *	OP18  Requests the Secretary-General to submit ... at its seventy-ninth session a report
 *	      who: Secretary-General, kind: report, due: 79th session
 *
 * Which verbs ask, and what kinds there are, is data (corpus/mandate_kinds.h); the words are
 * English.  Preambular paragraphs and annexes ask for nothing: what an adopted declaration
 * promises is no mandate.  Items of a chapeau that asks, "Requests the Secretary-General:", are
 * each read with its verb, whom it asks, and by when unless they say so themselves.
 *
 * Pure: a document and the kinds in, a list out.
 */
#ifndef RECITAL_LINKS_MANDATE_H
#define RECITAL_LINKS_MANDATE_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/arena.h"
#include "base/vec.h"
#include "corpus/mandate_kinds.h"
#include "links/mandate_due.h"
#include "model/doc.h"

struct mandate {
	uint32_t para; /* index into the paragraphs of the document */
	/*
	 * as printed, without an article; "General Assembly" for what it decides to do
	 * itself; "" when nobody is named
	 */
	const char *who;
	const char *kind; /* of the kinds, or MANDATE_TASK */
	enum mandate_verb verb;
	struct mandate_due due;
	uint32_t start, end; /* [byte) of the paragraph's text: what is asked for */
};

VEC_OF(mandate_vec, struct mandate);

/* True when the words of D are in a language whose mandates can be found. */
bool mandates_are_readable(const struct doc *d);

/*
 * Appends the mandates of D in order of their place; strings lie in ARENA, in K or in D and live
 * as long as all of them.
 */
void mandates_of(const struct doc *d, const struct mandate_kinds *k, struct arena *arena,
    struct mandate_vec *out);

#endif
