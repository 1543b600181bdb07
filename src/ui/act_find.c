/* SPDX-License-Identifier: ISC */
/*
 * act_find - the search of all documents: its list while the reader types, and from hit to hit
 * across documents.
 */
#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/count.h"
#include "base/i18n.h"
#include "base/xalloc.h"
#include "ui/act.h"
#include "ui/answers.h"
#include "ui/app_state.h"
#include "ui/page_ops.h"
#include "ui/saved.h"
#include "ui/sitting.h"

/*
 * Shows what TEXT finds: in place of what was found for less of it, else as a new page.  False
 * when the search was given up.
 */
static bool corpus_list(struct app *app, const char *text)
{
	struct view *v = app_view(app);
	struct page *page = app_search_page(app, PAGE_SEARCH, text);

	if (page != NULL && app->finding_listed)
		view_set_page(v, page);
	else if (page != NULL)
		view_visit(v, page);
	return page != NULL;
}

/* The first hit of the list is selected, so that Enter opens it. */
static void corpus_select_first(struct view *v)
{
	struct walk_from start = { .rank = -1 };
	struct mark_at m;

	if (walk_next(v->page->doc, start, WALK_LINK, false, &m))
		view_focus(v, m);
}

/* TEXT is the query that n and N go on with. */
static void corpus_set_query(struct app *app, const char *text)
{
	char *copy = xstrdup(text);

	free(app->query);
	app->query = copy;
	app->query_is_last = true;
}

static void corpus_search(struct app *app, const char *typed)
{
	const char *text = saved_query(app->lib, typed);

	if (text == NULL) {
		app_error(app, "no search is kept as %s", typed);
		app_leave_find(app);
		return;
	}
	if (!corpus_list(app, text)) {
		app_leave_find(app);
		return;
	}
	corpus_set_query(app, text);
	view_search(app_view(app), NULL);
	corpus_select_first(app_view(app));
}

void act_find(struct app *app, struct slice arg, uint32_t count)
{
	char *text = xmemdup0(arg.at, arg.len);

	(void)count;
	app->finding_listed = false;
	app->finding_due = false;
	if (arg.len == 0)
		prompt_open(&app->prompt, PROMPT_FIND);
	else
		corpus_search(app, text);
	free(text);
}

/* What is typed so far as a query: its last word may go on. */
static void corpus_add_typed(struct buf *to, const struct buf *typed)
{
	size_t letters = 0;

	buf_adds(to, buf_slice(typed));
	while (letters < typed->len && byte_is_word(typed->at[typed->len - 1 - letters]))
		letters++;
	if (letters >= QUERY_PREFIX_MIN)
		buf_add(to, "*");
}

bool app_find_typed(struct app *app)
{
	struct buf text = { 0 };

	if (!app->finding_due)
		return false;
	app->finding_due = false;
	if (app->prompt.text.len > 0 && app->prompt.text.at[0] != '@')
		corpus_add_typed(&text, &app->prompt.text);
	if (slice_trim(buf_slice(&text)).len > 0) {
		/* a key that is none for the line leaves it due */
		app->finding_due = !corpus_list(app, buf_str(&text));
		app->finding_listed = app->finding_listed || !app->finding_due;
	}
	buf_fini(&text);
	return true;
}

void app_leave_find(struct app *app)
{
	if (app->finding_listed && app_view(app)->page->kind == PAGE_SEARCH)
		view_leave_page(app_view(app));
	app->finding_listed = app->finding_due = false;
}

/* True when TEXT finds nothing, and what the list shows, of words that go on, does. */
static bool corpus_is_unfinished(struct app *app, const char *text)
{
	const char *listed = app_view(app)->page->argument;

	return app->finding_listed && saved_query(app->lib, text) == text &&
	    answers_of(app->lib, text)->found.hits.n == 0 &&
	    answers_of(app->lib, listed)->found.hits.n > 0;
}

void app_accept_find(struct app *app, struct slice text)
{
	char *typed = xmemdup0(text.at, text.len);

	app->finding_due = false;
	if (corpus_is_unfinished(app, typed)) {
		free(typed);
		typed = xstrdup(app_view(app)->page->argument);
	}
	if (text.len > 0)
		corpus_search(app, typed);
	else
		app_leave_find(app);
	app->finding_listed = false;
	free(typed);
}

/* Hit I of F is shown in V, its document there already: the words in sight, and counted. */
static void corpus_show_hit(struct app *app, struct view *v, const struct answers *f,
    size_t i)
{
	const uint32_t para = f->found.hits.at[i].para;

	view_search_query(v, f->text);
	if (para >= v->page->doc->n_paras)
		return;
	const struct hit there =
	    view_hit_at(v, view_hit_here(v).column, (struct position){ para, 0 });
	const size_t first = search_from(&v->hits, &there);
	if (first < v->hits.n && v->hits.at[first].para == para &&
	    v->hits.at[first].column == there.column)
		view_go_to_hit(v, first);
	else
		view_focus(v, (struct mark_at){ para, DOC_NONE });
	struct buf words = { 0 };

	count_add_of(&words, _("hit %s of %s"), i + 1, f->found.hits.n);
	app_say(app, "%s", buf_str(&words));
	buf_fini(&words);
}

/*
 * Opens hit I of F in V, in the language that it was found in.  With ON, from another hit, the
 * document takes the place of that one's: the way back is the way to the list.
 */
static void corpus_open_hit(struct app *app, struct view *v, const struct answers *f,
    size_t i, bool on)
{
	const struct search_document *d = f->found.documents.at;
	const char *language;

	while (i >= d->first + d->n)
		d++;
	language = library_find(app->lib, d->symbol) == d->number ? "" : d->language;
	if (on && v->page->number != d->number)
		view_set_page(v, page_new(app->lib, PAGE_DOCUMENT, d->symbol, language));
	else if (!on)
		app_go(app, v, d->symbol, language, NULL);
	corpus_show_hit(app, v, f, i);
}

/* The number of the document, from 0, among whose hits paragraph PARA of the list D stands. */
static size_t corpus_document_of(const struct doc *d, uint32_t para)
{
	size_t n = 0;

	for (uint32_t i = 0; i <= para; i++) {
		uint32_t link = para_next_link(&d->paras[i], 0);

		n +=
		    link < d->paras[i].n_marks && d->paras[i].marks[link].address == NULL;
	}
	return n - 1;
}

/*
 * The hit of F that LINK, in paragraph PARA of the list LIST, leads to; the number of hits when
 * F is not what was listed.
 */
static size_t corpus_listed(const struct answers *f, const struct doc *list,
    uint32_t para, const struct mark *link)
{
	const size_t k = corpus_document_of(list, para);
	const struct search_document *d;

	if (k >= f->ready || strcmp(f->found.documents.at[k].symbol, link->target) != 0)
		return f->found.hits.n;
	d = &f->found.documents.at[k];
	for (size_t i = d->first; i < d->first + d->n; i++)
		if (link->address == NULL ||
		    strcmp(f->excerpts[i].address, link->address) == 0)
			return i;
	return f->found.hits.n;
}

bool app_open_saved(struct app *app, const struct mark *link)
{
	if (strcmp(link->target, SITTING_LINK) == 0) {
		act_resume(app, slice_of(""), 0);
		return true;
	}
	if (link->target[0] != '@')
		return false;
	char *name = xstrdup(link->target); /* the page is about to go */

	corpus_search(app, name);
	free(name);
	return true;
}

bool search_page_open(struct app *app, struct view *v, struct mark_at m)
{
	const struct mark *link = doc_mark(v->page->doc, m);
	struct answers *f = answers_of(app->lib, v->page->argument);
	size_t i;

	corpus_set_query(app, f->text);
	answers_read(app->lib, f, corpus_document_of(v->page->doc, m.para) + 1);
	i = corpus_listed(f, v->page->doc, m.para, link);
	if (i == f->found.hits.n)
		return false;
	corpus_open_hit(app, v, f, i, false);
	return true;
}

/* The document of F that V shows; NULL when it shows none of them. */
static const struct search_document *corpus_shown(const struct answers *f,
    const struct view *v)
{
	for (size_t k = 0; k < f->found.documents.n; k++)
		if (f->found.documents.at[k].number == v->page->number)
			return &f->found.documents.at[k];
	return NULL;
}

/* The hit behind (BACKWARD: before) where V is; the number of hits when there is none. */
static size_t corpus_next(const struct answers *f, struct view *v, bool backward)
{
	const struct search_document *d = corpus_shown(f, v);
	uint32_t here = view_para(v);
	size_t i;

	if (d == NULL)
		return backward ? f->found.hits.n : 0;
	if (!v->focus.set)
		here = backward ? here : here == 0 ? 0 : here - 1;
	if (backward) {
		for (i = d->first + d->n;
		     i > d->first && f->found.hits.at[i - 1].para >= here; i--)
			;
		return i > 0 ? i - 1 : f->found.hits.n;
	}
	for (i = d->first; i < d->first + d->n && f->found.hits.at[i].para <= here; i++)
		;
	return i;
}

void app_find_again(struct app *app, uint32_t count, bool backward)
{
	struct view *v = app_view(app);
	const struct answers *f = answers_of(app->lib, app->query);

	if (v->page->kind == PAGE_SEARCH) {
		if (backward)
			act_previous(app, slice_of("link"), count);
		else
			act_next(app, slice_of("link"), count);
		return;
	}
	if (f->found.stopped) {
		app_tell_stopped(app, "the search");
		return;
	}
	for (count = act_times(count); count > 0; count--) {
		size_t i = corpus_next(f, v, backward);

		if (i >= f->found.hits.n) {
			app_say(app, "that was the %s hit in the corpus: %s",
			    backward ? "first" : "last", f->text);
			return;
		}
		corpus_open_hit(app, v, f, i,
		    v->page->kind == PAGE_DOCUMENT && corpus_shown(f, v) != NULL);
	}
}
