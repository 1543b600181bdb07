/* SPDX-License-Identifier: ISC */
/*
 * xalloc - allocation that never fails.
 *
 * Out of memory is fatal in the whole program: these functions print one line
 * to stderr and exit with status 2, so no caller checks for NULL.  They are the
 * only place below cli and term that may print or exit.
 * Everything returned is freed with free().
 */
#ifndef RECITAL_BASE_XALLOC_H
#define RECITAL_BASE_XALLOC_H

#include <stddef.h> /* size_t */

/* MEMORY, which another library allocated; NULL means that it could not. */
void *xalloc_checked(void *memory);

/* SIZE [byte] of uninitialised memory. */
void *xmalloc(size_t size);

/* COUNT elements of SIZE [byte], zeroed; the product may not overflow. */
void *xcalloc(size_t count, size_t size);

/* OLD (may be NULL) grown or shrunk to COUNT elements of SIZE [byte]. */
void *xreallocarray(void *old, size_t count, size_t size);

/* A copy of the string TEXT. */
char *xstrdup(const char *text);

/* A copy of LEN [byte] at TEXT with a NUL behind them. */
char *xmemdup0(const char *text, size_t len);

#endif
