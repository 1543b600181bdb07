/* SPDX-License-Identifier: ISC */
/* act_sessions - a session against the one before it, and from comparison to comparison in it. */
#include <stdlib.h>

#include "base/xalloc.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/compared.h"
#include "ui/progress.h"
#include "ui/session_table.h"

#define SESSIONS_RENEWAL 25 /* comparisons between two looks of a page that is filling */

/* Shows what WORDS ask for; in the place of another page of sessions, with RENEW. */
static void sessions_show(struct app *app, const char *words, bool renew)
{
	struct view *v = app_view(app);
	struct buf why = { 0 };

	if (words[0] != '\0' && session_table_of(app->lib, words, &why) == NULL)
		app_error(app, "%s", buf_str(&why));
	else if (renew)
		view_renew(v, page_new(app->lib, PAGE_SESSIONS, "", words));
	else
		app_show(app, PAGE_SESSIONS, "", words);
	buf_fini(&why);
}

/* The session of the document that the page is about or has selected, on its line. */
static void sessions_show_this(struct app *app)
{
	char *symbol = xstrdup(app_subject(app_view(app)));
	struct buf words = { 0 };
	struct session s;

	if (session_of(symbol, &s)) {
		session_add(&words, s);
		sessions_show(app, buf_str(&words), false);
		if (app_view(app)->page->kind == PAGE_SESSIONS)
			view_focus_link(app_view(app), symbol, NULL);
	} else {
		sessions_show(app, "", false);
	}
	buf_fini(&words);
	free(symbol);
}

void act_sessions(struct app *app, struct slice arg, uint32_t count)
{
	struct session_ask ask;
	struct buf words = { 0 }, why = { 0 };

	(void)count;
	if (slice_is(arg, "this")) {
		sessions_show_this(app);
		return;
	}
	if (session_ask_read(&ask, arg, &why)) {
		session_ask_add(&words, &ask);
		sessions_show(app, buf_str(&words), false);
	} else {
		app_error(app, "%s", buf_str(&why));
	}
	session_ask_fini(&ask);
	buf_fini(&words);
	buf_fini(&why);
}

void app_sort_sessions(struct app *app)
{
	struct session_ask ask;
	struct buf words = { 0 }, why = { 0 };

	if (session_ask_read(&ask, slice_of(app_view(app)->page->argument), &why) &&
	    ask.n > 0) {
		ask.order = (enum session_order)((ask.order + 1) % SESSION_ORDER_COUNT);
		session_ask_add(&words, &ask);
		sessions_show(app, buf_str(&words), true);
	} else {
		app_say(app, "the sessions stand in their order");
	}
	session_ask_fini(&ask);
	buf_fini(&words);
	buf_fini(&why);
}

/* Compares the texts of R. */
static void sessions_compare_row(struct app *app, const struct session_row *r)
{
	struct compared c = { { r->pair.earlier.number, r->pair.later.number }, 2 };
	struct buf words = { 0 };

	if (library_doc(app->lib, c.number[0]) == NULL ||
	    library_doc(app->lib, c.number[1]) == NULL) {
		app_error(app, "a text of these two has changed since; ^L");
		return;
	}
	compared_add(&words, app->lib, &c);
	app_compare(app, buf_str(&words));
	buf_fini(&words);
}

bool app_open_session_line(struct app *app, struct view *v, struct mark_at m)
{
	const char *symbol = doc_mark(v->page->doc, m)->target;
	struct session_table *t;
	struct buf why = { 0 };
	size_t row;

	if (v->page->kind != PAGE_SESSIONS)
		return false;
	if (v->page->argument[0] == '\0') {
		char *words = xstrdup(symbol); /* the page is about to go */

		sessions_show(app, words, false);
		free(words);
		return true;
	}
	t = session_table_of(app->lib, v->page->argument, &why);
	buf_fini(&why);
	row = t != NULL ? session_table_find(t, symbol) : 0;
	if (t == NULL || row == t->rows.n || !t->rows.at[row].paired)
		return false;
	sessions_compare_row(app, &t->rows.at[row]);
	return true;
}

/* The list that the comparison at hand was opened from: its words and the line; false for none. */
static bool sessions_origin(struct app *app, char **words, char **symbol)
{
	struct view *v = app_view(app), *host = app_host(app, v);
	const struct visit *from = NULL;
	struct mark_at m;

	if (host != NULL && host->host->depth < host->back.n)
		from = &host->back.at[host->host->depth];
	if (from != NULL && from->kind == PAGE_SESSIONS && from->target != NULL) {
		*words = xstrdup(from->argument);
		*symbol = xstrdup(from->target);
		return true;
	}
	if (v->page->kind != PAGE_SESSIONS || v->page->argument[0] == '\0')
		return false;
	*words = xstrdup(v->page->argument);
	*symbol = xstrdup(view_focused_mark(v, &m) && m.mark != DOC_NONE
		? doc_mark(v->page->doc, m)->target
		: "");
	return true;
}

/* The line behind (BACKWARD: before) that of SYMBOL which can be compared; rows.n for none. */
static size_t sessions_next(const struct session_table *t, const char *symbol,
    bool backward)
{
	size_t i = session_table_find(t, symbol);

	if (i == t->rows.n && !backward)
		i = (size_t)-1; /* none is selected: the first */
	do
		i += backward ? (size_t)-1 : 1;
	while (i < t->rows.n &&
	    !(t->rows.at[i].paired && session_row_is_asked(&t->rows.at[i], &t->ask)));
	return i < t->rows.n ? i : t->rows.n;
}

/* Opens line ROW of T in the place of the comparison that stands there, and selects it in the list. */
static void sessions_go(struct app *app, struct session_table *t, size_t row)
{
	app_leave_comparison(app);
	view_focus_link(app_view(app), t->rows.at[row].line->document.symbol, NULL);
	sessions_compare_row(app, &t->rows.at[row]);
}

void app_walk_sessions(struct app *app, uint32_t count, bool backward)
{
	char *words, *symbol;
	struct buf why = { 0 };

	if (!sessions_origin(app, &words, &symbol)) {
		app_say(app, "no list of sessions leads on from here; g S shows one");
		return;
	}
	struct session_table *t = session_table_of(app->lib, words, &why);
	size_t row = t != NULL ? sessions_next(t, symbol, backward) : 0;
	for (count = act_times(count); t != NULL && count > 1 && row < t->rows.n; count--)
		row = sessions_next(t, t->rows.at[row].line->document.symbol, backward);
	if (t == NULL)
		app_error(app, "%s", buf_str(&why));
	else if (row == t->rows.n)
		app_say(app, "no %s comparison in this list",
		    backward ? "earlier" : "further");
	else
		sessions_go(app, t, row);
	free(words);
	free(symbol);
	buf_fini(&why);
}

VEC_OF(symbol_list, const char *);

/* The symbols of the lines of V that are on the screen. */
static void sessions_seen(const struct view *v, struct symbol_list *out)
{
	const struct doc *d = v->page->doc;
	uint32_t end = v->top.at.para + v->rows;

	for (uint32_t i = v->top.at.para; i < end && i < d->n_paras; i++)
		if (d->paras[i].kind == PARA_ROW && d->paras[i].n_marks > 0)
			vec_push(out, d->paras[i].marks[0].target);
}

bool app_work_sessions(struct app *app, struct view *v)
{
	struct symbol_list seen = { 0 };
	struct buf why = { 0 };
	struct session_table *t;
	bool shown = false;

	if (v->page->kind != PAGE_SESSIONS || v->page->argument[0] == '\0')
		return false;
	t = session_table_of(app->lib, v->page->argument, &why);
	buf_fini(&why);
	if (t == NULL || t->known == t->pairs)
		return false;
	sessions_seen(v, &seen);
	session_table_work(app->lib, t, seen.at, seen.n, &shown);
	vec_fini(&seen);
	progress_add_comparing(&app->progress, t->known, t->pairs);
	if (shown || t->known % SESSIONS_RENEWAL == 0 || t->known == t->pairs)
		view_renew(v, page_new(app->lib, PAGE_SESSIONS, "", v->page->argument));
	return true;
}
