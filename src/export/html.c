/* SPDX-License-Identifier: ISC */
/* html - documents and comparisons as one self-contained page of HTML; see the header. */
#include "export/html.h"

#include <string.h>

#include "export/html_state.h"
#include "export/xml.h"
#include "layout/columns.h"
#include "text/utf8.h"

#define HTML_FOLDED 72 /* [byte] at most that are shown of a folded paragraph */

/* What a page looks like: in light and dark, and on paper. */
static const char html_style[] =
    ":root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--soft:#595959;--line:#bbb;"
    "--link:#0645ad;--new:#00561b;--newbg:#e2f5e6;--old:#9b1c1c;--oldbg:#fbe9e9;"
    "--move:#5b2a86;--a1:#174ea6;--a2:#00695c;--a3:#8a4b00;--a4:#b00020}\n"
    "@media (prefers-color-scheme:dark){:root{--ink:#e4e4e4;--paper:#161616;--soft:#a8a8a8;"
    "--line:#555;--link:#8ab4f8;--new:#8fdca4;--newbg:#143321;--old:#f2a3a3;--oldbg:#3d1a1a;"
    "--move:#cfa9f5;--a1:#8ab4f8;--a2:#80cbc4;--a3:#ffb74d;--a4:#ff8a80}}\n"
    "body{font:1.05rem/1.5 Georgia,\"Times New Roman\",serif;color:var(--ink);"
    "background:var(--paper);max-width:46rem;margin:1.5rem auto;padding:0 1rem}\n"
    "body:has(table.columns){max-width:none}body:has(td:nth-child(8)){max-width:80rem}"
    "body:has(td:nth-child(8))>*:not(table){max-width:46rem}\n"
    "h1{font-size:1.4rem;line-height:1.3}h2{font-size:1.15rem;margin-top:2rem}"
    "h3,h4,h5,h6{font-size:1rem}\n"
    "a{color:var(--link)}.meta,.gloss,.address{color:var(--soft)}\n"
    "p.para{margin-inline-start:3.5rem}.address{float:left;margin-inline-start:-3.5rem;"
    "width:3.2rem;font:0.8rem/1.9 monospace}[dir=rtl] .address{float:right}\n"
    ".item1{margin-inline-start:5rem}.item2{margin-inline-start:6.5rem}"
    ".item3{margin-inline-start:8rem}.item4{margin-inline-start:9.5rem}\n"
    "ins{color:var(--new);background:var(--newbg);text-decoration:underline}"
    "del{color:var(--old);background:var(--oldbg);text-decoration:line-through}\n"
    "ins.moved,del.moved{color:var(--move);background:none}"
    ".age1{color:var(--a1)}.age2{color:var(--a2)}.age3{color:var(--a3)}"
    ".age4{color:var(--a4);font-weight:bold}\n"
    "sup{line-height:0}.notes{border-top:1px solid var(--line);margin-top:2rem;"
    "font-size:0.9rem}\n"
    "table{border-collapse:collapse;margin:1rem 0;font-size:0.95rem}"
    "td,th{border:1px solid var(--line);padding:0.25rem 0.5rem;vertical-align:top;"
    "text-align:start}\n"
    "table.columns{width:100%;table-layout:fixed}.columns p,.columns h2{margin:0.25rem 0}"
    ".columns .address{float:none;margin:0;display:block;width:auto}\n"
    "svg{max-width:100%;height:auto;font:12px sans-serif}svg text{fill:var(--ink)}\n"
    "@media print{:root{color-scheme:light;--ink:#000;--paper:#fff;--soft:#444;--line:#999;"
    "--link:#000;--new:#000;--newbg:#fff;--old:#000;--oldbg:#fff;--move:#000}"
    "@page{margin:2cm}body{max-width:none;margin:0;font-size:11pt}"
    "a{text-decoration:none}" /* as what was added is underlined */
    "h1,h2,h3{break-after:avoid}p{orphans:3;widows:3}tr{break-inside:avoid}}\n";

void html_begin(struct buf *to, const char *title, const char *language)
{
	buf_add(to, "<!DOCTYPE html>\n<html");
	xml_add_attribute(to, "lang", language);
	if (strcmp(language, "ar") == 0)
		buf_add(to, " dir=\"rtl\"");
	buf_add(to,
	    ">\n<head>\n<meta charset=\"utf-8\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
	xml_add(to, slice_of(title));
	buf_addf(to, "</title>\n<style>\n%s</style>\n</head>\n<body>\n", html_style);
}

void html_end(struct buf *to)
{
	buf_add(to, "</body>\n</html>\n");
}

/* LEVEL as far as HTML has headings. */
static unsigned html_level(unsigned level)
{
	return level < 1 ? 1 : level > 6 ? 6 : level;
}

void html_add_heading(struct buf *to, unsigned level, const char *id, struct slice words)
{
	unsigned n = html_level(level);

	buf_addf(to, "<h%u", n);
	if (id != NULL)
		xml_add_attribute(to, "id", id);
	buf_addc(to, '>');
	xml_add(to, words);
	buf_addf(to, "</h%u>\n", n);
}

void html_add_text(struct buf *to, struct slice words)
{
	buf_add(to, "<p>");
	xml_add(to, words);
	buf_add(to, "</p>\n");
}

/* --- paragraphs --------------------------------------------------------------------------- */

/* The sign and the name of a paragraph, as they stand in its margin; nothing without both. */
static void html_add_margin(struct buf *to, const struct html_doc *h, uint32_t para)
{
	const struct para *p = &h->doc->paras[para];
	const struct overlay_para *overlay = html_overlay(h, para);
	const char *name = overlay != NULL && overlay->name != NULL ? overlay->name
	    : p->kind == PARA_PREAMBULAR || p->kind == PARA_OPERATIVE
	    ? para_short_address(p)
	    : "";
	char sign[2] = { overlay != NULL ? overlay->sign : '\0' };

	if (name[0] == '\0' && sign[0] == '\0')
		return;
	buf_add(to, "<span class=\"address\">");
	xml_add(to, slice_of(sign));
	xml_add(to, slice_of(name));
	buf_add(to, "</span> ");
}

/* The words of a paragraph, or their beginning when it is folded. */
static void html_add_text_of(struct buf *to, const struct html_doc *h, uint32_t para)
{
	const struct para *p = &h->doc->paras[para];
	const struct overlay_para *overlay = html_overlay(h, para);

	if (overlay == NULL || overlay->fold != OVERLAY_LINE || p->len <= HTML_FOLDED) {
		html_add_words(to, h, para, 0, p->len);
		return;
	}
	struct slice beginning = utf8_cut(para_text(p), HTML_FOLDED);
	html_add_words(to, h, para, 0, (uint32_t)beginning.len);
	buf_add(to, " ...");
}

static void html_add_gloss_of(struct buf *to, const struct html_doc *h, uint32_t para)
{
	const struct layout_lore *o = h->lore;
	const char *gloss =
	    o != NULL && o->gloss != NULL ? o->gloss(o->context, para) : NULL;

	if (gloss == NULL)
		return;
	buf_add(to, " <span class=\"gloss\">[= ");
	xml_add(to, slice_of(gloss));
	buf_add(to, "]</span>");
}

/* The label of a footnote, which leads back to its first mark. */
static void html_add_label(struct buf *to, const struct html_doc *h, const struct para *p)
{
	bool leads = h->prefix != NULL && p->address[0] != '\0' &&
	    h->doc->notes[doc_note_of(h->doc, (uint32_t)(p - h->doc->paras))].n_refs > 0;

	if (leads) {
		buf_add(to, "<a href=\"#");
		xml_add(to, slice_of(h->prefix));
		xml_add(to, slice_of(p->address));
		buf_add(to, "-ref\">");
	}
	xml_add(to, slice_of(p->number));
	buf_add(to, leads ? "</a> " : " ");
}

/* Begins the element of paragraph PARA; returns its name. */
static const char *html_open_para(struct buf *to, const struct html_doc *h, uint32_t para)
{
	static const char *const headings[] = { "h1", "h2", "h3", "h4", "h5", "h6" };
	const struct para *p = &h->doc->paras[para];
	unsigned top = html_level(h->level);
	const char *name = p->kind == PARA_TITLE ? headings[top - 1]
	    : p->kind == PARA_HEADING ? headings[html_level(top + p->depth) - 1]
				      : "p";

	buf_addf(to, "<%s", name);
	html_add_id(to, h, p->address);
	if (p->kind == PARA_META)
		buf_add(to, " class=\"meta\" dir=\"auto\"");
	else if (p->kind == PARA_ITEM)
		buf_addf(to, " class=\"para item%u\"", p->depth > 4 ? 4 : p->depth);
	else if (name[0] == 'p')
		buf_add(to, " class=\"para\"");
	buf_addc(to, '>');
	return name;
}

static void html_add_para(struct buf *to, const struct html_doc *h, uint32_t para)
{
	const struct para *p = &h->doc->paras[para];
	const char *name = html_open_para(to, h, para);

	html_add_margin(to, h, para);
	if (p->kind == PARA_FOOTNOTE) {
		html_add_label(to, h, p);
	} else if (p->kind == PARA_ITEM && p->number[0] != '\0') {
		xml_add(to, slice_of(p->number));
		buf_addc(to, ' ');
	}
	html_add_text_of(to, h, para);
	html_add_gloss_of(to, h, para);
	buf_addf(to, "</%s>\n", name);
}

/* --- tables -------------------------------------------------------------------------------- */

static void html_add_row(struct buf *to, const struct html_doc *h, uint32_t para)
{
	const struct para *p = &h->doc->paras[para];
	const struct overlay_para *overlay = html_overlay(h, para);
	struct slice text = para_text(p);

	buf_add(to, "<tr");
	html_add_id(to, h, p->address);
	buf_addc(to, '>');
	if (overlay != NULL && overlay->sign != '\0') {
		buf_add(to, "<td>");
		html_add_margin(to, h, para);
		buf_add(to, "</td>");
	}
	for (size_t at = 0, end; at <= text.len; at = end + 1) {
		end = slice_find(text, "\t", at);
		end = end != SLICE_NONE ? end : text.len;
		buf_add(to, "<td>");
		html_add_words(to, h, para, (uint32_t)at, (uint32_t)end);
		buf_add(to, "</td>");
	}
	buf_add(to, "</tr>\n");
}

/* The table that begins with paragraph FIRST; returns the paragraph behind it. */
static uint32_t html_add_table(struct buf *to, const struct html_doc *h, uint32_t first)
{
	uint32_t i = first;

	buf_add(to, "<table>\n");
	for (; i < h->doc->n_paras && h->doc->paras[i].kind == PARA_ROW; i++)
		html_add_row(to, h, i);
	buf_add(to, "</table>\n");
	return i;
}

void html_add_doc(struct buf *to, const struct html_doc *h)
{
	const struct doc *d = h->doc;

	for (uint32_t i = 0; i < d->n_paras;) {
		if (i == d->n_body)
			buf_add(to, "<div class=\"notes\">\n");
		if (d->paras[i].kind == PARA_ROW)
			i = html_add_table(to, h, i);
		else
			html_add_para(to, h, i++);
	}
	if (d->n_body < d->n_paras)
		buf_add(to, "</div>\n");
}

/* --- columns ------------------------------------------------------------------------------- */

/* The cell of column I in a row of the table; a row of a table of its own within it. */
static void html_add_cell(struct buf *to, const struct html_doc *h, uint32_t para)
{
	buf_add(to, "<td>");
	if (para != DOC_NONE && h->doc->paras[para].kind == PARA_ROW) {
		buf_add(to, "<table>");
		html_add_row(to, h, para);
		buf_add(to, "</table>");
	} else if (para != DOC_NONE) {
		html_add_para(to, h, para);
	}
	buf_add(to, "</td>");
}

static void html_add_columns_head(struct buf *to, const struct compare_table *t)
{
	buf_add(to, "<table class=\"columns\">\n<thead><tr>");
	for (uint32_t i = 0; i < t->n_cols; i++) {
		buf_add(to, "<th scope=\"col\">");
		xml_add(to, slice_of(t->docs[i]->meta.symbol));
		buf_add(to, "</th>");
	}
	buf_add(to, "</tr></thead>\n<tbody>\n");
}

void html_add_columns(struct buf *to, const struct compare_table *t)
{
	static const char *const prefixes[TABLE_MAX] = { "a-", "b-", "c-", "d-" };
	struct layout_lore lores[TABLE_MAX] = { 0 };
	struct html_doc docs[TABLE_MAX];
	struct overlay *overlays[TABLE_MAX];

	for (uint32_t i = 0; i < t->n_cols; i++) {
		overlays[i] = columns_overlay(t, i, true, UNIFIED_ALL);
		lores[i].overlay = overlays[i];
		docs[i] = (struct html_doc){
			.doc = t->docs[i],
			.lore = &lores[i],
			.prefix = prefixes[i],
			.level = 2,
		};
	}
	html_add_columns_head(to, t);
	for (uint32_t row = 0; row < t->n_rows; row++) {
		buf_add(to, "<tr>");
		for (uint32_t i = 0; i < t->n_cols; i++)
			html_add_cell(to, &docs[i], t->rows[row].para[i]);
		buf_add(to, "</tr>\n");
	}
	buf_add(to, "</tbody>\n</table>\n");
	for (uint32_t i = 0; i < t->n_cols; i++)
		overlay_free(overlays[i]);
}
