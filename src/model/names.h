/* SPDX-License-Identifier: ISC */
/*
 * names - a number for each of many strings, found without looking at them all;
 * for the making of documents.
 *
 * A Patricia tree: a walk looks at one bit of the string after the other, but only at
 * those in which strings of the tree part.  It is never longer than the string, so no
 * strings can be chosen that make it slow, as those of one hash would be.
 */
#ifndef RECITAL_MODEL_NAMES_H
#define RECITAL_MODEL_NAMES_H

#include <stdint.h> /* uint32_t */

#include "base/arena.h"
#include "base/slice.h"

/* Start with names_init(). */
struct names {
	struct arena *arena; /* borrowed: all there is */
	struct name *head;
};

/* An empty one, that lies in ARENA and lives as long. */
void names_init(struct names *t, struct arena *arena);

/*
 * The value of KEY, 0 when it is new; it stays where it is.  KEY is copied, and in the
 * tree afterwards.
 */
uint32_t *names_value(struct names *t, struct slice key);

/* The value of KEY, 0 when it is not in the tree; nothing is changed. */
uint32_t names_find(const struct names *t, struct slice key);

#endif
