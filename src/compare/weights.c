/* SPDX-License-Identifier: ISC */
/*
 * weights - the words of a paragraph weighed; see the header.
 *
 * The terms of each paragraph come from weights_terms; here they are added up and held
 * against each other.
 */
#include "compare/weights.h"

#include <stdlib.h> /* qsort */

#include "base/buf.h"
#include "base/sort.h"
#include "base/vec.h"
#include "compare/weights_terms.h"

/* A bag so many times longer than the other is searched by halves, not walked. */
#define WEIGHTS_LONGER 8

/* [per cent] of a comparison that is done when its texts are cut, and weighed. */
#define WEIGHTS_CUT 10
#define WEIGHTS_WEIGHED 25

VEC_OF(term_vec, struct weights_term);

/* The depth at which P hangs: 0 for what stands for itself. */
static uint32_t weights_depth(const struct para *p)
{
	return p->kind == PARA_ITEM ? (p->depth > 0 ? p->depth : 1) : 0;
}

uint32_t weights_whole_end(const struct doc *d, uint32_t para)
{
	uint32_t depth = weights_depth(&d->paras[para]);
	uint32_t end = para + 1;

	if (d->paras[para].kind == PARA_FOOTNOTE)
		return end;
	while (end < d->n_paras && weights_depth(&d->paras[end]) > depth)
		end++;
	return end;
}

/* Appends what is equal in paragraphs with equal texts, the text itself as its NUMBER. */
static void weights_add_text(struct buf *to, const struct para *p, uint32_t number)
{
	buf_addn(to, (const char *)&number, sizeof(number));
	for (uint32_t i = para_next_link(p, 0); i < p->n_marks;
	     i = para_next_link(p, i + 1)) {
		buf_addc(to, '\t');
		buf_add(to, p->marks[i].target);
		buf_addc(to, '#');
		if (p->marks[i].address != NULL)
			buf_add(to, p->marks[i].address);
	}
	buf_addc(to, '\n');
}

static int weights_term_cmp(const void *pa, const void *pb)
{
	const struct weights_term *a = pa, *b = pb;

	return order_of(a->id, b->id);
}

/* As weights_sum(); TERMS is room to work in. */
static struct weights_bag weights_sum_in(const struct weights_bag *bags, uint32_t start,
    uint32_t end, struct term_vec *terms, struct arena *arena)
{
	struct weights_bag sum = { NULL, 0, 0 };

	terms->n = 0;
	for (uint32_t i = start; i < end; i++) {
		sum.total += bags[i].total;
		for (uint32_t k = 0; k < bags[i].n; k++)
			vec_push(terms, bags[i].at[k]);
	}
	vec_sort(terms, weights_term_cmp);
	for (size_t i = 0; i < terms->n; i++) {
		struct weights_term *last = sum.n > 0 ? &terms->at[sum.n - 1] : NULL;

		if (last == NULL || last->id != terms->at[i].id)
			terms->at[sum.n++] = terms->at[i];
		else if (last->amount < WEIGHTS_MOST)
			last->amount += terms->at[i].amount;
	}
	sum.at = arena_copy(arena, terms->at, sum.n, sizeof(*terms->at));
	return sum;
}

struct weights_bag weights_sum(const struct weights_bag *bags, uint32_t start,
    uint32_t end, struct arena *arena)
{
	struct term_vec terms = { 0 };
	struct weights_bag sum = weights_sum_in(bags, start, end, &terms, arena);

	vec_fini(&terms);
	return sum;
}

/* The wholes of the paragraphs of one side; items are added to what they hang on. */
static void weights_wholes(struct weights *w, int side, struct intern *texts)
{
	const struct doc *d = w->docs[side];
	struct weights_bag *whole =
	    arena_alloc(w->arena, (d->n_paras + 1) * sizeof(*whole));
	uint32_t *text = arena_alloc(w->arena, (d->n_paras + 1) * sizeof(*text));
	struct buf key = { 0 };
	struct term_vec terms = { 0 };

	for (uint32_t i = 0; i < d->n_paras && !stage_is_over(w->stage, 0, 0); i++) {
		uint32_t end = weights_whole_end(d, i);

		/* deeper than this nothing is gathered: it would be squared */
		if (weights_depth(&d->paras[i]) > 3)
			end = i + 1;
		buf_clear(&key);
		whole[i] = w->own[side][i];
		if (end > i + 1)
			whole[i] = weights_sum_in(w->own[side], i, end, &terms, w->arena);
		for (uint32_t k = i; k < end; k++)
			weights_add_text(&key, &d->paras[k], w->cut->text[side][k]);
		text[i] = intern_id(texts, buf_slice(&key));
	}
	buf_fini(&key);
	vec_fini(&terms);
	w->whole[side] = whole;
	w->text[side] = text;
}

/* The first of the terms of BAG from AT on that is not below ID. */
static uint32_t weights_seek(const struct weights_bag *bag, size_t at, uint32_t id)
{
	size_t step = 1, end = at;

	while (end < bag->n && bag->at[end].id < id) {
		at = end + 1;
		end = bag->n - end > step ? end + step : bag->n;
		step *= 2;
	}
	bisect(at, end, middle, bag->at[middle].id < id);
	return (uint32_t)at;
}

uint64_t weights_common(const struct weights_bag *x, const struct weights_bag *y)
{
	uint64_t common = 0;
	uint32_t i = 0, k = 0;

	while (i < x->n && k < y->n) {
		struct weights_term a = x->at[i], b = y->at[k];

		if (a.id == b.id) {
			common += a.amount < b.amount ? a.amount : b.amount;
			i++;
			k++;
		} else if (a.id < b.id) {
			i = x->n / WEIGHTS_LONGER > y->n ? weights_seek(x, i, b.id)
							 : i + 1;
		} else {
			k = y->n / WEIGHTS_LONGER > x->n ? weights_seek(y, k, a.id)
							 : k + 1;
		}
	}
	return common;
}

/* The amount of ID in BAG from *AT on, which moves there. */
static uint64_t weights_amount(const struct weights_bag *bag, uint32_t *at, uint32_t id)
{
	*at = weights_seek(bag, *at, id);
	return *at < bag->n && bag->at[*at].id == id ? bag->at[*at].amount : 0;
}

uint64_t weights_common_of_two(const struct weights_bag *x, const struct weights_bag *y,
    const struct weights_bag *from)
{
	uint64_t common = 0;
	uint32_t in_x = 0, in_y = 0;

	for (uint32_t i = 0; i < from->n; i++) {
		uint32_t id = from->at[i].id, most = from->at[i].amount;
		uint64_t both =
		    weights_amount(x, &in_x, id) + weights_amount(y, &in_y, id);

		common += both < most ? both : most;
	}
	return common;
}

/* Weighs what was cut. */
static void weights_weigh(struct weights *w)
{
	struct intern *texts = intern_new();

	stage_begin(w->stage, WEIGHTS_WEIGHED);
	weights_terms(w);
	weights_wholes(w, SIDE_A, texts);
	weights_wholes(w, SIDE_B, texts);
	intern_free(texts);
}

struct weights *weights_new(const struct doc *a, const struct doc *b, struct stage *stage)
{
	struct arena *arena = arena_new();
	struct weights *w = arena_alloc(arena, sizeof(*w));

	w->docs[SIDE_A] = a;
	w->docs[SIDE_B] = b;
	w->arena = arena;
	w->stage = stage;
	stage_begin(stage, WEIGHTS_CUT);
	w->cut = cut_new(a, b, stage);
	if (!stage_is_over(stage, 0, 0))
		weights_weigh(w);
	if (!stage_is_over(stage, 0, 0))
		return w;
	weights_free(w);
	return NULL;
}

void weights_free(struct weights *w)
{
	if (w == NULL)
		return;
	cut_free(w->cut);
	arena_free(w->arena);
}
