/* SPDX-License-Identifier: ISC */
/*
 * starnotes - footnotes that signs mark and no numbers: "*", "**", "†", "‡", "§"; in
 * Markdown letters too.
 *
 *	... which were published,* and the maps†
 *	_______________
 *	* In winter.
 *	† Of the lake.
 *
 * They stand at the foot of their page between those with numbers, and the same sign may
 * come again on another page.
 */
#ifndef RECITAL_IMPORT_STARNOTES_H
#define RECITAL_IMPORT_STARNOTES_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/slice.h"
#include "import/text/join.h"
#include "import/text/paragraphs.h"
#include "import/text/toolmarkup.h"

/*
 * The sign that WORDS begin with as the label of a footnote, empty when there is none;
 * *TEXT is where the words behind it begin.  In Markdown it is "[^a]:" or "[^*]:".
 */
struct slice starnotes_label(const struct joiner *j, struct slice words, size_t *text);

/*
 * Begins a footnote with the sign of the line that begins at byte START of the source and
 * ends at END, or, when the line has none, goes on with the last of NOTES.
 */
void starnotes_line(const struct joiner *j, size_t start, size_t end,
    struct note_text_vec *notes);

/*
 * Signs in BLOCKS become marks where such a footnote of NOTES with the same sign stands
 * behind them.
 */
void starnotes_mark(const struct joiner *j, struct block_vec *blocks,
    const struct note_text_vec *notes);

/* True for the TEXT of a footnote that says for whom a sponsor speaks. */
bool starnotes_is_behalf(struct slice text);

/*
 * Takes the lines of such footnotes among LINES, from FIRST on, that are text still: a draft may have no
 * other footnotes, and no strokes above them.
 */
void starnotes_read_behalf(const struct joiner *j, struct line_vec *lines, size_t first,
    struct note_text_vec *notes);

#endif
