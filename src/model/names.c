/* SPDX-License-Identifier: ISC */
/*
 * names - a number for each of many strings; see the header.
 *
 * A node holds a string and the number of the bit that chooses between what hangs on
 * it.  Bits grow on the way down; where a node leads to one whose bit does not, that one
 * holds the only string that can be meant.  The head holds "".
 */
#include "model/names.h"

#include <stdbool.h>
#include <stddef.h> /* size_t */

/* Bits of a byte: whether it is there, then its own. */
#define NAMES_BITS 9

struct name {
	struct slice key;
	uint32_t value;
	size_t bit; /* from 1; 0 = the head */
	struct name *next[2];
};

void names_init(struct names *t, struct arena *arena)
{
	struct name *head = arena_alloc(arena, sizeof(*head));

	head->key = slice_of("");
	head->next[0] = head->next[1] = head;
	*t = (struct names){ arena, head };
}

/* Bit number BIT of KEY; all behind its end are 0. */
static bool names_bit(struct slice key, size_t bit)
{
	size_t byte = (bit - 1) / NAMES_BITS, within = (bit - 1) % NAMES_BITS;

	if (bit == 0 || byte >= key.len)
		return false;
	return within == 0 || ((unsigned char)key.at[byte] << within & 0x100) != 0;
}

/* The first bit in which A and B differ, which are not equal. */
static size_t names_parting(struct slice a, struct slice b)
{
	size_t byte = 0;

	while (byte < a.len && byte < b.len && a.at[byte] == b.at[byte])
		byte++;
	size_t bit = byte * NAMES_BITS + 1;
	while (names_bit(a, bit) == names_bit(b, bit))
		bit++;
	return bit;
}

/*
 * Goes down for KEY, past the nodes with a bit below LIMIT; returns the node where that
 * ends, and in *ABOVE the one that led there.
 */
static struct name *names_descend(const struct names *t, struct slice key, size_t limit,
    struct name **above)
{
	struct name *node = t->head->next[0];

	*above = t->head;
	while (node->bit > (*above)->bit && node->bit < limit) {
		*above = node;
		node = node->next[names_bit(key, node->bit)];
	}
	return node;
}

uint32_t names_find(const struct names *t, struct slice key)
{
	struct name *above;
	const struct name *like = names_descend(t, key, SIZE_MAX, &above);

	return slice_eq(like->key, key) ? like->value : 0;
}

uint32_t *names_value(struct names *t, struct slice key)
{
	struct name *above;
	struct name *like = names_descend(t, key, SIZE_MAX, &above);

	if (slice_eq(like->key, key))
		return &like->value;
	struct name *made = arena_alloc(t->arena, sizeof(*made));
	made->key = (struct slice){ arena_text(t->arena, key.at, key.len), key.len };
	made->bit = names_parting(like->key, key);
	struct name *below = names_descend(t, key, made->bit, &above);
	bool side = names_bit(key, made->bit);
	made->next[side] = made;
	made->next[!side] = below;
	above->next[names_bit(key, above->bit)] = made;
	return &made->value;
}
