/* SPDX-License-Identifier: ISC */
/* view_history - back and forward, with the place and the focus as they were. */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "text/utf8.h"
#include "ui/view.h"

/* The target of the selected link of a page that the program has made. */
static char *view_selected_target(const struct view *v)
{
	struct mark_at m;

	if (v->page->made == NULL || !view_focused_mark(v, &m) || m.mark == DOC_NONE ||
	    doc_mark(v->page->doc, m)->kind != MARK_LINK)
		return NULL;
	return xstrdup(doc_mark(v->page->doc, m)->target);
}

/* The address of paragraph PARA of what V shows, if it has one. */
static char *view_address(const struct view *v, uint32_t para)
{
	const struct doc *d = v->page->doc;

	if (para >= d->n_paras || d->paras[para].address[0] == '\0')
		return NULL;
	return xstrdup(d->paras[para].address);
}

struct visit view_here(struct view *v)
{
	struct layout_place top = layout_place_of(view_layout(v), view_top(v));

	struct visit here = {
		.target = view_selected_target(v),
		.kind = v->page->kind,
		.symbol = xstrdup(v->page->symbol),
		.argument = xstrdup(v->page->argument),
		.top = top,
		.focus = v->focus,
		.top_address = view_address(v, top.at.para),
		.focus_address = v->focus.set ? view_address(v, v->focus.at.para) : NULL,
	};

	if (v->page->comparing != NULL)
		here.stand = page_stand(v->page);
	return here;
}

void visit_free(struct visit visit)
{
	free(visit.symbol);
	free(visit.argument);
	free(visit.top_address);
	free(visit.focus_address);
	free(visit.target);
}

/* AT in D: in the paragraph of ADDRESS, else in that of the same number or the last. */
static void visit_settle(const struct doc *d, const char *address, struct position *at)
{
	uint32_t found = address != NULL ? doc_find(d, address) : DOC_NONE;

	if (found != DOC_NONE)
		at->para = found;
	else if (address != NULL && at->para >= d->n_paras)
		at->para = d->n_paras - 1;
	if (at->para >= d->n_paras)
		return;
	at->byte = (uint32_t)utf8_cut(para_text(&d->paras[at->para]), at->byte).len;
}

/* True when the page of V, made again, still has at the place of VISIT what was there. */
static bool view_has_place(const struct view *v, const struct visit *visit)
{
	const struct doc *d = v->page->doc;
	const struct focus *f = &visit->focus;

	if (v->page->kind != visit->kind || visit->top.at.para >= d->n_paras ||
	    (f->set && f->at.para >= d->n_paras))
		return false;
	if (!f->set || f->mark == DOC_NONE)
		return true;
	if (f->mark >= d->paras[f->at.para].n_marks)
		return false;
	return visit->target == NULL ||
	    strcmp(d->paras[f->at.para].marks[f->mark].target, visit->target) == 0;
}

static bool view_is_at(const struct view *v, const struct visit *visit)
{
	return v->page->kind == visit->kind &&
	    (v->page->comparing != NULL || strcmp(v->page->symbol, visit->symbol) == 0) &&
	    strcmp(v->page->argument, visit->argument) == 0;
}

/* V, which shows the page of VISIT, goes to the place of it. */
static void view_go_visited(struct view *v, struct visit *visit)
{
	visit_settle(v->page->doc, visit->top_address, &visit->top.at);
	visit_settle(v->page->doc, visit->focus_address, &visit->focus.at);
	if (view_has_place(v, visit)) {
		v->top = visit->top;
		v->focus = visit->focus;
	} else if (visit->target != NULL) {
		view_focus_link(v, visit->target, NULL);
	}
	view_find_hit(v);
	v->peek = (struct mark_at){ DOC_NONE, DOC_NONE };
}

bool view_restore(struct view *v, struct visit visit)
{
	bool found = view_is_at(v, &visit);

	if (!found) {
		struct page *page =
		    page_new(v->lib, visit.kind, visit.symbol, visit.argument);

		found = page != NULL;
		if (found)
			view_put_page(v, page);
	}
	if (found && v->page->comparing != NULL) {
		page_stand_as(v->page, visit.stand);
		view_take_doc(v);
		view_search_again(v);
	}
	if (found) {
		view_go_visited(v, &visit);
		view_fit(v);
	}
	visit_free(visit);
	return found;
}

void view_remember(struct view *v)
{
	vec_push(&v->back, view_here(v));
	while (v->forward.n > 0)
		visit_free(v->forward.at[--v->forward.n]);
}

void view_visit(struct view *v, struct page *page)
{
	view_remember(v);
	view_set_page(v, page);
}

static bool view_travel(struct view *v, struct visit_vec *from, struct visit_vec *to)
{
	if (from->n == 0)
		return false;
	struct visit here = view_here(v);

	vec_push(to, here);
	return view_restore(v, from->at[--from->n]);
}

bool view_back(struct view *v)
{
	return view_travel(v, &v->back, &v->forward);
}

bool view_forward(struct view *v)
{
	return view_travel(v, &v->forward, &v->back);
}

bool view_came_from(const struct view *v, struct mark_at m)
{
	if (v->back.n == 0)
		return false;
	const struct visit *last = vec_last(&v->back);

	return view_is_at(v, last) && last->focus.set && last->focus.at.para == m.para &&
	    last->focus.mark == m.mark;
}

const struct visit *view_page_before(const struct view *v)
{
	for (size_t i = v->back.n; i > 0; i--)
		if (!view_is_at(v, &v->back.at[i - 1]))
			return &v->back.at[i - 1];
	return NULL;
}

void view_leave_page(struct view *v)
{
	bool here = true;

	while (here && v->back.n > 0) {
		here = view_is_at(v, vec_last(&v->back));
		view_back(v);
	}
}
