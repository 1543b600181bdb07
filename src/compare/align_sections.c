/* SPDX-License-Identifier: ISC */
/* align_sections - which parts answer which; see the header. */
#include "compare/align_sections.h"

#include <stdlib.h> /* free */

#include "base/xalloc.h"
#include "compare/align.h"

/* Terms of two parts each that are walked to compare all parts with all; of more only
 * those of one number are compared. */
#define SECTIONS_BUDGET ((uint64_t)64 << 20)

/* How like parts must be [thousandths]: those in parts that answer each other, and any. */
static const struct align_need sections_need = { 330, 420, 0 };
static const struct align_need sections_need_beyond = { 600, 600, 0 };

/* And those that neighbours leave alone. */
#define SECTIONS_ALONE 250

/* What the same name, "Section 18", is worth, and what another one is not. */
#define SECTIONS_NAME 100

/* Words of a heading that are looked at. */
#define SECTIONS_WORDS 64

/* This much of a part that is gone must stand in the part that it joins [thousandths]. */
#define SECTIONS_JOINED 500u

VEC_OF(part_vec, uint32_t);

struct sectioner {
	const struct weights *w;
	struct sections *s;
	struct arena *arena;            /* for what is needed on the way */
	struct weights_bag *all[SIDES]; /* of each part with those in it */
	struct weights_bag *own[SIDES];
	uint32_t *answer[SIDES];
	struct part_vec list[SIDES]; /* of the parts in hand, what has no answer */
	struct likeness_vec pairs;
};

/* In how many parts of both documents each term stands; *N: how many there are. */
static uint32_t *sections_spread(const struct sectioner *t, uint32_t *n)
{
	uint32_t *spread = xcalloc((size_t)t->w->n_terms + 1, sizeof(*spread));

	*n = 0;
	for (int side = 0; side < SIDES; side++)
		for (uint32_t i = 0; i < t->s->parts[side].n; i++) {
			const struct weights_bag *bag = &t->own[side][i];

			for (uint32_t k = 0; k < bag->n; k++)
				spread[bag->at[k].id]++;
			*n += bag->total > 0;
		}
	return spread;
}

/* Lets the terms of BAG count the less the more of N parts have them. */
static void sections_weigh(struct weights_bag *bag, const uint32_t *spread, uint32_t n)
{
	uint32_t most = n > 2 ? weights_log(n, 2) : 1;

	for (uint32_t i = 0; i < bag->n; i++) {
		struct weights_term *term = &bag->at[i];
		uint32_t was = term->amount, parts = spread[term->id];

		if (n > 2 && parts > 2)
			term->amount =
			    (uint32_t)((uint64_t)was * weights_log(n, parts) / most);
		bag->total -= was - term->amount;
	}
}

/* How much of one term one part has. */
struct dealt {
	uint32_t part, amount;
};

/* The terms of all paragraphs that lie in a part, by term; START, one for each term and one
 * more, is set to where those of each begin. */
static struct dealt *sections_deal(const struct sectioner *t, int side, size_t *start)
{
	const struct parts *p = &t->s->parts[side];
	const struct weights_bag *bags = t->w->own[side];
	uint32_t n = t->w->docs[side]->n_body;

	for (uint32_t i = 0; i < n; i++)
		for (uint32_t k = 0; p->of[i] != DOC_NONE && k < bags[i].n; k++)
			start[bags[i].at[k].id + 2]++;
	for (uint32_t i = 0; i < t->w->n_terms; i++)
		start[i + 2] += start[i + 1];
	struct dealt *dealt = xcalloc(start[t->w->n_terms + 1] + 1, sizeof(*dealt));

	for (uint32_t i = 0; i < n; i++)
		for (uint32_t k = 0; p->of[i] != DOC_NONE && k < bags[i].n; k++)
			dealt[start[bags[i].at[k].id + 1]++] =
			    (struct dealt){ p->of[i], bags[i].at[k].amount };
	return dealt;
}

/* An empty bag for each part, with room for its terms. */
static void sections_room(struct sectioner *t, int side)
{
	const struct parts *p = &t->s->parts[side];
	uint32_t *room = xcalloc(p->n, sizeof(*room));

	t->own[side] = arena_alloc(t->arena, p->n * sizeof(struct weights_bag));
	for (uint32_t i = 0; i < t->w->docs[side]->n_body; i++) {
		if (p->of[i] == DOC_NONE)
			continue;
		room[p->of[i]] += t->w->own[side][i].n;
		t->own[side][p->of[i]].total += t->w->own[side][i].total;
	}
	for (uint32_t i = 0; i < p->n; i++)
		t->own[side][i].at = arena_alloc(t->arena,
		    ((size_t)room[i] + 1) * sizeof(struct weights_term));
	free(room);
}

/* The words of each part of SIDE alone. */
static void sections_gather_own(struct sectioner *t, int side)
{
	size_t *start = xcalloc((size_t)t->w->n_terms + 2, sizeof(*start));
	struct dealt *dealt = sections_deal(t, side, start);

	sections_room(t, side);
	for (uint32_t id = 0; id < t->w->n_terms; id++)
		for (size_t i = start[id]; i < start[id + 1]; i++) {
			struct weights_bag *bag = &t->own[side][dealt[i].part];

			if (i == start[id] || dealt[i].part != dealt[i - 1].part)
				bag->at[bag->n++] = (struct weights_term){ id, 0 };
			if (bag->at[bag->n - 1].amount < WEIGHTS_MOST)
				bag->at[bag->n - 1].amount += dealt[i].amount;
		}
	free(dealt);
	free(start);
}

/* The words of all parts of SIDE, alone and with those of the parts in them. */
static void sections_gather(struct sectioner *t, int side)
{
	const struct parts *p = &t->s->parts[side];

	sections_gather_own(t, side);
	t->all[side] = arena_alloc(t->arena, p->n * sizeof(struct weights_bag));
	for (uint32_t i = 0; i < p->n; i++) {
		uint32_t end = i + 1;

		while (i > 0 && end < p->n && p->at[end].start < p->at[i].end)
			end++;
		t->all[side][i] = end > i + 1
		    ? weights_sum(t->own[side], i, end, t->arena)
		    : t->own[side][i];
	}
}

static void sections_gather_all(struct sectioner *t)
{
	uint32_t n;

	for (int side = 0; side < SIDES; side++)
		sections_gather(t, side);
	uint32_t *spread = sections_spread(t, &n);

	for (int side = 0; side < SIDES; side++)
		for (uint32_t i = 0; i < t->s->parts[side].n; i++) {
			struct weights_bag *own = &t->own[side][i];
			struct weights_bag *all = &t->all[side][i];

			sections_weigh(own, spread, n);
			if (all->at == own->at)
				*all = *own;
			else
				sections_weigh(all, spread, n);
		}
	free(spread);
}

/* The part of both bags that they have in common [thousandths]. */
static uint32_t sections_dice(const struct weights_bag *x, const struct weights_bag *y)
{
	uint64_t sum = x->total + y->total;

	return sum > 0 ? (uint32_t)(2000 * weights_common(x, y) / sum) : 0;
}

/* The words of a heading, without regard to case and typography. */
static uint32_t sections_words(const struct sectioner *t, int side, uint32_t heading,
    uint32_t words[SECTIONS_WORDS])
{
	const struct token_text *text = &t->w->cut->of[side][heading];
	uint32_t n = 0;

	for (uint32_t i = 0; i < text->n && n < SECTIONS_WORDS; i++)
		if (text->at[i].kind == TOKEN_WORD)
			words[n++] = text->at[i].folded;
	return n;
}

/* How many words headings A and B, which have N_WORDS, begin with in common. */
static uint32_t sections_equal(const struct sectioner *t, uint32_t a, uint32_t b,
    uint32_t n_words[SIDES])
{
	uint32_t x[SECTIONS_WORDS], y[SECTIONS_WORDS], n = 0;
	uint32_t n_x = sections_words(t, SIDE_A, a, x);
	uint32_t n_y = sections_words(t, SIDE_B, b, y);

	while (n < n_x && n < n_y && x[n] == y[n])
		n++;
	n_words[SIDE_A] = n_x;
	n_words[SIDE_B] = n_y;
	return n;
}

/* What the numbers A and B of two parts say: "Section 18" is a name, and so is "Annex";
 * "XVIII" is none. */
static int sections_names(const struct sectioner *t, uint32_t a, uint32_t b)
{
	uint32_t n[SIDES], equal = sections_equal(t, a, b, n);

	if (n[SIDE_A] != n[SIDE_B] || parts_is_bare(&t->w->docs[SIDE_A]->paras[a]))
		return 0;
	if (equal == n[SIDE_A])
		return equal > 0 ? SECTIONS_NAME : 0;
	return equal > 0 && equal + 1 == n[SIDE_A] ? -SECTIONS_NAME : 0;
}

/* How like the titles A and B are [thousandths]. */
static uint32_t sections_titles(const struct sectioner *t, uint32_t a, uint32_t b)
{
	uint32_t n[SIDES], equal = sections_equal(t, a, b, n);

	if (equal == n[SIDE_A] && equal == n[SIDE_B])
		return LIKENESS_SAME;
	return sections_dice(&t->w->own[SIDE_A][a], &t->w->own[SIDE_B][b]);
}

/* How like part A of the first document is to part B of the second [thousandths]. */
static uint32_t sections_likeness(const struct sectioner *t, uint32_t a, uint32_t b)
{
	const struct part *x = &t->s->parts[SIDE_A].at[a];
	const struct part *y = &t->s->parts[SIDE_B].at[b];
	int like = (int)sections_dice(&t->all[SIDE_A][a], &t->all[SIDE_B][b]);

	if (x->title != DOC_NONE && y->title != DOC_NONE)
		like = (like + (int)sections_titles(t, x->title, y->title)) / 2;
	if (x->label != DOC_NONE && y->label != DOC_NONE)
		like += sections_names(t, x->label, y->label);
	if (like < 0)
		return 0;
	return like < (int)LIKENESS_SAME ? (uint32_t)like : LIKENESS_SAME;
}

static void sections_answer(struct sectioner *t, uint32_t a, uint32_t b)
{
	t->answer[SIDE_A][a] = b;
	t->answer[SIDE_B][b] = a;
}

/* True when comparing all parts in hand with all takes too long. */
static bool sections_are_many(const struct sectioner *t)
{
	uint64_t terms[SIDES] = { 1, 1 };

	for (int side = 0; side < SIDES; side++)
		for (size_t i = 0; i < t->list[side].n; i++)
			terms[side] += t->all[side][t->list[side].at[i]].n + 1;
	return terms[SIDE_A] * t->list[SIDE_B].n + terms[SIDE_B] * t->list[SIDE_A].n >
	    SECTIONS_BUDGET;
}

/* One round over the parts in hand. */
static void sections_align(struct sectioner *t, struct align_need need, uint32_t alone)
{
	const struct part_vec *x = &t->list[SIDE_A], *y = &t->list[SIDE_B];

	if (x->n == 0 || y->n == 0)
		return;
	bool many = sections_are_many(t);
	uint32_t *answer = xcalloc(x->n, sizeof(*answer));

	t->pairs.n = 0;
	for (uint32_t i = 0; i < x->n; i++)
		for (uint32_t k = many ? i : 0; k < y->n && (!many || k == i); k++)
			vec_push(&t->pairs,
			    ((struct likeness_pair){ i, k,
				sections_likeness(t, x->at[i], y->at[k]) }));
	const struct align_lists lists = { t->pairs.at, t->pairs.n, (uint32_t)x->n,
		(uint32_t)y->n };
	align_answer(&lists, need, answer);
	align_lone(&lists, alone, answer);
	for (size_t i = 0; i < x->n; i++)
		if (answer[i] != DOC_NONE)
			sections_answer(t, x->at[i], y->at[answer[i]]);
	free(answer);
}

/* Takes in hand the parts of SIDE without an answer: those in PARENT, or all. */
static void sections_take(struct sectioner *t, int side, uint32_t parent)
{
	const struct parts *p = &t->s->parts[side];

	t->list[side].n = 0;
	for (uint32_t i = 1; i < p->n; i++)
		if (t->answer[side][i] == DOC_NONE &&
		    (parent == DOC_NONE || p->at[i].parent == parent))
			vec_push(&t->list[side], i);
}

/* One round over the parts in each part and its answer, outer ones first. */
static void sections_descend(struct sectioner *t)
{
	for (uint32_t i = 0; i < t->s->parts[SIDE_A].n; i++) {
		if (t->answer[SIDE_A][i] == DOC_NONE)
			continue;
		sections_take(t, SIDE_A, i);
		sections_take(t, SIDE_B, t->answer[SIDE_A][i]);
		sections_align(t, sections_need, SECTIONS_ALONE);
	}
}

/* True when part I holds more than headings. */
static bool sections_has_text(const struct sectioner *t, int side, uint32_t i)
{
	const struct part *part = &t->s->parts[side].at[i];

	return part->own_end >
	    part->start + (part->label != DOC_NONE) + (part->title != DOC_NONE);
}

/* What part I of SIDE has of part K of the other side that the answer of K has not. */
static uint64_t sections_gain(const struct sectioner *t, int side, uint32_t i, uint32_t k)
{
	int other = side == SIDE_A ? SIDE_B : SIDE_A;
	const struct weights_bag *from = &t->own[other][k];
	const struct weights_bag *rest = &t->own[side][t->answer[other][k]];

	return weights_common_of_two(&t->own[side][i], rest, from) -
	    weights_common(rest, from);
}

/* The part of the other side that most of part I went on in, or DOC_NONE. */
static uint32_t sections_home(const struct sectioner *t, int side, uint32_t i)
{
	int other = side == SIDE_A ? SIDE_B : SIDE_A;
	uint64_t most = t->own[side][i].total * SECTIONS_JOINED / 1000;
	uint32_t home = DOC_NONE;

	for (uint32_t k = 0; k < t->s->parts[other].n; k++) {
		if (t->answer[other][k] == DOC_NONE ||
		    weights_common(&t->own[side][i], &t->own[other][k]) <= most)
			continue;
		uint64_t gain = sections_gain(t, side, i, k);

		if (gain > most) {
			most = gain;
			home = k;
		}
	}
	return home;
}

static void sections_group(struct sectioner *t)
{
	struct sections *s = t->s;

	s->n_groups = 0;
	for (uint32_t i = 0; i < s->parts[SIDE_A].n; i++)
		if (t->answer[SIDE_A][i] != DOC_NONE) {
			s->group[SIDE_A][i] = s->n_groups;
			s->group[SIDE_B][t->answer[SIDE_A][i]] = s->n_groups++;
		}
	for (int side = 0; side < SIDES; side++)
		for (uint32_t i = 0; i < s->parts[side].n; i++) {
			if (t->answer[side][i] != DOC_NONE)
				continue;
			uint32_t home = sections_has_text(t, side, i)
			    ? sections_home(t, side, i)
			    : DOC_NONE;

			s->group[side][i] = home != DOC_NONE
			    ? s->group[side == SIDE_A ? SIDE_B : SIDE_A][home]
			    : s->n_groups++;
		}
}

static void sections_find(struct sectioner *t)
{
	sections_gather_all(t);
	sections_descend(t);
	sections_take(t, SIDE_A, DOC_NONE);
	sections_take(t, SIDE_B, DOC_NONE);
	sections_align(t, sections_need_beyond, LIKENESS_SAME + 1);
	sections_descend(t);
}

struct sections sections_none(const struct doc *a, const struct doc *b,
    struct arena *arena)
{
	const struct doc *docs[SIDES] = { a, b };
	struct sections s = { .n_groups = 1 };

	for (int side = 0; side < SIDES; side++) {
		s.parts[side] = parts_none(docs[side], arena);
		s.group[side] = arena_alloc(arena, sizeof(uint32_t));
	}
	s.answer = arena_alloc(arena, sizeof(uint32_t));
	return s;
}

struct sections sections_mirror(const struct sections *s, struct arena *arena)
{
	uint32_t n = s->parts[SIDE_B].n;
	struct sections mirror = { .n_groups = s->n_groups };

	for (int side = 0; side < SIDES; side++) {
		int other = side == SIDE_A ? SIDE_B : SIDE_A;

		mirror.parts[side] = s->parts[other];
		mirror.group[side] = s->group[other];
	}
	mirror.answer = arena_alloc(arena, n * sizeof(*mirror.answer));
	for (uint32_t i = 0; i < n; i++)
		mirror.answer[i] = DOC_NONE;
	for (uint32_t i = 0; i < s->parts[SIDE_A].n; i++)
		if (s->answer[i] != DOC_NONE)
			mirror.answer[s->answer[i]] = i;
	return mirror;
}

struct sections sections_new(const struct weights *w, struct arena *arena)
{
	struct sections s;
	struct sectioner t = { .w = w, .s = &s, .arena = arena_new() };

	for (int side = 0; side < SIDES; side++) {
		s.parts[side] = parts_of(w->docs[side], arena);
		uint32_t n = s.parts[side].n;

		t.answer[side] = arena_alloc(arena, n * sizeof(uint32_t));
		s.group[side] = arena_alloc(arena, n * sizeof(uint32_t));
		for (uint32_t i = 0; i < n; i++)
			t.answer[side][i] = DOC_NONE;
	}
	s.answer = t.answer[SIDE_A];
	sections_answer(&t, 0, 0);
	if (s.parts[SIDE_A].n > 1 || s.parts[SIDE_B].n > 1)
		sections_find(&t);
	sections_group(&t);
	for (int side = 0; side < SIDES; side++)
		vec_fini(&t.list[side]);
	vec_fini(&t.pairs);
	arena_free(t.arena);
	return s;
}

uint32_t sections_group_of(const struct sections *s, int side, uint32_t i)
{
	uint32_t part = s->parts[side].of[i];

	return part != DOC_NONE ? s->group[side][part] : DOC_NONE;
}

bool *sections_standing(const struct sections *s, int side)
{
	bool *stands = xcalloc((size_t)s->n_groups + 1, sizeof(*stands));

	for (uint32_t i = 0; i < s->parts[side].n; i++)
		stands[s->group[side][i]] = true;
	return stands;
}
