/* SPDX-License-Identifier: ISC */
/* buf - a string that grows; see the header. */
#include "base/buf.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"

#define BUF_LEAST 64 /* [byte] of the first block: most strings are sentences */
#define BUF_WORDS 24 /* [byte] that are written at the first attempt in any case */

/* Makes room for MORE [byte] and the NUL. */
static void buf_reserve(struct buf *b, size_t more)
{
	size_t need = b->len + more + 1;

	if (need <= more)
		xalloc_checked(NULL);
	if (need <= b->cap)
		return;
	b->cap = need > 2 * b->cap ? need : 2 * b->cap;
	if (b->cap < BUF_LEAST)
		b->cap = BUF_LEAST;
	b->at = xreallocarray(b->at, b->cap, 1);
}

void buf_fini(struct buf *b)
{
	free(b->at);
	*b = (struct buf){ 0 };
}

void buf_clear(struct buf *b)
{
	b->len = 0;
	if (b->at != NULL)
		b->at[0] = '\0';
}

void buf_addn(struct buf *b, const char *bytes, size_t len)
{
	buf_reserve(b, len);
	if (len > 0)
		memcpy(b->at + b->len, bytes, len);
	b->len += len;
	b->at[b->len] = '\0';
}

void buf_add(struct buf *b, const char *text)
{
	buf_addn(b, text, strlen(text));
}

void buf_adds(struct buf *b, struct slice s)
{
	buf_addn(b, s.at, s.len);
}

void buf_addc(struct buf *b, char c)
{
	if (b->cap - b->len < 2)
		buf_reserve(b, 1);
	b->at[b->len++] = c;
	b->at[b->len] = '\0';
}

void buf_fill(struct buf *b, char c, size_t count)
{
	buf_reserve(b, count);
	memset(b->at + b->len, c, count);
	b->len += count;
	b->at[b->len] = '\0';
}

void buf_vaddf(struct buf *b, const char *format, va_list args)
{
	va_list again;

	assert(format != NULL);
	va_copy(again, args);
	buf_reserve(b, BUF_WORDS);
	int len = vsnprintf(b->at + b->len, b->cap - b->len, format, args);
	assert(len >= 0);
	if ((size_t)len >= b->cap - b->len) {
		buf_reserve(b, (size_t)len);
		vsnprintf(b->at + b->len, (size_t)len + 1, format, again);
	}
	b->len += (size_t)len;
	va_end(again);
}

void buf_addf(struct buf *b, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	buf_vaddf(b, format, args);
	va_end(args);
}

const char *buf_str(const struct buf *b)
{
	return b->at != NULL ? b->at : "";
}

struct slice buf_slice(const struct buf *b)
{
	return (struct slice){ buf_str(b), b->len };
}

char *buf_take(struct buf *b)
{
	char *text = b->at != NULL ? b->at : xstrdup("");

	*b = (struct buf){ 0 };
	return text;
}
