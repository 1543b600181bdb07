/* SPDX-License-Identifier: ISC */
/* act_move - moving in the text. */
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/page_ops.h"

/* The entry of a list after the selected one, or before. */
static bool act_next_entry(struct view *v, bool backward, struct mark_at *out)
{
	const struct page_ops *ops = page_ops(v->page->kind);

	return ops->next != NULL ? ops->next(v, backward, out)
				 : view_next_link(v, backward, out);
}

/* In a list a line is an entry. */
static void act_step(struct app *app, uint32_t count, bool backward)
{
	struct view *v = app_view(app);

	if (!page_is_list(v->page)) {
		view_scroll(v, backward ? -(int64_t)count : (int64_t)count);
		return;
	}
	for (; count > 0; count--) {
		struct mark_at m;

		if (!act_next_entry(v, backward, &m)) {
			view_scroll(v, backward ? -1 : 1);
			return;
		}
		view_focus(v, m);
	}
}

void act_down(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg;
	act_step(app, act_times(count), false);
}

void act_up(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg;
	act_step(app, act_times(count), true);
}

static int64_t act_half(const struct app *app)
{
	return app_view(app)->rows > 1 ? app_view(app)->rows / 2 : 1;
}

/* A page leaves one row of the old one, as less does with a small screen. */
static int64_t act_page(const struct app *app)
{
	return app_view(app)->rows > 2 ? app_view(app)->rows - 1 : 1;
}

/* In a list the first or last entry, even where there is nothing to scroll. */
static void act_edge(struct app *app, bool last)
{
	struct view *v = app_view(app);
	struct walk_from from = { .rank = -1 };
	struct mark_at m;

	view_scroll(v, last ? (int64_t)UINT32_MAX : -(int64_t)UINT32_MAX);
	if (!page_is_list(v->page))
		return;
	if (last)
		from = (struct walk_from){ { v->page->doc->n_paras, 0 }, 0 };
	if (walk_next(v->page->doc, from, WALK_LINK, last, &m))
		view_focus(v, m);
}

/* Where a list has nothing more to scroll, its last or first entry is as far as it goes. */
static void act_leap(struct app *app, int64_t rows)
{
	if (!view_scroll(app_view(app), rows) && page_is_list(app_view(app)->page))
		act_edge(app, rows > 0);
}

void act_half_down(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg;
	act_leap(app, act_half(app) * act_times(count));
}

void act_half_up(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg;
	act_leap(app, -act_half(app) * act_times(count));
}

void act_page_down(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg;
	act_leap(app, act_page(app) * act_times(count));
}

void act_page_up(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg;
	act_leap(app, -act_page(app) * act_times(count));
}

void act_top(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	act_edge(app, false);
}

/* To entry COUNT of a list, or to the last one. */
static void act_entry(struct app *app, uint32_t count)
{
	struct view *v = app_view(app);
	uint32_t n = 0;
	struct mark_at m;

	act_edge(app, false);
	view_unfocus(v);
	while (n < count &&
	    walk_next(v->page->doc, view_walk_from(v), WALK_LINK, false, &m)) {
		view_focus(v, m);
		n++;
	}
	if (n < count)
		app_say(app, "no entry %u here; this is the last, %u", count, n);
}

void act_end(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg;
	if (count == 0)
		act_edge(app, true);
	else if (page_is_list(app_view(app)->page))
		act_entry(app, count);
	else
		app_go_operative(app, count);
}
