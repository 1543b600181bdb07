/* SPDX-License-Identifier: ISC */
/*
 * pane - how the screen is divided: a binary tree.
 *
 *	a node is divided below (child 1 under child 0) or beside (to its right);
 *	a leaf shows a view.
 *
 *	+-----+-----+		beside
 *	|  A  |  B  |		+-- A
 *	|     +-----+		`-- below
 *	|     |  C  |		    +-- B
 *	+-----+-----+		    `-- C
 *
 * Areas are worked out anew from the size of the screen: where two panes do not fit
 * beside each other they are put below each other, and where that does not fit
 * either only the side with the focus is shown.  Making the screen larger brings all
 * of them back.
 */
#ifndef RECITAL_UI_PANE_H
#define RECITAL_UI_PANE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

struct view;

#define PANE_MIN_ROWS 3  /* [row] of a leaf, its title line among them */
#define PANE_MIN_COLS 30 /* [col] of a leaf that has another beside it */

enum pane_split { PANE_LEAF, PANE_BELOW, PANE_BESIDE };

struct area {
	int row, col; /* of the upper left corner */
	int rows, cols;
};

struct pane {
	struct pane *parent;   /* NULL for the root */
	struct pane *child[2]; /* owned; NULL in a leaf */
	struct view *view;     /* owned, in a leaf */
	enum pane_split split; /* as asked for */
	enum pane_split laid;  /* as it fits; PANE_LEAF: one child only */
	double share;          /* of the first child, 0 to 1 */
	struct area area;      /* rows == 0: not shown */
};

/* A leaf that shows VIEW (owned from now on). */
struct pane *pane_new(struct view *view);

/* Frees the whole tree below P and its views; NULL is allowed. */
void pane_free(struct pane *p);

/* Divides the leaf P: a new leaf with VIEW stands behind it and is returned. */
struct pane *pane_divide(struct pane *p, enum pane_split split, struct view *view);

/* A division of SHARE (0 to 1) between the trees A and B (owned from now on). */
struct pane *pane_join(enum pane_split split, double share, struct pane *a,
    struct pane *b);

/*
 * Removes the leaf P; its sibling takes its place.  Returns the leaf that should
 * have the focus next, or NULL when P was the last (it is not removed then).
 */
struct pane *pane_remove(struct pane *p);

/* Leaves in reading order; NEXT and PREVIOUS wrap round, AFTER gives NULL at the end. */
struct pane *pane_first(struct pane *root);
struct pane *pane_next(struct pane *p);
struct pane *pane_after(struct pane *p);
struct pane *pane_previous(struct pane *p);

/* Walks the leaves P below ROOT; none may come or go meanwhile. */
#define pane_each(p, root) \
	for (struct pane *p = pane_first(root); p != NULL; p = pane_after(p))

size_t pane_count(const struct pane *root);

/* Where one leaf lies from another. */
enum pane_side { PANE_LEFT, PANE_BENEATH, PANE_ABOVE, PANE_RIGHT };

/* The shown leaf next to P on SIDE, that which has the upper left corner of P; or NULL. */
struct pane *pane_at_side(struct pane *p, enum pane_side side);

/* Gives P and all below it their areas; FOCUS is a leaf that must be shown. */
void pane_place(struct pane *p, struct area area, const struct pane *focus);

/*
 * Makes leaf P larger by DELTA (may be negative) rows (PANE_BELOW) or columns
 * (PANE_BESIDE); false when no division of that kind encloses it.
 */
bool pane_grow(struct pane *p, enum pane_split split, int delta);

/* Gives all leaves equal room. */
void pane_equalize(struct pane *root);

/* Exchanges the views of two leaves. */
void pane_swap(struct pane *a, struct pane *b);

#endif
