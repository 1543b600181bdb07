/* SPDX-License-Identifier: ISC */
/*
 * edit - what two rows of numbers have in common; see the header.
 *
 * Equal ends are cut off, then all numbers that only one row has: they match nothing.
 * What is left is divided at a point of a shortest way from one row to the other, found
 * from both ends at once, and each half divided again.
 */
#include "compare/edit.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"

/* Differences that are looked for at once, at the least; tests build with few. */
#ifndef EDIT_BOUND
#define EDIT_BOUND 256
#endif

/* A part of both rows: [x0, x1) of a and [y0, y1) of b. */
struct edit_part {
	int64_t x0, x1, y0, y1;
};

/* A place in both. */
struct edit_point {
	int64_t x, y;
};

VEC_OF(edit_part_vec, struct edit_part);

/* One of the rows without what the other has not. */
struct edit_side {
	uint32_t *ids;   /* owned */
	uint32_t *place; /* owned: where each was */
	uint32_t n;
	bool *kept; /* owned: of the whole row: is in the common part */
};

struct edit {
	struct edit_side a, b;
	int64_t *ahead, *back; /* by diagonal x - y: the furthest x, from either end */
	int64_t *memory;       /* owned: both of them */
	struct edit_part_vec parts; /* still to do */
	struct stage *stage;
};

/* Whether a row stands before the other when their order shall not matter. */
static bool edit_is_before(struct edit_row a, struct edit_row b)
{
	uint32_t i = 0;

	if (a.n != b.n)
		return a.n < b.n;
	while (i < a.n && a.at[i] == b.at[i])
		i++;
	return i == a.n || a.at[i] < b.at[i];
}

/* A row between the ends that it has in common with another: [start, end) of it. */
struct edit_inside {
	struct edit_row row;
	uint32_t start, end;
};

/* Of what lies inside A, what lies inside OTHER too. */
static struct edit_side edit_side_of(const struct edit_inside *a,
    const struct edit_inside *other, bool *seen)
{
	struct edit_side side = { 0 };
	const size_t room = (size_t)a->end - a->start + 1;

	side.ids = xcalloc(room, sizeof(*side.ids));
	side.place = xcalloc(room, sizeof(*side.place));
	side.kept = xcalloc((size_t)a->row.n + 1, sizeof(*side.kept));
	for (uint32_t i = other->start; i < other->end; i++)
		seen[other->row.at[i]] = true;
	for (uint32_t i = a->start; i < a->end; i++) {
		if (!seen[a->row.at[i]])
			continue;
		side.ids[side.n] = a->row.at[i];
		side.place[side.n++] = i;
	}
	for (uint32_t i = other->start; i < other->end; i++)
		seen[other->row.at[i]] = false;
	memset(side.kept, true, a->start);
	memset(side.kept + a->end, true, a->row.n - a->end);
	return side;
}

static void edit_side_fini(struct edit_side *side)
{
	free(side->ids);
	free(side->place);
	free(side->kept);
}

/* Takes the equal ends of P away, as common. */
static void edit_trim(struct edit *e, struct edit_part *p)
{
	while (p->x0 < p->x1 && p->y0 < p->y1 && e->a.ids[p->x0] == e->b.ids[p->y0]) {
		e->a.kept[e->a.place[p->x0++]] = true;
		e->b.kept[e->b.place[p->y0++]] = true;
	}
	while (p->x0 < p->x1 && p->y0 < p->y1 &&
	    e->a.ids[p->x1 - 1] == e->b.ids[p->y1 - 1]) {
		e->a.kept[e->a.place[--p->x1]] = true;
		e->b.kept[e->b.place[--p->y1]] = true;
	}
}

/* The diagonals that a search has reached. */
struct edit_range {
	int64_t min, max;
};

/* The two searches for a point of a shortest way through a part, from either end. */
struct edit_search {
	const struct edit_part *part;
	struct edit_range front, back;
	bool
	    odd; /* so is the number of differences: it is the one from the front that meets */
};

/* One diagonal more at each end within P, UNREACHED behind it; or one less. */
static void edit_widen(const struct edit_part *p, struct edit_range *r, int64_t *reach,
    int64_t unreached)
{
	if (r->min > p->x0 - p->y1)
		reach[--r->min - 1] = unreached;
	else
		r->min++;
	if (r->max < p->x1 - p->y0)
		reach[++r->max + 1] = unreached;
	else
		r->max--;
}

static bool edit_reached(const struct edit_range *r, int64_t diagonal)
{
	return r->min <= diagonal && diagonal <= r->max;
}

/* One difference further from the front; true when the searches have met, at *MET. */
static bool edit_ahead(struct edit *e, struct edit_search *s, struct edit_point *met)
{
	const struct edit_part *p = s->part;
	struct edit_range *r = &s->front;

	edit_widen(p, r, e->ahead, -1);
	for (int64_t d = r->max; d >= r->min; d -= 2) {
		int64_t low = e->ahead[d - 1], high = e->ahead[d + 1];
		int64_t x = low < high ? high : low + 1, y = x - d;
		while (x < p->x1 && y < p->y1 && e->a.ids[x] == e->b.ids[y])
			x++, y++;
		e->ahead[d] = x;
		if (s->odd && edit_reached(&s->back, d) && e->back[d] <= x) {
			*met = (struct edit_point){ x, y };
			return true;
		}
	}
	return false;
}

/* The same from the end. */
static bool edit_back(struct edit *e, struct edit_search *s, struct edit_point *met)
{
	const struct edit_part *p = s->part;
	struct edit_range *r = &s->back;

	edit_widen(p, r, e->back, INT64_MAX);
	for (int64_t d = r->max; d >= r->min; d -= 2) {
		int64_t low = e->back[d - 1], high = e->back[d + 1];
		int64_t x = low < high ? low : high - 1, y = x - d;
		while (x > p->x0 && y > p->y0 && e->a.ids[x - 1] == e->b.ids[y - 1])
			x--, y--;
		e->back[d] = x;
		if (!s->odd && edit_reached(&s->front, d) && x <= e->ahead[d]) {
			*met = (struct edit_point){ x, y };
			return true;
		}
	}
	return false;
}

/* When it takes too long: the point that either search has brought furthest. */
static struct edit_point edit_give_up(const struct edit *e, const struct edit_search *s)
{
	const struct edit_part *p = s->part;
	const struct edit_range *f = &s->front, *b = &s->back;
	int64_t best_f = -1, best_b = INT64_MAX, fx = p->x0, bx = p->x1;

	for (int64_t d = f->max; d >= f->min; d -= 2) {
		int64_t x = e->ahead[d] < p->x1 ? e->ahead[d] : p->x1;
		if (x - d > p->y1)
			x = p->y1 + d;
		if (2 * x - d > best_f)
			best_f = 2 * x - d, fx = x;
	}
	for (int64_t d = b->max; d >= b->min; d -= 2) {
		int64_t x = e->back[d] > p->x0 ? e->back[d] : p->x0;
		if (x - d < p->y0)
			x = p->y0 + d;
		if (2 * x - d < best_b)
			best_b = 2 * x - d, bx = x;
	}
	bool front = best_f - (p->x0 + p->y0) > p->x1 + p->y1 - best_b;
	return front ? (struct edit_point){ fx, best_f - fx }
		     : (struct edit_point){ bx, best_b - bx };
}

/* A point to divide P at, whose ends differ, so that both parts are smaller. */
static struct edit_point edit_middle(struct edit *e, const struct edit_part *p)
{
	const int64_t first = p->x0 - p->y0, last = p->x1 - p->y1;
	struct edit_search s = { p, { first, first }, { last, last },
		(first - last) % 2 != 0 };
	struct edit_point met;

	e->ahead[first] = p->x0;
	e->back[last] = p->x1;
	for (int64_t cost = 1; cost <= EDIT_BOUND; cost++)
		if (edit_ahead(e, &s, &met) || edit_back(e, &s, &met))
			return met;
	return edit_give_up(e, &s);
}

static void edit_run(struct edit *e)
{
	struct edit_part whole = { 0, e->a.n, 0, e->b.n };

	vec_push(&e->parts, whole);
	while (e->parts.n > 0 && !stage_is_over(e->stage, 0, 0)) {
		struct edit_part p = e->parts.at[--e->parts.n];

		edit_trim(e, &p);
		if (p.x0 == p.x1 || p.y0 == p.y1)
			continue;
		const struct edit_point at = edit_middle(e, &p);
		struct edit_part first = { p.x0, at.x, p.y0, at.y },
				 second = { at.x, p.x1, at.y, p.y1 };
		vec_push(&e->parts, second);
		vec_push(&e->parts, first);
	}
}

/* Appends what is kept, which is the same in both rows. */
static void edit_gather(const bool *in_a, uint32_t n, const bool *in_b,
    struct edit_match_vec *out)
{
	struct edit_match run = { 0 };

	for (uint32_t i = 0, j = 0; i < n; i++) {
		uint32_t was = j;
		if (!in_a[i])
			continue;
		while (!in_b[j])
			j++;
		if (run.n > 0 && run.a + run.n == i && j == was) {
			run.n++;
		} else {
			if (run.n > 0)
				vec_push(out, run);
			run = (struct edit_match){ i, j, 1 };
		}
		j++;
	}
	if (run.n > 0)
		vec_push(out, run);
}

static void edit_ordered(struct edit_row a, struct edit_row b, uint32_t n_ids,
    struct stage *stage, struct edit_match_vec *out)
{
	struct edit e = { .stage = stage };
	bool *seen = xcalloc((size_t)n_ids + 1, sizeof(*seen));
	uint32_t start = 0, a_end = a.n, b_end = b.n;

	while (start < a_end && start < b_end && a.at[start] == b.at[start])
		start++;
	while (start < a_end && start < b_end && a.at[a_end - 1] == b.at[b_end - 1])
		a_end--, b_end--;
	const struct edit_inside in_a = { a, start, a_end }, in_b = { b, start, b_end };
	e.a = edit_side_of(&in_a, &in_b, seen);
	e.b = edit_side_of(&in_b, &in_a, seen);
	size_t diagonals = (size_t)e.a.n + e.b.n + 3;
	e.memory = xreallocarray(NULL, 2 * diagonals, sizeof(*e.memory));
	e.ahead = e.memory + e.b.n + 1;
	e.back = e.ahead + diagonals;
	edit_run(&e);
	edit_gather(e.a.kept, a.n, e.b.kept, out);
	vec_fini(&e.parts);
	free(e.memory);
	edit_side_fini(&e.a);
	edit_side_fini(&e.b);
	free(seen);
}

void edit_common(struct edit_row a, struct edit_row b, uint32_t n_ids,
    struct stage *stage, struct edit_match_vec *out)
{
	size_t first = out->n;

	if (edit_is_before(a, b)) {
		edit_ordered(a, b, n_ids, stage, out);
		return;
	}
	edit_ordered(b, a, n_ids, stage, out);
	for (size_t i = first; i < out->n; i++) {
		uint32_t at = out->at[i].a;
		out->at[i].a = out->at[i].b;
		out->at[i].b = at;
	}
}
