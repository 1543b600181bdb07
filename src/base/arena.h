/* SPDX-License-Identifier: ISC */
/*
 * arena - memory that is freed all at once.
 *
 * A document owns one arena and a layout owns one; nothing inside is freed
 * alone.  Blocks are chained; a request larger than a block gets its own.  Texts lie one behind
 * the other, whatever their length.
 */
#ifndef RECITAL_BASE_ARENA_H
#define RECITAL_BASE_ARENA_H

#include <stddef.h> /* size_t */

/* [byte] of a block; tests build with a tiny one to meet every boundary. */
#ifndef ARENA_BLOCK
#define ARENA_BLOCK ((size_t)8192)
#endif

struct arena;

struct arena *arena_new(void);

/* Frees A and all that was taken from it; NULL is allowed. */
void arena_free(struct arena *a);

/* SIZE [byte], zeroed, aligned for any type; lives until arena_free(). */
void *arena_alloc(struct arena *a, size_t size);

/* A copy of COUNT elements of a type of SIZE [byte] at FROM; NULL when COUNT is 0. */
void *arena_copy(struct arena *a, const void *from, size_t count, size_t size);

/* A copy of LEN [byte] at TEXT with a NUL behind them. */
char *arena_text(struct arena *a, const char *text, size_t len);

/* A copy of the string TEXT. */
char *arena_strdup(struct arena *a, const char *text);

#endif
