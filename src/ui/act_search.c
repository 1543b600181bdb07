/* SPDX-License-Identifier: ISC */
/* act_search - finding words in the text of a pane. */
#include <stdlib.h>

#include "base/xalloc.h"
#include "ui/act.h"
#include "ui/app_state.h"

/* Where the next search begins: at the cursor. */
static struct position act_search_from(struct view *v)
{
	return v->focus.set ? v->focus.at : layout_pos_of(view_layout(v), view_top(v));
}

static void act_go_to_hit(struct app *app, struct view *v, bool after, bool backward)
{
	if (v->hits.n == 0) {
		app_error(app, "not found: %s", v->pattern);
		return;
	}
	v->hit = search_next(&v->hits, act_search_from(v), after, backward);
	const struct hit *hit = &v->hits.at[v->hit];
	view_focus_text(v, (struct position){ hit->para, hit->start });
}

static void act_search_text(struct app *app, struct slice text, bool backward)
{
	struct view *v = app_view(app);
	struct position from = act_search_from(v);

	free(app->pattern);
	app->pattern = xmemdup0(text.at, text.len);
	app->pattern_backward = backward;
	app->query_is_last = false;
	view_search(v, app->pattern);
	if (v->hits.n > 0)
		view_remember(v);
	act_go_to_hit(app, v, false, backward);
	if (v->hits.n > 0 &&
	    position_cmp(act_search_from(v), from) * (backward ? -1 : 1) < 0)
		app_say(app, "continued from the other end");
}

static void act_prompt_search(struct app *app, bool backward)
{
	if (page_is_filtered(app_view(app)->page))
		prompt_open(&app->prompt, PROMPT_FILTER);
	else
		prompt_open(&app->prompt, backward ? PROMPT_SEARCH_BACK : PROMPT_SEARCH);
}

void act_filter(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	if (page_is_filtered(app_view(app)->page))
		prompt_open(&app->prompt, PROMPT_FILTER);
	else
		app_say(app, "& filters the list of the corpus (g c); / searches here");
}

void act_search(struct app *app, struct slice arg, uint32_t count)
{
	(void)count;
	if (arg.len > 0)
		act_search_text(app, arg, false);
	else
		act_prompt_search(app, false);
}

void act_search_back(struct app *app, struct slice arg, uint32_t count)
{
	(void)count;
	if (arg.len > 0)
		act_search_text(app, arg, true);
	else
		act_prompt_search(app, true);
}

/* The last pattern again, also in a pane that has not searched for it yet. */
static void act_repeat(struct app *app, uint32_t count, bool backward)
{
	struct view *v = app_view(app);

	if (app->query_is_last) {
		app_find_again(app, count, backward);
		return;
	}
	if (app->pattern == NULL) {
		app_say(app, "nothing searched yet: /");
		return;
	}
	if (v->pattern == NULL)
		view_search(v, app->pattern);
	for (count = act_times(count); count > 0; count--) {
		struct position from = act_search_from(v);

		act_go_to_hit(app, v, v->focus.set, backward);
		if (v->hits.n == 0)
			return;
		if (v->hits.n == 1 && position_cmp(act_search_from(v), from) == 0)
			app_say(app, "the only place of it");
		else if (position_cmp(act_search_from(v), from) * (backward ? -1 : 1) < 0)
			app_say(app, "continued from the other end");
	}
}

void act_again(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg;
	act_repeat(app, count, !app->query_is_last && app->pattern_backward);
}

void act_again_back(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg;
	act_repeat(app, count, app->query_is_last || !app->pattern_backward);
}
