/* SPDX-License-Identifier: ISC */
/*
 * citation - each link of a document with what the words around it say.
 *
 *	Recalling also ... resolutions 19/11 of 22 March 2012,[1] ...
 *	verb           ^           link   ^ date
 *
 * The date is read from the text behind the link ("of 19 December 2011"; "49/190
 * and 50/185, both of 24 December 2017" binds backwards), the verb from the
 * opening words of the paragraph or, for a footnote and an item, of the
 * paragraph that cites it, the pinpoint from what follows ("annex", "para. 2",
 * "chap. III, sect. A").
 */
#ifndef RECITAL_LINKS_CITATION_H
#define RECITAL_LINKS_CITATION_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/arena.h"
#include "base/vec.h"
#include "model/date.h"
#include "model/doc.h"

enum relation { RELATION_CITES, RELATION_RECALLS };

struct citation {
	const char *symbol;  /* canonical target */
	const char *address; /* paragraph of the target, or NULL */
	/*
	 * the link in the citing document; for what an Ibid. without a link of its own
	 * inherits, mark is DOC_NONE
	 */
	struct mark_at at;
	struct date date;     /* unset when the text gives none */
	const char *verb;     /* "Recalling also"; "" when there is none */
	const char *pinpoint; /* "chap. III, sect. A"; "" when there is none */
	enum relation relation;
};

VEC_OF(citation_vec, struct citation);

/*
 * Appends the citations of D in order of their place; links into D itself are
 * left out.  Strings lie in ARENA or in D and live as long as both.
 */
void citations_of(const struct doc *d, struct arena *arena, struct citation_vec *out);

/* "recalls" or "cites"; static. */
const char *relation_name(enum relation relation);

#endif
