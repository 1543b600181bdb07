/* SPDX-License-Identifier: ISC */
/*
 * align_order - the heaviest run of pairs in order; see the header.
 *
 * A tree of sums (Fenwick) holds for each b the pair that ends the heaviest run so far
 * among all up to it.
 */
#include "compare/align_order.h"

#include <stdlib.h> /* free */

#include "base/xalloc.h"

#define ORDER_NONE ((size_t)-1)

struct order_link {
	uint64_t sum;  /* of the run that ends here */
	size_t before; /* the pair before in it */
};

struct order_tree {
	size_t *best; /* pairs */
	size_t n;
	const struct order_link *links;
};

/* The pair with the heaviest run among all with b below B. */
static size_t order_below(const struct order_tree *t, size_t b)
{
	size_t best = ORDER_NONE;

	for (; b > 0; b -= b & (~b + 1)) {
		size_t here = t->best[b];

		if (here != ORDER_NONE &&
		    (best == ORDER_NONE || t->links[here].sum > t->links[best].sum ||
			(t->links[here].sum == t->links[best].sum && here < best)))
			best = here;
	}
	return best;
}

static void order_enter(struct order_tree *t, size_t b, size_t pair)
{
	for (b++; b <= t->n; b += b & (~b + 1)) {
		size_t here = t->best[b];

		if (here == ORDER_NONE || t->links[pair].sum > t->links[here].sum)
			t->best[b] = pair;
	}
}

/* Links each pair with the one before it in its best run. */
static void order_link_all(const struct order_pair *pairs, size_t n,
    struct order_link *links, struct order_tree *tree)
{
	size_t end;

	for (size_t start = 0; start < n; start = end) {
		end = start;
		for (; end < n && pairs[end].a == pairs[start].a; end++) {
			size_t before = order_below(tree, pairs[end].b);

			links[end].before = before;
			links[end].sum = pairs[end].weight +
			    (before != ORDER_NONE ? links[before].sum : 0);
		}
		for (size_t i = start; i < end; i++)
			order_enter(tree, pairs[i].b, i);
	}
}

void order_heaviest(struct order_pair *pairs, size_t n)
{
	struct order_link *links = xcalloc(n + 1, sizeof(*links));
	struct order_tree tree = { NULL, 0, links };

	for (size_t i = 0; i < n; i++) {
		pairs[i].kept = false;
		if (pairs[i].b >= tree.n)
			tree.n = (size_t)pairs[i].b + 1;
	}
	tree.best = xcalloc(tree.n + 1, sizeof(*tree.best));
	for (size_t i = 0; i <= tree.n; i++)
		tree.best[i] = ORDER_NONE;
	order_link_all(pairs, n, links, &tree);
	for (size_t at = order_below(&tree, tree.n); at != ORDER_NONE;
	     at = links[at].before)
		pairs[at].kept = true;
	free(tree.best);
	free(links);
}
