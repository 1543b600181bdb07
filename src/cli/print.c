/* SPDX-License-Identifier: ISC */
/* print - the pages of the reader on paper; see the header. */
#include "cli/print.h"

bool print_page(struct output *out, struct library *lib, enum page_kind kind,
    const char *symbol)
{
	struct page *page = page_new(lib, kind, symbol, "");

	if (page == NULL)
		return false;
	/* The reader has the symbol in its title line; here it leads the text. */
	if (page_is_document(page))
		output_role(out, page->symbol, ROLE_TITLE);
	struct page_context context = { .lib = lib, .page = page };
	struct layout_overlay overlay = page_overlay(&context);
	struct layout *layout = layout_new(page->doc, out->width, &overlay);
	output_layout(out, layout);
	layout_free(layout);
	buf_fini(&context.words);
	page_free(page);
	return true;
}
