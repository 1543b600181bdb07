/* SPDX-License-Identifier: ISC */
/* chance - the same numbers on every machine and in every run (splitmix64). */
#ifndef RECITAL_TESTS_CHANCE_H
#define RECITAL_TESTS_CHANCE_H

#include <stddef.h>	/* size_t */
#include <stdint.h>	/* uint64_t */
#include <stdlib.h>	/* getenv(), strtoul() */

/*
 * Of N rounds or paragraphs as many as are tried, one at least: configure
 * --disable-answer-tests asks for one part in TEST_SHARE.
 */
static inline size_t chance_share(size_t n)
{
	const char *share = getenv("TEST_SHARE");
	size_t parts = share != NULL ? strtoul(share, NULL, 10) : 1;

	return parts < 2 ? n : n < parts ? 1 : n / parts;
}

struct chance {
	uint64_t state;
};

/* A number below LIMIT, which is not 0. */
static inline size_t chance_below(struct chance *c, size_t limit)
{
	uint64_t z = c->state += 0x9E3779B97F4A7C15u;

	z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
	z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
	return (size_t)((z ^ (z >> 31)) % limit);
}

#endif
