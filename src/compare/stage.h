/* SPDX-License-Identifier: ISC */
/*
 * stage - how far a comparison is, for who waits for it and may give it up.
 *
 *	cut 0 ... 10  weighed ... 25  answers ... 60  words ... 100 [per cent]
 *
 * Whoever loops over paragraphs asks at each; when nobody waits any more all that follows is
 * skipped, and what was made so far is whole enough to be freed and nothing else.
 *
 * For the files of compare only.
 */
#ifndef RECITAL_COMPARE_STAGE_H
#define RECITAL_COMPARE_STAGE_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/watch.h"

struct stage {
	struct watch *watch; /* borrowed; NULL: nobody waits */
	unsigned from, to;   /* [per cent] of all where this stage begins and ends */
	unsigned share; /* [per cent] of all that was told last; it never goes back */
	bool over;      /* nobody waits any more */
};

/* What S, which may be NULL, does next goes on until TO [per cent] of all is done. */
void stage_begin(struct stage *s, unsigned to);

/*
 * True when nobody waits any more, once and for ever; DONE of N are done of the stage of S, which
 * may be NULL.
 */
bool stage_is_over(struct stage *s, size_t done, size_t n);

#endif
