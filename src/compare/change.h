/* SPDX-License-Identifier: ISC */
/*
 * change - what kind of change lies between two paragraphs that answer each other.
 *
 *	-Requests +Also requests				position
 *	-66/163 of 19 December 2011 +72/164 of 19 December 2017	citation, or cites
 *	-seventy-sixth session +seventy-eighth session		rolled
 *	-programme +program					wording
 *	final ; against .					variant
 *
 * Both paragraphs are read as rows of units.  What only one of them has is a change of the
 * sort of the unit, and so is what answers each other and says another thing.
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_CHANGE_H
#define RECITAL_COMPARE_CHANGE_H

#include "compare/change_frame.h"

/* The CHANGE_* bits, without those of their footnotes, of paragraphs A and B. */
unsigned change_kinds(struct change_frame *f, uint32_t a, uint32_t b);

#endif
