/* SPDX-License-Identifier: ISC */
/*
 * recalled - which documents a paragraph names as its previous resolutions, "its previous
 * resolutions on the subject, in particular ...", found without looking at them all.
 *
 *	struct recalled r = recalled_of(p);
 *	if (recalled_has(&r, "A/RES/66/163")) ...
 *	recalled_fini(&r);
 */
#ifndef RECITAL_MODEL_RECALLED_H
#define RECITAL_MODEL_RECALLED_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "model/doc.h"

struct recalled {
	/* owned, sorted; NULL when there are none; the symbols are borrowed from the document */
	const char **at;
	uint32_t n;
};

/* Those of P; free with recalled_fini(). */
struct recalled recalled_of(const struct para *p);
void recalled_fini(struct recalled *r);

bool recalled_has(const struct recalled *r, const char *symbol);

#endif
