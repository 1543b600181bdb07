/* SPDX-License-Identifier: ISC */
/*
 * likeness - how like two paragraphs are; see the header.
 *
 * Candidates come from an index: for each term the paragraphs of the second document
 * that have it.  Terms that stand in too many to be worth the time are left out, the
 * commonest first; what remains is enough to find a candidate, and its likeness is then
 * counted from all its terms.
 */
#include "compare/likeness.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h> /* qsort, free */

/* Pairs of paragraphs that the index may lead to in all. */
#define LIKENESS_BUDGET ((uint64_t)24 << 20)

/* Candidates of one paragraph that are looked at more closely. */
#define LIKENESS_KEPT 24

/* Less is none. */
#define LIKENESS_LEAST 60u

/* What is added to the weight of a paragraph that another one contains: short ones are
 * contained in many [1/64 bit]. */
#define LIKENESS_SLIGHT 2000u

/* A word that stands in so many paragraphs of both documents tells which they are, and
 * with so many of them, or pairs of neighbours, a beginning is no formula. */
#define FORMULA_SPREAD 5
#define FORMULA_TERMS 2

/* And so many that stand in these two alone, wherever in them. */
#define FORMULA_OWN 3

/* What goes on for less behind its first words ends with them [1/64 bit]. */
#define FORMULA_REST 1000u

struct posting {
	uint32_t para;
	uint32_t amount;
};

struct likeness {
	const struct weights *w;
	struct posting *postings;
	size_t *start;             /* of each term, one more than there are */
	bool *common;              /* of each term: not worth the time */
	bool any;                  /* pairs of two sorts are wanted too */
	bool all;                  /* no term is: what is shared is all in common */
	uint32_t *place;           /* of each paragraph of b: in the list, from 1 */
	uint64_t *shared;          /* of each place */
	struct likeness_vec rough; /* candidates of one paragraph */
};

static void likeness_index(struct likeness *l)
{
	const struct weights *w = l->w;
	uint32_t n = w->docs[SIDE_B]->n_paras;
	const struct weights_bag *bags = w->whole[SIDE_B];

	l->start = xcalloc((size_t)w->n_terms + 2, sizeof(*l->start));
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t k = 0; k < bags[i].n; k++)
			l->start[bags[i].at[k].id + 2]++;
	for (uint32_t i = 0; i < w->n_terms; i++)
		l->start[i + 2] += l->start[i + 1];
	l->postings = xcalloc(l->start[w->n_terms + 1] + 1, sizeof(*l->postings));
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t k = 0; k < bags[i].n; k++) {
			struct weights_term term = bags[i].at[k];

			l->postings[l->start[term.id + 1]++] =
			    (struct posting){ i, term.amount };
		}
}

static int cost_cmp(const void *pa, const void *pb)
{
	const uint64_t *a = pa, *b = pb;

	return (*a > *b) - (*a < *b);
}

/* The highest cost of a term that fits with all below it into the budget. */
static uint64_t likeness_dearest(const uint64_t *costs, uint32_t n)
{
	uint64_t *sorted;
	uint64_t sum = 0, dearest = 0;

	for (uint32_t i = 0; i < n; i++)
		sum += costs[i];
	if (sum <= LIKENESS_BUDGET)
		return UINT64_MAX;
	sorted = xcalloc(n, sizeof(*sorted));
	for (uint32_t i = 0; i < n; i++)
		sorted[i] = costs[i];
	qsort(sorted, n, sizeof(*sorted), cost_cmp);
	sum = 0;
	for (uint32_t i = 0; i < n && sum + sorted[i] <= LIKENESS_BUDGET; i++) {
		sum += sorted[i];
		if (i + 1 == n || sorted[i + 1] != sorted[i])
			dearest = sorted[i];
	}
	free(sorted);
	return dearest;
}

/* Marks the terms that cost too much time. */
static void likeness_mark_common(struct likeness *l)
{
	const struct weights *w = l->w;
	const struct weights_bag *bags = w->whole[SIDE_A];
	uint64_t *costs = xcalloc((size_t)w->n_terms + 1, sizeof(*costs));

	l->common = xcalloc((size_t)w->n_terms + 1, sizeof(*l->common));
	for (uint32_t i = 0; i < w->docs[SIDE_A]->n_paras; i++)
		for (uint32_t k = 0; k < bags[i].n; k++) {
			uint32_t id = bags[i].at[k].id;

			costs[id] += l->start[id + 1] - l->start[id];
		}
	uint64_t dearest = likeness_dearest(costs, w->n_terms);

	for (uint32_t i = 0; i < w->n_terms; i++)
		l->common[i] = costs[i] > dearest;
	l->all = dearest == UINT64_MAX;
	free(costs);
}

struct likeness *likeness_new(const struct weights *w)
{
	struct likeness *l = xcalloc(1, sizeof(*l));
	size_t n = (size_t)w->docs[SIDE_B]->n_paras + 1;

	l->w = w;
	likeness_index(l);
	likeness_mark_common(l);
	l->place = xcalloc(n, sizeof(*l->place));
	l->shared = xcalloc(n, sizeof(*l->shared));
	return l;
}

void likeness_free(struct likeness *l)
{
	if (l == NULL)
		return;
	free(l->start);
	free(l->postings);
	free(l->common);
	free(l->place);
	free(l->shared);
	vec_fini(&l->rough);
	free(l);
}

/* The likeness of what weighs X and Y and has COMMON in common. */
static uint32_t likeness_count(uint64_t common, uint64_t x, uint64_t y)
{
	uint64_t lighter = x < y ? x : y;

	if (common == 0)
		return 0;
	uint64_t dice = 2000 * common / (x + y);
	uint64_t contained = 1000 * common / (lighter + LIKENESS_SLIGHT);
	uint64_t mean = (dice + contained) / 2;

	return mean < LIKENESS_SAME ? (uint32_t)mean : LIKENESS_SAME - 1;
}

uint32_t likeness_of_bags(const struct weights_bag *x, const struct weights_bag *y)
{
	return likeness_count(weights_common(x, y), x->total, y->total);
}

/* The part of both that they have in common. */
static uint32_t likeness_dice(const struct weights_bag *x, const struct weights_bag *y)
{
	uint64_t sum = x->total + y->total;

	return sum > 0 ? (uint32_t)(2000 * weights_common(x, y) / sum) : 0;
}

/* The likeness of A and B, their wholes being LIKE. */
static uint32_t likeness_with_lead(const struct likeness *l, uint32_t a, uint32_t b,
    uint32_t like)
{
	const struct weights *w = l->w;

	if (w->text[SIDE_A][a] == w->text[SIDE_B][b])
		return LIKENESS_SAME;
	return (2 * like + likeness_dice(&w->lead[SIDE_A][a], &w->lead[SIDE_B][b])) / 3;
}

uint32_t likeness_of(const struct likeness *l, uint32_t a, uint32_t b)
{
	return likeness_with_lead(l, a, b,
	    likeness_of_bags(&l->w->whole[SIDE_A][a], &l->w->whole[SIDE_B][b]));
}

/* Where a place of N stands on its way, in 2^20ths. */
static uint64_t likeness_way(uint32_t place, uint32_t n)
{
	return ((2 * (uint64_t)place + 1) << 19) / n;
}

struct rough {
	uint32_t likeness;
	uint64_t off; /* from where the order expects it */
	uint32_t b;
};

/* The likelier first, then what stands where it is expected. */
static int rough_cmp(const struct rough *a, const struct rough *b)
{
	if (a->likeness != b->likeness)
		return a->likeness > b->likeness ? -1 : 1;
	if (a->off != b->off)
		return a->off < b->off ? -1 : 1;
	return (a->b > b->b) - (a->b < b->b);
}

/* Puts R among the KEPT best, N so far; returns how many there are then. */
static uint32_t rough_keep(struct rough *best, uint32_t n, struct rough r)
{
	uint32_t at = n;

	while (at > 0 && rough_cmp(&r, &best[at - 1]) < 0)
		at--;
	if (at == LIKENESS_KEPT)
		return n;
	if (n < LIKENESS_KEPT)
		n++;
	for (uint32_t i = n - 1; i > at; i--)
		best[i] = best[i - 1];
	best[at] = r;
	return n;
}

/* Adds up in SHARED what place after place of the list has in common with BAG. */
static void likeness_share(struct likeness *l, const struct weights_bag *bag,
    enum para_kind kind, struct likeness_vec *touched)
{
	const struct para *paras = l->w->docs[SIDE_B]->paras;

	touched->n = 0;
	for (uint32_t i = 0; i < bag->n; i++) {
		struct weights_term term = bag->at[i];

		if (l->common[term.id])
			continue;
		for (size_t k = l->start[term.id]; k < l->start[term.id + 1]; k++) {
			struct posting p = l->postings[k];
			uint32_t place = l->place[p.para];

			if (place == 0 || (!l->any && paras[p.para].kind != kind))
				continue;
			if (l->shared[place - 1] == 0)
				vec_push(touched,
				    ((struct likeness_pair){ 0, place - 1, 0 }));
			l->shared[place - 1] +=
			    term.amount < p.amount ? term.amount : p.amount;
		}
	}
}

/* The candidates of place AT of list A that share terms with it. */
static void likeness_find_one(struct likeness *l, struct likeness_list a,
    struct likeness_list b, uint32_t at, struct likeness_vec *out)
{
	const struct weights *w = l->w;
	const struct weights_bag *bag = &w->whole[SIDE_A][a.at[at]];
	struct rough best[LIKENESS_KEPT];
	uint32_t n = 0;

	likeness_share(l, bag, w->docs[SIDE_A]->paras[a.at[at]].kind, &l->rough);
	for (size_t i = 0; i < l->rough.n; i++) {
		uint32_t place = l->rough.at[i].b;
		uint64_t here = likeness_way(at, a.n), there = likeness_way(place, b.n);
		struct rough r = { likeness_count(l->shared[place], bag->total,
				       w->whole[SIDE_B][b.at[place]].total),
			here > there ? here - there : there - here, place };

		l->shared[place] = 0;
		if (r.likeness >= (l->all ? LIKENESS_LEAST : LIKENESS_LEAST / 3))
			n = rough_keep(best, n, r);
	}
	for (uint32_t i = 0; i < n; i++) {
		uint32_t x = a.at[at], y = b.at[best[i].b];
		struct likeness_pair p = { at, best[i].b,
			l->all ? likeness_with_lead(l, x, y, best[i].likeness)
			       : likeness_of(l, x, y) };

		if (p.likeness >= LIKENESS_LEAST)
			vec_push(out, p);
	}
}

struct same_text {
	uint32_t text;
	enum para_kind kind;
	uint32_t place;
};

static int same_text_cmp(const void *pa, const void *pb)
{
	const struct same_text *a = pa, *b = pb;

	if (a->text != b->text)
		return a->text < b->text ? -1 : 1;
	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	return (a->place > b->place) - (a->place < b->place);
}

static struct same_text *likeness_texts(const struct weights *w, int side,
    struct likeness_list list)
{
	struct same_text *texts = xcalloc((size_t)list.n + 1, sizeof(*texts));

	for (uint32_t i = 0; i < list.n; i++)
		texts[i] = (struct same_text){ w->text[side][list.at[i]],
			w->docs[side]->paras[list.at[i]].kind, i };
	qsort(texts, list.n, sizeof(*texts), same_text_cmp);
	return texts;
}

/* True when both stand for equal paragraphs of one sort. */
static bool same_text_is(const struct same_text *x, const struct same_text *y)
{
	return x->text == y->text && x->kind == y->kind;
}

/* The end of the run of equal texts that begins at START of N. */
static uint32_t same_text_end(const struct same_text *t, uint32_t start, uint32_t n)
{
	uint32_t end = start + 1;

	while (end < n && same_text_is(&t[end], &t[start]))
		end++;
	return end;
}

/*
 * Equal texts, NX of X and NY of Y: few all with all, else the first with the first
 * and the last with the last, so that many of them do not take the square of time.
 */
static void same_text_add(const struct same_text *x, uint32_t nx,
    const struct same_text *y, uint32_t ny, struct likeness_vec *out)
{
	uint32_t n = nx < ny ? nx : ny;

	if (nx <= LIKENESS_KEPT && ny <= LIKENESS_KEPT) {
		for (uint32_t i = 0; i < nx; i++)
			for (uint32_t k = 0; k < ny; k++)
				vec_push(out,
				    ((struct likeness_pair){ x[i].place, y[k].place,
					LIKENESS_SAME }));
		return;
	}
	for (uint32_t i = 0; i < n; i++) {
		vec_push(out,
		    ((struct likeness_pair){ x[i].place, y[i].place, LIKENESS_SAME }));
		vec_push(out,
		    ((struct likeness_pair){ x[nx - 1 - i].place, y[ny - 1 - i].place,
			LIKENESS_SAME }));
	}
}

static void likeness_find_same(const struct likeness *l, struct likeness_list a,
    struct likeness_list b, struct likeness_vec *out)
{
	struct same_text *x = likeness_texts(l->w, SIDE_A, a);
	struct same_text *y = likeness_texts(l->w, SIDE_B, b);
	uint32_t i = 0, k = 0;

	while (i < a.n && k < b.n) {
		uint32_t i_end = same_text_end(x, i, a.n),
			 k_end = same_text_end(y, k, b.n);

		if (same_text_is(&x[i], &y[k])) {
			same_text_add(&x[i], i_end - i, &y[k], k_end - k, out);
			i = i_end;
			k = k_end;
		} else if (x[i].text != y[k].text ? x[i].text < y[k].text
						  : x[i].kind < y[k].kind) {
			i = i_end;
		} else {
			k = k_end;
		}
	}
	free(x);
	free(y);
}

int likeness_pair_cmp(const void *pa, const void *pb)
{
	const struct likeness_pair *a = pa, *b = pb;

	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	if (a->b != b->b)
		return a->b < b->b ? -1 : 1;
	return (a->likeness < b->likeness) - (a->likeness > b->likeness);
}

void likeness_find(struct likeness *l, struct likeness_list a, struct likeness_list b,
    struct likeness_vec *out)
{
	size_t kept = 0;

	assert(out->n == 0);
	if (a.n == 0 || b.n == 0)
		return;
	for (uint32_t i = 0; i < b.n; i++)
		l->place[b.at[i]] = i + 1;
	for (uint32_t i = 0; i < a.n; i++)
		likeness_find_one(l, a, b, i, out);
	for (uint32_t i = 0; i < b.n; i++)
		l->place[b.at[i]] = 0;
	likeness_find_same(l, a, b, out);
	if (out->n > 0)
		qsort(out->at, out->n, sizeof(*out->at), likeness_pair_cmp);
	for (size_t i = 0; i < out->n; i++)
		if (i == 0 || out->at[i].a != out->at[kept - 1].a ||
		    out->at[i].b != out->at[kept - 1].b)
			out->at[kept++] = out->at[i];
	out->n = kept;
}

void likeness_find_any(struct likeness *l, struct likeness_list a, struct likeness_list b,
    struct likeness_vec *out)
{
	l->any = true;
	likeness_find(l, a, b, out);
	l->any = false;
}

/* How many words and pairs of neighbours X and Y have in common of those that stand in
 * SPREAD paragraphs of both documents or fewer. */
static uint32_t likeness_telling(const struct weights *w, const struct weights_bag *x,
    const struct weights_bag *y, uint32_t spread)
{
	uint32_t rare = weights_of_word(w, spread);
	uint32_t i = 0, k = 0, n = 0;

	while (i < x->n && k < y->n) {
		struct weights_term s = x->at[i], t = y->at[k];

		n += s.id == t.id && s.amount >= rare && t.amount >= rare;
		i += s.id <= t.id;
		k += t.id <= s.id;
	}
	return n;
}

bool likeness_is_formula(const struct likeness *l, uint32_t a, uint32_t b)
{
	const struct weights *w = l->w;

	return likeness_telling(w, &w->lead[SIDE_A][a], &w->lead[SIDE_B][b],
		   FORMULA_SPREAD) < FORMULA_TERMS &&
	    likeness_telling(w, &w->whole[SIDE_A][a], &w->whole[SIDE_B][b], 2) <
	    FORMULA_OWN;
}

struct likeness_rest likeness_rest(const struct likeness *l, uint32_t a, uint32_t b)
{
	const struct weights *w = l->w;
	const struct weights_bag *x = &w->whole[SIDE_A][a], *y = &w->whole[SIDE_B][b];
	const struct weights_bag *p = &w->lead[SIDE_A][a], *q = &w->lead[SIDE_B][b];
	uint64_t common = weights_common(x, y) - weights_common(p, q);
	uint64_t of_a = x->total - p->total, of_b = y->total - q->total;
	uint32_t like = likeness_count(common, of_a, of_b);
	uint64_t some = 1000 * common / ((of_a < of_b ? of_a : of_b) + LIKENESS_SLIGHT);

	/* of next to nothing a large part is little */
	return (struct likeness_rest){ of_a >= FORMULA_REST, of_b >= FORMULA_REST,
		some < like ? (uint32_t)some : like };
}
