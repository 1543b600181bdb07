/* SPDX-License-Identifier: ISC */
/*
 * backlink - footnotes of a page of HTML that a browser wrote as text: a list in which an arrow
 * leads back to each mark, as pandoc and mammoth make it, or whose labels are raised as marks are.
 *
 *	the plan,^1 and the charter^[2]     the plan,[1] and the charter[2]
 *
 *	 1. ^1 A/79/31.\342\206\251                [1] A/79/31.
 *	 2. See A/79/32. \342\206\221              [2] See A/79/32.
 *
 *	^1 A/79/31.                         [1] A/79/31.
 *	2. \342\206\221 See A/79/32.               [2] See A/79/32.
 *
 * No other text has such arrows, so that the list is known by them, and the marks by it.  Labels
 * with a caret are known by their order.
 */
#ifndef RECITAL_IMPORT_BACKLINK_H
#define RECITAL_IMPORT_BACKLINK_H

#include "import/text/normalise.h"

/* Rewrites S, which keeps its places. */
void backlink_read(struct source *s);

#endif
