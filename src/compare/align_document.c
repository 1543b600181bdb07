/* SPDX-License-Identifier: ISC */
/* align_document - the rounds in which answers are found; see the header. */
#include "compare/align_document.h"

#include <stdlib.h> /* free */

#include "base/vec.h"
#include "compare/align.h"
#include "compare/align_parts.h"

/* How like paragraphs must be [thousandths]: in their places, and beyond them, where no
 * neighbours are. */
static const struct align_need need_paragraph = { 240, 330, 180 };
static const struct align_need need_part = { 550, 600, 1001 };
static const struct align_need need_item = { 200, 350, 140 };
static const struct align_need need_beyond = { 500, 550, 1001 };

/* From here on a heading is another part's [thousandths]. */
#define HEADING_SURE 400u

VEC_OF(place_vec, uint32_t);

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
	return (struct likeness_list){ left->at, (uint32_t)left->n };
}

/* One round over two lists. */
static void rounds_align(struct rounds *r, struct likeness_list a, struct likeness_list b,
    struct align_need need)
{
	a = rounds_left(r, SIDE_A, a);
	b = rounds_left(r, SIDE_B, b);
	if (a.n == 0 || b.n == 0)
		return;
	uint32_t *answer = xcalloc(a.n, sizeof(*answer));

	r->pairs.n = 0;
	likeness_find(r->l, a, b, &r->pairs);
	align_lists(r->pairs.at, r->pairs.n, a.n, b.n, need, answer);
	for (uint32_t i = 0; i < a.n; i++)
		if (answer[i] != DOC_NONE)
			rounds_answer(r, a.at[i], b.at[answer[i]]);
	free(answer);
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

/* All of the N paragraphs that have a key, in order; in ARENA. */
static struct likeness_list rounds_all(const uint32_t *key, uint32_t n,
    struct arena *arena)
{
	uint32_t *at = arena_alloc(arena, ((size_t)n + 1) * sizeof(*at));
	uint32_t kept = 0;

	for (uint32_t i = 0; i < n; i++)
		if (key[i] != DOC_NONE)
			at[kept++] = i;
	return (struct likeness_list){ at, kept };
}

/* True when in one of the parts, MEMBERS, stands a better answer for the heading of the
 * other, A or B, than that of its own. */
static bool rounds_has_better_heading(const struct rounds *r, uint32_t a, uint32_t b,
    const struct likeness_list members[SIDES])
{
	uint32_t own = likeness_of(r->l, a, b), best = 0;

	for (int side = 0; side < SIDES; side++)
		for (uint32_t i = 0; i < members[side].n; i++) {
			uint32_t at = members[side].at[i];

			if (r->w->docs[side]->paras[at].kind != PARA_HEADING)
				continue;
			uint32_t like = side == SIDE_A ? likeness_of(r->l, at, b)
						       : likeness_of(r->l, a, at);

			best = like > best ? like : best;
		}
	return best >= HEADING_SURE && best >= own + HEADING_SURE / 2;
}

/* The headings of parts that answer each other answer each other. */
static void rounds_headings(struct rounds *r, const struct parts parts[SIDES],
    const struct buckets by[SIDES], const uint32_t *answer)
{
	for (uint32_t i = 1; i < parts[SIDE_A].n; i++) {
		if (answer[i] == DOC_NONE || answer[i] == 0)
			continue;
		uint32_t a = parts[SIDE_A].heading[i];
		uint32_t b = parts[SIDE_B].heading[answer[i]];
		struct likeness_list members[SIDES] = { buckets_list(&by[SIDE_A], i),
			buckets_list(&by[SIDE_B], answer[i]) };

		if (r->answers->of[SIDE_A][a] == DOC_NONE &&
		    r->answers->of[SIDE_B][b] == DOC_NONE &&
		    !rounds_has_better_heading(r, a, b, members))
			rounds_answer(r, a, b);
	}
}

/* Paragraphs that stand for themselves: by parts, then anywhere. */
static void rounds_paragraphs(struct rounds *r, struct arena *arena)
{
	struct parts parts[SIDES];
	struct buckets by[SIDES];
	struct likeness_list all[SIDES];

	for (int side = 0; side < SIDES; side++) {
		const struct doc *d = r->w->docs[side];

		parts[side] = parts_of(d, arena);
		by[side] = buckets_new(parts[side].of, d->n_paras, parts[side].n, arena);
		all[side] = rounds_all(parts[side].of, d->n_paras, arena);
	}
	uint32_t *answer = arena_alloc(arena, parts[SIDE_A].n * sizeof(*answer));

	parts_align(r->l, r->w, &parts[SIDE_A], &parts[SIDE_B], answer);
	rounds_headings(r, parts, by, answer);
	for (uint32_t i = 0; i < parts[SIDE_A].n; i++)
		if (answer[i] != DOC_NONE)
			rounds_align(r, buckets_list(&by[SIDE_A], i),
			    buckets_list(&by[SIDE_B], answer[i]), need_paragraph);
	rounds_align(r, all[SIDE_A], all[SIDE_B], need_part);
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
			    buckets_list(&by[SIDE_B], b), need_item);
	}
}

static void rounds_items(struct rounds *r, struct arena *arena)
{
	struct buckets by[SIDES];
	struct likeness_list all[SIDES];

	for (int side = 0; side < SIDES; side++) {
		const struct doc *d = r->w->docs[side];
		const uint32_t *parent = rounds_parents(d, arena);

		by[side] = buckets_new(parent, d->n_paras, d->n_paras, arena);
		all[side] = rounds_all(parent, d->n_paras, arena);
	}
	rounds_items_of(r, by);
	rounds_align(r, all[SIDE_A], all[SIDE_B], need_beyond);
	rounds_items_of(r, by);
}

struct answers align_documents(struct likeness *l, const struct weights *w,
    const struct compare_tie *ties, uint32_t n_ties, struct arena *arena)
{
	struct answers answers;
	struct rounds r = { .l = l, .w = w, .answers = &answers };
	struct arena *scratch = arena_new();

	for (int side = 0; side < SIDES; side++) {
		uint32_t n = w->docs[side]->n_paras;

		answers.of[side] = arena_alloc(arena, ((size_t)n + 1) * sizeof(uint32_t));
		for (uint32_t i = 0; i < n; i++)
			answers.of[side][i] = DOC_NONE;
	}
	answers.tied = arena_alloc(arena, (size_t)w->docs[SIDE_A]->n_paras + 1);
	rounds_tie(&r, ties, n_ties);
	rounds_heads(&r);
	rounds_paragraphs(&r, scratch);
	rounds_items(&r, scratch);
	align_notes(l, w, &answers);
	for (int side = 0; side < SIDES; side++)
		vec_fini(&r.left[side]);
	vec_fini(&r.pairs);
	arena_free(scratch);
	return answers;
}
