/* SPDX-License-Identifier: ISC */
/*
 * docaddress - the addresses of paragraphs; for docbuild.c only, whose header
 * tells what they look like.
 */
#ifndef RECITAL_MODEL_DOCADDRESS_H
#define RECITAL_MODEL_DOCADDRESS_H

#include <stdint.h> /* uint32_t */

#include "base/arena.h"
#include "base/slice.h"
#include "model/doc.h"

/* [byte] of the longest address before a "~2". */
#define ADDRESS_MAX 200

/* Gives each of the N paragraphs, in the order of the document, its address. */
void docaddress_assign(struct para *paras, uint32_t n, struct arena *arena);

/* The part that a heading with TEXT opens, "annex" or "annex-II"; NULL for none. */
const char *docaddress_part(struct slice text, struct arena *arena);

#endif
