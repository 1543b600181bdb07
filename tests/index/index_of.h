/* SPDX-License-Identifier: ISC */
/* index_of - an index in memory over documents that a test holds as text. */
#ifndef RECITAL_TESTS_INDEX_INDEX_OF_H
#define RECITAL_TESTS_INDEX_INDEX_OF_H

#include "../links/yamldoc.h"
#include "index/index.h"

/* An index of the N documents in YAML, numbered from 10; free with index_free(). */
static inline struct index *index_of(const char *const *yaml, size_t n)
{
	struct index *ix = index_new();

	for (size_t i = 0; i < n; i++) {
		struct doc *d = yamldoc_at("test.yaml", yaml[i]);

		index_add(ix, d, (uint32_t)(10 + i));
		doc_free(d); /* the index keeps nothing of it */
	}
	index_seal(ix);
	return ix;
}

#endif
