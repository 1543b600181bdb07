/* SPDX-License-Identifier: ISC */
/*
 * normalise - the bytes of a file to text that the later stages can read, with the
 * way back: every byte knows the line and column that it came from.
 *
 *	UTF-8 or UTF-16          -> UTF-8, NFC
 *	CRLF, CR, VT, U+0085, U+2028, U+2029    -> newline
 *	NBSP, U+2000-200A, U+202F, U+205F, U+3000 -> blank
 *	U+2010, U+2011           -> "-"
 *	U+0007, the end of a cell in a Word file -> TAB
 *	zero-width and bidi characters, other controls -> nothing
 *	soft hyphen at a line's end              -> nothing, the line end too
 *	ligatures (U+FB00-FB06)  -> their letters
 *
 * TAB and form feed stay: they say something about lines and pages.  No other
 * control is left, so the later stages are free to use them as signs of their own.
 */
#ifndef RECITAL_IMPORT_NORMALISE_H
#define RECITAL_IMPORT_NORMALISE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */
#include <stdint.h> /* uint32_t */

#include "base/buf.h"
#include "base/diag.h"
#include "base/slice.h"
#include "base/vec.h"
#include "import/text/lines.h"

/*
 * Stands in the text for a byte that an extractor put in (toolmarkup.h), so that the places
 * of all others stay the same: it is neither text nor white space.
 */
#define SOURCE_TAKEN_OUT '\001'

/* From byte BYTE of the text on, one character is one column further. */
struct source_place {
	uint32_t byte;
	uint32_t line, column; /* [character] from 1 */
};

VEC_OF(source_place_vec, struct source_place);

/* Start with `struct source s = {0};`. */
struct source {
	struct buf text;
	struct source_place_vec places; /* by byte */
	const char *path;               /* borrowed, for messages */
	struct line_vec lines;          /* of source_lines() */
};

/*
 * Reads BYTES, the content of PATH, at most IMPORT_MAX_BYTES of them.  False, with an
 * error in DIAGS that says what to do, when they are no text.
 */
bool source_read(struct slice bytes, const char *path, struct source *out,
    struct diags *diags);
void source_fini(struct source *s);

/*
 * The lines of the text, measured once for all who read it as it is now; borrowed, until it is
 * written anew.
 */
const struct line_vec *source_lines(struct source *s);

/* Where byte BYTE of the text stands in the file. */
struct diag_place source_place(const struct source *s, size_t byte);

#endif
