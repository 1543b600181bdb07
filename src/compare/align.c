/* SPDX-License-Identifier: ISC */
/* align - which place of one list answers which of another; see the header. */
#include "compare/align.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h> /* free */

#include "base/sort.h"
#include "compare/align_assign.h"
#include "compare/align_order.h"

/* From here on a pair of the backbone is a mark for the order of others. */
#define ALIGN_SURE 450u

/* From here on a pair of the backbone that has no better rival is settled. */
#define ALIGN_SETTLED 800u

struct aligner {
	const struct align_lists *lists;
	struct align_need need;
	uint32_t *answer;
	bool *backbone;            /* of each pair */
	uint32_t *low, *high;      /* of each a: the sure pairs before and behind it
					 * answer these places of b, from 1 */
	uint32_t *best_a, *best_b; /* of each place: its highest likeness */
	bool *settled_b;
};

/* 0 to 4095: how near a pair is to the way that an even order would take. */
static uint32_t align_nearness(const struct aligner *s, const struct likeness_pair *p)
{
	uint64_t x = ((2 * (uint64_t)p->a + 1) << 11) / s->lists->n_a;
	uint64_t y = ((2 * (uint64_t)p->b + 1) << 11) / s->lists->n_b;

	return (uint32_t)(4095 - (x > y ? x - y : y - x));
}

/* Squared, so that one good pair is worth more than two poor ones. */
static uint64_t align_weight(const struct aligner *s, const struct likeness_pair *p,
    uint32_t bonus)
{
	uint64_t like = p->likeness + bonus;

	return (like * like << 12) + align_nearness(s, p) + 1;
}

static void align_backbone(struct aligner *s)
{
	struct order_pair *pairs = xcalloc(s->lists->n + 1, sizeof(*pairs));
	size_t *of = xcalloc(s->lists->n + 1, sizeof(*of));
	size_t n = 0;

	for (size_t i = 0; i < s->lists->n; i++) {
		const struct likeness_pair *p = &s->lists->pairs[i];

		if (p->likeness < s->need.in_order)
			continue;
		of[n] = i;
		pairs[n++] =
		    (struct order_pair){ p->a, p->b, align_weight(s, p, 0), false };
	}
	order_heaviest(pairs, n);
	for (size_t i = 0; i < n; i++)
		s->backbone[of[i]] = pairs[i].kept;
	free(pairs);
	free(of);
}

static void align_bests(struct aligner *s)
{
	for (size_t i = 0; i < s->lists->n; i++) {
		const struct likeness_pair *p = &s->lists->pairs[i];

		if (p->likeness > s->best_a[p->a])
			s->best_a[p->a] = p->likeness;
		if (p->likeness > s->best_b[p->b])
			s->best_b[p->b] = p->likeness;
	}
}

/* Settles the sure pairs, and notes between which of them each place of a lies. */
static void align_settle(struct aligner *s)
{
	for (size_t i = 0; i < s->lists->n; i++) {
		const struct likeness_pair *p = &s->lists->pairs[i];

		if (!s->backbone[i] || p->likeness < ALIGN_SURE)
			continue;
		s->low[p->a + 1] = p->b + 1;
		s->high[p->a] = p->b + 1;
		if (p->likeness < ALIGN_SETTLED || p->likeness < s->best_a[p->a] ||
		    p->likeness < s->best_b[p->b])
			continue;
		s->answer[p->a] = p->b;
		s->settled_b[p->b] = true;
	}
	for (uint32_t i = 1; i <= s->lists->n_a; i++)
		if (s->low[i] == 0)
			s->low[i] = s->low[i - 1];
	for (uint32_t i = s->lists->n_a; i > 0; i--)
		if (s->high[i - 1] == 0)
			s->high[i - 1] = s->high[i];
}

/* True when P crosses no sure pair. */
static bool align_is_in_order(const struct aligner *s, const struct likeness_pair *p)
{
	uint32_t low = s->low[p->a], high = s->high[p->a + 1], b = p->b + 1;

	return b >= low && (high == 0 || b <= high);
}

/* What of the pairs is left is chosen all together. */
static void align_rest(struct aligner *s)
{
	struct assign_edge *edges = xcalloc(s->lists->n + 1, sizeof(*edges));
	uint32_t *answer = xcalloc((size_t)s->lists->n_a + 1, sizeof(*answer));
	size_t n = 0;

	for (size_t i = 0; i < s->lists->n; i++) {
		const struct likeness_pair *p = &s->lists->pairs[i];
		bool in_order = align_is_in_order(s, p);

		if (s->answer[p->a] != DOC_NONE || s->settled_b[p->b] ||
		    p->likeness < (in_order ? s->need.in_order : s->need.moved))
			continue;
		edges[n++] = (struct assign_edge){ p->a, p->b,
			(int64_t)align_weight(s, p, in_order ? s->need.bonus : 0) };
	}
	assign_best(edges, n, s->lists->n_a, s->lists->n_b, answer);
	for (uint32_t i = 0; i < s->lists->n_a; i++)
		if (s->answer[i] == DOC_NONE && answer[i] != ASSIGN_NONE)
			s->answer[i] = answer[i];
	free(edges);
	free(answer);
}

void align_answer(const struct align_lists *lists, struct align_need need,
    uint32_t *answer)
{
	struct aligner s = { .lists = lists, .need = need, .answer = answer };

	for (uint32_t i = 0; i < lists->n_a; i++)
		answer[i] = DOC_NONE;
	if (lists->n == 0)
		return;
	assert(lists->n_a > 0 && lists->n_b > 0);
	s.backbone = xcalloc(lists->n, sizeof(*s.backbone));
	s.low = xcalloc((size_t)lists->n_a + 2, sizeof(*s.low));
	s.high = xcalloc((size_t)lists->n_a + 2, sizeof(*s.high));
	s.best_a = xcalloc(lists->n_a, sizeof(*s.best_a));
	s.best_b = xcalloc(lists->n_b, sizeof(*s.best_b));
	s.settled_b = xcalloc(lists->n_b, sizeof(*s.settled_b));
	align_backbone(&s);
	align_bests(&s);
	align_settle(&s);
	align_rest(&s);
	free(s.backbone);
	free(s.low);
	free(s.high);
	free(s.best_a);
	free(s.best_b);
	free(s.settled_b);
}

static int align_pair_cmp(const void *pa, const void *pb)
{
	const struct likeness_pair *a = pa, *b = pb;

	return order_then(order_of(a->a, b->a), order_of(a->b, b->b));
}

static uint32_t align_likeness(const struct align_lists *lists, uint32_t a, uint32_t b)
{
	struct likeness_pair key = { a, b, 0 };
	const struct likeness_pair *p =
	    sort_find(&key, lists->pairs, lists->n, sizeof(*p), align_pair_cmp);

	return p != NULL ? p->likeness : 0;
}

void align_lone(const struct align_lists *lists, uint32_t least, uint32_t *answer)
{
	const uint32_t n_a = lists->n_a, n_b = lists->n_b;
	bool *taken = xcalloc((size_t)n_b + 1, sizeof(*taken));

	for (uint32_t i = 0; i < n_a; i++)
		if (answer[i] != DOC_NONE)
			taken[answer[i]] = true;
	for (uint32_t i = 0; i < n_a; i++) {
		uint32_t before = i > 0 ? answer[i - 1] : DOC_NONE;
		uint32_t behind = i + 1 < n_a ? answer[i + 1] : n_b;
		uint32_t b = i > 0 ? before + 1 : 0;

		if (answer[i] != DOC_NONE || (i > 0 && before == DOC_NONE) ||
		    behind != b + 1 || b >= n_b || taken[b])
			continue;
		if (align_likeness(lists, i, b) >= least) {
			answer[i] = b;
			taken[b] = true;
		}
	}
	free(taken);
}
