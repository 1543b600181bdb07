/* SPDX-License-Identifier: ISC */
/* view - a page and the place in it; history stands in view_history.c. */
#include "ui/view.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/xalloc.h"
#include "ui/comparing.h"

static void view_drop_layout(struct view *v)
{
	layout_free(v->layout);
	v->layout = NULL;
	v->serial++;
}

static void view_start_context(struct view *v)
{
	buf_fini(&v->context->words);
	*v->context = (struct page_context){ .lib = v->lib, .page = v->page };
}

/* A list begins on its first link, so that Enter works at once. */
static void view_start_place(struct view *v)
{
	struct walk_from start = { .rank = -1 };
	struct mark_at first;

	v->top = (struct layout_place){ 0 };
	v->focus = (struct focus){ 0 };
	v->lag = 0;
	v->peek = (struct mark_at){ DOC_NONE, DOC_NONE };
	if (page_is_list(v->page) &&
	    walk_next(v->page->doc, start, WALK_LINK, false, &first))
		v->focus = (struct focus){ true, walk_position(v->page->doc, first),
			first.mark };
}

/* [col] of the text. */
static uint32_t view_cols(const struct view *v)
{
	return v->cols < v->max_width ? v->cols : v->max_width;
}

/* The columns of a comparison are laid out together. */
static void view_tell_cols(const struct view *v)
{
	if (v->page->comparing != NULL)
		comparing_set_cols(v->page->comparing, v->page->column, view_cols(v));
}

struct view *view_new(struct library *lib, struct page *page, uint32_t max_width)
{
	struct view *v = xcalloc(1, sizeof(*v));

	v->lib = lib;
	v->page = page;
	v->context = xcalloc(1, sizeof(*v->context));
	v->rows = v->cols = 1;
	v->max_width = max_width;
	view_start_context(v);
	view_start_place(v);
	return v;
}

static void view_set_pattern(struct view *v, const char *pattern, bool of_corpus);

struct view *view_dup(const struct view *v)
{
	bool is_column = v->page->comparing != NULL;
	struct page *page =
	    page_new(v->lib, is_column ? PAGE_DOCUMENT : v->page->kind, v->page->symbol,
		is_column ? page_language(v->page, v->lib) : v->page->argument);
	struct view *copy = view_new(v->lib, page, v->max_width);

	copy->top = v->top;
	copy->focus = v->focus;
	view_set_pattern(copy, v->pattern, v->pattern_of_corpus);
	copy->hit = v->hit;
	return copy;
}

static void visits_fini(struct visit_vec *visits)
{
	for (size_t i = 0; i < visits->n; i++) {
		free(visits->at[i].symbol);
		free(visits->at[i].argument);
		free(visits->at[i].target);
	}
	vec_fini(visits);
}

void host_free(struct host *h)
{
	if (h == NULL)
		return;
	free(h->words);
	free(h);
}

void view_free(struct view *v)
{
	if (v == NULL)
		return;
	view_drop_layout(v);
	if (v->page->comparing != NULL)
		comparing_set_cols(v->page->comparing, v->page->column, 0);
	page_free(v->page);
	host_free(v->host);
	buf_fini(&v->context->words);
	free(v->context);
	visits_fini(&v->back);
	visits_fini(&v->forward);
	free(v->pattern);
	vec_fini(&v->hits);
	free(v);
}

void view_resize(struct view *v, uint32_t rows, uint32_t cols)
{
	if (cols != v->cols)
		view_drop_layout(v);
	v->rows = rows;
	v->cols = cols;
	view_tell_cols(v);
}

void view_set_width(struct view *v, uint32_t max_width)
{
	v->max_width = max_width;
	view_drop_layout(v);
	view_tell_cols(v);
}

void view_relay(struct view *v)
{
	view_drop_layout(v);
}

/* The layout of a column; its serial changes with those of the other columns. */
static const struct layout *view_column(struct view *v)
{
	struct comparing *c = v->page->comparing;

	/* another pane may have had the column, too, and gone */
	if (c->columns[v->page->column].cols == 0)
		view_tell_cols(v);
	const struct layout *l = comparing_layout(c, v->page->column);
	if (v->seen != c->serial)
		v->serial++;
	v->seen = c->serial;
	return l;
}

const struct layout *view_layout(struct view *v)
{
	if (v->page->comparing != NULL)
		return view_column(v);
	if (v->layout == NULL) {
		struct layout_overlay overlay = page_overlay(v->context);

		v->layout = layout_new(v->page->doc, view_cols(v), &overlay);
	}
	return v->layout;
}

static uint32_t view_last_top(struct view *v)
{
	uint32_t n = view_layout(v)->n_rows;

	return n > v->rows ? n - v->rows : 0;
}

/* Where the cursor stands: on the words that were found, else at the start of the mark. */
static void view_focus_place(struct view *v, uint32_t *row, uint32_t *col)
{
	const struct layout *l = view_layout(v);
	struct mark_at m = { v->focus.at.para, v->focus.mark };
	uint32_t start = m.mark != DOC_NONE ? doc_mark(v->page->doc, m)->start : 0;

	if (v->focus.at.byte > start)
		layout_pos_place(l, v->focus.at, row, col);
	else
		layout_mark_place(l, m, row, col);
}

static uint32_t view_focus_row(struct view *v)
{
	uint32_t row, col;

	view_focus_place(v, &row, &col);
	return row;
}

/* True when the focus is all of a paragraph: an entry of a list, or what is compared. */
static bool view_focus_is_para(const struct view *v)
{
	return page_is_list(v->page) ||
	    (page_is_comparison(v->page) && v->focus.mark == DOC_NONE &&
		v->focus.at.byte == 0);
}

/* The last row that belongs to the focus. */
static uint32_t view_focus_end(struct view *v)
{
	const struct layout *l = view_layout(v);
	uint32_t row = view_focus_row(v);

	if (!view_focus_is_para(v))
		return row;
	while (row + 1 < l->n_rows && l->rows[row + 1].para == v->focus.at.para &&
	    !l->rows[row + 1].blank)
		row++;
	return row;
}

/* The remembered row, moved only as far as the end and a visible focus demand. */
uint32_t view_top(struct view *v)
{
	uint32_t top = layout_row_of_place(view_layout(v), v->top);
	uint32_t last = view_last_top(v);

	if (v->focus.set) {
		uint32_t row = view_focus_row(v);

		if (row < top)
			top = row;
		else if (row >= top + v->rows)
			top = row - v->rows + 1;
	}
	return top < last ? top : last;
}

void view_cursor(struct view *v, uint32_t *row, uint32_t *col)
{
	const struct layout *l = view_layout(v);

	*row = view_top(v);
	*col = layout_text_col(l, *row);
	if (v->focus.set)
		view_focus_place(v, row, col);
}

uint32_t view_para(struct view *v)
{
	const struct layout *l = view_layout(v);
	uint32_t row = view_top(v);

	if (v->focus.set)
		return v->focus.at.para;
	if (l->rows[row].blank && row + 1 < l->n_rows)
		row++;
	return l->rows[row].para;
}

bool view_shows(struct view *v, struct mark_at m)
{
	uint32_t top = view_top(v), row, col;

	layout_mark_place(view_layout(v), m, &row, &col);
	return row >= top && row < top + v->rows;
}

void view_set_top(struct view *v, uint32_t row)
{
	uint32_t last = view_last_top(v);

	v->top = layout_place_of(view_layout(v), row < last ? row : last);
}

/* After scrolling: a list puts its focus on the nearest link in sight. */
static void view_refocus(struct view *v, uint32_t top)
{
	struct focus old = v->focus;
	uint32_t row = old.set ? view_focus_row(v) : top;
	bool above = row < top;
	struct mark_at m;

	if (old.set && row >= top && row < top + v->rows)
		return;
	v->focus.set = false;
	if (!page_is_list(v->page))
		return;
	uint32_t edge = above || !old.set ? top : top + v->rows - 1;
	struct walk_from from = { layout_pos_of(view_layout(v), edge),
		above ? -1 : INT32_MAX };
	if (walk_next(v->page->doc, from, WALK_LINK, !above, &m) && view_shows(v, m))
		v->focus = (struct focus){ true, walk_position(v->page->doc, m), m.mark };
}

bool view_scroll(struct view *v, int64_t rows)
{
	uint32_t top = view_top(v), last = view_last_top(v);
	int64_t goal = (int64_t)top + rows;

	goal = goal < 0 ? 0 : goal > (int64_t)last ? (int64_t)last : goal;
	if ((uint32_t)goal == top)
		return false;
	v->top = layout_place_of(view_layout(v), (uint32_t)goal);
	view_refocus(v, (uint32_t)goal);
	return true;
}

/* Puts the rows [FIRST, END) into the upper part, with some text before them. */
static void view_lead(struct view *v, uint32_t first, uint32_t end)
{
	uint32_t before = v->rows / 4;

	if (end - first + before > v->rows)
		before = end - first < v->rows ? v->rows - (end - first) : 0;
	view_set_top(v, first > before ? first - before : 0);
}

/*
 * Brings the focus into sight: by a few rows where that is enough, else with some
 * text before it.
 */
static void view_reveal(struct view *v, uint32_t old_top)
{
	const uint32_t near = 3;
	uint32_t row = view_focus_row(v), end = view_focus_end(v);
	uint32_t bottom = old_top + v->rows;

	if (row >= old_top && end < bottom)
		return;
	if (row >= old_top && row < bottom + near)
		view_set_top(v, end - v->rows + 1 < row ? end - v->rows + 1 : row);
	else if (row < old_top && row + near >= old_top)
		view_set_top(v, row);
	else
		view_lead(v, row, end + 1);
}

static void view_set_focus(struct view *v, struct focus focus)
{
	uint32_t old_top = view_top(v);

	v->focus = focus;
	view_set_top(v, old_top);
	view_reveal(v, old_top);
}

void view_focus(struct view *v, struct mark_at m)
{
	view_set_focus(v, (struct focus){ true, walk_position(v->page->doc, m), m.mark });
}

static bool view_leads_to(const struct mark *mark, const char *symbol,
    const char *address)
{
	if (mark->kind != MARK_LINK || strcmp(mark->target, symbol) != 0)
		return false;
	return address == NULL ||
	    (mark->address != NULL && strcmp(mark->address, address) == 0);
}

void view_focus_link(struct view *v, const char *symbol, const char *address)
{
	struct walk_from from = { .rank = -1 };
	struct mark_at m;

	while (walk_next(v->page->doc, from, WALK_LINK, false, &m)) {
		if (m.mark != DOC_NONE &&
		    view_leads_to(doc_mark(v->page->doc, m), symbol, address)) {
			view_focus(v, m);
			return;
		}
		from = walk_behind(v->page->doc, m);
	}
}

/* The innermost link around AT; in a list the link of its entry; else DOC_NONE. */
static uint32_t view_link_at(const struct view *v, struct position at)
{
	const struct para *p = &v->page->doc->paras[at.para];
	bool is_list = page_is_list(v->page);
	uint32_t link = DOC_NONE;

	for (uint32_t i = 0; i < p->n_marks; i++) {
		const struct mark *m = &p->marks[i];

		if (m->kind != MARK_LINK)
			continue;
		if ((m->start <= at.byte && at.byte < m->end) ||
		    (is_list && link == DOC_NONE))
			link = i;
	}
	return link;
}

void view_focus_text(struct view *v, struct position at)
{
	view_set_focus(v, (struct focus){ true, at, view_link_at(v, at) });
}

void view_unfocus(struct view *v)
{
	view_set_top(v, view_top(v));
	v->focus.set = false;
}

bool view_focused_mark(const struct view *v, struct mark_at *out)
{
	if (!v->focus.set)
		return false;
	*out = (struct mark_at){ v->focus.at.para, v->focus.mark };
	return true;
}

void view_settle(struct view *v)
{
	if (!v->focus.set || v->focus.at.para != v->peek.para ||
	    v->focus.mark != v->peek.mark)
		v->peek = (struct mark_at){ DOC_NONE, DOC_NONE };
}

struct walk_from view_walk_from(struct view *v)
{
	struct mark_at m = { v->focus.at.para, v->focus.mark };

	if (v->focus.set && m.mark != DOC_NONE)
		return walk_behind(v->page->doc, m);
	if (v->focus.set)
		return (struct walk_from){ v->focus.at, 0 };
	return (struct walk_from){ layout_pos_of(view_layout(v), view_top(v)), -1 };
}

/*
 * Brings the selected entry into sight.  Why a document is absent is worth more than who
 * cites it, so the page about it begins with that.
 */
static void view_reveal_start(struct view *v)
{
	if (!v->focus.set)
		return;
	if (v->page->kind == PAGE_STUB && view_focus_row(v) >= v->rows)
		v->focus.set = false;
	else
		view_reveal(v, 0);
}

void view_reveal_rows(struct view *v, uint32_t first, uint32_t end)
{
	uint32_t top = view_top(v);

	if (first < top || end > top + v->rows)
		view_lead(v, first, end);
}

void view_show_para(struct view *v, uint32_t para)
{
	const struct layout *l = view_layout(v);
	uint32_t row = l->first_row[para], end = row;

	while (end < l->n_rows && l->rows[end].para == para && !l->rows[end].blank)
		end++;
	v->focus.set = false; /* the rows would be moved to the old one first */
	view_reveal_rows(v, row, end);
	view_focus(v, (struct mark_at){ para, DOC_NONE });
}

void view_exchange(struct view *v, struct page *page)
{
	struct layout_place top = layout_place_of(view_layout(v), view_top(v));
	struct focus focus = v->focus;

	view_set_page(v, page);
	v->top = top;
	v->focus = focus;
	view_find_hit(v);
}

/* True when mark AT of D is a link that leads where LINK does. */
static bool view_is_link(const struct doc *d, struct mark_at at, const struct mark *link)
{
	const struct mark *mark;

	if (at.para >= d->n_paras || at.mark >= d->paras[at.para].n_marks)
		return false;
	mark = doc_mark(d, at);
	return mark->kind == MARK_LINK && strcmp(mark->target, link->target) == 0;
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
	struct mark_at old, same;
	uint32_t before = v->focus.set ? view_focus_row(v) - view_top(v) : 0, row;
	bool keep = view_focused_mark(v, &old) && old.mark != DOC_NONE &&
	    doc_mark(v->page->doc, old)->kind == MARK_LINK &&
	    view_find_link(page->doc, doc_mark(v->page->doc, old), old, &same);

	view_set_page(v, page);
	if (!keep)
		return;
	view_focus(v, same);
	row = view_focus_row(v);
	view_set_top(v, row > before ? row - before : 0);
}

/* Finds the pattern in the page; a list of hits shows its own. */
static void view_search_again(struct view *v)
{
	v->hits.n = 0;
	if (v->pattern != NULL && !v->pattern_of_corpus)
		search_doc(v->page->doc, v->pattern, &v->hits);
	else if (v->pattern != NULL && v->page->kind != PAGE_SEARCH)
		search_doc_query(v->page->doc, v->pattern, &v->hits);
	v->hit = v->hits.n;
}

void view_set_page(struct view *v, struct page *page)
{
	view_drop_layout(v);
	page_free(v->page);
	v->page = page;
	v->shift = 0;
	view_tell_cols(v);
	view_start_context(v);
	view_start_place(v);
	view_reveal_start(v);
	view_search_again(v);
}

static void view_set_pattern(struct view *v, const char *pattern, bool of_corpus)
{
	char *copy = pattern != NULL ? xstrdup(pattern) : NULL;

	free(v->pattern);
	v->pattern = copy;
	v->pattern_of_corpus = of_corpus;
	view_search_again(v);
}

void view_search(struct view *v, const char *pattern)
{
	view_set_pattern(v, pattern, false);
}

void view_search_query(struct view *v, const char *text)
{
	view_set_pattern(v, text, true);
}

void view_find_hit(struct view *v)
{
	for (size_t i = 0; v->focus.set && i < v->hits.n; i++) {
		struct position at = { v->hits.at[i].para, v->hits.at[i].start };

		if (position_cmp(at, v->focus.at) == 0)
			v->hit = i;
	}
}
