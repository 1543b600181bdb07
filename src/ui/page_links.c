/* SPDX-License-Identifier: ISC */
/*
 * page_links - the pages of edges: what a document cites, what cites it, and who else
 * names the same source.
 */
#include <stdlib.h>
#include <string.h>

#include "base/count.h"
#include "base/i18n.h"
#include "base/sort.h"
#include "base/vec.h"
#include "ui/page_make.h"

VEC_OF(name_vec, const char *);

static const char *links_relation(const struct index_edge *e)
{
	return e->relation == RELATION_RECALLS ? _(relation_name(e->relation)) : "";
}

void make_edge_row(struct page_make *m, const struct index_edge *e)
{
	make_row(m);
	make_symbol_link(m, e->from, e->from_address);
	make_cell(m, e->verb);
	make_cell(m, links_relation(e));
}

/* [col] of a title in a list that may have thousands of lines. */
#define CITED_BY_TITLE 60

/* The columns that go first where there is no room for all: the verb, then the date. */
#define CITED_BY_WEIGHTS "0012"

/* A citation; the title stands at the first one of its document. */
static void links_add_citation(struct page_make *m, const struct index_edge *e,
    bool is_first)
{
	struct buf name = { 0 }, title = { 0 };

	symbol_add_short(&name, e->from);
	make_row(m);
	make_link(m, buf_str(&name), e->from, e->from_address);
	make_cell(m, e->from_address);
	make_cell(m, e->verb);
	make_date_cell(m, e->from_date);
	if (is_first)
		words_add_cut(&title, slice_of(e->from_title), CITED_BY_TITLE);
	make_cell(m, buf_str(&title));
	buf_fini(&name);
	buf_fini(&title);
}

/* The citations of one document in its order. */
struct links_citing {
	struct date date;
	size_t first, n; /* of the edges */
};

VEC_OF(links_citing_vec, struct links_citing);

/* The newest first; of one day by symbol, as they come. */
static int links_citing_order(const void *a, const void *b)
{
	const struct links_citing *x = a, *y = b;

	return order_then(date_cmp(y->date, x->date), order_of(x->first, y->first));
}

/* All citations, and before them how many there are. */
static void links_add_citing(struct page_make *m, const struct index_edge_vec *edges)
{
	struct links_citing_vec citing = { 0 };
	struct buf total = { 0 }, documents = { 0 };

	for (size_t i = 0; i < edges->n; i++) {
		if (i == 0 || edges->at[i].number != edges->at[i - 1].number)
			vec_push(&citing,
			    ((struct links_citing){ edges->at[i].from_date, i, 0 }));
		vec_last(&citing)->n++;
	}
	vec_sort(&citing, links_citing_order);
	count_add(&total, edges->n, "%s place", "%s places");
	count_add(&documents, citing.n, "%s document", "%s documents");
	make_text(m, "%s in %s, the newest first", buf_str(&total), buf_str(&documents));
	buf_fini(&total);
	buf_fini(&documents);
	for (size_t i = 0; i < citing.n; i++)
		for (size_t k = 0; k < citing.at[i].n; k++) {
			links_add_citation(m, &edges->at[citing.at[i].first + k], k == 0);
			if (i == 0 && k == 0)
				make_weights(m, CITED_BY_WEIGHTS);
		}
	vec_fini(&citing);
}

bool make_cited_by(struct page_make *m)
{
	struct index_edges edges = { 0 };

	if (!library_knows(m->lib, m->symbol))
		return false;
	make_find_cited_by(m, m->symbol, &edges);
	make_title_of(m, "Documents that cite %s");
	make_caveat(m);
	if (edges.list.n == 0)
		make_text(m, "No document of this corpus cites it.");
	else
		links_add_citing(m, &edges.list);
	index_edges_fini(&edges);
	return true;
}

static void links_add_cites(struct page_make *m, const struct index_edges *edges)
{
	make_heading(m, _("Cites"));
	if (edges->list.n == 0)
		make_text(m, "It cites no document.");
	for (size_t i = 0; i < edges->list.n; i++) {
		const struct index_edge *e = &edges->list.at[i];

		make_row(m);
		make_symbol_link(m, e->symbol, NULL);
		make_cell(m, e->from_address);
		make_cell(m, e->verb);
		make_date_cell(m, e->date);
		make_cell(m, links_relation(e));
	}
}

static void links_add_cited_by(struct page_make *m)
{
	struct index_edges edges = { 0 };

	make_find_cited_by(m, m->symbol, &edges);
	make_heading(m, _("Cited by"));
	if (edges.list.n == 0)
		make_text(m, "No document of this corpus cites it.");
	for (size_t i = 0; i < edges.list.n; i++)
		make_edge_row(m, &edges.list.at[i]);
	index_edges_fini(&edges);
}

static int links_name_order(const void *a, const void *b)
{
	return symbol_text_cmp(*(const char *const *)a, *(const char *const *)b);
}

/* Each absent document once, in the order of symbols. */
static void links_add_missing(struct page_make *m, const struct index_edges *edges)
{
	struct name_vec names = { 0 };

	for (size_t i = 0; i < edges->list.n; i++)
		if (!edges->list.at[i].in_corpus)
			vec_push(&names, edges->list.at[i].symbol);
	vec_sort_unique(&names, links_name_order);
	make_heading(m, _("Not in the corpus"));
	if (names.n == 0)
		make_text(m, "All that it cites is in the corpus.");
	for (size_t i = 0; i < names.n; i++) {
		make_row(m);
		make_symbol_link(m, names.at[i], NULL);
		make_cell(m, words_kind(names.at[i]));
	}
	vec_fini(&names);
}

bool make_links(struct page_make *m)
{
	uint32_t number = library_find(m->lib, m->symbol);
	struct index_edges edges = { 0 };

	if (number == INDEX_ABSENT)
		return false;
	library_cites(m->lib, number, &edges);
	make_title_of(m, "Links of %s");
	make_caveat(m);
	links_add_cites(m, &edges);
	links_add_cited_by(m);
	links_add_missing(m, &edges);
	index_edges_fini(&edges);
	return true;
}

/* The place of E in words: a note with its source, or how a paragraph begins. */
static void links_add_place(struct buf *to, struct library *lib,
    const struct index_edge *e)
{
	const struct doc *d;
	const struct para *p = library_citing(lib, e, &d);
	uint32_t note = p != NULL ? doc_note_of(d, e->at.para) : DOC_NONE;

	if (note != DOC_NONE)
		words_add_note(to, lib, e->number, note);
	else if (p != NULL)
		words_add_excerpt(to, p);
}

bool make_same_source(struct page_make *m)
{
	struct index_edges edges = { 0 };

	if (!library_knows(m->lib, m->symbol))
		return false;
	make_find_places(m, m->symbol, m->argument, &edges);
	make_title_of(m, "Other documents that name %s");
	make_caveat(m);
	if (edges.list.n == 0)
		make_text(m, "No other document of this corpus names it.");
	for (size_t i = 0; i < edges.list.n; i++) {
		const struct index_edge *e = &edges.list.at[i];
		struct buf words = { 0 };

		make_row(m);
		make_symbol_link(m, e->from, e->from_address);
		links_add_place(&words, m->lib, e);
		make_cell(m, buf_str(&words));
		buf_fini(&words);
	}
	index_edges_fini(&edges);
	return true;
}
