/* SPDX-License-Identifier: ISC */
/*
 * pagetext - a document as an extractor gives the text of its PDF: lines of a page's
 * width, a head and a number on each page, footnotes below strokes at its foot, marks as
 * digits at their words.
 *
 *	United Nations          Recalling the plan,1 and the       A/RES/79/2
 *	A/RES/79/2              charter of the lakes,              Title of it
 *	General Assembly        _______________                    24-18680
 *	...                     1 Resolution 70/1.                 2/15
 *
 * Rows of tables are left out: the text of a page does not tell their cells.
 */
#ifndef RECITAL_TESTS_IMPORT_PAGETEXT_H
#define RECITAL_TESTS_IMPORT_PAGETEXT_H

#include <stdio.h>	/* sscanf */
#include <stdlib.h>	/* strtoul */
#include <string.h>	/* strlen */

#include "base/byte.h"

#include "base/buf.h"
#include "base/vec.h"
#include "model/doc.h"
#include "text/utf8.h"

/* [col] of a line of the text, and of a footnote, in smaller type. */
#define PAGE_WIDTH 84
#define PAGE_NOTE_WIDTH 96

/* Lines of a page, with its footnotes. */
#define PAGE_LINES 46

enum page_style {
	PAGE_BLANKS,	/* PyMuPDF: a blank line behind each paragraph, numbers alone */
	PAGE_FAR,	/* the same with a blank before each mark */
	PAGE_DENSE,	/* pdftotext: no blank lines between paragraphs */
	PAGE_COLUMNS	/* pdftotext -layout: each page has two columns (page_join_columns) */
};

/* [col] of a column, and of the gap behind it. */
#define PAGE_COLUMN 44
#define PAGE_GAP 5

/* [col] from one column to the next, with the indent of a first line. */
#define PAGE_COLUMN_STEP (PAGE_COLUMN + 4 + PAGE_GAP)

/* [col] of a line of the text in STYLE. */
static inline size_t page_width(enum page_style style)
{
	return style == PAGE_COLUMNS ? PAGE_COLUMN : PAGE_WIDTH;
}

enum page_kind {
	PAGE_SHEET,	/* masthead and title */
	PAGE_FIRST,	/* the first line of a paragraph's words */
	PAGE_NEXT,	/* another one */
	PAGE_NUMBER,	/* "12." or "(a)", alone on its line */
	PAGE_BLANK,
	PAGE_HEAD,	/* symbol, title, job number and number of a page */
	PAGE_STROKES,
	PAGE_NOTE,	/* the first line of a footnote */
	PAGE_NOTE_NEXT,
	PAGE_CLOSING
};

struct page_line {
	struct buf text;	/* owned, without the newline */
	enum page_kind kind;
	uint32_t para;		/* of the document; DOC_NONE outside its paragraphs */
	uint32_t page;		/* from 1 */
};

VEC_OF(page_line_vec, struct page_line);

static inline void page_lines_fini(struct page_line_vec *lines)
{
	for (size_t i = 0; i < lines->n; i++)
		buf_fini(&lines->at[i].text);
	vec_fini(lines);
}

/* The lines as one text. */
static inline void page_join(const struct page_line_vec *lines, struct buf *to)
{
	for (size_t i = 0; i < lines->n; i++) {
		buf_adds(to, buf_slice(&lines->at[i].text));
		buf_addc(to, '\n');
	}
}

/* True when line I is the first of the head of a page. */
static inline bool page_begins(const struct page_line_vec *lines, size_t i)
{
	if (lines->at[i].kind != PAGE_HEAD)
		return false;
	while (i > 0 && lines->at[i - 1].kind == PAGE_BLANK)
		i--;
	return i > 0 && lines->at[i - 1].kind != PAGE_HEAD;
}

/* The line behind the page at START, its text from *BODY on, below the head or masthead. */
static inline size_t page_end(const struct page_line_vec *lines, size_t start, size_t *body)
{
	size_t end = start;

	*body = start;
	while (*body < lines->n && (lines->at[*body].kind == PAGE_HEAD ||
				    lines->at[*body].kind == PAGE_SHEET ||
				    lines->at[*body].kind == PAGE_BLANK))
		++*body;
	for (end = *body; end < lines->n && !page_begins(lines, end); end++)
		;
	return end;
}

/* A line of the left column, and what stands beside it. */
static inline void page_row(const struct page_line_vec *lines, size_t left, size_t right,
			    struct buf *to)
{
	static const char *const indents[] = { "", "    " };
	size_t start = to->len;

	if (left != SLICE_NONE) {
		buf_add(to, indents[lines->at[left].kind == PAGE_FIRST]);
		buf_adds(to, buf_slice(&lines->at[left].text));
	}
	if (right != SLICE_NONE && lines->at[right].text.len > 0) {
		size_t used = utf8_count(slice_sub(buf_slice(to), start, to->len));

		buf_fill(to, ' ', used + PAGE_GAP < PAGE_COLUMN_STEP ? PAGE_COLUMN_STEP - used : PAGE_GAP);
		buf_add(to, indents[lines->at[right].kind == PAGE_FIRST]);
		buf_adds(to, buf_slice(&lines->at[right].text));
	}
	buf_addc(to, '\n');
}

/* LINE, its number that of a page of two columns: "3/15" stands on page "2/8". */
static inline void page_column_head(const struct page_line *line, struct buf *to)
{
	unsigned page, pages;
	char end;

	if (line->kind == PAGE_HEAD &&
	    sscanf(buf_str(&line->text), "%u/%u%c", &page, &pages, &end) == 2)
		buf_addf(to, "%u/%u", (page + 1) / 2, (pages + 1) / 2);
	else
		buf_adds(to, buf_slice(&line->text));
	buf_addc(to, '\n');
}

/* The lines as one text in which each two pages are the columns of one. */
static inline void page_join_columns(const struct page_line_vec *lines, struct buf *to)
{
	size_t at = 0, left, right, left_end, right_end;

	while (at < lines->n) {
		left_end = page_end(lines, at, &left);
		right_end = page_end(lines, left_end, &right);
		for (; at < left; at++)
			page_column_head(&lines->at[at], to);
		for (; left < left_end || right < right_end; left++, right++)
			page_row(lines, left < left_end ? left : SLICE_NONE,
				 right < right_end ? right : SLICE_NONE, to);
		at = right_end;
		if (at < lines->n)
			buf_addc(to, '\f');
	}
}

static inline void page_add(struct page_line_vec *to, enum page_kind kind, uint32_t para,
			    struct slice text)
{
	struct page_line line = { .kind = kind, .para = para };

	/* A line without words has no memory of its own: those at a page's end are dropped. */
	if (text.len > 0)
		buf_adds(&line.text, text);
	vec_push(to, line);
}

static inline void page_addz(struct page_line_vec *to, enum page_kind kind, const char *text)
{
	page_add(to, kind, DOC_NONE, slice_of(text));
}

/* What stands around a mark until its line is on its page. */
#define PAGE_MARK '\002'
#define PAGE_MARK_END '\003'

/* [col] of the character CODE: the signs around a mark are not printed. */
static inline size_t page_columns(uint32_t code)
{
	return code != PAGE_MARK && code != PAGE_MARK_END;
}

/* [col] of TEXT. */
static inline size_t page_measure(struct slice text)
{
	size_t columns = 0, len;
	uint32_t code;

	for (size_t at = 0; at < text.len; at += len) {
		len = utf8_decode(text, at, &code);
		columns += page_columns(code);
	}
	return columns;
}

/*
 * Appends TEXT in lines of WIDTH [col]: a line ends at a blank, or behind a hyphen
 * between two letters.
 */
static inline void page_wrap(struct page_line_vec *to, struct slice text, size_t width,
			     uint32_t para, enum page_kind first, enum page_kind next)
{
	size_t start = 0, cut = 0, at = 0, column = 0;
	enum page_kind kind = first;

	while (at < text.len) {
		uint32_t code;
		size_t len = utf8_decode(text, at, &code);

		if (column >= width && cut > start && code != ' ' &&
		    page_columns(code) > 0) {
			page_add(to, kind, para, slice_trim(slice_sub(text, start, cut)));
			kind = next;
			column = page_measure(slice_sub(text, cut, at));
			start = cut;
		}
		at += len;
		column += page_columns(code);
		if (code == ' ' || (code == '-' && column > 2 && at < text.len &&
				    byte_is_letter(text.at[at]) &&
				    byte_is_letter(text.at[at - 2])))
			cut = at;
	}
	page_add(to, kind, para, slice_trim(slice_sub(text, start, text.len)));
}

/* True when a blank line stands behind each paragraph in STYLE. */
static inline bool page_has_blanks(enum page_style style)
{
	return style == PAGE_BLANKS || style == PAGE_FAR;
}

/* Appends the words of P with its marks; two at one place "4, 5". */
static inline void page_words(const struct para *p, enum page_style style, struct buf *to)
{
	size_t at = 0;
	bool mark = false;

	for (uint32_t i = 0; i < p->n_marks; i++) {
		const struct mark *m = &p->marks[i];

		if (m->kind != MARK_NOTE_REF)
			continue;
		if (mark && m->start == at)
			buf_add(to, ", ");
		buf_addn(to, p->text + at, m->start - at);
		if (style == PAGE_FAR && !(mark && m->start == at))
			buf_addc(to, ' ');
		buf_addf(to, "%c%s%c", PAGE_MARK, m->label, PAGE_MARK_END);
		at = m->start;
		mark = true;
	}
	buf_add(to, p->text + at);
}

/* The line of the date D. */
static inline void page_date(struct buf *to, struct date d)
{
	static const char *const months[] = { "January", "February", "March", "April", "May",
		"June", "July", "August", "September", "October", "November", "December" };

	if (d.month >= 1 && d.month <= 12)
		buf_addf(to, "%d %s %d", d.day, months[d.month - 1], d.year);
}

/* "Seventy-fourth session" */
static inline void page_session(struct buf *to, unsigned session)
{
	static const char *const tens[] = { "", "", "Twenty", "Thirty", "Forty", "Fifty",
		"Sixty", "Seventy", "Eighty", "Ninety" };
	static const char *const units[] = { "", "first", "second", "third", "fourth", "fifth",
		"sixth", "seventh", "eighth", "ninth" };

	if (session > 20 && session < 100 && session % 10 > 0)
		buf_addf(to, "%s-%s session", tens[session / 10], units[session % 10]);
}

static inline void page_sheet(struct page_line_vec *to, const struct doc *d)
{
	const struct doc_meta *m = &d->meta;
	struct buf line = {0};
	const char *number = strrchr(m->symbol, '/');

	page_addz(to, PAGE_SHEET, "United Nations");
	page_addz(to, PAGE_SHEET, m->symbol);
	page_addz(to, PAGE_BLANK, "");
	page_addz(to, PAGE_SHEET, "General Assembly");
	page_addz(to, PAGE_SHEET, "Distr.: General");
	page_date(&line, date_is_set(m->distributed) ? m->distributed : m->adopted);
	page_addz(to, PAGE_SHEET, buf_str(&line));
	page_addz(to, PAGE_SHEET, "24-18680 (E)");
	page_addz(to, PAGE_SHEET, "*2418680*");
	page_addz(to, PAGE_BLANK, "");
	buf_clear(&line);
	page_session(&line, (unsigned)strtoul(m->session, NULL, 10));
	if (line.len > 0)
		page_addz(to, PAGE_SHEET, buf_str(&line));
	if (m->agenda_item[0] != '\0') {
		buf_clear(&line);
		buf_addf(&line, "Agenda item %s", m->agenda_item);
		page_addz(to, PAGE_SHEET, buf_str(&line));
		if (m->agenda_title[0] != '\0')
			page_wrap(to, slice_of(m->agenda_title), PAGE_WIDTH - 30, DOC_NONE,
				  PAGE_SHEET, PAGE_SHEET);
	}
	page_addz(to, PAGE_BLANK, "");
	page_addz(to, PAGE_SHEET, "Resolution adopted by the General Assembly");
	buf_clear(&line);
	buf_add(&line, "on ");
	page_date(&line, m->adopted);
	page_addz(to, PAGE_SHEET, buf_str(&line));
	page_addz(to, PAGE_BLANK, "");
	page_addz(to, PAGE_SHEET, "[without reference to a Main Committee (A/79/L.5)]");
	page_addz(to, PAGE_BLANK, "");
	buf_clear(&line);
	if (number != NULL && strncmp(m->symbol, "A/RES/", 6) == 0)
		buf_addf(&line, "%s. ", m->symbol + 6);
	buf_add(&line, m->title);
	page_wrap(to, buf_slice(&line), PAGE_WIDTH - 20, DOC_NONE, PAGE_SHEET, PAGE_SHEET);
	page_addz(to, PAGE_BLANK, "");
	buf_fini(&line);
}

/* The words of paragraph I and what stands before them. */
static inline void page_para(struct page_line_vec *to, const struct doc *d, uint32_t i,
			     enum page_style style)
{
	const struct para *p = &d->paras[i];
	struct buf words = {0};
	bool operative = p->kind == PARA_OPERATIVE;
	size_t narrow = style == PAGE_COLUMNS ? 8 : 20;
	size_t width = page_width(style) - (p->kind == PARA_HEADING ? narrow : 0);

	if (page_has_blanks(style))
		page_addz(to, PAGE_BLANK, "");
	if (p->number[0] != '\0' && style != PAGE_COLUMNS &&
	    (strlen(p->number) < 2 || !operative || page_has_blanks(style))) {
		buf_addf(&words, operative ? "%s." : "%s", p->number);
		page_add(to, PAGE_NUMBER, i, buf_slice(&words));
		buf_clear(&words);
	} else if (p->number[0] != '\0') {
		buf_addf(&words, operative ? "%s. " : "%s ", p->number);
	}
	page_words(p, style, &words);
	page_wrap(to, buf_slice(&words), width, i, PAGE_FIRST, PAGE_NEXT);
	buf_fini(&words);
}

static inline void page_closing(struct page_line_vec *to, const struct doc *d)
{
	struct buf line = {0};

	if (d->meta.meeting[0] == '\0')
		return;
	page_addz(to, PAGE_BLANK, "");
	size_t digits = strspn(d->meta.meeting, "0123456789");
	buf_addf(&line, "%.*sth%s plenary meeting", (int)digits, d->meta.meeting,
		 d->meta.meeting + digits);
	page_addz(to, PAGE_CLOSING, buf_str(&line));
	buf_clear(&line);
	page_date(&line, d->meta.adopted);
	page_addz(to, PAGE_CLOSING, buf_str(&line));
	buf_fini(&line);
}

/* True when the footnote with index NOTE is referred to first in paragraph PARA. */
static inline bool page_note_first(const struct doc *d, uint32_t note, uint32_t para)
{
	return d->notes[note].n_refs > 0 && d->notes[note].refs[0].para == para;
}

/*
 * True when the text of D shows paragraph I: no row, and no footnote of which only rows
 * have the mark, or none.
 */
static inline bool page_has(const struct doc *d, uint32_t i)
{
	if (d->paras[i].kind == PARA_ROW || !para_is_body(&d->paras[i]))
		return false;
	if (i < d->n_body)
		return true;
	for (uint32_t k = 0; k < d->notes[i - d->n_body].n_refs; k++)
		if (d->paras[d->notes[i - d->n_body].refs[k].para].kind != PARA_ROW)
			return true;
	return false;
}

/* The footnotes whose first mark stands in LINE, which ends the paragraph if LAST. */
static inline void page_notes_of(const struct doc *d, const struct page_line *line, bool *done,
				 struct page_line_vec *to, enum page_style style)
{
	for (uint32_t n = 0; n < d->n_notes; n++) {
		const struct para *note = &d->paras[d->n_body + n];
		struct buf words = {0};

		if (done[n] || !page_has(d, d->n_body + n) || line->para == DOC_NONE ||
		    d->paras[line->para].kind == PARA_ROW)
			continue;
		bool here = false;
		for (uint32_t k = 0; k < d->notes[n].n_refs; k++)
			here |= d->notes[n].refs[k].para == line->para;
		buf_addf(&words, "%c%s%c", PAGE_MARK, note->number, PAGE_MARK_END);
		here &= slice_find(buf_slice(&line->text), buf_str(&words), 0) != SLICE_NONE;
		buf_clear(&words);
		if (!here) {
			buf_fini(&words);
			continue;
		}
		done[n] = true;
		if (page_has_blanks(style))
			page_addz(to, PAGE_BLANK, "");
		buf_addf(&words, "%s ", note->number);
		page_words(note, style, &words);
		page_wrap(to, buf_slice(&words),
			  style == PAGE_COLUMNS ? PAGE_COLUMN : PAGE_NOTE_WIDTH, d->n_body + n,
			  PAGE_NOTE, PAGE_NOTE_NEXT);
		buf_fini(&words);
	}
}

/* The head of page PAGE of PAGES. */
static inline void page_head(struct page_line_vec *to, const struct doc *d, size_t page,
			     size_t pages)
{
	struct buf line = {0};

	page_addz(to, PAGE_BLANK, "");
	page_addz(to, PAGE_HEAD, d->meta.symbol);
	page_wrap(to, slice_of(d->meta.title), PAGE_WIDTH - 30, DOC_NONE, PAGE_HEAD, PAGE_HEAD);
	page_addz(to, PAGE_BLANK, "");
	page_addz(to, PAGE_HEAD, "24-18680");
	buf_addf(&line, "%zu/%zu", page, pages);
	page_addz(to, PAGE_HEAD, buf_str(&line));
	page_addz(to, PAGE_BLANK, "");
	buf_fini(&line);
}

/* Moves LINE to TO, its marks now digits only. */
static inline void page_move(struct page_line_vec *to, struct page_line *line, uint32_t page)
{
	size_t len = 0;

	for (size_t i = 0; i < line->text.len; i++)
		if (line->text.at[i] != PAGE_MARK && line->text.at[i] != PAGE_MARK_END)
			line->text.at[len++] = line->text.at[i];
	if (line->text.len > 0)
		line->text.at[line->text.len = len] = '\0';
	line->page = page;
	vec_push(to, *line);
	*line = (struct page_line){0};
}

static inline void page_foot(struct page_line_vec *to, struct page_line_vec *notes,
			     uint32_t page)
{
	if (notes->n > 0)
		page_addz(to, PAGE_STROKES, "_______________");
	for (size_t i = 0; i < notes->n; i++)
		page_move(to, &notes->at[i], page);
	notes->n = 0;
}

/* Divides BODY into pages and adds what stands on each; PAGES 0: only counts them. */
static inline size_t page_paginate(const struct doc *d, struct page_line_vec *body,
				   enum page_style style, size_t pages, struct page_line_vec *to)
{
	bool *done = xcalloc(d->n_notes + 1, sizeof(*done));
	struct page_line_vec notes = {0};
	size_t page = 1, used = 0;

	for (size_t i = 0; i < body->n; i++) {
		struct page_line_vec own = {0};

		if (body->at[i].kind != PAGE_SHEET)
			page_notes_of(d, &body->at[i], done, &own, style);
		if (used + 1 + own.n > PAGE_LINES && used > 3) {
			page_foot(to, &notes, (uint32_t)page);
			page_head(to, d, ++page, pages);
			used = 0;
			if (body->at[i].kind == PAGE_BLANK) {
				page_lines_fini(&own);
				continue;
			}
		}
		used += 1 + own.n;
		page_move(to, &body->at[i], (uint32_t)page);
		for (size_t k = 0; k < own.n; k++)
			vec_push(&notes, own.at[k]);
		vec_fini(&own);
	}
	page_foot(to, &notes, (uint32_t)page);
	vec_fini(&notes);
	free(done);
	return page;
}

/* All lines of D before they are divided into pages. */
static inline void page_body(const struct doc *d, enum page_style style, struct page_line_vec *to)
{
	bool closed = false;

	page_sheet(to, d);
	for (uint32_t i = 0; i < d->n_body; i++) {
		if (!page_has(d, i))
			continue;
		if (!closed && d->paras[i].kind == PARA_HEADING && d->paras[i].part != NULL &&
		    strncmp(d->paras[i].part, "annex", 5) == 0) {
			page_closing(to, d);
			closed = true;
		}
		page_para(to, d, i, style);
	}
	if (!closed)
		page_closing(to, d);
}

/* Appends the pages of D to TO. */
static inline void page_render(const struct doc *d, enum page_style style,
			       struct page_line_vec *to)
{
	struct page_line_vec body = {0}, tried = {0};

	page_body(d, style, &body);
	size_t pages = page_paginate(d, &body, style, 0, &tried);
	page_lines_fini(&tried);
	vec_fini(&body);
	page_body(d, style, &body);
	page_paginate(d, &body, style, pages, to);
	vec_fini(&body);
}

#endif
