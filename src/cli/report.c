/* SPDX-License-Identifier: ISC */
/* report - the changes of a session as one document; see the header. */
#include "cli/report.h"

#include <string.h>

#include "base/i18n.h"
#include "cli/compare_csv.h"
#include "cli/series_picture.h"
#include "export/html.h"
#include "export/markdown.h"
#include "layout/unified.h"
#include "model/docbuild.h"
#include "ui/page.h"
#include "ui/page_sessions.h"
#include "ui/summary.h"

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

/* WORDS as a paragraph, and a blank line. */
static void report_text(struct report *r, struct output *out, struct slice words)
{
	struct buf line = { 0 };

	if (r->format == FORMAT_HTML) {
		html_add_text(&line, words);
		output_raw(out, buf_str(&line), line.len);
		buf_fini(&line);
		return;
	}
	if (r->format == FORMAT_MARKDOWN) {
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
	if (r->format == FORMAT_MARKDOWN)
		buf_addc(&line, '\n');
	report_line(out, &line);
	buf_fini(&line);
}

/* WORDS as a heading of LEVEL, and a blank line. */
static void report_heading(struct report *r, struct output *out, struct slice words,
    unsigned level)
{
	struct buf line = { 0 };

	if (out->plain) {
		report_text(r, out, words);
		return;
	}
	if (r->format == FORMAT_MARKDOWN) {
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
	if (r->table == NULL)
		return false;
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

/* For html.h: the section about SYMBOL. */
static bool report_place(void *of, const char *symbol, struct buf *to)
{
	const struct report *r = of;

	if (!report_has_symbol(r, symbol))
		return false;
	buf_addc(to, '#');
	report_add_anchor(to, symbol);
	return true;
}

/* PAGE, that of the sessions, and its picture. */
static void report_html_contents(struct report *r, struct output *out,
    const struct page *page, const struct layout_lore *lore)
{
	struct buf to = { 0 };

	html_begin(&to, page->doc->paras[0].text, "en");
	html_add_doc(&to,
	    &(struct html_doc){
		.doc = page->doc,
		.lore = lore,
		.language = "en",
		.place = report_place,
		.of = r,
	    });
	if (r->table != NULL)
		series_picture_add_table(&to, r->table);
	output_raw(out, buf_str(&to), to.len);
	buf_fini(&to);
}

/* The page of the sessions. */
static void report_print_contents(struct report *r, struct output *out)
{
	struct page *page = page_new(r->lib, PAGE_SESSIONS, "", r->words);
	struct buf why = { 0 };

	/* the page asks for it, too: where the index broke meanwhile it is another one */
	r->table = session_table_of(r->lib, r->words, &why);
	if (r->table != NULL)
		session_table_finish(r->lib, r->table, r->told, r->told_of);
	buf_fini(&why);
	struct page_context context = { .lib = r->lib, .page = page };
	struct layout_lore lore = page_lore(&context);

	if (r->format == FORMAT_MARKDOWN) {
		for (uint32_t i = 0; i < page->doc->n_paras; i++)
			report_print_para(r, out, page->doc, i);
	} else if (r->format == FORMAT_HTML) {
		report_html_contents(r, out, page, &lore);
	} else {
		struct layout *layout = layout_new(page->doc, out->width, &lore);

		output_layout(out, layout, 0);
		layout_free(layout);
	}
	page_context_fini(&context);
	page_free(page);
}

/* The changes of C in HTML, the ids of its paragraphs behind its symbol. */
static void report_add_html(struct buf *to, const struct unified *u,
    const struct comparison *c)
{
	struct layout_lore lore = { .overlay = u->overlay };
	struct buf prefix = { 0 };

	report_add_anchor(&prefix, c->b->meta.symbol);
	buf_addc(&prefix, '-');
	html_add_doc(to,
	    &(struct html_doc){
		.doc = u->doc,
		.lore = &lore,
		.prefix = buf_str(&prefix),
		.language = c->b->meta.language,
		.level = 3,
	    });
	buf_fini(&prefix);
}

static void report_print_changes(struct report *r, struct output *out,
    const struct comparison *c)
{
	struct unified u = unified_new(c, UNIFIED_SUBSTANCE);
	struct layout_lore lore = { .overlay = u.overlay };
	struct buf text = { 0 };

	if (r->format == FORMAT_MARKDOWN) {
		markdown_add_doc(&text, u.doc, &lore, 3);
		output_text(out, buf_slice(&text));
	} else if (r->format == FORMAT_HTML) {
		report_add_html(&text, &u, c);
		output_raw(out, buf_str(&text), text.len);
	} else {
		struct layout *layout = layout_new(u.doc, out->width, &lore);

		output_layout(out, layout, 0);
		layout_free(layout);
	}
	buf_fini(&text);
	unified_fini(&u);
}

/* WORDS as the heading of the section about SYMBOL. */
static void report_section(struct report *r, struct output *out, const char *symbol,
    struct slice words)
{
	struct buf line = { 0 }, anchor = { 0 };

	if (r->format != FORMAT_HTML) {
		report_heading(r, out, words, 2);
		return;
	}
	report_add_anchor(&anchor, symbol);
	html_add_heading(&line, 2, buf_str(&anchor), words);
	output_raw(out, buf_str(&line), line.len);
	buf_fini(&line);
	buf_fini(&anchor);
}

/* "77/248 <- 76/72", its title, and the counts of C. */
static void report_print_head(struct report *r, struct output *out,
    const struct session_row *row, const struct comparison *c)
{
	struct buf line = { 0 }, words = { 0 };

	if (r->format == FORMAT_MARKDOWN) {
		buf_add(&line, "<a id=\"");
		report_add_anchor(&line, row->line->document.symbol);
		buf_add(&line, "\"></a>\n");
	}
	if (r->format != FORMAT_HTML)
		report_line(out, &line);
	symbol_add_short(&words, row->line->document.symbol);
	buf_addc(&words, ' ');
	session_add_other(&words, row->line);
	report_section(r, out, row->line->document.symbol, buf_slice(&words));
	buf_clear(&words);
	report_text(r, out, slice_of(row->line->document.title));
	session_add_evidence(&words, row->line);
	buf_add(&words, _("; "));
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

	if (r->format == FORMAT_CSV) {
		compare_csv(out, c, UNIFIED_SUBSTANCE);
		return;
	}
	report_print_head(r, out, row, c);
	if (c->counts.substance + c->counts.added + c->counts.removed > 0)
		report_print_changes(r, out, c);
	else
		report_text(r, out, slice_of(_("No change of substance.")));
}

void report_print(struct report *r, struct output *out)
{
	struct buf end = { 0 };

	if (r->format == FORMAT_CSV)
		compare_csv_heads(out);
	else
		report_print_contents(r, out);
	for (size_t i = 0; r->table != NULL && i < r->table->rows.n; i++) {
		const struct session_row *row = &r->table->rows.at[i];

		r->told(r->told_of, i, r->table->rows.n);
		if (report_has(r, row))
			report_print_row(r, out, row);
	}
	if (r->format == FORMAT_HTML) {
		html_end(&end);
		output_raw(out, buf_str(&end), end.len);
		buf_fini(&end);
	}
}
