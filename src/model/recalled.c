/* SPDX-License-Identifier: ISC */
/* recalled - the previous resolutions of a paragraph, sorted; see the header. */
#include "model/recalled.h"

#include <stdlib.h> /* qsort, bsearch, free */
#include <string.h>

#include "base/sort.h"
#include "base/xalloc.h"

struct recalled recalled_of(const struct para *p)
{
	struct recalled r = { NULL, p->n_recalls };

	if (r.n == 0)
		return r;
	r.at = xcalloc(r.n, sizeof(*r.at));
	memcpy(r.at, p->recalls, r.n * sizeof(*r.at));
	vec_sort(&r, order_texts);
	return r;
}

void recalled_fini(struct recalled *r)
{
	free(r->at);
	*r = (struct recalled){ NULL, 0 };
}

bool recalled_has(const struct recalled *r, const char *symbol)
{
	return vec_find(r, &symbol, order_texts) != NULL;
}
