/* SPDX-License-Identifier: ISC */
/*
 * linefill - lines that end although the next word had room on them.
 *
 * Who sets a text breaks a line only where the next word does not go on it.  A line that
 * is too short for that, in a text where all others are full, does not stand where it was
 * printed, or something behind it is lost.
 *
 *	and to pursue their economic, social and cultural
 *	the duty to				the next word had room here
 *	respect that right within the provisions of the
 */
#ifndef RECITAL_IMPORT_LINEFILL_H
#define RECITAL_IMPORT_LINEFILL_H

#include "import/text/join.h"
#include "import/text/structure.h"

/*
 * Reports such lines of ELEMENTS, if the text shows that its other lines are full; and paragraphs
 * of which most lines are far from that, and begin like cells: a table of which nobody found the rows.
 */
void linefill_doubt(const struct joiner *j, const struct element_vec *elements);

#endif
