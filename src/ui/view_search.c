/* SPDX-License-Identifier: ISC */
/* view_search - what is looked for in a view, and where it stands; see view.h. */
#include <stdlib.h>

#include "base/sort.h"
#include "base/xalloc.h"
#include "ui/comparing.h"
#include "ui/view.h"

static void view_search_doc(struct view *v, const struct doc *d)
{
	if (v->pattern != NULL && !v->pattern_of_corpus)
		search_doc(d, v->pattern, &v->hits);
	else if (v->pattern != NULL && v->page->kind != PAGE_SEARCH)
		search_doc_query(d, v->pattern, &v->hits);
}

static int hit_order(const void *a, const void *b)
{
	return hit_cmp(a, b);
}

/* Finds the pattern in all columns. */
static void view_search_columns(struct view *v, const struct compare_table *t)
{
	for (uint32_t i = 0; i < t->n_cols; i++) {
		size_t first = v->hits.n;

		view_search_doc(v, t->docs[i]);
		for (; first < v->hits.n; first++) {
			v->hits.at[first].row = t->row_of[i][v->hits.at[first].para];
			v->hits.at[first].column = i;
		}
	}
	vec_sort(&v->hits, hit_order);
}

void view_search_again(struct view *v)
{
	const struct comparing *c = page_columns(v->page);

	v->hits.n = 0;
	if (c != NULL)
		view_search_columns(v, c->table);
	else
		view_search_doc(v, v->page->doc);
	v->hit = v->hits.n;
}

struct hit view_hit_at(const struct view *v, uint32_t column, struct position at)
{
	const struct comparing *c = page_columns(v->page);
	const uint32_t row = c != NULL ? c->table->row_of[column][at.para] : at.para;

	return (struct hit){ at.para, at.byte, at.byte, row, column };
}

struct hit view_hit_here(struct view *v)
{
	const struct comparing *c = page_columns(v->page);

	return view_hit_at(v, c != NULL ? c->column : 0,
	    v->focus.set ? v->focus.at : layout_pos_of(view_layout(v), view_top(v)));
}

static void view_set_pattern(struct view *v, const char *pattern, bool of_corpus)
{
	char *copy = pattern != NULL ? xstrdup(pattern) : NULL;

	free(v->pattern);
	v->pattern = copy;
	v->pattern_of_corpus = of_corpus;
	view_search_again(v);
}

void view_search(struct view *v, const char *pattern)
{
	view_set_pattern(v, pattern, false);
}

void view_search_query(struct view *v, const char *text)
{
	view_set_pattern(v, text, true);
}

void view_find_hit(struct view *v)
{
	if (!v->focus.set)
		return;
	const struct hit here = view_hit_here(v);
	const size_t i = search_from(&v->hits, &here);
	if (i < v->hits.n && hit_cmp(&v->hits.at[i], &here) == 0)
		v->hit = i;
}
