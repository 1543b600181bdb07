/* SPDX-License-Identifier: ISC */
/*
 * page_unified - two documents as one text, in the reader:
 *
 *	68/164 and 74/158: compared
 *	~PP7  Recalling [-all-] {+its+} resolutions (was PP5)
 */
#include "base/arena.h"
#include "layout/unified.h"
#include "ui/compared.h"
#include "ui/page_make.h"

static const struct page_place *unified_origins(const struct unified *u,
    const struct comparison *all, const struct compared *c)
{
	struct page_place *origins =
	    arena_alloc(u->sheet->arena, u->doc->n_paras * sizeof(*origins));

	for (uint32_t i = 0; i < u->doc->n_paras; i++) {
		const struct compare_pair *pair = &all->pairs[u->pair_of[i]];
		bool second = pair->b != DOC_NONE;

		origins[i].number = c->number[second ? 1 : 0];
		origins[i].para = second ? pair->b : pair->a;
	}
	return origins;
}

void page_unify(struct library *lib, struct page *p)
{
	struct compared c;

	if (!compared_read(&c, lib, p->argument) || c.n != 2)
		return;
	const struct comparison *all = library_compare(lib, c.number[0], c.number[1]);
	struct unified u = unified_new(all, UNIFIED_ALL);
	p->doc = p->made = u.doc;
	p->sheet = u.sheet;
	p->comparison = all;
	p->pair_of = u.pair_of;
	p->origins = unified_origins(&u, all, &c);
}
