/* SPDX-License-Identifier: ISC */
/*
 * names - a number for each of many strings, found without looking at them all;
 * for the making of documents.
 *
 * Open addressing with FNV-1a.  Strings made to collide cost at worst one
 * comparison of hashes for each pair, which the limit on the paragraphs of a file
 * keeps below a second.
 */
#ifndef RECITAL_MODEL_NAMES_H
#define RECITAL_MODEL_NAMES_H

#include <stddef.h>	/* size_t */
#include <stdint.h>	/* uint32_t, uint64_t */

#include "base/arena.h"
#include "base/slice.h"

/* Start with names_init(). */
struct names {
	struct name *at;	/* owned: CAP of them, a power of two */
	size_t n, cap;
	struct arena *arena;	/* borrowed: the keys */
};

struct name {
	struct slice key;	/* at == NULL: free */
	uint64_t hash;
	uint32_t value;
};

/* Keys are copied into ARENA, which must live as long. */
void names_init(struct names *t, struct arena *arena);
void names_fini(struct names *t);

/*
 * The value of KEY, 0 when it is new; borrowed until the next call.  KEY is in
 * the table afterwards.
 */
uint32_t *names_value(struct names *t, struct slice key);

#endif
