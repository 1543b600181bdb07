/* SPDX-License-Identifier: ISC */
/*
 * marks - which digits of the text are the marks of footnotes.
 *
 *	... the Child, 4 which outlines     Agenda 213 and     22 March 20132 and 24/8
 *	               ~                           ~                    ~
 *
 * Every run of digits that could be a mark is a candidate, with a weight for the form
 * it stands in.  First uses come in the order of the footnotes, each before its
 * footnote and behind the footnotes of the page before: of all candidates the row with
 * rising labels and the greatest weight is taken.  What is left may be a later use of
 * a footnote, where the form leaves no other reading.
 */
#ifndef RECITAL_IMPORT_MARKS_H
#define RECITAL_IMPORT_MARKS_H

#include "import/text/join.h"
#include "import/text/paragraphs.h"
#include "import/text/toolmarkup.h"

/* Turns marks in the text of BLOCKS into signs; NOTES are in the order of labels. */
void marks_place(const struct joiner *j, struct block_vec *blocks,
    const struct note_text_vec *notes);

#endif
