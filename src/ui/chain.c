/* SPDX-License-Identifier: ISC */
/* chain - the lineage up to a document; see the header. */
#include "ui/chain.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"

#define CHAIN_LOOK 8 /* documents read between two looks whether anybody waits */

uint32_t chain_version(struct library *lib, const struct index_ancestor *ancestor,
    const char *language)
{
	if (ancestor->entry.number == INDEX_ABSENT)
		return INDEX_ABSENT;
	return library_version(lib, ancestor->entry.symbol, language);
}

/* Who waits for a long line is told, after each few of its documents. */
static bool chain_is_over(const struct chain *c)
{
	return c->n_steps % CHAIN_LOOK == CHAIN_LOOK - 1 &&
	    watch_is_over(&c->lib->watch,
		(unsigned)(c->links.n * 100 / (c->lineage.list.n + 1)));
}

/* Fills the links up to document D, or the WHOLE line; forks are not of them. */
static void chain_fill(struct chain *c, const struct doc *d, bool whole)
{
	bool found = false;

	const struct watch_task outer =
	    watch_begin(&c->lib->watch, "reading the lineage", !c->lib->yields);
	c->steps = xcalloc(c->lineage.list.n, sizeof(*c->steps));
	for (size_t i = 0;
	     i < c->lineage.list.n && (whole || !found) && !chain_is_over(c); i++) {
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
		found = found || strcmp(link.of->entry.symbol, d->meta.symbol) == 0;
	}
	watch_end(&c->lib->watch, outer);
	/* a document is of its own lineage */
	assert(found || library_is_given_up(c->lib));
}

struct chain *chain_line(struct library *lib, uint32_t number, bool whole)
{
	const struct doc *d = library_doc(lib, number);
	struct chain *c = xcalloc(1, sizeof(*c));

	c->lib = lib;
	library_take_lineage(lib, d->meta.symbol, lib->yields ? &lib->watch : NULL,
	    &c->lineage);
	/*
	 * While the corpus is being read a document may have no lineage yet, nor has one that was
	 * given up.
	 */
	if (index_lineage_find(&c->lineage, d->meta.symbol) == c->lineage.list.n) {
		struct index_ancestor alone = {
			.entry = { .number = number,
			    .symbol = d->meta.symbol,
			    .language = d->meta.language,
			    .title = d->meta.title,
			    .date = d->meta.adopted },
		};

		index_lineage_fini(&c->lineage);
		vec_push(&c->lineage.list, alone);
	}
	chain_fill(c, d, whole);
	return c;
}

/* Steps I and K of C compared; without COMPARE NULL unless they were. */
static const struct comparison *chain_compare(const struct chain *c, uint32_t i,
    uint32_t k, bool compare)
{
	uint32_t a = chain_step(c, i)->number, b = chain_step(c, k)->number;

	return compare || library_has_compared(c->lib, a, b)
	    ? library_compare(c->lib, a, b)
	    : NULL;
}

/* Compares each step of C with the next; not all of them when that is given up. */
static void chain_compare_steps(const struct chain *c, struct comparison_vec *steps)
{
	struct watch *w = &c->lib->watch;
	const struct watch_task outer =
	    watch_begin(w, "finding the ages of words", !c->lib->yields);

	for (uint32_t i = 1; i < c->n_steps; i++) {
		if (watch_is_over(w, i * 100 / c->n_steps))
			break;
		const struct comparison *step = chain_compare(c, i - 1, i, true);
		if (step == NULL)
			break;
		vec_push(steps, step);
	}
	watch_end(w, outer);
}

void chain_prepare(struct library *lib, uint32_t number)
{
	struct chain *c = chain_line(lib, number, false);
	struct comparison_vec steps = { 0 };

	if (!library_is_given_up(lib))
		chain_compare_steps(c, &steps);
	vec_fini(&steps);
	chain_free(c);
}

struct chain *chain_new(struct library *lib, uint32_t number)
{
	struct chain *c = chain_line(lib, number, false);
	struct comparison_vec steps = { 0 };

	assert(!lib->yields);
	chain_compare_steps(c, &steps);
	c->blame = blame_new(library_doc(lib, chain_step(c, c->n_steps - 1)->number),
	    steps.at, (uint32_t)steps.n);
	vec_fini(&steps);
	return c;
}

/* What strands ask of a chain. */
struct chain_ask {
	const struct chain *chain;
	uint32_t first; /* step that is their document 0 */
	bool compare;
	uint32_t i,
	    k; /* the first steps that were asked for and not compared; i == k: none */
};

static const struct comparison *chain_across(void *of, uint32_t i, uint32_t k)
{
	struct chain_ask *ask = of;
	const struct comparison *c =
	    chain_compare(ask->chain, ask->first + i, ask->first + k, ask->compare);

	if (c == NULL && ask->i == ask->k) {
		ask->i = ask->first + i;
		ask->k = ask->first + k;
	}
	return c;
}

/* The strands that ASK can give; NULL when neighbours are not compared. */
static struct strands *chain_ask_strands(struct chain_ask *ask)
{
	const struct chain *c = ask->chain;
	const struct strands_across across = { chain_across, ask };
	struct comparison_vec steps = { 0 };
	struct strands *s = NULL;

	/* the latest first: that is what a reader looks for */
	for (uint32_t i = c->n_steps - 1; i > ask->first && ask->i == ask->k; i--)
		chain_across(ask, i - 1 - ask->first, i - ask->first);
	if (ask->i == ask->k) {
		for (uint32_t i = ask->first + 1; i < c->n_steps; i++)
			vec_push(&steps, chain_compare(c, i - 1, i, true));
		s = strands_new(library_doc(c->lib,
				    chain_step(c, c->n_steps - 1)->number),
		    steps.at, (uint32_t)steps.n, &across);
	}
	vec_fini(&steps);
	return s;
}

struct strands *chain_strands(const struct chain *c, uint32_t first, bool compare,
    bool *lacks)
{
	struct chain_ask ask = { .chain = c, .first = first, .compare = compare };
	struct strands *s = chain_ask_strands(&ask);

	*lacks = ask.i != ask.k;
	return s;
}

bool chain_work(const struct chain *c, uint32_t first)
{
	struct chain_ask ask = { .chain = c, .first = first };

	strands_free(chain_ask_strands(&ask));
	if (ask.i == ask.k)
		return false;
	library_compare(c->lib, chain_step(c, ask.i)->number,
	    chain_step(c, ask.k)->number);
	return true;
}

void chain_prepare_across(struct library *lib, uint32_t number, bool whole)
{
	struct chain *c = chain_line(lib, number, whole);
	struct watch *w = &lib->watch;
	const struct watch_task outer =
	    watch_begin(w, "following the paragraphs", !lib->yields);
	const unsigned most = STRANDS_AWAY * c->n_steps;

	for (unsigned done = 0; done < most && !library_is_given_up(lib); done++)
		if (watch_is_over(w, done * 100 / most) || !chain_work(c, 0))
			break;
	watch_end(w, outer);
	chain_free(c);
}

void chain_free(struct chain *c)
{
	if (c == NULL)
		return;
	blame_free(c->blame);
	free(c->steps);
	vec_fini(&c->links);
	library_give_lineage(c->lib, &c->lineage);
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

/* The nearest document before member I of L that LANGUAGE has, as the index knows it. */
static uint32_t chain_known_before(struct library *lib, const struct index_lineage *l,
    size_t i, const char *language)
{
	uint32_t found = INDEX_ABSENT;

	/* no further than there are members: words may go in a circle */
	for (size_t n = 0; n < l->list.n && found == INDEX_ABSENT; n++) {
		const char *previous = l->list.at[i].previous.entry.symbol;

		i = previous != NULL ? index_lineage_find(l, previous) : l->list.n;
		if (i == l->list.n)
			return INDEX_ABSENT;
		if (l->list.at[i].entry.number != INDEX_ABSENT)
			found =
			    library_number_in(lib, l->list.at[i].entry.symbol, language);
	}
	return found;
}

/* What SYMBOL continues, for sure, in ARENA: its symbol, "" when nothing is known. */
static const char *chain_continued(struct library *lib, const char *symbol,
    struct arena *arena, bool *present)
{
	struct index_precedents p;
	const char *older = "";

	index_precedents(library_index(lib), symbol, &p);
	if (p.taken) {
		older = arena_strdup(arena, p.list.at[0].entry.symbol);
		*present = p.list.at[0].entry.number != INDEX_ABSENT;
	}
	index_precedents_fini(&p);
	return older;
}

uint32_t chain_before(struct library *lib, const char *symbol, const char *language)
{
	struct arena *arena = arena_new();
	uint32_t found = INDEX_ABSENT;

	/* words may go in a circle */
	for (unsigned n = 0;
	     n < INDEX_LINE_MAX && found == INDEX_ABSENT && !library_is_given_up(lib);
	     n++) {
		bool present = false;

		symbol = chain_continued(lib, symbol, arena, &present);
		if (symbol[0] == '\0')
			break;
		if (present)
			found = library_version(lib, symbol, language);
	}
	arena_free(arena);
	return found;
}

bool chain_new_pair(struct library *lib, const struct index_lineage *l, size_t i,
    struct figuring_pair *out)
{
	const uint32_t later = library_number(lib, l->list.at[i].entry.symbol);
	struct arena *arena = arena_new();
	uint32_t earlier = INDEX_ABSENT;

	if (later != INDEX_ABSENT)
		earlier =
		    chain_known_before(lib, l, i, library_language_of(lib, later, arena));
	*out = (struct figuring_pair){ .earlier = figuring_text_of(earlier),
		.later = figuring_text_of(later) };
	arena_free(arena);
	return earlier != INDEX_ABSENT;
}

bool chain_new_share(struct library *lib, const struct index_lineage *l, size_t i,
    unsigned *share)
{
	struct figuring_pair pair;
	const bool known = chain_new_pair(lib, l, i, &pair) && figuring_make(lib, &pair);

	*share = pair.figures.share;
	return known;
}
