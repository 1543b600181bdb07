/* SPDX-License-Identifier: ISC */
/* arena - a chain of blocks, the newest first; see the header. */
#include "base/arena.h"

#include <stdalign.h>
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
static struct arena_block *arena_grow(struct arena *a, size_t size)
{
	size_t room = size > ARENA_BLOCK ? size : ARENA_BLOCK;
	struct arena_block *b;

	if (room > SIZE_MAX - sizeof(*b))
		xalloc_checked(NULL);
	b = xcalloc(1, sizeof(*b) + room);
	b->size = room;
	b->next = a->head;
	a->head = b;
	return b;
}

void *arena_alloc(struct arena *a, size_t size)
{
	const size_t align = alignof(max_align_t);
	struct arena_block *b = a->head;
	size_t need = (size + align - 1) / align * align;

	if (need < size)
		xalloc_checked(NULL);
	if (b == NULL || b->size - b->used < need)
		b = arena_grow(a, need);
	void *at = b->data + b->used;
	b->used += need;
	return at;
}

void *arena_copy(struct arena *a, const void *from, size_t count, size_t size)
{
	if (count == 0)
		return NULL;
	if (size > 0 && count > SIZE_MAX / size)
		xalloc_checked(NULL);
	return memcpy(arena_alloc(a, count * size), from, count * size);
}

char *arena_text(struct arena *a, const char *text, size_t len)
{
	char *copy = arena_alloc(a, len + 1);

	if (len > 0)
		memcpy(copy, text, len);
	return copy;
}

char *arena_strdup(struct arena *a, const char *text)
{
	return arena_text(a, text, strlen(text));
}
