/* SPDX-License-Identifier: ISC */
/*
 * shelf - what was worked out for somebody and may be asked for again by the same words: a search,
 * a table of sessions, a list of mandates.  The last ones stay; what has been put on a shelf
 * belongs to it until it is taken.
 */
#ifndef RECITAL_UI_SHELF_H
#define RECITAL_UI_SHELF_H

#include <stddef.h> /* size_t */

#include "base/vec.h"

struct shelf_place {
	char *words; /* owned */
	void *kept;
};

VEC_OF(shelf_place_vec, struct shelf_place);

/* Start with { 0 }. */
struct shelf {
	struct shelf_place_vec places; /* the last asked for stands last */
};

/* Takes what was put there under WORDS, which is the caller's then; NULL when it is not there. */
void *shelf_take(struct shelf *s, const char *words);

/*
 * Puts KEPT there under WORDS, which must not be there yet.  What nobody has asked for the longest
 * is given back to the caller when there are more than MOST, else NULL.
 */
void *shelf_put(struct shelf *s, const char *words, void *kept, size_t most);

/* Takes any one of all; NULL when there is none: then the shelf holds no memory either. */
void *shelf_take_any(struct shelf *s);

#endif
