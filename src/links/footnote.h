/* SPDX-License-Identifier: ISC */
/*
 * footnote - what a footnote names, Ibid. resolved.
 *
 * A source is a row of parts between commas, each of a class:
 *
 *	Official Records of the General Assembly, Sixty-seventh Session,
 *	series                                    session
 *	Supplement No. 53 (A/67/53), chap. III, sect. A
 *	supplement                   pinpoint
 *
 * "Ibid., Supplement No. 53A (A/68/53/Add.1), chap. III" keeps of the note before
 * all parts that rank above its own first part, and a chain of them is resolved
 * from its head.  Where the note before names several sources, each is a candidate.
 */
#ifndef RECITAL_LINKS_FOOTNOTE_H
#define RECITAL_LINKS_FOOTNOTE_H

#include <stdbool.h>
#include <stdint.h>	/* uint32_t */

#include "base/arena.h"
#include "model/doc.h"

struct footnote {
	uint32_t note;		/* index into doc->notes */
	bool is_ibid;		/* the words begin with Ibid. (any case, with or
				 * without a "See" before it) */
	uint32_t ibid_of;	/* the note that Ibid. points to, or DOC_NONE */
	bool ambiguous;		/* that note names several sources */
	const char *const *resolved;	/* the full words of each source, candidates of an
				 * ambiguous Ibid. in order; without Ibid. the note's own
				 * words.  Always at least one, "" at worst */
	uint32_t n_resolved;
	const char *const *symbols;	/* canonical symbols that it names; an Ibid. without
				 * a link of its own has those of the note before */
	uint32_t n_symbols;
};

struct footnotes {
	const struct footnote *at;	/* one for each of doc->notes */
	uint32_t n;
	struct arena *arena;
};

/* Works out all footnotes of D, which must outlive it; free with footnotes_fini(). */
struct footnotes footnotes_of(const struct doc *d);
void footnotes_fini(struct footnotes *f);

#endif
