/* SPDX-License-Identifier: ISC */
/* act_program - the program itself: the screen, the way out. */
#include <stdlib.h>

#include "base/xalloc.h"
#include "ui/act.h"
#include "ui/app_state.h"

bool app_drop_filter(struct app *app)
{
	struct view *v = app_view(app);
	struct mark_at m;
	char *symbol = NULL;

	if (!page_is_filtered(v->page) || v->page->argument[0] == '\0')
		return false;
	if (view_focused_mark(v, &m) && m.mark != DOC_NONE)
		symbol = xstrdup(doc_mark(v->page->doc, m)->target);
	view_set_page(v, page_new(app->lib, PAGE_CORPUS, "", ""));
	if (symbol != NULL)
		view_focus_link(v, symbol, NULL);
	free(symbol);
	return true;
}

void act_cancel(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);

	(void)arg, (void)count;
	if (!app_forget_tied(app) && !app_drop_filter(app) && v->peek.para == DOC_NONE &&
	    v->pattern == NULL)
		app_say(app, "nothing to cancel; {quit all} quits");
	v->peek = (struct mark_at){ DOC_NONE, DOC_NONE };
	view_search(v, NULL);
}

void act_repaint(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	app->repaint = true;
}

void act_suspend(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	app->suspend = true;
}

/* Back to the page before this one, however one has moved in it. */
static bool act_leave_page(struct view *v)
{
	if (view_page_before(v) == NULL)
		return false;
	view_leave_page(v);
	return true;
}

/* Out of the pane, of the last one out of the program. */
static void act_leave_pane(struct app *app)
{
	if (pane_count(app->root) > 1)
		act_close(app, slice_of(""), 0);
	else
		app->done = true;
}

void act_quit(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);

	(void)count;
	if (slice_is(arg, "all"))
		app->done = true;
	else if (v->peek.para != DOC_NONE)
		v->peek = (struct mark_at){ DOC_NONE, DOC_NONE };
	else if (!app_drop_filter(app) && !app_drop_blame(app) && !act_leave_page(v))
		act_leave_pane(app);
}
