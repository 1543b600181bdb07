/* SPDX-License-Identifier: ISC */
/* page_list - the catalogue as a table, filtered by a query and in an order: listing.h. */
#include "base/count.h"
#include "base/i18n.h"
#include "ui/listing.h"
#include "ui/page_make.h"

static void list_add_row(struct page_make *m, const struct search_document *d)
{
	struct buf committee = { 0 }, vote = { 0 };

	listing_add_committee(&committee, d);
	listing_add_vote(&vote, d);
	make_row(m);
	make_symbol_link(m, d->symbol, NULL);
	make_date_cell(m, d->adopted);
	make_cell(m, buf_str(&committee));
	make_cell(m, buf_str(&vote));
	make_cell(m, d->title);
	buf_fini(&committee);
	buf_fini(&vote);
}

bool make_list(struct page_make *m)
{
	struct slice query, word = slice_first_word(slice_of(m->argument), &query);
	enum listing_order order;
	struct search found;
	struct buf words = { 0 };

	if (!listing_read_order(word, &order))
		return false;
	make_title(m, "%.*s%sby %s", (int)query.len, query.at, query.len > 0 ? ", " : "",
	    _(listing_order_name(order)));
	make_caveat(m);
	if (listing_find(m->lib, query, order, &found, &words) && words.len == 0)
		count_add(&words, found.documents.n, "%s document", "%s documents");
	if (found.more)
		buf_add(&words,
		    _(", the newest ones: more than 10,000 paragraphs answer"));
	make_text(m, "%s", buf_str(&words));
	size_t n = library_listed(m->lib, found.documents.n);
	for (size_t i = 0; i < n; i++)
		list_add_row(m, &found.documents.at[i]);
	if (found.arena != NULL)
		search_fini(&found);
	buf_fini(&words);
	return true;
}
