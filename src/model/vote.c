/* SPDX-License-Identifier: ISC */
/* vote - who voted how, and who otherwise than before; see the header. */
#include "model/vote.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/sort.h"
#include "model/state.h"
#include "text/fold.h"

static const struct {
	const char *name, *words;
	int yes; /* the nearer to a yes the greater; 0: no vote */
} cast_rows[CAST_COUNT + 1] = {
	[CAST_FAVOUR] = { "in_favour", N_("in favour"), 3 },
	[CAST_AGAINST] = { "against", N_("against"), 1 },
	[CAST_ABSTAINING] = { "abstaining", N_("abstaining"), 2 },
	[CAST_NOT_VOTING] = { "not_voting", N_("not voting"), 0 },
	[CAST_NONE] = { "", N_("no vote"), 0 },
};

const char *cast_name(enum cast cast)
{
	return cast_rows[cast].name;
}

const char *cast_words(enum cast cast)
{
	return cast_rows[cast].words;
}

const struct doc_names *vote_names(const struct doc_vote *vote, enum cast cast)
{
	switch (cast) {
	case CAST_FAVOUR: return &vote->in_favour;
	case CAST_AGAINST: return &vote->against;
	case CAST_ABSTAINING: return &vote->abstaining;
	default: return &vote->not_voting;
	}
}

bool vote_is_recorded(const struct doc_vote *vote)
{
	for (enum cast cast = CAST_FAVOUR; cast < CAST_COUNT; cast++)
		if (vote_names(vote, cast)->n > 0)
			return true;
	return false;
}

const struct doc *vote_before(const struct doc *const *docs, size_t i)
{
	while (i-- > 0)
		if (vote_is_recorded(&docs[i]->meta.vote))
			return docs[i];
	return NULL;
}

/* By key; of one State the group that comes first in a record. */
static int ballot_cmp(const void *a, const void *b)
{
	const struct ballot *x = a, *y = b;

	return order_then(strcmp(x->key, y->key), order_of(x->cast, y->cast));
}

static const char *ballot_key(struct arena *arena, const char *name)
{
	struct buf key = { 0 };

	state_add_key(&key, slice_of(name));
	const char *copy = arena_text(arena, buf_str(&key), key.len);
	buf_fini(&key);
	return copy;
}

void vote_ballots(const struct doc_vote *vote, struct arena *arena,
    struct ballot_vec *out)
{
	size_t first = out->n, kept = out->n;

	for (enum cast cast = CAST_FAVOUR; cast < CAST_COUNT; cast++) {
		const struct doc_names *names = vote_names(vote, cast);

		for (uint32_t i = 0; i < names->n; i++)
			vec_push(out,
			    ((struct ballot){ names->at[i],
				ballot_key(arena, names->at[i]), cast }));
	}
	sort(out->at + first, out->n - first, sizeof(*out->at), ballot_cmp);
	for (size_t i = first; i < out->n; i++)
		if (kept == first || strcmp(out->at[kept - 1].key, out->at[i].key) != 0)
			out->at[kept++] = out->at[i];
	out->n = kept;
}

static int ballot_find_cmp(const void *key, const void *ballot)
{
	return strcmp(key, ((const struct ballot *)ballot)->key);
}

enum cast vote_of(const struct ballot_vec *all, const char *key)
{
	const struct ballot *found = vec_find(all, key, ballot_find_cmp);

	return found != NULL ? found->cast : CAST_NONE;
}

/* By name as a reader looks for it. */
static int vote_change_cmp(const void *a, const void *b)
{
	const struct vote_change *x = a, *y = b;
	struct folded m = fold_text(slice_of(x->name), false);
	struct folded n = fold_text(slice_of(y->name), false);
	int order = strcmp(m.text, n.text);

	folded_fini(&m);
	folded_fini(&n);
	return order != 0 ? order : strcmp(x->key, y->key);
}

static void vote_add_change(struct vote_change_vec *out, const struct ballot *of,
    enum cast from, enum cast to)
{
	if (from != to)
		vec_push(out, ((struct vote_change){ of->name, of->key, from, to }));
}

void vote_changes(const struct doc_vote *before, const struct doc_vote *after,
    struct arena *arena, struct vote_change_vec *out)
{
	struct ballot_vec a = { 0 }, b = { 0 };
	size_t first = out->n;

	vote_ballots(before, arena, &a);
	vote_ballots(after, arena, &b);
	for (size_t i = 0; i < b.n; i++)
		vote_add_change(out, &b.at[i], vote_of(&a, b.at[i].key), b.at[i].cast);
	for (size_t i = 0; i < a.n; i++)
		if (vote_of(&b, a.at[i].key) == CAST_NONE)
			vote_add_change(out, &a.at[i], a.at[i].cast, CAST_NONE);
	sort(out->at + first, out->n - first, sizeof(*out->at), vote_change_cmp);
	vec_fini(&a);
	vec_fini(&b);
}

char vote_change_sign(const struct vote_change *c)
{
	int from = cast_rows[c->from].yes, to = cast_rows[c->to].yes;

	return from == 0 || to == 0 ? '>' : to > from ? '+' : '-';
}
