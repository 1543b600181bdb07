/* SPDX-License-Identifier: ISC */
/*
 * app_compare - a comparison on the screen: a pane for each column, or one for all.
 *
 *	+----------+		+-----+-----+
 *	|  74/158  |    D	|68/  |74/  |	host: the view that was there before, with
 *	|          |   -->	| 164 | 158 |	its history; the other views are guests
 *	+----------+		+-----+-----+	and go when it is left
 */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "model/symbol.h"
#include "ui/app_state.h"
#include "ui/comparing.h"
#include "ui/summary.h"

#define COMPARE_COLS 60 /* [col] below which two columns are one text */

struct view *app_host(const struct app *app, const struct view *v)
{
	pane_each (p, app->root)
		if (v->party != 0 && p->view->party == v->party && p->view->host != NULL)
			return p->view;
	return NULL;
}

/* A leaf of the party of V that is not the host, or NULL. */
static struct pane *party_guest(const struct app *app, uint32_t party)
{
	pane_each (p, app->root)
		if (p->view->party == party && p->view->host == NULL)
			return p;
	return NULL;
}

/* The leaf of PARTY that shows COLUMN, or NULL. */
static struct pane *party_pane(const struct app *app, uint32_t party, uint32_t column)
{
	pane_each (p, app->root)
		if (p->view->party == party && p->view->page->comparing != NULL &&
		    p->view->page->column == column)
			return p;
	return NULL;
}

/* Closes all of the party but HOST; the focus goes there if its pane is among them. */
static void party_close_guests(struct app *app, struct view *host)
{
	struct view *keep = app_view(app)->party == host->party ? host : app_view(app);
	struct pane *guest;

	while ((guest = party_guest(app, host->party)) != NULL)
		pane_remove(guest);
	app->focus = app_pane_of(app, keep);
	app_place(app);
}

static struct view *party_new_guest(struct app *app, const struct view *host,
    uint32_t column)
{
	struct buf argument = { 0 };

	comparing_add_argument(&argument, host->page->comparing, column);
	struct page *page = page_new(app->lib, PAGE_COLUMN, "", buf_str(&argument));
	struct view *guest = view_new(app->lib, page, app->options.width);
	guest->party = host->party;
	buf_fini(&argument);
	return guest;
}

/* A pane for each column that HOST does not show, in their order. */
static void party_open_guests(struct app *app, struct view *host)
{
	const uint32_t column = host->page->column;
	struct pane *root = app_pane_of(app, host), *leaf = root;

	for (uint32_t i = 0; i < column; i++) {
		struct pane *node = leaf;

		leaf = pane_divide(node, PANE_BESIDE, party_new_guest(app, host, i));
		pane_swap(node->child[0], node->child[1]);
		node->level = true;
	}
	for (uint32_t i = column + 1; i < host->page->comparing->documents.n; i++) {
		struct pane *node = leaf;

		leaf = pane_divide(node, PANE_BESIDE, party_new_guest(app, host, i));
		node->level = true;
	}
	pane_equalize(root);
	host->host->column = column;
	app->focus = app_pane_of(app, host);
	app->sync = true;
	app_place(app);
}

/* The page of a column of the documents WORDS. */
static struct page *party_column(struct app *app, const char *words, uint32_t column)
{
	struct buf argument = { 0 };

	buf_addf(&argument, "%u %s", column, words);
	struct page *page = page_new(app->lib, PAGE_COLUMN, "", buf_str(&argument));
	buf_fini(&argument);
	return page;
}

/* Which of the documents WORDS the view shows already, else the last. */
static struct page *party_host_column(struct app *app, const struct view *v,
    const char *words)
{
	struct page *page = party_column(app, words, 0);

	if (page == NULL)
		return NULL;
	const struct compared *all = &page->comparing->documents;
	uint32_t column = all->n - 1;

	while (column > 0 && all->number[column] != v->page->number)
		column--;
	if (all->number[column] != v->page->number)
		column = all->n - 1;
	struct page *found = party_column(app, words, column);
	page_free(page);
	return found;
}

/* Makes V, which shows what was there before, the host of a comparison of WORDS. */
static void party_begin(struct app *app, struct view *v, const char *words, size_t depth)
{
	struct host *host = xcalloc(1, sizeof(*host));

	host->words = xstrdup(words);
	host->depth = depth;
	host->sync = app->sync;
	v->host = host;
	v->party = ++app->parties;
}

/* Makes an end of the comparison of the host V; what the view shows stays. */
static void party_end(struct app *app, struct view *v)
{
	app->focus = app_pane_of(app, v);
	party_close_guests(app, v);
	app->sync = v->host->sync;
	app->tied.number = INDEX_ABSENT;
	v->form = v->host->form;
	host_free(v->host);
	v->host = NULL;
	v->party = 0;
}

/* Another comparison than that of WORDS stays in the history, so that it is come back to. */
static void party_make_way(struct app *app, const char *words)
{
	struct view *host = app_host(app, app_view(app));

	if (host != NULL && strcmp(host->host->words, words) != 0)
		party_end(app, host);
	else
		app_leave_comparison(app);
}

bool app_prepare_comparison(struct app *app, const char *words)
{
	struct compared c;

	library_yield(app->lib);
	if (compared_read(&c, app->lib, words))
		for (uint32_t i = 1; i < c.n && !library_is_given_up(app->lib); i++)
			library_compare(app->lib, c.number[i - 1], c.number[i]);
	return app_is_done(app, "the comparison");
}

bool app_compare(struct app *app, const char *words)
{
	if (!app_prepare_comparison(app, words))
		return false;
	party_make_way(app, words);
	struct view *v = app_view(app);
	struct page *page = party_host_column(app, v, words);

	if (page == NULL) {
		app_error(app, "these are not two to four documents: %s", words);
		return false;
	}
	size_t depth = v->back.n;
	view_remember(v);
	party_begin(app, v, words, depth);
	if (page->number == v->page->number)
		view_exchange(v, page);
	else
		view_set_page(v, page);
	party_open_guests(app, v);
	app_fit_comparisons(app);
	app_tell_comparison(app);
	return true;
}

void app_enter_again(struct app *app)
{
	struct view *v = app_view(app);
	const struct page *page = v->page;

	if (v->party != 0 || !page_is_comparison(page))
		return;
	party_begin(app, v, page_compared(page), v->back.n > 0 ? v->back.n - 1 : 0);
	v->host->form = v->form;
	if (page->comparing != NULL)
		party_open_guests(app, v);
	app_fit_comparisons(app);
}

bool app_leave_comparison(struct app *app)
{
	struct view *v = app_host(app, app_view(app));

	if (v == NULL)
		return false;
	size_t depth = v->host->depth;
	char *words = xstrdup(v->host->words);
	party_end(app, v);
	while (v->back.n > depth && view_back(v))
		continue;
	bool found =
	    !page_is_comparison(v->page) || strcmp(page_compared(v->page), words) != 0;
	free(words);
	return found;
}

/* Puts the first N visits of FROM before those of TO. */
static void party_give_visits(struct visit_vec *from, size_t n, struct visit_vec *to)
{
	struct visit_vec all = { 0 };

	for (size_t i = 0; i < n; i++)
		vec_push(&all, from->at[i]);
	for (size_t i = 0; i < to->n; i++)
		vec_push(&all, to->at[i]);
	for (size_t i = n; i < from->n; i++)
		from->at[i - n] = from->at[i];
	from->n -= n;
	vec_fini(to);
	*to = all;
}

void app_pass_on_host(struct app *app, struct view *v)
{
	struct pane *guest = v->host != NULL ? party_guest(app, v->party) : NULL;
	size_t before = v->host != NULL ? v->host->depth + 1 : 0;

	if (guest == NULL || v->back.n < before)
		return;
	party_give_visits(&v->back, before, &guest->view->back);
	guest->view->host = v->host;
	guest->view->host->column = guest->view->page->column;
	v->host = NULL;
}

/* The paragraph that the reader is at, and how far below the top of the text it begins. */
struct spot {
	struct page_place at;
	uint32_t height; /* [row] */
};

static struct spot spot_of(struct view *v)
{
	uint32_t para = view_para(v), top = view_top(v);
	uint32_t row = view_para_row(v, para);
	struct spot spot = { { INDEX_ABSENT, 0 }, 0 };

	if (row > top)
		spot.height = row - top;
	page_place_of(v->page, para, &spot.at);
	return spot;
}

/* Puts paragraph PARA of V as far below the top as it was in SPOT. */
static void spot_show(struct view *v, uint32_t para, struct spot spot)
{
	view_focus(v, (struct mark_at){ para, DOC_NONE });
	uint32_t row = view_para_row(v, para);
	view_set_top(v, row > spot.height ? row - spot.height : 0);
}

uint32_t app_unified_para(const struct app *app, const struct page *page,
    const struct compare_pair *pair)
{
	const struct comparison *step = page->comparison;
	uint32_t wanted = pair->b != DOC_NONE ? pair->b : pair->a;
	const struct doc *d = pair->b != DOC_NONE ? step->b : step->a;

	for (uint32_t i = 0; i < page->doc->n_paras; i++)
		if (page->origins[i].para == wanted &&
		    library_doc(app->lib, page->origins[i].number) == d)
			return i;
	return 0;
}

/* What the one text of both documents of STEP has for a paragraph of one of them. */
static uint32_t spot_in_unified(struct app *app, const struct page *page,
    struct spot spot)
{
	const struct comparison *step = page->comparison;
	const struct compare_pair *pair;

	if (library_doc(app->lib, spot.at.number) == step->b)
		pair = &step->pairs[step->of_b[spot.at.para]];
	else
		pair = &step->pairs[step->of_a[spot.at.para]];
	return app_unified_para(app, page, pair);
}

/* From columns to one text: of the one with the focus and the one before it. */
static void party_unify(struct app *app, struct view *host)
{
	struct view *v = app_view(app);
	struct buf words = { 0 };

	if (v->party != host->party || v->page->comparing == NULL)
		v = host;
	const struct compared *all = &v->page->comparing->documents;
	uint32_t second = v->page->column > 0 ? v->page->column : 1;
	struct compared two = { { all->number[second - 1], all->number[second] }, 2 };
	struct spot spot = spot_of(v);
	const enum unified_only whole = v->page->comparing->whole;

	compared_add(&words, app->lib, &two);
	struct page *page =
	    page_new(app->lib, PAGE_UNIFIED, host->page->symbol, buf_str(&words));
	buf_fini(&words);
	if (whole != UNIFIED_ALL)
		page_fold(page, whole);
	party_close_guests(app, host);
	view_set_page(host, page);
	spot_show(host, spot_in_unified(app, page, spot), spot);
}

/* From one text to columns. */
static void party_part(struct app *app, struct view *host)
{
	struct spot spot = spot_of(host);
	const enum unified_only whole = host->page->whole;
	struct page *page = party_column(app, host->host->words, host->host->column);

	if (page == NULL)
		return;
	comparing_fold(page->comparing, whole);
	view_set_page(host, page);
	party_open_guests(app, host);
	uint32_t column = 0;
	while (page->comparing->documents.number[column] != spot.at.number)
		column++;
	app_land(app, column, spot.at.para);
	spot_show(app_view(app), spot.at.para, spot);
}

/* [col] that the comparison of the host in P has on the screen; 0 = it is not shown. */
static int party_cols(const struct pane *p)
{
	while (p->parent != NULL && p->parent->level)
		p = p->parent;
	return p->area.rows > 0 ? p->area.cols : 0;
}

/* Gives the comparison of HOST the other form. */
static void party_change(struct app *app, struct view *host)
{
	if (host->page->kind == PAGE_UNIFIED)
		party_part(app, host);
	else if (host->page->comparing != NULL)
		party_unify(app, host);
}

/* The form for the comparison whose host P shows; that which it has when it is hidden. */
static bool party_wants_unified(const struct pane *p)
{
	int cols = party_cols(p);

	if (p->view->host->form != HOST_FITTING)
		return p->view->host->form == HOST_UNIFIED;
	return cols > 0 ? cols < COMPARE_COLS : p->view->page->kind == PAGE_UNIFIED;
}

/* Changes the form of the comparison whose host P shows; false when it is right. */
static bool party_fit(struct app *app, struct pane *p)
{
	struct view *v = p->view;
	bool is_unified = v->page->kind == PAGE_UNIFIED;

	if (v->host == NULL || !page_is_comparison(v->page) ||
	    party_wants_unified(p) == is_unified)
		return false;
	party_change(app, v);
	return true;
}

void app_change_form(struct app *app, struct view *host)
{
	bool is_unified = host->page->kind == PAGE_UNIFIED;

	host->host->form = HOST_FITTING;
	if (party_wants_unified(app_pane_of(app, host)) == is_unified)
		host->host->form = is_unified ? HOST_COLUMNS : HOST_UNIFIED;
	party_change(app, host);
	app_align(app);
}

/* Changes the form of one comparison, which makes panes come and go; false for none. */
static bool party_fit_one(struct app *app)
{
	pane_each (p, app->root)
		if (party_fit(app, p))
			return true;
	return false;
}

void app_fit_comparisons(struct app *app)
{
	while (party_fit_one(app))
		continue;
	app_align(app);
}

/* The view that the columns of C go by: with the focus, else the first. */
static struct view *party_leader(const struct app *app, const struct comparing *c)
{
	struct pane *p = pane_first(app->root);

	if (app_view(app)->page->comparing == c)
		return app_view(app);
	while (p->view->page->comparing != c)
		p = pane_next(p);
	return p->view;
}

/* True when V is a column whose pane has had room; until then it has no rows. */
static bool party_has_rows(const struct view *v)
{
	const struct comparing *c = v->page->comparing;

	return c != NULL && c->columns[v->page->column].cols > 0;
}

void app_align(struct app *app)
{
	pane_each (p, app->root) {
		struct view *v = p->view;

		if (!app->sync || !party_has_rows(v))
			continue;
		struct view *leader = party_leader(app, v->page->comparing);
		if (!party_has_rows(leader))
			continue;
		int64_t goal = (int64_t)view_top(leader) + v->shift - leader->shift;
		if (v != leader)
			view_scroll(v, goal - (int64_t)view_top(v));
	}
}

void app_level_columns(struct app *app)
{
	const struct comparing *c = app_view(app)->page->comparing;

	pane_each (p, app->root)
		if (c != NULL && p->view->page->comparing == c)
			p->view->shift = 0;
}

struct view *app_column(const struct app *app, uint32_t column)
{
	struct pane *p = party_pane(app, app_view(app)->party, column);

	return p != NULL ? p->view : NULL;
}

void app_land(struct app *app, uint32_t column, uint32_t para)
{
	struct comparing *c = app_view(app)->page->comparing;
	struct view *v = app_column(app, column);

	if (v == NULL) {
		struct buf words = { 0 };

		symbol_add_short(&words, c->table->docs[column]->meta.symbol);
		app_say(app, "the answer stands in %s, whose column is closed",
		    buf_str(&words));
		buf_fini(&words);
		return;
	}
	app->focus = app_pane_of(app, v);
	app_place(app);
	view_show_para(v, para);
	c->landed = column;
}

void app_show_compared(struct app *app, uint32_t number, uint32_t para)
{
	struct view *v = app_view(app);
	const struct comparing *c = v->page->comparing;
	struct spot spot = { { number, para }, 0 };

	if (c == NULL) {
		view_show_para(v, spot_in_unified(app, v->page, spot));
		return;
	}
	for (uint32_t i = 0; i < c->documents.n; i++)
		if (c->documents.number[i] == number)
			app_land(app, i, para);
}

bool app_compares(struct app *app)
{
	if (page_is_comparison(app_view(app)->page))
		return true;
	app_say(app, "this is no comparison; D compares with the document before");
	return false;
}

bool app_compares_columns(struct app *app)
{
	if (!app_compares(app))
		return false;
	if (app_view(app)->page->comparing != NULL)
		return true;
	app_say(app, "both texts are one here; U parts them");
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
	const struct comparing *c = page->comparing;
	const struct comparison *step = page->comparison;
	struct buf words = { 0 };

	if (c != NULL)
		step = comparing_step(c, page->column);
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
