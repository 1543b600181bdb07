/* SPDX-License-Identifier: ISC */
/* names - a number for each of many strings; see the header. */
#include "model/names.h"

#include <stdlib.h>

#include "base/xalloc.h"

/* Slots at the start, a power of two; tests build with 2. */
#ifndef NAMES_START
#define NAMES_START ((size_t)64)
#endif

void names_init(struct names *t, struct arena *arena)
{
	*t = (struct names){ .cap = NAMES_START, .arena = arena };
	t->at = xcalloc(t->cap, sizeof(*t->at));
}

void names_fini(struct names *t)
{
	free(t->at);
	*t = (struct names){ 0 };
}

static uint64_t names_hash(struct slice key)
{
	uint64_t hash = 0xcbf29ce484222325u;

	for (size_t i = 0; i < key.len; i++)
		hash = (hash ^ (unsigned char)key.at[i]) * 0x100000001b3u;
	return hash;
}

/* The slot of KEY, or the free one where it belongs. */
static struct name *names_slot(const struct names *t, struct slice key, uint64_t hash)
{
	size_t i = (size_t)hash & (t->cap - 1);

	while (t->at[i].key.at != NULL &&
	    !(t->at[i].hash == hash && slice_eq(t->at[i].key, key)))
		i = (i + 1) & (t->cap - 1);
	return &t->at[i];
}

static void names_grow(struct names *t)
{
	struct names old = *t;

	t->cap *= 2;
	t->at = xcalloc(t->cap, sizeof(*t->at));
	for (size_t i = 0; i < old.cap; i++)
		if (old.at[i].key.at != NULL)
			*names_slot(t, old.at[i].key, old.at[i].hash) = old.at[i];
	free(old.at);
}

uint32_t *names_value(struct names *t, struct slice key)
{
	uint64_t hash = names_hash(key);
	struct name *slot = names_slot(t, key, hash);

	if (slot->key.at != NULL)
		return &slot->value;
	if (2 * ++t->n > t->cap) {
		names_grow(t);
		slot = names_slot(t, key, hash);
	}
	slot->key = (struct slice){ arena_text(t->arena, key.at, key.len), key.len };
	slot->hash = hash;
	return &slot->value;
}
