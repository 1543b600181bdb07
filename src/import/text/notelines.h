/* SPDX-License-Identifier: ISC */
/*
 * notelines - which lines are footnotes, and whose.
 *
 *	_______________             __________________        1 A/52/334, appendix.
 *	1 Resolution 70/1.           7
 *	2 "Global burden ..."        8                         2 A/CONF.157/24 (Part I),
 *	                             A/75/903, annex.          chap. III.
 *	                             Resolution 78/3, annex.
 *
 * Below strokes at the foot of a page everything is footnotes; elsewhere they are
 * known by their labels, which go on from one to the next.  Labels that lost their
 * texts and texts that lost their labels are paired in order.
 */
#ifndef RECITAL_IMPORT_NOTELINES_H
#define RECITAL_IMPORT_NOTELINES_H

#include "import/text/join.h"
#include "import/text/lines.h"
#include "import/text/toolmarkup.h"

/* Classes the footnotes among LINES from FIRST on, and appends them to NOTES. */
void notelines_read(const struct joiner *j, struct line_vec *lines, size_t first,
    struct note_text_vec *notes);

/* True when the first of NOTES has a label that only goes on from another document. */
bool notelines_are_of_volume(const struct note_text_vec *notes);

#endif
