/* SPDX-License-Identifier: ISC */
/*
 * unified - a comparison as one text: each paragraph once, removed and added words in it.
 *
 *	~PP7  Recalling [-all-]{+its+} resolutions		(was PP5)
 *	+PP8  Noting ...
 *	-PP9  Noting ...
 *
 * It is a document, so it can be laid out, searched and followed like any other; its
 * links and footnote references are those of both texts.
 */
#ifndef RECITAL_LAYOUT_UNIFIED_H
#define RECITAL_LAYOUT_UNIFIED_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "compare/comparison.h"
#include "layout/overlay.h"
#include "layout/weave.h"
#include "model/docbuild.h"

/* What to leave out. */
enum unified_only {
	UNIFIED_ALL,
	UNIFIED_CHANGES,   /* paragraphs that are the same and have not moved */
	UNIFIED_SUBSTANCE, /* all whose change is not of substance */
	UNIFIED_WORDING    /* all whose wording is the same */
};

/* True when PAIR, which is not of metadata, is left in. */
bool unified_wants(const struct compare_pair *pair, enum unified_only only);

/* True when ONLY leaves PAIR of C in; the line of dates is no change. */
bool unified_has(const struct comparison *c, uint32_t pair, enum unified_only only);

/* A format for how many paragraphs ONLY leaves out: "%u paragraphs the same"; static. */
const char *unified_words(enum unified_only only);

/* The counts of what ONLY leaves out of C. */
struct compare_counts unified_left_out(const struct comparison *c,
    enum unified_only only);

struct unified {
	struct doc *doc;                 /* owned */
	struct overlay *overlay;         /* owned; of doc */
	const uint32_t *pair_of;         /* of each paragraph of doc: index into the
					 * comparison's pairs, or DOC_NONE */
	const struct weave_taken *taken; /* the words of the second text */
	const uint32_t *taken_end; /* of each paragraph, behind the last of its own */
};

/*
 * What OF_B, an overlay of the second document of C, lays over its words, over the same words of
 * U, which is C as one text.  Free with overlay_free().
 */
struct overlay *unified_carry(const struct unified *u, const struct comparison *c,
    const struct overlay *of_b);

/* C as one text; C need not outlive it.  Free with unified_fini(). */
struct unified unified_new(const struct comparison *c, enum unified_only only);
void unified_fini(struct unified *u);

#endif
