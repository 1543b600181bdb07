/* SPDX-License-Identifier: ISC */
/*
 * keys - the keys of one YAML mapping: known, once each, with nothing missing.
 *
 *	struct keys k = { .names = names, .count = COUNT, .what = "the document" };
 *	keys_begin(&k, y);
 *	while ((key = keys_next(&k, y)) != KEYS_END)
 *		read the value and leave the cursor behind it
 *
 * For use inside src/corpus only.
 */
#ifndef RECITAL_CORPUS_KEYS_H
#define RECITAL_CORPUS_KEYS_H

#include <stdbool.h>
#include <stddef.h> /* size_t */

#include "base/diag.h"
#include "corpus/yamlin.h"

#define KEYS_MAX 24
#define KEYS_END (-1)

struct keys {
	const char *const *names; /* COUNT; an index is the key's number */
	size_t count;             /* at most KEYS_MAX */
	/* COUNT names to guess at, or NULL entries; NULL: names */
	const char *const *near;
	const char *what;        /* for messages: "a footnote" */
	struct diag_place start; /* of the mapping */
	struct diag_place place; /* of the key that keys_next() gave */
	size_t refused;          /* keys complained of and passed over */
	bool meant[KEYS_MAX];    /* a misspelt key was taken for this one */
	size_t seen[KEYS_MAX];   /* line of each key, 0 = not yet seen */
};

/* Enters the mapping that the cursor stands on. */
void keys_begin(struct keys *k, struct yamlin *y);

/*
 * The next key that may stand here, the cursor on its value; KEYS_END behind the
 * mapping.  Unknown keys and repeated ones are complained of and passed over.
 */
int keys_next(struct keys *k, struct yamlin *y);

/* Complains when KEY was not there, not even misspelt. */
void keys_require(const struct keys *k, struct yamlin *y, int key);

#endif
