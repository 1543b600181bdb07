/* SPDX-License-Identifier: ISC */
/*
 * summary - a comparison in one line, for the last line of the reader and the command
 * line:
 *
 *	47 same, 12 changed, 3 moved, 12 added, 1 removed; 1146 words
 */
#ifndef RECITAL_UI_SUMMARY_H
#define RECITAL_UI_SUMMARY_H

#include "base/buf.h"
#include "compare/comparison.h"

/* Appends the paragraphs of the body of each kind, and the words changed in them. */
void summary_add(struct buf *to, const struct comparison *c);

#endif
