/* SPDX-License-Identifier: ISC */
/* print - the pages of the reader on paper; see the header. */
#include "cli/print.h"

#include "cli/cmd.h"
#include "export/html.h"
#include "export/markdown.h"
#include "model/symbol_place.h"

/* What a page is called in the title of a window. */
static const char *print_title(const struct page *page)
{
	const struct doc *d = page->doc;

	if (page->symbol[0] != '\0')
		return page->symbol;
	return d->n_paras > 0 && d->paras[0].len > 0 ? d->paras[0].text : "recital";
}

/* All of PAGE, whose symbol leads the text of a document, and PICTURE. */
static void print_html(struct output *out, const struct page *page,
    const struct layout_lore *lore, struct slice picture)
{
	struct buf to = { 0 };
	const char *language = page->doc->meta.language;
	struct html_doc doc = { .doc = page->doc, .lore = lore, .prefix = "" };

	html_begin(&to, print_title(page), language[0] != '\0' ? language : "en");
	if (page_is_document(page))
		html_add_text(&to, slice_of(page->symbol));
	html_add_doc(&to, &doc);
	buf_adds(&to, picture);
	html_end(&to);
	output_raw(out, buf_str(&to), to.len);
	buf_fini(&to);
}

static void print_markdown(struct output *out, const struct page *page,
    const struct layout_lore *lore)
{
	struct buf to = { 0 };

	if (page_is_document(page)) {
		markdown_add(&to, slice_of(page->symbol));
		buf_add(&to, "\n\n");
	}
	markdown_add_doc(&to, page->doc, lore, 1);
	output_text(out, buf_slice(&to));
	buf_fini(&to);
}

/* Prints PAGE in columns, from paragraph PARA on; DOC_NONE: all of it. */
static void print_text(struct output *out, const struct page *page,
    const struct layout_lore *lore, uint32_t para)
{
	uint32_t width = page_is_wide(page) ? out->widest : out->width;
	struct layout *layout = layout_new(page->doc, width, lore);
	uint32_t first = 0;

	/* The reader has the symbol in its title line; here it leads the text. */
	if (page_is_document(page))
		output_role(out, page->symbol, ROLE_TITLE);
	if (para != DOC_NONE)
		first = layout_row_of(layout, (struct position){ para, 0 });
	output_layout(out, layout, first);
	layout_free(layout);
}

/* Prints PAGE in the format of OUT; only text begins with a paragraph that was asked for. */
static void print_from(struct output *out, struct library *lib, const struct page *page,
    uint32_t para)
{
	struct page_context context = { .lib = lib, .page = page };
	struct layout_lore lore = page_lore(&context);

	if (out->format == FORMAT_HTML)
		print_html(out, page, &lore, (struct slice){ 0 });
	else if (out->format == FORMAT_MARKDOWN)
		print_markdown(out, page, &lore);
	else
		print_text(out, page, &lore, para);
	page_context_fini(&context);
}

void print_pictured(struct output *out, struct library *lib, enum page_kind kind,
    const char *argument, struct slice picture)
{
	struct page *page = page_new(lib, kind, "", argument);
	struct page_context context = { .lib = lib, .page = page };
	struct layout_lore lore = page_lore(&context);

	print_html(out, page, &lore, picture);
	page_context_fini(&context);
	page_free(page);
}

bool print_page(struct output *out, struct library *lib, enum page_kind kind,
    const char *symbol)
{
	return print_page_of(out, lib, kind, symbol, "");
}

bool print_page_of(struct output *out, struct library *lib, enum page_kind kind,
    const char *symbol, const char *argument)
{
	struct page *page = page_new(lib, kind, symbol, argument);

	if (page == NULL)
		return false;
	print_from(out, lib, page, DOC_NONE);
	page_free(page);
	return true;
}

int print_answers(struct output *out, struct library *lib, enum page_kind kind,
    const char *argument)
{
	struct page *page = page_new(lib, kind, "", argument);
	int status = STATUS_NONE;

	for (uint32_t i = 0; i < page->doc->n_paras; i++)
		if (page->doc->paras[i].kind == PARA_ROW)
			status = STATUS_FINE;
	print_from(out, lib, page, DOC_NONE);
	page_free(page);
	return status;
}

void print_named(struct output *out, struct library *lib, const struct named *named)
{
	struct page *page = page_new(lib, PAGE_DOCUMENT, named->symbol, named->language);
	uint32_t para =
	    page_is_document(page) ? doc_find(page->doc, named->place) : DOC_NONE;

	if (para == DOC_NONE && named->place[0] != '\0')
		complain("%s has no %.*s here; all of it follows", named->symbol,
		    (int)symbol_place_said(named->place).len, named->place);
	print_from(out, lib, page, para);
	page_free(page);
}
