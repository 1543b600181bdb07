/* SPDX-License-Identifier: ISC */
/* predecessor - which earlier resolution is continued; see the header. */
#include "index/predecessor.h"

#include <stdlib.h>
#include <string.h>

#include "base/sort.h"

/* How far evidence goes: not shown, offered, taken where one stands out, taken. */
enum { RANK_NONE, RANK_OFFERED, RANK_ALONE, RANK_CITED, RANK_SERIES, RANK_SAID };

/* Another text that is as like as this, in tenths, leaves none that stands out. */
#define RIVAL_TENTHS 8u

static bool precedent_has(const struct precedent *p, unsigned evidence)
{
	return (p->evidence & evidence) != 0;
}

static bool precedent_is_cited(const struct precedent *p)
{
	return precedent_has(p, INDEX_CITED | INDEX_RECALLED);
}

static int precedent_rank(const struct precedent *p)
{
	bool title = precedent_has(p, INDEX_TITLE);

	if (precedent_has(p, INDEX_SAID))
		return RANK_SAID;
	if (precedent_has(p, INDEX_SERIES))
		return RANK_SERIES;
	if (precedent_is_cited(p) && (title || p->likeness >= LIKE_CITED))
		return RANK_CITED;
	if (precedent_is_cited(p) && precedent_has(p, INDEX_TITLE_ON) &&
	    p->likeness >= LIKE_TITLE_ON)
		return RANK_CITED;
	if (precedent_has(p, INDEX_RECALLED) && p->likeness >= LIKE_RECALLED)
		return RANK_CITED;
	if (title && p->likeness >= LIKE_SERIES)
		return RANK_ALONE;
	if (p->title >= TITLE_DRIFTED && p->likeness * p->title >= 1000 * LIKE_ALONE)
		return RANK_ALONE;
	if (!p->brief && p->likeness >= LIKE_SAME)
		return RANK_ALONE;
	if (title || p->title >= TITLE_DRIFTED || p->likeness >= LIKE_OFFERED ||
	    precedent_has(p, INDEX_RECALLED) ||
	    (precedent_has(p, INDEX_AGENDA) && p->likeness >= LIKE_SERIES) ||
	    (precedent_is_cited(p) && p->likeness >= LIKE_SERIES))
		return RANK_OFFERED;
	return RANK_NONE;
}

/*
 * True when another text is nearly as like as P, of which neither title nor citation says
 * that it is the one: both are made from one mould, as all texts on observer status are.
 */
static bool precedent_has_rival(const struct precedent *p,
    const struct precedent_vec *candidates)
{
	if (precedent_is_cited(p) ||
	    precedent_has(p, INDEX_TITLE | INDEX_SAID | INDEX_SERIES))
		return false;
	for (size_t i = 0; i < candidates->n; i++) {
		const struct precedent *other = &candidates->at[i];

		if (other != p && strcmp(other->key, p->key) != 0 &&
		    !precedent_is_cited(other) &&
		    10 * other->likeness >= RIVAL_TENTHS * p->likeness)
			return true;
	}
	return false;
}

/* Demotes what may not be taken to an offer. */
static void precedent_stand_back(struct precedent *p)
{
	if (p->rank > RANK_OFFERED)
		p->rank = RANK_OFFERED;
}

static void decide_ranks(struct precedent_vec *all)
{
	int best = RANK_NONE;

	for (size_t i = 0; i < all->n; i++) {
		struct precedent *p = &all->at[i];

		p->rank = precedent_rank(p);
		if (p->rank == RANK_ALONE && precedent_has_rival(p, all))
			precedent_stand_back(p);
		best = p->rank > best ? p->rank : best;
	}
	/* What somebody said settles it. */
	for (size_t i = 0; i < all->n; i++)
		if (best >= RANK_SERIES && all->at[i].rank < best)
			precedent_stand_back(&all->at[i]);
}

/*
 * A part of the resolution itself is taken only where there is nothing else, and more than its
 * title speaks for it.
 */
static void decide_siblings(struct slice number, struct precedent_vec *all)
{
	bool elsewhere = false;

	for (size_t i = 0; i < all->n; i++)
		elsewhere = elsewhere ||
		    (all->at[i].rank > RANK_OFFERED &&
			!slice_eq(all->at[i].number, number));
	for (size_t i = 0; i < all->n; i++) {
		struct precedent *p = &all->at[i];

		if (p->rank < RANK_SAID && slice_eq(p->number, number) &&
		    (elsewhere || (!precedent_is_cited(p) && p->likeness < LIKE_CITED)))
			precedent_stand_back(p);
	}
}

static int precedent_cmp_number(int64_t x, int64_t y)
{
	return order_of(x, y);
}

/* What may be taken first, by date; then by what speaks for it. */
static int precedent_cmp(const void *a, const void *b)
{
	const struct precedent *x = a, *y = b;
	bool take_x = x->rank > RANK_OFFERED, take_y = y->rank > RANK_OFFERED;
	int order = take_y - take_x;

	if (order == 0 && take_x)
		order = precedent_cmp_number(y->date, x->date);
	if (order == 0)
		order = y->rank - x->rank;
	if (order == 0)
		order = precedent_is_cited(y) - precedent_is_cited(x);
	if (order == 0)
		order = precedent_cmp_number(y->likeness, x->likeness);
	if (order == 0)
		order = precedent_cmp_number(y->date, x->date);
	if (order == 0)
		order = slice_cmp(x->number, y->number);
	return order != 0 ? order : x->part - y->part;
}

/* [day] of the year of DATE, about. */
static int date_season(int64_t date)
{
	return (int)(date / 100 % 100) * 30 + (int)(date % 100);
}

/* [day] between the times of the year of two dates, about. */
static int date_between_seasons(int64_t a, int64_t b)
{
	int days = abs(date_season(a) - date_season(b));

	return days < 360 - days ? days : 360 - days;
}

/* True when X, a part of the same resolution as Y, answers PART of DATE better than Y. */
static bool precedent_is_nearer(const struct precedent *x, const struct precedent *y,
    char part, int64_t date)
{
	int x_days = date_between_seasons(x->date, date);
	int y_days = date_between_seasons(y->date, date);

	if (x->rank != y->rank)
		return x->rank > y->rank;
	if (x_days != y_days)
		return x_days < y_days;
	if ((x->part == part) != (y->part == part))
		return x->part == part;
	return x->likeness > y->likeness;
}

/* Of the parts of the newest resolution the one that answers PART goes to the front. */
static void decide_part(char part, int64_t date, struct precedent_vec *all)
{
	size_t best = 0;

	for (size_t i = 1; i < all->n && all->at[i].rank > RANK_OFFERED; i++)
		if (slice_eq(all->at[i].number, all->at[0].number) &&
		    precedent_is_nearer(&all->at[i], &all->at[best], part, date))
			best = i;
	if (best > 0) {
		struct precedent first = all->at[best];

		all->at[best] = all->at[0];
		all->at[0] = first;
	}
}

bool predecessor_decide(const struct precedent *of, struct precedent_vec *all)
{
	decide_ranks(all);
	decide_siblings(of->number, all);
	vec_sort(all, precedent_cmp);
	while (all->n > 0 && vec_last(all)->rank == RANK_NONE)
		all->n--;
	if (all->n > 0)
		decide_part(of->part, of->date, all);
	if (all->n > PRECEDENTS_MAX)
		all->n = PRECEDENTS_MAX;
	return all->n > 0 && all->at[0].rank > RANK_OFFERED;
}
