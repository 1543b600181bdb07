/* SPDX-License-Identifier: ISC */
/* act_blame - how old words are, and pages about the paragraph that the reader is at. */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/chain.h"
#include "ui/named.h"
#include "ui/page_ops.h"

/* The paragraph that the selected link of a page of the program names; false when none does. */
static bool act_find_linked(struct app *app, const struct view *v, struct page_place *out)
{
	struct mark_at m;

	if (v->page->made == NULL || !view_focused_mark(v, &m) || m.mark == DOC_NONE)
		return false;
	const struct mark *mark = doc_mark(v->page->doc, m);
	if (mark->kind != MARK_LINK || mark->address == NULL)
		return false;
	const char *blank = strchr(v->page->argument, ' ');
	bool told = v->page->kind == PAGE_TABLE && blank != NULL;
	out->number = library_find_in(app->lib, mark->target, told ? blank + 1 : "");
	if (out->number == INDEX_ABSENT)
		return false;
	out->para = doc_find(library_doc(app->lib, out->number), mark->address);
	return out->para != DOC_NONE;
}

/* "PP7", or where the document is not in the reader's first language "PP7 fr". */
static void act_add_place(struct buf *to, struct library *lib, struct page_place at)
{
	const struct doc *d = library_doc(lib, at.number);

	buf_add(to, d->paras[at.para].address);
	if (library_find(lib, d->meta.symbol) != at.number)
		buf_addf(to, " %s", d->meta.language);
}

/* Makes what the history of a paragraph of document NUMBER needs; false when that is given up. */
static bool act_prepare_history(struct app *app, uint32_t number)
{
	library_yield(app->lib);
	chain_prepare(app->lib, number);
	if (!library_is_given_up(app->lib))
		chain_prepare_across(app->lib, number, false);
	return app_is_done(app, "the history");
}

/* Shows the page KIND about the paragraph AT. */
static void act_show_para_at(struct app *app, enum page_kind kind, struct page_place at)
{
	struct buf place = { 0 };

	if (kind == PAGE_HISTORY && !act_prepare_history(app, at.number))
		return;
	act_add_place(&place, app->lib, at);
	app_show(app, kind, library_doc(app->lib, at.number)->meta.symbol,
	    buf_str(&place));
	buf_fini(&place);
}

void app_show_para(struct app *app, enum page_kind kind)
{
	struct view *v = app_view(app);
	struct page_place at;

	if (!page_place_of(v->page, view_para(v), &at) && !act_find_linked(app, v, &at))
		app_error(app, "this page is no document");
	else if (library_doc(app->lib, at.number)->paras[at.para].address[0] == '\0')
		app_say(app, "no paragraph here; {next paragraph} goes to the next");
	else
		act_show_para_at(app, kind, at);
}

/* The paragraph that ARG names, of a document or of that at hand; false after a sentence. */
static bool act_read_place(struct app *app, struct slice arg, struct page_place *out)
{
	struct buf why = { 0 };
	struct named named;

	*out = (struct page_place){ INDEX_ABSENT, DOC_NONE };
	enum named_kind kind = named_find(app->lib, arg, &named, &why);
	if (kind == NAMED_DOCUMENT)
		out->number = named.number;
	else if (kind == NAMED_PLACE)
		out->number = library_find(app->lib, app_subject(app_view(app)));
	if (out->number != INDEX_ABSENT && named.place[0] != '\0')
		out->para = doc_find(library_doc(app->lib, out->number), named.place);
	if (out->para == DOC_NONE)
		app_error(app, "%.*s: %s", (int)arg.len, arg.at,
		    why.len > 0 ? buf_str(&why)
			: out->number == INDEX_ABSENT || named.place[0] == '\0'
			? _("which paragraph? OP3, or 74/158#OP6")
			: _("there is no such paragraph"));
	buf_fini(&why);
	return out->para != DOC_NONE;
}

void act_history(struct app *app, struct slice arg, uint32_t count)
{
	struct page_place at;

	(void)count;
	if (slice_trim(arg).len == 0)
		app_show_para(app, PAGE_HISTORY);
	else if (act_read_place(app, slice_trim(arg), &at))
		act_show_para_at(app, PAGE_HISTORY, at);
}

/* What the reader should know about the ages that V shows, or waits for. */
static void act_tell_blame(struct app *app, const struct view *v)
{
	const uint32_t number = page_aged(v->page);
	const bool document = v->page->kind == PAGE_BLAME;

	if (v->page->lacks) {
		app_say(app, "finding the ages of words");
		return;
	}
	struct chain *chain = chain_line(app->lib, number, false);
	const char *trouble = chain_trouble(chain);

	if (trouble[0] != '\0')
		app_error(app, "%s", trouble);
	else if (document)
		app_say(app,
		    "{follow} on a paragraph: its history; {blame}: the plain text");
	else
		app_say(app, "the ages of the words of %s; {blame} takes them away",
		    library_doc(app->lib, number)->meta.symbol);
	app_add_why(app, library_doc(app->lib, number)->meta.symbol);
	chain_free(chain);
}

/* Ages over the column of a comparison, or over its one text; what is beside it stays. */
static void act_blame_compared(struct app *app, struct view *v)
{
	const struct spot spot = view_spot(v);
	const bool on = page_toggle_ages(v->page);

	view_relay(v, spot);
	if (on)
		act_tell_blame(app, v);
	else
		app_tell_comparison(app);
}

void act_blame(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);
	enum page_kind kind = v->page->kind == PAGE_BLAME ? PAGE_DOCUMENT : PAGE_BLAME;

	(void)arg, (void)count;
	if (page_is_comparison(v->page)) {
		act_blame_compared(app, v);
		return;
	}
	if (!page_is_document(v->page)) {
		app_error(app, "this page is no document");
		return;
	}
	view_exchange(v,
	    page_new(app->lib, kind, v->page->symbol, page_language(v->page, app->lib)));
	if (kind == PAGE_BLAME)
		act_tell_blame(app, v);
}

/* Finds the ages that PAGE lacks; false when a key has given that up. */
static bool act_find_ages(struct app *app, struct page *page)
{
	library_yield(app->lib);
	return page_blame_work(app->lib, page);
}

bool app_drop_blame(struct app *app)
{
	if (app_view(app)->page->kind != PAGE_BLAME)
		return false;
	act_blame(app, slice_of(""), 0);
	return true;
}

/* The ages of a long line come while the reader reads on; a key that waits goes first. */
bool aged_page_work(struct app *app, struct view *v)
{
	if (!v->page->lacks)
		return false;
	const struct spot spot = view_spot(v);
	if (act_find_ages(app, v->page)) {
		view_relay(v, spot);
		if (v == app_view(app))
			act_tell_blame(app, v);
	}
	return true;
}
