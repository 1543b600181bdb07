/* SPDX-License-Identifier: ISC */
/* act_votes - who voted how: on this document, on those compared, through a lineage, of a State. */
#include <stdlib.h>

#include "base/xalloc.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/polls.h"

/* The document that the votes are asked of: where a lineage shows its votes, the selected one. */
static const char *votes_subject(const struct view *v)
{
	struct mark_at m;

	if (v->page->kind == PAGE_VOTE_LINE && view_focused_mark(v, &m) &&
	    m.mark != DOC_NONE)
		return doc_mark(v->page->doc, m)->target;
	return app_subject(v);
}

/* True when the votes of a whole lineage are the next thing to see from KIND. */
static bool votes_of_line(enum page_kind kind)
{
	return kind == PAGE_LINEAGE || kind == PAGE_VOTES;
}

static void votes_show(struct app *app, bool line)
{
	struct view *v = app_view(app);
	char *symbol = xstrdup(votes_subject(v));

	if (symbol[0] == '\0')
		app_error(app,
		    "this page is no document; :votes NAME shows how a State voted");
	else if (app_show(app, line ? PAGE_VOTE_LINE : PAGE_VOTES, symbol, "") && line)
		view_focus_link(v, symbol, NULL);
	free(symbol);
}

static void votes_show_changes(struct app *app)
{
	char *words = xstrdup(app_view(app)->page->argument);

	app_show(app, PAGE_VOTE_CHANGES, "", words);
	free(words);
}

/* "France against Germany session:77": what is typed of States, and of a query. */
struct votes_typed {
	struct buf state, with, against, query;
};

static void votes_read(struct votes_typed *t, struct slice arg)
{
	struct buf *to = &t->state;

	while (arg.len > 0) {
		struct slice word = slice_first_word(arg, &arg);

		arg = slice_trim(arg);
		if (slice_find(word, ":", 0) != SLICE_NONE)
			to = &t->query;
		if (to != &t->query && slice_is(word, "with")) {
			to = &t->with;
		} else if (to != &t->query && slice_is(word, "against")) {
			to = &t->against;
		} else {
			buf_add(to, to->len > 0 ? " " : "");
			buf_adds(to, word);
		}
	}
}

static const char *votes_name(const struct buf *typed)
{
	return typed->len > 0 ? buf_str(typed) : NULL;
}

static void votes_show_state(struct app *app, struct slice arg)
{
	struct votes_typed typed = { 0 };
	struct polls_asked asked = { 0 };
	struct buf why = { 0 };

	votes_read(&typed, arg);
	if (polls_ask(&asked, votes_name(&typed.state), votes_name(&typed.with),
		votes_name(&typed.against), &why)) {
		buf_adds(&asked.query, buf_slice(&typed.query));
		polls_asked_add(&why, &asked);
		app_show(app, PAGE_POLLS, "", buf_str(&why));
	} else {
		app_error(app, "%s", buf_str(&why));
	}
	buf_fini(&typed.state);
	buf_fini(&typed.with);
	buf_fini(&typed.against);
	buf_fini(&typed.query);
	polls_asked_fini(&asked);
	buf_fini(&why);
}

/* True when ARG begins with the symbol of a document, and so with the name of no State. */
static bool votes_name_document(struct app *app, struct slice arg)
{
	struct slice rest, word = slice_first_word(arg, &rest);
	enum named_kind whole = named_find(app->lib, arg, &(struct named){ 0 }, NULL);
	enum named_kind first = named_find(app->lib, word, &(struct named){ 0 }, NULL);

	return whole > NAMED_PLACE || first > NAMED_PLACE;
}

/* The votes on one document, or what changed between those on several. */
static void votes_show_documents(struct app *app, struct slice arg)
{
	struct compared c;
	struct buf words = { 0 };

	if (!app_find_documents(app, arg, &c))
		return;
	if (c.n > 1) {
		compared_add(&words, app->lib, &c);
		app_show(app, PAGE_VOTE_CHANGES, "", buf_str(&words));
	} else {
		app_show(app, PAGE_VOTES, library_doc(app->lib, c.number[0])->meta.symbol,
		    "");
	}
	buf_fini(&words);
}

void act_votes(struct app *app, struct slice arg, uint32_t count)
{
	const struct page *page = app_view(app)->page;

	(void)count;
	if (slice_is(arg, "lineage"))
		votes_show(app, true);
	else if (arg.len > 0 && votes_name_document(app, arg))
		votes_show_documents(app, arg);
	else if (arg.len > 0)
		votes_show_state(app, arg);
	else if (page_is_comparison(page))
		votes_show_changes(app);
	else
		votes_show(app, votes_of_line(page->kind));
}
