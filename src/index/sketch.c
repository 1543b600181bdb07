/* SPDX-License-Identifier: ISC */
/* sketch - how like two texts are; see the header. */
#include "index/sketch.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/hash.h"
#include "base/sort.h"
#include "text/utf8.h"

#define RUN_PRIME UINT64_C(1099511628211)

/* Hashes that are gathered before those that are too great go. */
#define SKETCH_ROOM (8 * SKETCH_SIZE)

/* [byte] of a word and the blank behind it, in a long text of any language but few. */
#define SKETCH_WORD 6u

/* The smallest hashes of a text, while its words come in. */
struct runs {
	uint32_t at[SKETCH_ROOM];
	uint32_t n;
	uint32_t limit;             /* greater ones are not among the smallest */
	bool more;                  /* there were such */
	uint64_t words[SKETCH_RUN]; /* hashes of the last words, the last one last */
	size_t n_words;             /* of the paragraph so far */
};

/*
 * What stands between words: in ASCII what is no letter or digit; beyond it U+2000 to U+206F
 * (blanks, quotation marks, dashes) and U+00A0.  [byte] of it at AT, 0 when a word begins there.
 */
static size_t sketch_separator(struct slice s, size_t at)
{
	unsigned char c = (unsigned char)s.at[at];

	if (c < 0x80)
		return !byte_is_alnum(s.at[at]);
	if (c == 0xe2 && at + 2 < s.len && ((unsigned char)s.at[at + 1] & 0xfe) == 0x80)
		return 3;
	return c == 0xc2 && at + 1 < s.len && (unsigned char)s.at[at + 1] == 0xa0 ? 2 : 0;
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

/*
 * Puts N numbers in order, byte by byte from the lowest: of so few a tenth of what it takes to compare
 * them.  ROOM is for as many.
 */
static void order_by_bytes(uint32_t *at, uint32_t *room, uint32_t n)
{
	for (unsigned shift = 0; shift < 32; shift += 8) {
		uint32_t ends[257] = { 0 };
		uint32_t *from = at;

		for (uint32_t i = 0; i < n; i++)
			ends[(from[i] >> shift & 0xff) + 1]++;
		for (unsigned i = 1; i < 256; i++)
			ends[i] += ends[i - 1];
		for (uint32_t i = 0; i < n; i++)
			room[ends[from[i] >> shift & 0xff]++] = from[i];
		at = room;
		room = from;
	}
}

/* Puts the hashes in order, each once, and lets go of all but the smallest. */
static void runs_thin(struct runs *r)
{
	uint32_t room[SKETCH_ROOM], kept = 0;

	order_by_bytes(r->at, room, r->n);
	for (uint32_t i = 0; i < r->n; i++)
		if (kept == 0 || r->at[kept - 1] != r->at[i])
			r->at[kept++] = r->at[i];
	r->n = kept;
	if (r->n > SKETCH_SIZE) {
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

	for (size_t i = 0; i + 1 < SKETCH_RUN; i++) {
		r->words[i] = r->words[i + 1];
		run = (run + r->words[i]) * RUN_PRIME;
	}
	r->words[SKETCH_RUN - 1] = word;
	if (++r->n_words < SKETCH_RUN)
		return;
	run += word;
	runs_add(r, (uint32_t)(sketch_mix(run) >> 32));
}

/* True when the word that goes on at AT, where no letter or digit of ASCII is, ends there. */
static bool sketch_word_ends(struct slice s, size_t at)
{
	return !byte_is_beyond(s.at[at]) || sketch_separator(s, at) > 0 ||
	    utf8_ideograph(s, at) > 0;
}

/* The end of the word at AT, which is no ideograph; its hash, of one with a digit HASH_START. */
static size_t sketch_word(struct slice s, size_t at, uint64_t *hash)
{
	bool number = false;
	uint64_t h = HASH_START;

	for (;; at++) {
		/* nearly all are letters of ASCII */
		for (; at < s.len && byte_is_letter(s.at[at]); at++)
			h = hash_byte(h, byte_lower(s.at[at]));
		if (at == s.len)
			break;
		if (byte_is_digit(s.at[at]))
			number = true;
		else if (sketch_word_ends(s, at))
			break;
		h = hash_byte(h, s.at[at]);
	}
	*hash = number ? HASH_START : h;
	return at;
}

static void runs_add_text(struct runs *r, struct slice s)
{
	r->n_words = 0;
	for (size_t at = 0; at < s.len;) {
		size_t separator = sketch_separator(s, at),
		       ideograph = utf8_ideograph(s, at);
		uint64_t hash;

		if (separator > 0) {
			at += separator;
		} else if (ideograph > 0) {
			hash = HASH_START;
			for (; ideograph > 0; ideograph--)
				hash = hash_byte(hash, s.at[at++]);
			runs_add_word(r, hash);
		} else {
			at = sketch_word(s, at, &hash);
			runs_add_word(r, hash);
		}
	}
}

static bool sketch_takes(const struct para *p)
{
	return p->kind == PARA_PREAMBULAR || p->kind == PARA_OPERATIVE ||
	    p->kind == PARA_ITEM || p->kind == PARA_TEXT;
}

/* The runs of D whose hashes are not above LIMIT. */
static void runs_of(const struct doc *d, uint32_t limit, struct runs *r)
{
	r->n = 0;
	memset(r->words, 0, sizeof(r->words));
	r->limit = limit;
	r->more = false;
	for (uint32_t i = 0; i < d->n_body; i++)
		if (sketch_takes(&d->paras[i]))
			runs_add_text(r, para_text(&d->paras[i]));
	runs_thin(r);
}

/* Twice as many hashes as are wanted should lie below it, so few are gathered in vain. */
static uint32_t sketch_limit(const struct doc *d)
{
	uint64_t runs = 0;

	for (uint32_t i = 0; i < d->n_body; i++)
		if (sketch_takes(&d->paras[i]))
			runs += d->paras[i].len / SKETCH_WORD;
	return runs > 2 * (uint64_t)SKETCH_SIZE
	    ? (uint32_t)(UINT32_MAX / runs * 2 * SKETCH_SIZE)
	    : UINT32_MAX;
}

void sketch_make(const struct doc *d, struct sketch *out)
{
	struct runs r;

	runs_of(d, sketch_limit(d), &r);
	/* A text that says the same again and again has fewer. */
	if (r.n < SKETCH_SIZE && r.more)
		runs_of(d, UINT32_MAX, &r);
	*out = (struct sketch){ .whole = !r.more, .n = r.n };
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
