/* SPDX-License-Identifier: ISC */
/*
 * predecessor - which one earlier resolution a resolution continues, judged from evidence.
 *
 *	76/121	75/145	same title, like text		predecessor: the newest of its series
 *		74/194	same title, like text
 *		74/147	cited in PP9			another subject: not even offered
 *
 * Pure: the candidates and what is known of each come from the tables (index_predecessor.c),
 * and no table is needed to test a decision.
 *
 * What is taken, the strongest first:
 *	1  somebody said so: the reader, the corpus (continues:), one series for both
 *	2  the same title or like text, and a citation in the preamble; or one title is the
 *	   other and goes on, with some of the text
 *	3  the same title and some of the text, or like text under a title that drifted, where
 *	   one candidate stands out
 * Of those that may be taken the newest is, whatever the others look like: an edition is
 * often nearest to one before the last, and cites an old one by habit.  Where the newest is
 * one of several parts of a resolution, that part is taken which alone is cited, else the one
 * that was adopted at the same time of the year: the budget of June answers that of June.  A
 * part of the resolution itself is taken only where there is nothing else.
 *
 * How often this is right stands in docs/lineage.md.
 * For the files of index only.
 */
#ifndef RECITAL_INDEX_PREDECESSOR_H
#define RECITAL_INDEX_PREDECESSOR_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* int64_t */

#include "base/slice.h"
#include "base/vec.h"
#include "index/index.h"

/* [per mille] of word runs and of title words; see sketch.h and title.h. */
#define LIKE_SERIES 20u    /* with the same title: a text of the same series */
#define LIKE_RECALLED 250u /* with a link of "its previous resolutions" */
#define LIKE_CITED 340u    /* with a citation in the preamble */
#define LIKE_TITLE_ON 100u /* with that, and a title that goes on from the other */
#define LIKE_ALONE 250u    /* times the likeness of a title that drifted */
#define LIKE_SAME 700u     /* with another title, when neither text is brief */
#define TITLE_DRIFTED 700u /* the words of a title that drifted */
#define LIKE_OFFERED 250u  /* offered, without anything else */

/* A resolution, and what speaks for it as the predecessor of another. */
struct precedent {
	int64_t name;        /* its id in the tables */
	int64_t date;        /* 20131218; 0: unknown */
	struct slice number; /* the symbol without the letter of its part; borrowed */
	char part;           /* 'A' of a resolution without parts, too */
	const char *key;     /* of its title; borrowed */
	unsigned evidence;   /* INDEX_* bits of index.h */
	const char *address; /* of the first citation, "" without one; borrowed */
	unsigned likeness;   /* [per mille] of the texts */
	unsigned title;      /* [per mille] of the titles */
	bool brief; /* one of the two has few words: a mould alone makes it like */
	int rank;   /* for predecessor.c */
};

VEC_OF(precedent_vec, struct precedent);

#define PRECEDENTS_MAX 8u /* that are worth an offer */

/*
 * Puts CANDIDATES, all earlier than OF (of which number, part and date count), in order, the
 * best first, and leaves out those that are not even worth an offer.  True when the first is
 * to be taken for the predecessor; else all are offered.
 */
bool predecessor_decide(const struct precedent *of, struct precedent_vec *candidates);

#endif
