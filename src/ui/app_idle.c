/* SPDX-License-Identifier: ISC */
/* app_idle - work for the pages on the screen while no key waits; see app.h. */
#include "ui/answers.h"
#include "ui/app.h"
#include "ui/app_state.h"
#include "ui/mandates_choice.h"
#include "ui/page_ops.h"
#include "ui/progress.h"
#include "ui/saved.h"

#define IDLE_PAUSE 150 /* [ms] without a key, before what is typed is searched */
#define IDLE_SHARE 40  /* [ms] that a key may have to wait */

/* Shares of work, so that quick work is not talked of and slow lines have little to show. */
#define IDLE_SILENCE 8  /* before the first word of it, and between two */
#define IDLE_RENEWAL 25 /* between two looks of a page that is filling */
#define IDLE_ROWS 64    /* of a lineage, for one more share between two looks */

/* Of a list of mandates: documents read in a share, and between two looks of the page. */
#define IDLE_DOCUMENTS 4
#define IDLE_LOOK 80

/* Seeks one more share of the lineage that V shows; false when it has all. */
bool lineage_page_work(struct app *app, struct view *v)
{
	library_yield(app->lib);
	bool worked = page_lineage_work(app->lib, v->page);
	if (!library_is_done(app->lib))
		return true; /* a key waits; then this begins anew */
	/* A long one is not made anew for each share. */
	if (v->page->found == 0 ||
	    (worked && v->page->found <= v->page->doc->n_paras / IDLE_ROWS))
		return worked;
	struct page *page = page_new(app->lib, PAGE_LINEAGE, v->page->symbol, "");
	if (page != NULL && !page->stopped) {
		view_exchange(v, page);
		return true;
	}
	const bool stopped = page != NULL;
	page_free(page);
	return stopped;
}

/* Makes one more of the comparisons that the table in V lacks; false when it has all. */
bool table_page_work(struct app *app, struct view *v)
{
	if (!v->page->lacks)
		return false;
	library_yield(app->lib);
	bool worked = page_table_work(app->lib, v->page);
	if (!library_is_done(app->lib))
		return true;
	struct mark_at m;
	bool empty = !view_focused_mark(v, &m);
	struct page *page =
	    page_new(app->lib, PAGE_TABLE, v->page->symbol, v->page->argument);
	if (page == NULL)
		return false;
	if (page->stopped) {
		page_free(page);
		return true; /* a key waits; then this begins anew */
	}
	if (empty)
		view_set_page(v, page);
	else
		view_renew(v, page);
	return worked;
}

/* Makes the pages on the screen anew that the index has changed. */
static void idle_renew(struct app *app)
{
	uint64_t changes = index_changes(library_index(app->lib)), before = app->shown;

	if (changes == app->shown)
		return;
	app->shown = changes;
	pane_each (p, app->root) {
		const struct page *old = p->view->page;
		struct page *page;

		if (p->area.rows == 0 || !page_kind_is(old->kind, PAGE_IS_INDEXED))
			continue;
		page = page_new(app->lib, old->kind, old->symbol, old->argument);
		if (page != NULL && !page->stopped) {
			view_renew(p->view, page);
			continue;
		}
		if (page != NULL)
			app->shown =
			    before; /* there is more to do than a key has let us */
		page_free(page);
	}
}

/* Reads what the corpus has changed; false when the index is true of it. */
static bool idle_refresh(struct app *app)
{
	struct index_progress at;

	if (!library_work(app->lib, IDLE_SHARE)) {
		buf_clear(&app->progress);
		app->shares = 0;
		idle_renew(app);
		return false;
	}
	app->shares++;
	if (app->shares % IDLE_SILENCE == 0) {
		at = index_progress(library_index(app->lib));
		buf_clear(&app->progress);
		progress_add(&app->progress, &at);
	}
	if (app->shares % IDLE_RENEWAL == 0)
		idle_renew(app);
	return true;
}

/*
 * Adds hits to a list of which fewer paragraphs are left than the screen has rows, some screens of
 * them; false when it has enough, or all.
 */
bool search_page_work(struct app *app, struct view *v)
{
	struct answers *f;

	if (v->page->doc->n_paras - v->top.at.para > v->rows)
		return false;
	f = answers_of(app->lib, v->page->argument);
	if (!f->good || f->shown >= f->found.documents.n)
		return false;
	answers_show_more(f);
	struct page *page = app_search_page(app, PAGE_SEARCH, v->page->argument);
	if (page != NULL)
		view_renew(v, page);
	return true;
}

/* Reads a share of the mandates that V shows; false when it has all. */
bool mandates_page_work(struct app *app, struct view *v)
{
	struct slice only, text;

	text = mandates_choice_text(slice_of(v->page->argument), &only);
	struct mandates *l = mandates_of_library(app->lib, text.at);
	if (l->step == l->steps)
		return false;
	for (unsigned n = 0; n < IDLE_DOCUMENTS && mandates_work(app->lib, l); n++)
		continue;
	if (l->step == l->steps || l->step % IDLE_LOOK < IDLE_DOCUMENTS)
		view_renew(v, page_new(app->lib, PAGE_MANDATES, "", v->page->argument));
	return true;
}

unsigned app_pause(const struct app *app)
{
	return app->finding_due ? IDLE_PAUSE : 0;
}

/* Counts one of the reader's searches for the start page; false when all are counted. */
bool catalogue_page_work(struct app *app, struct view *v)
{
	if (v->page->argument[0] != '\0' || !saved_count_next(app->lib))
		return false;
	view_renew(v, page_new(app->lib, PAGE_CORPUS, "", ""));
	return true;
}

/* Who types the name of a document is about to ask for the lines of all. */
static bool idle_lines(struct app *app)
{
	enum prompt_kind kind = app->prompt.kind;

	return app->prompt.active && (kind == PROMPT_OPEN || kind == PROMPT_FILTER) &&
	    library_work_lines(app->lib);
}

/* Makes the lists on the screen whole, in two shares; false when they are. */
static bool idle_complete(struct app *app)
{
	/* While a filter is typed there is a new list for each letter. */
	if (app->prompt.active && app->prompt.kind == PROMPT_FILTER)
		return false;
	return app_has_part(app) &&
	    (library_work_catalogue(app->lib) || app_complete(app));
}

/*
 * Lays out a share of the panes that scroll together: by how many rows one of them leaps is counted
 * then.  False when there are no more rows.
 */
static bool idle_count_rows(struct app *app)
{
	if (!app->sync)
		return false;
	pane_each (p, app->root)
		if (p->area.rows > 0 && view_scrolls_along(p->view) &&
		    view_reach_more(p->view))
			return true;
	return false;
}

static bool idle_work(struct app *app)
{
	if (app_find_typed(app))
		return true;
	if (idle_complete(app) || idle_refresh(app) || idle_lines(app))
		return true;
	pane_each (p, app->root) {
		const struct page_ops *ops = page_ops(p->view->page->kind);

		if (p->area.rows > 0 && ops->work != NULL && ops->work(app, p->view))
			return true;
	}
	return idle_count_rows(app);
}

bool app_idle(struct app *app)
{
	app->idle = true;
	bool more = idle_work(app);
	app->idle = false;
	return more;
}
