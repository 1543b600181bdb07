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
    enum repair_rule rule, struct repairs *repairs)
{
	struct diag_place place = source_place(source, line->start);

	repair_add(repairs, rule, place.line, place.column,
	    line_text(buf_slice(&source->text), line), (struct slice){ "", 0 }, NULL);
}

/* Reports each of NUMBERS that is smaller than the one above it. */
static void pagenumber_doubt_order(const struct source *source,
    const struct line_vec *lines, const struct page_number_vec *numbers,
    struct repairs *repairs)
{
	for (size_t i = 1; i < numbers->n; i++)
		if (numbers->at[i].page < numbers->at[i - 1].page)
			pagenumber_report(source, &lines->at[numbers->at[i].line],
			    REPAIR_PAGE_ORDER, repairs);
}

/* Reports each gap in NUMBERS, which are sorted; the first page has none. */
static void pagenumber_doubt_gaps(const struct source *source,
    const struct line_vec *lines, const struct page_number_vec *numbers,
    struct repairs *repairs)
{
	size_t n = numbers->n;
	unsigned last = 1;

	for (size_t i = 0; i < n; i++) {
		const struct page_number *p = &numbers->at[i];

		if (p->page > last + 1)
			pagenumber_report(source, &lines->at[p->line], REPAIR_PAGE_LOST,
			    repairs);
		last = p->page > last ? p->page : last;
	}
	if (last < numbers->at[0].pages)
		pagenumber_report(source, &lines->at[numbers->at[n - 1].line],
		    REPAIR_PAGE_LOST, repairs);
}

/* True when NUMBERS, one at least, say the same of how many pages there are. */
static bool pagenumber_agree(const struct page_number_vec *numbers)
{
	for (size_t i = 1; i < numbers->n; i++)
		if (numbers->at[i].pages != numbers->at[0].pages)
			return false;
	return numbers->n > 0;
}

void pagenumber_doubt(const struct source *source, const struct line_vec *lines,
    struct repairs *repairs)
{
	struct page_number_vec numbers = { 0 };

	pagenumber_find(buf_slice(&source->text), lines, &numbers);
	pagenumber_keep_furniture(&numbers, lines);
	if (pagenumber_agree(&numbers)) {
		pagenumber_doubt_order(source, lines, &numbers, repairs);
		pagenumber_sort(&numbers);
		pagenumber_doubt_gaps(source, lines, &numbers, repairs);
	}
	vec_fini(&numbers);
}
