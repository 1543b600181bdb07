/* SPDX-License-Identifier: ISC */
/*
 * strands - paragraphs through a chain of documents; see the header.
 *
 * The chain is walked once, the oldest document first.  The strands so far stand in a row, in
 * the order of the document at hand; each step gives the row of the next one.
 */
#include "compare/strands.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/i18n.h"
#include "base/vec.h"
#include "base/xalloc.h"

#define NO_STRAND UINT32_MAX

VEC_OF(cell_vec, struct strand_cell);

/* A strand while it grows. */
struct growing {
	uint32_t first;        /* document */
	struct cell_vec cells; /* owned */
};

VEC_OF(growing_vec, struct growing);
VEC_OF(place_vec, uint32_t);

struct spinning {
	struct growing_vec strands;
	struct place_vec row;   /* all strands, in the order of the document at hand */
	struct place_vec next;  /* the same of the document after it, being made */
	uint32_t *of, *of_next; /* owned; the strand of each paragraph of these two */
	uint32_t now;           /* number of the document after it */
	const struct comparison *step;
	const struct strands_across *across;
};

static uint32_t *strands_none(const struct doc *d)
{
	uint32_t *of = xcalloc(d->n_paras, sizeof(*of));

	for (uint32_t i = 0; i < d->n_paras; i++)
		of[i] = NO_STRAND;
	return of;
}

/* The last document that has G. */
static uint32_t growing_last(const struct growing *g)
{
	const struct strand_cell *last = vec_last(&g->cells);
	size_t n = g->cells.n - (last->para == DOC_NONE);

	return g->first + (uint32_t)n - 1;
}

static uint32_t strands_begin(struct spinning *s, uint32_t first, struct strand_cell cell)
{
	struct growing g = { .first = first };

	vec_push(&g.cells, cell);
	vec_push(&s->strands, g);
	return (uint32_t)s->strands.n - 1;
}

/* All paragraphs of the oldest document begin a strand each. */
static void strands_start(struct spinning *s, const struct doc *d)
{
	s->of = strands_none(d);
	for (uint32_t i = 0; i < d->n_paras; i++) {
		struct strand_cell cell = { STRAND_FIRST, i, DOC_NONE, false };

		if (!para_is_body(&d->paras[i]))
			continue;
		s->of[i] = strands_begin(s, 0, cell);
		vec_push(&s->row, s->of[i]);
	}
}

static enum strand_state strands_state(const struct compare_pair *p)
{
	if (p->a == DOC_NONE)
		return p->split_of != DOC_NONE ? STRAND_DIVIDED : STRAND_ADDED;
	if (p->b == DOC_NONE)
		return p->merged_into != DOC_NONE ? STRAND_JOINED : STRAND_REMOVED;
	if (p->status == COMPARE_SAME)
		return STRAND_SAME;
	return compare_is_substance(p) ? STRAND_CHANGED : STRAND_UPKEEP;
}

/* The strand of P goes on, ends or begins; what is new and was there before is known already. */
static void strands_take(struct spinning *s, const struct compare_pair *p)
{
	struct strand_cell cell = { strands_state(p), p->b, DOC_NONE, p->moved };

	if (cell.state == STRAND_DIVIDED)
		cell.other = p->split_of;
	if (cell.state == STRAND_JOINED)
		cell.other = p->merged_into;
	if (p->a != DOC_NONE)
		vec_push(&s->strands.at[s->of[p->a]].cells, cell);
	else if (s->of_next[p->b] == NO_STRAND)
		s->of_next[p->b] = strands_begin(s, s->now, cell);
	if (p->a != DOC_NONE && p->b != DOC_NONE)
		s->of_next[p->b] = s->of[p->a];
}

/* False for a pair of titles or metadata. */
static bool strands_wants(const struct spinning *s, const struct compare_pair *p)
{
	return para_is_body(
	    p->a != DOC_NONE ? &s->step->a->paras[p->a] : &s->step->b->paras[p->b]);
}

/* STRAND, which went, goes on as P, a pair of the document that had it last and the next one. */
static void strands_return(struct spinning *s, uint32_t strand,
    const struct compare_pair *p)
{
	struct growing *g = &s->strands.at[strand];
	struct strand_cell away = { STRAND_ABSENT, DOC_NONE, DOC_NONE, false };
	struct strand_cell back = { STRAND_BACK, p->b, DOC_NONE, p->moved };

	while (g->first + g->cells.n < s->now)
		vec_push(&g->cells, away);
	vec_push(&g->cells, back);
	s->of_next[p->b] = strand;
}

/* Finds what of the strands that document I had last is new in the next one; true: some is. */
static void strands_look_back(struct spinning *s, uint32_t i, const uint32_t *gone,
    size_t n)
{
	const struct comparison *c = NULL;

	for (size_t k = 0; k < n; k++) {
		const struct growing *g = &s->strands.at[gone[k]];

		if (growing_last(g) != i || vec_last(&g->cells)->state != STRAND_REMOVED)
			continue;
		if (c == NULL)
			c = s->across->compare(s->across->of, i, s->now);
		if (c == NULL)
			return;
		const struct compare_pair *p =
		    &c->pairs[c->of_a[g->cells.at[i - g->first].para]];
		if (p->b != DOC_NONE && s->of_next[p->b] == NO_STRAND &&
		    strands_state(&s->step->pairs[s->step->of_b[p->b]]) == STRAND_ADDED)
			strands_return(s, gone[k], p);
	}
}

static bool strands_any_new(const struct spinning *s)
{
	for (uint32_t i = 0; i < s->step->n_pairs; i++)
		if (strands_state(&s->step->pairs[i]) == STRAND_ADDED)
			return true;
	return false;
}

/* Strands that went not long ago and come back now, those that went last first. */
static void strands_find_back(struct spinning *s)
{
	struct place_vec gone = { 0 };
	uint32_t oldest = s->now > STRANDS_AWAY + 1 ? s->now - STRANDS_AWAY - 1 : 0;

	if (s->across == NULL || s->now < 2 || !strands_any_new(s))
		return;
	for (size_t i = 0; i < s->row.n; i++) {
		uint32_t last = growing_last(&s->strands.at[s->row.at[i]]);

		if (last + 1 < s->now && last >= oldest)
			vec_push(&gone, s->row.at[i]);
	}
	for (uint32_t i = s->now - 1; i-- > oldest && gone.n > 0;)
		strands_look_back(s, i, gone.at, gone.n);
	vec_fini(&gone);
}

/* True when strand G was in the document before the next one. */
static bool strands_was_there(const struct spinning *s, uint32_t strand)
{
	const struct growing *g = &s->strands.at[strand];
	uint32_t at = s->now - 1 - g->first;

	return g->first < s->now && at < g->cells.n && g->cells.at[at].para != DOC_NONE;
}

/* True when strand G came back in the next one. */
static bool strands_is_back(const struct spinning *s, uint32_t strand)
{
	return vec_last(&s->strands.at[strand].cells)->state == STRAND_BACK &&
	    growing_last(&s->strands.at[strand]) == s->now;
}

/* Those that had gone, from place AT of the row on, stay behind what they follow. */
static size_t strands_keep_gone(struct spinning *s, size_t at)
{
	for (; at < s->row.n && !strands_was_there(s, s->row.at[at]); at++)
		if (!strands_is_back(s, s->row.at[at]))
			vec_push(&s->next, s->row.at[at]);
	return at;
}

/* The row of the next document. */
static void strands_order(struct spinning *s)
{
	size_t *place = xcalloc(s->strands.n, sizeof(*place));

	for (size_t i = 0; i < s->row.n; i++)
		place[s->row.at[i]] = i;
	s->next.n = 0;
	strands_keep_gone(s, 0);
	for (uint32_t i = 0; i < s->step->n_pairs; i++) {
		const struct compare_pair *p = &s->step->pairs[i];

		if (!strands_wants(s, p))
			continue;
		uint32_t strand = p->a != DOC_NONE ? s->of[p->a] : s->of_next[p->b];
		vec_push(&s->next, strand);
		if (p->a != DOC_NONE)
			strands_keep_gone(s, place[strand] + 1);
	}
	free(place);
}

static void strands_step(struct spinning *s, const struct comparison *step)
{
	s->step = step;
	s->now++;
	s->of_next = strands_none(step->b);
	strands_find_back(s);
	for (uint32_t i = 0; i < step->n_pairs; i++)
		if (strands_wants(s, &step->pairs[i]))
			strands_take(s, &step->pairs[i]);
	strands_order(s);
	struct place_vec row = s->row;
	s->row = s->next;
	s->next = row;
	free(s->of);
	s->of = s->of_next;
}

static bool growing_is_note(const struct growing *g, const struct doc *const *docs)
{
	return g->cells.at[0].para >= docs[g->first]->n_body;
}

/* Appends the strands of the body, or the footnotes, to those of DONE. */
static void strands_give(struct spinning *s, bool notes, struct strands *done,
    struct strand *at)
{
	for (size_t i = 0; i < s->row.n; i++) {
		assert(s->strands.at != NULL); /* a row names strands */
		const struct growing *g = &s->strands.at[s->row.at[i]];

		if (growing_is_note(g, done->docs) == notes)
			at[done->n++] = (struct strand){
				.first = g->first,
				.n_cells = (uint32_t)g->cells.n,
				.cells = arena_copy(done->arena, g->cells.at, g->cells.n,
				    sizeof(*g->cells.at)),
			};
	}
}

/* The result, of what S has gathered. */
static struct strands *strands_done(struct spinning *s, const struct doc *const *docs,
    uint32_t n_docs)
{
	struct arena *arena = arena_new();
	struct strands *done = arena_alloc(arena, sizeof(*done));
	struct strand *at = arena_alloc(arena, s->row.n * sizeof(*at));

	*done = (struct strands){
		.at = at,
		.n_docs = n_docs,
		.docs = arena_copy(arena, docs, n_docs, sizeof(*docs)),
		.arena = arena,
	};
	strands_give(s, false, done, at);
	done->n_body = done->n;
	strands_give(s, true, done, at);
	return done;
}

static void spinning_fini(struct spinning *s)
{
	for (size_t i = 0; i < s->strands.n; i++)
		vec_fini(&s->strands.at[i].cells);
	vec_fini(&s->strands);
	vec_fini(&s->row);
	vec_fini(&s->next);
	free(s->of);
}

struct strands *strands_new(const struct doc *doc, const struct comparison *const *steps,
    uint32_t n_steps, const struct strands_across *across)
{
	struct spinning s = { .across = across };
	const struct doc **docs = xcalloc((size_t)n_steps + 1, sizeof(*docs));

	for (uint32_t i = 0; i < n_steps; i++) {
		assert(i == 0 || steps[i]->a == steps[i - 1]->b);
		docs[i] = steps[i]->a;
	}
	docs[n_steps] = doc;
	strands_start(&s, docs[0]);
	for (uint32_t i = 0; i < n_steps; i++)
		strands_step(&s, steps[i]);
	struct strands *done = strands_done(&s, docs, n_steps + 1);
	spinning_fini(&s);
	free(docs);
	return done;
}

void strands_free(struct strands *s)
{
	if (s != NULL)
		arena_free(s->arena);
}

struct strand_cell strand_at(const struct strand *s, uint32_t i)
{
	if (i < s->first || i - s->first >= s->n_cells)
		return (struct strand_cell){ STRAND_ABSENT, DOC_NONE, DOC_NONE, false };
	return s->cells[i - s->first];
}

const struct strand *strands_find(const struct strands *s, uint32_t i, uint32_t para)
{
	for (uint32_t k = 0; k < s->n; k++)
		if (strand_at(&s->at[k], i).para == para && para != DOC_NONE)
			return &s->at[k];
	return NULL;
}

uint32_t strand_before(const struct strand *s, uint32_t i)
{
	while (i-- > s->first)
		if (strand_at(s, i).para != DOC_NONE)
			return i;
	return DOC_NONE;
}

const char *strand_state_name(enum strand_state state)
{
	static const char *const names[] = {
		[STRAND_ABSENT] = N_("absent"),
		[STRAND_FIRST] = N_("first"),
		[STRAND_ADDED] = N_("added"),
		[STRAND_BACK] = N_("back"),
		[STRAND_DIVIDED] = N_("divided"),
		[STRAND_SAME] = N_("same"),
		[STRAND_UPKEEP] = N_("upkeep"),
		[STRAND_CHANGED] = N_("changed"),
		[STRAND_REMOVED] = N_("removed"),
		[STRAND_JOINED] = N_("joined"),
	};

	return names[state];
}

char strand_sign(const struct strand_cell *cell)
{
	static const char signs[] = {
		[STRAND_ABSENT] = '.',
		[STRAND_FIRST] = ' ',
		[STRAND_ADDED] = '+',
		[STRAND_BACK] = '<',
		[STRAND_DIVIDED] = '{',
		[STRAND_SAME] = '=',
		[STRAND_UPKEEP] = ':',
		[STRAND_CHANGED] = '~',
		[STRAND_REMOVED] = '-',
		[STRAND_JOINED] = '}',
	};

	if (cell->moved && (cell->state == STRAND_SAME || cell->state == STRAND_UPKEEP))
		return '>';
	return signs[cell->state];
}
