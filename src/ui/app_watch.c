/* SPDX-License-Identifier: ISC */
/* app_watch - searches that a key gives up, and what is told while they last; see app.h. */
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
	app->lib->watch = (struct search_watch){ .stop = watch_stop, .context = app };
}

void app_tell_stopped(struct app *app)
{
	if (app->idle)
		return;
	app_say(app, "the search was given up: a key came");
	app->message_stays = true; /* that key is still to come */
}

struct page *app_search_page(struct app *app, enum page_kind kind, const char *argument)
{
	struct page *page = page_new(app->lib, kind, "", argument);

	if (!page->stopped)
		return page;
	page_free(page);
	app_tell_stopped(app);
	return NULL;
}

void app_draw_doing(const struct app *app, struct grid *grid)
{
	struct buf words = { 0 };

	progress_add_search(&words, app->lib->watch.share);
	buf_add(&words, "; a key gives it up");
	grid_fill(grid, grid->rows - 1, 0, grid->cols, ' ', ROLE_STATUS);
	grid_put(grid, grid->rows - 1, 0, grid->cols, buf_slice(&words), ROLE_STATUS);
	buf_fini(&words);
}
