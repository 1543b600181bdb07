/* SPDX-License-Identifier: ISC */
/* pagenumber - the numbers of pages; see the header. */
#include "import/text/pagenumber.h"

#include <stdlib.h> /* bsearch, qsort */
#include <string.h>

#include "base/sort.h"
#include "import/text/phrase.h"

void pagenumber_find(struct slice text, const struct line_vec *lines,
    struct page_number_vec *out)
{
	for (size_t i = 0; i < lines->n; i++) {
		struct slice s = line_text(text, &lines->at[i]);
		struct page_number found = { .line = i };
		size_t at = s.len;

		while (at > 0 && strchr("0123456789/", s.at[at - 1]) != NULL)
			at--;
		if (at == s.len || phrase_page_number(s, at) != s.len)
			at = 0;
		size_t slash = phrase_digits(s, at, 3, &found.page);
		if (s.len == 0 || phrase_page_number(s, at) == at ||
		    phrase_words(s, at, "Page ") > at)
			continue;
		phrase_digits(s, slash + 1, 3, &found.pages);
		vec_push(out, found);
	}
}

/* By the pages that there are, then by the number of the page. */
static int pagenumber_cmp(const void *va, const void *vb)
{
	const struct page_number *a = va, *b = vb;

	return order_then(order_of(a->pages, b->pages), order_of(a->page, b->page));
}

void pagenumber_sort(struct page_number_vec *numbers)
{
	vec_sort(numbers, pagenumber_cmp);
}

bool pagenumber_has_sister(const struct page_number_vec *numbers,
    const struct page_number *found)
{
	struct page_number before = *found, behind = *found;

	before.page--;
	behind.page++;
	return vec_find(numbers, &before, pagenumber_cmp) != NULL ||
	    vec_find(numbers, &behind, pagenumber_cmp) != NULL;
}

/* Of NUMBERS those on lines of class LINE_FURNITURE. */
static void pagenumber_keep_furniture(struct page_number_vec *numbers,
    const struct line_vec *lines)
{
	size_t n = 0;

	for (size_t i = 0; i < numbers->n; i++)
		if (lines->at[numbers->at[i].line].class == LINE_FURNITURE)
			numbers->at[n++] = numbers->at[i];
	numbers->n = n;
}

static void pagenumber_report(const struct source *source, const struct line *line,
    struct repairs *repairs)
{
	struct diag_place place = source_place(source, line->start);

	repair_add(repairs, REPAIR_PAGE_LOST, place.line, place.column,
	    line_text(buf_slice(&source->text), line), (struct slice){ "", 0 }, NULL);
}

void pagenumber_doubt(const struct source *source, const struct line_vec *lines,
    struct repairs *repairs)
{
	struct page_number_vec numbers = { 0 };
	unsigned last = 1; /* the first page has none */

	pagenumber_find(buf_slice(&source->text), lines, &numbers);
	pagenumber_keep_furniture(&numbers, lines);
	pagenumber_sort(&numbers);
	size_t n = numbers.n;
	bool agree = n > 0 && numbers.at[0].pages == numbers.at[n - 1].pages;
	for (size_t i = 0; agree && i < n; i++) {
		const struct page_number *p = &numbers.at[i];

		if (p->page > last + 1)
			pagenumber_report(source, &lines->at[p->line], repairs);
		last = p->page > last ? p->page : last;
	}
	if (agree && last < numbers.at[0].pages)
		pagenumber_report(source, &lines->at[numbers.at[n - 1].line], repairs);
	vec_fini(&numbers);
}
