/* SPDX-License-Identifier: ISC */
/* align_beyond - answers in another part; see the header. */
#include "compare/align_beyond.h"

#include <stdlib.h> /* free */

#include "base/vec.h"
#include "compare/align.h"

/* How like paragraphs must be [thousandths]: items, others, and those of two sorts. */
#define BEYOND_ITEM 500u
#define BEYOND_PLACE 550u
#define BEYOND_SORT 450u

/* And so much less like must all others be to either of them [thousandths]. */
#define BEYOND_RIVAL 200u

static const struct align_need beyond_need = { BEYOND_SORT, BEYOND_SORT, 0 };

VEC_OF(place_vec, uint32_t);

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
	struct best_two *best[SIDES]; /* of each paragraph that is left */
	bool *stands[SIDES];          /* of each group of parts: it is in that document */
	struct likeness_vec pairs;
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

static struct likeness_list beyond_list(const struct place_vec *v)
{
	return (struct likeness_list){ v->at, (uint32_t)v->n };
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

/* Notes for what is left of SIDE how like it is to the likeliest of all. */
static void beyond_rivals(struct beyond *t, int side)
{
	struct likeness_list a =
	    beyond_list(side == SIDE_A ? &t->left[SIDE_A] : &t->all[SIDE_A]);
	struct likeness_list b =
	    beyond_list(side == SIDE_B ? &t->left[SIDE_B] : &t->all[SIDE_B]);

	t->pairs.n = 0;
	likeness_find_any(t->l, a, b, &t->pairs);
	t->best[side] = xcalloc(t->left[side].n, sizeof(struct best_two));
	for (size_t i = 0; i < t->pairs.n; i++) {
		const struct likeness_pair *p = &t->pairs.at[i];

		best_add(&t->best[side][side == SIDE_A ? p->a : p->b], p->likeness);
	}
}

/* The group of the part that paragraph I of SIDE stands in. */
static uint32_t beyond_group(const struct beyond *t, int side, uint32_t i)
{
	return t->s->group[side][t->s->parts[side].of[i]];
}

/* True when A stands in a part that is gone and B in one that is new. */
static bool beyond_is_torn(const struct beyond *t, uint32_t a, uint32_t b)
{
	return !t->stands[SIDE_B][beyond_group(t, SIDE_A, a)] &&
	    !t->stands[SIDE_A][beyond_group(t, SIDE_B, b)];
}

/* How like A and B must be [thousandths]; more than can be if they never answer. */
static uint32_t beyond_needs(const struct beyond *t, uint32_t a, uint32_t b)
{
	enum para_kind x = t->w->docs[SIDE_A]->paras[a].kind;
	enum para_kind y = t->w->docs[SIDE_B]->paras[b].kind;

	if (beyond_is_torn(t, a, b))
		return LIKENESS_SAME + 1;
	if (x == y)
		return x == PARA_ITEM ? BEYOND_ITEM : BEYOND_PLACE;
	return beyond_turns(x) && beyond_turns(y) ? BEYOND_SORT : LIKENESS_SAME + 1;
}

/* True when nothing but LIKENESS is nearly as much among BEST. */
static bool best_is_alone(const struct best_two *best, uint32_t likeness)
{
	return best->first <= likeness && best->second + BEYOND_RIVAL <= likeness;
}

/* Keeps the pairs that are like enough and stand alone. */
static void beyond_filter(struct beyond *t)
{
	size_t kept = 0;

	for (size_t i = 0; i < t->pairs.n; i++) {
		struct likeness_pair p = t->pairs.at[i];

		if (p.likeness < beyond_needs(t, t->left[SIDE_A].at[p.a],
				     t->left[SIDE_B].at[p.b]) ||
		    !best_is_alone(&t->best[SIDE_A][p.a], p.likeness) ||
		    !best_is_alone(&t->best[SIDE_B][p.b], p.likeness))
			continue;
		t->pairs.at[kept++] = p;
	}
	t->pairs.n = kept;
}

static void beyond_align(struct beyond *t)
{
	const struct place_vec *x = &t->left[SIDE_A], *y = &t->left[SIDE_B];
	uint32_t *answer = xcalloc(x->n, sizeof(*answer));

	for (int side = 0; side < SIDES; side++) {
		t->stands[side] = sections_standing(t->s, side);
		beyond_rivals(t, side);
	}
	t->pairs.n = 0;
	likeness_find_any(t->l, beyond_list(x), beyond_list(y), &t->pairs);
	beyond_filter(t);
	align_lists(t->pairs.at, t->pairs.n, (uint32_t)x->n, (uint32_t)y->n, beyond_need,
	    answer);
	for (size_t i = 0; i < x->n; i++)
		if (answer[i] != DOC_NONE) {
			t->answers->of[SIDE_A][x->at[i]] = y->at[answer[i]];
			t->answers->of[SIDE_B][y->at[answer[i]]] = x->at[i];
		}
	free(answer);
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
