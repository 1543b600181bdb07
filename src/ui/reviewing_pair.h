/* SPDX-License-Identifier: ISC */
/*
 * reviewing_pair - annotations of the changes between two documents, and which of the changes of
 * substance are decided by them.
 *
 * A change has the status of the newest annotation of its pair that has one; it is decided when
 * that is neither none nor "question".
 */
#ifndef RECITAL_UI_REVIEWING_PAIR_H
#define RECITAL_UI_REVIEWING_PAIR_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/vec.h"
#include "compare/comparison.h"
#include "ui/page.h"
#include "ui/reviewing.h"

/* A pair of paragraphs of two documents of a library. */
struct reviewing_pair {
	uint32_t a, b;                   /* numbers of the documents */
	const struct compare_pair *pair; /* borrowed from their comparison */
};

/* The pair that paragraph PARA of P, a comparison, shows; false on other pages. */
bool reviewing_pair_at(const struct page *p, uint32_t para, struct reviewing_pair *out);

/* The newest annotation of X, one with a status before those without; NULL when there is none. */
const struct annotation *reviewing_pair_annotation(struct library *lib,
    const struct reviewing_pair *x);

/* The same of the documents A and B as wholes. */
const struct annotation *reviewing_pair_whole(struct library *lib, uint32_t a,
    uint32_t b);

/* The status of X: "" when nobody has said any; borrowed like the annotations. */
const char *reviewing_pair_status(struct library *lib, const struct reviewing_pair *x);

/* True when X is a change of substance that is not decided. */
bool reviewing_pair_is_open(struct library *lib, const struct reviewing_pair *x);

/*
 * Appends the annotations that stand at paragraph PARA of P: of two texts in one those of both,
 * each once.
 */
void reviewing_on(struct library *lib, const struct page *p, uint32_t para,
    struct reviewing_at_vec *out);

/* Appends what they say, for the peek, lines divided by line feeds; false when there are none. */
bool reviewing_add_peek(struct buf *to, struct library *lib, const struct page *p,
    uint32_t para);

VEC_OF(reviewing_pair_vec, struct reviewing_pair);

/* Appends all changes of substance of C, the comparison of documents A and B, in its order. */
void reviewing_pairs(const struct comparison *c, uint32_t a, uint32_t b,
    struct reviewing_pair_vec *out);

#endif
