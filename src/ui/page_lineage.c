/* SPDX-License-Identifier: ISC */
/*
 * page_lineage - the line of a document through the sessions, in order of date, with what each
 * continues and why; and, where that is not known, what it may continue:
 *
 *	66/163! (this)  2011-12-19           not in the corpus; recalled by 68/164
 *	68/164          2013-12-18  53% new  Strengthening the role of the United ...
 *	                                     (continues 62/150: same title, 41% like)
 *
 * How much of each is new only comparing tells.  It is shown as far as it is known; who shows
 * the page asks page_lineage_work() for the rest, a comparison at a time.
 */
#include <string.h>

#include "base/i18n.h"
#include "ui/chain.h"
#include "ui/page_make.h"

/* The title in the language of the reader, if the corpus has it in that. */
static void lineage_add_title(struct page_make *m, struct buf *to,
    const struct index_entry *e)
{
	uint32_t number = library_number(m->lib, e->symbol);

	if (number == INDEX_ABSENT || number == e->number ||
	    !index_add_title(to, library_index(m->lib), number))
		buf_add(to, e->title);
}

/* " (continues 62/150: same title, 41% like)" */
static void lineage_add_previous(struct buf *to, const struct index_ancestor *a)
{
	if (a->previous.entry.symbol == NULL) {
		buf_add(to, a->fork ? _(" (a fork)") : "");
		return;
	}
	buf_add(to, a->fork ? _(" (a fork: also ") : " (");
	words_add_continues(to, &a->previous);
	buf_add(to, ")");
}

/* The last cell: the title and what it continues, or why there is none. */
static void lineage_add_words(struct page_make *m, struct buf *to,
    const struct index_ancestor *a)
{
	if (a->entry.number != INDEX_ABSENT) {
		lineage_add_title(m, to, &a->entry);
		lineage_add_previous(to, a);
		return;
	}
	buf_add(to, _("not in the corpus"));
	for (uint32_t i = 0; i < a->n_recalled_by; i++) {
		buf_add(to, i == 0 ? _("; recalled by ") : ", ");
		symbol_add_short(to, a->recalled_by[i]);
	}
}

/* True when of any member it can be told how much of it is new. */
static bool lineage_has_shares(struct page_make *m, const struct index_lineage *l)
{
	for (size_t i = 0; i < l->list.n; i++) {
		uint32_t number = library_find(m->lib, l->list.at[i].entry.symbol);

		if (number != INDEX_ABSENT &&
		    chain_before(m->lib, l, i,
			library_doc(m->lib, number)->meta.language) != INDEX_ABSENT)
			return true;
	}
	return false;
}

static void lineage_add_share(struct page_make *m, const struct index_lineage *l,
    size_t i)
{
	struct buf words = { 0 };
	unsigned share;

	if (chain_new_share(m->lib, l, i, false, &share))
		buf_addf(&words, _("%u%% new"), share);
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
		make_words(m, _(" (this)"));
	make_date_cell(m, a->entry.date);
	if (shares)
		lineage_add_share(m, l, i);
	lineage_add_words(m, &words, a);
	make_cell(m, buf_str(&words));
	buf_fini(&words);
}

/* A row for each of P, with its evidence. */
static void lineage_add_precedents(struct page_make *m, const struct index_precedents *p)
{
	for (size_t i = 0; i < p->list.n; i++) {
		const struct index_precedent *at = &p->list.at[i];
		struct buf words = { 0 };

		make_row(m);
		make_symbol_link(m, at->entry.symbol, NULL);
		make_date_cell(m, at->entry.date);
		lineage_add_title(m, &words, &at->entry);
		buf_add(&words, " (");
		index_add_evidence(&words, at);
		buf_add(&words, ")");
		make_cell(m, buf_str(&words));
		buf_fini(&words);
	}
}

/* What the page's document may continue, when that is not known. */
static void lineage_add_offers(struct page_make *m)
{
	struct index_precedents p;

	index_precedents(library_index(m->lib), m->symbol, &p);
	if (!p.taken && p.list.n > 0) {
		make_heading(m, _("May continue"));
		lineage_add_precedents(m, &p);
	}
	index_precedents_fini(&p);
}

bool make_lineage(struct page_make *m)
{
	struct index_lineage lineage = { 0 };

	index_lineage(library_index(m->lib), m->symbol, &lineage);
	size_t n = lineage.list.n;
	bool shares = lineage_has_shares(m, &lineage);
	make_title_of(m, "Lineage of %s");
	make_caveat(m);
	if (n <= 1)
		make_text(m, "No other document of this lineage is known.");
	for (size_t i = 0; i < n; i++)
		lineage_add_row(m, &lineage, i, shares);
	if (n > 0)
		lineage_add_offers(m);
	index_lineage_fini(&lineage);
	/* One that is not read yet has no lineage so far. */
	return n > 0 || library_has(m->lib, m->symbol);
}

bool page_lineage_work(struct library *lib, const struct page *p)
{
	struct index_lineage lineage = { 0 };
	bool worked = false;
	unsigned share;

	index_lineage(library_index(lib), p->symbol, &lineage);
	/* the latest first: that is what a reader looks for */
	for (size_t i = lineage.list.n; i-- > 0 && !worked;)
		worked = !chain_new_share(lib, &lineage, i, false, &share) &&
		    chain_new_share(lib, &lineage, i, true, &share);
	index_lineage_fini(&lineage);
	return worked;
}

/* What a document may continue; D makes it where no predecessor is known. */
bool make_precedents(struct page_make *m)
{
	struct index_precedents p;

	index_precedents(library_index(m->lib), m->symbol, &p);
	bool any = p.list.n > 0;
	make_title_of(m, "What may come before %s");
	make_caveat(m);
	make_text(m,
	    "None of these is sure to be the text that it continues. Enter compares; "
	    ":continues SYMBOL says which it is, :continues none that it is none.");
	lineage_add_precedents(m, &p);
	index_precedents_fini(&p);
	return any;
}
