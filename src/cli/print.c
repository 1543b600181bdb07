/* SPDX-License-Identifier: ISC */
/* print - the pages of the reader on paper; see the header. */
#include "cli/print.h"

#include "cli/cmd.h"

/* Prints PAGE, from paragraph PARA on; DOC_NONE: all of it. */
static void print_from(struct output *out, struct library *lib, const struct page *page,
    uint32_t para)
{
	struct page_context context = { .lib = lib, .page = page };
	struct layout_overlay overlay = page_overlay(&context);
	uint32_t width = page_is_wide(page) ? out->widest : out->width;
	struct layout *layout = layout_new(page->doc, width, &overlay);
	uint32_t first = 0;

	/* The reader has the symbol in its title line; here it leads the text. */
	if (page_is_document(page))
		output_role(out, page->symbol, ROLE_TITLE);
	if (para != DOC_NONE)
		first = layout_row_of(layout, (struct position){ para, 0 });
	output_layout(out, layout, first);
	layout_free(layout);
	page_context_fini(&context);
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
		complain("%s has no paragraph %s here; all of it follows", named->symbol,
		    named->place);
	print_from(out, lib, page, para);
	page_free(page);
}
