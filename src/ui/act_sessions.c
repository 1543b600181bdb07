/* SPDX-License-Identifier: ISC */
/* act_sessions - a session against the one before it, and from comparison to comparison in it. */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "model/symbol_draft.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/compared.h"
#include "ui/page_ops.h"
#include "ui/progress.h"
#include "ui/session_series.h"
#include "ui/session_table.h"

#define SESSIONS_RENEWAL 25 /* comparisons between two looks of a page that is filling */

/* False after a sentence when WORDS ask for what the corpus does not have. */
static bool sessions_can_show(struct app *app, const char *words, struct buf *why)
{
	struct session_series s;
	bool can;

	if (session_words_count(words) <= 2)
		return session_table_of(app->lib, words, why) != NULL;
	can = session_series_make(app->lib, words, &s, why);
	session_series_fini(&s);
	return can;
}

/*
 * Shows what WORDS ask for; with SORT it is what the view shows, in another order.  False when that
 * is no new page.
 */
static bool sessions_show(struct app *app, const char *words, bool sort)
{
	struct view *v = app_view(app);
	struct buf why = { 0 };
	bool shown = false;

	if (words[0] != '\0' && !sessions_can_show(app, words, &why))
		app_error(app, "%s%s",
		    library_is_whole(app->lib)
			? ""
			: _("not all documents are read yet; so far "),
		    buf_str(&why));
	else if (sort)
		view_renew(v, page_new(app->lib, PAGE_SESSIONS, "", words));
	else
		shown = app_show(app, PAGE_SESSIONS, "", words);
	buf_fini(&why);
	return shown;
}

/* The session of the document that the page is about or has selected, on its line. */
static void sessions_show_this(struct app *app)
{
	char *symbol = xstrdup(app_subject(app_view(app)));
	struct buf words = { 0 };
	struct symbol_draft draft;
	struct session s;

	if (symbol_read_draft(slice_of(symbol), &draft) &&
	    draft.session.kind != SESSION_NONE)
		session_add(&words, draft.session);
	else if (session_of(symbol, &s))
		session_add(&words, s);
	if (words.len > 0) {
		if (sessions_show(app, buf_str(&words), false))
			view_focus_link(app_view(app), symbol, NULL);
	} else {
		sessions_show(app, "", false);
	}
	buf_fini(&words);
	free(symbol);
}

/* The first error among D, else the first line of LEFT, into WHY. */
static void folder_add_trouble(struct buf *why, const struct diags *d,
    const struct buf *left)
{
	struct slice lines = buf_slice(left);

	for (size_t i = 0; i < d->list.n; i++) {
		const struct diag *one = &d->list.at[i];

		if (diag_code_level(one->code) != DIAG_ERROR)
			continue;
		buf_addf(why, "%s", one->file);
		if (one->line > 0)
			buf_addf(why, ":%zu:%zu", one->line, one->column);
		buf_addf(why, ": %s", one->text);
		return;
	}
	buf_adds(why, slice_sub(lines, 0, slice_find(lines, "\n", 0)));
}

/* Reads the drafts in the folder PATH; false when there are none.  What is wrong into WHY. */
static bool sessions_read_folder(struct app *app, const char *path, struct buf *why)
{
	struct diags d = { 0 };
	struct buf left = { 0 };
	bool some = library_open_guests(app->lib, path, &d, &left);

	folder_add_trouble(why, &d, &left);
	diags_fini(&d);
	buf_fini(&left);
	return some;
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
	if (session_ask_read(&ask, arg, &why) &&
	    (ask.drafts == NULL || sessions_read_folder(app, ask.drafts, &why))) {
		session_ask_add(&words, &ask);
		sessions_show(app, buf_str(&words), false);
		if (why.len > 0 && app->message.len == 0)
			app_say(app, "%s", buf_str(&why));
	} else {
		app_error(app, "%s", buf_str(&why));
	}
	session_ask_fini(&ask);
	buf_fini(&words);
	buf_fini(&why);
}

void session_page_sort(struct app *app, struct view *v)
{
	struct session_ask ask;
	struct buf words = { 0 }, why = { 0 };

	if (session_ask_read(&ask, slice_of(v->page->argument), &why) && ask.n > 0) {
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
	struct compared c = { { r->pair.earlier.number, session_row_later(r) }, 2 };

	library_yield(app->lib);
	bool read = library_doc(app->lib, c.number[0]) != NULL &&
	    library_doc(app->lib, c.number[1]) != NULL;
	if (!app_is_done(app, "the reading"))
		return;
	if (!read) {
		app_error(app, "a text of these two has changed since; ^L");
		return;
	}
	app_compare(app, &c);
}

bool session_page_open(struct app *app, struct view *v, struct mark_at m)
{
	const char *symbol = doc_mark(v->page->doc, m)->target;
	struct session_table *t;
	size_t row;

	if (v->page->argument[0] == '\0') {
		char *words = xstrdup(symbol); /* the page is about to go */

		sessions_show(app, words, false);
		free(words);
		return true;
	}
	t = session_table_with(app->lib, v->page->argument, symbol, &row);
	if (t == NULL || !t->rows.at[row].paired)
		return false;
	sessions_compare_row(app, &t->rows.at[row]);
	return true;
}

/* The list that the comparison at hand was opened from: its words and the line; false for none. */
static bool sessions_origin(struct app *app, char **words, char **symbol)
{
	struct view *v = app_view(app);
	const struct visit *from =
	    page_is_comparison(v->page) ? view_page_before(v) : NULL;
	struct mark_at m;

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

/* The line of SYMBOL in the list WORDS, where it can be compared; NULL else. */
static const struct session_row *sessions_row(struct app *app, const char *words,
    const char *symbol)
{
	size_t row = 0;
	struct session_table *t = session_table_with(app->lib, words, symbol, &row);

	return t != NULL && t->rows.at[row].paired ? &t->rows.at[row] : NULL;
}

bool app_session_pair(struct app *app, const struct view *v, struct mark_at m,
    uint32_t number[2])
{
	const struct session_row *row = NULL;

	if (v->page->kind == PAGE_SESSIONS && v->page->argument[0] != '\0')
		row = sessions_row(app, v->page->argument,
		    doc_mark(v->page->doc, m)->target);
	if (row == NULL)
		return false;
	number[0] = row->pair.earlier.number;
	number[1] = session_row_later(row);
	return true;
}

/*
 * To the line COUNT lines behind (BACKWARD: before) that of SYMBOL in LIST; NULL when there is
 * none.
 */
static const struct session_row *sessions_next(struct app *app, const struct page *list,
    const char *symbol, uint32_t count, bool backward)
{
	struct walk_from from = { .rank = -1 };
	const struct session_row *row = NULL;
	struct mark_at m;

	/* where none is selected the first is the next */
	while (symbol[0] != '\0' && walk_next(list->doc, from, WALK_LINK, false, &m)) {
		from = walk_behind(list->doc, m);
		if (strcmp(doc_mark(list->doc, m)->target, symbol) == 0)
			break;
	}
	while (count > 0 && walk_next(list->doc, from, WALK_LINK, backward, &m)) {
		from = walk_behind(list->doc, m);
		row = sessions_row(app, list->argument, doc_mark(list->doc, m)->target);
		count -= row != NULL ? 1 : 0;
	}
	return count == 0 ? row : NULL;
}

/* Opens R in the place of the comparison that stands there, and selects it in the list. */
static void sessions_go(struct app *app, const struct session_row *r)
{
	if (page_is_comparison(app_view(app)->page))
		view_leave_page(app_view(app));
	view_focus_link(app_view(app), r->line->document.symbol, NULL);
	sessions_compare_row(app, r);
}

void app_walk_sessions(struct app *app, uint32_t count, bool backward)
{
	const struct session_row *row;
	char *words, *symbol;
	struct page *list;

	if (!sessions_origin(app, &words, &symbol)) {
		app_say(app,
		    "no list of sessions leads on from here; {sessions this} shows one");
		return;
	}
	list = page_new(app->lib, PAGE_SESSIONS, "", words);
	row = sessions_next(app, list, symbol, act_times(count), backward);
	page_free(list);
	if (row != NULL)
		sessions_go(app, row);
	else
		app_say(app,
		    backward ? "no earlier comparison in this list"
			     : N_("no further comparison in this list"));
	free(words);
	free(symbol);
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

/* The first of the tables of WORDS that lacks figures, NULL when none does; how many all have. */
static struct session_table *sessions_open_table(struct app *app, const char *words,
    size_t *known, size_t *pairs)
{
	struct session_table *tables[SESSIONS_MOST], *open = NULL;
	uint32_t n = session_tables_of(app->lib, words, tables);

	*known = *pairs = 0;
	for (uint32_t i = 0; i < n; i++) {
		if (open == NULL && tables[i]->known < tables[i]->pairs)
			open = tables[i];
		*known += tables[i]->known;
		*pairs += tables[i]->pairs;
	}
	return open;
}

bool session_page_work(struct app *app, struct view *v)
{
	struct symbol_list seen = { 0 };
	struct session_table *t;
	size_t known, pairs;
	bool shown = false;

	if (v->page->argument[0] == '\0')
		return false;
	t = sessions_open_table(app, v->page->argument, &known, &pairs);
	if (t == NULL)
		return false;
	sessions_seen(v, &seen);
	library_yield(app->lib);
	session_table_work(app->lib, t, seen.at, seen.n, &shown);
	vec_fini(&seen);
	if (!library_is_done(app->lib))
		return true; /* a key waits; then this begins anew */
	known++;
	progress_add_comparing(&app->progress, known, pairs);
	if (shown || known % SESSIONS_RENEWAL == 0 || known == pairs)
		view_renew(v, page_new(app->lib, PAGE_SESSIONS, "", v->page->argument));
	return true;
}
