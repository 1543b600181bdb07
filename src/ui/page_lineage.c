/* SPDX-License-Identifier: ISC */
/*
 * page_lineage - the chain of a document through the sessions, in order of
 *date, and how many of its words the document before it in the corpus does not
 *have:
 *
 *	66/163! (this)  2011-12-19  -        not in the corpus; recalled by
 *68/164 68/164          2013-12-18  53% new  Strengthening the role of the
 *United ...
 */
#include <string.h>

#include "ui/chain.h"
#include "ui/page_make.h"

/* The last cell: the title, or why there is none. */
static void lineage_add_words(struct buf *to, const struct index_ancestor *a)
{
	if (a->entry.number != INDEX_ABSENT) {
		buf_add(to, a->entry.title);
		return;
	}
	buf_add(to, "not in the corpus");
	for (uint32_t i = 0; i < a->n_recalled_by; i++) {
		buf_add(to, i == 0 ? "; recalled by " : ", ");
		symbol_add_short(to, a->recalled_by[i]);
	}
}

/* True when of any document can be told how much of it is new. */
static bool lineage_has_shares(struct page_make *m, const struct index_lineage *l)
{
	unsigned share;

	for (size_t i = 0; i < l->list.n; i++)
		if (chain_new_share(m->lib, l, i, &share))
			return true;
	return false;
}

static void lineage_add_share(struct page_make *m, const struct index_lineage *l,
    size_t i)
{
	struct buf words = { 0 };
	unsigned share;

	if (chain_new_share(m->lib, l, i, &share))
		buf_addf(&words, "%u%% new", share);
	else
		buf_add(&words, "-");
	make_cell(m, buf_str(&words));
	buf_fini(&words);
}

static void lineage_add_row(struct page_make *m, const struct index_lineage *l, size_t i,
    bool shares)
{
	const struct index_ancestor *a = &l->list.at[i];
	struct buf words = { 0 };

	make_row(m);
	make_symbol_link(m, a->entry.symbol, NULL);
	if (strcmp(a->entry.symbol, m->symbol) == 0)
		make_words(m, " (this)");
	make_date_cell(m, a->entry.date);
	if (shares)
		lineage_add_share(m, l, i);
	lineage_add_words(&words, a);
	make_cell(m, buf_str(&words));
	buf_fini(&words);
}

bool make_lineage(struct page_make *m)
{
	struct index_lineage lineage = { 0 };

	index_lineage(library_index(m->lib), m->symbol, &lineage);
	size_t n = lineage.list.n;
	bool shares = lineage_has_shares(m, &lineage);
	make_title_of(m, "Lineage of");
	if (n == 1)
		make_text(m, "No other document of this lineage is known.");
	for (size_t i = 0; i < n; i++)
		lineage_add_row(m, &lineage, i, shares);
	index_lineage_fini(&lineage);
	return n > 0;
}
