/* SPDX-License-Identifier: ISC */
/* arena - a chain of blocks, the newest first; see the header. */
#include "base/arena.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"

struct arena_block {
	struct arena_block *next;
	size_t used; /* [byte] taken from data */
	size_t size; /* [byte] of data */
	alignas(max_align_t) unsigned char data[];
};

struct arena {
	struct arena_block *head;
};

struct arena *arena_new(void)
{
	return xcalloc(1, sizeof(struct arena));
}

void arena_free(struct arena *a)
{
	if (a == NULL)
		return;
	for (struct arena_block *b = a->head, *next; b != NULL; b = next) {
		next = b->next;
		free(b);
	}
	free(a);
}

/* Puts a fresh block for at least SIZE [byte] at the head of the chain. */
static struct arena_block *arena_grow(struct arena *a, size_t size, bool zeroed)
{
	size_t room = size > ARENA_BLOCK ? size : ARENA_BLOCK;
	struct arena_block *b;

	if (room > SIZE_MAX - sizeof(*b))
		xalloc_checked(NULL);
	b = zeroed ? xcalloc(1, sizeof(*b) + room) : xmalloc(sizeof(*b) + room);
	b->used = 0;
	b->size = room;
	b->next = a->head;
	a->head = b;
	return b;
}

/* As arena_alloc(), but it is zeroed only if it is ZEROED and larger than a block. */
static void *arena_take(struct arena *a, size_t size, bool zeroed)
{
	const size_t align = alignof(max_align_t);
	struct arena_block *b = a->head;
	size_t need = (size + align - 1) / align * align;

	if (need < size)
		xalloc_checked(NULL);
	if (b == NULL || b->size - b->used < need)
		b = arena_grow(a, need, zeroed && size > ARENA_BLOCK);
	void *at = b->data + b->used;
	b->used += need;
	return at;
}

/* Only what is taken is zeroed, since many an arena is small and soon freed; and what is
 * large by calloc(), for which fresh memory of the system is zero already. */
void *arena_alloc(struct arena *a, size_t size)
{
	void *at = arena_take(a, size, true);

	return size > ARENA_BLOCK ? at : memset(at, 0, size);
}

void *arena_copy(struct arena *a, const void *from, size_t count, size_t size)
{
	if (count == 0)
		return NULL;
	if (size > 0 && count > SIZE_MAX / size)
		xalloc_checked(NULL);
	return memcpy(arena_take(a, count * size, false), from, count * size);
}

char *arena_text(struct arena *a, const char *text, size_t len)
{
	char *copy = arena_take(a, len + 1, false);

	if (len > 0)
		memcpy(copy, text, len);
	copy[len] = '\0';
	return copy;
}

char *arena_strdup(struct arena *a, const char *text)
{
	return arena_text(a, text, strlen(text));
}
