/* SPDX-License-Identifier: ISC */
/*
 * refusal - what is no resolution that can be read, and why: a decision, an amendment, a text
 * in another language or in two, several resolutions in one file.
 *
 * A refusal is one sentence among the diagnostics of the import that says what to do.
 */
#ifndef RECITAL_IMPORT_REFUSAL_H
#define RECITAL_IMPORT_REFUSAL_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "import/text/extraction.h"

/* Says FORMAT at line LINE, or of the whole file with SLICE_NONE; always false. */
bool refusal_say(struct extraction *x, enum diag_code code, size_t line,
    const char *format, ...) __attribute__((format(printf, 4, 5)));

/* There is no enacting formula: says why that may be; always false. */
bool refusal_no_formula(struct extraction *x);

/* False, and said, when the text with a formula is an amendment to a draft. */
bool refusal_is_draft(struct extraction *x);

/* False, and said, when the text speaks two languages or another than was said. */
bool refusal_is_language(struct extraction *x);

/* The line of a second resolution's number, or of the same one's again, or SLICE_NONE. */
size_t refusal_second(const struct extraction *x);

/* Nothing says which resolution it is; the name of the file may be an offer; always false. */
bool refusal_no_symbol(struct extraction *x);

#endif
