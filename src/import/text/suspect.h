/* SPDX-License-Identifier: ISC */
/*
 * suspect - words of a finished text that an extractor may have broken, where nothing on
 * the page proves what stood there: each is told, none is changed.
 *
 *	thewater		one word that is known only as two
 *	d e v e l o p		a word of single letters
 *	Council,2and		digits that no footnote took
 *	lamps; 3. Requests	the number of a paragraph inside another
 *	the | of		a line that does not go on with the one above
 *	w(U+0430)ter		a letter of another script
 */
#ifndef RECITAL_IMPORT_SUSPECT_H
#define RECITAL_IMPORT_SUSPECT_H

#include "base/slice.h"
#include "import/text/join.h"
#include "import/text/lines.h"
#include "import/text/sourcemap.h"

/* Reports what is suspect in TEXT, a paragraph; SYMBOL is the document's own. */
void suspect_text(const struct joiner *j, const struct sourcemap *text,
    struct slice symbol);

/*
 * The same of TEXT in another language than English, of which no words are known: signs that
 * stand for others, marks with strokes, and the symbol; of a footnote without it.
 */
void suspect_other_language(const struct joiner *j, const struct sourcemap *text,
    struct slice symbol);

/* suspect_text() for the words of a footnote, where names of many languages stand. */
void suspect_note(const struct joiner *j, const struct sourcemap *text);

/* Reports the lines of LINES, of class LINE_BODY, that stand twice, one behind the other. */
void suspect_lines(const struct joiner *j, const struct line_vec *lines);

#endif
