/* SPDX-License-Identifier: ISC */
/*
 * markdown - words, documents and comparisons in Markdown, as CommonMark has it, with the
 * tables of GitHub.
 *
 *	**~PP5** *Reaffirming* \[-that-\] \{+which+\} ...
 */
#ifndef RECITAL_EXPORT_MARKDOWN_H
#define RECITAL_EXPORT_MARKDOWN_H

#include "base/buf.h"
#include "base/slice.h"
#include "layout/layout.h"

/* Appends TEXT so that Markdown shows it as it is. */
void markdown_add(struct buf *to, struct slice text);

/*
 * Appends D with what LORE (or NULL) lays over it, a line for each paragraph, with the words
 * and signs that a layout has; its title is a heading of LEVEL, from 1.
 */
void markdown_add_doc(struct buf *to, const struct doc *d, const struct layout_lore *lore,
    unsigned level);

#endif
