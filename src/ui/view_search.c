/* SPDX-License-Identifier: ISC */
/* view_search - what is looked for in a view, and where it stands; see view.h. */
#include <stdlib.h>

#include "base/xalloc.h"
#include "ui/view.h"

void view_search_again(struct view *v)
{
	v->hits.n = 0;
	if (v->pattern != NULL && !v->pattern_of_corpus)
		search_doc(v->page->doc, v->pattern, &v->hits);
	else if (v->pattern != NULL && v->page->kind != PAGE_SEARCH)
		search_doc_query(v->page->doc, v->pattern, &v->hits);
	v->hit = v->hits.n;
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
	for (size_t i = 0; v->focus.set && i < v->hits.n; i++) {
		struct position at = { v->hits.at[i].para, v->hits.at[i].start };

		if (position_cmp(at, v->focus.at) == 0)
			v->hit = i;
	}
}
