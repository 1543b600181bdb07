/* SPDX-License-Identifier: ISC */
/* listing - the catalogue as a table; see the header. */
#include "ui/listing.h"

#include <stdlib.h>
#include <string.h>

#include "model/symbol.h"
#include "text/fold.h"

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
	for (enum listing_order i = LISTING_SYMBOL; i < LISTING_ORDER_COUNT; i++)
		if (slice_is(word, listing_names[i])) {
			*out = i;
			return true;
		}
	return false;
}

static int listing_symbol_cmp(const void *a, const void *b)
{
	const struct search_document *x = a, *y = b;
	int order = symbol_text_cmp(x->symbol, y->symbol);

	return order != 0 ? order : strcmp(x->language, y->language);
}

static int listing_committee_cmp(const void *a, const void *b)
{
	const struct search_document *x = a, *y = b;
	int order = (x->committee[0] == '\0') - (y->committee[0] == '\0');

	if (order == 0)
		order = strcmp(x->committee, y->committee);
	return order != 0 ? order : listing_symbol_cmp(a, b);
}

static int listing_vote_cmp(const void *a, const void *b)
{
	const struct search_document *x = a, *y = b;
	uint32_t m = x->in_favour > 0 ? x->against + 1 : 0;
	uint32_t n = y->in_favour > 0 ? y->against + 1 : 0;

	return m != n ? (m < n ? 1 : -1) : listing_symbol_cmp(a, b);
}

static int listing_title_cmp(const void *a, const void *b)
{
	const struct search_document *x = a, *y = b;
	struct folded m = fold_text(slice_of(x->title), false);
	struct folded n = fold_text(slice_of(y->title), false);
	int order = strcmp(m.text, n.text);

	folded_fini(&m);
	folded_fini(&n);
	return order != 0 ? order : listing_symbol_cmp(a, b);
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

bool listing_find(struct library *lib, struct slice text, enum listing_order order,
    struct search *out, struct buf *why)
{
	static int (*const compare[])(const void *, const void *) = {
		[LISTING_SYMBOL] = listing_symbol_cmp,
		[LISTING_DATE] = search_newest_cmp,
		[LISTING_COMMITTEE] = listing_committee_cmp,
		[LISTING_VOTE] = listing_vote_cmp,
		[LISTING_TITLE] = listing_title_cmp,
	};
	struct query q = { 0 };

	*out = (struct search){ 0 };
	if (slice_trim(text).len > 0 && !query_parse(&q, text, why)) {
		query_fini(&q);
		return false;
	}
	search_run(library_index(lib), &q, NULL, out);
	if (out->documents.n == 0 && q.groups.n > 0)
		search_add_nothing(why, library_index(lib), &q);
	query_fini(&q);
	if (out->documents.n == 0)
		return true;
	qsort(out->documents.at, out->documents.n, sizeof(*out->documents.at),
	    listing_symbol_cmp);
	listing_keep_versions(lib, &out->documents);
	if (order != LISTING_SYMBOL)
		qsort(out->documents.at, out->documents.n, sizeof(*out->documents.at),
		    compare[order]);
	return true;
}

void listing_add_committee(struct buf *to, const struct search_document *d)
{
	static const char *const ends[] = { "th", "st", "nd", "rd" };
	size_t n = d->committee[0] >= '1' && d->committee[0] <= '3'
	    ? (size_t)(d->committee[0] - '0')
	    : 0;

	if (d->committee[0] != '\0')
		buf_addf(to, "%s%s", d->committee, ends[n]);
}

void listing_add_vote(struct buf *to, const struct search_document *d)
{
	if (d->in_favour > 0)
		buf_addf(to, "%u-%u-%u", d->in_favour, d->against, d->abstaining);
}
