/* SPDX-License-Identifier: ISC */
/* app_keys - from keys to commands; see app.h. */
#include <string.h>

#include "ui/annotating.h"
#include "ui/app.h"
#include "ui/app_state.h"
#include "ui/choosing.h"
#include "ui/command.h"
#include "ui/habit.h"

#define APP_MAX_COUNT 99999 /* a number before a key beyond it is cut */

void app_forget_keys(struct app *app)
{
	app->keys.n = 0;
	app->count = 0;
	app->letter = LETTER_NONE;
}

/* Digits before a command are its count. */
static bool app_take_digit(struct app *app, uint32_t key)
{
	bool digit = key >= '0' && key <= '9';

	if (!digit || app->keys.n > 0 || (key == '0' && app->count == 0))
		return false;
	app->count = app->count * 10 + (key - '0');
	if (app->count > APP_MAX_COUNT)
		app->count = APP_MAX_COUNT;
	return true;
}

static void app_tell_unknown_keys(struct app *app)
{
	struct buf keys = { 0 }, words = { 0 };

	for (size_t i = 0; i < app->keys.n; i++) {
		if (i > 0)
			buf_addc(&keys, ' ');
		key_add_name(&keys, app->keys.at[i]);
	}
	if (habit_add_keys(&words, app->keymap, buf_str(&keys)))
		app_say(app, "%s: %s", buf_str(&keys), buf_str(&words));
	else
		app_error(app, "%s: no such key; {help} helps", buf_str(&keys));
	buf_fini(&keys);
	buf_fini(&words);
}

static bool app_is_cancel(const struct app *app, uint32_t key)
{
	const struct binding *found = NULL;

	return keymap_look(app->keymap, CONTEXT_PANE, &key, 1, &found) == KEYMAP_FOUND &&
	    strcmp(found->command, "cancel") == 0;
}

/* True for a command that begins a line, for which nobody has to wait till a list is whole. */
static bool app_opens_line(const char *command)
{
	static const char *const lines[] = { "find", "open", "command" };

	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++)
		if (strcmp(command, lines[i]) == 0)
			return true;
	return false;
}

static void app_pane_key(struct app *app, uint32_t key)
{
	const struct binding *found = NULL;

	if (app_take_digit(app, key))
		return;
	const bool pending = app->keys.n > 0 || app->count > 0;
	vec_push(&app->keys, key);
	const enum keymap_answer match =
	    keymap_look(app->keymap, CONTEXT_PANE, app->keys.at, app->keys.n, &found);
	const bool belongs = app->keys.n > 1 && match != KEYMAP_NONE; /* ^X ^C */
	if (pending && !belongs && app_is_cancel(app, key)) {
		app_forget_keys(app);
		return;
	}
	switch (match) {
	case KEYMAP_PREFIX: return;
	case KEYMAP_NONE:
		app_tell_unknown_keys(app);
		app_forget_keys(app);
		return;
	case KEYMAP_FOUND: break;
	}
	uint32_t count = app->count;
	app_forget_keys(app);
	if (!app_opens_line(found->command))
		app_complete(app);
	command_run(app, CONTEXT_PANE, slice_of(found->command), count);
}

/* The list of the corpus is filtered while the reader types. */
static void app_filter(struct app *app)
{
	struct view *v = app_view(app);
	const char *typed = buf_str(&app->prompt.text);

	if (app->prompt.kind == PROMPT_FILTER && page_is_filtered(v->page) &&
	    strcmp(v->page->argument, typed) != 0)
		view_set_page(v, page_begin(app->lib, PAGE_CORPUS, "", typed));
}

void app_prompt_changed(struct app *app)
{
	app_filter(app);
	app->finding_due = app->prompt.kind == PROMPT_FIND;
	completion_update(app);
}

static void app_prompt_key(struct app *app, uint32_t key)
{
	const struct binding *found = NULL;

	if (keymap_look(app->keymap, CONTEXT_PROMPT, &key, 1, &found) == KEYMAP_FOUND)
		command_run(app, CONTEXT_PROMPT, slice_of(found->command), 0);
	else if (key >= KEYSYM_SPACE && key < KEYSYM_NAMED)
		prompt_insert(&app->prompt, key);
	if (app->prompt.active)
		app_prompt_changed(app);
}

/* A key while words are chosen; one that says nothing there leaves them alone. */
static void app_choosing_key(struct app *app, uint32_t key)
{
	const struct binding *found = NULL;
	struct buf name = { 0 };

	if (keymap_look(app->keymap, CONTEXT_CHOOSING, &key, 1, &found) == KEYMAP_FOUND) {
		command_run(app, CONTEXT_CHOOSING, slice_of(found->command), 0);
		return;
	}
	key_add_name(&name, key);
	app_error(app, "%s: no such key while words are chosen; {pick-leave} leaves",
	    buf_str(&name));
	buf_fini(&name);
}

/* A key while an annotation is written. */
static void app_writing_key(struct app *app, uint32_t key)
{
	const struct binding *found = NULL;

	if (app_answer_discard(app, key))
		return;
	if (keymap_look(app->keymap, CONTEXT_WRITING, &key, 1, &found) == KEYMAP_FOUND)
		command_run(app, CONTEXT_WRITING, slice_of(found->command), 0);
	else if (key >= KEYSYM_SPACE && key < KEYSYM_NAMED &&
	    !annotating_insert(app->annotating, key))
		app_tell_full(app);
}

/* What the keys mean now. */
static enum key_context app_context(const struct app *app)
{
	return app->prompt.active     ? CONTEXT_PROMPT
	    : app->choosing != NULL   ? CONTEXT_CHOOSING
	    : app->annotating != NULL ? CONTEXT_WRITING
				      : CONTEXT_PANE;
}

/* True for a key with Alt that means nothing: it is Esc and the key, typed fast or far away. */
static bool app_is_escaped(const struct app *app, uint32_t key)
{
	const struct binding *found = NULL;

	return key > KEYSYM_ALT &&
	    (app->paste.on ||
		keymap_look(app->keymap, app_context(app), &key, 1, &found) ==
		    KEYMAP_NONE);
}

static void app_context_key(struct app *app, uint32_t key)
{
	switch (app_context(app)) {
	case CONTEXT_PROMPT: app_prompt_key(app, key); break;
	case CONTEXT_CHOOSING: app_choosing_key(app, key); break;
	case CONTEXT_WRITING: app_writing_key(app, key); break;
	default: app_pane_key(app, key);
	}
}

void app_key(struct app *app, uint32_t key)
{
	const bool stays = app->message_stays;

	if (app_is_escaped(app, key)) {
		app_key(app, KEYSYM_ESC);
		app_key(app, key & ~(uint32_t)KEYSYM_ALT);
		return;
	}
	app->message_stays = false;
	if (stays && app_is_cancel(app, key))
		return; /* it has cancelled what there was */
	if (!stays)
		app_clear_message(app);
	if (app_paste_key(app, key))
		return;
	app_look_annotations(app);
	if (!app_take_letter(app, key))
		app_context_key(app, key);
	app_fit_tables(app);
}

void app_command(struct app *app, struct slice line)
{
	app_clear_message(app);
	choosing_free(app->choosing);
	app->choosing = NULL;
	if (app->annotating != NULL) {
		app_error(app,
		    "an annotation is being written: {keep} saves it, {discard} leaves it");
		return;
	}
	app_look_annotations(app);
	app_complete(app);
	command_run(app, CONTEXT_PANE, line, 0);
	app_fit_tables(app);
}
