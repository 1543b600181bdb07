/* SPDX-License-Identifier: ISC */
/*
 * comparison - two documents beside each other: which paragraph answers which, and
 * what became of it.
 *
 *	a	PP1   PP2   OP1   OP2
 *	b	PP1   OP1   PP2   OP2  OP3
 *	pairs	same  ...
 *
 * Every paragraph of either document is in exactly one pair, alone or with its answer.
 * Answers are of one sort: preambular to preambular, operative to operative, items to
 * items of paired parents, headings, texts, table rows, footnotes; and of sections and
 * annexes to those that answer them.  What is nearly the same in another section, under
 * another chapeau or as another sort answers there, and is said to be reparented.  Title and
 * metadata answer each other.
 *
 * comparison_new(a, b) and comparison_new(b, a) are mirror images.  The same input gives
 * the same result on every machine: likeness is counted in integers.
 *
 * Two language versions of one resolution are paired by address, and no words compared.
 *
 * docs/compare.md explains how answers are found.
 */
#ifndef RECITAL_COMPARE_COMPARISON_H
#define RECITAL_COMPARE_COMPARISON_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/watch.h"
#include "compare/worddiff.h"
#include "model/doc.h"

enum compare_status { COMPARE_SAME, COMPARE_CHANGED, COMPARE_ADDED, COMPARE_REMOVED };

/*
 * What a changed pair's change is, as bits; more than one can be set.  The first that is
 * set is what a reader is told: those of substance, and then the upkeep.
 */
enum {
	CHANGE_WORDING = 1,
	/*
	 * documents are cited that were not, or no longer, or stand where another stood
	 * that is not known to be the predecessor
	 */
	CHANGE_CITES = 2,
	CHANGE_PINPOINT = 4, /* other paragraphs, chapters, pages of the same source */
	CHANGE_ROLLED = 8,   /* ordinals, years, amounts and dates moved on */
	/* a resolution gave way to its successor, with its date */
	CHANGE_CITATION = 16,
	/*
	 * the same source in other words, "Ibid."; or the same footnotes, another number
	 * of times
	 */
	CHANGE_FOOTNOTE = 32,
	/*
	 * "also", "further" in the opening words; paragraphs of the document by other
	 * numbers; the number of a section
	 */
	CHANGE_POSITION = 64,
	CHANGE_VARIANT = 128, /* case, typography, end marks */
	CHANGE_SUBSTANCE = CHANGE_WORDING | CHANGE_CITES | CHANGE_PINPOINT | CHANGE_ROLLED
};

/* Two paragraphs that the reader has tied by hand. */
struct compare_tie {
	uint32_t a, b;
};

/* What only a corpus can know. */
struct compare_lore {
	/* Whether NEWER is a later resolution of the series of OLDER: symbols.  Asked only
	 * when the words of both documents do not tell. */
	bool (*continues)(void *of, const char *newer, const char *older);
	void *of;
};

/* What is asked of a comparison besides the documents. */
struct compare_ask {
	const struct compare_tie *ties;
	uint32_t n_ties;
	const struct compare_lore *lore; /* NULL: nobody knows */
	/* who waits, and may give it up; its task is begun; NULL: nobody */
	struct watch *watch;
};

struct compare_pair {
	uint32_t a, b; /* paragraphs; one may be DOC_NONE */
	enum compare_status status;
	unsigned kinds; /* CHANGED: CHANGE_*; else 0 */
	/*
	 * out of the order that the others of its part, or under its chapeau, keep; or
	 * reparented
	 */
	bool moved;
	/*
	 * moved to another part: from preamble to operative part or back, from paragraph
	 * to item or back, to another section, under another chapeau; of substance even
	 * where no word changed
	 */
	bool reparented;
	/* not in the one order of all pairs: it moved, or what it lies in */
	bool crossing;
	bool renumbered; /* the printed number is another; no change */
	bool tied;       /* by the reader */
	/* ADDED: the paragraph of a that it is a piece of; else DOC_NONE */
	uint32_t split_of;
	/* REMOVED: the paragraph of b that it is a piece of; else DOC_NONE */
	uint32_t merged_into;
	/*
	 * of the two texts, one of them empty when there is no answer; n == 0 for
	 * language versions
	 */
	struct word_script words;
};

/* Of all pairs but those of title and metadata, the footnotes too. */
struct compare_counts {
	uint32_t same;
	uint32_t upkeep;                           /* changed, but not in substance */
	uint32_t rolled, pinpoint, cites, wording; /* changed: the first of its kinds */
	uint32_t added, removed;
	uint32_t moved;      /* of same and changed */
	uint32_t reparented; /* of moved */
	uint32_t substance;  /* of same and changed: compare_is_substance() */
	uint32_t tied;       /* of same and changed */
	uint32_t words;      /* removed and added */
	/*
	 * compare_is_change(), the title with them. A pair is one change, however often a
	 * screen shows it: a paragraph that moved is one thing to look at and to decide
	 */
	uint32_t changes;
};

struct comparison {
	const struct doc *a, *b; /* borrowed */
	bool languages;          /* versions of one text: paired by address */
	const struct compare_pair *pairs;
	/* in b's order; what b lacks behind what it follows in a; footnotes last */
	uint32_t n_pairs;
	uint32_t n_body;             /* pairs[n_body] is the first of footnotes */
	const uint32_t *of_a, *of_b; /* the pair of each paragraph */
	struct compare_counts counts;
	struct arena *arena; /* owns all of it */
};

/*
 * Compares A and B, which must outlive the result; ASK may be NULL.  NULL when its watch gave
 * that up.  Ties that name no
 * paragraph, or paragraphs of two sorts, or one that is tied already, have no effect.
 */
struct comparison *comparison_new(const struct doc *a, const struct doc *b,
    const struct compare_ask *ask);
void comparison_free(struct comparison *c);

/*
 * True when a reader of the substance should see P: added, removed, changed in substance,
 * or moved to another part.
 */
bool compare_is_substance(const struct compare_pair *p);

/* The first of P's kinds, one CHANGE_* bit; 0 when it is not changed. */
unsigned compare_first_kind(const struct compare_pair *p);

/* Adds P of C to N; title (but to the changes) and metadata are not counted. */
void compare_count(struct compare_counts *n, const struct comparison *c,
    const struct compare_pair *p);

/* True when the texts differ in anything but numbers, or have moved. */
bool compare_is_change(const struct compare_pair *p);

/* The kind of one CHANGE_* bit in the words of the JSON shapes: "citation"; static. */
const char *compare_kind_name(unsigned kind);

/* "same", "changed", "added", "removed"; static. */
const char *compare_status_name(enum compare_status status);

#endif
