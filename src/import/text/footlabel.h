/* SPDX-License-Identifier: ISC */
/*
 * footlabel - the label of the first footnote, which pdf.js writes before the strokes above
 * it, put below them; and stars that PyMuPDF and others write on a line of their own.
 *
 *	1 _______________			_______________
 *	Treaty Series, vol. 1833.		1 Treaty Series, vol. 1833.
 *
 *	*
 *	Reissued for technical reasons.		* Reissued for technical reasons.
 */
#ifndef RECITAL_IMPORT_FOOTLABEL_H
#define RECITAL_IMPORT_FOOTLABEL_H

#include "import/text/normalise.h"

/* Rewrites S, which keeps its places. */
void footlabel_read(struct source *s);

#endif
