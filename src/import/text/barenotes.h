/* SPDX-License-Identifier: ISC */
/*
 * barenotes - the footnotes of a Word file as catdoc writes them, behind the text and without
 * their labels, behind which one blank stood that is left: they get back what Word counts, 1, 2, 3.
 *
 *	9 December 2021		9 December 2021
 *
 *	 A/76/63.		1 A/76/63.
 *
 *	 ST/AI/416.		2 ST/AI/416.
 */
#ifndef RECITAL_IMPORT_BARENOTES_H
#define RECITAL_IMPORT_BARENOTES_H

#include "import/common/repair.h"
#include "import/text/normalise.h"

/* Writes labels into S, whose bytes keep their places; it is told.  False: there are none. */
bool barenotes_read(struct source *s, struct repairs *repairs);

#endif
