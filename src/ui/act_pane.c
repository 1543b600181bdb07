/* SPDX-License-Identifier: ISC */
/* act_pane - dividing the screen. */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/comparing.h"

/* A list's new pane opens the entry that is selected, another's shows the same page. */
void act_split(struct app *app, struct slice arg, uint32_t count)
{
	if (page_is_list(app_view(app)->page) && app_view(app)->focus.set) {
		act_follow(app, arg, count);
		return;
	}
	app_divide(app, slice_is(arg, "below") ? PANE_BELOW : PANE_BESIDE,
	    view_dup(app_view(app)));
}

/* The side that WORD names; false when it is not one. */
static bool act_read_side(struct slice word, enum pane_side *side)
{
	static const char *const names[] = { [PANE_LEFT] = "left",
		[PANE_BENEATH] = "below",
		[PANE_ABOVE] = "above",
		[PANE_RIGHT] = "right" };

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (slice_is(word, names[i])) {
			*side = (enum pane_side)i;
			return true;
		}
	return false;
}

/* The column of V beside the one with the focus that has room; false when there is none. */
static bool focus_column_beside(struct view *v, enum pane_side side)
{
	const struct comparing *c = page_columns(v->page);
	uint32_t column;

	if (c == NULL || (side != PANE_LEFT && side != PANE_RIGHT))
		return false;
	column = side == PANE_LEFT ? c->column - 1 : c->column + 1;
	if (column >= c->documents.n || c->columns[column].room == 0)
		return false;
	view_take_column(v, column);
	return true;
}

/* V is entered from another pane: at its FIRST column, or the last. */
static void focus_column_edge(struct view *v, bool first, bool shown)
{
	const struct comparing *c = page_columns(v->page);
	uint32_t column = 0, last;

	if (c == NULL)
		return;
	last = c->documents.n - 1;
	while (shown && c->columns[column].room == 0)
		column++;
	while (shown && c->columns[last].room == 0)
		last--;
	column = first ? column : last;
	if (column != c->column)
		view_take_column(v, column);
}

/* As far as there are columns or panes on that side. */
static void act_focus_side(struct app *app, enum pane_side side, uint32_t count)
{
	bool moved = false;

	for (; count > 0; count--) {
		struct pane *next;

		if (focus_column_beside(app_view(app), side)) {
			moved = true;
			continue;
		}
		next = pane_at_side(app->focus, side);
		if (next == NULL)
			break;
		moved = true;
		app->focus = next;
		if (side == PANE_LEFT || side == PANE_RIGHT)
			focus_column_edge(next->view, side == PANE_RIGHT, true);
	}
	if (!moved)
		app_say(app, "no pane on that side");
	app_place(app);
}

/* True when there are several panes; else that is told. */
static bool act_has_panes(struct app *app)
{
	const bool several = pane_count(app->root) > 1;

	if (!several)
		app_say(app, "there is only one pane; {split beside} makes another");
	return several;
}

/* To the next column or pane, or (BACKWARD) the one before. */
static void act_focus_step(struct app *app, bool backward)
{
	struct view *v = app_view(app);
	const struct comparing *c = page_columns(v->page);

	if (c != NULL && (backward ? c->column > 0 : c->column + 1 < c->documents.n)) {
		view_take_column(v, backward ? c->column - 1 : c->column + 1);
		return;
	}
	app->focus = backward ? pane_previous(app->focus) : pane_next(app->focus);
	focus_column_edge(app_view(app), !backward, false);
}

void act_focus(struct app *app, struct slice arg, uint32_t count)
{
	const bool backward = slice_is(arg, "previous");
	enum pane_side side;

	if (act_read_side(arg, &side)) {
		act_focus_side(app, side, act_times(count));
		return;
	}
	if (page_columns(app_view(app)->page) == NULL && !act_has_panes(app))
		return;
	for (uint32_t n = backward ? 1 : act_times(count); n > 0; n--)
		act_focus_step(app, backward);
	app_place(app);
}

void act_close(struct app *app, struct slice arg, uint32_t count)
{
	struct pane *next = pane_remove(app->focus);

	(void)arg, (void)count;
	if (next == NULL) {
		app_say(app, "this is the only pane; {quit} quits");
		return;
	}
	app->focus = next;
	app_place(app);
}

void act_only(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	act_has_panes(app);
	while (pane_count(app->root) > 1) {
		struct view *keep = app_view(app);

		pane_remove(pane_next(app->focus));
		app->focus = app_pane_of(app, keep); /* nodes may have moved */
	}
	app_place(app);
}

void act_swap(struct app *app, struct slice arg, uint32_t count)
{
	struct pane *next = pane_next(app->focus);

	(void)arg, (void)count;
	if (!act_has_panes(app))
		return;
	pane_swap(app->focus, next);
	app->focus = next;
	app_place(app);
}

void act_resize(struct app *app, struct slice arg, uint32_t count)
{
	int by = count > 0 && count < 1000 ? (int)count : 1;
	bool done = true;

	if (slice_is(arg, "equal") && act_has_panes(app))
		pane_equalize(app->root);
	else if (slice_is(arg, "taller"))
		done = pane_grow(app->focus, PANE_BELOW, by);
	else if (slice_is(arg, "shorter"))
		done = pane_grow(app->focus, PANE_BELOW, -by);
	else if (slice_is(arg, "wider"))
		done = pane_grow(app->focus, PANE_BESIDE, by);
	else if (slice_is(arg, "narrower"))
		done = pane_grow(app->focus, PANE_BESIDE, -by);
	if (!done)
		app_say(app, "no pane on that side");
	app_place(app);
}

void act_sync(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	if (!act_has_panes(app)) {
		app->sync = false;
		return;
	}
	app->sync = !app->sync;
	pane_each (p, app->root)
		p->view->lag = 0;
	app_say(app, app->sync ? "panes scroll together" : N_("each pane scrolls alone"));
}

/*
 * The paragraph of OTHER that answers paragraph PARA of D: the same address, else the
 * last of the same kind before that number.
 */
static uint32_t act_counterpart(const struct doc *d, uint32_t para,
    const struct doc *other)
{
	const struct para *p = &d->paras[para];
	uint32_t found = p->address[0] != '\0' ? doc_find(other, p->address) : DOC_NONE;
	uint32_t rank = 0;

	if (found != DOC_NONE)
		return found;
	for (uint32_t i = 0; i <= para; i++)
		rank += d->paras[i].kind == p->kind;
	for (uint32_t i = 0; i < other->n_paras && rank > 0; i++)
		if (other->paras[i].kind == p->kind) {
			found = i;
			rank--;
		}
	return found;
}

/*
 * Every other pane shows the answering paragraph at the same height; from its beginning
 * when that is out of sight here: it may be shorter than what is.
 */
void act_level(struct app *app, struct slice arg, uint32_t count)
{
	struct view *here = app_view(app);
	uint32_t para = view_para(here), top, row;

	(void)arg, (void)count;
	if (page_is_comparison(here->page))
		comparing_level(here->page->comparing);
	else if (!act_has_panes(app))
		return;
	top = view_top(here);
	row = view_para_row(here, para);
	uint32_t height = row > top ? row - top : 0;
	pane_each (p, app->root) {
		struct view *v = p->view;
		uint32_t there = act_counterpart(here->page->doc, para, v->page->doc);

		v->lag = 0;
		if (v == here || there == DOC_NONE || page_is_comparison(v->page))
			continue;
		view_unfocus(v);
		row = view_para_row(v, there);
		view_set_top(v, row > height ? row - height : 0);
	}
}
