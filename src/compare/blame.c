/* SPDX-License-Identifier: ISC */
/*
 * blame - how old each word is; see the header.
 *
 * The ages of a document are those of the one before it, carried over what the words
 * have in common, so the chain is walked once and only two documents are held at a time.
 */
#include "compare/blame.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/sort.h"
#include "base/vec.h"

VEC_OF(run_vec, struct blame_run);

/* Words that left their place: where they stood in the older text. */
struct moved {
	struct slice words;
	uint32_t start; /* [byte] */
};

VEC_OF(moved_vec, struct moved);

/* One document of the chain being made from the one before it. */
struct generation {
	const struct comparison *step;
	const struct blame_para *old; /* of the document before */
	struct blame_para *young;     /* of this one */
	uint32_t now;                 /* its number in the chain */
	struct run_vec runs;          /* of the paragraph at hand */
	struct moved_vec moved;
	struct arena *arena;   /* of young */
	struct arena *scratch; /* of scripts that the comparison does not have */
};

static void blame_add(struct run_vec *to, uint32_t start, uint32_t end, uint32_t since)
{
	struct blame_run run = { start, end, since };

	if (start >= end)
		return;
	if (to->n > 0 && vec_last(to)->since == since)
		vec_last(to)->end = end;
	else
		vec_push(to, run);
}

/* The run of P that holds BYTE of its text. */
static uint32_t blame_run_at(const struct blame_para *p, uint32_t byte)
{
	size_t low = 0, high = p->n_runs;

	bisect(low, high, middle, p->runs[middle].end <= byte);
	return (uint32_t)low;
}

/* Bytes [START, END) of OLD stand from byte AT on now: they keep their ages. */
static void blame_carry(struct run_vec *to, const struct blame_para *old, uint32_t start,
    uint32_t end, uint32_t at)
{
	for (uint32_t i = blame_run_at(old, start); i < old->n_runs; i++) {
		const struct blame_run *run = &old->runs[i];
		uint32_t from = run->start > start ? run->start : start;
		uint32_t until = run->end < end ? run->end : end;

		if (run->start >= end)
			return;
		blame_add(to, at + (from - start), at + (until - start), run->since);
	}
}

static bool blame_is_space(char c)
{
	return c == ' ' || c == '\t';
}

/* The end [byte] of the word of S at AT with the white space behind it. */
static uint32_t blame_word_end(struct slice s, uint32_t at)
{
	while (at < s.len && !blame_is_space(s.at[at]))
		at++;
	while (at < s.len && blame_is_space(s.at[at]))
		at++;
	return at;
}

/* A paragraph of one generation, and what it became in the next one. */
struct blame_step {
	const struct blame_para *old;
	const struct word_script *script; /* makes B of A */
	struct slice a, b;                /* its text, before and after */
};

/*
 * The words of E are those that the edit GONE removed, in other case or typography: the
 * ages go over from word to word.
 */
static void blame_carry_variant(struct generation *g, const struct blame_step *s,
    const struct word_edit *gone, const struct word_edit *e)
{
	uint32_t from = gone->a_start, at = e->b_start;
	struct slice was = slice_sub(s->a, 0, gone->a_end);
	struct slice is = slice_sub(s->b, 0, e->b_end);

	while (at < e->b_end) {
		uint32_t end = blame_word_end(is, at);
		uint32_t next = blame_word_end(was, from);

		blame_add(&g->runs, at, end,
		    s->old->runs[blame_run_at(s->old, from)].since);
		at = end;
		if (next < gone->a_end)
			from = next;
	}
}

static int moved_order(const void *a, const void *b)
{
	const struct moved *x = a, *y = b;

	return order_then(slice_cmp(x->words, y->words), order_of(x->start, y->start));
}

/* Gathers what is removed here to be added elsewhere. */
static void blame_find_moved(struct generation *g, const struct blame_step *s)
{
	g->moved.n = 0;
	for (uint32_t i = 0; i < s->script->n; i++) {
		const struct word_edit *e = &s->script->at[i];
		struct slice words = slice_trim(slice_sub(s->a, e->a_start, e->a_end));
		struct moved moved = { words, (uint32_t)(words.at - s->a.at) };

		if (e->op == WORD_REMOVE && (e->flags & WORD_MOVED) != 0)
			vec_push(&g->moved, moved);
	}
	vec_sort(&g->moved, moved_order);
}

/* Carries over the words of E, which stood elsewhere; they are new if that fails. */
static void blame_carry_moved(struct generation *g, const struct blame_para *old,
    const struct word_edit *e, struct slice b)
{
	struct slice words = slice_trim(slice_sub(b, e->b_start, e->b_end));
	uint32_t start = (uint32_t)(words.at - b.at), end = start + (uint32_t)words.len;
	size_t low = 0, high = g->moved.n;

	bisect(low, high, middle, slice_cmp(g->moved.at[middle].words, words) < 0);
	if (low == g->moved.n || !slice_eq(g->moved.at[low].words, words)) {
		blame_add(&g->runs, e->b_start, e->b_end, g->now);
		return;
	}
	uint32_t from = g->moved.at[low].start;
	uint32_t before = old->runs[blame_run_at(old, from)].since;
	blame_add(&g->runs, e->b_start, start, before);
	blame_carry(&g->runs, old, from, from + (uint32_t)words.len, start);
	blame_add(&g->runs, end, e->b_end, vec_last(&g->runs)->since);
}

static void blame_add_edit(struct generation *g, const struct blame_step *s, uint32_t i)
{
	const struct word_edit *e = &s->script->at[i];
	const struct word_edit *gone = i > 0 ? e - 1 : NULL;

	if (e->op == WORD_KEEP)
		blame_carry(&g->runs, s->old, e->a_start, e->a_end, e->b_start);
	if (e->op != WORD_ADD)
		return;
	if ((e->flags & WORD_VARIANT) != 0 && gone != NULL && gone->op == WORD_REMOVE &&
	    (gone->flags & WORD_VARIANT) != 0)
		blame_carry_variant(g, s, gone, e);
	else if ((e->flags & WORD_MOVED) != 0)
		blame_carry_moved(g, s->old, e, s->b);
	else
		blame_add(&g->runs, e->b_start, e->b_end, g->now);
}

/* The runs of the text that S ends with. */
static void blame_follow(struct generation *g, const struct blame_step *s)
{
	g->runs.n = 0;
	if (slice_eq(s->a, s->b)) {
		blame_carry(&g->runs, s->old, 0, (uint32_t)s->a.len, 0);
		return;
	}
	blame_find_moved(g, s);
	for (uint32_t i = 0; i < s->script->n; i++)
		blame_add_edit(g, s, i);
}

static void blame_keep(struct generation *g, struct blame_para *p)
{
	p->runs = arena_copy(g->arena, g->runs.at, g->runs.n, sizeof(*g->runs.at));
	p->n_runs = (uint32_t)g->runs.n;
}

/*
 * What is new in RUN, but stands in paragraph A of the older document too, is as old as it
 * is there.  *K is the first edit of SCRIPT that may reach into the run.
 */
static void blame_overlay_run(struct generation *g, const struct blame_para *a,
    const struct word_script *script, uint32_t *k, const struct blame_run *run)
{
	uint32_t at = run->start;

	for (; *k < script->n && script->at[*k].b_start < run->end; (*k)++) {
		const struct word_edit *e = &script->at[*k];
		uint32_t from = e->b_start > at ? e->b_start : at;
		uint32_t until = e->b_end < run->end ? e->b_end : run->end;

		if (e->op == WORD_KEEP && from < until) {
			blame_add(&g->runs, at, from, g->now);
			blame_carry(&g->runs, a, e->a_start + (from - e->b_start),
			    e->a_start + (until - e->b_start), from);
			at = until;
		}
		if (e->b_end > run->end)
			break; /* it goes on in the next run */
	}
	blame_add(&g->runs, at, run->end, g->now);
}

/* Paragraph B has words of A besides those of its answer: of a split or a merge. */
static void blame_overlay(struct generation *g, uint32_t a, uint32_t b)
{
	struct word_script script = worddiff(para_text(&g->step->a->paras[a]),
	    para_text(&g->step->b->paras[b]), g->scratch);
	struct blame_para *young = &g->young[b];
	uint32_t k = 0;

	g->runs.n = 0;
	for (uint32_t i = 0; i < young->n_runs; i++) {
		const struct blame_run *run = &young->runs[i];

		if (run->since == g->now)
			blame_overlay_run(g, &g->old[a], &script, &k, run);
		else
			blame_add(&g->runs, run->start, run->end, run->since);
	}
	blame_keep(g, young);
}

/* The paragraph before B that it answers, or is a piece of; DOC_NONE: it is new. */
static uint32_t blame_parent(const struct comparison *step, uint32_t b)
{
	const struct compare_pair *pair = &step->pairs[step->of_b[b]];

	return pair->a != DOC_NONE ? pair->a : pair->split_of;
}

static void blame_para(struct generation *g, uint32_t b)
{
	const struct comparison *step = g->step;
	const struct compare_pair *pair = &step->pairs[step->of_b[b]];
	struct slice text = para_text(&step->b->paras[b]);
	uint32_t parent = blame_parent(step, b);

	g->young[b].first = parent != DOC_NONE ? g->old[parent].first : g->now;
	g->runs.n = 0;
	if (pair->a != DOC_NONE)
		blame_follow(g,
		    &(struct blame_step){ &g->old[pair->a], &pair->words,
			para_text(&step->a->paras[pair->a]), text });
	else
		blame_add(&g->runs, 0, (uint32_t)text.len, g->now);
	blame_keep(g, &g->young[b]);
	if (pair->a == DOC_NONE && parent != DOC_NONE)
		blame_overlay(g, parent, b);
}

/* The ages of the document behind STEP, whose number is NOW, from those before it. */
static struct blame_para *blame_step(const struct comparison *step, uint32_t now,
    const struct blame_para *old, struct arena *arena)
{
	struct generation g = {
		.step = step,
		.old = old,
		.young = arena_alloc(arena, step->b->n_paras * sizeof(*g.young)),
		.now = now,
		.arena = arena,
		.scratch = arena_new(),
	};

	for (uint32_t b = 0; b < step->b->n_paras; b++)
		blame_para(&g, b);
	for (uint32_t i = 0; i < step->n_pairs; i++)
		if (step->pairs[i].merged_into != DOC_NONE &&
		    step->pairs[i].a != DOC_NONE)
			blame_overlay(&g, step->pairs[i].a, step->pairs[i].merged_into);
	vec_fini(&g.runs);
	vec_fini(&g.moved);
	arena_free(g.scratch);
	return g.young;
}

/* All words of the oldest document are of its time. */
static struct blame_para *blame_begin(const struct doc *d, struct arena *arena)
{
	struct blame_para *paras = arena_alloc(arena, d->n_paras * sizeof(*paras));

	for (uint32_t i = 0; i < d->n_paras; i++) {
		struct blame_run all = { 0, d->paras[i].len, 0 };

		paras[i].n_runs = all.end > 0;
		paras[i].runs = arena_copy(arena, &all, paras[i].n_runs, sizeof(all));
	}
	return paras;
}

/* White space belongs to the word before it, so that no run begins with any. */
static void blame_settle(struct blame_para *p, struct slice text, struct run_vec *runs,
    struct arena *arena)
{
	runs->n = 0;
	for (uint32_t i = 0; i < p->n_runs; i++) {
		struct blame_run run = p->runs[i];

		while (runs->n > 0 && run.start < run.end &&
		    blame_is_space(text.at[run.start]))
			vec_last(runs)->end = ++run.start;
		blame_add(runs, run.start, run.end, run.since);
	}
	p->runs = arena_copy(arena, runs->at, runs->n, sizeof(*runs->at));
	p->n_runs = (uint32_t)runs->n;
}

struct blame *blame_new(const struct doc *doc, const struct comparison *const *steps,
    uint32_t n_steps)
{
	struct arena *arena = arena_new();
	struct blame_para *paras = blame_begin(n_steps > 0 ? steps[0]->a : doc, arena);
	struct run_vec runs = { 0 };

	for (uint32_t i = 0; i < n_steps; i++) {
		struct arena *next = arena_new();

		assert(i == 0 || steps[i]->a == steps[i - 1]->b);
		paras = blame_step(steps[i], i + 1, paras, next);
		arena_free(arena);
		arena = next;
	}
	assert(n_steps == 0 || steps[n_steps - 1]->b == doc);
	for (uint32_t i = 0; i < doc->n_paras; i++)
		blame_settle(&paras[i], para_text(&doc->paras[i]), &runs, arena);
	vec_fini(&runs);
	struct blame *b = arena_alloc(arena, sizeof(*b));
	*b = (struct blame){
		.doc = doc,
		.paras = paras,
		.arena = arena,
	};
	return b;
}

void blame_free(struct blame *b)
{
	if (b != NULL)
		arena_free(b->arena);
}
