/* SPDX-License-Identifier: ISC */
/*
 * weights - the words of a paragraph weighed; see the header.
 *
 * Every word and every two neighbours become an occurrence; sorted by their key the
 * occurrences of one term stand together, are counted, weighed and dealt out to their
 * paragraphs.
 */
#include "compare/weights.h"

#include <stdbool.h>
#include <stdlib.h> /* qsort, free */

#include "base/buf.h"
#include "base/vec.h"
#include "compare/weights_words.h"

/* What a term weighs that stands everywhere [1/16 bit]. */
#define WEIGHTS_LEAST 6

/* So many words behind the opening words say what a paragraph is about. */
#define WEIGHTS_LEAD 12

/* A bag so many times longer than the other is searched by halves, not walked. */
#define WEIGHTS_LONGER 8

/* [bit] of a digit by which keys are sorted. */
#define WEIGHTS_DIGIT 8
#define WEIGHTS_DIGITS ((size_t)1 << WEIGHTS_DIGIT)

/* More than this is not counted of one term in one paragraph. */
#define WEIGHTS_MOST ((uint32_t)1 << 30)

struct occurrence {
	uint64_t key;  /* the numbers of one or of two words */
	uint32_t para; /* of a, then of b */
	uint16_t counts;
	uint16_t leads; /* the same when it stands in the lead, else 0 */
};

VEC_OF(occurrence_vec, struct occurrence);
VEC_OF(term_vec, struct weights_term);

struct weigher {
	struct weights *w;
	struct intern *texts;
	struct weights_word_vec words;
	struct occurrence_vec found;
	uint32_t n_paras; /* of both */
};

/* The side of paragraph *PARA of both documents, which becomes its place there. */
static int weigher_side(const struct weigher *g, uint32_t *para)
{
	uint32_t n = g->w->docs[SIDE_A]->n_paras;

	if (*para < n)
		return SIDE_A;
	*para -= n;
	return SIDE_B;
}

/* Paragraph PARA of both documents. */
static const struct para *weigher_para(const struct weigher *g, uint32_t para)
{
	int side = weigher_side(g, &para);

	return &g->w->docs[side]->paras[para];
}

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

static void weigher_find(struct weigher *g, uint32_t para)
{
	struct weights_word before = { 0, 0, false }; /* counts nothing: none */
	struct cut *cut = g->w->cut;
	uint32_t behind = 0, place = para;
	int side = weigher_side(g, &place);

	g->words.n = 0;
	weights_words(weigher_para(g, para), &cut->of[side][place], cut->names,
	    &g->words);
	for (size_t i = 0; i < g->words.n; i++) {
		struct weights_word word = g->words.at[i];
		uint16_t both = word.counts < before.counts ? word.counts : before.counts;
		bool leads = !word.opens && behind++ < WEIGHTS_LEAD;

		vec_push(&g->found,
		    ((struct occurrence){ word.id, para, word.counts,
			leads ? word.counts : 0 }));
		if (before.counts > 0 && word.counts <= COUNTS)
			vec_push(&g->found,
			    ((struct occurrence){ ((uint64_t)before.id + 1) << 32 |
				    word.id,
				para, both, leads ? both : 0 }));
		before = word;
	}
}

/* One step of weigher_sort(): FROM to TO by the digit at SHIFT of the keys. */
static void occurrence_deal(const struct occurrence *from, struct occurrence *to,
    size_t n, unsigned shift)
{
	size_t start[WEIGHTS_DIGITS + 1] = { 0 };

	for (size_t i = 0; i < n; i++)
		start[(from[i].key >> shift) % WEIGHTS_DIGITS + 1]++;
	for (size_t i = 0; i < WEIGHTS_DIGITS; i++)
		start[i + 1] += start[i];
	for (size_t i = 0; i < n; i++)
		to[start[(from[i].key >> shift) % WEIGHTS_DIGITS]++] = from[i];
}

/*
 * Sorts the occurrences by key, those of one key as they were: by paragraph.  Digit by
 * digit from the lowest, without digits that are 0 in all keys.
 */
static void weigher_sort(struct weigher *g)
{
	struct occurrence *other = xcalloc(g->found.n + 1, sizeof(*other));
	uint64_t all = 0;

	for (size_t i = 0; i < g->found.n; i++)
		all |= g->found.at[i].key;
	for (unsigned shift = 0; shift < 64; shift += WEIGHTS_DIGIT) {
		if ((all >> shift) % WEIGHTS_DIGITS == 0)
			continue;
		struct occurrence *sorted = other;

		occurrence_deal(g->found.at, sorted, g->found.n, shift);
		other = g->found.at;
		g->found.at = sorted;
		g->found.cap = g->found.n + 1;
	}
	free(other);
}

uint32_t weights_log(uint32_t n, uint32_t d)
{
	uint64_t x = ((uint64_t)n << 16) / d;
	uint32_t whole = 0;

	while (x >> (whole + 1) >= (uint64_t)1 << 16)
		whole++;
	return 16 * whole + (uint32_t)(((x >> whole) - ((uint64_t)1 << 16)) >> 12);
}

/* The occurrences of one term, [START, END), in how many paragraphs. */
static uint32_t weigher_spread(const struct weigher *g, size_t start, size_t end)
{
	uint32_t n = 0;

	for (size_t i = start; i < end; i++)
		n += i == start || g->found.at[i].para != g->found.at[i - 1].para;
	return n;
}

/* True when one of the occurrences [START, END) stands in a title. */
static bool weigher_is_title(const struct weigher *g, size_t start, size_t end)
{
	for (size_t i = start; i < end; i++)
		if (weigher_para(g, g->found.at[i].para)->kind == PARA_TITLE)
			return true;
	return false;
}

/* Adds the term ID to BAG, which has room; a term of one paragraph is only weighed. */
static void bag_add(struct weights_bag *bag, uint32_t id, uint64_t amount, bool alone)
{
	if (amount > WEIGHTS_MOST)
		amount = WEIGHTS_MOST;
	bag->total += amount;
	if (!alone && amount > 0)
		bag->at[bag->n++] = (struct weights_term){ id, (uint32_t)amount };
}

/* Deals the occurrences [START, END) of the term ID out to bags that have room. */
static void weigher_deal(struct weigher *g, size_t start, size_t end, uint32_t id,
    struct weights_bag *own, struct weights_bag *lead)
{
	uint32_t spread = weigher_spread(g, start, end);
	uint32_t weight = WEIGHTS_LEAST + weights_log(g->n_paras, spread);

	/* what the title says is what all paragraphs are about */
	if (weigher_is_title(g, start, end))
		weight = (weight + 1) / 2;
	for (size_t i = start; i < end;) {
		uint32_t para = g->found.at[i].para;
		uint64_t amount = 0, leading = 0;

		for (; i < end && g->found.at[i].para == para; i++) {
			amount += (uint64_t)weight * g->found.at[i].counts;
			leading += (uint64_t)weight * g->found.at[i].leads;
		}
		bag_add(&own[para], id, amount, spread < 2);
		bag_add(&lead[para], id, leading, spread < 2);
	}
}

/* A bag for each paragraph, with room for ROOM terms. */
static struct weights_bag *weigher_room(struct weigher *g, const uint32_t *room)
{
	struct weights_bag *bags =
	    arena_alloc(g->w->arena, (g->n_paras + 1) * sizeof(*bags));

	for (uint32_t i = 0; i < g->n_paras; i++)
		bags[i].at = arena_alloc(g->w->arena,
		    ((size_t)room[i] + 1) * sizeof(struct weights_term));
	return bags;
}

/* The bags of all paragraphs, from their occurrences in order of keys. */
static void weigher_bags(struct weigher *g)
{
	uint32_t *room = xcalloc(g->n_paras + 1, sizeof(*room));
	struct weights_bag *own, *lead;
	size_t end;

	for (size_t i = 0; i < g->found.n; i++)
		room[g->found.at[i].para]++;
	own = weigher_room(g, room);
	for (uint32_t i = 0; i < g->n_paras; i++)
		if (room[i] > 2 * WEIGHTS_LEAD)
			room[i] = 2 * WEIGHTS_LEAD;
	lead = weigher_room(g, room);
	for (size_t start = 0; start < g->found.n; start = end) {
		end = start + 1;
		while (end < g->found.n && g->found.at[end].key == g->found.at[start].key)
			end++;
		weigher_deal(g, start, end, g->w->n_terms++, own, lead);
	}
	free(room);
	for (int side = 0; side < SIDES; side++) {
		g->w->own[side] =
		    own + (side == SIDE_A ? 0 : g->w->docs[SIDE_A]->n_paras);
		g->w->lead[side] =
		    lead + (side == SIDE_A ? 0 : g->w->docs[SIDE_A]->n_paras);
	}
}

/* Appends what is equal in paragraphs with equal texts. */
static void weights_add_text(struct buf *to, const struct para *p)
{
	buf_addc(to, '\n');
	buf_adds(to, para_text(p));
	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].kind == MARK_LINK)
			buf_addf(to, "\t%s#%s", p->marks[i].target,
			    p->marks[i].address != NULL ? p->marks[i].address : "");
}

static int weights_term_cmp(const void *pa, const void *pb)
{
	const struct weights_term *a = pa, *b = pb;

	return (a->id > b->id) - (a->id < b->id);
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
	if (terms->n > 0)
		qsort(terms->at, terms->n, sizeof(*terms->at), weights_term_cmp);
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

uint32_t weights_of_word(const struct weights *w, uint32_t spread)
{
	uint32_t n = w->docs[SIDE_A]->n_paras + w->docs[SIDE_B]->n_paras;

	return COUNTS * (WEIGHTS_LEAST + weights_log(n > spread ? n : spread, spread));
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
static void weigher_wholes(struct weigher *g, int side)
{
	struct weights *w = g->w;
	const struct doc *d = w->docs[side];
	struct weights_bag *whole =
	    arena_alloc(w->arena, (d->n_paras + 1) * sizeof(*whole));
	uint32_t *text = arena_alloc(w->arena, (d->n_paras + 1) * sizeof(*text));
	struct buf key = { 0 };
	struct term_vec terms = { 0 };

	for (uint32_t i = 0; i < d->n_paras; i++) {
		uint32_t end = weights_whole_end(d, i);

		/* deeper than this nothing is gathered: it would be squared */
		if (weights_depth(&d->paras[i]) > 3)
			end = i + 1;
		buf_clear(&key);
		whole[i] = w->own[side][i];
		if (end > i + 1)
			whole[i] = weights_sum_in(w->own[side], i, end, &terms, w->arena);
		for (uint32_t k = i; k < end; k++)
			weights_add_text(&key, &d->paras[k]);
		text[i] = intern_id(g->texts, buf_slice(&key));
	}
	buf_fini(&key);
	vec_fini(&terms);
	w->whole[side] = whole;
	w->text[side] = text;
}

/* The first of the terms of BAG from AT on that is not below ID. */
static uint32_t weights_seek(const struct weights_bag *bag, uint32_t at, uint32_t id)
{
	uint32_t step = 1, end = at;

	while (end < bag->n && bag->at[end].id < id) {
		at = end + 1;
		end = bag->n - end > step ? end + step : bag->n;
		step *= 2;
	}
	while (at < end) {
		uint32_t middle = at + (end - at) / 2;

		if (bag->at[middle].id < id)
			at = middle + 1;
		else
			end = middle;
	}
	return at;
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

struct weights *weights_new(const struct doc *a, const struct doc *b)
{
	struct arena *arena = arena_new();
	struct weights *w = arena_alloc(arena, sizeof(*w));
	struct weigher g = { .w = w, .n_paras = a->n_paras + b->n_paras };

	w->docs[SIDE_A] = a;
	w->docs[SIDE_B] = b;
	w->arena = arena;
	w->cut = cut_new(a, b);
	g.texts = intern_new();
	for (uint32_t i = 0; i < g.n_paras; i++)
		weigher_find(&g, i);
	weigher_sort(&g);
	weigher_bags(&g);
	vec_fini(&g.found);
	vec_fini(&g.words);
	weigher_wholes(&g, SIDE_A);
	weigher_wholes(&g, SIDE_B);
	intern_free(g.texts);
	return w;
}

void weights_free(struct weights *w)
{
	if (w == NULL)
		return;
	cut_free(w->cut);
	arena_free(w->arena);
}
