/* SPDX-License-Identifier: ISC */
/*
 * weights_terms - the words of two documents, weighed; see the header.
 *
 * Of paragraphs whose words count the same one is looked at, the original; most stand in
 * both documents.  All words of the originals lie in one row.  Their places in it, sorted
 * by name, put the occurrences of each word beside each other; sorted once more by the
 * name of the word before, those of each two neighbours.
 */
#include "compare/weights_terms.h"

#include <stdbool.h>
#include <stdlib.h> /* free */

#include "base/vec.h"
#include "base/xalloc.h"
#include "compare/weights_words.h"

/* What a term weighs that stands everywhere [1/16 bit]. */
#define WEIGHTS_LEAST 6

/* Occurrences of words between two looks whether anybody waits. */
#define WEIGHTS_LOOK 4096u

struct original {
	const struct para *para;
	uint32_t copies; /* paragraphs that it stands for, itself one of them */
	uint32_t start;  /* of its words */
	struct weights_bag own, lead;
};

struct weigher {
	struct weights *w;
	struct original *originals;
	uint32_t n_originals;
	struct weights_word_vec words; /* of all originals */
	uint32_t *of_word;             /* of each word: its original */
	uint32_t *of_para[SIDES];      /* of each paragraph */
	uint32_t *last;                /* of each text: its last original, from 1 */
	uint32_t *weight; /* of a term in so many paragraphs; 0 = not known */
	uint32_t n_paras; /* of both documents */
};

/* The original of paragraph PARA.  Only the last one with the same text is asked, that
 * many with one text do not take the square of time. */
static uint32_t weigher_original(struct weigher *g, int side, uint32_t para)
{
	struct cut *cut = g->w->cut;
	const struct para *p = &g->w->docs[side]->paras[para];
	uint32_t *last = &g->last[cut->text[side][para]];

	if (*last != 0 && weights_words_are_same(g->originals[*last - 1].para, p)) {
		g->originals[*last - 1].copies++;
		return *last - 1;
	}
	g->originals[g->n_originals] =
	    (struct original){ p, 1, (uint32_t)g->words.n, { 0 }, { 0 } };
	*last = ++g->n_originals;
	weights_words(p, &cut->of[side][para], cut->names, &g->words);
	return *last - 1;
}

/* Lists the originals and their words. */
static void weigher_read(struct weigher *g)
{
	g->last = xcalloc((size_t)g->w->cut->n_texts + 1, sizeof(*g->last));
	g->originals = xcalloc((size_t)g->n_paras + 1, sizeof(*g->originals));
	vec_reserve(&g->words);
	for (int side = 0; side < SIDES; side++) {
		uint32_t n = g->w->docs[side]->n_paras;

		g->of_para[side] = xcalloc((size_t)n + 1, sizeof(*g->of_para[side]));
		for (uint32_t i = 0; i < n && !stage_is_over(g->w->stage, 0, 0); i++)
			g->of_para[side][i] = weigher_original(g, side, i);
	}
	free(g->last);
}

/* Where the words of original I end. */
static uint32_t weigher_end(const struct weigher *g, uint32_t i)
{
	return i + 1 < g->n_originals ? g->originals[i + 1].start : (uint32_t)g->words.n;
}

/* Gives the bags of all originals room: each word is a term, and one with that before. */
static void weigher_room(struct weigher *g)
{
	struct arena *arena = g->w->arena;
	struct weights_term *own =
	    arena_alloc(arena, (g->words.n + 1) * 2 * sizeof(*own));
	struct weights_term *lead = arena_alloc(arena,
	    ((size_t)g->n_originals + 1) * 2 * WEIGHTS_LEAD * sizeof(*lead));

	g->of_word = xreallocarray(NULL, g->words.n + 1, sizeof(*g->of_word));
	for (uint32_t i = 0; i < g->n_originals; i++) {
		struct original *o = &g->originals[i];

		o->own.at = own + (size_t)2 * o->start;
		o->lead.at = lead + (size_t)2 * WEIGHTS_LEAD * i;
		for (uint32_t k = o->start; k < weigher_end(g, i); k++)
			g->of_word[k] = i;
	}
}

/* True when word I and the one before it are two neighbours. */
static bool weigher_is_pair(const struct weigher *g, uint32_t i)
{
	return i > 0 && g->of_word[i] == g->of_word[i - 1] &&
	    g->words.at[i].counts <= COUNTS;
}

uint32_t weights_log(uint32_t n, uint32_t d)
{
	uint64_t x = ((uint64_t)n << 16) / d;
	uint32_t whole = 0;

	while (x >> (whole + 1) >= (uint64_t)1 << 16)
		whole++;
	return 16 * whole + (uint32_t)(((x >> whole) - ((uint64_t)1 << 16)) >> 12);
}

uint32_t weights_of_word(const struct weights *w, uint32_t spread)
{
	uint32_t n = w->docs[SIDE_A]->n_paras + w->docs[SIDE_B]->n_paras;

	return COUNTS * (WEIGHTS_LEAST + weights_log(n > spread ? n : spread, spread));
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

/* The occurrences of one term: places of words, each with the one before if PAIR. */
struct term {
	const uint32_t *at;
	uint32_t n;
	bool pair;
};

/* How much occurrence I of T counts. */
static uint32_t term_counts(const struct weigher *g, const struct term *t, uint32_t i)
{
	const struct weights_word *word = &g->words.at[t->at[i]];

	return t->pair && word[-1].counts < word->counts ? word[-1].counts : word->counts;
}

/* In how many paragraphs T stands; in a title, too? */
static uint32_t term_spread(const struct weigher *g, const struct term *t, bool *title)
{
	uint32_t spread = 0, last = UINT32_MAX;

	*title = false;
	for (uint32_t i = 0; i < t->n; i++) {
		uint32_t original = g->of_word[t->at[i]];

		if (original == last)
			continue;
		last = original;
		spread += g->originals[original].copies;
		*title = *title || g->originals[original].para->kind == PARA_TITLE;
	}
	return spread;
}

static uint32_t term_weight(struct weigher *g, uint32_t spread, bool title)
{
	uint32_t *weight = &g->weight[spread];

	if (*weight == 0)
		*weight = WEIGHTS_LEAST + weights_log(g->n_paras, spread);
	/* what the title says is what all paragraphs are about */
	return title ? (*weight + 1) / 2 : *weight;
}

/* Deals T out to the bags of the originals that it stands in. */
static void weigher_deal(struct weigher *g, const struct term *t)
{
	bool title;
	uint32_t spread = term_spread(g, t, &title);
	uint64_t weight = term_weight(g, spread, title);
	uint32_t id = spread > 1 ? g->w->n_terms++ : 0;

	for (uint32_t i = 0; i < t->n;) {
		uint32_t original = g->of_word[t->at[i]];
		uint64_t amount = 0, leading = 0;

		for (; i < t->n && g->of_word[t->at[i]] == original; i++) {
			uint64_t more = weight * term_counts(g, t, i);

			amount += more;
			leading += g->words.at[t->at[i]].leads ? more : 0;
		}
		bag_add(&g->originals[original].own, id, amount, spread < 2);
		if (leading > 0)
			bag_add(&g->originals[original].lead, id, leading, spread < 2);
	}
}

/* Places of words. */
struct places {
	uint32_t *at;
	uint32_t n;
};

/* FROM by the names of the words BACK places before; those of one name stay as they are. */
static struct places weigher_sort(const struct weigher *g, struct places from,
    uint32_t back)
{
	uint32_t n_names = intern_count(g->w->cut->names);
	uint32_t *start = xcalloc((size_t)n_names + 1, sizeof(*start));
	struct places to = { xreallocarray(NULL, (size_t)from.n + 1, sizeof(*to.at)),
		from.n };

	for (uint32_t i = 0; i < from.n; i++)
		start[g->words.at[from.at[i] - back].id + 1]++;
	for (uint32_t i = 0; i < n_names; i++)
		start[i + 1] += start[i];
	for (uint32_t i = 0; i < from.n; i++)
		to.at[start[g->words.at[from.at[i] - back].id]++] = from.at[i];
	free(start);
	return to;
}

/* Deals out the terms in SORTED, each of which begins where a name is another one. */
static void weigher_deal_all(struct weigher *g, struct places sorted, bool pair)
{
	const struct weights_word *words = g->words.at;
	uint32_t look = 0;

	for (uint32_t start = 0, end; start < sorted.n; start = end) {
		if (start >= look) {
			if (stage_is_over(g->w->stage, start, sorted.n))
				return;
			look = start + WEIGHTS_LOOK;
		}
		const struct weights_word *first = &words[sorted.at[start]];

		for (end = start + 1; end < sorted.n; end++) {
			const struct weights_word *next = &words[sorted.at[end]];

			if (next->id != first->id ||
			    (pair && next[-1].id != first[-1].id))
				break;
		}
		struct term t = { sorted.at + start, end - start, pair };

		weigher_deal(g, &t);
	}
}

static void weigher_terms(struct weigher *g)
{
	struct places all = { xreallocarray(NULL, g->words.n + 1, sizeof(*all.at)),
		(uint32_t)g->words.n };

	for (uint32_t i = 0; i < all.n; i++)
		all.at[i] = i;
	struct places words = weigher_sort(g, all, 0);

	weigher_deal_all(g, words, false);
	all.n = 0;
	for (uint32_t i = 0; i < words.n; i++)
		if (weigher_is_pair(g, words.at[i]))
			all.at[all.n++] = words.at[i];
	struct places pairs = weigher_sort(g, all, 1);

	weigher_deal_all(g, pairs, true);
	free(all.at);
	free(words.at);
	free(pairs.at);
}

/* Gives each paragraph of SIDE the bags of its original. */
static void weigher_copy(struct weigher *g, int side)
{
	uint32_t n = g->w->docs[side]->n_paras;
	struct weights_bag *own =
	    arena_alloc(g->w->arena, ((size_t)n + 1) * sizeof(*own));
	struct weights_bag *lead =
	    arena_alloc(g->w->arena, ((size_t)n + 1) * sizeof(*lead));

	for (uint32_t i = 0; i < n; i++) {
		own[i] = g->originals[g->of_para[side][i]].own;
		lead[i] = g->originals[g->of_para[side][i]].lead;
	}
	g->w->own[side] = own;
	g->w->lead[side] = lead;
}

void weights_terms(struct weights *w)
{
	struct weigher g = { .w = w,
		.n_paras = w->docs[SIDE_A]->n_paras + w->docs[SIDE_B]->n_paras };

	g.weight = xcalloc((size_t)g.n_paras + 1, sizeof(*g.weight));
	weigher_read(&g);
	weigher_room(&g);
	weigher_terms(&g);
	for (int side = 0; side < SIDES; side++) {
		weigher_copy(&g, side);
		free(g.of_para[side]);
	}
	free(g.originals);
	vec_fini(&g.words);
	free(g.of_word);
	free(g.weight);
}
