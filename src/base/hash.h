/* SPDX-License-Identifier: ISC */
/* hash - FNV-1a of 64 bits, for telling texts apart; www.isthe.com/chongo/tech/comp/fnv */
#ifndef RECITAL_BASE_HASH_H
#define RECITAL_BASE_HASH_H

#include <stdint.h> /* uint64_t */

#include "base/slice.h"

#define HASH_START UINT64_C(14695981039346656037)
#define HASH_PRIME UINT64_C(1099511628211)

/* HASH, and WORD behind what it is of: eight bytes in one step. */
static inline uint64_t hash_word(uint64_t hash, uint64_t word)
{
	return (hash ^ word) * HASH_PRIME;
}

/* HASH, and C behind what it is of. */
static inline uint64_t hash_byte(uint64_t hash, char c)
{
	return (hash ^ (unsigned char)c) * HASH_PRIME;
}

static inline uint64_t hash_slice(struct slice s)
{
	uint64_t hash = HASH_START;

	for (size_t i = 0; i < s.len; i++)
		hash = hash_byte(hash, s.at[i]);
	return hash;
}

#endif
