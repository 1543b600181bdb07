/* SPDX-License-Identifier: ISC */
/*
 * mastheadorgan - who speaks in an enacting formula, "The General Assembly,", and in which language.
 */
#ifndef RECITAL_IMPORT_MASTHEADORGAN_H
#define RECITAL_IMPORT_MASTHEADORGAN_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "model/symbol.h"

/* True when WORDS are an enacting formula: "The General Assembly,". */
bool masthead_is_enacting(struct slice words);

/* The organ that speaks in the enacting formula WORDS. */
enum symbol_organ masthead_organ(struct slice words);

/* The language of the enacting formula WORDS: "en", "es", "fr". */
const char *masthead_language(struct slice words);

/*
 * True when the organ of the enacting formula WORDS has resolutions without symbols, as the Commission
 * on the Status of Women: no number in its text is one of its own.
 */
bool masthead_is_foreign(struct slice words);

/* Behind the signs of emphasis and headings at AT. */
size_t masthead_behind_marks(struct slice words, size_t at);

#endif
