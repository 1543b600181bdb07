/* SPDX-License-Identifier: ISC */
/* app_compare - a comparison is begun, and told of on the last line. */
#include "model/symbol.h"
#include "ui/app_state.h"
#include "ui/comparing.h"
#include "ui/summary.h"

/* Compares DOCUMENTS; false when a key has given that up. */
static bool compare_prepare(struct app *app, const struct compared *documents)
{
	const uint32_t *number = documents->number;

	for (uint32_t i = 1; i < documents->n && !library_is_given_up(app->lib); i++)
		library_compare(app->lib, number[i - 1], number[i]);
	return app_is_done(app, "the comparison");
}

bool app_prepare_comparison(struct app *app, const char *words, struct compared *out)
{
	library_yield(app->lib);
	if (!compared_read(out, app->lib, words))
		out->n = 0;
	return compare_prepare(app, out) && out->n > 0;
}

/* The column of DOCUMENTS that V shows already, else the last. */
static uint32_t compare_column(const struct compared *documents, const struct view *v)
{
	for (uint32_t i = documents->n; i > 0; i--)
		if (documents->number[i - 1] == v->page->number)
			return i - 1;
	return documents->n - 1;
}

/* True when V shows the comparison of DOCUMENTS. */
static bool compare_is_shown(const struct compared *documents, const struct view *v)
{
	const struct comparing *c = v->page->comparing;
	bool shown = c != NULL && c->documents.n == documents->n;

	for (uint32_t i = 0; shown && i < documents->n; i++)
		shown = c->documents.number[i] == documents->number[i];
	return shown;
}

bool app_compare(struct app *app, const struct compared *documents)
{
	struct view *v = app_view(app);

	library_yield(app->lib);
	if (!compare_prepare(app, documents))
		return false;
	if (compare_is_shown(documents, v))
		view_leave_page(v);
	struct page *page = page_compare(app->lib, documents);
	page_take_column(page, compare_column(documents, v));
	view_remember(v);
	if (page->number == v->page->number)
		view_exchange(v, page);
	else
		view_set_page(v, page);
	app_tell_comparison(app);
	return true;
}

bool app_compares(struct app *app)
{
	if (page_is_comparison(app_view(app)->page))
		return true;
	app_say(app,
	    "this is no comparison; {compare} compares with the document before");
	return false;
}

bool app_compares_columns(struct app *app)
{
	if (!app_compares(app))
		return false;
	if (page_columns(app_view(app)->page) != NULL)
		return true;
	app_say(app, "both texts are one here; {unified} parts them");
	return false;
}

/* What tells document D of STEP from the other one. */
static void tell_name(struct buf *to, const struct comparison *step, const struct doc *d)
{
	if (step->languages)
		buf_add(to, d->meta.language);
	else
		symbol_add_short(to, d->meta.symbol);
}

void app_tell_comparison(struct app *app)
{
	const struct page *page = app_view(app)->page;
	const struct comparing *c = page_columns(page);
	const struct comparison *step =
	    c != NULL ? comparing_step(c, c->column) : page->one_text;
	struct buf words = { 0 };

	if (c != NULL && c->documents.n > 2) {
		tell_name(&words, step, step->a);
		buf_add(&words, " to ");
		tell_name(&words, step, step->b);
		buf_add(&words, ": ");
	}
	summary_add(&words, step);
	summary_add_ties(&words, step);
	const char *trouble = library_comparison_trouble(app->lib, step);
	if (trouble[0] != '\0')
		app_error(app, "%s; :untie stale forgets it", trouble);
	else
		app_say(app, "%s", buf_str(&words));
	buf_fini(&words);
}
