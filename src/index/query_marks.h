/* SPDX-License-Identifier: ISC */
/*
 * query_marks - where a paragraph has what a query asks for, and a piece of it to show.
 *
 *	... Welcomes the full participation of women in peace processes ...
 *	                                       -----    -----
 *
 * Pure, as the query is: the words of both are taken apart by text/token.h.
 */
#ifndef RECITAL_INDEX_QUERY_MARKS_H
#define RECITAL_INDEX_QUERY_MARKS_H

#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "base/vec.h"
#include "index/query.h"
#include "model/doc.h"

struct query_mark {
	size_t start, end; /* [byte) of the text */
};

VEC_OF(query_mark_vec, struct query_mark);

/*
 * Appends the words, phrases and citations of P that Q asks for, in order, those that touch
 * as one; small words by themselves only where there is nothing else; nothing for what must not be there.
 */
void query_marks(const struct query *q, const struct para *p, struct query_mark_vec *out);

/*
 * The piece of TEXT, about COLS [col] long and cut between words, that has the most of MARKS;
 * its beginning when there are none.
 */
struct query_mark query_excerpt(struct slice text, const struct query_mark_vec *marks,
    size_t cols);

#endif
