/* SPDX-License-Identifier: ISC */
/*
 * likeness - how like two paragraphs are; see the header.
 *
 * Candidates come from an index: for each term the paragraphs of the second list that
 * have it.  Terms that stand in too many to be worth the time are left out, the
 * commonest first; what remains is enough to find a candidate, and its likeness is then
 * counted from all its terms.
 */
#include "compare/likeness.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h> /* qsort, free */

#include "base/sort.h"
#include "base/xalloc.h"
#include "compare/likeness_index.h"

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

struct likeness {
	const struct weights *w;
	bool *common; /* of each term: not worth the time */
	bool all;     /* no term is: what is shared is all in common */
	struct likeness_index index;
	uint32_t *places;  /* the places of one sort in a list: what is in the index */
	uint64_t *shared;  /* of each of them: with the paragraph in hand */
	uint32_t *touched; /* those for which that is not 0 */
	uint32_t *lead;    /* of each term: its amount in the lead of that paragraph */
};

/* In how many paragraphs of the second document each term stands. */
static uint32_t *likeness_spread(const struct weights *w)
{
	uint32_t *spread = xcalloc((size_t)w->n_terms + 1, sizeof(*spread));
	const struct weights_bag *bags = w->whole[SIDE_B];

	for (uint32_t i = 0; i < w->docs[SIDE_B]->n_paras; i++)
		for (uint32_t k = 0; k < bags[i].n; k++)
			spread[bags[i].at[k].id]++;
	return spread;
}

static int cost_cmp(const void *pa, const void *pb)
{
	const uint64_t *a = pa, *b = pb;

	return order_of(*a, *b);
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
	uint32_t *spread = likeness_spread(w);

	l->common = xcalloc((size_t)w->n_terms + 1, sizeof(*l->common));
	for (uint32_t i = 0; i < w->docs[SIDE_A]->n_paras; i++)
		for (uint32_t k = 0; k < bags[i].n; k++)
			costs[bags[i].at[k].id] += spread[bags[i].at[k].id];
	uint64_t dearest = likeness_dearest(costs, w->n_terms);

	for (uint32_t i = 0; i < w->n_terms; i++)
		l->common[i] = costs[i] > dearest;
	l->all = dearest == UINT64_MAX;
	free(costs);
	free(spread);
}

struct likeness *likeness_new(const struct weights *w)
{
	struct likeness *l = xcalloc(1, sizeof(*l));
	size_t n = (size_t)w->docs[SIDE_B]->n_paras + 1;

	l->w = w;
	likeness_mark_common(l);
	likeness_index_init(&l->index, w->n_terms);
	l->shared = xcalloc(n, sizeof(*l->shared));
	l->touched = xcalloc(n, sizeof(*l->touched));
	l->places = xcalloc(n, sizeof(*l->places));
	l->lead = xcalloc((size_t)w->n_terms + 1, sizeof(*l->lead));
	return l;
}

void likeness_free(struct likeness *l)
{
	if (l == NULL)
		return;
	likeness_index_fini(&l->index);
	free(l->common);
	free(l->shared);
	free(l->touched);
	free(l->places);
	free(l->lead);
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

/* The likeness of two bags; below LIKENESS_SAME. */
static uint32_t likeness_of_bags(const struct weights_bag *x, const struct weights_bag *y)
{
	return likeness_count(weights_common(x, y), x->total, y->total);
}

/* The part of both, which weigh SUM together, that they have in COMMON. */
static uint32_t likeness_dice(uint64_t common, uint64_t sum)
{
	return sum > 0 ? (uint32_t)(2000 * common / sum) : 0;
}

/* The likeness of paragraphs whose wholes are LIKE and whose leads have the part DICE. */
static uint32_t likeness_with_lead(uint32_t like, uint32_t dice)
{
	return (2 * like + dice) / 3;
}

/* True when A and B are equal, the items that hang on them included. */
static bool likeness_is_same(const struct weights *w, uint32_t a, uint32_t b)
{
	return w->text[SIDE_A][a] == w->text[SIDE_B][b];
}

/* Where a place of N stands on its way, in 2^20ths. */
static uint64_t likeness_way(uint32_t place, uint32_t n)
{
	return ((2 * (uint64_t)place + 1) << 19) / n;
}

/*
 * A candidate as one number, the better the higher: its likeness [10 bit], how near it is
 * to where the order expects it [21 bit], and how early it stands [32 bit].
 */
static uint64_t rough_of(uint32_t likeness, uint64_t off, uint32_t place)
{
	return (uint64_t)likeness << 53 | (((uint64_t)1 << 21) - 1 - off) << 32 |
	    (UINT32_MAX - place);
}

static uint32_t rough_likeness(uint64_t rough)
{
	return (uint32_t)(rough >> 53);
}

static uint32_t rough_place(uint64_t rough)
{
	return UINT32_MAX - (uint32_t)rough;
}

/* Puts ROUGH among the KEPT best, N so far; returns how many there are then. */
static uint32_t rough_keep(uint64_t *best, uint32_t n, uint64_t rough)
{
	uint32_t at = n < LIKENESS_KEPT ? n : LIKENESS_KEPT - 1;

	if (n == LIKENESS_KEPT && rough < best[at])
		return n;
	for (; at > 0 && best[at - 1] < rough; at--)
		best[at] = best[at - 1];
	best[at] = rough;
	return n < LIKENESS_KEPT ? n + 1 : n;
}

/* A search: the paragraphs of list a, one after the other, against the index of b. */
struct finder {
	struct likeness *l;
	struct likeness_list a, b;
	struct likeness_vec *out;
};

/*
 * The best of the N places that were touched, for place AT of list a; returns how many.
 * No likeness is more than what is common has of the lighter one, so most places are
 * too little before anything is divided.
 */
static uint32_t finder_choose(struct finder *f, uint32_t at, size_t n_touched,
    uint64_t best[LIKENESS_KEPT])
{
	struct likeness *l = f->l;
	const struct weights_bag *theirs = l->w->whole[SIDE_B];
	uint64_t weight = l->w->whole[SIDE_A][f->a.at[at]].total;
	uint64_t least = l->all ? LIKENESS_LEAST : LIKENESS_LEAST / 3;
	uint64_t here = likeness_way(at, f->a.n);
	uint32_t n = 0;

	for (size_t i = 0; i < n_touched; i++) {
		uint32_t place = l->places[l->touched[i]];
		uint64_t other = theirs[f->b.at[place]].total;
		uint64_t common = l->shared[l->touched[i]];

		l->shared[l->touched[i]] = 0;
		if (1000 * common < least * (weight < other ? weight : other))
			continue;
		uint64_t there = likeness_way(place, f->b.n);
		uint32_t like = likeness_count(common, weight, other);

		if (like < least)
			continue;
		n = rough_keep(best, n,
		    rough_of(like, here > there ? here - there : there - here, place));
		if (n == LIKENESS_KEPT)
			least = rough_likeness(best[n - 1]);
	}
	return n;
}

/* What BAG has in common with the lead that stands in l->lead. */
static uint64_t likeness_common_lead(const struct likeness *l,
    const struct weights_bag *bag)
{
	uint64_t common = 0;

	for (uint32_t i = 0; i < bag->n; i++) {
		uint32_t lead = l->lead[bag->at[i].id], amount = bag->at[i].amount;

		common += lead < amount ? lead : amount;
	}
	return common;
}

/* The likeness of A, whose lead stands in l->lead, and B, whose wholes are ROUGHLY like. */
static uint32_t finder_likeness(const struct finder *f, uint32_t a, uint32_t b,
    uint32_t roughly)
{
	const struct likeness *l = f->l;
	const struct weights *w = l->w;
	const struct weights_bag *x = &w->lead[SIDE_A][a], *y = &w->lead[SIDE_B][b];

	if (likeness_is_same(w, a, b))
		return LIKENESS_SAME;
	if (!l->all)
		roughly = likeness_of_bags(&w->whole[SIDE_A][a], &w->whole[SIDE_B][b]);
	return likeness_with_lead(roughly,
	    likeness_dice(likeness_common_lead(l, y), x->total + y->total));
}

/* The candidates of place AT of list a that share terms with it. */
static void finder_find_one(struct finder *f, uint32_t at)
{
	struct likeness *l = f->l;
	uint32_t a = f->a.at[at];
	const struct weights_bag *lead = &l->w->lead[SIDE_A][a];
	uint64_t best[LIKENESS_KEPT];
	size_t n_touched = likeness_index_share(&l->index, &l->w->whole[SIDE_A][a],
	    l->shared, l->touched);
	uint32_t n = finder_choose(f, at, n_touched, best);

	for (uint32_t i = 0; i < lead->n; i++)
		l->lead[lead->at[i].id] = lead->at[i].amount;
	for (uint32_t i = 0; i < n; i++) {
		uint32_t place = rough_place(best[i]);
		struct likeness_pair p = { at, place,
			finder_likeness(f, a, f->b.at[place], rough_likeness(best[i])) };

		if (p.likeness >= LIKENESS_LEAST)
			vec_push(f->out, p);
	}
	for (uint32_t i = 0; i < lead->n; i++)
		l->lead[lead->at[i].id] = 0;
}

/* The sort of place AT of a list of the paragraphs of SIDE. */
static enum para_kind finder_sort(const struct finder *f, int side,
    struct likeness_list list, uint32_t at)
{
	return f->l->w->docs[side]->paras[list.at[at]].kind;
}

/* All candidates of one sort, or of any. */
static void finder_find_sort(struct finder *f, enum para_kind kind, bool any)
{
	struct index_list list = { f->l->w->whole[SIDE_B], f->b.at, f->l->places, 0 };

	for (uint32_t i = 0; i < f->b.n; i++)
		if (any || finder_sort(f, SIDE_B, f->b, i) == kind)
			f->l->places[list.n++] = i;
	if (list.n == 0 || stage_is_over(f->l->w->stage, 0, 0))
		return;
	likeness_index_make(&f->l->index, &list, f->l->common);
	for (uint32_t i = 0; i < f->a.n; i++)
		if ((any || finder_sort(f, SIDE_A, f->a, i) == kind) &&
		    !stage_is_over(f->l->w->stage, i, f->a.n))
			finder_find_one(f, i);
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
	return order_then(order_of(a->kind, b->kind), order_of(a->place, b->place));
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

struct likeness_list likeness_list_of(const struct place_vec *places)
{
	return (struct likeness_list){ places->at, (uint32_t)places->n };
}

int likeness_pair_cmp(const void *pa, const void *pb)
{
	const struct likeness_pair *a = pa, *b = pb;

	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return order_then(order_of(a->b, b->b), order_of(b->likeness, a->likeness));
}

/* Sorts PAIRS by their places in B, or in A, of N; those of one place stay as they are. */
static void pairs_deal(struct likeness_vec *pairs, bool by_b, uint32_t n)
{
	struct likeness_pair *to = xcalloc(pairs->n, sizeof(*to));
	size_t *start = xcalloc((size_t)n + 1, sizeof(*start));

	for (size_t i = 0; i < pairs->n; i++)
		start[(by_b ? pairs->at[i].b : pairs->at[i].a) + 1]++;
	for (uint32_t i = 0; i < n; i++)
		start[i + 1] += start[i];
	for (size_t i = 0; i < pairs->n; i++)
		to[start[by_b ? pairs->at[i].b : pairs->at[i].a]++] = pairs->at[i];
	free(start);
	free(pairs->at);
	pairs->at = to;
	pairs->cap = pairs->n;
}

/* Each pair once: of equal texts that were found twice. */
static void pairs_join(struct likeness_vec *pairs)
{
	size_t kept = 0;

	for (size_t i = 0; i < pairs->n; i++)
		if (i == 0 || pairs->at[i].a != pairs->at[kept - 1].a ||
		    pairs->at[i].b != pairs->at[kept - 1].b)
			pairs->at[kept++] = pairs->at[i];
	pairs->n = kept;
}

/* The pairs of a search with its equal texts, by a and then b, each once. */
static void finder_end(struct finder *f)
{
	likeness_find_same(f->l, f->a, f->b, f->out);
	if (f->out->n == 0)
		return;
	pairs_deal(f->out, true, f->b.n);
	pairs_deal(f->out, false, f->a.n);
	pairs_join(f->out);
}

void likeness_find(struct likeness *l, struct likeness_list a, struct likeness_list b,
    struct likeness_vec *out)
{
	struct finder f = { l, a, b, out };

	assert(out->n == 0);
	if (a.n == 0 || b.n == 0)
		return;
	for (int kind = PARA_TITLE; kind <= PARA_FOOTNOTE; kind++)
		finder_find_sort(&f, (enum para_kind)kind, false);
	finder_end(&f);
}

void likeness_find_any(struct likeness *l, struct likeness_list a, struct likeness_list b,
    struct likeness_vec *out)
{
	struct finder f = { l, a, b, out };

	assert(out->n == 0);
	if (a.n == 0 || b.n == 0)
		return;
	finder_find_sort(&f, PARA_TITLE, true);
	finder_end(&f);
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
