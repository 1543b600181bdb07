/* SPDX-License-Identifier: ISC */
/*
 * strokejoin - the strokes above footnotes that pdftotext joined to the last line of the text.
 *
 * It joins a line that ends with a hyphen to the next one, without the hyphen; at the foot of
 * a page that is the line of strokes.
 *
 *	particularly in sub_______________	particularly in sub-
 *	12					_______________
 *						12
 */
#ifndef RECITAL_IMPORT_STROKEJOIN_H
#define RECITAL_IMPORT_STROKEJOIN_H

#include "import/common/repair.h"
#include "import/text/normalise.h"

/*
 * Parts such lines of S, which keep their places.  Each hyphen is reported; behind a word that may
 * stand alone there is none, and a doubt.
 */
void strokejoin_read(struct source *s, struct repairs *repairs);

#endif
