/* SPDX-License-Identifier: ISC */
/* act_mandates - who is asked for what: of a session, a document, a search. */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/mandates_choice.h"
#include "ui/page_ops.h"
#include "ui/saved.h"

void search_page_add_mandates(struct buf *to, const struct page *p)
{
	buf_addf(to, "query %s", p->argument);
}

void list_page_add_mandates(struct buf *to, const struct page *p)
{
	struct slice rest;

	slice_first_word(slice_of(p->argument), &rest);
	buf_addf(to, "query %.*s", (int)rest.len, rest.at);
}

void mandates_page_add_mandates(struct buf *to, const struct page *p)
{
	struct slice rest;

	buf_adds(to, mandates_choice_text(slice_of(p->argument), &rest));
}

/* Appends the words of the list of what is shown: a search, a list, a document. */
static bool mandates_add_here(struct app *app, struct buf *to)
{
	const struct page *page = app_view(app)->page;
	const struct page_ops *ops = page_ops(page->kind);

	if (ops->add_mandates != NULL) {
		ops->add_mandates(to, page);
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
	struct buf why = { 0 };
	struct named named;

	if (mandates_ask_sessions(to, first, slice_trim(second), &why))
		return true;
	if (why.len > 0) {
		app_error(app, "%s", buf_str(&why));
		buf_fini(&why);
		return false;
	}
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

/* Takes the last word of *ARG if that chooses. */
static struct slice mandates_take_only(struct slice *arg)
{
	size_t at = arg->len;

	while (at > 0 && arg->at[at - 1] != ' ')
		at--;
	struct slice word = slice_sub(*arg, at, SLICE_NONE);
	if (!slice_starts(word, MANDATES_ONLY))
		return slice_of("");
	*arg = slice_trim(slice_sub(*arg, 0, at));
	return slice_sub(word, strlen(MANDATES_ONLY), SLICE_NONE);
}

void act_mandates(struct app *app, struct slice arg, uint32_t count)
{
	struct mandates_choice choice = { .order = MANDATES_DUE };
	struct slice only = mandates_take_only(&arg);
	struct buf text = { 0 }, argument = { 0 }, why = { 0 };

	(void)count;
	if (!(arg.len > 0 ? mandates_add(app, &text, arg)
			  : mandates_add_here(app, &text))) {
		buf_fini(&text);
		return;
	}
	if (mandates_choose(&choice, app->lib, buf_slice(&text), only, &why)) {
		mandates_choice_add(&argument, &choice, buf_slice(&text));
		app_show(app, PAGE_MANDATES, "", buf_str(&argument));
	} else {
		app_error(app, "%s", buf_str(&why));
	}
	buf_fini(&text);
	buf_fini(&argument);
	buf_fini(&why);
}

void mandates_page_sort(struct app *app, struct view *v)
{
	struct mandates_choice choice;
	struct buf argument = { 0 }, why = { 0 };
	struct slice text;

	if (mandates_choice_read(&choice, app->lib, v->page->argument, &text, &why)) {
		choice.order =
		    (enum mandates_order)((choice.order + 1) % MANDATES_ORDER_COUNT);
		mandates_choice_add(&argument, &choice, text);
		view_renew(v, page_new(app->lib, PAGE_MANDATES, "", buf_str(&argument)));
	}
	buf_fini(&argument);
	buf_fini(&why);
}
