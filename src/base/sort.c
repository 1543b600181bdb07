/* SPDX-License-Identifier: ISC */
/* sort - rows put in order; see the header. */
#include "base/sort.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/slice.h"

int order_texts(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

int order_uint32s(const void *a, const void *b)
{
	return order_of(*(const uint32_t *)a, *(const uint32_t *)b);
}

int order_slices(const void *a, const void *b)
{
	return slice_cmp(*(const struct slice *)a, *(const struct slice *)b);
}

void sort(void *at, size_t n, size_t size, int (*order)(const void *, const void *))
{
	if (n > 1)
		qsort(at, n, size, order);
}

size_t sort_unique(void *at, size_t n, size_t size,
    int (*order)(const void *, const void *))
{
	char *rows = at;
	size_t kept = 0;

	sort(at, n, size, order);
	for (size_t i = 0; i < n; i++) {
		if (kept > 0 && order(rows + (kept - 1) * size, rows + i * size) == 0)
			continue;
		if (kept != i)
			memcpy(rows + kept * size, rows + i * size, size);
		kept++;
	}
	return kept;
}

void *sort_find(const void *key, const void *at, size_t n, size_t size,
    int (*order)(const void *, const void *))
{
	return n > 0 ? bsearch(key, at, n, size, order) : NULL;
}
