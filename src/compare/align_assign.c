/* SPDX-License-Identifier: ISC */
/*
 * align_assign - who answers whom; see the header.
 *
 * Places that an edge joins, however indirectly, are a group; groups do not touch each
 * other, so each is solved for itself.  In a group every row is assigned in turn along
 * the cheapest path of exchanges; a missing edge costs nothing, and is none afterwards.
 */
#include "compare/align_assign.h"

#include <stdbool.h>
#include <stdlib.h> /* qsort, free */

#include "base/sort.h"
#include "base/xalloc.h"

/* Places of one side in a group that is solved exactly. */
#define ASSIGN_MOST 200

struct assigner {
	const struct assign_edge *edges;
	uint32_t n_a;
	uint32_t *answer; /* of each a */
	uint32_t *taken;  /* of each b: by a, or ASSIGN_NONE */
	uint32_t *root;   /* of each a, then each b: towards its group's first */
};

static uint32_t assign_root(uint32_t *root, uint32_t at)
{
	while (root[at] != at) {
		root[at] = root[root[at]];
		at = root[at];
	}
	return at;
}

static void assign_group(struct assigner *s, size_t n, uint32_t n_b)
{
	for (uint32_t i = 0; i < s->n_a + n_b; i++)
		s->root[i] = i;
	for (size_t i = 0; i < n; i++) {
		uint32_t x = assign_root(s->root, s->edges[i].a);
		uint32_t y = assign_root(s->root, s->n_a + s->edges[i].b);

		if (x < y)
			s->root[y] = x;
		else
			s->root[x] = y;
	}
}

/* One group as a matrix, with fewer or as many rows as columns. */
struct assign_matrix {
	uint32_t rows, cols;
	bool turned;         /* rows are b's */
	uint32_t *row, *col; /* the places they stand for */
	int64_t *cost;       /* minus the weight */
};

struct assign_search {
	const struct assign_matrix *m;
	int64_t *u, *v;   /* potentials, from 1 */
	uint32_t *row_of; /* of each column, from 1; 0 = none */
	uint32_t *way;    /* the column before, on the cheapest path */
	int64_t *least;
	bool *used;
};

/* Settles one more column; returns the cheapest next one. */
static uint32_t assign_step(struct assign_search *s, uint32_t col)
{
	uint32_t row = s->row_of[col], next = 0;
	int64_t delta = INT64_MAX;

	s->used[col] = true;
	for (uint32_t k = 1; k <= s->m->cols; k++) {
		if (s->used[k])
			continue;
		int64_t cost = s->m->cost[(size_t)(row - 1) * s->m->cols + k - 1] -
		    s->u[row] - s->v[k];

		if (cost < s->least[k]) {
			s->least[k] = cost;
			s->way[k] = col;
		}
		if (s->least[k] < delta) {
			delta = s->least[k];
			next = k;
		}
	}
	for (uint32_t k = 0; k <= s->m->cols; k++) {
		if (s->used[k]) {
			s->u[s->row_of[k]] += delta;
			s->v[k] -= delta;
		} else {
			s->least[k] -= delta;
		}
	}
	return next;
}

static void assign_row(struct assign_search *s, uint32_t row)
{
	uint32_t col = 0;

	for (uint32_t k = 0; k <= s->m->cols; k++) {
		s->least[k] = INT64_MAX / 2;
		s->used[k] = false;
	}
	s->row_of[0] = row;
	do {
		col = assign_step(s, col);
	} while (s->row_of[col] != 0);
	while (col != 0) {
		s->row_of[col] = s->row_of[s->way[col]];
		col = s->way[col];
	}
}

static void assign_solve(struct assigner *a, const struct assign_matrix *m)
{
	size_t n = (size_t)m->cols + 1;
	struct assign_search s = { m, xcalloc(n, sizeof(*s.u)), xcalloc(n, sizeof(*s.v)),
		xcalloc(n, sizeof(*s.row_of)), xcalloc(n, sizeof(*s.way)),
		xcalloc(n, sizeof(*s.least)), xcalloc(n, sizeof(*s.used)) };

	for (uint32_t row = 1; row <= m->rows; row++)
		assign_row(&s, row);
	for (uint32_t k = 1; k <= m->cols; k++) {
		uint32_t row = s.row_of[k];

		if (row == 0 || m->cost[(size_t)(row - 1) * m->cols + k - 1] == 0)
			continue;
		uint32_t x = m->row[row - 1], y = m->col[k - 1];

		a->answer[m->turned ? y : x] = m->turned ? x : y;
	}
	free(s.u);
	free(s.v);
	free(s.row_of);
	free(s.way);
	free(s.least);
	free(s.used);
}

/* The different places of one side among N edges, in order; returns how many. */
static uint32_t assign_places(const struct assign_edge *const *edges, size_t n, bool of_b,
    uint32_t *out)
{
	for (size_t i = 0; i < n; i++)
		out[i] = of_b ? edges[i]->b : edges[i]->a;
	return (uint32_t)sort_unique(out, n, sizeof(*out), order_uint32s);
}

static uint32_t assign_find(const uint32_t *places, uint32_t n, uint32_t place)
{
	const uint32_t *at = bsearch(&place, places, n, sizeof(*places), order_uint32s);

	return (uint32_t)(at - places);
}

/* The heaviest first, then in order. */
static int edge_cmp(const void *pa, const void *pb)
{
	const struct assign_edge *a = *(const struct assign_edge *const *)pa;
	const struct assign_edge *b = *(const struct assign_edge *const *)pb;

	if (a->weight != b->weight)
		return a->weight > b->weight ? -1 : 1;
	return order_then(order_of(a->a, b->a), order_of(a->b, b->b));
}

/* A group too large to be solved exactly. */
static void assign_heaviest_first(struct assigner *s, const struct assign_edge **edges,
    size_t n)
{
	qsort(edges, n, sizeof(*edges), edge_cmp);
	for (size_t i = 0; i < n; i++) {
		uint32_t a = edges[i]->a, b = edges[i]->b;

		if (s->answer[a] != ASSIGN_NONE || s->taken[b] != ASSIGN_NONE)
			continue;
		s->answer[a] = b;
		s->taken[b] = a;
	}
}

static void assign_one_group(struct assigner *s, const struct assign_edge **edges,
    size_t n)
{
	uint32_t *a = xcalloc(n, sizeof(*a)), *b = xcalloc(n, sizeof(*b));
	uint32_t n_a = assign_places(edges, n, false, a);
	uint32_t n_b = assign_places(edges, n, true, b);

	if (n_a > ASSIGN_MOST || n_b > ASSIGN_MOST) {
		assign_heaviest_first(s, edges, n);
	} else {
		bool turned = n_a > n_b;
		struct assign_matrix m = { turned ? n_b : n_a, turned ? n_a : n_b, turned,
			turned ? b : a, turned ? a : b, NULL };

		m.cost = xcalloc((size_t)m.rows * m.cols, sizeof(*m.cost));
		for (size_t i = 0; i < n; i++) {
			uint32_t x = assign_find(a, n_a, edges[i]->a);
			uint32_t y = assign_find(b, n_b, edges[i]->b);

			m.cost[turned ? (size_t)y * m.cols + x : (size_t)x * m.cols + y] =
			    -edges[i]->weight;
		}
		assign_solve(s, &m);
		free(m.cost);
	}
	free(a);
	free(b);
}

struct grouped {
	uint32_t root;
	size_t edge;
};

static int grouped_cmp(const void *pa, const void *pb)
{
	const struct grouped *a = pa, *b = pb;

	return order_then(order_of(a->root, b->root), order_of(a->edge, b->edge));
}

static void assign_groups(struct assigner *s, size_t n)
{
	struct grouped *by = xcalloc(n + 1, sizeof(*by));
	const struct assign_edge **edges = xcalloc(n + 1, sizeof(*edges));
	size_t end;

	for (size_t i = 0; i < n; i++)
		by[i] = (struct grouped){ assign_root(s->root, s->edges[i].a), i };
	qsort(by, n, sizeof(*by), grouped_cmp);
	for (size_t i = 0; i < n; i++)
		edges[i] = &s->edges[by[i].edge];
	for (size_t start = 0; start < n; start = end) {
		end = start + 1;
		while (end < n && by[end].root == by[start].root)
			end++;
		assign_one_group(s, edges + start, end - start);
	}
	free(by);
	free(edges);
}

void assign_best(const struct assign_edge *edges, size_t n, uint32_t n_a, uint32_t n_b,
    uint32_t *answer)
{
	struct assigner s = { edges, n_a, answer, NULL, NULL };

	for (uint32_t i = 0; i < n_a; i++)
		answer[i] = ASSIGN_NONE;
	if (n == 0)
		return;
	s.taken = xcalloc(n_b, sizeof(*s.taken));
	for (uint32_t i = 0; i < n_b; i++)
		s.taken[i] = ASSIGN_NONE;
	s.root = xcalloc((size_t)n_a + n_b, sizeof(*s.root));
	assign_group(&s, n, n_b);
	assign_groups(&s, n);
	free(s.taken);
	free(s.root);
}
