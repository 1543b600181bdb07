/* SPDX-License-Identifier: ISC */
/* app_watch - work that a key gives up, and what is told while it lasts; see app.h. */
#include "base/i18n.h"
#include "ui/app.h"
#include "ui/app_state.h"
#include "ui/progress.h"

static bool watch_stop(void *context, unsigned share)
{
	struct app *app = context;

	return share < 100 && app->watch.waits(app->watch.context, !app->idle);
}

void app_use_watch(struct app *app, struct app_watch watch)
{
	app->watch = watch;
	app->lib->watch = (struct watch){ .stop = watch_stop, .context = app };
}

void app_tell_stopped(struct app *app, const char *what)
{
	if (app->idle)
		return;
	app_say(app, "%s was given up: a key came", _(what));
	app->message_stays = true; /* that key is still to come */
}

bool app_is_done(struct app *app, const char *what)
{
	if (library_is_done(app->lib))
		return true;
	app_tell_stopped(app, what);
	return false;
}

bool app_reads(struct app *app, const char *symbol, const char *language)
{
	library_yield(app->lib);
	library_find_in(app->lib, symbol, language);
	return app_is_done(app, "the reading");
}

bool app_lays_out(struct app *app, struct view *v)
{
	app->lib->watch.stopped = false;
	if (view_reach_all(v, &app->lib->watch))
		return true;
	app_tell_stopped(app, "the layout");
	return false;
}

struct page *app_search_page(struct app *app, enum page_kind kind, const char *argument)
{
	struct page *page = page_new(app->lib, kind, "", argument);

	if (!page->stopped)
		return page;
	page_free(page);
	app_tell_stopped(app, "the search");
	return NULL;
}

void app_draw_doing(const struct app *app, struct grid *grid)
{
	struct buf words = { 0 };

	progress_add_task(&words, &app->lib->watch.task);
	buf_add(&words, app->lib->watch.task.firm ? "" : _("; a key gives it up"));
	grid_fill(grid, grid_row(grid, grid->rows - 1), ' ', ROLE_STATUS);
	grid_put(grid, grid_row(grid, grid->rows - 1), buf_slice(&words), ROLE_STATUS);
	buf_fini(&words);
}
