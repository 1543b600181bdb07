/* SPDX-License-Identifier: ISC */
/* report - the changes of a session as one document; see the header. */
#include "cli/report.h"

#include <string.h>

#include "cli/markdown.h"
#include "layout/unified.h"
#include "model/docbuild.h"
#include "ui/page.h"
#include "ui/page_sessions.h"
#include "ui/summary.h"

/* [col] in which no paragraph is divided: in Markdown each has one line. */
#define REPORT_WIDE (1u << 24)

/* The place in the report of the resolution SYMBOL: "A-RES-77-248". */
static void report_add_anchor(struct buf *to, const char *symbol)
{
	for (; *symbol != '\0'; symbol++)
		buf_addc(to, strchr("/()[] ", *symbol) != NULL ? '-' : *symbol);
}

static void report_line(struct output *out, struct buf *line)
{
	buf_addc(line, '\n');
	output_text(out, buf_slice(line));
	buf_clear(line);
}

/* WORDS as a heading of LEVEL, and a blank line. */
static void report_heading(struct report *r, struct output *out, struct slice words,
    unsigned level)
{
	struct buf line = { 0 };

	if (r->format == REPORT_MARKDOWN) {
		buf_fill(&line, '#', level);
		buf_addc(&line, ' ');
		markdown_add(&line, words);
	} else {
		buf_adds(&line, words);
		buf_addc(&line, '\n');
		buf_fill(&line, level == 1 ? '=' : '-', words.len);
	}
	buf_addc(&line, '\n');
	report_line(out, &line);
	buf_fini(&line);
}

/* True when R has a section about the resolution of ROW. */
static bool report_has(const struct report *r, const struct session_row *row)
{
	return row->paired && !row->pair.failed &&
	    session_row_is_asked(row, &r->table->ask);
}

/* The same of the resolution SYMBOL. */
static bool report_has_symbol(const struct report *r, const char *symbol)
{
	size_t i = session_table_find(r->table, symbol);

	return i < r->table->rows.n && report_has(r, &r->table->rows.at[i]);
}

/* Row P of the page of the sessions as an item of a list; its first link leads to a section. */
static void report_add_row(const struct report *r, struct buf *line, const struct para *p)
{
	uint32_t first = para_next_link(p, 0);
	const struct mark *link = first < p->n_marks ? &p->marks[first] : NULL;
	struct slice text = para_text(p);
	bool some = false;

	buf_add(line, "- ");
	for (size_t at = 0, end; at <= text.len; at = end + 1) {
		end = slice_find(text, "\t", at);
		end = end != SLICE_NONE ? end : text.len;
		struct slice cell = slice_sub(text, at, end);
		bool leads = link != NULL && link->start == at &&
		    report_has_symbol(r, link->target);

		if (cell.len == 0)
			continue;
		buf_add(line, some ? " \xc2\xb7 " : "");
		buf_add(line, leads ? "[" : "");
		markdown_add(line, cell);
		if (leads) {
			buf_add(line, "](#");
			report_add_anchor(line, link->target);
			buf_addc(line, ')');
		}
		some = true;
	}
}

/* Paragraph I of the page D of the sessions as Markdown. */
static void report_print_para(struct report *r, struct output *out, const struct doc *d,
    uint32_t i)
{
	const struct para *p = &d->paras[i];
	struct buf line = { 0 };

	if (p->kind == PARA_TITLE || p->kind == PARA_HEADING) {
		report_heading(r, out, para_text(p), p->kind == PARA_TITLE ? 1 : 2);
		return;
	}
	if (p->kind == PARA_ROW)
		report_add_row(r, &line, p);
	else
		markdown_add(&line, para_text(p));
	if (p->kind != PARA_ROW || i + 1 == d->n_paras ||
	    d->paras[i + 1].kind != PARA_ROW)
		buf_addc(&line, '\n');
	report_line(out, &line);
	buf_fini(&line);
}

/* The page of the sessions. */
static void report_print_contents(struct report *r, struct output *out)
{
	struct page *page = page_new(r->lib, PAGE_SESSIONS, "", r->words);
	struct page_context context = { .lib = r->lib, .page = page };
	struct layout_overlay overlay = page_overlay(&context);

	if (r->format == REPORT_MARKDOWN) {
		for (uint32_t i = 0; i < page->doc->n_paras; i++)
			report_print_para(r, out, page->doc, i);
	} else {
		struct layout *layout = layout_new(page->doc, out->width, &overlay);

		output_layout(out, layout, 0);
		layout_free(layout);
	}
	page_context_fini(&context);
	page_free(page);
}

/* Row ROW of L, a paragraph of a comparison, as Markdown: what stands in the margin is bold. */
static void report_add_change(struct buf *line, const struct layout *l, uint32_t row)
{
	const struct layout_row *at = layout_row_at(l, row);
	struct buf margin = { 0 };

	for (uint32_t i = at->first_run; i < at->first_run + at->n_runs; i++) {
		const struct layout_run *run = &l->runs[i];
		struct slice text = { run->text, run->len };

		if (run->col < l->margin)
			buf_adds(&margin, text);
		else
			markdown_add(line, text);
	}
	struct slice name = slice_trim(buf_slice(&margin));
	if (name.len > 0) {
		struct buf all = { 0 };

		buf_add(&all, "**");
		markdown_add(&all, name);
		buf_add(&all, "** ");
		buf_adds(&all, buf_slice(line));
		buf_clear(line);
		buf_adds(line, buf_slice(&all));
		buf_fini(&all);
	}
	buf_fini(&margin);
}

static void report_print_changes(struct report *r, struct output *out,
    const struct comparison *c)
{
	struct unified u = unified_new(c, UNIFIED_SUBSTANCE);
	struct layout_overlay overlay = { .sheet = u.sheet };
	bool markdown = r->format == REPORT_MARKDOWN;
	struct layout *layout =
	    layout_new(u.doc, markdown ? REPORT_WIDE : out->width, &overlay);
	struct buf line = { 0 };

	if (!markdown)
		output_layout(out, layout, 0);
	for (uint32_t i = 0; markdown && i < layout->n_rows; i++) {
		if (layout->rows[i].blank)
			continue;
		report_add_change(&line, layout, i);
		buf_addc(&line, '\n');
		report_line(out, &line);
	}
	buf_fini(&line);
	layout_free(layout);
	unified_fini(&u);
}

/* WORDS as a paragraph, and a blank line. */
static void report_text(struct report *r, struct output *out, struct slice words)
{
	struct buf line = { 0 };

	if (r->format == REPORT_MARKDOWN) {
		markdown_add(&line, words);
	} else {
		struct docbuild *build = docbuild_new();

		docbuild_para(build, PARA_TEXT, "", 0);
		docbuild_add(build, words);
		struct doc *d = docbuild_done(build);
		struct layout *layout = layout_new(d, out->width, NULL);
		output_layout(out, layout, 0);
		layout_free(layout);
		doc_free(d);
	}
	if (r->format == REPORT_MARKDOWN)
		buf_addc(&line, '\n');
	report_line(out, &line);
	buf_fini(&line);
}

/* "77/248 <- 76/72", its title, and the counts of C. */
static void report_print_head(struct report *r, struct output *out,
    const struct session_row *row, const struct comparison *c)
{
	struct buf line = { 0 }, words = { 0 };

	if (r->format == REPORT_MARKDOWN) {
		buf_add(&line, "<a id=\"");
		report_add_anchor(&line, row->line->document.symbol);
		buf_add(&line, "\"></a>\n");
	}
	report_line(out, &line);
	symbol_add_short(&words, row->line->document.symbol);
	buf_addc(&words, ' ');
	session_add_other(&words, row->line);
	report_heading(r, out, buf_slice(&words), 2);
	buf_clear(&words);
	report_text(r, out, slice_of(row->line->document.title));
	session_add_evidence(&words, row->line);
	buf_add(&words, "; ");
	summary_add(&words, c);
	summary_add_words(&words, c);
	summary_add_ties(&words, c);
	report_text(r, out, buf_slice(&words));
	buf_fini(&line);
	buf_fini(&words);
}

static void report_print_row(struct report *r, struct output *out,
    const struct session_row *row)
{
	const struct comparison *c =
	    library_compare(r->lib, row->pair.earlier.number, session_row_later(row));

	report_print_head(r, out, row, c);
	if (c->counts.substance + c->counts.added + c->counts.removed > 0)
		report_print_changes(r, out, c);
	else
		output_line(out, "No change of substance.");
}

void report_print(struct report *r, struct output *out)
{
	report_print_contents(r, out);
	for (size_t i = 0; i < r->table->rows.n; i++) {
		const struct session_row *row = &r->table->rows.at[i];

		r->told(r->told_of, i, r->table->rows.n);
		if (report_has(r, row))
			report_print_row(r, out, row);
	}
}
