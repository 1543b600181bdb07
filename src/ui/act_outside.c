/* SPDX-License-Identifier: ISC */
/* act_outside - what is shown, handed on: to a file, to a command, to the person's editor. */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "ui/act.h"
#include "ui/app_state.h"

/* Opens the line for a command with its beginning typed. */
static void outside_ask(struct app *app, const char *typed, struct slice rest)
{
	struct buf text = { 0 };

	buf_add(&text, typed);
	buf_adds(&text, rest);
	prompt_open(&app->prompt, PROMPT_COMMAND);
	prompt_set(&app->prompt, buf_str(&text));
	completion_update(app);
	buf_fini(&text);
}

/* Writes what is shown to the file ARG, over another one only if OVER. */
static void outside_write(struct app *app, struct slice arg, bool over)
{
	const struct app_writer *writer = app->options.writer;
	struct buf text = { 0 }, why = { 0 };

	if (writer == NULL) {
		app_error(app, "no file can be written here");
		return;
	}
	if (!app_lays_out(app, app_view(app)))
		return;
	char *path = xmemdup0(arg.at, arg.len);
	view_add_text(&text, app_view(app));
	switch (writer->write(writer->of, path, buf_slice(&text), over, &why)) {
	case APP_WRITTEN: app_say(app, "written: %s", path); break;
	case APP_IS_THERE: outside_ask(app, "overwrite ", arg); break;
	case APP_NOT_WRITTEN: app_error(app, "%s", buf_str(&why)); break;
	}
	free(path);
	buf_fini(&text);
	buf_fini(&why);
}

void act_write(struct app *app, struct slice arg, uint32_t count)
{
	(void)count;
	if (arg.len == 0)
		outside_ask(app, "write ", (struct slice){ "", 0 });
	else
		outside_write(app, arg, false);
}

void act_overwrite(struct app *app, struct slice arg, uint32_t count)
{
	(void)count;
	outside_write(app, arg, true);
}

/* Keeps R, whose strings are the app's then, until somebody takes it. */
static void outside_request(struct app *app, struct app_request r)
{
	app_request_fini(&app->request);
	app->request = r;
}

static bool outside_can(struct app *app)
{
	if (!app->options.can_run)
		app_error(app, "no other program can be run here");
	return app->options.can_run;
}

void act_pipe(struct app *app, struct slice arg, uint32_t count)
{
	struct buf text = { 0 };

	(void)count;
	if (!outside_can(app))
		return;
	if (arg.len == 0) {
		outside_ask(app, "pipe ", (struct slice){ "", 0 });
		return;
	}
	if (!app_lays_out(app, app_view(app)))
		return;
	view_add_text(&text, app_view(app));
	outside_request(app,
	    (struct app_request){
		.kind = REQUEST_PIPE,
		.words = xmemdup0(arg.at, arg.len),
		.text = buf_take(&text),
	    });
}

void act_editor(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);
	struct page_place place;

	(void)arg, (void)count;
	if (!outside_can(app))
		return;
	if (!page_place_of(v->page, view_para(v), &place)) {
		app_error(app, "only a document can be opened in your editor");
		return;
	}
	const struct doc *d = library_doc(app->lib, place.number);
	if (d == NULL || d->file[0] == '\0') {
		app_error(app, "this document is in no file of its own");
		return;
	}
	const struct diag_place at = doc_place(d, place.para, 0);
	outside_request(app,
	    (struct app_request){
		.kind = REQUEST_EDITOR,
		.words = xstrdup(d->file),
		.line = at.line > 0 ? (uint32_t)at.line : 1,
	    });
}

void app_request_fini(struct app_request *r)
{
	free(r->words);
	free(r->text);
	*r = (struct app_request){ 0 };
}

bool app_take_request(struct app *app, struct app_request *out)
{
	*out = app->request;
	app->request = (struct app_request){ 0 };
	return out->kind != REQUEST_NONE;
}

void app_tell_request(struct app *app, const char *why)
{
	if (why[0] != '\0')
		app_error(app, "%s", why);
	app->repaint = true;
}
