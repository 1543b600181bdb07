/* SPDX-License-Identifier: ISC */
/*
 * styles - documents written as the tools write them that make text of Word files, for
 * the tests of the text importer.  The masthead stands above, the footnotes below.
 */
#ifndef RECITAL_TESTS_IMPORT_STYLES_H
#define RECITAL_TESTS_IMPORT_STYLES_H

#include <ctype.h>	/* isdigit */
#include <stdbool.h>
#include <stddef.h>	/* size_t */
#include <string.h>	/* strchr */

#include "base/buf.h"
#include "base/slice.h"
#include "model/doc.h"
#include "text/utf8.h"

enum style_trait {
	STYLE_WRAPPED = 1 << 0,		/* lines of at most 72 columns */
	STYLE_DENSE = 1 << 1,		/* no blank line between paragraphs */
	STYLE_ASCII = 1 << 2,		/* quotation marks and dashes in ASCII */
	STYLE_NUMBERS = 1 << 3,		/* "1\." where a paragraph begins */
	STYLE_PIPES = 1 << 4,		/* tables with strokes */
	STYLE_TABS = 1 << 5,		/* a TAB before each paragraph and behind its number */
	STYLE_HEADINGS = 1 << 6,	/* "## Title", not "**Title**" */
	STYLE_BULLETS = 1 << 7,		/* "- " before numbers */
	STYLE_RAISED = 1 << 8,		/* a second mark in raised digits of Unicode */
	STYLE_SPANS = 1 << 9,		/* anchors where pages begin, pictures */
	STYLE_COMMENTS = 1 << 10,	/* comments where a picture was */
	STYLE_NESTED = 1 << 11		/* items set in below "- 1.", no blank line between */
};

/* A way to write; of MARK, AGAIN and NOTE each "%" is the label. */
struct style {
	const char *name;
	unsigned traits;		/* of enum style_trait */
	const char *emphasis, *strong;	/* around the words */
	const char *escaped;		/* characters with a backslash before them */
	const char *mark;		/* the first to a footnote */
	const char *again;		/* a second one: Word has a field there */
	const char *note, *note_end;	/* around the text of a footnote */
};

static const struct style styles[] = {
	/* what pandoc is given to make a Word file of; no text that anybody imports */
	{ "source", STYLE_NUMBERS | STYLE_PIPES, "*", "**", "\\`*_{}[]<>#|~^$@\"'()", "[^%]",
	  "^%^", "[^%]: ", "" },
	{ "gfm", STYLE_WRAPPED | STYLE_NUMBERS | STYLE_PIPES, "*", "**", "\\*[]<#", "[^%]",
	  "<sup>%</sup>", "[^%]: ", "" },
	{ "pandoc-markdown", STYLE_WRAPPED | STYLE_NUMBERS | STYLE_ASCII | STYLE_PIPES, "*", "**",
	  "\\*[]<$@'\"", "[^%]", "^%^", "[^%]: ", "" },
	{ "pandoc-plain", STYLE_WRAPPED | STYLE_RAISED, "", "", "", "[%]", "%", "[%] ", "" },
	{ "mammoth", STYLE_NUMBERS, "*", "__", "\\`*_{}[]()#+-.!",
	  "<a id=\"footnote-ref-%\"></a>[\\[%\\]](#footnote-%)", "%",
	  "%. <a id=\"footnote-%\"></a> ", " [\342\206\221](#footnote-ref-%)" },
	/* markitdown: mammoth and markdownify; Google Docs */
	{ "markitdown", STYLE_PIPES, "*", "**", "*_", "[[%]](#footnote-%)", "%", "%. ",
	  " [\342\206\221](#footnote-ref-%)" },
	{ "google", STYLE_NUMBERS | STYLE_PIPES, "*", "**", "\\*_[]<>#+-.!~", "[^%]", "%", "[^%]:  ",
	  "" },
	{ "marker", STYLE_PIPES | STYLE_HEADINGS, "*", "**", "", "<sup>%</sup>", "<sup>%</sup>",
	  "<sup>%</sup> ", "" },
	/* the same with links to pages, lists as lists */
	{ "marker-pages", STYLE_PIPES | STYLE_HEADINGS | STYLE_SPANS | STYLE_NESTED, "*", "**", "",
	  "<sup>[%](#page-1-0)</sup>", "<sup>[%](#page-1-0)</sup>",
	  "<span id=\"page-1-0\"></span><sup>%</sup> ", "" },
	/* MinerU, Mathpix: raised digits are a formula */
	{ "mineru", STYLE_HEADINGS, "", "**", "", "$^{%}$", "$^{%}$", "$^{%}$ ", "" },
	{ "mathpix", STYLE_PIPES | STYLE_HEADINGS, "*", "**", "", "${ }^{%}$", "${ }^{%}$",
	  "${ }^{%}$ ", "" },
	/* mammoth and turndown, an editor's Markdown */
	{ "turndown", STYLE_NUMBERS | STYLE_PIPES, "_", "**", "\\*_[]", "[\\[%\\]](#footnote-%)",
	  "%", "%.  ", " [\342\206\221](#footnote-ref-%)" },
	{ "docling", STYLE_PIPES | STYLE_HEADINGS | STYLE_BULLETS | STYLE_COMMENTS, "", "**", "_",
	  "%", "%", "% ", "" },
	{ "tika", STYLE_DENSE | STYLE_TABS, "", "", "", "[footnoteRef:%]", "%", NULL, NULL },
	{ "word", STYLE_DENSE | STYLE_TABS, "", "", "", "%", "%", "% ", "" },
};

#define STYLES (sizeof(styles) / sizeof(*styles))

static inline const struct style *style_named(const char *name)
{
	for (size_t i = 0; i < STYLES; i++)
		if (strcmp(styles[i].name, name) == 0)
			return &styles[i];
	return NULL;
}

/* One document being written. */
struct styling {
	const struct style *style;
	const struct doc *doc;
	struct buf *to;
	bool used[1000];	/* footnotes that have a mark, by their place */
	size_t paras;		/* written so far */
};

static inline void style_label(struct buf *to, const char *form, const char *label)
{
	for (; *form != '\0'; form++)
		if (*form == '%')
			buf_add(to, label);
		else
			buf_addc(to, *form);
}

/* Appends TEXT, one line, at most 72 columns wide where the style wants it. */
static inline void style_wrap(struct styling *s, struct slice text)
{
	size_t column = 0;

	if ((s->style->traits & STYLE_WRAPPED) == 0) {
		buf_adds(s->to, text);
		return;
	}
	for (size_t at = 0; at < text.len;) {
		size_t end = slice_find(text, " ", at);

		end = end == SLICE_NONE ? text.len : end;
		size_t width = utf8_count(slice_sub(text, at, end));
		if (column > 0 && column + 1 + width > 72) {
			buf_addc(s->to, '\n');
			column = 0;
		} else if (at > 0) {
			buf_addc(s->to, ' ');
			column++;
		}
		buf_adds(s->to, slice_sub(text, at, end));
		column += width;
		at = end + 1;
	}
}

/* Appends TEXT with its escapes, in ASCII where the style wants it. */
static inline void style_words(const struct style *style, struct buf *to, struct slice text)
{
	static const char *const ascii[][2] = { { "\342\200\223", "--" },
		{ "\342\200\224", "---" }, { "\342\200\230", "'" }, { "\342\200\231", "'" },
		{ "\342\200\234", "\"" }, { "\342\200\235", "\"" }, { "\342\200\246", "..." } };

	for (size_t at = 0; at < text.len; at++) {
		struct slice rest = slice_sub(text, at, text.len);
		bool done = false;

		for (size_t i = 0; i < 7 && !done && (style->traits & STYLE_ASCII) != 0; i++)
			if (slice_starts(rest, ascii[i][0])) {
				buf_add(to, ascii[i][1]);
				at += 2;
				done = true;
			}
		if (done)
			continue;
		if (strchr(style->escaped, text.at[at]) != NULL)
			buf_addc(to, '\\');
		buf_addc(to, text.at[at]);
	}
}

/* LABEL in raised digits, as TO; it stays when it has anything else. */
static inline const char *style_raise(const char *label, char to[32])
{
	static const char *const raised[] = { "\342\201\260", "\302\271", "\302\262",
		"\302\263", "\342\201\264", "\342\201\265", "\342\201\266",
		"\342\201\267", "\342\201\270", "\342\201\271" };

	to[0] = '\0';
	for (const char *c = label; *c != '\0'; c++) {
		if (!isdigit((unsigned char)*c) || strlen(to) > 24)
			return label;
		strcat(to, raised[*c - '0']);
	}
	return to;
}

/* Appends the marks of P that begin or end at AT; emphasis as one run each. */
static inline void style_marks(struct styling *s, struct buf *to, const struct para *p, size_t at)
{
	char raised[32];

	for (uint32_t i = 0; i < p->n_marks; i++) {
		const struct mark *m = &p->marks[i];

		if (m->kind == MARK_EMPHASIS && m->end == at && p->kind != PARA_HEADING)
			buf_add(to, s->style->emphasis);
	}
	for (uint32_t i = 0; i < p->n_marks; i++) {
		const struct mark *m = &p->marks[i];

		if (m->kind == MARK_NOTE_REF && m->start == at && m->note < 1000) {
			bool again = s->used[m->note];

			s->used[m->note] = true;
			style_label(to, again ? s->style->again : s->style->mark,
				    again && (s->style->traits & STYLE_RAISED) != 0
					    ? style_raise(m->label, raised) : m->label);
			if (s->style->note == NULL && !again)
				buf_addf(to, " [%s: \t %s]", m->label,
					 s->doc->paras[s->doc->n_body + m->note].text);
		}
		if (m->kind == MARK_EMPHASIS && m->start == at && p->kind != PARA_HEADING)
			buf_add(to, s->style->emphasis);
	}
}

/* Appends the text of P with its marks, [start, end) [byte] of it. */
static inline void style_text(struct styling *s, struct buf *to, const struct para *p,
			      size_t start, size_t end)
{
	size_t at = start;

	for (size_t next = start; next <= end; next++) {
		bool mark = next == end;

		for (uint32_t i = 0; i < p->n_marks && !mark; i++)
			mark = p->marks[i].kind != MARK_LINK &&
			       (p->marks[i].start == next ||
				(p->marks[i].kind == MARK_EMPHASIS && p->marks[i].end == next));
		if (!mark)
			continue;
		style_words(s->style, to, slice_sub(para_text(p), at, next));
		if (next < end || end == p->len)
			style_marks(s, to, p, next);
		at = next;
	}
}

/* Appends what the tool has between two paragraphs where a page began. */
static inline void style_page(struct styling *s)
{
	if (s->paras++ % 9 != 8)
		return;
	if ((s->style->traits & STYLE_SPANS) != 0)
		buf_add(s->to, "![](_page_1_Picture_0.jpeg)\n\n<span id=\"page-1-0\"></span>");
	if ((s->style->traits & STYLE_COMMENTS) != 0)
		buf_add(s->to, "<!-- image -->\n\n");
}

/* Appends a paragraph of TEXT and what divides it from the next. */
static inline void style_para(struct styling *s, struct slice text)
{
	style_page(s);
	if ((s->style->traits & STYLE_TABS) != 0)
		buf_addc(s->to, '\t');
	style_wrap(s, text);
	buf_add(s->to, (s->style->traits & STYLE_DENSE) != 0 ? "\n" : "\n\n");
}

/* Appends the number of P as the style has it. */
static inline void style_number(const struct style *style, struct buf *to, const struct para *p)
{
	bool digit = isdigit((unsigned char)p->number[0]);

	if (p->number[0] == '\0')
		return;
	if ((style->traits & STYLE_NESTED) != 0 && !digit)
		buf_add(to, "\t");
	if ((style->traits & (STYLE_BULLETS | STYLE_NESTED)) != 0)
		buf_add(to, "- ");
	if (digit)
		buf_addf(to, "%s%s", p->number,
			 (style->traits & STYLE_NUMBERS) != 0 ? "\\." : ".");
	else
		style_words(style, to, slice_of(p->number));
	buf_addc(to, (style->traits & STYLE_TABS) != 0 ? '\t' : ' ');
}

/* Appends the row P, with the rule below the head of a table when FIRST. */
static inline void style_row(struct styling *s, const struct para *p, bool first)
{
	bool pipes = (s->style->traits & STYLE_PIPES) != 0;
	size_t cells = 0;

	for (size_t at = 0; at <= p->len; cells++) {
		size_t end = slice_find(para_text(p), "\t", at);

		end = end == SLICE_NONE ? p->len : end;
		if (pipes || cells > 0)
			buf_add(s->to, pipes ? "| " : "\t");
		style_words(s->style, s->to, slice_sub(para_text(p), at, end));
		if (pipes)
			buf_addc(s->to, ' ');
		at = end + 1;
	}
	buf_add(s->to, pipes ? "|\n" : "\n");
	for (size_t i = 0; pipes && first && i < cells; i++)
		buf_add(s->to, i + 1 == cells ? "|---|\n" : "|---");
}

static inline void style_body(struct styling *s)
{
	const struct doc *d = s->doc;
	struct buf line = {0};

	for (uint32_t i = 0; i < d->n_body; i++) {
		const struct para *p = &d->paras[i];
		bool heading = p->kind == PARA_HEADING, row = p->kind == PARA_ROW;

		if (!para_is_body(p))
			continue;
		if (row) {
			style_row(s, p, d->paras[i - 1].kind != PARA_ROW);
			if (i + 1 == d->n_body || d->paras[i + 1].kind != PARA_ROW)
				buf_addc(s->to, '\n');
			continue;
		}
		buf_clear(&line);
		if (heading)
			buf_add(&line, (s->style->traits & STYLE_HEADINGS) != 0 ? "## "
									     : s->style->strong);
		style_number(s->style, &line, p);
		style_text(s, &line, p, 0, p->len);
		if (heading && (s->style->traits & STYLE_HEADINGS) == 0)
			buf_add(&line, s->style->strong);
		style_para(s, buf_slice(&line));
	}
	buf_fini(&line);
}

static inline void style_notes(struct styling *s)
{
	const struct doc *d = s->doc;
	struct buf line = {0};

	for (uint32_t i = d->n_body; s->style->note != NULL && i < d->n_paras; i++) {
		buf_clear(&line);
		style_label(&line, s->style->note, d->paras[i].number);
		style_text(s, &line, &d->paras[i], 0, d->paras[i].len);
		style_label(&line, s->style->note_end, d->paras[i].number);
		style_para(s, buf_slice(&line));
	}
	buf_fini(&line);
}

/* A line of the masthead or the closing lines. */
static inline void style_line(struct styling *s, const char *around, const char *text)
{
	struct buf line = {0};

	bool heading = around[0] != '\0' && (s->style->traits & STYLE_HEADINGS) != 0;

	around = heading ? "" : around;
	buf_add(&line, heading ? "## " : around);
	style_words(s->style, &line, slice_of(text));
	buf_add(&line, around);
	style_para(s, buf_slice(&line));
	buf_fini(&line);
}

/* "18 December 2019" */
static inline void style_date(struct buf *to, struct date date)
{
	static const char *const months[] = { "January", "February", "March", "April", "May",
		"June", "July", "August", "September", "October", "November", "December" };

	buf_addf(to, "%d %s %d", date.day, months[date.month - 1], date.year);
}

static inline void style_head(struct styling *s)
{
	const struct doc_meta *m = &s->doc->meta;
	struct buf line = {0};

	style_line(s, "", "United Nations");
	style_line(s, "", m->symbol);
	style_line(s, "", "General Assembly");
	style_line(s, "", "Distr.: General");
	if (m->agenda_item[0] != '\0') {
		buf_addf(&line, "Agenda item %s", m->agenda_item);
		style_line(s, "", buf_str(&line));
		buf_clear(&line);
	}
	buf_add(&line, "Resolution adopted by the General Assembly on ");
	style_date(&line, m->adopted);
	style_line(s, s->style->strong, buf_str(&line));
	buf_clear(&line);
	buf_addf(&line, "%s. %s", m->symbol + strlen("A/RES/"), m->title);
	style_line(s, s->style->strong, buf_str(&line));
	buf_fini(&line);
}

static inline void style_foot(struct styling *s)
{
	const struct doc_meta *m = &s->doc->meta;
	struct buf line = {0};

	if (m->meeting[0] != '\0') {
		size_t digits = strspn(m->meeting, "0123456789");
		buf_addf(&line, "%.*sth%s plenary meeting", (int)digits, m->meeting,
			 m->meeting + digits);
		style_line(s, "", buf_str(&line));
		buf_clear(&line);
		style_date(&line, m->adopted);
		style_line(s, "", buf_str(&line));
	}
	buf_fini(&line);
}

/* Appends D in STYLE to TO. */
static inline void style_write(const struct style *style, const struct doc *d, struct buf *to)
{
	struct styling s = { .style = style, .doc = d, .to = to };

	style_head(&s);
	style_body(&s);
	style_foot(&s);
	style_notes(&s);
}

#endif
