/* SPDX-License-Identifier: ISC */
/*
 * votes_join - what voting data add to the vote of a document, and where the two do not agree.
 *
 * A document without votes gets those of the data.  To one that has them nothing is added but
 * who did not vote; a State that voted otherwise in the data is told, and stays as it is.
 */
#ifndef RECITAL_IMPORT_VOTES_JOIN_H
#define RECITAL_IMPORT_VOTES_JOIN_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/arena.h"
#include "base/vec.h"
#include "model/vote.h"

/* A State's vote in the data. */
struct votes_given {
	const char *state; /* its name */
	enum cast cast;
	size_t line; /* of the data */
};

VEC_OF(votes_given_vec, struct votes_given);

/* A State that does not vote alike here and there; CAST_NONE: it does not stand there. */
struct votes_difference {
	const char *state;
	enum cast here, there;
	size_t line; /* of the data; 0 = none */
};

VEC_OF(votes_difference_vec, struct votes_difference);

/*
 * The States of GIVEN that stand there twice with different votes, into DIFFERENCES: HERE is the
 * first one.  None of them may be used.
 */
void votes_find_doubles(const struct votes_given_vec *given,
    struct votes_difference_vec *differences);

/*
 * Makes OUT, in ARENA, of HAVE and what GIVEN adds to it; true when it adds anything.  What differs
 * is appended to DIFFERENCES; where HAVE says that nobody voted, and GIVEN that some did, that is
 * one difference without a State: state NULL.
 */
bool votes_join(const struct doc_vote *have, const struct votes_given_vec *given,
    struct arena *arena, struct doc_vote *out, struct votes_difference_vec *differences);

#endif
