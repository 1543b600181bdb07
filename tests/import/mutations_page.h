/* SPDX-License-Identifier: ISC */
/* mutations_page - pages and their heads and feet in a wrong place; see mutations.h. */
#ifndef RECITAL_TESTS_IMPORT_MUTATIONS_PAGE_H
#define RECITAL_TESTS_IMPORT_MUTATIONS_PAGE_H

#include "mutator.h"

/* The line behind the page whose head begins at START. */
static inline size_t mutation_page_end(struct mutator *m, size_t start)
{
	size_t end = start + 1;

	while (end < m->lines->n && !page_begins(m->lines, end))
		end++;
	return end;
}

/* A page with its head and foot stands twice. */
static inline bool mutate_page_twice(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_head, NULL, &i, &at))
		return false;
	buf_addf(&m->what, "page %u twice", mutation_line(m, i)->page);
	for (size_t n = mutation_page_end(m, i) - i; n > 0; n--, i++) {
		/* the copy of a line that was there before N others */
		mutation_insert(m, i + n, mutation_line(m, i)->kind,
				buf_str(&mutation_line(m, i)->text));
	}
	return true;
}

/* Two pages change places; the first one keeps its own. */
static inline bool mutate_swapped_pages(struct mutator *m)
{
	size_t i, at, middle, end;
	struct page_line_vec pages = {0};

	if (!mutation_find(m, line_head, NULL, &i, &at))
		return false;
	middle = mutation_page_end(m, i);
	end = middle < m->lines->n ? mutation_page_end(m, middle) : middle;
	if (end == middle)
		return false;
	buf_addf(&m->what, "page %u and the next changed", mutation_line(m, i)->page);
	for (size_t k = middle; k < end; k++)
		vec_push(&pages, m->lines->at[k]);
	for (size_t k = i; k < middle; k++)
		vec_push(&pages, m->lines->at[k]);
	memcpy(&m->lines->at[i], pages.at, pages.n * sizeof(*pages.at));
	vec_fini(&pages);
	return true;
}

/* A footnote stands inside a paragraph, behind one of its lines. */
static inline bool mutate_note_inside(struct mutator *m)
{
	size_t i, at, note;

	if (!mutation_find(m, line_goes_on, NULL, &i, &at) ||
	    !mutation_find(m, line_note, NULL, &note, &at))
		return false;
	buf_addf(&m->what, "`%s` behind `%s`", buf_str(&mutation_line(m, note)->text),
		 buf_str(&mutation_line(m, i)->text));
	do {
		struct page_line line = m->lines->at[note];

		memmove(&m->lines->at[note], &m->lines->at[note + 1],
			(m->lines->n - note - 1) * sizeof(line));
		m->lines->n--;
		i -= note < i;
		mutation_insert(m, ++i, line.kind, buf_str(&line.text));
		note += i <= note;
		buf_fini(&line.text);
	} while (note < m->lines->n && mutation_line(m, note)->kind == PAGE_NOTE_NEXT);
	return true;
}

/* The head of a page stands before the first words of it, on their line. */
static inline bool mutate_head_before_line(struct mutator *m)
{
	size_t i, at, first;

	if (!mutation_find(m, line_head, NULL, &i, &at))
		return false;
	for (first = i; first < m->lines->n && (mutation_line(m, first)->kind == PAGE_HEAD ||
						mutation_line(m, first)->kind == PAGE_BLANK);
	     first++)
		;
	if (first == m->lines->n || mutation_line(m, first)->kind != PAGE_NEXT)
		return false;
	mutation_splice(m, first, 0, 0, " ");
	mutation_splice(m, first, 0, 0, buf_str(&mutation_line(m, i)->text));
	buf_clear(&m->what);
	buf_addf(&m->what, "`%s`", buf_str(&mutation_line(m, first)->text));
	mutation_remove(m, i);
	return true;
}

/* A line inside a paragraph is lost: what stands around it rarely proves that. */
static inline bool mutate_lost_line(struct mutator *m)
{
	size_t i, at;

	if (!mutation_find(m, line_goes_on, NULL, &i, &at) || !mutation_goes_on(m, i + 1))
		return false;
	mutation_remove(m, i + 1);
	return true;
}

#endif
