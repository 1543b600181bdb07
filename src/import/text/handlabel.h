/* SPDX-License-Identifier: ISC */
/*
 * handlabel - labels of footnotes that the author of a Word file has set by hand.
 *
 *	Taking note of the report,[1]3		[1] 3 Resolution 70/1.
 *
 * The tool numbers all footnotes, and writes the author's own label behind its own at the
 * mark, and before the text of the footnote.  That both places have the same one proves it:
 * the footnote gets it, and the tool's number goes.  So does a label that stands raised before the
 * text of every footnote, "[1] ^3^ Ibid.", as LibreOffice writes it.
 */
#ifndef RECITAL_IMPORT_HANDLABEL_H
#define RECITAL_IMPORT_HANDLABEL_H

#include "import/text/join.h"
#include "import/text/paragraphs.h"
#include "import/text/toolmarkup.h"

/*
 * Gives such labels to NOTES and to their signs in BLOCKS, unless two footnotes would have the
 * same one then.  Where only some have one raised, those that say the same are taken off.
 */
void handlabel_take(const struct joiner *j, struct block_vec *blocks,
    struct note_text_vec *notes);

#endif
