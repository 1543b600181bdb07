/* SPDX-License-Identifier: ISC */
/*
 * buf - a string that grows.
 *
 * Start with `struct buf b = { 0 };`.  The bytes are always followed by a NUL
 * once anything was added; buf_str() gives "" for an empty one.
 */
#ifndef RECITAL_BASE_BUF_H
#define RECITAL_BASE_BUF_H

#include <stdarg.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"

struct buf {
	char *at;   /* owned */
	size_t len; /* [byte] without the NUL */
	size_t cap; /* [byte] allocated */
};

void buf_fini(struct buf *b);

/* Empties B and keeps its memory. */
void buf_clear(struct buf *b);

void buf_add(struct buf *b, const char *text);
void buf_addn(struct buf *b, const char *bytes, size_t len);
void buf_adds(struct buf *b, struct slice s);
void buf_addc(struct buf *b, char c);

/* Appends COUNT times the byte C. */
void buf_fill(struct buf *b, char c, size_t count);

/* Appends as printf does. */
void buf_addf(struct buf *b, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void buf_vaddf(struct buf *b, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));

/* The string, borrowed until the next change of B. */
const char *buf_str(const struct buf *b);
struct slice buf_slice(const struct buf *b);

/* The string, now the caller's (free()); B is empty afterwards. */
char *buf_take(struct buf *b);

#endif
