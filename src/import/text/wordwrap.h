/* SPDX-License-Identifier: ISC */
/*
 * wordwrap - the paragraphs of antiword and catdoc, which both wrap at a fixed width and set
 * a blank line behind each, as a line each.
 *
 *	      11.   Underlines the need for  States  to  cooperate  closely  with
 *	the  United  Nations  Office  on  Drugs  and   Crime,   the   World   Health
 *	Organization;
 *
 * A line goes on when the next word had no room on it.  antiword draws the words apart up to
 * the margin: those blanks are no gaps between cells.  catdoc writes the fields of Word.
 */
#ifndef RECITAL_IMPORT_WORDWRAP_H
#define RECITAL_IMPORT_WORDWRAP_H

#include "import/text/normalise.h"

/* Rewrites S, which keeps its places, if one of the two wrote it. */
void wordwrap_read(struct source *s);

#endif
