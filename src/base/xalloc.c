/* SPDX-License-Identifier: ISC */
/* xalloc - allocation that never fails; see the header. */
#include "base/xalloc.h"

#include <stdint.h> /* SIZE_MAX */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *xalloc_checked(void *memory)
{
	if (memory == NULL) {
		fputs("recital: out of memory\n", stderr);
		exit(2);
	}
	return memory;
}

void *xmalloc(size_t size)
{
	return xalloc_checked(malloc(size > 0 ? size : 1));
}

void *xcalloc(size_t count, size_t size)
{
	return xalloc_checked(calloc(count > 0 ? count : 1, size > 0 ? size : 1));
}

void *xreallocarray(void *old, size_t count, size_t size)
{
	if (size > 0 && count > SIZE_MAX / size)
		xalloc_checked(NULL);
	return xalloc_checked(realloc(old, count * size > 0 ? count * size : 1));
}

char *xmemdup0(const char *text, size_t len)
{
	char *copy = xmalloc(len + 1);

	if (len > 0)
		memcpy(copy, text, len);
	copy[len] = '\0';
	return copy;
}

char *xstrdup(const char *text)
{
	return xmemdup0(text, strlen(text));
}
