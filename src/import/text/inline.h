/* SPDX-License-Identifier: ISC */
/*
 * inline - what stands inside the lines of an extraction besides words: emphasis,
 * footnote marks, links, escapes, in the forms that extractors write.
 *
 *	Recalling[footnoteRef:2] resolution      Tika
 *	*Recalling*<sup>2</sup> [72/164](#)      Markdown
 *	Recalling[2] resolution                  pandoc, POI
 *	Recalling 2/ resolution                  un.org of the 1990s
 *
 * Each becomes words and the signs of a source-mapped text.  Marks that are bare digits
 * need more than their line to be known: see marks.h.
 */
#ifndef RECITAL_IMPORT_INLINE_H
#define RECITAL_IMPORT_INLINE_H

#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "import/text/coverage.h"
#include "import/text/dialect.h"
#include "import/text/sourcemap.h"

/*
 * Appends bytes [start, end) of SOURCE, in the forms of DIALECT, to TO; white space
 * becomes single blanks, none first.  What is no word is entered in COVERAGE.
 */
void inline_add(struct sourcemap *to, struct slice source, size_t start, size_t end,
    const struct dialect *dialect, struct coverage *coverage);

/* Ends a paragraph: emphasis is closed, or given back as "*" when it never was. */
void inline_end(struct sourcemap *to);

#endif
