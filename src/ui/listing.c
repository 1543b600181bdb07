/* SPDX-License-Identifier: ISC */
/* listing - the catalogue as a table; see the header. */
#include "ui/listing.h"

#include <stdlib.h>
#include <string.h>

#include "base/sort.h"
#include "base/xalloc.h"
#include "index/title.h"
#include "model/docwords.h"

static const char *const listing_names[LISTING_ORDER_COUNT] = {
	[LISTING_SYMBOL] = "symbol",
	[LISTING_DATE] = "date",
	[LISTING_COMMITTEE] = "committee",
	[LISTING_VOTE] = "vote",
	[LISTING_TITLE] = "title",
};

const char *listing_order_name(enum listing_order order)
{
	return listing_names[order];
}

bool listing_read_order(struct slice word, enum listing_order *out)
{
	const size_t which = slice_which(word, listing_names, LISTING_ORDER_COUNT);

	if (which < LISTING_ORDER_COUNT)
		*out = (enum listing_order)which;
	return which < LISTING_ORDER_COUNT;
}

static int listing_committee_cmp(const void *a, const void *b)
{
	const struct search_document *x = a, *y = b;
	int order = (x->committee[0] == '\0') - (y->committee[0] == '\0');

	if (order == 0)
		order = strcmp(x->committee, y->committee);
	return order != 0 ? order : search_symbol_cmp(a, b);
}

static int listing_vote_cmp(const void *a, const void *b)
{
	const struct search_document *x = a, *y = b;
	uint32_t m = search_is_counted(x) ? x->against + 1 : 0;
	uint32_t n = search_is_counted(y) ? y->against + 1 : 0;

	return m != n ? (m < n ? 1 : -1) : search_symbol_cmp(a, b);
}

/* A document by its title, made ready once for all comparisons. */
struct listing_title {
	struct buf order;
	struct search_document document;
};

static int listing_title_cmp(const void *a, const void *b)
{
	const struct listing_title *x = a, *y = b;

	return order_then(strcmp(buf_str(&x->order), buf_str(&y->order)),
	    search_symbol_cmp(&x->document, &y->document));
}

static void listing_sort_titles(struct search_document_vec *all)
{
	struct listing_title *titles = xcalloc(all->n, sizeof(*titles));

	for (size_t i = 0; i < all->n; i++) {
		titles[i].document = all->at[i];
		title_add_order(&titles[i].order, all->at[i].title);
	}
	qsort(titles, all->n, sizeof(*titles), listing_title_cmp);
	for (size_t i = 0; i < all->n; i++) {
		all->at[i] = titles[i].document;
		buf_fini(&titles[i].order);
	}
	free(titles);
}

/* Keeps of each symbol the version in the preferred language, else the first. */
static void listing_keep_versions(struct library *lib, struct search_document_vec *all)
{
	size_t kept = 0;

	for (size_t i = 0; i < all->n; i++) {
		bool same =
		    kept > 0 && strcmp(all->at[kept - 1].symbol, all->at[i].symbol) == 0;

		if (!same)
			all->at[kept++] = all->at[i];
		else if (strcmp(all->at[i].language, lib->language) == 0)
			all->at[kept - 1] = all->at[i];
	}
	all->n = kept;
}

/* Puts ALL, which are in order of symbols, into ORDER. */
static void listing_sort(struct search_document_vec *all, enum listing_order order)
{
	static int (*const compare[LISTING_ORDER_COUNT])(const void *, const void *) = {
		[LISTING_DATE] = search_newest_cmp,
		[LISTING_COMMITTEE] = listing_committee_cmp,
		[LISTING_VOTE] = listing_vote_cmp,
	};

	if (order == LISTING_TITLE)
		listing_sort_titles(all);
	else if (compare[order] != NULL)
		vec_sort(all, compare[order]);
}

bool listing_find(struct library *lib, struct slice text, enum listing_order order,
    struct search *out, struct buf *why)
{
	struct query q = { 0 };

	*out = (struct search){ 0 };
	if (slice_trim(text).len > 0 && !query_parse(&q, text, why)) {
		query_fini(&q);
		return false;
	}
	search_run(library_index(lib), &q, out);
	if (out->documents.n == 0 && q.groups.n > 0 && !out->stopped)
		search_add_nothing(why, library_index(lib), &q);
	query_fini(&q);
	if (out->documents.n == 0)
		return true;
	vec_sort(&out->documents, search_symbol_cmp);
	listing_keep_versions(lib, &out->documents);
	listing_sort(&out->documents, order);
	return true;
}

void listing_add_committee(struct buf *to, const struct search_document *d)
{
	if (d->committee[0] != '\0')
		docwords_add_ordinal(to, d->committee);
}

void listing_add_vote(struct buf *to, const struct search_document *d)
{
	if (search_is_counted(d))
		buf_addf(to, "%u-%u-%u", d->in_favour, d->against, d->abstaining);
}
