/* SPDX-License-Identifier: ISC */
/* sitting_keep - what is on the screen is kept for the next time; see sitting.h. */
#include <stdlib.h>

#include "model/annotation.h"
#include "ui/app.h"
#include "ui/app_state.h"
#include "ui/sitting.h"

static const char *keep_text(struct arena *arena, const char *text)
{
	return arena_strdup(arena, text != NULL ? text : "");
}

/* A visit as it is kept; one that goes on from it is at AT of PANE. */
static struct review_visit keep_visit(struct review_sitting *s, uint32_t pane, int32_t at,
    const struct visit *visit)
{
	const struct focus *f = &visit->focus;

	return (struct review_visit){
		.pane = pane,
		.at = at,
		.kind = sitting_kind_word(visit->kind),
		.symbol = keep_text(s->arena, visit->symbol),
		.argument = keep_text(s->arena, visit->argument),
		.target = keep_text(s->arena, visit->target),
		.quote = "",
		.top = { keep_text(s->arena, visit->top_address), visit->top.at.para,
		    visit->top.at.byte, visit->top.extra },
		.focus = { keep_text(s->arena, visit->focus_address),
		    f->set ? f->at.para : REVIEW_SITTING_NONE, f->set ? f->at.byte : 0,
		    f->set ? f->mark : REVIEW_SITTING_NONE },
		.form = sitting_stand(visit->stand),
		.fold = (uint32_t)visit->stand.whole,
	};
}

/* The paragraph of VISIT to what V shows, by whose words it is found in a text imported anew. */
static const char *keep_quote(struct review_sitting *s, const struct view *v,
    const struct visit *visit)
{
	const uint32_t para =
	    visit->focus.set ? visit->focus.at.para : visit->top.at.para;
	struct buf quote = { 0 };

	if (!page_is_document(v->page) || !para_is_body(&v->page->doc->paras[para]))
		return "";
	annotation_add_quote(&quote, para_text(&v->page->doc->paras[para]));
	const char *kept = keep_text(s->arena, buf_str(&quote));
	buf_fini(&quote);
	return kept;
}

/* Leaf PANE, which shows V. */
static void keep_leaf(struct review_sitting *s, uint32_t pane, struct view *v)
{
	const int32_t most = REVIEW_SITTING_VISITS;
	const int32_t back = v->back.n < (size_t)most ? (int32_t)v->back.n : most;
	const int32_t on = v->forward.n < (size_t)most ? (int32_t)v->forward.n : most;
	struct visit here = view_here(v);

	for (int32_t i = -back; i < 0; i++)
		vec_push(&s->visits,
		    keep_visit(s, pane, i, &v->back.at[v->back.n - (size_t)-i]));
	vec_push(&s->visits, keep_visit(s, pane, 0, &here));
	vec_last(&s->visits)->quote = keep_quote(s, v, &here);
	visit_free(here);
	for (int32_t i = 1; i <= on; i++)
		vec_push(&s->visits,
		    keep_visit(s, pane, i, &v->forward.at[v->forward.n - (size_t)i]));
}

/* P and all below it, in preorder. */
static void keep_pane(struct review_sitting *s, struct app *app, struct pane *p)
{
	const uint32_t pane = (uint32_t)s->panes.n;

	vec_push(&s->panes,
	    ((struct review_pane){ (uint32_t)p->split,
		(uint32_t)(p->share * 1000 + 0.5) }));
	if (p == app->focus)
		s->focus = pane;
	if (p->split == PANE_LEAF) {
		keep_leaf(s, pane, p->view);
		return;
	}
	keep_pane(s, app, p->child[0]);
	keep_pane(s, app, p->child[1]);
}

/* True when anything has been read: a look at the start page is nothing to go on with. */
static bool keep_is_due(const struct app *app)
{
	pane_each (p, app->root) {
		const enum page_kind kind = p->view->page->kind;

		if (p->view->back.n > 0 ||
		    (kind != PAGE_CORPUS && kind != PAGE_HELP && kind != PAGE_MESSAGES))
			return true;
	}
	return false;
}

static uint32_t keep_searched(const struct app *app)
{
	const struct view *v = app_view(app);

	return (app->pattern_backward ? SITTING_BACKWARD : 0u) |
	    (app->query_is_last ? SITTING_CORPUS : 0u) |
	    (v->pattern != NULL ? SITTING_SHOWN : 0u) |
	    (v->pattern_of_corpus ? SITTING_QUERIED : 0u);
}

void app_keep_sitting(struct app *app)
{
	struct buf why = { 0 }; /* what is lost is a convenience: nobody is held up */
	struct review_sitting s;

	if (app->lib->data == NULL || !keep_is_due(app))
		return;
	sitting_of(app->lib); /* what was there before is offered all the same */
	review_sitting_init(&s);
	s.sync = app->sync;
	s.left = library_now(app->lib);
	s.pattern = keep_text(s.arena, app->pattern);
	s.query = keep_text(s.arena, app->query);
	s.searched = keep_searched(app);
	keep_pane(&s, app, app->root);
	if (s.panes.n >
	    REVIEW_SITTING_PANES) { /* that many are none that anybody reads */
		s.panes.n = s.visits.n = 0;
		s.focus = 0;
		vec_push(&s.panes, ((struct review_pane){ 0, 500 }));
		keep_leaf(&s, 0, app_view(app));
	}
	char *root = sitting_root(app->lib);
	review_keep_sitting(app->lib->data, root, &s, &why);
	free(root);
	review_sitting_fini(&s);
	buf_fini(&why);
}
