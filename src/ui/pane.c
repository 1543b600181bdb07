/* SPDX-License-Identifier: ISC */
/* pane - the tree of panes and their areas; see the header. */
#include "ui/pane.h"

#include <assert.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "ui/view.h"

struct pane *pane_new(struct view *view)
{
	struct pane *p = xcalloc(1, sizeof(*p));

	p->view = view;
	p->share = 0.5;
	return p;
}

void pane_free(struct pane *p)
{
	if (p == NULL)
		return;
	pane_free(p->child[0]);
	pane_free(p->child[1]);
	view_free(p->view);
	free(p);
}

/* P keeps its identity as a node, so that the tree above it need not change. */
struct pane *pane_divide(struct pane *p, enum pane_split split, struct view *view)
{
	struct pane *old = pane_new(p->view);
	struct pane *new = pane_new(view);

	assert(p->split == PANE_LEAF && split != PANE_LEAF);
	old->parent = new->parent = p;
	p->child[0] = old;
	p->child[1] = new;
	p->view = NULL;
	p->split = split;
	p->share = 0.5;
	return new;
}

struct pane *pane_join(enum pane_split split, double share, struct pane *a,
    struct pane *b)
{
	struct pane *p = xcalloc(1, sizeof(*p));

	*p = (struct pane){ .child = { a, b }, .split = split, .share = share };
	a->parent = b->parent = p;
	return p;
}

struct pane *pane_remove(struct pane *p)
{
	struct pane *parent = p->parent;

	if (parent == NULL)
		return NULL;
	bool was_second = parent->child[1] == p;
	struct pane *rest = parent->child[was_second ? 0 : 1];
	struct pane *above = parent->parent;

	pane_free(p);
	*parent = *rest;
	parent->parent = above;
	for (int i = 0; i < 2; i++)
		if (parent->child[i] != NULL)
			parent->child[i]->parent = parent;
	free(rest);

	struct pane *leaf = parent;
	while (leaf->split != PANE_LEAF)
		leaf = leaf->child[was_second ? 1 : 0];
	return leaf;
}

struct pane *pane_first(struct pane *root)
{
	while (root->split != PANE_LEAF)
		root = root->child[0];
	return root;
}

struct pane *pane_after(struct pane *p)
{
	while (p->parent != NULL && p->parent->child[1] == p)
		p = p->parent;
	return p->parent != NULL ? pane_first(p->parent->child[1]) : NULL;
}

struct pane *pane_next(struct pane *p)
{
	struct pane *after = pane_after(p);

	while (after == NULL && p->parent != NULL)
		p = p->parent;
	return after != NULL ? after : pane_first(p);
}

struct pane *pane_previous(struct pane *p)
{
	struct pane *found = p;

	for (struct pane *q = pane_next(p); q != p; q = pane_next(q))
		found = q;
	return found;
}

size_t pane_count(const struct pane *root)
{
	if (root->split == PANE_LEAF)
		return 1;
	return pane_count(root->child[0]) + pane_count(root->child[1]);
}

static bool pane_holds(const struct pane *p, const struct pane *leaf)
{
	for (; leaf != NULL; leaf = leaf->parent)
		if (leaf == p)
			return true;
	return false;
}

static void pane_hide(struct pane *p)
{
	p->area = (struct area){ 0 };
	if (p->split != PANE_LEAF) {
		pane_hide(p->child[0]);
		pane_hide(p->child[1]);
	}
}

/* Leaves of P one behind the other in the direction SPLIT. */
static int pane_leaves_along(const struct pane *p, enum pane_split split)
{
	if (p->split == PANE_LEAF)
		return 1;
	int a = pane_leaves_along(p->child[0], split);
	int b = pane_leaves_along(p->child[1], split);

	return p->split == split ? a + b : (a > b ? a : b);
}

/* [row] that P needs when all its leaves stand below each other. */
static int pane_stacked_rows(const struct pane *p)
{
	return (int)pane_count(p) * PANE_MIN_ROWS;
}

static int pane_min_cols(const struct pane *p)
{
	if (p->split == PANE_LEAF)
		return PANE_MIN_COLS;
	int a = pane_min_cols(p->child[0]), b = pane_min_cols(p->child[1]);

	return p->split == PANE_BESIDE ? a + 1 + b : (a > b ? a : b);
}

/* How the division of P fits into its area; PANE_LEAF when it does not. */
static enum pane_split pane_fit(const struct pane *p)
{
	if (p->split == PANE_BESIDE && p->area.cols >= pane_min_cols(p) &&
	    p->area.rows >= pane_leaves_along(p, PANE_BELOW) * PANE_MIN_ROWS)
		return PANE_BESIDE;
	if (p->split == PANE_BELOW &&
	    p->area.rows >= pane_leaves_along(p, PANE_BELOW) * PANE_MIN_ROWS)
		return PANE_BELOW;
	return p->area.rows >= pane_stacked_rows(p) ? PANE_BELOW : PANE_LEAF;
}

/* [row] or [col] of the first child out of TOTAL, both at least their minimum. */
static int pane_first_size(const struct pane *p, int total)
{
	bool beside = p->laid == PANE_BESIDE;
	int least[2];

	for (int i = 0; i < 2; i++)
		least[i] = beside
		    ? pane_min_cols(p->child[i])
		    : pane_leaves_along(p->child[i], PANE_BELOW) * PANE_MIN_ROWS;
	int size = (int)(p->share * total + 0.5);
	if (size > total - least[1])
		size = total - least[1];
	return size < least[0] ? least[0] : size;
}

void pane_place(struct pane *p, struct area area, const struct pane *focus)
{
	p->area = area;
	if (p->split == PANE_LEAF)
		return;
	p->laid = pane_fit(p);
	if (p->laid == PANE_LEAF) {
		int shown = pane_holds(p->child[1], focus) ? 1 : 0;

		pane_place(p->child[shown], area, focus);
		pane_hide(p->child[1 - shown]);
		return;
	}
	struct area first = area, second = area;
	if (p->laid == PANE_BESIDE) {
		first.cols = pane_first_size(p, area.cols - 1);
		second.col = area.col + first.cols + 1;
		second.cols = area.cols - first.cols - 1;
	} else {
		first.rows = pane_first_size(p, area.rows);
		second.row = area.row + first.rows;
		second.rows = area.rows - first.rows;
	}
	pane_place(p->child[0], first, focus);
	pane_place(p->child[1], second, focus);
}

/* AREA turned so that what lies on SIDE of it lies to its right. */
static struct area pane_turned(struct area area, enum pane_side side)
{
	struct area a = area;

	if (side == PANE_BENEATH || side == PANE_ABOVE)
		a = (struct area){ area.col, area.row, area.cols, area.rows };
	if (side == PANE_LEFT || side == PANE_ABOVE)
		a.col = -(a.col + a.cols);
	return a;
}

struct pane *pane_at_side(struct pane *p, enum pane_side side)
{
	const struct area from = pane_turned(p->area, side);
	struct pane *found = NULL;
	int nearest = 0;

	for (struct pane *q = pane_next(p); q != p; q = pane_next(q)) {
		const struct area a = pane_turned(q->area, side);

		if (q->area.rows == 0 || a.col < from.col + from.cols ||
		    a.row > from.row || a.row + a.rows <= from.row)
			continue;
		if (found == NULL || a.col < nearest) {
			found = q;
			nearest = a.col;
		}
	}
	return found;
}

bool pane_grow(struct pane *p, enum pane_split split, int delta)
{
	struct pane *node = p->parent, *side = p;

	while (node != NULL && node->laid != split) {
		side = node;
		node = node->parent;
	}
	if (node == NULL)
		return false;
	int total = split == PANE_BESIDE ? node->area.cols - 1 : node->area.rows;
	int first =
	    split == PANE_BESIDE ? node->child[0]->area.cols : node->child[0]->area.rows;

	first += side == node->child[0] ? delta : -delta;
	if (first < 1)
		first = 1;
	if (first > total - 1)
		first = total - 1;
	node->share = total > 0 ? (double)first / total : 0.5;
	return true;
}

void pane_equalize(struct pane *root)
{
	if (root->split == PANE_LEAF)
		return;
	int a = pane_leaves_along(root->child[0], root->split);
	int b = pane_leaves_along(root->child[1], root->split);

	root->share = (double)a / (a + b);
	pane_equalize(root->child[0]);
	pane_equalize(root->child[1]);
}

void pane_swap(struct pane *a, struct pane *b)
{
	struct view *view = a->view;

	a->view = b->view;
	b->view = view;
}
