/* SPDX-License-Identifier: ISC */
/*
 * change_frame - what a change is judged by besides the two paragraphs: how the documents
 * stand in time, what answers what, what a corpus knows.
 *
 * For the files of change only.
 */
#ifndef RECITAL_COMPARE_CHANGE_FRAME_H
#define RECITAL_COMPARE_CHANGE_FRAME_H

#include "compare/change_ending.h"
#include "compare/change_numbers.h"
#include "compare/comparison.h"
#include "compare/stage.h"
#include "model/names.h"

struct change_frame {
	const struct doc *a, *b;
	const struct token_text *words_a, *words_b; /* of each paragraph */
	const struct intern *names;                 /* of all words */
	const struct compare_pair *pairs;
	const uint32_t *of_a, *of_b;     /* the pair of each paragraph */
	const struct compare_lore *lore; /* NULL: nobody knows */
	struct stage *stage;             /* borrowed, or NULL: nobody waits */
	struct change_time time;
	bool one_subject; /* the titles are of one series */
	/* What is asked for now and then, worked out when it first is; owned. */
	/* what joins the list of each paragraph */
	enum joining *joinings_a, *joinings_b;
	uint32_t *bases_a, *bases_b;             /* change_ibid's */
	struct names *addresses_a, *addresses_b; /* of the paragraphs, from 1 */
	struct arena *arena;
};

/* Fills in time and subject from the documents; what else there is stands in F. */
void change_frame_start(struct change_frame *f);
void change_frame_end(struct change_frame *f);

/* True when paragraphs A and B of the two documents answer each other. */
bool change_frame_answers(const struct change_frame *f, uint32_t a, uint32_t b);

/* Whether the lists of A and B are joined by one word. */
bool change_frame_joins_alike(struct change_frame *f, uint32_t a, uint32_t b);

/* The paragraph of D, one of the two documents, at ADDRESS; DOC_NONE: there is none. */
uint32_t change_frame_find(struct change_frame *f, const struct doc *d,
    struct slice address);

/*
 * True when Y, cited by b, is a successor of X, cited at its place by a: by the words of
 * both documents, else by what a corpus knows.  RECALLED: both call them previous
 * resolutions, "its previous resolutions on the subject, in particular ...".
 */
bool change_frame_continues(const struct change_frame *f, const char *x, const char *y,
    bool recalled);

#endif
