/* SPDX-License-Identifier: ISC */
/*
 * vec - growable arrays of any type.
 *
 *	VEC_OF(row_vec, struct row);		declares struct row_vec
 *	struct row_vec rows = { 0 };
 *	vec_push(&rows, row);			rows.at[rows.n - 1]
 *	vec_fini(&rows);
 *
 * The elements lie at .at[0] to .at[n - 1] and move when the array grows.
 */
#ifndef RECITAL_BASE_VEC_H
#define RECITAL_BASE_VEC_H

#include <stdlib.h> /* free */

#include "base/xalloc.h"

#define VEC_OF(name, type) \
	struct name { \
		type *at; \
		size_t n;   /* [element] in use */ \
		size_t cap; /* [element] allocated */ \
	}

/* Makes room for one more element. */
#define vec_reserve(v) \
	((v)->n < (v)->cap \
		? (void)0 \
		: (void)((v)->cap = (v)->cap > 0 ? 2 * (v)->cap : 4, \
		      (v)->at = xreallocarray((v)->at, (v)->cap, sizeof(*(v)->at))))

/* Makes room for COUNT more elements. */
#define vec_reserve_many(v, count) \
	((v)->cap - (v)->n >= (count) \
		? (void)0 \
		: (void)((v)->cap = 2 * (v)->cap + (count), \
		      (v)->at = xreallocarray((v)->at, (v)->cap, sizeof(*(v)->at))))

/* Appends VALUE (an expression of the element type). */
#define vec_push(v, value) (vec_reserve(v), (void)((v)->at[(v)->n++] = (value)))

/* The last element; there must be one. */
#define vec_last(v) (&(v)->at[(v)->n - 1])

/* Frees the elements' array (not what they point to) and empties V. */
#define vec_fini(v) (free((v)->at), (void)((v)->at = NULL, (v)->n = (v)->cap = 0))

/* Strings that the list owns. */
VEC_OF(string_vec, char *);

static inline void string_vec_fini(struct string_vec *v)
{
	for (size_t i = 0; i < v->n; i++)
		free(v->at[i]);
	vec_fini(v);
}

#endif
