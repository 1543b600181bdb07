/* SPDX-License-Identifier: ISC */
/*
 * summary - a comparison in one line, for the last line of the reader and the command
 * line:
 *
 *	59 same, 41 upkeep, 16 rolled, 12 wording, 9 added, 3 removed; 3 moved, 1146 words;
 *	2 ties of yours applied
 */
#ifndef RECITAL_UI_SUMMARY_H
#define RECITAL_UI_SUMMARY_H

#include "base/buf.h"
#include "compare/comparison.h"
#include "layout/unified.h"

/* Appends how many paragraphs and footnotes of each kind there are. */
void summary_add(struct buf *to, const struct comparison *c);

/* Appends the words changed in them, behind summary_add(). */
void summary_add_words(struct buf *to, const struct comparison *c);

/* Appends "; 2 ties of yours applied" if there are any. */
void summary_add_ties(struct buf *to, const struct comparison *c);

/* Appends what ONLY leaves out of C, "59 same, 41 upkeep"; "nothing" when all is shown. */
void summary_add_left_out(struct buf *to, const struct comparison *c,
    enum unified_only only);

#endif
