/* SPDX-License-Identifier: ISC */
/* command - the command table and its one way in; see the header. */
#include "ui/command.h"

#include <string.h>

#include "base/byte.h"
#include "base/i18n.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/habit.h"

static const struct command commands[] = {
#define COMMAND_ROW(name, args, context, function, help) \
	{ name, args, CONTEXT_##context, function, help },
	COMMANDS(COMMAND_ROW)
#undef COMMAND_ROW
};

const struct command *command_table(size_t *n)
{
	*n = sizeof(commands) / sizeof(commands[0]);
	return commands;
}

/*
 * The command of NAME, else the only one of a pane whose name begins so; appends the
 * names of several to CHOICES, if that is not NULL.
 */
static const struct command *command_named(struct slice name, struct buf *choices)
{
	const struct command *found = NULL;
	size_t n = 0;

	for (size_t i = 0; name.len > 0 && i < sizeof(commands) / sizeof(commands[0]);
	     i++) {
		const struct command *c = &commands[i];

		if (slice_is(name, c->name))
			return c;
		if (c->context != CONTEXT_PANE ||
		    !slice_eq(slice_sub(slice_of(c->name), 0, name.len), name))
			continue;
		found = c;
		if (choices != NULL)
			buf_addf(choices, "%s%s", n > 0 ? ", " : "", c->name);
		n++;
	}
	return n == 1 ? found : NULL;
}

const struct command *command_find(struct slice line, struct slice *arg)
{
	struct slice name = slice_first_word(slice_trim(line), arg);

	*arg = slice_trim(*arg);
	return command_named(name, NULL);
}

/* True when WORD stands in the list "a|b|c" of LEN [byte]. */
static bool command_has_choice(struct slice choices, struct slice word)
{
	size_t at = 0;

	while (at <= choices.len) {
		size_t bar = slice_find(choices, "|", at);

		if (slice_eq(slice_sub(choices, at, bar), word))
			return true;
		if (bar == SLICE_NONE)
			return false;
		at = bar + 1;
	}
	return false;
}

bool command_takes(const struct command *command, struct slice arg, struct buf *why)
{
	struct slice args = slice_of(command->args);
	bool optional = slice_starts(args, "[");

	if (optional)
		args = slice_sub(args, 1, args.len - 1);
	if (arg.len == 0 && (optional || args.len == 0))
		return true;
	if (args.len == 0) {
		buf_addf(why, _("%s takes no argument"), command->name);
		return false;
	}
	bool is_free = byte_is_upper(args.at[0]);
	if (arg.len > 0 && (is_free || command_has_choice(args, arg)))
		return true;
	buf_addf(why, _("%s: give %.*s"), command->name, (int)args.len, args.at);
	return false;
}

/* Where panes scroll together, by how many rows one has moved must be known of all. */
static void command_count_rows(struct app *app)
{
	pane_each (p, app->root) {
		p->view->counted = app->sync && view_scrolls_along(p->view);
		p->view->given_up = false;
	}
}

static void command_tell_given_up(struct app *app)
{
	pane_each (p, app->root)
		if (p->view->given_up) {
			app_tell_stopped(app, "the layout");
			return;
		}
}

/* LINE begins with no command, or with what could be several. */
static void command_tell_unknown(struct app *app, struct slice line)
{
	struct buf choices = { 0 }, words = { 0 };
	const struct slice name = slice_sub(line, 0, slice_find(line, " ", 0));

	command_named(name, &choices);
	if (habit_add_no_command(&words, app->keymap, name))
		app_error(app, "%s", buf_str(&words));
	else if (slice_find(buf_slice(&choices), ",", 0) != SLICE_NONE)
		app_error(app, "%.*s: one of %s", (int)line.len, line.at,
		    buf_str(&choices));
	else
		app_error(app, "no such command: %.*s", (int)line.len, line.at);
	buf_fini(&choices);
	buf_fini(&words);
}

/* When panes scroll together the others follow the one with the focus, whatever moved it. */
void command_run(struct app *app, enum key_context context, struct slice line,
    uint32_t count)
{
	struct view *v = app_view(app);
	const uint32_t serial = v->serial, top = view_top(v);
	struct slice arg;
	struct buf why = { 0 }, other = { 0 };

	if (context == CONTEXT_PANE && habit_add_command(&other, line))
		line = buf_slice(&other);
	const struct command *command = command_find(line, &arg);
	command_count_rows(app);
	if (command == NULL && context == CONTEXT_PANE && app_go_place(app, line))
		;
	else if (command == NULL || command->context != context)
		command_tell_unknown(app, line);
	else if (!command_takes(command, arg, &why))
		app_error(app, "%s", buf_str(&why));
	else
		command->run(app, arg, count);
	/* V may be gone */
	if (app->sync && app_view(app) == v && v->serial == serial &&
	    view_scrolls_along(v))
		app_follow_scroll(app, (int64_t)view_top(v) - (int64_t)top);
	command_tell_given_up(app);
	view_settle(app_view(app));
	buf_fini(&why);
	buf_fini(&other);
}
