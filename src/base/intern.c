/* SPDX-License-Identifier: ISC */
/*
 * intern - a number for each of many strings; see the header.
 *
 * Slots hold a number and some of the hash, that strings are seldom looked at in vain;
 * a slot that is taken passes on to the next one.  At most half of them are taken.
 */
#include "base/intern.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/vec.h"
#include "base/xalloc.h"

/* Slots of an empty table, a power of 2; tests build with a tiny one. */
#ifndef INTERN_SLOTS
#define INTERN_SLOTS 64u
#endif

struct intern_slot {
	uint32_t id; /* INTERN_NONE: free */
	uint32_t hash;
};

struct intern_text {
	struct slice text;
	uint32_t note; /* the caller's */
};

VEC_OF(intern_text_vec, struct intern_text);

/*
 * A short string that came lately, as two numbers.  Most words come again soon, and are
 * found here at a tenth of the cost.  Strings that want one place cost nothing but that:
 * they are looked for in the slots.
 */
struct intern_recent {
	uint64_t first, last; /* its bytes; they overlap when it is not 16 long */
	uint32_t len;         /* [byte]; 0 = free */
	uint32_t id;
};

#define INTERN_RECENT_BITS 12
#define INTERN_SHORT 16u /* [byte] */

struct intern {
	struct arena *arena;
	struct intern_text_vec texts; /* by number */
	struct intern_slot *slots;
	uint32_t n_slots; /* a power of 2 */
	uint64_t key[2];
	struct intern_recent recent[1u << INTERN_RECENT_BITS];
};

static uint64_t intern_turn(uint64_t x, int bits)
{
	return x << bits | x >> (64 - bits);
}

static inline void intern_round(uint64_t v[4])
{
	v[0] += v[1];
	v[2] += v[3];
	v[1] = intern_turn(v[1], 13) ^ v[0];
	v[3] = intern_turn(v[3], 16) ^ v[2];
	v[0] = intern_turn(v[0], 32);
	v[2] += v[1];
	v[0] += v[3];
	v[1] = intern_turn(v[1], 17) ^ v[2];
	v[3] = intern_turn(v[3], 21) ^ v[0];
	v[2] = intern_turn(v[2], 32);
}

static uint64_t intern_eight(const char *at)
{
	uint64_t eight;

	memcpy(&eight, at, sizeof(eight));
	return eight;
}

static uint64_t intern_four(const char *at)
{
	uint32_t four;

	memcpy(&four, at, sizeof(four));
	return four;
}

/*
 * The bytes at the end of S that are no eight.  Where each byte goes does not matter, as
 * long as strings of one length have one number only when they are the same: so a few
 * wide loads that overlap take the place of a loop.
 */
static uint64_t intern_rest(struct slice s)
{
	const unsigned char *at = (const unsigned char *)s.at;

	if (s.len > 8)
		return intern_eight(s.at + s.len - 8);
	if (s.len >= 4)
		return intern_four(s.at) | intern_four(s.at + s.len - 4) << 32;
	return at[0] | (uint64_t)at[s.len / 2] << 8 | (uint64_t)at[s.len - 1] << 16;
}

static inline uint32_t intern_hash(const struct intern *t, struct slice s)
{
	uint64_t v[4] = { t->key[0] ^ 0x736f6d6570736575u,
		t->key[1] ^ 0x646f72616e646f6du ^ s.len, t->key[0] ^ 0x6c7967656e657261u,
		t->key[1] ^ 0x7465646279746573u };

	for (size_t i = 0; i < s.len; i += 8) {
		uint64_t block = s.len - i >= 8 ? intern_eight(s.at + i) : intern_rest(s);

		v[3] ^= block;
		intern_round(v);
		v[0] ^= block;
	}
	v[2] ^= 0xff;
	for (int i = 0; i < 3; i++)
		intern_round(v);
	return (uint32_t)(v[0] ^ v[1] ^ v[2] ^ v[3]);
}

static struct intern_slot *intern_slots(uint32_t n)
{
	struct intern_slot *slots = xreallocarray(NULL, n, sizeof(*slots));

	for (uint32_t i = 0; i < n; i++)
		slots[i] = (struct intern_slot){ INTERN_NONE, 0 };
	return slots;
}

struct intern *intern_new(void)
{
	struct intern *t = xcalloc(1, sizeof(*t));

	t->arena = arena_new();
	t->n_slots = INTERN_SLOTS;
	t->slots = intern_slots(t->n_slots);
	t->key[0] = (uint64_t)(uintptr_t)t;
	t->key[1] = (uint64_t)(uintptr_t)&t->key ^ (uint64_t)(uintptr_t)t->slots << 20;
	return t;
}

void intern_free(struct intern *t)
{
	if (t == NULL)
		return;
	arena_free(t->arena);
	vec_fini(&t->texts);
	free(t->slots);
	free(t);
}

/* True when SLOT, which is taken, is that of S. */
static bool intern_is(const struct intern *t, const struct intern_slot *slot,
    struct slice s, uint32_t hash)
{
	return slot->hash == hash && slice_eq(t->texts.at[slot->id].text, s);
}

/* The slot of S, or the free one where it belongs. */
static inline struct intern_slot *intern_slot(const struct intern *t, struct slice s,
    uint32_t hash)
{
	uint32_t i = hash & (t->n_slots - 1);

	while (t->slots[i].id != INTERN_NONE && !intern_is(t, &t->slots[i], s, hash))
		i = (i + 1) & (t->n_slots - 1);
	return &t->slots[i];
}

static void intern_grow(struct intern *t)
{
	struct intern_slot *old = t->slots;
	uint32_t n = t->n_slots;

	if (n > UINT32_MAX / 2)
		xalloc_checked(NULL);
	t->n_slots = 2 * n;
	t->slots = intern_slots(t->n_slots);
	for (uint32_t i = 0, at; i < n; i++) {
		if (old[i].id == INTERN_NONE)
			continue;
		for (at = old[i].hash & (t->n_slots - 1); t->slots[at].id != INTERN_NONE;)
			at = (at + 1) & (t->n_slots - 1);
		t->slots[at] = old[i];
	}
	free(old);
}

/* The number of S by its slot. */
static uint32_t intern_enter(struct intern *t, struct slice s)
{
	if (t->texts.n >= t->n_slots / 2)
		intern_grow(t);
	uint32_t hash = intern_hash(t, s);
	struct intern_slot *slot = intern_slot(t, s, hash);

	if (slot->id != INTERN_NONE)
		return slot->id;
	*slot = (struct intern_slot){ (uint32_t)t->texts.n, hash };
	struct slice copy = { arena_text(t->arena, s.at, s.len), s.len };

	vec_push(&t->texts, ((struct intern_text){ copy, INTERN_NONE }));
	return slot->id;
}

uint32_t intern_id(struct intern *t, struct slice s)
{
	if (s.len == 0 || s.len > INTERN_SHORT)
		return intern_enter(t, s);
	uint64_t first = s.len > 8 ? intern_eight(s.at) : intern_rest(s);
	uint64_t last = s.len > 8 ? intern_rest(s) : 0;
	uint64_t mixed =
	    (first ^ (last + s.len) * 0x9e3779b97f4a7c15u) * 0xd6e8feb86659fd93u;
	struct intern_recent *recent = &t->recent[mixed >> (64 - INTERN_RECENT_BITS)];

	if (recent->len != s.len || recent->first != first || recent->last != last)
		*recent = (struct intern_recent){ first, last, (uint32_t)s.len,
			intern_enter(t, s) };
	return recent->id;
}

struct slice intern_text(const struct intern *t, uint32_t id)
{
	assert(id < t->texts.n);
	return t->texts.at[id].text;
}

uint32_t *intern_note(struct intern *t, uint32_t id)
{
	assert(id < t->texts.n);
	return &t->texts.at[id].note;
}

uint32_t intern_count(const struct intern *t)
{
	return (uint32_t)t->texts.n;
}
