/* SPDX-License-Identifier: ISC */
/* act_row - the lines of the screen: H, M, L, z t, z z, z b. */
#include "ui/act.h"
#include "ui/app_state.h"

/* The row of V that WORD names, COUNT [row] from that edge of the screen, from 1. */
static uint32_t row_named(struct view *v, struct slice word, uint32_t count)
{
	uint32_t top = view_top(v), end = layout_end(view_layout(v));
	uint32_t last = end - top < v->rows ? end - 1 : top + v->rows - 1;
	uint32_t away = act_times(count) - 1;

	if (slice_is(word, "middle"))
		return top + (last - top) / 2;
	if (away > last - top)
		away = last - top;
	return slice_is(word, "top") ? top + away : last - away;
}

/* In a list to the entry there, or the next one in sight. */
void act_row(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);
	uint32_t row = row_named(v, arg, count);
	struct position at = layout_pos_of(view_layout(v), row);
	bool last = slice_is(arg, "bottom");
	struct walk_from from = { at, last ? INT32_MAX : -1 };
	struct mark_at m;

	if (!page_is_list(v->page))
		view_focus_text(v, at);
	else if ((walk_next(v->page->doc, from, WALK_LINK, last, &m) &&
		     view_shows(v, m)) ||
	    (walk_next(v->page->doc, from, WALK_LINK, !last, &m) && view_shows(v, m)))
		view_focus(v, m);
}

void act_scroll(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);
	uint32_t row, col, above = 0;

	(void)count;
	view_cursor(v, &row, &col);
	if (slice_is(arg, "middle"))
		above = v->rows / 2;
	else if (slice_is(arg, "bottom"))
		above = v->rows - 1;
	view_set_top(v, row > above ? row - above : 0);
}
