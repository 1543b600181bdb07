/* SPDX-License-Identifier: ISC */
/*
 * amountrows - the rows of a budget, whose cells an extractor wrote one behind the other, put
 * on a line each: amounts of money end a row, and the numbers of sections begin one.
 *
 *	8
 *	Legal affairs
 *	63 806 700			| 8 | Legal affairs | 63 806 700 |
 *	Subtotal, part III		|  | Subtotal, part III | 92 917 600 |
 *	92 917 600			|  | Part IV. Cooperation for development |  |
 *	Part IV. Cooperation
 *	for development
 *	9
 *
 * Amounts behind each other on one line stay one cell, which is told: "3 219 000 140 514 900"
 * may be two or one.
 *
 * pdftotext may write the amounts of rows below behind those of a row.  They are told, and given
 * to the rows below that have none, when no amount is left; those of parts need none.
 *
 * Rows that follow each other are a table when enough of them have as many amounts and the
 * sections are counted upwards; all else stays as it is.
 */
#ifndef RECITAL_IMPORT_AMOUNTROWS_H
#define RECITAL_IMPORT_AMOUNTROWS_H

#include "import/common/repair.h"
#include "import/text/normalise.h"

/* Rewrites such rows of S, which keeps its places; what may be two rows is reported. */
void amountrows_read(struct source *s, struct repairs *repairs);

#endif
