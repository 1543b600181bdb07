/* SPDX-License-Identifier: ISC */
/* wordlist - lists of words, made from data; see the header. */
#include "import/common/wordlist.h"

#include <string.h>

struct slice wordlist_row(const struct wordlist *list, size_t at)
{
	const char *row = list->rows + at;
	const char *end = memchr(row, '\n', list->len - at);

	return (struct slice){ row, end != NULL ? (size_t)(end - row) : 0 };
}

/* The start of the row that byte AT stands in. */
static size_t wordlist_start(const struct wordlist *list, size_t at)
{
	while (at > 0 && list->rows[at - 1] != '\n')
		at--;
	return at;
}

size_t wordlist_find(const struct wordlist *list, struct slice key)
{
	size_t low = 0, high = list->len; /* both at the start of a row */

	while (low < high) {
		size_t mid = wordlist_start(list, low + (high - low) / 2);
		struct slice row = wordlist_row(list, mid);

		if (slice_cmp(row, key) < 0)
			low = mid + row.len + 1;
		else
			high = mid;
	}
	return low;
}

bool wordlist_has(const struct wordlist *list, struct slice row)
{
	return row.len > 0 && slice_eq(wordlist_row(list, wordlist_find(list, row)), row);
}
