/* SPDX-License-Identifier: ISC */
/*
 * sort - rows put in order, and places found in rows that are.
 *
 *	vec_sort(&names, order_texts);
 *	size_t at = 0, end = books.n;
 *	bisect(at, end, m, books.at[m].number < number);	the first that is not below NUMBER
 */
#ifndef RECITAL_BASE_SORT_H
#define RECITAL_BASE_SORT_H

#include <stddef.h> /* size_t */

/* As strcmp() has it, of two numbers: below, equal, above. */
#define order_of(x, y) (((x) > (y)) - ((x) < (y)))

/* The order FIRST, and of equals the order THEN. */
static inline int order_then(int first, int then)
{
	return first != 0 ? first : then;
}

/* For qsort() and what is here: the elements are char *, uint32_t, struct slice. */
int order_texts(const void *a, const void *b);
int order_uint32s(const void *a, const void *b);
int order_slices(const void *a, const void *b);

/* As qsort(), but AT may be NULL when there are no elements. */
void sort(void *at, size_t n, size_t size, int (*order)(const void *, const void *));

/* Sorts, and keeps one of those that are equal.  Returns how many are left. */
size_t sort_unique(void *at, size_t n, size_t size,
    int (*order)(const void *, const void *));

/* As bsearch(), but AT may be NULL when there are no elements. */
void *sort_find(const void *key, const void *at, size_t n, size_t size,
    int (*order)(const void *, const void *));

/* The same of a VEC_OF(). */
#define vec_find(v, key, order) sort_find(key, (v)->at, (v)->n, sizeof(*(v)->at), order)
#define vec_sort(v, order) sort((v)->at, (v)->n, sizeof(*(v)->at), order)
#define vec_sort_unique(v, order) \
	((void)((v)->n > 1 && \
	    ((v)->n = sort_unique((v)->at, (v)->n, sizeof(*(v)->at), order)) > 0))

/*
 * FIRST becomes the first of the places [FIRST, END) that is not BEFORE, END when there is none.
 * BEFORE is true of some at the start and of none behind them; it calls a place MIDDLE.  FIRST and
 * END are variables, both changed.
 */
#define bisect(first, end, middle, before) \
	do { \
		while ((first) < (end)) { \
			const size_t middle = (first) + ((end) - (first)) / 2; \
\
			if (before) \
				(first) = middle + 1; \
			else \
				(end) = middle; \
		} \
	} while (0)

#endif
