/* SPDX-License-Identifier: ISC */
/*
 * page_stub - a document that is cited and absent: what the corpus knows of it all
 * the same.
 */
#include <stdlib.h>
#include <string.h>

#include "base/count.h"
#include "base/i18n.h"
#include "base/listed.h"
#include "base/sort.h"
#include "base/vec.h"
#include "index/drafts.h"
#include "ui/page_make.h"

VEC_OF(date_vec, struct date);

static int stub_date_order(const void *a, const void *b)
{
	return date_cmp(*(const struct date *)a, *(const struct date *)b);
}

/* Each date that the edges print, once, in order. */
static void stub_collect_dates(const struct index_edges *edges, struct date_vec *dates)
{
	for (size_t i = 0; i < edges->list.n; i++)
		if (date_is_set(edges->list.at[i].date))
			vec_push(dates, edges->list.at[i].date);
	vec_sort_unique(dates, stub_date_order);
}

static void stub_add_dates(struct page_make *m, const struct index_edges *edges)
{
	struct date_vec dates = { 0 };
	struct buf words = { 0 };

	stub_collect_dates(edges, &dates);
	for (size_t i = 0; i < dates.n; i++) {
		listed_and(&words, i, dates.n);
		date_add_local(&words, dates.at[i]);
	}
	if (dates.n == 1)
		make_text(m, "Cited with the date %s.", buf_str(&words));
	else if (dates.n > 1)
		make_text(m, "Cited with different dates: %s.", buf_str(&words));
	vec_fini(&dates);
	buf_fini(&words);
}

static void stub_add_lineage(struct page_make *m)
{
	struct index_lineage lineage = { 0 };

	library_take_lineage(m->lib, m->symbol, &m->lib->watch, &lineage);
	if (lineage.list.n > 1) {
		struct buf words = { 0 };

		count_add(&words, lineage.list.n, "%s document", "%s documents");
		make_text(m, "Part of a lineage of %s.", buf_str(&words));
		buf_fini(&words);
	}
	library_give_lineage(m->lib, &lineage);
}

/* "The draft of 77/218." */
static void stub_add_drafted(struct page_make *m)
{
	struct index_entries all;
	struct buf words = { 0 };

	drafts_adopted(library_index(m->lib), m->symbol, &all);
	for (size_t i = 0; i < all.list.n; i++) {
		listed_and(&words, i, all.list.n);
		symbol_add_short(&words, all.list.at[i].symbol);
	}
	if (words.len > 0)
		make_text(m, "The draft of %s.", buf_str(&words));
	index_entries_fini(&all);
	buf_fini(&words);
}

static void stub_add_cited_by(struct page_make *m, const struct index_edges *edges)
{
	make_heading(m, _("Cited by"));
	if (edges->list.n == 0)
		make_text(m, "No document of this corpus cites it.");
	for (size_t i = 0; i < edges->list.n; i++)
		make_edge_row(m, &edges->list.at[i]);
}

static void stub_add_title(struct page_make *m)
{
	struct buf name = { 0 };

	symbol_add_short(&name, m->symbol);
	if (strcmp(buf_str(&name), m->symbol) == 0)
		make_title(m, "%s", m->symbol);
	else
		make_title(m, "%s (%s)", buf_str(&name), m->symbol);
	buf_fini(&name);
}

bool make_stub(struct page_make *m)
{
	struct index_edges edges = { 0 };
	struct buf why = { 0 };

	make_find_cited_by(m, m->symbol, &edges);
	bool known = edges.list.n > 0 || symbol_is_canonical(slice_of(m->symbol));
	if (known) {
		stub_add_title(m);
		make_caveat(m);
		words_add_absence(&why, m->lib, m->symbol);
		make_text(m, "%s", buf_str(&why));
		stub_add_drafted(m);
		stub_add_dates(m, &edges);
		stub_add_lineage(m);
		stub_add_cited_by(m, &edges);
	}
	buf_fini(&why);
	index_edges_fini(&edges);
	return known;
}
