/* SPDX-License-Identifier: ISC */
/* hash - FNV-1a of 64 bits, for telling texts apart; www.isthe.com/chongo/tech/comp/fnv */
#ifndef RECITAL_BASE_HASH_H
#define RECITAL_BASE_HASH_H

#include <stdint.h> /* uint64_t */

#include "base/slice.h"

#define HASH_START UINT64_C(14695981039346656037)

/* HASH, and C behind what it is of. */
static inline uint64_t hash_byte(uint64_t hash, char c)
{
	return (hash ^ (unsigned char)c) * UINT64_C(1099511628211);
}

static inline uint64_t hash_slice(struct slice s)
{
	uint64_t hash = HASH_START;

	for (size_t i = 0; i < s.len; i++)
		hash = hash_byte(hash, s.at[i]);
	return hash;
}

#endif
