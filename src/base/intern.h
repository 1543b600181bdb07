/* SPDX-License-Identifier: ISC */
/*
 * intern - a number for each of many strings: the first is 0, the next new one 1, and
 * equal strings are equal numbers.
 *
 * A hash table (SipHash-1-3 but for where the length and the last bytes come in, keyed by
 * where the table lies in memory, so that nobody can choose strings that meet in it); the
 * numbers depend on the order alone.
 *
 * Source: J.-P. Aumasson, D. J. Bernstein, SipHash: a fast short-input PRF (2012).
 */
#ifndef RECITAL_BASE_INTERN_H
#define RECITAL_BASE_INTERN_H

#include <stdint.h> /* uint32_t */

#include "base/slice.h"

/* The number of no string. */
#define INTERN_NONE UINT32_MAX

struct intern;

struct intern *intern_new(void);
void intern_free(struct intern *t);

/* The number of S, which is copied when it is new. */
uint32_t intern_id(struct intern *t, struct slice s);

/* The string of ID, NUL-terminated behind its end; T's own until intern_free(). */
struct slice intern_text(const struct intern *t, uint32_t id);

/*
 * A number that the caller keeps with the string of ID, INTERN_NONE at first; the place is
 * T's own until the next string is new.
 */
uint32_t *intern_note(struct intern *t, uint32_t id);

/* How many strings there are: one more than the last number. */
uint32_t intern_count(const struct intern *t);

#endif
