/* SPDX-License-Identifier: ISC */
/* act_blame - how old words are, and pages about the paragraph that the reader is at. */
#include <stdlib.h>

#include "base/xalloc.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/chain.h"

/* "PP7", or where the document is not in the reader's first language "PP7 fr". */
static void act_add_place(struct buf *to, struct library *lib, const struct page *page,
    const struct para *p)
{
	const char *language = page_language(page, lib);

	buf_add(to, p->address);
	if (language[0] != '\0')
		buf_addf(to, " %s", language);
}

void app_show_para(struct app *app, enum page_kind kind)
{
	struct view *v = app_view(app);
	const struct para *p = &v->page->doc->paras[view_para(v)];

	if (!page_is_document(v->page)) {
		app_error(app, "this page is no document");
	} else if (p->address[0] == '\0') {
		app_say(app, "no paragraph here; ] p goes to the next");
	} else {
		char *symbol = xstrdup(v->page->symbol); /* V's page is about to go */
		struct buf place = { 0 };

		act_add_place(&place, app->lib, v->page, p);
		app_show(app, kind, symbol, buf_str(&place));
		buf_fini(&place);
		free(symbol);
	}
}

/* What the reader should know about the ages of document NUMBER. */
static void act_tell_blame(struct app *app, uint32_t number)
{
	struct chain *chain = chain_new(app->lib, number);
	const char *trouble = chain_trouble(chain);

	if (trouble[0] != '\0')
		app_error(app, "%s", trouble);
	else
		app_say(app, "Enter on a paragraph: its history; B: the plain text");
	app_add_why(app, library_doc(app->lib, number)->meta.symbol);
	chain_free(chain);
}

/* Visits PAGE, of the document of V's, at the paragraph that V is at. */
static void act_visit_there(struct view *v, struct page *page)
{
	uint32_t para = view_para(v);

	view_visit(v, page);
	view_set_top(v, view_para_row(v, para));
}

void act_blame(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);
	enum page_kind kind = v->page->kind == PAGE_BLAME ? PAGE_DOCUMENT : PAGE_BLAME;

	(void)arg, (void)count;
	if (!page_is_document(v->page)) {
		app_error(app, "this page is no document");
		return;
	}
	struct page *page =
	    page_new(app->lib, kind, v->page->symbol, page_language(v->page, app->lib));
	if (v->page->kind == PAGE_COLUMN) /* back is the comparison */
		act_visit_there(v, page);
	else
		view_exchange(v, page);
	if (kind == PAGE_BLAME)
		act_tell_blame(app, v->page->number);
}
