/* SPDX-License-Identifier: ISC */
/* chain - the lineage up to a document; see the header. */
#include "ui/chain.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "ui/figuring.h"

uint32_t chain_version(struct library *lib, const struct index_ancestor *ancestor,
    const char *language)
{
	if (ancestor->entry.number == INDEX_ABSENT)
		return INDEX_ABSENT;
	return library_version(lib, ancestor->entry.symbol, language);
}

/* Fills the links up to the document, which is step n_steps - 1; forks are not of them. */
static void chain_fill(struct chain *c, const struct doc *d)
{
	c->steps = xcalloc(c->lineage.list.n, sizeof(*c->steps));
	for (size_t i = 0; i < c->lineage.list.n; i++) {
		struct chain_link link = { .of = &c->lineage.list.at[i],
			.step = DOC_NONE };

		if (link.of->fork)
			continue;
		link.number = chain_version(c->lib, link.of, d->meta.language);
		if (link.number != INDEX_ABSENT) {
			c->steps[c->n_steps] = (uint32_t)c->links.n;
			link.step = c->n_steps++;
		}
		vec_push(&c->links, link);
		if (strcmp(link.of->entry.symbol, d->meta.symbol) == 0)
			return;
	}
	assert(false); /* a document is of its own lineage */
}

struct chain *chain_new(struct library *lib, uint32_t number)
{
	const struct doc *d = library_doc(lib, number);
	struct chain *c = xcalloc(1, sizeof(*c));
	struct comparison_vec steps = { 0 };

	c->lib = lib;
	index_lineage(library_index(lib), d->meta.symbol, &c->lineage);
	/* While the corpus is being read a document may have no lineage yet. */
	if (index_lineage_find(&c->lineage, d->meta.symbol) == c->lineage.list.n) {
		struct index_ancestor alone = {
			.entry = { .number = number,
			    .symbol = d->meta.symbol,
			    .language = d->meta.language,
			    .title = d->meta.title,
			    .date = d->meta.adopted },
		};

		c->lineage.list.n = 0;
		vec_push(&c->lineage.list, alone);
	}
	chain_fill(c, d);
	for (uint32_t i = 1; i < c->n_steps; i++)
		vec_push(&steps,
		    library_compare(lib, chain_step(c, i - 1)->number,
			chain_step(c, i)->number));
	c->blame = blame_new(library_doc(lib, vec_last(&c->links)->number), steps.at,
	    (uint32_t)steps.n);
	vec_fini(&steps);
	return c;
}

void chain_free(struct chain *c)
{
	if (c == NULL)
		return;
	blame_free(c->blame);
	free(c->steps);
	vec_fini(&c->links);
	index_lineage_fini(&c->lineage);
	free(c);
}

const struct chain_link *chain_step(const struct chain *c, uint32_t step)
{
	assert(step < c->n_steps);
	return &c->links.at[c->steps[step]];
}

bool chain_at_latest(const struct chain *c, uint32_t step)
{
	assert(step < c->n_steps);
	return c->steps[step] > (step > 0 ? c->steps[step - 1] + 1 : 0);
}

const char *chain_trouble(const struct chain *c)
{
	const char *trouble = "";

	for (uint32_t i = 1; i < c->n_steps && trouble[0] == '\0'; i++)
		trouble = library_tie_trouble(c->lib, chain_step(c, i - 1)->number,
		    chain_step(c, i)->number);
	return trouble;
}

uint32_t chain_before(struct library *lib, const struct index_lineage *l, size_t i,
    const char *language)
{
	uint32_t found = INDEX_ABSENT;

	/* no further than there are members: words may go in a circle */
	for (size_t n = 0; n < l->list.n && found == INDEX_ABSENT; n++) {
		const char *previous = l->list.at[i].previous.entry.symbol;

		i = previous != NULL ? index_lineage_find(l, previous) : l->list.n;
		if (i == l->list.n)
			return INDEX_ABSENT;
		found = chain_version(lib, &l->list.at[i], language);
	}
	return found;
}

bool chain_new_share(struct library *lib, const struct index_lineage *l, size_t i,
    bool compare, unsigned *share)
{
	uint32_t b = library_find(lib, l->list.at[i].entry.symbol), a;

	if (b == INDEX_ABSENT)
		return false;
	a = chain_before(lib, l, i, library_doc(lib, b)->meta.language);
	if (a == INDEX_ABSENT)
		return false;
	struct figuring_pair pair = { .earlier = figuring_text_of(a),
		.later = figuring_text_of(b) };
	bool known = compare ? figuring_make(lib, &pair) : figuring_kept(lib, &pair);
	*share = pair.figures.share;
	return known;
}
