/* SPDX-License-Identifier: ISC */
/*
 * state - the States that vote, by whatever name a record, or a person, gives them.
 *
 *	TURKEY, TÜRKİYE, Türkiye		one State: TUR
 *	Viet Nam, Vietnam, Socialist Republic of Viet Nam
 *	Korea					two: which of them?
 *
 * The names are data: src/model/data/states.txt, in French and Spanish states-fr-es.txt.  Case,
 * accents, punctuation and the order of words make no difference, nor do "the", "of" and "and".  A
 * name that the data lack is a State of its own, for new ones come; all names with the same words
 * are that State.
 */
#ifndef RECITAL_MODEL_STATE_H
#define RECITAL_MODEL_STATE_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/slice.h"

/* A State, or one that was; static. */
struct state {
	const char *code; /* three letters, "TUR"; "" of no State */
	const char *name; /* "Türkiye" */
};

/* The State that a record calls NAME; NULL when the data have none of that name. */
const struct state *state_of(struct slice name);

/*
 * Appends what is the same for all names of one State, and for no other: its code, or of a State
 * that the data lack the words of NAME in small letters, sorted.
 */
void state_add_key(struct buf *to, struct slice name);

/* Appends the name of the State with KEY: that of the data, else KEY itself. */
void state_add_name(struct buf *to, const char *key);

/*
 * Reads what a person types for a State: its code, one of its names, or words that only its
 * names have, "Bolivia".  Appends its key to KEY; of a name that the data lack the words of it.
 * False after a sentence without a full stop in WHY: several States are called so, or nothing was
 * typed that could be a name.
 */
bool state_read(struct buf *key, struct slice typed, struct buf *why);

/*
 * Appends "Germany" when TYPED, a name or a key, is none of the data: the States of which names
 * there need the fewest slips of the hand for it, else those that begin like it.
 */
void state_add_near(struct buf *to, struct slice typed);

/* Appends that no vote names the State KEY, and which States are near to it. */
void state_add_unnamed(struct buf *to, const char *key);

#endif
