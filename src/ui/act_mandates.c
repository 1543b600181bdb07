/* SPDX-License-Identifier: ISC */
/* act_mandates - who is asked for what: of a session, a document, a search. */
#include <stdlib.h>

#include "base/xalloc.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/mandates.h"
#include "ui/saved.h"

/* Appends the words of the list of what is shown: a search, a list, a document. */
static bool mandates_add_here(struct app *app, struct buf *to)
{
	const struct page *page = app_view(app)->page;
	struct slice rest;

	if (page->kind == PAGE_SEARCH) {
		buf_addf(to, "query %s", page->argument);
	} else if (page->kind == PAGE_LIST) {
		slice_first_word(slice_of(page->argument), &rest);
		buf_addf(to, "query %.*s", (int)rest.len, rest.at);
	} else if (app_subject(app_view(app))[0] != '\0') {
		mandates_ask_symbol(to, app_subject(app_view(app)));
	} else {
		app_error(app, "mandates of what? as in :mandates 77, :mandates 76 77");
		return false;
	}
	return true;
}

/* Appends the words of the list of ARG: sessions, a document, a query. */
static bool mandates_add(struct app *app, struct buf *to, struct slice arg)
{
	struct slice second, first = slice_first_word(arg, &second);
	struct named named;

	if (mandates_ask_sessions(to, first, slice_trim(second)))
		return true;
	if (named_find(app->lib, arg, &named, NULL) == NAMED_DOCUMENT) {
		mandates_ask_symbol(to, named.symbol);
		return true;
	}
	char *typed = xmemdup0(arg.at, arg.len);
	const char *query = saved_query(app->lib, typed);
	if (query != NULL)
		buf_addf(to, "query %s", query);
	else
		app_error(app, "no search is kept as %s", typed);
	free(typed);
	return query != NULL;
}

void act_mandates(struct app *app, struct slice arg, uint32_t count)
{
	struct buf argument = { 0 };

	(void)count;
	buf_addf(&argument, "%s ", mandates_order_name(MANDATES_DUE));
	if (arg.len > 0 ? mandates_add(app, &argument, arg)
			: mandates_add_here(app, &argument))
		app_show(app, PAGE_MANDATES, "", buf_str(&argument));
	buf_fini(&argument);
}

bool app_sort_mandates(struct app *app)
{
	struct view *v = app_view(app);
	struct slice text, word = slice_first_word(slice_of(v->page->argument), &text);
	enum mandates_order order;
	struct buf argument = { 0 };

	if (v->page->kind != PAGE_MANDATES || !mandates_read_order(word, &order))
		return false;
	order = (enum mandates_order)((order + 1) % MANDATES_ORDER_COUNT);
	buf_addf(&argument, "%s %.*s", mandates_order_name(order), (int)text.len,
	    text.at);
	view_sort(v, page_new(app->lib, PAGE_MANDATES, "", buf_str(&argument)));
	buf_fini(&argument);
	return true;
}
