/* SPDX-License-Identifier: ISC */
/* act_search - finding words in the text of a pane. */
#include <stdlib.h>

#include "base/xalloc.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/comparing.h"

/* Where the next search begins: at the cursor, else with all columns of the row at the top. */
static struct hit act_search_here(struct view *v)
{
	struct hit here = view_hit_here(v);

	if (!v->focus.set && here.start == 0)
		here.column = here.para = 0;
	return here;
}

/* Tells that the words that were gone to are in what a comparison has folded. */
static void act_tell_folded(struct app *app, const struct view *v)
{
	const struct overlay_para *over = page_over(v->page, v->focus.at.para);

	if (v->page->comparing == NULL || over == NULL || over->fold == OVERLAY_WHOLE)
		return;
	if (v->page->comparing->whole == UNIFIED_SUBSTANCE)
		app_say(app, "in what is folded; {fold upkeep} shows it whole");
	else
		app_say(app, "in what is folded; {fold same} shows it whole");
}

static void act_go_to_hit(struct app *app, struct view *v, bool after, bool backward)
{
	if (v->hits.n == 0) {
		app_error(app, "not found: %s", v->pattern);
		return;
	}
	const struct hit here = act_search_here(v);
	view_go_to_hit(v, search_next(&v->hits, &here, after, backward));
	act_tell_folded(app, v);
}

/* True when a walk from FROM has come to the current hit past the end, or the beginning. */
static bool act_is_past(const struct view *v, const struct hit *from, bool backward)
{
	return hit_cmp(&v->hits.at[v->hit], from) * (backward ? -1 : 1) < 0;
}

static void act_search_text(struct app *app, struct slice text, bool backward)
{
	struct view *v = app_view(app);
	const struct hit from = act_search_here(v);

	free(app->pattern);
	app->pattern = xmemdup0(text.at, text.len);
	app->pattern_backward = backward;
	app->query_is_last = false;
	view_search(v, app->pattern);
	if (v->hits.n > 0)
		view_remember(v);
	act_go_to_hit(app, v, false, backward);
	if (v->hits.n > 0 && act_is_past(v, &from, backward))
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
		app_say(app,
		    "{filter} filters the list of the corpus ({show corpus}); {search} searches here");
}

static void act_search_or_ask(struct app *app, struct slice arg, bool backward)
{
	if (arg.len > 0)
		act_search_text(app, arg, backward);
	else
		act_prompt_search(app, backward);
}

void act_search(struct app *app, struct slice arg, uint32_t count)
{
	(void)count;
	act_search_or_ask(app, arg, false);
}

void act_search_back(struct app *app, struct slice arg, uint32_t count)
{
	(void)count;
	act_search_or_ask(app, arg, true);
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
		app_say(app, "nothing searched yet: {search}");
		return;
	}
	if (v->pattern == NULL)
		view_search(v, app->pattern);
	for (count = act_times(count); count > 0; count--) {
		const struct hit from = act_search_here(v);

		act_go_to_hit(app, v, v->focus.set, backward);
		if (v->hits.n == 0)
			return;
		if (v->hits.n == 1 && hit_cmp(&v->hits.at[0], &from) == 0)
			app_say(app, "the only place of it");
		else if (act_is_past(v, &from, backward))
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
