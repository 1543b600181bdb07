/* SPDX-License-Identifier: ISC */
/*
 * raisedlabel - labels of footnotes in raised digits of Unicode, written as ordinary ones.
 *
 *	\302\271 Treaty Series, vol. 1833.	1 Treaty Series, vol. 1833.
 *	\302\262Ibid.				2 Ibid.
 */
#ifndef RECITAL_IMPORT_RAISEDLABEL_H
#define RECITAL_IMPORT_RAISEDLABEL_H

#include "import/text/normalise.h"

/* Rewrites S, which keeps its places. */
void raisedlabel_read(struct source *s);

#endif
