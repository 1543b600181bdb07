/* SPDX-License-Identifier: ISC */
/* act_corpus - tables of the corpus: counts, lists, what is worded alike; searches by name. */
#include <stdlib.h>

#include "base/sort.h"
#include "base/xalloc.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/listing.h"
#include "ui/page_ops.h"
#include "ui/saved.h"

/*
 * Appends WORD, a blank and the query that TYPED means; false after a word on the last line, when
 * TYPED is the name of no search.
 */
static bool corpus_add_meant(struct app *app, struct buf *to, struct slice word,
    struct slice typed)
{
	char *name = xmemdup0(typed.at, typed.len);
	const char *query = saved_query(app->lib, name);

	if (query == NULL) {
		app_error(app, "no search is kept as %s", name);
	} else {
		buf_adds(to, word);
		buf_addf(to, " %s", query);
	}
	free(name);
	return query != NULL;
}

void act_count(struct app *app, struct slice arg, uint32_t count)
{
	struct slice query, by = slice_first_word(arg, &query);
	struct buf argument = { 0 };

	(void)count;
	if (query.len == 0 || (!slice_is(by, "session") && !slice_is(by, "year")))
		app_error(app,
		    "count what? as in :count session artificial intelligence");
	else if (corpus_add_meant(app, &argument, by, query))
		app_show(app, PAGE_COUNTS, "", buf_str(&argument));
	buf_fini(&argument);
}

/* NAME without the "@" that may stand before it; the caller frees it. */
static char *corpus_name(struct slice name)
{
	size_t at = slice_starts(name, "@") ? 1 : 0;

	return xmemdup0(name.at + at, name.len - at);
}

void act_save(struct app *app, struct slice arg, uint32_t count)
{
	char *name = corpus_name(arg);
	struct buf why = { 0 };

	(void)count;
	if (app->query == NULL)
		app_error(app, "no search of the corpus yet: s");
	else if (saved_keep(app->lib, name, app->query, &why))
		app_say(app, "kept as @%s: %s", name, app->query);
	else
		app_error(app, "%s", buf_str(&why));
	buf_fini(&why);
	free(name);
}

void act_forget(struct app *app, struct slice arg, uint32_t count)
{
	char *name = corpus_name(arg);
	struct buf why = { 0 };

	(void)count;
	if (saved_forget(app->lib, name, &why)) {
		app_say(app, "@%s is forgotten", name);
		app->shown = UINT64_MAX; /* the start page shows it no more */
	}
	if (why.len > 0)
		app_error(app, "%s", buf_str(&why));
	buf_fini(&why);
	free(name);
}

static void corpus_table(struct app *app, enum listing_order order, struct slice query)
{
	struct view *v = app_view(app);
	struct buf argument = { 0 };

	if (!corpus_add_meant(app, &argument, slice_of(listing_order_name(order)), query))
		return;
	struct page *page = app_search_page(app, PAGE_LIST, buf_str(&argument));
	if (page != NULL)
		app_show_list(v, page);
	buf_fini(&argument);
}

void act_list(struct app *app, struct slice arg, uint32_t count)
{
	(void)count;
	corpus_table(app, LISTING_SYMBOL, arg);
}

/* From the list of the corpus to that by dates. */
void catalogue_page_sort(struct app *app, struct view *v)
{
	(void)v;
	corpus_table(app, LISTING_DATE, slice_of(""));
}

/* The list by its next column. */
void list_page_sort(struct app *app, struct view *v)
{
	struct slice query, word = slice_first_word(slice_of(v->page->argument), &query);
	enum listing_order order;

	if (!listing_read_order(word, &order))
		return;
	order = (enum listing_order)((order + 1) % LISTING_ORDER_COUNT);
	corpus_table(app, order, query);
}

void act_sort(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);
	const struct page_ops *ops = page_ops(v->page->kind);

	(void)arg, (void)count;
	if (ops->sort != NULL)
		ops->sort(app, v);
	else
		app_say(app,
		    "nothing to sort here; {show corpus} shows the list of the corpus");
}

void act_like(struct app *app, struct slice arg, uint32_t count)
{
	struct buf argument = { 0 };

	(void)count;
	buf_add(&argument, "nearest ");
	buf_adds(&argument, arg);
	app_show(app, PAGE_LIKE, "", buf_str(&argument));
	buf_fini(&argument);
}
