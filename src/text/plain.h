/* SPDX-License-Identifier: ISC */
/*
 * plain - the ASCII words for characters that Unicode does not decompose into
 * ASCII: typographic quotes and dashes, barred and joined letters.
 *
 * For fold and ascii only.
 */
#ifndef RECITAL_TEXT_PLAIN_H
#define RECITAL_TEXT_PLAIN_H

#include <stdint.h> /* uint32_t */

/* The ASCII form of CODE ("ae", "-"), static; NULL when there is none. */
const char *plain_form(uint32_t code);

#endif
