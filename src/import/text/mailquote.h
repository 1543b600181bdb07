/* SPDX-License-Identifier: ISC */
/*
 * mailquote - a text that stands in a mail as a quotation, "> " before each of its lines,
 * "> > " where it was quoted again; a text stage of `text.c`.
 */
#ifndef RECITAL_IMPORT_MAILQUOTE_H
#define RECITAL_IMPORT_MAILQUOTE_H

#include "import/text/normalise.h"

/*
 * Takes the signs of quotation out of S where its first enacting formula stands behind them.
 * Lines without them stay: what somebody wrote above the quotation is told later, as all
 * words outside of a resolution.
 */
void mailquote_read(struct source *s);

#endif
