/* SPDX-License-Identifier: ISC */
/*
 * change_notes - what a change of its footnotes is for the paragraph that refers to them.
 *
 * The number of a footnote is no change.  A change of substance in one is a change of
 * substance of the paragraph.
 *
 * For comparison only.
 */
#ifndef RECITAL_COMPARE_CHANGE_NOTES_H
#define RECITAL_COMPARE_CHANGE_NOTES_H

#include "compare/change_frame.h"

/* The CHANGE_* bits of the footnotes of A and B, whose pairs are filled; those of their
 * words are TEXT. */
unsigned change_notes(const struct change_frame *f, uint32_t a, uint32_t b,
    unsigned text);

#endif
