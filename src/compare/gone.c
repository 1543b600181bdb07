/* SPDX-License-Identifier: ISC */
/* gone - where paragraphs are listed that the second document lacks; see the header. */
#include "compare/gone.h"

#include <stdlib.h> /* free */

#include "base/xalloc.h"

struct gone {
	const struct doc *const *docs;
	const struct answers *answers;
	const struct moves *moves;
	uint32_t *anchor; /* of each paragraph of a */
	uint32_t *last;   /* of what hangs on each paragraph of a, then of each group of
			    * parts: where the next one without an answer is listed */
	bool *stands;     /* of each group of parts: b has it */
};

/* Where paragraph I of a is a member: an index into last.  What lies in a part that b
 * lacks is one of the part around it. */
static uint32_t gone_list(const struct gone *g, uint32_t i)
{
	const struct sections *s = &g->answers->sections;
	const struct parts *p = &s->parts[SIDE_A];
	uint32_t part = parts_around_para(p, g->docs[SIDE_A], i);

	if (g->answers->parent[SIDE_A][i] != DOC_NONE)
		return g->answers->parent[SIDE_A][i];
	if (part == DOC_NONE)
		part = 0;
	while (part > 0 && !g->stands[s->group[SIDE_A][part]])
		part = p->at[part].parent;
	return g->docs[SIDE_A]->n_paras + s->group[SIDE_A][part];
}

/* Behind heading I, which has an answer, its part goes on, and behind all of that the
 * part around it. */
static void gone_enter(struct gone *g, uint32_t i)
{
	const struct sections *s = &g->answers->sections;
	uint32_t b = g->answers->of[SIDE_A][i], n = g->docs[SIDE_A]->n_paras;
	const struct part *part = &s->parts[SIDE_B].at[s->parts[SIDE_B].of[b]];

	g->last[n + sections_group_of(s, SIDE_A, i)] = b + 1;
	if (!g->moves->moved[i])
		g->last[gone_list(g, i)] = part->end;
}

static void gone_answered(struct gone *g, uint32_t i)
{
	uint32_t b = g->answers->of[SIDE_A][i];

	if (g->docs[SIDE_A]->paras[i].kind == PARA_HEADING) {
		gone_enter(g, i);
		return;
	}
	g->last[i] = b + 1;
	if (!g->moves->moved[i])
		g->last[gone_list(g, i)] = weights_whole_end(g->docs[SIDE_B], b);
}

uint32_t *gone_anchors(const struct doc *const docs[SIDES], const struct answers *answers,
    const struct moves *moves, struct arena *arena)
{
	const struct doc *a = docs[SIDE_A], *b = docs[SIDE_B];
	const struct sections *s = &answers->sections;
	struct gone g = { docs, answers, moves,
		arena_alloc(arena, ((size_t)a->n_paras + 1) * sizeof(uint32_t)),
		xcalloc((size_t)a->n_paras + s->n_groups + 1, sizeof(uint32_t)),
		sections_standing(s, SIDE_B) };

	for (uint32_t i = 0; i < a->n_paras; i++) {
		if (i == a->n_body)
			g.last[gone_list(&g, i)] = b->n_body;
		if (answers->of[SIDE_A][i] != DOC_NONE)
			gone_answered(&g, i);
		else
			g.anchor[i] = g.last[i] = g.last[gone_list(&g, i)];
	}
	free(g.last);
	free(g.stands);
	return g.anchor;
}
