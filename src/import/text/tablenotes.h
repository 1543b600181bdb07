/* SPDX-License-Identifier: ISC */
/*
 * tablenotes - the footnotes of a table, which stand below it and have letters for labels.
 *
 *	| Oil for 2021a | 97 194 000 |		| Oil for 2021[^a] | 97 194 000 |
 *	| Wicksb | 5 471 700 |			| Wicks[^b] | 5 471 700 |
 *	a See A/77/528. b After recosting.	[^a]: See A/77/528.
 *						[^b]: After recosting.
 *
 * They are taken when each letter, from a on, stands behind a word of the table that is one
 * without it.
 */
#ifndef RECITAL_IMPORT_TABLENOTES_H
#define RECITAL_IMPORT_TABLENOTES_H

#include "import/text/join.h"
#include "import/text/paragraphs.h"
#include "import/text/toolmarkup.h"

/*
 * Moves such footnotes from BLOCKS, in whose rows a tab stands between two cells, to NOTES; their
 * letters in the rows become marks.
 */
void tablenotes_take(const struct joiner *j, struct block_vec *blocks,
    struct note_text_vec *notes);

#endif
