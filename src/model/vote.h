/* SPDX-License-Identifier: ISC */
/*
 * vote - who voted how on a resolution, and who voted otherwise on another one.
 *
 *	vote_changes(&before->meta.vote, &after->meta.vote, arena, &changes);
 *	> CUBA		from no vote to in favour
 *	+ TÜRKİYE	from abstaining to in favour
 *	- BELARUS	from abstaining to against
 *
 * States are the same by state.h, whatever the records call them.  Where a record has a State
 * twice, the first time counts.
 */
#ifndef RECITAL_MODEL_VOTE_H
#define RECITAL_MODEL_VOTE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/slice.h"
#include "base/vec.h"
#include "model/doc.h"

/* How a State voted; the groups of a record, in its order. */
enum cast {
	CAST_FAVOUR,
	CAST_AGAINST,
	CAST_ABSTAINING,
	CAST_NOT_VOTING, /* present, absent or without a vote: it is on the roll */
	CAST_COUNT,
	CAST_NONE = CAST_COUNT /* the record does not have it */
};

/* "in_favour", as YAML, JSON and CSV have it; static, "" of CAST_NONE. */
const char *cast_name(enum cast cast);

/* "in favour", "no vote": in a sentence; static. */
const char *cast_words(enum cast cast);

/* The States of VOTE that voted so. */
const struct doc_names *vote_names(const struct doc_vote *vote, enum cast cast);

/* True when VOTE says how any State voted. */
bool vote_is_recorded(const struct doc_vote *vote);

/* The nearest before number I of DOCS of which it is known who voted how; NULL: there is none. */
const struct doc *vote_before(const struct doc *const *docs, size_t i);

/* One State's vote. */
struct ballot {
	const char *name; /* as the record has it, borrowed from that */
	const char *key;  /* of state.h */
	enum cast cast;
};

VEC_OF(ballot_vec, struct ballot);

/* Appends the votes of VOTE, each State once, by key; keys in ARENA. */
void vote_ballots(const struct doc_vote *vote, struct arena *arena,
    struct ballot_vec *out);

/* How the State with KEY voted; CAST_NONE when ALL, of vote_ballots(), does not have it. */
enum cast vote_of(const struct ballot_vec *all, const char *key);

/* A State that voted otherwise than before. */
struct vote_change {
	const char *name; /* as the later record has it, or else the earlier one */
	const char *key;
	enum cast from, to; /* not the same */
};

VEC_OF(vote_change_vec, struct vote_change);

/* Appends who voted otherwise in AFTER than in BEFORE, in alphabetical order; keys in ARENA. */
void vote_changes(const struct doc_vote *before, const struct doc_vote *after,
    struct arena *arena, struct vote_change_vec *out);

/* '+' nearer to a yes than before, '-' further from it, '>' one of both is no vote. */
char vote_change_sign(const struct vote_change *c);

#endif
