/* SPDX-License-Identifier: ISC */
/* votes_join - voting data into the vote of a document; see the header. */
#include "import/votes/votes_join.h"

#include <string.h>

#include "base/buf.h"
#include "model/names.h"
#include "model/state.h"

VEC_OF(name_vec, const char *);

/* The number, from 1, of the vote of GIVEN that SEEN has for the State of vote I. */
static uint32_t *join_seen(struct names *seen, const struct votes_given *g)
{
	struct buf key = { 0 };

	state_add_key(&key, slice_of(g->state));
	uint32_t *value = names_value(seen, buf_slice(&key));
	buf_fini(&key);
	return value;
}

void votes_find_doubles(const struct votes_given_vec *given,
    struct votes_difference_vec *differences)
{
	struct arena *arena = arena_new();
	struct names seen;

	names_init(&seen, arena);
	for (size_t i = 0; i < given->n; i++) {
		const struct votes_given *g = &given->at[i];
		uint32_t *first = join_seen(&seen, g);

		if (*first == 0)
			*first = (uint32_t)i + 1;
		else if (given->at[*first - 1].cast != g->cast)
			vec_push(differences,
			    ((struct votes_difference){ g->state,
				given->at[*first - 1].cast, g->cast, g->line }));
	}
	arena_free(arena);
}

/* The names of GIVEN that voted CAST, each State once, behind those of HAVE. */
static struct doc_names join_names(const struct doc_names *have,
    const struct votes_given_vec *given, enum cast cast, struct arena *arena)
{
	struct names seen;
	struct name_vec names = { 0 };

	names_init(&seen, arena);
	for (uint32_t i = 0; i < have->n; i++)
		vec_push(&names, have->at[i]);
	for (size_t i = 0; i < given->n; i++) {
		uint32_t *first =
		    given->at[i].cast == cast ? join_seen(&seen, &given->at[i]) : NULL;

		if (first != NULL && *first == 0) {
			*first = 1;
			vec_push(&names, given->at[i].state);
		}
	}
	struct doc_names out = { arena_copy(arena, names.at, names.n, sizeof(*names.at)),
		(uint32_t)names.n };
	vec_fini(&names);
	return out;
}

static bool join_has_voters(const struct votes_given_vec *given)
{
	for (size_t i = 0; i < given->n; i++)
		if (given->at[i].cast < CAST_NOT_VOTING)
			return true;
	return false;
}

/* OUT has no votes: it takes all that GIVEN has. */
static bool join_take_all(const struct votes_given_vec *given, struct arena *arena,
    struct doc_vote *out, struct votes_difference_vec *differences)
{
	if (!join_has_voters(given))
		return false;
	if (out->outcome[0] != '\0' && strcmp(out->outcome, "recorded vote") != 0) {
		vec_push(differences,
		    ((struct votes_difference){ NULL, CAST_NONE, CAST_NONE,
			given->at[0].line }));
		return false;
	}
	out->outcome = "recorded vote";
	out->in_favour = join_names(&out->in_favour, given, CAST_FAVOUR, arena);
	out->against = join_names(&out->against, given, CAST_AGAINST, arena);
	out->abstaining = join_names(&out->abstaining, given, CAST_ABSTAINING, arena);
	out->not_voting = join_names(&out->not_voting, given, CAST_NOT_VOTING, arena);
	return true;
}

/* The States of HAVE that GIVEN, each of which SEEN knows, does not have. */
static void join_find_lost(const struct ballot_vec *have, struct names *seen,
    struct votes_difference_vec *differences)
{
	for (size_t i = 0; i < have->n; i++) {
		const struct ballot *b = &have->at[i];

		if (*names_value(seen, slice_of(b->key)) == 0 &&
		    b->cast != CAST_NOT_VOTING)
			vec_push(differences,
			    ((struct votes_difference){ b->name, b->cast, CAST_NONE,
				0 }));
	}
}

/* OUT has votes, ALL of them: who did not vote is added, what differs is told. */
static bool join_complete(const struct ballot_vec *all,
    const struct votes_given_vec *given, struct arena *arena, struct doc_vote *out,
    struct votes_difference_vec *differences)
{
	struct votes_given_vec absent = { 0 };
	struct names seen;

	names_init(&seen, arena);
	for (size_t i = 0; i < given->n; i++) {
		const struct votes_given *g = &given->at[i];
		struct buf key = { 0 };

		state_add_key(&key, slice_of(g->state));
		enum cast here = vote_of(all, buf_str(&key));
		uint32_t *first = names_value(&seen, buf_slice(&key));
		if (*first == 0 && here == CAST_NONE && g->cast == CAST_NOT_VOTING)
			vec_push(&absent, *g);
		else if (*first == 0 && here != g->cast)
			vec_push(differences,
			    ((struct votes_difference){ g->state, here, g->cast,
				g->line }));
		*first = 1;
		buf_fini(&key);
	}
	join_find_lost(all, &seen, differences);
	bool some = absent.n > 0;
	if (some)
		out->not_voting =
		    join_names(&out->not_voting, &absent, CAST_NOT_VOTING, arena);
	vec_fini(&absent);
	return some;
}

bool votes_join(const struct doc_vote *have, const struct votes_given_vec *given,
    struct arena *arena, struct doc_vote *out, struct votes_difference_vec *differences)
{
	struct ballot_vec all = { 0 };
	bool changed;

	*out = *have;
	vote_ballots(have, arena, &all);
	if (all.n == 0)
		changed = join_take_all(given, arena, out, differences);
	else
		changed = join_complete(&all, given, arena, out, differences);
	vec_fini(&all);
	return changed;
}
