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

/*
 * A fresh block for at least SIZE [byte] at the head of the chain, or, when it is for one request
 * alone, behind the head, which has room still.
 */
static struct arena_block *arena_grow(struct arena *a, size_t size, bool zeroed)
{
	size_t room = size > ARENA_BLOCK ? size : ARENA_BLOCK;
	struct arena_block *b;

	if (room > SIZE_MAX - sizeof(*b))
		xalloc_checked(NULL);
	b = zeroed ? xcalloc(1, sizeof(*b) + room) : xmalloc(sizeof(*b) + room);
	b->used = 0;
	b->size = room;
	struct arena_block **at =
	    room > ARENA_BLOCK && a->head != NULL ? &a->head->next : &a->head;
	b->next = *at;
	*at = b;
	return b;
}

/*
 * SIZE [byte] whose place is a multiple of ALIGN, a power of two; zeroed only if it is ZEROED and
 * larger than a block.
 */
static void *arena_take(struct arena *a, size_t size, size_t align, bool zeroed)
{
	struct arena_block *b = a->head;
	size_t start = b != NULL ? (b->used + align - 1) & ~(align - 1) : 0;

	if (b == NULL || start > b->size || b->size - start < size) {
		b = arena_grow(a, size, zeroed && size > ARENA_BLOCK);
		start = 0;
	}
	b->used = start + size;
	return b->data + start;
}

/* Only what is taken is zeroed, since many an arena is small and soon freed; and what is
 * large by calloc(), for which fresh memory of the system is zero already. */
void *arena_alloc(struct arena *a, size_t size)
{
	void *at = arena_take(a, size, alignof(max_align_t), true);

	return size > ARENA_BLOCK ? at : memset(at, 0, size);
}

void *arena_copy(struct arena *a, const void *from, size_t count, size_t size)
{
	if (count == 0)
		return NULL;
	if (size > 0 && count > SIZE_MAX / size)
		xalloc_checked(NULL);
	/* the alignment of a type divides its size, and so does the lowest bit of that */
	size_t align = size & (~size + 1);
	if (align == 0 || align > alignof(max_align_t))
		align = alignof(max_align_t);
	return memcpy(arena_take(a, count * size, align, false), from, count * size);
}

char *arena_text(struct arena *a, const char *text, size_t len)
{
	char *copy = arena_take(a, len + 1, 1, false);

	if (len > 0)
		memcpy(copy, text, len);
	copy[len] = '\0';
	return copy;
}

char *arena_strdup(struct arena *a, const char *text)
{
	return arena_text(a, text, strlen(text));
}
