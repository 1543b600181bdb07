/* SPDX-License-Identifier: ISC */
/* sketch - how like two texts are; see the header. */
#include "index/sketch.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/byte.h"

/* FNV-1a, of 64 bits; www.isthe.com/chongo/tech/comp/fnv */
#define HASH_START UINT64_C(14695981039346656037)
#define HASH_PRIME UINT64_C(1099511628211)

/* Hashes that are gathered before those that are too great go. */
#define SKETCH_ROOM (8 * SKETCH_SIZE)

/* The smallest hashes of a text, while its words come in. */
struct runs {
	uint32_t at[SKETCH_ROOM];
	uint32_t n;
	uint32_t limit;             /* greater ones are not among the smallest */
	bool more;                  /* there were such */
	uint64_t words[SKETCH_RUN]; /* hashes of the last words, in a ring */
	size_t n_words;             /* of the paragraph so far */
};

/* The words of a text are what stands between these, in ASCII and beyond it. */
static bool sketch_is_separator(struct slice s, size_t at, size_t *len)
{
	unsigned char c = (unsigned char)s.at[at];

	*len = 1;
	if (c < 0x80)
		return !byte_is_letter(s.at[at]) && !byte_is_digit(s.at[at]);
	/* U+2000 to U+206F: blanks, quotation marks, dashes; U+00A0 */
	if (c == 0xe2 && at + 2 < s.len && ((unsigned char)s.at[at + 1] & 0xfe) == 0x80) {
		*len = 3;
		return true;
	}
	if (c == 0xc2 && at + 1 < s.len && (unsigned char)s.at[at + 1] == 0xa0) {
		*len = 2;
		return true;
	}
	return false;
}

/* [byte] of the ideograph at AT, a word of its own; 0 when there is none. */
static size_t sketch_ideograph(struct slice s, size_t at)
{
	unsigned char c = (unsigned char)s.at[at];

	return c >= 0xe3 && c <= 0xe9 && at + 3 <= s.len ? 3 : 0;
}

/* Spreads the bits of X over all of it (the end of MurmurHash3). */
static uint64_t sketch_mix(uint64_t x)
{
	x ^= x >> 33;
	x *= UINT64_C(0xff51afd7ed558ccd);
	x ^= x >> 33;
	x *= UINT64_C(0xc4ceb9fe1a85ec53);
	return x ^ x >> 33;
}

static int run_cmp(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* Puts the hashes in order, each once, and lets go of all but the smallest. */
static void runs_thin(struct runs *r)
{
	uint32_t n = 0;

	qsort(r->at, r->n, sizeof(*r->at), run_cmp);
	for (uint32_t i = 0; i < r->n; i++)
		if (n == 0 || r->at[i] != r->at[n - 1])
			r->at[n++] = r->at[i];
	r->n = n;
	if (n > SKETCH_SIZE) {
		r->n = SKETCH_SIZE;
		r->limit = r->at[SKETCH_SIZE - 1];
		r->more = true;
	}
}

static void runs_add(struct runs *r, uint32_t hash)
{
	if (hash > r->limit) {
		r->more = true;
		return;
	}
	r->at[r->n++] = hash;
	if (r->n == SKETCH_ROOM)
		runs_thin(r);
}

static void runs_add_word(struct runs *r, uint64_t word)
{
	uint64_t run = 0;

	r->words[r->n_words++ % SKETCH_RUN] = word;
	if (r->n_words < SKETCH_RUN)
		return;
	for (size_t i = 0; i < SKETCH_RUN; i++)
		run = run * HASH_PRIME + r->words[(r->n_words + i) % SKETCH_RUN];
	runs_add(r, (uint32_t)(sketch_mix(run) >> 32));
}

/* The hash of the word at AT of S, and its end; all with a digit are one word. */
static size_t sketch_word(struct slice s, size_t at, uint64_t *hash)
{
	size_t end = at + sketch_ideograph(s, at), unused;
	bool number = false;

	*hash = HASH_START;
	if (end > at) {
		for (; at < end; at++)
			*hash = (*hash ^ (unsigned char)s.at[at]) * HASH_PRIME;
		return end;
	}
	for (end = at; end < s.len; end++) {
		if (sketch_is_separator(s, end, &unused) || sketch_ideograph(s, end) > 0)
			break;
		number = number || byte_is_digit(s.at[end]);
		*hash = (*hash ^ (unsigned char)byte_lower(s.at[end])) * HASH_PRIME;
	}
	if (number)
		*hash = HASH_START;
	return end;
}

static void runs_add_text(struct runs *r, struct slice s)
{
	uint64_t word;
	size_t len;

	r->n_words = 0;
	for (size_t at = 0; at < s.len;) {
		if (sketch_is_separator(s, at, &len)) {
			at += len;
			continue;
		}
		at = sketch_word(s, at, &word);
		runs_add_word(r, word);
	}
}

static bool sketch_takes(const struct para *p)
{
	return p->kind == PARA_PREAMBULAR || p->kind == PARA_OPERATIVE ||
	    p->kind == PARA_ITEM || p->kind == PARA_TEXT;
}

void sketch_make(const struct doc *d, struct sketch *out)
{
	struct runs r = { .limit = UINT32_MAX };

	*out = (struct sketch){ 0 };
	for (uint32_t i = 0; i < d->n_body; i++)
		if (sketch_takes(&d->paras[i]))
			runs_add_text(&r, para_text(&d->paras[i]));
	runs_thin(&r);
	out->whole = !r.more;
	out->n = r.n;
	memcpy(out->at, r.at, r.n * sizeof(*out->at));
}

unsigned sketch_likeness(const struct sketch *a, const struct sketch *b)
{
	uint32_t i = 0, j = 0, all = 0, common = 0;
	bool whole = a->whole && b->whole;

	/* Beyond the end of a sketch that is not the whole text nothing is known. */
	while ((i < a->n || j < b->n) && (whole || all < SKETCH_SIZE)) {
		bool of_a = j == b->n || (i < a->n && a->at[i] <= b->at[j]);
		bool of_b = i == a->n || (j < b->n && b->at[j] <= a->at[i]);

		common += of_a && of_b;
		i += of_a;
		j += of_b;
		all++;
	}
	return all > 0 ? (unsigned)(1000 * common / all) : 0;
}
