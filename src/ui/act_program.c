/* SPDX-License-Identifier: ISC */
/* act_program - the program itself: width, screen, the way out. */
#include "ui/act.h"
#include "ui/app_state.h"

#define WIDTH_LEAST 8   /* [col] */
#define WIDTH_MOST 1000 /* [col] */

static uint32_t act_number(struct slice s)
{
	uint32_t n = 0;

	for (size_t i = 0; i < s.len; i++) {
		if (s.at[i] < '0' || s.at[i] > '9' || n > WIDTH_MOST)
			return 0;
		n = n * 10 + (uint32_t)(s.at[i] - '0');
	}
	return n;
}

void act_width(struct app *app, struct slice arg, uint32_t count)
{
	uint32_t width = act_number(arg);
	struct pane *p = pane_first(app->root);

	(void)count;
	if (width < WIDTH_LEAST || width > WIDTH_MOST) {
		app_error(app, "width: give a number from %d to %d", WIDTH_LEAST,
		    WIDTH_MOST);
		return;
	}
	app->options.width = width;
	for (size_t n = pane_count(app->root); n > 0; n--, p = pane_next(p))
		view_set_width(p->view, width);
}

void act_cancel(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	app_forget_keys(app);
	app_view(app)->peek = (struct mark_at){ DOC_NONE, DOC_NONE };
	view_search(app_view(app), NULL);
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

/*
 * A page made by the program, and a document opened from the list of the corpus, go
 * back to where they were called.
 */
static bool act_leave_page(struct view *v)
{
	const struct visit *before = view_page_before(v);

	if (before == NULL || (v->page->made == NULL && before->kind != PAGE_CORPUS))
		return false;
	view_leave_page(v);
	return true;
}

void act_quit(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);

	if (slice_is(arg, "all"))
		app->done = true;
	else if (v->peek.para != DOC_NONE)
		v->peek = (struct mark_at){ DOC_NONE, DOC_NONE };
	else if (act_leave_page(v))
		return;
	else if (pane_count(app->root) > 1)
		act_close(app, slice_sub(arg, arg.len, arg.len), count);
	else
		app->done = true;
}
