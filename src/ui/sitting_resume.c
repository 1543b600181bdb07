/* SPDX-License-Identifier: ISC */
/* sitting_resume - what was left last time, on the screen again; see sitting.h. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "model/symbol.h"
#include "ui/act.h"
#include "ui/app.h"
#include "ui/app_state.h"
#include "ui/quoted.h"
#include "ui/sitting.h"

/* A leaf that was put up again, and what it shows. */
struct resumed {
	struct pane *pane;
	const struct review_visit *visit;
};

VEC_OF(resumed_vec, struct resumed);

/* Panes that are being made of what was kept. */
struct resume {
	struct app *app;
	const struct review_sitting *kept;
	size_t node, visit; /* that come next */
	struct resumed_vec leaves;
	struct pane *focus;
	struct buf lost; /* what is not there any more, in words */
	bool stopped;    /* a key has come */
};

static void resume_lose(struct resume *r, const char *symbol, const char *what)
{
	buf_add(&r->lost, r->lost.len > 0 ? _("; ") : "");
	if (symbol[0] != '\0') {
		symbol_add_short(&r->lost, symbol);
		buf_add(&r->lost, " ");
	}
	buf_add(&r->lost, what);
}

static char *resume_address(const struct review_spot *s)
{
	return s->address[0] != '\0' ? xstrdup(s->address) : NULL;
}

/* A number of the file that DOC_NONE stands for, too. */
static uint32_t resume_mark(uint32_t n)
{
	return n == REVIEW_SITTING_NONE ? DOC_NONE : n;
}

static struct visit resume_visit(const struct review_visit *v, enum page_kind kind)
{
	const bool set = v->focus.para != REVIEW_SITTING_NONE;

	return (struct visit){
		.kind = kind,
		.symbol = xstrdup(v->symbol),
		.argument = xstrdup(v->argument),
		.target = v->target[0] != '\0' ? xstrdup(v->target) : NULL,
		.top = { { v->top.para, v->top.byte }, v->top.more },
		.focus = { set, { set ? v->focus.para : 0, v->focus.byte },
		    resume_mark(v->focus.more) },
		.top_address = resume_address(&v->top),
		.focus_address = resume_address(&v->focus),
		.stand = sitting_read_stand(v->form, v->fold),
	};
}

/* The page of V; where it cannot be made the list of the corpus, and a word. */
static struct page *resume_page(struct resume *r, const struct review_visit *v)
{
	enum page_kind kind;
	struct page *page = NULL;

	if (sitting_read_kind(v->kind, &kind))
		page = page_new(r->app->lib, kind, v->symbol, v->argument);
	r->stopped |= page != NULL && page->stopped;
	if (page != NULL && page->kind == kind)
		return page;
	resume_lose(r, v->symbol, _("is not in the corpus any more"));
	return page != NULL ? page : page_begin(r->app->lib, PAGE_CORPUS, "", "");
}

/* The next leaf, with its history. */
static struct pane *resume_leaf(struct resume *r)
{
	const struct review_visit_vec *visits = &r->kept->visits;
	const uint32_t pane = (uint32_t)r->node - 1;
	struct visit_vec back = { 0 }, on = { 0 };
	const struct review_visit *shown = NULL;
	enum page_kind kind;

	for (; r->visit < visits->n && visits->at[r->visit].pane == pane; r->visit++) {
		const struct review_visit *v = &visits->at[r->visit];

		if (v->at == 0)
			shown = v;
		else if (sitting_read_kind(v->kind, &kind))
			vec_push(v->at < 0 ? &back : &on, resume_visit(v, kind));
	}
	assert(shown != NULL); /* each leaf has one (review_sitting.h) */
	struct view *view =
	    view_new(r->app->lib, resume_page(r, shown), r->app->options.width);
	view->back = back;
	for (size_t i = on.n; i > 0; i--) /* the nearest stands last */
		vec_push(&view->forward, on.at[i - 1]);
	vec_fini(&on);
	struct pane *leaf = pane_new(view);
	vec_push(&r->leaves, ((struct resumed){ leaf, shown }));
	if (pane == r->kept->focus)
		r->focus = leaf;
	return leaf;
}

/* The tree that begins at the next node; its sides in their order. */
static struct pane *resume_tree(struct resume *r)
{
	const struct review_pane *p = &r->kept->panes.at[r->node++];

	if (p->split == 0)
		return resume_leaf(r);
	struct pane *a = resume_tree(r);
	struct pane *b = resume_tree(r);
	return pane_join((enum pane_split)p->split, p->share / 1000.0, a, b);
}

/* The paragraph of V where the reader was; told where it is not as it was. */
static void resume_quote(struct resume *r, struct view *v, const struct review_visit *was)
{
	const struct review_spot *at =
	    was->focus.para != REVIEW_SITTING_NONE ? &was->focus : &was->top;
	const struct doc *d = v->page->doc;

	if (!page_is_document(v->page) || was->quote[0] == '\0' || at->address[0] == '\0')
		return;
	struct quoted found = quoted_find(d, at->address, slice_of(was->quote));
	if (found.how == QUOTED_HERE)
		return;
	if (found.how == QUOTED_LOST) {
		struct buf what = { 0 };

		buf_addf(&what, _("%s is lost, the nearest is shown"), at->address);
		resume_lose(r, was->symbol, buf_str(&what));
		buf_fini(&what);
	} else if (doc_find(d, at->address) != found.para) {
		view_show_para(v, found.para);
	}
}

/* P is the page that WAS was made of, and not what stands in for it. */
static bool resume_is(const struct page *p, const struct review_visit *was)
{
	enum page_kind kind;

	return sitting_read_kind(was->kind, &kind) && p->kind == kind;
}

/* The place of each leaf, which has its size. */
static void resume_places(struct resume *r)
{
	for (size_t i = 0; i < r->leaves.n; i++) {
		struct view *v = r->leaves.at[i].pane->view;
		const struct review_visit *was = r->leaves.at[i].visit;

		if (resume_is(v->page, was)) {
			view_restore(v, resume_visit(was, v->page->kind));
			resume_quote(r, v, was);
		}
	}
}

/* What this reader has looked at so far lies before all else in the history. */
static void resume_take_history(struct view *from, struct view *to)
{
	struct visit_vec all = from->back;

	from->back = (struct visit_vec){ 0 };
	if (all.n > 0)
		vec_push(&all, view_here(from));
	for (size_t i = 0; i < to->back.n; i++)
		vec_push(&all, to->back.at[i]);
	vec_fini(&to->back);
	to->back = all;
}

/* The tree ROOT takes the place of that of the screen. */
static void resume_show(struct resume *r, struct pane *root)
{
	struct app *app = r->app;
	struct pane *old = app->root;

	resume_take_history(app_view(app), r->focus->view);
	app->root = root;
	app->focus = r->focus;
	app_place(app);
	resume_places(r);
	pane_free(old);
	app->focus = r->focus;
	app->sync = r->kept->sync;
	app_resize(app, app->rows, app->cols);
}

/* What was searched is searched again by the keys for it. */
static void resume_search(struct app *app, const struct review_sitting *s)
{
	const bool queried = (s->searched & SITTING_QUERIED) != 0;
	const char *shown = queried ? s->query : s->pattern;

	if (s->pattern[0] != '\0') {
		free(app->pattern);
		app->pattern = xstrdup(s->pattern);
		app->pattern_backward = (s->searched & SITTING_BACKWARD) != 0;
	}
	if (s->query[0] != '\0') {
		free(app->query);
		app->query = xstrdup(s->query);
	}
	app->query_is_last = app->query != NULL && (s->searched & SITTING_CORPUS) != 0;
	if ((s->searched & SITTING_SHOWN) == 0 || shown[0] == '\0')
		return;
	if (queried)
		view_search_query(app_view(app), shown);
	else
		view_search(app_view(app), shown);
	view_find_hit(app_view(app));
}

static void resume_tell(struct resume *r)
{
	struct buf words = { 0 };

	sitting_add_time(&words, sitting_of(r->app->lib));
	if (r->lost.len > 0)
		app_error(r->app, "as you left it, but %s", buf_str(&r->lost));
	else
		app_say(r->app, "as you left it, %s", buf_str(&words));
	buf_fini(&words);
}

/* Reads what V shows, so that its page need not; false when a key has given that up. */
static bool resume_read(struct app *app, const struct review_visit *v)
{
	struct compared all;
	enum page_kind kind;

	if (v->at != 0 || !sitting_read_kind(v->kind, &kind))
		return true;
	if (kind == PAGE_COMPARISON)
		return app_prepare_comparison(app, v->argument, &all) ||
		    (all.n == 0 && !library_is_given_up(app->lib));
	return v->symbol[0] == '\0' ||
	    app_reads(app, v->symbol, kind == PAGE_DOCUMENT ? v->argument : "");
}

static void resume(struct app *app, const struct sitting *s)
{
	struct resume r = { .app = app, .kept = &s->kept };

	for (size_t i = 0; i < s->kept.visits.n; i++)
		if (!resume_read(app, &s->kept.visits.at[i]))
			return;
	sitting_take(app->lib, true);
	struct pane *root = resume_tree(&r);
	if (r.stopped) {
		sitting_take(app->lib, false);
		pane_free(root);
		app_tell_stopped(app, "going on where you stopped");
	} else {
		resume_show(&r, root);
		resume_search(app, &s->kept);
		resume_tell(&r);
	}
	vec_fini(&r.leaves);
	buf_fini(&r.lost);
}

void act_resume(struct app *app, struct slice arg, uint32_t count)
{
	const struct sitting *s = sitting_of(app->lib);

	(void)arg, (void)count;
	if (s->kept.panes.n > 0 && !s->taken)
		resume(app, s);
	else if (s->trouble.len > 0)
		app_error(app, "%s", buf_str(&s->trouble));
	else
		app_say(app, "nothing was left to go on with");
}
