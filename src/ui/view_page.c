/* SPDX-License-Identifier: ISC */
/* view_page - another page in the place of the one that a view shows; see view.h. */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "ui/view.h"

/* PAGE takes the place of that of V, which has not been moved in, as if it had come first. */
static void view_start_anew(struct view *v, struct page *page)
{
	char *symbol = NULL, *address = NULL;
	struct mark_at m;

	if (v->start.linked && view_focused_mark(v, &m) && m.mark != DOC_NONE) {
		const struct mark *mark = doc_mark(v->page->doc, m);

		symbol = mark->target != NULL ? xstrdup(mark->target) : NULL;
		address = mark->address != NULL ? xstrdup(mark->address) : NULL;
	}
	view_set_page(v, page);
	if (symbol != NULL)
		view_focus_link(v, symbol, address);
	free(symbol);
	free(address);
}

void view_exchange(struct view *v, struct page *page)
{
	struct layout_place top = layout_place_of(view_layout(v), view_top(v));
	struct focus focus = v->focus;

	if (view_is_at_its_start(v)) {
		view_start_anew(v, page);
		return;
	}
	view_put_page(v, page);
	v->top = top;
	v->focus = focus;
	view_find_hit(v);
	view_fit(v);
}

static bool view_is_address(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

/* True when mark AT of D is a link that leads where LINK does. */
static bool view_is_link(const struct doc *d, struct mark_at at, const struct mark *link)
{
	const struct mark *mark;

	if (at.para >= d->n_paras || at.mark >= d->paras[at.para].n_marks)
		return false;
	mark = doc_mark(d, at);
	return mark->kind == MARK_LINK && strcmp(mark->target, link->target) == 0 &&
	    view_is_address(mark->address, link->address);
}

/* The link of D that leads where LINK does: at its place WAS, else the first; or none. */
static bool view_find_link(const struct doc *d, const struct mark *link,
    struct mark_at was, struct mark_at *out)
{
	*out = was;
	if (view_is_link(d, was, link))
		return true;
	for (out->para = 0; out->para < d->n_paras; out->para++)
		for (out->mark = 0; out->mark < d->paras[out->para].n_marks; out->mark++)
			if (view_is_link(d, *out, link))
				return true;
	return false;
}

void view_renew(struct view *v, struct page *page)
{
	if (view_is_at_its_start(v)) {
		view_start_anew(v, page);
		return;
	}

	struct mark_at old, same;
	uint32_t top = view_top(v), row, col;
	view_cursor(v, &row, &col);
	uint32_t before = row - top;
	bool keep = view_focused_mark(v, &old) && old.mark != DOC_NONE &&
	    doc_mark(v->page->doc, old)->kind == MARK_LINK &&
	    view_find_link(page->doc, doc_mark(v->page->doc, old), old, &same);

	view_set_page(v, page);
	if (!keep)
		return;
	view_focus(v, same);
	view_cursor(v, &row, &col);
	view_set_top(v, row > before ? row - before : 0);
}
