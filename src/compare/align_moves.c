/* SPDX-License-Identifier: ISC */
/* align_moves - which paragraphs moved; see the header. */
#include "compare/align_moves.h"

#include <stdlib.h> /* qsort, free */

#include "base/sort.h"
#include "base/xalloc.h"
#include "compare/align_order.h"

/* What an answer weighs beside its texts, so that short ones count too [byte]. */
#define MOVES_WEIGHT 40u

/* A pair and the list in which it is judged. */
struct listed {
	uint32_t list; /* a paragraph that items hang on, or behind all of them a part */
	struct order_pair pair;
};

struct mover {
	const struct doc *const *docs;
	const struct answers *answers;
	struct moves *moves;
	bool *stands[SIDES]; /* of each group of parts: that document has it */
	uint64_t *weight; /* of each answer of a paragraph of a and what is part of it */
	struct listed *listed;
	struct order_pair *pairs;
};

/* True when the other document has the part as well, or when its heading gives it a name
 * of its own in addresses, "annex:". */
static bool moves_stands_out(const struct mover *m, int side, uint32_t part)
{
	const struct part *p = &m->answers->sections.parts[side].at[part];

	const bool *stands = m->stands[side == SIDE_A ? SIDE_B : SIDE_A];

	return stands[m->answers->sections.group[side][part]] ||
	    m->docs[side]->paras[p->start].part != NULL;
}

/*
 * The number of the part that paragraph I of SIDE lies in; a heading in the outer one.
 * Where one text alone puts a heading above what was there already, nothing has moved.
 */
static uint32_t moves_part(const struct mover *m, int side, uint32_t i)
{
	const struct sections *s = &m->answers->sections;
	uint32_t part = parts_around_para(&s->parts[side], m->docs[side], i);

	if (part == DOC_NONE)
		return s->n_groups;
	while (part > 0 && !moves_stands_out(m, side, part))
		part--;
	return s->group[side][part];
}

/* True when A, an item, hangs on another paragraph than its answer B, and neither of
 * the two is a piece of the other. */
static bool moves_hangs_elsewhere(const struct mover *m, uint32_t a, uint32_t b)
{
	uint32_t x = m->answers->parent[SIDE_A][a], y = m->answers->parent[SIDE_B][b];

	if (x == DOC_NONE || y == DOC_NONE)
		return x != y;
	return m->answers->of[SIDE_A][x] != y && m->answers->piece_of[SIDE_A][x] != y &&
	    m->answers->piece_of[SIDE_B][y] != x;
}

static bool moves_is_reparented(const struct mover *m, uint32_t a, uint32_t b)
{
	enum para_kind kind = m->docs[SIDE_A]->paras[a].kind;

	if (kind != m->docs[SIDE_B]->paras[b].kind)
		return true;
	if (kind == PARA_ITEM)
		return moves_hangs_elsewhere(m, a, b);
	return kind != PARA_ENACTING &&
	    moves_part(m, SIDE_A, a) != moves_part(m, SIDE_B, b);
}

/* What paragraph I of a is a part of: what it hangs on, or the heading of its part that
 * has an answer; DOC_NONE when it stands for itself. */
static uint32_t moves_whole(const struct mover *m, uint32_t i)
{
	const struct parts *p = &m->answers->sections.parts[SIDE_A];
	uint32_t part = parts_around_para(p, m->docs[SIDE_A], i);

	if (m->answers->parent[SIDE_A][i] != DOC_NONE)
		return m->answers->parent[SIDE_A][i];
	if (part == DOC_NONE || part == 0)
		return DOC_NONE;
	uint32_t title = p->at[part].title;

	return title != DOC_NONE && m->answers->of[SIDE_A][title] != DOC_NONE
	    ? title
	    : p->at[part].start;
}

/* What paragraph I of a and its ANSWER weigh. */
static uint64_t moves_weight(const struct mover *m, uint32_t i, uint32_t answer)
{
	return (uint64_t)m->docs[SIDE_A]->paras[i].len +
	    m->docs[SIDE_B]->paras[answer].len + MOVES_WEIGHT;
}

/* What the answer of each paragraph weighs, with what is a part of it. */
static void moves_weigh(struct mover *m)
{
	for (uint32_t i = m->docs[SIDE_A]->n_paras; i-- > 0;) {
		uint32_t answer = m->answers->of[SIDE_A][i];
		uint32_t whole = moves_whole(m, i);

		if (answer != DOC_NONE)
			m->weight[i] += moves_weight(m, i, answer);
		if (whole != DOC_NONE)
			m->weight[whole] += m->weight[i];
	}
}

/* Marks what is out of the heaviest run of PAIRS. */
static void moves_mark(struct mover *m, size_t n, bool *marks)
{
	order_heaviest(m->pairs, n);
	for (size_t i = 0; i < n; i++)
		if (!m->pairs[i].kept)
			marks[m->pairs[i].a] = true;
}

/* The order of all together: of the body, or of the footnotes. */
static void moves_find_crossing(struct mover *m, uint32_t start, uint32_t end)
{
	size_t n = 0;

	for (uint32_t i = start; i < end; i++) {
		uint32_t answer = m->answers->of[SIDE_A][i];

		if (answer != DOC_NONE && !m->moves->reparented[i])
			m->pairs[n++] = (struct order_pair){ i, answer,
				moves_weight(m, i, answer), false };
		m->moves->crossing[i] = m->moves->reparented[i];
	}
	moves_mark(m, n, m->moves->crossing);
}

static int listed_cmp(const void *pa, const void *pb)
{
	const struct listed *a = pa, *b = pb;

	return order_then(order_of(a->list, b->list), order_of(a->pair.a, b->pair.a));
}

/* The pairs with their lists; returns how many. */
static size_t moves_list(struct mover *m)
{
	const struct doc *a = m->docs[SIDE_A];
	size_t n = 0;

	for (uint32_t i = 0; i < a->n_body; i++) {
		uint32_t answer = m->answers->of[SIDE_A][i];
		uint32_t parent = m->answers->parent[SIDE_A][i];

		if (answer == DOC_NONE || m->moves->reparented[i])
			continue;
		m->listed[n].list =
		    parent != DOC_NONE ? parent : a->n_paras + moves_part(m, SIDE_A, i);
		m->listed[n++].pair =
		    (struct order_pair){ i, answer, m->weight[i], false };
	}
	qsort(m->listed, n, sizeof(*m->listed), listed_cmp);
	return n;
}

static void moves_find_moved(struct mover *m)
{
	size_t n = moves_list(m), kept;

	for (size_t i = 0; i < n; i += kept) {
		for (kept = 0;
		     i + kept < n && m->listed[i + kept].list == m->listed[i].list;
		     kept++)
			m->pairs[kept] = m->listed[i + kept].pair;
		moves_mark(m, kept, m->moves->moved);
	}
}

struct moves align_moves(const struct doc *const docs[SIDES],
    const struct answers *answers, struct arena *arena)
{
	const struct doc *a = docs[SIDE_A];
	size_t n = (size_t)a->n_paras + 1;
	struct moves moves = { arena_alloc(arena, n), arena_alloc(arena, n),
		arena_alloc(arena, n) };
	struct mover m = { docs, answers, &moves,
		{ sections_standing(&answers->sections, SIDE_A),
		    sections_standing(&answers->sections, SIDE_B) },
		xcalloc(n, sizeof(*m.weight)), xcalloc(n, sizeof(*m.listed)),
		xcalloc(n, sizeof(*m.pairs)) };

	for (uint32_t i = 0; i < a->n_body; i++)
		moves.reparented[i] = answers->of[SIDE_A][i] != DOC_NONE &&
		    moves_is_reparented(&m, i, answers->of[SIDE_A][i]);
	moves_weigh(&m);
	moves_find_crossing(&m, 0, a->n_body);
	moves_find_crossing(&m, a->n_body, a->n_paras);
	moves_find_moved(&m);
	for (uint32_t i = 0; i < a->n_paras; i++)
		moves.moved[i] |=
		    moves.reparented[i] || (i >= a->n_body && moves.crossing[i]);
	free(m.stands[SIDE_A]);
	free(m.stands[SIDE_B]);
	free(m.weight);
	free(m.listed);
	free(m.pairs);
	return moves;
}

struct moves moves_mirror(const struct moves *moves, const uint32_t *answers,
    const struct doc *b, struct arena *arena)
{
	size_t n = (size_t)b->n_paras + 1;
	struct moves mirror = { arena_alloc(arena, n), arena_alloc(arena, n),
		arena_alloc(arena, n) };

	for (uint32_t i = 0; i < b->n_paras; i++) {
		if (answers[i] == DOC_NONE)
			continue;
		mirror.moved[i] = moves->moved[answers[i]];
		mirror.reparented[i] = moves->reparented[answers[i]];
		mirror.crossing[i] = moves->crossing[answers[i]];
	}
	return mirror;
}
