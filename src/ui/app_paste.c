/* SPDX-License-Identifier: ISC */
/*
 * app_paste - text that comes from the clipboard: never obeyed as keys.
 *
 * The terminal says where such a text begins and where it ends (bracketed paste).  Between the
 * two a prompt takes characters, its line ends as blanks, and an annotation that is written takes
 * them line ends and all; where neither is open nothing takes them.  What begins and ends it comes
 * as keys too, KEYSYM_PASTE and KEYSYM_PASTE_END.
 */
#include "ui/annotating.h"
#include "ui/app_state.h"

/* The end as the terminal sends it, where curses has not put it together. */
static const char paste_end[] = "\033[201~";

static void paste_blank(struct prompt *p)
{
	if (p->cursor > 0 && p->text.at[p->cursor - 1] != ' ')
		prompt_insert(p, ' ');
}

/* Into an annotation; of "\r\n" the first is the line end. */
static void paste_write(struct app *app, uint32_t key)
{
	bool second = key == '\n' && app->paste.blank, fits = true;

	app->paste.blank = key == KEYSYM_ENTER;
	app->annotating->asks = false;
	if (!second && (key == KEYSYM_ENTER || key == '\n'))
		fits = editor_newline(&app->annotating->editor);
	else if (key < KEYSYM_NAMED)
		fits = annotating_insert(app->annotating, key);
	app->paste.full = app->paste.full || !fits;
}

/* Line ends wait for a character behind them: none stands at the end of what is searched. */
static void paste_take(struct app *app, uint32_t key)
{
	struct paste *paste = &app->paste;

	if (!app->prompt.active && app->annotating != NULL)
		paste_write(app, key);
	if (!app->prompt.active || key >= KEYSYM_NAMED)
		return;
	if (key == KEYSYM_ENTER || key == '\n' || key == KEYSYM_TAB) {
		paste->blank = true;
		return;
	}
	if (key < KEYSYM_SPACE)
		return;
	if (paste->blank)
		paste_blank(&app->prompt);
	paste->blank = false;
	prompt_insert(&app->prompt, key);
}

static void paste_stop(struct app *app)
{
	if (app->paste.full)
		app_tell_full(app);
	app->paste = (struct paste){ .on = false };
	if (app->prompt.active)
		app_prompt_changed(app);
	else if (app->annotating == NULL)
		app_say(app,
		    "a pasted text is not read as keys; {open}, {search}, {find} or {command} "
		    "opens a line for it");
}

/* A long line may tear the end apart: then it is found key by key. */
static bool paste_is_at_end(struct app *app, uint32_t key)
{
	struct paste *paste = &app->paste;

	if (key == (uint32_t)paste_end[paste->ended]) {
		paste->ended++;
		return paste_end[paste->ended] == '\0';
	}
	for (uint32_t i = 0; i < paste->ended; i++)
		paste_take(app, (uint32_t)paste_end[i]);
	paste->ended = key == (uint32_t)paste_end[0] ? 1 : 0;
	if (paste->ended == 0)
		paste_take(app, key);
	return false;
}

bool app_paste_key(struct app *app, uint32_t key)
{
	/* ^C is the way out where a terminal never sends the end. */
	const uint32_t cancel = 'C' & 0x1f;

	if (key == KEYSYM_PASTE && !app->paste.on) {
		app->paste = (struct paste){ .on = true };
		app_forget_keys(app);
		return true;
	}
	if (!app->paste.on)
		return key == KEYSYM_PASTE || key == KEYSYM_PASTE_END;
	if (key == KEYSYM_PASTE_END || key == cancel || paste_is_at_end(app, key))
		paste_stop(app);
	return true;
}
