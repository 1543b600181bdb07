/* SPDX-License-Identifier: ISC */
/*
 * space - the white space of printed texts, no-break and fixed width too.
 */
#ifndef RECITAL_MODEL_SPACE_H
#define RECITAL_MODEL_SPACE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/slice.h"

/* True for ASCII white space, U+00A0, U+2000-200A, U+202F, U+205F, U+3000. */
bool space_is(uint32_t code);

/* Length [byte] of the white space that begins at AT; 0 when there is none. */
size_t space_run(struct slice s, size_t at);

#endif
