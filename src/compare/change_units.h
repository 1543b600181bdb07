/* SPDX-License-Identifier: ISC */
/*
 * change_units - a paragraph as a row of what can change by itself.
 *
 *	Also requests the Secretary-General to report at its 76th session on resolution
 *	adverb word   word ...                               ordinal         citations
 *	60/1 of 16 December 2005, annex, as in paragraph 3 above;
 *	                        , place        own place         end
 *
 * Units of one key may answer each other: a word the same word, an ordinal any ordinal,
 * a list of citations any other.  Adverbs of the opening, and the end, are no units.
 *
 * For the files of change only.
 */
#ifndef RECITAL_COMPARE_CHANGE_UNITS_H
#define RECITAL_COMPARE_CHANGE_UNITS_H

#include "compare/change_cited.h"
#include "compare/change_ending.h"
#include "compare/change_words.h"

enum unit_kind {
	UNIT_WORD,  /* or mark */
	UNIT_CITED, /* a list of citations */
	UNIT_PLACE, /* of a source */
	UNIT_OWN,   /* a place of the document itself */
	UNIT_YEAR,
	UNIT_DATE,
	UNIT_ORDINAL, /* of what comes again: a session, a report */
	UNIT_AGE,     /* "60" years */
	UNIT_AMOUNT
};

struct unit {
	enum unit_kind kind;
	enum change_place place; /* PLACE and OWN */
	uint64_t key;
	uint32_t first, end; /* [word) */
	uint32_t list;       /* CITED: index into the lists */
	bool opening;        /* in the opening words */
};

VEC_OF(unit_vec, struct unit);
/* A word that the place of the paragraph brings: "Also" stresses, stresses "also". */
struct adverb {
	uint32_t folded;
	uint32_t at; /* [unit] that it stands before */
};

VEC_OF(adverb_vec, struct adverb);

struct units {
	struct unit_vec list;
	struct adverb_vec adverbs; /* of the opening */
	struct cited_lists cited;
	struct ending ending;
	bool names_source; /* "Supplement No. 11": a source by its number */
};

/* The units of X from its word FROM on; free with units_fini(). */
struct units units_of(const struct change_text *x, uint32_t from);
void units_fini(struct units *u);

#endif
