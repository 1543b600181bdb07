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
 *
 * An Ibid. inside a note goes on from the source before it in that note.  "Id." is an
 * Ibid., and "op. cit., note 2" and "supra note 7" go on from the note that they name.
 */
#ifndef RECITAL_LINKS_FOOTNOTE_H
#define RECITAL_LINKS_FOOTNOTE_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/arena.h"
#include "base/buf.h"
#include "base/slice.h"
#include "base/vec.h"
#include "model/doc.h"

struct footnote {
	uint32_t note; /* index into doc->notes */
	/*
	 * the words begin with Ibid. (any case, with or without a "See" before it), or
	 * name a note before
	 */
	bool is_ibid;
	uint32_t ibid_of; /* the note that they point to, or DOC_NONE */
	/*
	 * that note names several sources, and the words behind Ibid. do not decide
	 * between them
	 */
	bool ambiguous;
	/* likewise of an Ibid. behind other sources of this note */
	bool ambiguous_inside;
	bool goes_on; /* .resolved says more than the note itself */
	/*
	 * the full words of each source, candidates of an ambiguous Ibid. in order; of a
	 * note that does not go on its own words. Always at least one, "" at worst
	 */
	const char *const *resolved;
	uint32_t n_resolved;
	/* the first of them between which nothing decides; 1 when all are meant */
	uint32_t n_candidates;
	struct slice own; /* of an Ibid.: its own words behind that, "chap. III" */
	const char *const *symbols; /* canonical symbols that it names, each once */
	uint32_t n_symbols;
	/*
	 * the first of them come from the note before: those of an Ibid. without a link
	 * of its own that stays inside the document ("Ibid., para. 5", not "Ibid., vol.
	 * 660")
	 */
	uint32_t n_inherited;
};

struct footnotes {
	const struct footnote *at; /* one for each of doc->notes */
	uint32_t n;
	struct arena *arena;
};

/*
 * Limits, far beyond real notes, that keep long chains of Ibid. small.  What lies
 * beyond is not handed on to the next note; the note's own words are never cut.
 */
#define FOOTNOTE_MAX_SOURCES ((size_t)8)    /* of one note */
#define FOOTNOTE_MAX_WORDS ((size_t)1024)   /* [byte] of one source, then "…" */
#define FOOTNOTE_MAX_INHERITED ((size_t)16) /* symbols */

/* Works out all footnotes of D, which must outlive it; free with footnotes_fini(). */
struct footnotes footnotes_of(const struct doc *d);
void footnotes_fini(struct footnotes *f);

VEC_OF(footnote_symbol_vec, const char *);

/* Appends the symbols that the notes of F name, each once, in byte order; borrowed. */
void footnotes_symbols(const struct footnotes *f, struct footnote_symbol_vec *out);

/*
 * Appends what F names: " or " between the candidates of an Ibid., "; " between sources
 * that are all meant.
 */
void footnote_add_resolved(struct buf *to, const struct footnote *f);

#endif
