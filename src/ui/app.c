/* SPDX-License-Identifier: ISC */
/* app - the reader's state and what it says; see the header. */
#include "ui/app.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "text/grapheme.h"
#include "ui/act.h"
#include "ui/annotating.h"
#include "ui/app_state.h"
#include "ui/choosing.h"
#include "ui/compared.h"
#include "ui/keynames.h"
#include "ui/page_ops.h"
#include "ui/sitting.h"

/* A pane for each of SYMBOLS, in a row. */
static struct pane *app_new_panes(struct library *lib, const char *const *symbols,
    size_t n, uint32_t width)
{
	struct page *page = n > 0 ? page_new(lib, PAGE_DOCUMENT, symbols[0], "")
				  : page_begin(lib, PAGE_CORPUS, "", "");
	struct pane *root = pane_new(view_new(lib, page, width));
	struct pane *last = root;

	for (size_t i = 1; i < n; i++) {
		page = page_new(lib, PAGE_DOCUMENT, symbols[i], "");
		last = pane_divide(last, PANE_BESIDE, view_new(lib, page, width));
	}
	pane_equalize(root);
	return root;
}

/* One pane with the last of the documents that WORDS name: by itself, until they are compared. */
static struct pane *app_new_compared(struct library *lib, const char *words,
    uint32_t width)
{
	struct compared all = { .n = 0 };

	compared_read(&all, lib, words);
	const struct doc_meta *m = &library_doc(lib, all.number[all.n - 1])->meta;
	bool preferred = library_find(lib, m->symbol) == all.number[all.n - 1];
	struct page *page =
	    page_new(lib, PAGE_DOCUMENT, m->symbol, preferred ? "" : m->language);
	return pane_new(view_new(lib, page, width));
}

void app_take_up(struct app *app, struct library *lib)
{
	app->lib = lib;
	app_use_settings(app);
	app->shown = index_changes(library_index(lib));
}

void app_put_down(struct app *app)
{
	app->lib->watch = (struct watch){ 0 };
	app->lib->settings = NULL;
	app->lib->keymap = NULL;
	pane_free(app->root);
}

struct app *app_new(struct library *lib, struct app_options options,
    const char *const *symbols, size_t n, int rows, int cols)
{
	struct app *app = xcalloc(1, sizeof(*app));

	app->options = options;
	if (options.settings != NULL)
		settings_copy(&app->settings, options.settings);
	else
		settings_init(&app->settings);
	if (options.width == 0)
		app->options.width = settings_number(&app->settings, SETTING_WIDTH);
	app_take_up(app, lib);
	if (n == 0)
		sitting_of(lib); /* the start page offers it */
	app->root = options.compare != NULL
	    ? app_new_compared(lib, options.compare, app->options.width)
	    : app_new_panes(lib, symbols, n, app->options.width);
	app->focus = pane_first(app->root);
	app_resize(app, rows, cols);
	return app;
}

/* The comparison of the documents WORDS, with nothing before it. */
static void app_begin_compared(struct app *app, const char *words)
{
	struct compared all;

	if (!app_prepare_comparison(app, words, &all))
		return;
	view_set_page(app_view(app), page_compare(app->lib, &all));
	app_tell_comparison(app);
}

void app_begin(struct app *app)
{
	if (app->options.compare != NULL)
		app_begin_compared(app, app->options.compare);
	if (app->options.resume)
		act_resume(app, slice_of(""), 0);
	if (unfinished_take(app->lib) > 0) {
		app_look_annotations(app);
		app_say(app,
		    "kept as unfinished, as the reader was killed: {annotations} lists it");
	}
	if (app->options.trouble != NULL)
		app_error(app, "%s", app->options.trouble);
}

void app_free(struct app *app)
{
	if (app == NULL)
		return;
	app_put_down(app);
	annotating_free(app->annotating);
	choosing_free(app->choosing);
	prompt_fini(&app->prompt);
	completion_fini(&app->completion);
	vec_fini(&app->keys);
	keymap_free(app->keymap);
	settings_fini(&app->settings);
	buf_fini(&app->message);
	buf_fini(&app->progress);
	buf_fini(&app->cut);
	free(app->pattern);
	free(app->query);
	free(app->copy);
	free(app->edit);
	app_request_fini(&app->request);
	free(app);
}

struct view *app_view(const struct app *app)
{
	return app->focus->view;
}

static void app_set_message(struct app *app, bool is_error, const char *format,
    va_list args)
{
	buf_clear(&app->message);
	keynames_vaddf(&app->message, app->keymap, _(format), args);
	for (size_t i = 0; i < app->message.len; i++)
		if (app->message.at[i] == '\t') /* between the cells of a row */
			app->message.at[i] = ' ';
	app->message_is_error = is_error;
	app->message_is_whole = false;
}

void app_add_message(struct buf *to, const struct app *app)
{
	buf_add(to, app->message_is_error ? "! " : "");
	buf_adds(to, buf_slice(&app->message));
}

bool app_message_is_long(const struct app *app)
{
	struct buf words = { 0 };

	app_add_message(&words, app);
	bool is_long =
	    app->message.len > 0 && text_width(buf_slice(&words)) > (size_t)app->cols;
	buf_fini(&words);
	return is_long;
}

void app_clear_message(struct app *app)
{
	buf_clear(&app->cut);
	if (!app->message_is_whole && app_message_is_long(app))
		buf_adds(&app->cut, buf_slice(&app->message));
	app->cut_is_error = app->message_is_error;
	buf_clear(&app->message);
}

void app_say(struct app *app, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	app_set_message(app, false, format, args);
	va_end(args);
}

void app_error(struct app *app, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	app_set_message(app, true, format, args);
	va_end(args);
}

/* The text has its pane to itself, but for a blank column before a neighbour. */
static void app_size_view(const struct app *app, const struct pane *p)
{
	int rows = p->area.rows > 1 ? p->area.rows - 1 : 1;
	int cols = p->area.cols;

	if (p->area.col + cols < app->cols && cols > 1)
		cols--;
	cols -= app_margin(app, p->area.cols);
	view_resize(p->view, (uint32_t)rows, (uint32_t)cols);
}

/* Gives the annotation that is written the foot of ROWS; returns how many are left. */
static int app_place_writing(struct app *app, int rows)
{
	int foot = annotating_rows(rows);
	uint32_t text = foot > 1 ? (uint32_t)foot - 1 : 1;

	editor_resize(&app->annotating->editor, text, (uint32_t)app->cols);
	return rows - foot;
}

void app_place(struct app *app)
{
	int rows = app->rows > 1 ? app->rows - 1 : 1; /* the last line is ours */

	if (app->annotating != NULL)
		rows = app_place_writing(app, rows);
	struct area area = { 0, 0, rows, app->cols };

	pane_place(app->root, area, app->focus);
	pane_each (p, app->root)
		if (p->area.rows > 0)
			app_size_view(app, p);
}

void app_resize(struct app *app, int rows, int cols)
{
	app->rows = rows > 0 ? rows : 1;
	app->cols = cols > 0 ? cols : 1;
	app_place(app);
	app_fit_tables(app);
}

void app_divide(struct app *app, enum pane_split split, struct view *view)
{
	app->focus = pane_divide(app->focus, split, view);
	app_place(app);
}

struct pane *app_pane_of(const struct app *app, const struct view *v)
{
	struct pane *p = pane_first(app->root);

	while (p->view != v)
		p = pane_next(p);
	return p;
}

void app_show_place(struct app *app, struct view *v, const char *address)
{
	uint32_t para = doc_find(v->page->doc, address);

	if (para == DOC_NONE)
		app_error(app, "no paragraph %s in %s", address, v->page->symbol);
	else
		view_focus(v, (struct mark_at){ para, DOC_NONE });
}

void app_begin_at(struct app *app, size_t i, const char *language, const char *place)
{
	struct pane *p = pane_first(app->root);

	for (; i > 0; i--)
		p = pane_next(p);
	struct view *v = p->view;
	if (language[0] != '\0')
		view_set_page(v,
		    page_new(app->lib, PAGE_DOCUMENT, v->page->symbol, language));
	if (place[0] != '\0')
		app_show_place(app, v, place);
}

/* True when V shows the document SYMBOL, in LANGUAGE if that is not "". */
static bool app_is_at(const struct view *v, const char *symbol, const char *language)
{
	return symbol[0] == '\0' ||
	    (page_is_document(v->page) && strcmp(symbol, v->page->symbol) == 0 &&
		(language[0] == '\0' ||
		    strcmp(language, v->page->doc->meta.language) == 0));
}

/* Shows SYMBOL in V, or the page of one that is absent; false when a key has given that up. */
static bool app_show_document(struct app *app, struct view *v, const char *symbol,
    const char *language)
{
	struct page *page = page_new(app->lib, PAGE_DOCUMENT, symbol, language);

	if (page->stopped) {
		page_free(page);
		app_tell_stopped(app, "the reading");
		return false;
	}
	view_visit(v, page);
	return true;
}

void app_go(struct app *app, struct view *v, const char *symbol, const char *language,
    const char *address)
{
	if (!app_is_at(v, symbol, language)) {
		if (!app_reads(app, symbol, language))
			return;
		if (!app_show_document(app, v, symbol, language))
			return;
	} else {
		view_remember(v);
		if (address == NULL) {
			view_unfocus(v);
			v->top = (struct layout_place){ 0 };
		}
	}
	if (address != NULL)
		app_show_place(app, v, address);
}

/*
 * What a pane could not follow, because it is at its end, is remembered, so that it
 * stays put until the others are back, or until it leads itself.
 */
void app_follow_scroll(struct app *app, int64_t moved)
{
	if (moved == 0)
		return;
	app_view(app)->lag = 0;
	pane_each (p, app->root) {
		struct view *v = p->view;

		if (p == app->focus || !view_scrolls_along(v))
			continue;
		int64_t goal = v->lag + moved;
		int64_t before = view_top(v);

		view_scroll(v, goal);
		v->lag = goal - ((int64_t)view_top(v) - before);
	}
}

static bool page_is_of(const struct page *p, enum page_kind kind, const char *symbol,
    const char *argument)
{
	return p->kind == kind && strcmp(p->symbol, symbol) == 0 &&
	    strcmp(p->argument, argument) == 0;
}

/* What a page of KIND was made by when a key gave it up. */
static const char *page_work_of(enum page_kind kind)
{
	const bool reads = kind == PAGE_LINEAGE || kind == PAGE_TABLE ||
	    kind == PAGE_VOTE_LINE || kind == PAGE_DOCUMENT;

	return reads ? "the reading" : "the search";
}

bool app_show(struct app *app, enum page_kind kind, const char *symbol,
    const char *argument)
{
	struct view *v = app_view(app);

	if (page_is_of(v->page, kind, symbol, argument)) {
		app_say(app, "this page is shown already; {quit} leaves it");
		return false;
	}
	struct page *page = page_new(app->lib, kind, symbol, argument);
	bool shown = page != NULL && !page->stopped;

	if (page == NULL) {
		app_error(app, "%s is not in the corpus",
		    symbol[0] != '\0' ? symbol : _("this page"));
	} else if (page->stopped) {
		page_free(page);
		app_tell_stopped(app, page_work_of(kind));
	} else {
		view_visit(v, page);
	}
	return shown;
}

void app_show_list(struct view *v, struct page *page)
{
	if (v->page->kind == page->kind)
		view_renew(v, page);
	else
		view_visit(v, page);
}

static void app_renew(struct app *app, struct view *v)
{
	const struct page *p = v->page;

	view_renew(v, page_new(app->lib, p->kind, p->symbol, p->argument));
}

void app_renew_reviewed(struct app *app)
{
	pane_each (p, app->root)
		if (page_kind_is(p->view->page->kind, PAGE_IS_REVIEWED))
			app_renew(app, p->view);
}

bool app_has_part(const struct app *app)
{
	pane_each (p, app->root)
		if (p->view->page->part)
			return true;
	return false;
}

bool app_complete(struct app *app)
{
	bool found = false;

	pane_each (p, app->root) {
		if (!p->view->page->part)
			continue;
		app_renew(app, p->view);
		found = true;
	}
	return found;
}

bool app_done(const struct app *app)
{
	return app->done;
}

static bool app_take_flag(bool *flag)
{
	bool was = *flag;

	*flag = false;
	return was;
}

bool app_take_repaint(struct app *app)
{
	return app_take_flag(&app->repaint);
}

bool app_take_suspend(struct app *app)
{
	return app_take_flag(&app->suspend);
}

char *app_take_copy(struct app *app)
{
	char *copy = app->copy;

	app->copy = NULL;
	return copy;
}

char *app_take_edit(struct app *app)
{
	char *edit = app->edit;

	app->edit = NULL;
	return edit;
}
