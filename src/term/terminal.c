/* SPDX-License-Identifier: ISC */
/* terminal - start, stop and the loop; see the header. */
#include "term/terminal.h"

#include <curses.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "base/xalloc.h"
#include "term/terminal_state.h"

#define TERMINAL_ESCDELAY 25    /* [ms] that a lone Esc waits for a sequence */
#define TERMINAL_KEYS 512       /* keys taken before the screen is painted again */
#define TERMINAL_EMPTY 100      /* see terminal_is_gone() */
#define TERMINAL_KEEP 10000     /* [ms] of reading that a killed program may lose */
#define TERMINAL_STOP_SECONDS 2 /* [s] that a dead terminal may hold us at the end */

static bool terminal_refuse(char **why, const char *name, const char *what)
{
	struct buf text = { 0 };

	if (name != NULL && name[0] != '\0')
		buf_addf(&text, _("the terminal \"%s\" %s"), name, what);
	else
		buf_addf(&text, _("TERM %s"), what);
	buf_add(&text, _("; set TERM, or read with `recital show`, which needs none"));
	*why = buf_take(&text);
	return false;
}

/* Looks before newterm() does, which would not say what is wrong; how wide it is in COLS [col]. */
static bool terminal_is_usable(char **why, int *cols)
{
	const char *name = getenv("TERM");

	if (name == NULL || name[0] == '\0')
		return terminal_refuse(why, NULL, _("is not set"));
	switch (capability_start(name, STDOUT_FILENO, cols)) {
	case CAPABILITY_UNKNOWN:
		return terminal_refuse(why, name, _("is not known here"));
	case CAPABILITY_DUMB:
		return terminal_refuse(why, name, _("cannot place its cursor"));
	case CAPABILITY_FINE: break;
	}
	return true;
}

static void terminal_set_modes(void)
{
	if (getenv("ESCDELAY") == NULL)
		set_escdelay(TERMINAL_ESCDELAY);
	raw();
	noecho();
	nonl();
	intrflush(stdscr, FALSE);
	capability_tell_pastes(true);
}

/* What painting may use of the terminal, and how fast its line is. */
static void terminal_learn(struct terminal *t, const struct theme *theme)
{
	capabilities_read(&t->can);
	t->can.moves_panes = capability_margins_are_true(getenv("TERM"));
	line_start(&t->line, baudrate());
	paint_start(t, theme);
}

/*
 * curses makes three windows of the size of the screen, of which each cell is filled, and nobody
 * draws into them.  So it is told of one column.  The rows it has to know: it leaves the cursor in
 * the last one.
 */
static SCREEN *terminal_new_screen(void)
{
	const char *said = getenv("COLUMNS");
	char *before = said != NULL ? xstrdup(said) : NULL;

	setenv("COLUMNS", "1", 1);
	SCREEN *screen = newterm(NULL, stdout, stdin);
	if (before != NULL)
		setenv("COLUMNS", before, 1);
	else
		unsetenv("COLUMNS");
	free(before);
	return screen;
}

struct terminal *terminal_start(const struct theme *theme, char **why)
{
	int cols;

	if (!terminal_is_usable(why, &cols))
		return NULL;
	signals_start();
	rescue_keep_modes();
	SCREEN *screen = terminal_new_screen();
	if (screen == NULL) {
		signals_stop();
		terminal_refuse(why, getenv("TERM"), _("cannot be started"));
		return NULL;
	}
	struct terminal *t = xcalloc(1, sizeof(*t));
	t->screen = screen;
	t->cols = cols;
	rescue_start();
	terminal_set_modes();
	t->keys = input_start();
	terminal_learn(t, theme);
	grid_init(&t->want, LINES, t->cols);
	return t;
}

void terminal_size(const struct terminal *t, int *rows, int *cols)
{
	*rows = LINES;
	*cols = t->cols;
}

bool terminal_has_colours(const struct terminal *t)
{
	return t->colours;
}

/* What is on the screen is not known any more. */
static void terminal_forget(struct terminal *t)
{
	encoder_forget(&t->encoder);
}

/*
 * The window has, or had, another size.  One that is the old one again may have lost its rows in
 * between: a smaller window keeps only some of them.
 */
static void terminal_resize(struct terminal *t, struct app *app)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 ||
	    size.ws_col == 0)
		return;
	terminal_forget(t);
	if (size.ws_row == LINES && size.ws_col == t->cols)
		return;
	resizeterm(size.ws_row, 1);
	t->cols = size.ws_col;
	app_resize(app, LINES, t->cols);
}

static void terminal_add_base64(struct buf *to, struct slice s)
{
	static const char digits[] =
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < s.len; i += 3) {
		uint32_t bits = 0;

		for (size_t k = 0; k < 3; k++)
			bits =
			    bits << 8 | (i + k < s.len ? (unsigned char)s.at[i + k] : 0);
		for (size_t k = 0; k < 4; k++)
			buf_addc(to,
			    i + k > s.len ? '=' : digits[bits >> (18 - 6 * k) & 63]);
	}
}

/* Sends what the reader has copied, behind all that waits to be sent. */
static void terminal_send_copy(struct terminal *t, struct app *app)
{
	char *text = app_take_copy(app);
	struct buf code = { 0 }, sequence = { 0 };

	if (text != NULL) {
		terminal_add_base64(&code, slice_of(text));
		capability_add_copy(&t->line.waiting, buf_str(&code),
		    settings_number(app_settings(app), SETTING_CLIPBOARD));
	}
	buf_fini(&code);
	buf_fini(&sequence);
	free(text);
}

/* Gives the screen and its modes back; what is half sent goes out first. */
static void terminal_leave(struct terminal *t)
{
	if (t->can.stays)
		encode_leave(&t->encoder, &t->line.waiting);
	line_send(&t->line, STDOUT_FILENO, true, patience_now());
	capability_tell_pastes(false);
	endwin();
}

/* Takes them again. */
static void terminal_come_back(struct terminal *t)
{
	reset_prog_mode();
	capability_enter();
	capability_tell_pastes(true);
	terminal_forget(t);
}

static void terminal_suspend(struct terminal *t)
{
	terminal_leave(t);
	signals_suspend();
	terminal_come_back(t);
}

/* TEXT, which is freed, goes to the person's own editor, and what comes of it to APP. */
static void terminal_edit(struct terminal *t, struct app *app, char *text)
{
	struct buf edited = { 0 }, why = { 0 };

	terminal_leave(t);
	bool fine = outside_edit(slice_of(text), &edited, &why);
	terminal_come_back(t);
	terminal_resize(t, app);
	app_give_edited(app, fine ? buf_str(&edited) : NULL, buf_str(&why));
	buf_fini(&edited);
	buf_fini(&why);
	free(text);
}

static bool terminal_moves_panes(const struct settings *s)
{
	const uint32_t how = settings_number(s, SETTING_SCROLL);

	return how == SCROLL_AUTO ? capability_margins_are_true(getenv("TERM"))
				  : how == SCROLL_PANES;
}

/* Another program takes the place of the reader, as R says; R is ended. */
static void terminal_request(struct terminal *t, struct app *app, struct app_request *r)
{
	struct buf why = { 0 };

	terminal_leave(t);
	if (r->kind == REQUEST_PIPE)
		outside_pipe(slice_of(r->text), r->words, &why);
	else
		outside_open(r->words, r->line, &why);
	terminal_come_back(t);
	terminal_resize(t, app);
	app_tell_request(app, buf_str(&why));
	app_request_fini(r);
	buf_fini(&why);
}

/* The looks and the clipboard are those of the settings as they are now. */
static void terminal_take_settings(struct terminal *t, struct app *app)
{
	const struct settings *s = app_settings(app);
	struct theme theme;

	app_can_copy(app, capability_copy(settings_number(s, SETTING_CLIPBOARD)));
	if (s->serial == t->settings)
		return;
	t->settings = s->serial;
	settings_theme(s, &theme);
	t->can.moves_panes = terminal_moves_panes(s);
	paint_use_theme(t, &theme);
}

static void terminal_render(struct terminal *t, struct app *app)
{
	terminal_take_settings(t, app);
	if (app_take_repaint(app))
		terminal_forget(t);
	app_render(app, &t->want);
	terminal_send_copy(t, app);
}

/* All keys that have come; returns how many. */
static int terminal_read_keys(struct terminal *t, struct app *app)
{
	uint32_t key;
	int n = 0;

	while (n < TERMINAL_KEYS && !app_done(app) && patience_key(t, &key)) {
		patience_begin(t);
		app_key(app, key);
		t->moved = true;
		n++;
		char *text = app_take_edit(app);
		if (text != NULL) {
			terminal_edit(t, app, text);
			break;
		}
		struct app_request request;
		if (app_take_request(app, &request)) {
			terminal_request(t, app, &request);
			break;
		}
		if (app_take_suspend(app)) {
			terminal_suspend(t);
			terminal_resize(t, app);
			break;
		}
	}
	app_note_unfinished(app);
	return n;
}

/*
 * A terminal that can be read and gives nothing, again and again, is at its end: some
 * systems tell no hang-up.  Half a character may come alone once.
 */
static bool terminal_is_gone(struct terminal *t, int keys)
{
	t->empty = keys > 0 ? 0 : t->empty + 1;
	return t->empty > TERMINAL_EMPTY;
}

/* The signal that ends the reader; what is being written is kept, and what is shown. */
static int terminal_end(struct app *app, int number)
{
	app_keep_unfinished(app);
	app_keep_sitting(app);
	return number;
}

/* [ms] until what is shown is to be kept, since keys have come; -1 when none has since. */
static int terminal_keep_due(const struct terminal *t)
{
	if (!t->moved)
		return -1;
	const int64_t rest = t->kept + TERMINAL_KEEP - patience_now();
	return rest > 0 ? (int)rest : 0;
}

/* Keeps what is shown when it is time. */
static void terminal_keep(struct terminal *t, struct app *app)
{
	if (terminal_keep_due(t) != 0)
		return;
	app_keep_sitting(app);
	t->kept = patience_now();
	t->moved = false;
}

/* What the reader begins with may last, and is told and given up as if a key had asked for it. */
static void terminal_begin(struct terminal *t, struct app *app)
{
	patience_begin(t);
	app_begin(app);
	t->moved = true;
}

/*
 * Waits for what comes, for the time of app_idle() when there is MORE for it, and, until all is
 * PAINTED, for the line: WAKE_LINE.
 */
static enum wake terminal_wait(struct terminal *t, bool more, bool painted)
{
	const int idle = more ? (int)app_pause(t->app) : terminal_keep_due(t);

	if (t->typed.next < t->typed.keys.n)
		return WAKE_INPUT;
	if (painted)
		return signals_wait(idle, false);
	if (t->line.waiting.len > 0)
		return signals_wait(idle, true);
	const int line = line_pause(&t->line, patience_now());
	if (idle >= 0 && idle <= line)
		return signals_wait(idle, false);
	const enum wake wake = signals_wait(line, false);
	return wake == WAKE_NOTHING ? WAKE_LINE : wake;
}

int terminal_run(struct terminal *t, struct app *app)
{
	bool more = true; /* for app_idle() to do */
	enum wake wake = WAKE_SIGNAL;

	t->app = app;
	app_use_watch(app, (struct app_watch){ patience_is_over, t });
	t->kept = patience_now();
	terminal_begin(t, app);
	while (!app_done(app)) {
		if (signals_take_resize())
			terminal_resize(t, app);
		if (wake != WAKE_LINE)
			terminal_render(t, app);
		wake = terminal_wait(t, more, paint_grid(t));
		if (signals_end() != 0)
			return terminal_end(app, signals_end());
		if (wake == WAKE_GONE)
			return terminal_end(app, SIGHUP);
		if (wake != WAKE_LINE)
			more = wake != WAKE_NOTHING || app_idle(app);
		if (wake == WAKE_INPUT && terminal_is_gone(t, terminal_read_keys(t, app)))
			return terminal_end(app, SIGHUP);
		terminal_keep(t, app);
	}
	app_keep_sitting(app);
	return 0;
}

void terminal_stop(struct terminal *t)
{
	if (t == NULL)
		return;
	alarm(TERMINAL_STOP_SECONDS);
	terminal_leave(t);
	rescue_stop();
	delwin(t->keys);
	delscreen(t->screen);
	alarm(0);
	signals_stop();
	grid_fini(&t->want);
	encoder_forget(&t->encoder);
	capabilities_fini(&t->can);
	line_fini(&t->line);
	vec_fini(&t->typed.keys);
	free(t);
}
