/* SPDX-License-Identifier: ISC */
/* act_prompt - the line that the reader types into. */
#include <stdlib.h>

#include "base/xalloc.h"
#include "text/bidi.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/command.h"
#include "ui/draw.h"

void act_command(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	prompt_open(&app->prompt, PROMPT_COMMAND);
	completion_update(app);
}

/* Does what the line says; TEXT is no longer the prompt's. */
static void act_obey(struct app *app, enum prompt_kind kind, struct slice text)
{
	if (kind != PROMPT_FILTER)
		app_complete(app);
	switch (kind) {
	case PROMPT_SEARCH:
	case PROMPT_SEARCH_BACK:
		if (text.len > 0 && kind == PROMPT_SEARCH)
			act_search(app, text, 0);
		else if (text.len > 0)
			act_search_back(app, text, 0);
		else if (kind == PROMPT_SEARCH)
			act_again(app, text, 0);
		else
			act_again_back(app, text, 0);
		break;
	case PROMPT_OPEN:
		if (text.len > 0)
			act_open(app, text, 0);
		break;
	case PROMPT_COMMAND:
		if (text.len > 0)
			command_run(app, CONTEXT_PANE, text, 0);
		break;
	case PROMPT_TAGS: app_accept_tags(app, text); break;
	case PROMPT_FIND: app_accept_find(app, slice_trim(text)); break;
	default: /* the list has been filtered while typing */
		if (text.len == 0)
			app_drop_filter(app);
		break;
	}
}

void act_accept(struct app *app, struct slice arg, uint32_t count)
{
	enum prompt_kind kind = app->prompt.kind;
	char *text = xstrdup(buf_str(&app->prompt.text));

	(void)arg, (void)count;
	prompt_close(&app->prompt, true);
	completion_fini(&app->completion);
	act_obey(app, kind,
	    kind == PROMPT_OPEN || kind == PROMPT_COMMAND ? slice_trim(slice_of(text))
							  : slice_of(text));
	free(text);
}

void act_abort(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	if (app->prompt.kind == PROMPT_FILTER && page_is_filtered(app_view(app)->page))
		view_set_page(app_view(app), page_new(app->lib, PAGE_CORPUS, "", ""));
	if (app->prompt.kind == PROMPT_FIND)
		app_leave_find(app);
	prompt_close(&app->prompt, false);
	completion_fini(&app->completion);
}

void act_complete(struct app *app, struct slice arg, uint32_t count)
{
	struct completion *c = &app->completion;

	(void)count;
	completion_ask(app);
	const size_t n = c->choices.n;
	if (n == 0)
		return;
	if (slice_is(arg, "back"))
		c->next = c->next >= 2 ? c->next - 2 : n - 1;
	else if (c->next == n)
		c->next = 0;
	prompt_set(&app->prompt, c->choices.at[c->next++]);
}

void act_erase(struct app *app, struct slice arg, uint32_t count)
{
	(void)count;
	if (slice_is(arg, "word"))
		prompt_delete_word(&app->prompt);
	else if (slice_is(arg, "line"))
		prompt_delete_line(&app->prompt);
	else if (slice_is(arg, "rest"))
		prompt_delete_rest(&app->prompt);
	else if (slice_is(arg, "right"))
		prompt_delete(&app->prompt);
	else if (app->prompt.text.len > 0)
		prompt_backspace(&app->prompt);
	else
		act_abort(app, arg, 0); /* rubbing out the prompt leaves it */
}

bool app_is_mirrored(const struct app *app, struct slice line)
{
	return draw_is_ordering(app) && bidi_is_rtl(line);
}

void act_move(struct app *app, struct slice arg, uint32_t count)
{
	const bool mirrored = app_is_mirrored(app, buf_slice(&app->prompt.text));

	(void)count;
	if (slice_is(arg, "start"))
		prompt_home(&app->prompt);
	else if (slice_is(arg, "finish"))
		prompt_end(&app->prompt);
	else
		prompt_move(&app->prompt,
		    slice_is(arg, mirrored ? "right" : "left") || slice_is(arg, "back")
			? -1
			: 1);
}

void act_recall(struct app *app, struct slice arg, uint32_t count)
{
	(void)count;
	prompt_history(&app->prompt, slice_is(arg, "older") ? -1 : 1);
}
