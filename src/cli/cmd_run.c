/* SPDX-License-Identifier: ISC */
/*
 * cmd_run - the whole reader driven by a script, without a terminal.
 *
 *	# comment
 *	j j "/" "peace" Enter		keys, as key.h writes them
 *	:open 68/164			any command of the reader
 *	:snap NAME			print the screen: text, then role letters
 *	:size 24x80			change the size of the screen
 *	:looks				print how what is on the screen looks, with colours and without
 *	:clip				print what waits for the clipboard
 *	:meanwhile snap NAME		print the screen in the midst of the next search
 *	:meanwhile ^C			press keys in the midst of it, and so give it up
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/i18n.h"
#include "cli/cmd.h"
#include "cli/operand.h"
#include "cli/reader.h"
#include "cli/subject.h"
#include "text/utf8.h"
#include "ui/app.h"
#include "ui/key.h"

#define RUN_LINE_MAX ((size_t)1 << 16) /* [byte] of a script line */

/* What is to happen when a search has begun. */
struct run_meanwhile {
	char *snap;          /* owned; print the screen by this name; NULL: do not */
	struct grid grid;    /* what is on it before the search */
	struct key_vec keys; /* that come then */
	bool due, done;
};

struct run {
	struct app *app;
	struct output *out;
	const char *script; /* its name in messages */
	struct theme theme; /* that is set */
	size_t line;        /* from 1 */
	struct run_meanwhile meanwhile;
};

/* A message about the current line; false, for callers to return. */
static bool run_fail(const struct run *r, const char *what, struct slice word)
{
	complain("%s:%zu: %s: '%.*s'", r->script, r->line, _(what),
	    (int)(word.len < 200 ? word.len : 200), word.at);
	return false;
}

static void run_dump(struct run *r, const char *name, const struct grid *grid)
{
	struct buf dump = { 0 };

	grid_dump(grid, &dump);
	output_line(r->out, "== %s %dx%d cursor %d,%d", name, grid->rows, grid->cols,
	    grid->cursor_row, grid->cursor_col);
	output_text(r->out, buf_slice(&dump));
	buf_fini(&dump);
}

static void run_snap(struct run *r, const char *name)
{
	struct grid grid;

	grid_init(&grid, 1, 1);
	app_render(r->app, &grid);
	run_dump(r, name, &grid);
	grid_fini(&grid);
}

/* The words behind NAME when LINE is that directive, else a slice at NULL. */
static struct slice run_directive(struct slice line, const char *name)
{
	size_t len = strlen(name);

	if (!slice_starts(line, name) ||
	    (line.len > len && line.at[len] != ' ' && line.at[len] != '\t'))
		return (struct slice){ NULL, 0 };
	return slice_trim(slice_sub(line, len, line.len));
}

static void meanwhile_fini(struct run_meanwhile *m)
{
	free(m->snap);
	if (m->snap != NULL)
		grid_fini(&m->grid);
	vec_fini(&m->keys);
	*m = (struct run_meanwhile){ 0 };
}

/* As struct app_watch has it: a script's keys wait when it says so, and not by a clock. */
static bool run_waits(void *context, bool asked)
{
	struct run *r = context;
	struct run_meanwhile *m = &r->meanwhile;

	if (!m->due)
		return false;
	if (m->snap != NULL && !m->done) {
		if (asked)
			app_draw_doing(r->app, &m->grid);
		run_dump(r, m->snap, &m->grid);
	}
	m->done = true;
	return m->keys.n > 0;
}

/* WORDS tell what is to happen in the midst of the next search. */
static bool run_meanwhile(struct run *r, struct slice words)
{
	struct slice name = run_directive(words, "snap"), bad;
	struct run_meanwhile *m = &r->meanwhile;

	meanwhile_fini(m);
	m->due = true;
	if (name.at == NULL)
		return (key_parse(words, &m->keys, &bad) && m->keys.n > 0) ||
		    run_fail(r, N_("not keys"), words);
	if (name.len == 0)
		return run_fail(r, N_("snap needs a name"), words);
	m->snap = xmemdup0(name.at, name.len);
	grid_init(&m->grid, 1, 1);
	app_render(r->app, &m->grid);
	return true;
}

/* The search that there was is over; its keys come. */
static bool run_end_meanwhile(struct run *r)
{
	struct run_meanwhile *m = &r->meanwhile;
	const bool done = m->done || !m->due;

	m->due = false;
	for (size_t i = 0; m->done && i < m->keys.n && !app_done(r->app); i++)
		app_key(r->app, m->keys.at[i]);
	meanwhile_fini(m);
	if (!done)
		complain("%s:%zu: nothing was searched, as :meanwhile has it", r->script,
		    r->line);
	return done;
}

/*
 * How each role that is on the screen looks, in the words of the settings: with the theme that is
 * set, and where there are no colours.
 */
static void run_looks(struct run *r)
{
	bool seen[ROLE_COUNT] = { false };
	struct theme plain = r->theme;
	struct grid grid;

	theme_drop_colours(&plain);
	grid_init(&grid, 1, 1);
	app_render(r->app, &grid);
	for (int row = 0; row < grid.rows; row++)
		for (int col = 0; col < grid.cols; col++)
			seen[grid_cell(&grid, row, col)->role] = true;
	grid_fini(&grid);
	output_line(r->out, "== looks");
	for (int role = 0; role < ROLE_COUNT; role++) {
		struct buf words = { 0 };

		if (!seen[role])
			continue;
		look_add(&words, &r->theme.looks[role]);
		buf_add(&words, "; without colours ");
		look_add(&words, &plain.looks[role]);
		output_line(r->out, "%c %s: %s", role_letter((enum role)role),
		    role_name((enum role)role), buf_str(&words));
		buf_fini(&words);
	}
}

static void run_clip(struct run *r)
{
	char *text = app_take_copy(r->app);

	output_line(r->out, text != NULL ? "== clip" : "== clip is empty");
	if (text != NULL) {
		output_text(r->out, slice_of(text));
		output_raw(r->out, "\n", 1);
	}
	free(text);
}

static bool run_size(struct run *r, struct slice words)
{
	char *text = xmemdup0(words.at, words.len);
	int rows, cols;
	bool good = options_read_size(text, &rows, &cols);

	free(text);
	if (!good)
		return run_fail(r, N_("not rows and columns such as 24x80"), words);
	app_resize(r->app, rows, cols);
	return true;
}

/* What another program would be run for. */
static void run_request(struct run *r)
{
	struct app_request request;

	if (!app_take_request(r->app, &request))
		return;
	if (request.kind == REQUEST_EDITOR)
		output_line(r->out, "== editor %s:%u", request.words, request.line);
	else
		output_line(r->out, "== pipe %s", request.words);
	if (request.text != NULL)
		output_text(r->out, slice_of(request.text));
	app_tell_request(r->app, "");
	app_request_fini(&request);
}

/* A script waits at the end of each line until the screen lacks nothing. */
static bool run_idle(struct run *r)
{
	bool good = true;

	run_request(r);
	while (!app_done(r->app) && !r->meanwhile.done && app_idle(r->app))
		;
	if (r->meanwhile.due) {
		good = run_end_meanwhile(r);
		while (!app_done(r->app) && app_idle(r->app))
			;
	}
	return good;
}

/* LINE stands behind a ':'. */
static bool run_command(struct run *r, struct slice line)
{
	struct slice words;

	if ((words = run_directive(line, "snap")).at != NULL) {
		if (words.len == 0)
			return run_fail(r, N_("snap needs a name"), line);
		char *name = xmemdup0(words.at, words.len);
		run_snap(r, name);
		free(name);
		return true;
	}
	if ((words = run_directive(line, "size")).at != NULL)
		return run_size(r, words);
	if ((words = run_directive(line, "meanwhile")).at != NULL)
		return run_meanwhile(r, words);
	if (run_directive(line, "looks").at != NULL)
		run_looks(r);
	else if (run_directive(line, "clip").at != NULL)
		run_clip(r);
	else
		app_command(r->app, line);
	return run_idle(r);
}

static bool run_keys(struct run *r, struct slice line)
{
	struct key_vec keys = { 0 };
	struct slice bad;
	bool good = key_parse(line, &keys, &bad);

	for (size_t i = 0; good && i < keys.n && !app_done(r->app); i++)
		app_key(r->app, keys.at[i]);
	vec_fini(&keys);
	if (!good)
		return run_fail(r, N_("not a key"), bad);
	return run_idle(r);
}

static bool run_line(struct run *r, struct slice line)
{
	if (line.len > RUN_LINE_MAX)
		return run_fail(r, N_("line too long"), slice_sub(line, 0, 20));
	if (utf8_invalid(line) != SLICE_NONE || memchr(line.at, '\0', line.len) != NULL)
		return run_fail(r, N_("not UTF-8 text"), line);
	line = slice_trim(line);
	if (line.len == 0 || line.at[0] == '#')
		return true;
	if (line.at[0] == ':')
		return run_command(r, slice_sub(line, 1, line.len));
	return run_keys(r, line);
}

/* The next line of SCRIPT into LINE, one byte more than may be at most; false at the end. */
static bool run_read(FILE *script, struct buf *line)
{
	int c;

	buf_clear(line);
	while (line->len <= RUN_LINE_MAX && (c = getc(script)) != EOF) {
		buf_addc(line, (char)c);
		if (c == '\n')
			break;
	}
	return line->len > 0;
}

/* All lines, until one is wrong or the reader is left. */
static bool run_script(struct run *r, FILE *script)
{
	struct buf line = { 0 };
	bool good = true;

	while (good && !app_done(r->app) && run_read(script, &line)) {
		r->line++;
		good = run_line(r, buf_slice(&line));
	}
	buf_fini(&line);
	if (good && ferror(script)) {
		complain("%s: %s", r->script, strerror(errno));
		good = false;
	}
	if (app_done(r->app)) {
		app_keep_sitting(r->app);
		output_line(r->out, "== done");
	}
	return good;
}

/* For app.h: a file that would be written is printed, and nothing is written over. */
static enum app_written run_write(void *of, const char *path, struct slice text,
    bool over, struct buf *why)
{
	struct run *r = of;
	struct stat st;

	(void)why;
	if (!over && stat(path, &st) == 0)
		return APP_IS_THERE;
	output_line(r->out, "== write %s", path);
	output_text(r->out, text);
	return APP_WRITTEN;
}

/* What the reader begins with: documents, or a comparison where its words are not NULL. */
struct run_first {
	const struct named_vec *named;
	const char *compare;
};

/* Runs SCRIPT on a reader of LIB, where another library may stand behind it. */
static bool run_library(struct library **lib, const struct options *o,
    struct run_first first, struct run *r, FILE *script)
{
	const struct app_writer writer = { run_write, r };
	struct reader_corpus corpus = { .o = o, .lib = lib };
	const struct app_opener opener = reader_opener(&corpus);
	struct app_options options = {
		.width = o->print.width,
		.settings = &o->settings,
		.can_copy = true,
		.can_run = true,
		.writer = &writer,
		.opener = &opener,
		.colours = o->print.color == COLOR_ALWAYS,
		.compare = first.compare,
		.resume = o->begin.resume,
	};

	settings_theme(&o->settings, &r->theme);
	r->app = reader_new(*lib, options, first.named, o->begin.rows, o->begin.cols);
	app_use_watch(r->app, (struct app_watch){ run_waits, r });
	app_begin(r->app);
	bool good = run_script(r, script);
	app_free(r->app);
	meanwhile_fini(&r->meanwhile);
	return good;
}

/* Runs SCRIPT on a comparison of the documents named behind it. */
static bool run_compared(const struct options *o, struct run *r, FILE *script)
{
	const struct named_vec none = { 0 };
	struct operands operands;
	struct buf words = { 0 };
	bool good =
	    operands_find(&operands, o, 1) && operands_add_words(&operands, &words);

	if (good)
		good = run_library(&operands.lib, o,
		    (struct run_first){ &none, buf_str(&words) }, r, script);
	buf_fini(&words);
	operands_fini(&operands);
	return good;
}

/* Runs SCRIPT on a reader of the documents named behind it. */
static bool run_reader(const struct options *o, struct output *out, FILE *script,
    const char *name)
{
	struct run r = { .out = out, .script = name };
	struct named_vec named = { 0 };

	if (!reader_can_begin(o, 1))
		return false;
	if (o->begin.compare)
		return run_compared(o, &r, script);
	struct library *lib = subject_library(o, SUBJECT_TOLD);
	bool good = lib != NULL && subject_find_all(lib, o, 1, &named) &&
	    run_library(&lib, o, (struct run_first){ &named, NULL }, &r, script);
	vec_fini(&named);
	library_free(lib);
	return good;
}

int cmd_run(const struct options *o, struct output *out)
{
	const char *path = o->args.at[0];

	if (strcmp(path, "-") == 0)
		return run_reader(o, out, stdin, "stdin") ? STATUS_FINE : STATUS_TROUBLE;
	FILE *script = fopen(path, "r");
	if (script == NULL) {
		complain("%s: %s", path, strerror(errno));
		return STATUS_TROUBLE;
	}
	bool good = run_reader(o, out, script, path);
	fclose(script);
	return good ? STATUS_FINE : STATUS_TROUBLE;
}
