/* SPDX-License-Identifier: ISC */
/* align_beyond - answers in another part; see the header. */
#include "compare/align_beyond.h"

#include <stdlib.h> /* free */

#include "base/vec.h"

/* How like paragraphs must be [thousandths]: items, others, and those of two sorts. */
#define BEYOND_ITEM 500u
#define BEYOND_PLACE 550u
#define BEYOND_SORT 450u

/*
 * In parts of which one is gone and the other is new: so like [thousandths], by so much that
 * both have [1/64 bit].  A formula that stands in every section is shorter, or stands in
 * others as well; a long clause that is in both was taken over when sections were recast.
 */
#define BEYOND_TORN 500u
#define BEYOND_CLAUSE ((uint64_t)250 * 64)

/* And so much less like must all others be to either of them [thousandths]. */
#define BEYOND_RIVAL 200u

/* The two highest likenesses of one paragraph. */
struct best_two {
	uint32_t first, second;
};

struct beyond {
	struct likeness *l;
	const struct weights *w;
	const struct sections *s;
	struct answers *answers;
	struct place_vec all[SIDES], left[SIDES];
	struct best_two *best[SIDES]; /* of each paragraph that may have an answer */
	bool *stands[SIDES];          /* of each group of parts: it is in that document */
	struct likeness_vec pairs;    /* of places in left */
};

/* True for the sorts that become one another. */
static bool beyond_turns(enum para_kind kind)
{
	return kind == PARA_PREAMBULAR || kind == PARA_OPERATIVE || kind == PARA_ITEM ||
	    kind == PARA_TEXT;
}

static void beyond_lists(struct beyond *t, int side)
{
	const struct doc *d = t->w->docs[side];

	for (uint32_t i = 0; i < d->n_body; i++) {
		if (!para_is_body(&d->paras[i]) || d->paras[i].kind == PARA_HEADING)
			continue;
		vec_push(&t->all[side], i);
		if (t->answers->of[side][i] == DOC_NONE)
			vec_push(&t->left[side], i);
	}
}

static void best_add(struct best_two *best, uint32_t likeness)
{
	if (likeness > best->first) {
		best->second = best->first;
		best->first = likeness;
	} else if (likeness > best->second) {
		best->second = likeness;
	}
}

/* The paragraphs of SIDE in the pairs, each once. */
static void beyond_candidates(const struct beyond *t, int side, struct place_vec *to)
{
	bool *seen = xcalloc(t->left[side].n, sizeof(*seen));

	for (size_t i = 0; i < t->pairs.n; i++) {
		const struct likeness_pair *p = &t->pairs.at[i];

		seen[side == SIDE_A ? p->a : p->b] = true;
	}
	for (size_t i = 0; i < t->left[side].n; i++)
		if (seen[i])
			vec_push(to, t->left[side].at[i]);
	free(seen);
}

/* Notes for the paragraphs of SIDE in the pairs how like they are to the likeliest. */
static void beyond_rivals(struct beyond *t, int side)
{
	struct place_vec few = { 0 };
	struct likeness_vec pairs = { 0 };

	beyond_candidates(t, side, &few);
	likeness_find_any(t->l, likeness_list_of(side == SIDE_A ? &few : &t->all[SIDE_A]),
	    likeness_list_of(side == SIDE_B ? &few : &t->all[SIDE_B]), &pairs);
	t->best[side] =
	    xcalloc((size_t)t->w->docs[side]->n_paras + 1, sizeof(struct best_two));
	for (size_t i = 0; few.at != NULL && i < pairs.n; i++) {
		const struct likeness_pair *p = &pairs.at[i];

		best_add(&t->best[side][few.at[side == SIDE_A ? p->a : p->b]],
		    p->likeness);
	}
	vec_fini(&few);
	vec_fini(&pairs);
}

/* True when A stands in a part that is gone and B in one that is new. */
static bool beyond_is_torn(const struct beyond *t, uint32_t a, uint32_t b)
{
	return !t->stands[SIDE_B][sections_group_of(t->s, SIDE_A, a)] &&
	    !t->stands[SIDE_A][sections_group_of(t->s, SIDE_B, b)];
}

static bool beyond_share_clause(const struct beyond *t, uint32_t a, uint32_t b)
{
	return weights_common(&t->w->own[SIDE_A][a], &t->w->own[SIDE_B][b]) >=
	    BEYOND_CLAUSE;
}

/* How like A and B must be [thousandths]; more than can be if they never answer. */
static uint32_t beyond_needs(const struct beyond *t, uint32_t a, uint32_t b)
{
	enum para_kind x = t->w->docs[SIDE_A]->paras[a].kind;
	enum para_kind y = t->w->docs[SIDE_B]->paras[b].kind;

	if (beyond_is_torn(t, a, b))
		return x == y && beyond_share_clause(t, a, b) ? BEYOND_TORN
							      : LIKENESS_SAME + 1;
	if (x == y)
		return x == PARA_ITEM ? BEYOND_ITEM : BEYOND_PLACE;
	return beyond_turns(x) && beyond_turns(y) ? BEYOND_SORT : LIKENESS_SAME + 1;
}

/* True when nothing but LIKENESS is nearly as much among BEST. */
static bool best_is_alone(const struct best_two *best, uint32_t likeness)
{
	return best->first <= likeness && best->second + BEYOND_RIVAL <= likeness;
}

/* Finds the pairs of what is left that are like enough. */
static void beyond_find(struct beyond *t)
{
	size_t kept = 0;

	likeness_find_any(t->l, likeness_list_of(&t->left[SIDE_A]),
	    likeness_list_of(&t->left[SIDE_B]), &t->pairs);
	for (size_t i = 0; i < t->pairs.n; i++) {
		struct likeness_pair p = t->pairs.at[i];

		if (p.likeness >=
		    beyond_needs(t, t->left[SIDE_A].at[p.a], t->left[SIDE_B].at[p.b]))
			t->pairs.at[kept++] = p;
	}
	t->pairs.n = kept;
}

/* Keeps those that nothing is nearly as like to. */
static void beyond_keep_alone(struct beyond *t)
{
	size_t kept = 0;

	beyond_rivals(t, SIDE_A);
	beyond_rivals(t, SIDE_B);
	for (size_t i = 0; i < t->pairs.n; i++) {
		struct likeness_pair p = t->pairs.at[i];
		uint32_t a = t->left[SIDE_A].at[p.a], b = t->left[SIDE_B].at[p.b];

		if (best_is_alone(&t->best[SIDE_A][a], p.likeness) &&
		    best_is_alone(&t->best[SIDE_B][b], p.likeness))
			t->pairs.at[kept++] = p;
	}
	t->pairs.n = kept;
}

/* What stands alone on both sides is in one pair at most. */
static void beyond_answer(struct beyond *t)
{
	for (size_t i = 0; i < t->pairs.n; i++) {
		uint32_t a = t->left[SIDE_A].at[t->pairs.at[i].a];
		uint32_t b = t->left[SIDE_B].at[t->pairs.at[i].b];

		t->answers->of[SIDE_A][a] = b;
		t->answers->of[SIDE_B][b] = a;
	}
}

static void beyond_align(struct beyond *t)
{
	t->stands[SIDE_A] = sections_standing(t->s, SIDE_A);
	t->stands[SIDE_B] = sections_standing(t->s, SIDE_B);
	beyond_find(t);
	if (t->pairs.n == 0)
		return;
	beyond_keep_alone(t);
	beyond_answer(t);
}

void align_beyond(struct likeness *l, const struct weights *w, struct answers *answers)
{
	struct beyond t = { .l = l, .w = w, .s = &answers->sections, .answers = answers };

	beyond_lists(&t, SIDE_A);
	beyond_lists(&t, SIDE_B);
	if (t.left[SIDE_A].n > 0 && t.left[SIDE_B].n > 0)
		beyond_align(&t);
	for (int side = 0; side < SIDES; side++) {
		vec_fini(&t.all[side]);
		vec_fini(&t.left[side]);
		free(t.best[side]);
		free(t.stands[side]);
	}
	vec_fini(&t.pairs);
}
