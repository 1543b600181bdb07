/* SPDX-License-Identifier: ISC */
/*
 * review_sitting - what was on the screen when the reader was left, in the file of review.h, so
 * that the next one can go on there.  There is one for each corpus; the last that is kept counts.
 *
 *	panes	the tree of panes in preorder: a division, then its two sides
 *	visits	of each leaf what it showed, and what lay before and behind it
 *
 * Places are (address, byte) with the index of the paragraph for pages that have no addresses,
 * never rows: another screen, another width, a corpus imported anew find them again.
 *
 * The file is not trusted: what no recital can have written is told and not given out.
 */
#ifndef RECITAL_REVIEW_REVIEW_SITTING_H
#define RECITAL_REVIEW_REVIEW_SITTING_H

#include <stdbool.h>
#include <stdint.h> /* int64_t, uint32_t */

#include "base/arena.h"
#include "base/buf.h"
#include "base/vec.h"

#define REVIEW_SITTING_PANES 31u           /* nodes of the tree at most */
#define REVIEW_SITTING_VISITS 50           /* before, and behind, what a pane shows */
#define REVIEW_SITTING_NONE ((uint32_t)-1) /* no paragraph, no mark */

/* A place in a page. */
struct review_spot {
	const char *address; /* "": the page has none there, PARA counts alone */
	uint32_t para; /* its index then; REVIEW_SITTING_NONE: there is no such place */
	uint32_t byte; /* of its text */
	uint32_t more; /* of a top: further rows; of a focus: the mark */
};

/* A page and the place in it. */
struct review_visit {
	uint32_t pane;    /* the leaf, an index into the panes */
	int32_t at;       /* 0: shown; -1 the visit before, 1 the one behind ... */
	const char *kind; /* one word; ui knows which there are */
	const char *symbol, *argument;
	const char *target; /* of the selected link of a made page, or "" */
	const char *quote;  /* the paragraph of the focus, else of the top, or "" */
	struct review_spot top, focus;
	uint32_t form; /* of a comparison, as ui numbers them */
	uint32_t fold;
};

VEC_OF(review_visit_vec, struct review_visit);

struct review_pane {
	uint32_t split; /* 0: a leaf; 1: one side below the other; 2: beside it */
	uint32_t share; /* [per mille] of the first side */
};

VEC_OF(review_pane_vec, struct review_pane);

struct review_sitting {
	struct review_pane_vec panes;   /* none: nothing is kept */
	struct review_visit_vec visits; /* by pane, then at */
	uint32_t focus;                 /* the pane with the focus */
	bool sync;                      /* panes scroll together */
	const char *pattern;            /* of the last search of a text, or "" */
	const char *query;              /* of the last search of the corpus, or "" */
	uint32_t searched;              /* how, as ui numbers it */
	int64_t left;                   /* [s] since 1970 when it was kept */
	struct arena *arena;            /* owns the strings */
};
void review_sitting_init(struct review_sitting *s);
void review_sitting_fini(struct review_sitting *s);

/* Keeps S, which is good, in place of what was kept of the corpus ROOT. */
bool review_keep_sitting(const char *path, const char *root,
    const struct review_sitting *s, struct buf *why);

/* What was kept of ROOT; OUT is to be freed in any case, and empty when this fails. */
bool review_read_sitting(const char *path, const char *root, struct review_sitting *out,
    struct buf *why);

#endif
