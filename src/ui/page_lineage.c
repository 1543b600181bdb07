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
 * the page asks page_lineage_work() for the rest, a comparison at a time.  A resolution that
 * thousands continue has as many rows, so a key gives up what makes them.
 */
#include <string.h>

#include "base/count.h"
#include "base/i18n.h"
#include "base/watch.h"
#include "ui/chain.h"
#include "ui/figuring.h"
#include "ui/page_make.h"

#define LINEAGE_LOOK 16 /* rows between two looks whether anybody waits */

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
	struct figuring_pair pair;

	for (size_t i = 0; i < l->list.n; i++)
		if (chain_new_pair(m->lib, l, i, &pair))
			return true;
	return false;
}

static void lineage_add_share(struct page_make *m, const struct index_lineage *l,
    size_t i)
{
	struct figuring_pair pair;
	struct buf words = { 0 };

	if (chain_new_pair(m->lib, l, i, &pair)) {
		const struct page_pair lacking = { pair.earlier.number,
			pair.later.number };

		if (figuring_kept(m->lib, &pair))
			buf_addf(&words, _("%u%% new"), pair.figures.share);
		else
			vec_push(&m->lacking, lacking);
	}
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

static void lineage_add_rows(struct page_make *m, const struct index_lineage *l)
{
	struct watch *w = &m->lib->watch;
	const bool shares = lineage_has_shares(m, l);

	const struct watch_task outer = watch_begin(w, "reading the lineage", false);
	for (size_t i = 0; i < l->list.n; i++) {
		if (i % LINEAGE_LOOK == LINEAGE_LOOK - 1 &&
		    watch_is_over(w, (unsigned)(i * 100 / l->list.n)))
			break;
		lineage_add_row(m, l, i, shares);
	}
	watch_end(w, outer);
}

static void lineage_tell_cut(struct page_make *m, size_t n)
{
	struct buf shown = { 0 };

	count_add_number(&shown, n);
	make_text(m, "This lineage has more documents than the %s that stand here.",
	    buf_str(&shown));
	buf_fini(&shown);
}

/* The same as make_lineage() of a line that was read. */
static bool lineage_make(struct page_make *m, const struct index_lineage *l)
{
	make_title_of(m, "Lineage of %s");
	make_caveat(m);
	if (l->list.n <= 1)
		make_text(m, "No other document of this lineage is known.");
	if (l->more)
		lineage_tell_cut(m, l->list.n);
	lineage_add_rows(m, l);
	if (l->list.n > 0)
		lineage_add_offers(m);
	/* One that is not read yet has no lineage so far. */
	return l->list.n > 0 || library_has(m->lib, m->symbol);
}

bool make_lineage(struct page_make *m)
{
	struct index *ix = library_index(m->lib);
	struct index_lineage lineage = { 0 };
	const bool begun = index_ask_begin(ix);
	/* one that was given up is told by who makes the page */
	const bool good =
	    !library_take_lineage(m->lib, m->symbol, &m->lib->watch, &lineage) ||
	    lineage_make(m, &lineage);

	index_ask_end(ix, begun);
	library_give_lineage(m->lib, &lineage);
	return good;
}

bool page_lineage_work(struct library *lib, struct page *p)
{
	if (p->lacking.n == 0)
		return false;
	/* the latest first: that is what a reader looks for */
	const struct page_pair at = *vec_last(&p->lacking);
	struct figuring_pair pair = { .earlier = figuring_text_of(at.earlier),
		.later = figuring_text_of(at.later) };
	if (figuring_make(lib, &pair))
		p->found++;
	if (!library_is_given_up(lib))
		p->lacking.n--;
	return true;
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
