/* SPDX-License-Identifier: ISC */
/*
 * count - how many, in the person's language: "1,204", "1 document", "1,204 documents".
 *
 * Of what programs read (JSON, CSV) nothing comes through here.
 */
#ifndef RECITAL_BASE_COUNT_H
#define RECITAL_BASE_COUNT_H

#include <stddef.h> /* size_t */

#include "base/buf.h"

/* N in groups of three figures, with what the language puts between them. */
void count_add_number(struct buf *to, size_t n);

/* "4 documents", "1 document": N in ONE, "%s document", or MANY, as the language has it. */
void count_add(struct buf *to, size_t n, const char *one, const char *many)
    __attribute__((format(printf, 3, 0), format(printf, 4, 0)));

/* The same behind SIGN: ", 4 documents". */
void count_add_next(struct buf *to, const char *sign, size_t n, const char *one,
    const char *many) __attribute__((format(printf, 4, 0), format(printf, 5, 0)));

/* N and ALL where WORDS, translated, have %s: "hit 1,204 of 10,000". */
void count_add_of(struct buf *to, const char *words, size_t n, size_t all)
    __attribute__((format(printf, 2, 0)));

#endif
