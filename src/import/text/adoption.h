/* SPDX-License-Identifier: ISC */
/*
 * adoption - the line, of the Security Council most often, that says how a text was
 * adopted, in English, French or Spanish.
 *
 *	Adopted by the Security Council at its 6214th meeting, on 10 November 2009, by
 *	13 votes to none, with 2 abstentions (Norland, Sudland).
 *	Adopted unanimously at the 1382nd meeting.
 */
#ifndef RECITAL_IMPORT_ADOPTION_H
#define RECITAL_IMPORT_ADOPTION_H

#include <stdbool.h>

#include "base/slice.h"
#include "model/date.h"

struct adoption {
	unsigned meeting; /* 0 = not said */
	struct date date; /* unset = not said */
	/* in the words: "by 13 votes to none", "unanimously"; or "" */
	struct slice outcome;
	bool whole; /* all words of the line are among these */
};

/* True when WORDS begin with "Adopted", or "adopted", in any of the languages. */
bool adoption_is_verb(struct slice words);

/* True when WORDS begin as such a line does, with a capital: "Adopted at the". */
bool adoption_begins(struct slice words);

/* [byte] behind "Adopted by the Security Council" at AT, or by another organ; else AT. */
size_t adoption_by_organ(struct slice words, size_t at);

/*
 * [byte] behind ", at its 6214th meeting, on 10 November 2009" at AT, or as much of it as there is;
 * what OUT has not yet of the two goes there.
 */
size_t adoption_when(struct slice words, size_t at, struct adoption *out);

/* Reads WORDS, of one line; false when they are no such line. */
bool adoption_read(struct slice words, struct adoption *out);

#endif
