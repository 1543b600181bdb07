/* SPDX-License-Identifier: ISC */
/*
 * figures - a comparison in numbers: how much of the later text is new.
 *
 *	77/248 against 76/72:	24% new		18+  5-  61~  12 upkeep
 */
#ifndef RECITAL_COMPARE_FIGURES_H
#define RECITAL_COMPARE_FIGURES_H

#include <stdint.h> /* uint32_t */

#include "compare/comparison.h"

/*
 * Counts up when figures of the same two texts become others: those that were kept are none then.
 * tests/ui/test_kept tells.
 */
#define FIGURES_RULES 7u

/*
 * Of all paragraphs and footnotes of both texts, each pair once: same + upkeep + rolled + pinpoint
 * + cites + wording + added + removed is all of them.  A changed one counts by the first of its
 * kinds.
 */
struct figures {
	uint32_t same;
	uint32_t upkeep; /* changed, but not in substance */
	uint32_t rolled, pinpoint, cites, wording;
	uint32_t added, removed;
	/*
	 * words of the body of b that are new, in paragraphs that were added or changed
	 * in wording; words of a that only moved, or stand in a piece of a divided
	 * paragraph, are not
	 */
	uint32_t fresh;
	uint32_t words; /* all words of the body of b */
	/* [per cent] of FRESH in WORDS; of any at least 1, and 100 only of all */
	uint32_t share;
};

/* The figures of C; of two language versions, whose words are not compared, all 0. */
struct figures figures_of(const struct comparison *c);

/* Changed in substance, by any kind: rolled + pinpoint + cites + wording. */
uint32_t figures_changed(const struct figures *f);

#endif
