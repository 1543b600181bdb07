/* SPDX-License-Identifier: ISC */
/* putsums - the sums of pages, as somebody puts them right who has changed the pages. */
#ifndef RECITAL_TESTS_STORE_PUTSUMS_H
#define RECITAL_TESTS_STORE_PUTSUMS_H

#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "base/hash.h"

#define PUTSUMS_PAGE 4096 /* [byte], of the index */

/* Gives each whole page of FILE, the bytes of a database with sums, the sum of what it holds now. */
static inline void putsums(struct buf *file)
{
	for (size_t at = 0; at + PUTSUMS_PAGE <= file->len; at += PUTSUMS_PAGE) {
		uint64_t page[PUTSUMS_PAGE / sizeof(uint64_t)], *word = page, sum = HASH_START;

		memcpy(page, file->at + at, sizeof(page));
		while (word < page + PUTSUMS_PAGE / sizeof(uint64_t) - 1)
			sum = hash_word(sum, *word++);
		*word = sum;
		memcpy(file->at + at, page, sizeof(page));
	}
}

#endif
