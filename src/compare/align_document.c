/* SPDX-License-Identifier: ISC */
/* align_document - the rounds in which answers are found; see the header. */
#include "compare/align_document.h"

#include <stdlib.h> /* free */

#include "base/vec.h"
#include "compare/align.h"
#include "compare/align_beyond.h"
#include "compare/align_pieces.h"
#include "compare/align_rows.h"

/* How like paragraphs, and items of one paragraph, must be [thousandths]; and how like
 * where neighbours leave them alone. */
static const struct align_need need_paragraph = { 240, 330, 60 };
static const struct align_need need_item = { 200, 350, 60 };
#define ALONE_PARAGRAPH 180u
#define ALONE_ITEM 140u

/* Less likeness than this is looked at more closely [thousandths]. */
#define DOUBTFUL 500u

/* Rows of tables that differ in numbers alone are as like as this [thousandths]. */
#define ROW_LIKE 700u

struct rounds {
	struct likeness *l;
	const struct weights *w;
	struct answers *answers;
	struct place_vec left[SIDES]; /* of the lists in hand, what has no answer */
	struct likeness_vec pairs;
};

static void rounds_answer(struct rounds *r, uint32_t a, uint32_t b)
{
	r->answers->of[SIDE_A][a] = b;
	r->answers->of[SIDE_B][b] = a;
}

/* The members of LIST that have no answer yet. */
static struct likeness_list rounds_left(struct rounds *r, int side,
    struct likeness_list list)
{
	struct place_vec *left = &r->left[side];

	left->n = 0;
	for (uint32_t i = 0; i < list.n; i++)
		if (r->answers->of[side][list.at[i]] == DOC_NONE)
			vec_push(left, list.at[i]);
	return likeness_list_of(left);
}

/* Lets A and B, of which either may not be there, answer each other if both are free. */
static void rounds_answer_free(struct rounds *r, uint32_t a, uint32_t b)
{
	if (a != DOC_NONE && b != DOC_NONE && r->answers->of[SIDE_A][a] == DOC_NONE &&
	    r->answers->of[SIDE_B][b] == DOC_NONE)
		rounds_answer(r, a, b);
}

/* Two paragraphs, and how like they are, also where their neighbours leave them alone. */
struct rounds_pair {
	uint32_t a, b;
	uint32_t like, alone; /* [thousandths] */
};

/*
 * Looks more closely at a pair.  Where they are like by no more than a formula
 * that many begin with ("Recalls paragraph 12 of the report"), what counts is how like
 * they are behind it; and where there is nothing behind it, they are known by their place
 * alone.  Rows of tables are known by their words, the first ones most of all.
 * Where neighbours leave them alone a formula says enough.
 */
static void rounds_doubt(const struct rounds *r, struct rounds_pair *p,
    struct align_need need)
{
	const uint32_t a = p->a, b = p->b;
	uint32_t *like = &p->like, *alone = &p->alone;
	enum para_kind kind = r->w->docs[SIDE_A]->paras[a].kind;

	if (kind == PARA_ROW) {
		if (*like < ROW_LIKE && align_rows_differ_in_numbers(r->w->cut, a, b))
			*like = *alone = ROW_LIKE;
		else if (*like < DOUBTFUL && !align_rows_have_one_name(r->w->cut, a, b))
			*like = *alone = 0;
	} else if ((kind == PARA_PREAMBULAR || kind == PARA_OPERATIVE) &&
	    *like >= need.in_order && *like < DOUBTFUL &&
	    likeness_is_formula(r->l, a, b)) {
		struct likeness_rest rest = likeness_rest(r->l, a, b);
		uint32_t least = rest.of_a || rest.of_b ? rest.likeness : need.moved - 1;

		*like = least < *like ? least : *like;
	}
}

/* One round over two lists without answers. */
static void rounds_choose(struct rounds *r, struct likeness_list a,
    struct likeness_list b, struct align_need need, uint32_t alone)
{
	uint32_t *answer = xcalloc(a.n, sizeof(*answer));
	struct likeness_pair *lone;

	r->pairs.n = 0;
	likeness_find(r->l, a, b, &r->pairs);
	lone = xcalloc(r->pairs.n + 1, sizeof(*lone));
	for (size_t i = 0; i < r->pairs.n; i++) {
		struct likeness_pair *p = &r->pairs.at[i];
		struct rounds_pair at = { a.at[p->a], b.at[p->b], p->likeness,
			p->likeness };

		lone[i] = *p;
		rounds_doubt(r, &at, need);
		p->likeness = at.like;
		lone[i].likeness = at.alone;
	}
	struct align_lists lists = { r->pairs.at, r->pairs.n, a.n, b.n };
	align_answer(&lists, need, answer);
	lists.pairs = lone;
	align_lone(&lists, alone, answer);
	for (uint32_t i = 0; i < a.n; i++)
		if (answer[i] != DOC_NONE)
			rounds_answer(r, a.at[i], b.at[answer[i]]);
	free(lone);
	free(answer);
}

/* One round over what two lists have without an answer. */
static void rounds_align(struct rounds *r, struct likeness_list a, struct likeness_list b,
    struct align_need need, uint32_t alone)
{
	a = rounds_left(r, SIDE_A, a);
	b = rounds_left(r, SIDE_B, b);
	if (a.n > 0 && b.n > 0)
		rounds_choose(r, a, b, need, alone);
}

/* True when A and B are paragraphs of one sort. */
static bool rounds_are_one_sort(const struct rounds *r, uint32_t a, uint32_t b)
{
	const struct doc *const *docs = r->w->docs;

	return a < docs[SIDE_A]->n_paras && b < docs[SIDE_B]->n_paras &&
	    docs[SIDE_A]->paras[a].kind == docs[SIDE_B]->paras[b].kind;
}

static void rounds_tie(struct rounds *r, const struct compare_tie *ties, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		uint32_t a = ties[i].a, b = ties[i].b;

		if (!rounds_are_one_sort(r, a, b) ||
		    r->answers->of[SIDE_A][a] != DOC_NONE ||
		    r->answers->of[SIDE_B][b] != DOC_NONE)
			continue;
		rounds_answer(r, a, b);
		r->answers->tied[a] = true;
	}
}

/* Title and metadata stand at the beginning, and answer each other. */
static void rounds_heads(struct rounds *r)
{
	const struct doc *a = r->w->docs[SIDE_A], *b = r->w->docs[SIDE_B];

	for (uint32_t i = 0; i < a->n_body && !para_is_body(&a->paras[i]); i++)
		for (uint32_t k = 0; k < b->n_body && !para_is_body(&b->paras[k]); k++)
			if (rounds_are_one_sort(r, i, k) &&
			    r->answers->of[SIDE_A][i] == DOC_NONE &&
			    r->answers->of[SIDE_B][k] == DOC_NONE)
				rounds_answer(r, i, k);
}

/* The headings of parts that answer each other answer each other. */
static void rounds_headings(struct rounds *r, const struct sections *s)
{
	for (uint32_t i = 1; i < s->parts[SIDE_A].n; i++) {
		if (s->answer[i] == DOC_NONE)
			continue;
		const struct part *a = &s->parts[SIDE_A].at[i];
		const struct part *b = &s->parts[SIDE_B].at[s->answer[i]];

		rounds_answer_free(r, a->title, b->title);
		rounds_answer_free(r, a->label, b->label);
		if (a->title == DOC_NONE || b->title == DOC_NONE)
			rounds_answer_free(r, a->start, b->start);
	}
}

/* The group of each paragraph that stands for itself in the text; in ARENA. */
static uint32_t *rounds_groups(const struct rounds *r, const struct sections *s, int side,
    struct arena *arena)
{
	const struct doc *d = r->w->docs[side];
	uint32_t *group = arena_alloc(arena, ((size_t)d->n_paras + 1) * sizeof(*group));

	for (uint32_t i = 0; i < d->n_paras; i++)
		group[i] =
		    d->paras[i].kind == PARA_ITEM || d->paras[i].kind == PARA_HEADING
		    ? DOC_NONE
		    : sections_group_of(s, side, i);
	return group;
}

/* Paragraphs that stand for themselves, part by part. */
static void rounds_paragraphs(struct rounds *r, struct arena *arena)
{
	const struct sections *s = &r->answers->sections;
	struct buckets by[SIDES];

	for (int side = 0; side < SIDES; side++)
		by[side] = buckets_new(rounds_groups(r, s, side, arena),
		    r->w->docs[side]->n_paras, s->n_groups, arena);
	rounds_headings(r, s);
	for (uint32_t i = 0; i < s->n_groups; i++)
		rounds_align(r, buckets_list(&by[SIDE_A], i),
		    buckets_list(&by[SIDE_B], i), need_paragraph, ALONE_PARAGRAPH);
}

/* The paragraph that each item hangs on; DOC_NONE for all others. */
static uint32_t *rounds_parents(const struct doc *d, struct arena *arena)
{
	uint32_t *parent = arena_alloc(arena, ((size_t)d->n_paras + 1) * sizeof(*parent));

	for (uint32_t i = 0; i < d->n_paras; i++) {
		uint32_t depth = d->paras[i].depth;

		parent[i] = DOC_NONE;
		if (d->paras[i].kind != PARA_ITEM || i == 0)
			continue;
		parent[i] = i - 1;
		while (parent[i] != DOC_NONE && d->paras[parent[i]].kind == PARA_ITEM &&
		    d->paras[parent[i]].depth >= depth)
			parent[i] = parent[parent[i]];
	}
	return parent;
}

/* One round over the items of each paragraph and those of its answer, parents first. */
static void rounds_items_of(struct rounds *r, const struct buckets by[SIDES])
{
	for (uint32_t i = 0; i < r->w->docs[SIDE_A]->n_body; i++) {
		uint32_t b = r->answers->of[SIDE_A][i];

		if (b != DOC_NONE)
			rounds_align(r, buckets_list(&by[SIDE_A], i),
			    buckets_list(&by[SIDE_B], b), need_item, ALONE_ITEM);
	}
}

/* The first enacting formula that D has, or DOC_NONE. */
static uint32_t rounds_formula(const struct doc *d)
{
	for (uint32_t i = 0; i < d->n_body; i++)
		if (d->paras[i].kind == PARA_ENACTING)
			return i;
	return DOC_NONE;
}

/* The formula that a text begins with is one, whatever part it stands in. */
static void rounds_formulas(struct rounds *r)
{
	rounds_answer_free(r, rounds_formula(r->w->docs[SIDE_A]),
	    rounds_formula(r->w->docs[SIDE_B]));
}

/* Items, and what has gone beyond its place, which may have items of its own. */
static void rounds_rest(struct rounds *r, struct arena *arena)
{
	struct buckets by[SIDES];

	for (int side = 0; side < SIDES; side++) {
		uint32_t n = r->w->docs[side]->n_paras;

		by[side] = buckets_new(r->answers->parent[side], n, n, arena);
	}
	rounds_items_of(r, by);
	align_beyond(r->l, r->w, r->answers);
	rounds_items_of(r, by);
}

struct answers answers_none(const struct doc *a, const struct doc *b, struct arena *arena)
{
	const struct doc *docs[SIDES] = { a, b };
	struct answers answers;

	for (int side = 0; side < SIDES; side++) {
		uint32_t n = docs[side]->n_paras;

		size_t size = ((size_t)n + 1) * sizeof(uint32_t);

		answers.of[side] = arena_alloc(arena, size);
		answers.piece_of[side] = arena_alloc(arena, size);
		for (uint32_t i = 0; i < n; i++)
			answers.of[side][i] = answers.piece_of[side][i] = DOC_NONE;
		answers.parent[side] = rounds_parents(docs[side], arena);
	}
	answers.tied = arena_alloc(arena, (size_t)a->n_paras + 1);
	answers.sections = sections_none(a, b, arena);
	return answers;
}

struct answers answers_mirror(const struct answers *answers, const struct doc *b,
    struct arena *arena)
{
	struct answers mirror = *answers;

	mirror.tied = arena_alloc(arena, (size_t)b->n_paras + 1);
	for (uint32_t i = 0; i < b->n_paras; i++)
		mirror.tied[i] = answers->of[SIDE_B][i] != DOC_NONE &&
		    answers->tied[answers->of[SIDE_B][i]];
	for (int side = 0; side < SIDES; side++) {
		int other = side == SIDE_A ? SIDE_B : SIDE_A;

		mirror.of[side] = answers->of[other];
		mirror.parent[side] = answers->parent[other];
		mirror.piece_of[side] = answers->piece_of[other];
	}
	mirror.sections = sections_mirror(&answers->sections, arena);
	return mirror;
}

struct answers align_documents(struct likeness *l, const struct weights *w,
    const struct compare_tie *ties, uint32_t n_ties, struct arena *arena)
{
	struct answers answers = answers_none(w->docs[SIDE_A], w->docs[SIDE_B], arena);
	struct rounds r = { .l = l, .w = w, .answers = &answers };
	struct arena *scratch = arena_new();

	answers.sections = sections_new(w, arena);
	rounds_tie(&r, ties, n_ties);
	rounds_heads(&r);
	rounds_paragraphs(&r, scratch);
	rounds_formulas(&r);
	rounds_rest(&r, scratch);
	align_notes(l, w, &answers);
	align_pieces(l, w, &answers);
	for (int side = 0; side < SIDES; side++)
		vec_fini(&r.left[side]);
	vec_fini(&r.pairs);
	arena_free(scratch);
	return answers;
}
