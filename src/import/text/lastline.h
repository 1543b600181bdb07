/* SPDX-License-Identifier: ISC */
/*
 * lastline - the last lines of paragraphs that pdftotext wrote above them, put behind them.
 *
 *	sector;				sector;
 *	Year;
 *
 *	6.				6.
 *
 *	Invites all to support the	Invites all to support the
 *					Year;
 *	7.				7.
 *
 * Of a paragraph of two lines the short one may come first.  It is put back where nothing else
 * fits: it begins no paragraph, what stands above it has ended, the line below is open, and
 * behind that another paragraph begins.  A line that blank lines are around is put back only when
 * it has the year of a date, "2024,", whose day and month end the line below.
 */
#ifndef RECITAL_IMPORT_LASTLINE_H
#define RECITAL_IMPORT_LASTLINE_H

#include "import/common/repair.h"
#include "import/text/normalise.h"

/* Moves such lines of S, which keep their places; each is reported. */
void lastline_read(struct source *s, struct repairs *repairs);

#endif
