/* SPDX-License-Identifier: ISC */
/*
 * page_outline - a document in short: its headings, or how each paragraph begins.
 *
 *	OP4-OP10    I Implementation of the Convention and related agreements
 *	OP11-OP38   II Capacity-building
 *	fn1-fn12    Footnotes
 *
 * A text without two headings has nothing to be folded under; the argument "paragraphs" asks for
 * all paragraphs of one that has.
 */
#include <string.h>

#include "base/i18n.h"
#include "ui/page_make.h"

/* The second cell: the beginning of P, indented by its depth, opening words marked. */
static void outline_add_words(struct page_make *m, const struct para *p)
{
	struct buf words = { 0 };

	if (p->kind == PARA_ITEM)
		buf_fill(&words, ' ', 2 * (size_t)p->depth);
	size_t indent = words.len;
	words_add_excerpt(&words, p);
	size_t start = docbuild_at(m->build) + strlen("\t");
	size_t opening = para_opening(p).len;
	make_cell(m, buf_str(&words));
	if (opening > 0 && indent + opening <= words.len)
		docbuild_emphasis(m->build, start + indent, start + indent + opening, 0);
	buf_fini(&words);
}

static void outline_add_para(struct page_make *m, const struct para *p)
{
	struct buf words = { 0 };

	switch (p->kind) {
	case PARA_TITLE:
	case PARA_META:
	case PARA_ROW: break; /* a table takes a row */
	case PARA_HEADING:
		words_add_excerpt(&words, p);
		docbuild_para(m->build, PARA_HEADING, "", p->depth);
		make_link(m, buf_str(&words), m->symbol, p->address);
		break;
	case PARA_ENACTING:
	case PARA_PREAMBULAR:
	case PARA_OPERATIVE:
	case PARA_ITEM:
	case PARA_TEXT:
	case PARA_FOOTNOTE:
		make_row(m);
		make_link(m, p->address, m->symbol, p->address);
		outline_add_words(m, p);
		break;
	}
	buf_fini(&words);
}

/* The table whose first row is START, in a row; returns its last row. */
static uint32_t outline_add_table(struct page_make *m, const struct doc *d,
    uint32_t start)
{
	struct buf words = { 0 };
	uint32_t end = start;

	while (end < d->n_body && d->paras[end].kind == PARA_ROW)
		end++;
	buf_addf(&words,
	    i18n_number("table of %u row: ", "table of %u rows: ", end - start),
	    end - start);
	words_add_excerpt(&words, &d->paras[start]);
	make_row(m);
	make_link(m, d->paras[start].address, m->symbol, d->paras[start].address);
	make_cell(m, buf_str(&words));
	buf_fini(&words);
	return end - 1;
}

static bool outline_is_heading(const struct doc *d, uint32_t para)
{
	return para < d->n_body && d->paras[para].kind == PARA_HEADING;
}

/* Headings that follow each other, "I" and its title, count once. */
static bool outline_has_sections(const struct doc *d)
{
	unsigned n = 0;

	for (uint32_t i = 0; i < d->n_body; i++)
		n += outline_is_heading(d, i) && !outline_is_heading(d, i + 1);
	return n > 1;
}

/* The paragraph behind the section that begins at START: the next heading, or the notes. */
static uint32_t outline_section_end(const struct doc *d, uint32_t start)
{
	uint32_t i = start;

	while (outline_is_heading(d, i))
		i++;
	while (i < d->n_body && !outline_is_heading(d, i))
		i++;
	return i;
}

/* "OP4-OP10": the first and the last paragraph of [START, END) that is in no other. */
static void outline_add_range(struct buf *to, const struct doc *d, uint32_t start,
    uint32_t end)
{
	const char *first = "", *last = "";

	for (uint32_t i = start; i < end; i++) {
		const struct para *p = &d->paras[i];

		if (p->kind == PARA_HEADING || p->kind == PARA_ITEM ||
		    p->address[0] == '\0')
			continue;
		first = first[0] != '\0' ? first : p->address;
		last = p->address;
	}
	buf_add(to, first);
	const char *colon = strrchr(last, ':');
	if (strcmp(first, last) != 0)
		buf_addf(to, "-%s", colon != NULL ? colon + 1 : last);
}

/* A row that leads to START, with what [START, END) has and WORDS. */
static void outline_add_section(struct page_make *m, const struct doc *d, uint32_t start,
    uint32_t end, const char *words)
{
	struct buf range = { 0 };

	outline_add_range(&range, d, start, end);
	make_row(m);
	make_words(m, buf_str(&range));
	make_next_cell(m);
	make_link(m, words, m->symbol, d->paras[start].address);
	buf_fini(&range);
}

/* The headings from START on that follow each other, indented by the level of the first. */
static void outline_add_headings(struct buf *to, const struct doc *d, uint32_t start)
{
	uint32_t depth = d->paras[start].depth;

	buf_fill(to, ' ', depth > 1 ? 2 * ((size_t)depth - 1) : 0);
	for (uint32_t i = start; outline_is_heading(d, i); i++) {
		buf_add(to, i > start ? " " : "");
		words_add_excerpt(to, &d->paras[i]);
	}
}

/* Each section a row, what stands before the first heading too. */
static void outline_add_sections(struct page_make *m, const struct doc *d)
{
	uint32_t start = 0;

	while (start < d->n_body && !para_is_body(&d->paras[start]))
		start++;
	for (uint32_t end; start < d->n_body; start = end) {
		struct buf words = { 0 };

		end = outline_section_end(d, start);
		if (outline_is_heading(d, start))
			outline_add_headings(&words, d, start);
		else
			words_add_excerpt(&words, &d->paras[start]);
		outline_add_section(m, d, start, end, buf_str(&words));
		buf_fini(&words);
	}
	if (d->n_body < d->n_paras)
		outline_add_section(m, d, d->n_body, d->n_paras, _("Footnotes"));
}

bool make_outline(struct page_make *m)
{
	uint32_t number = library_find(m->lib, m->symbol);

	if (number == INDEX_ABSENT)
		return false;
	const struct doc *d = library_doc(m->lib, number);

	make_title_of(m, "Outline of %s");
	if (m->argument[0] == '\0' && outline_has_sections(d)) {
		make_text(m, "{fold same}: all paragraphs");
		outline_add_sections(m, d);
		return true;
	}
	for (uint32_t i = 0; i < d->n_paras; i++) {
		if (i == d->n_body)
			make_heading(m, _("Footnotes"));
		if (d->paras[i].kind == PARA_ROW)
			i = outline_add_table(m, d, i);
		else
			outline_add_para(m, &d->paras[i]);
	}
	return true;
}
