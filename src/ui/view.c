/* SPDX-License-Identifier: ISC */
/* view - a page and the place in it; see also view_*.c. */
#include "ui/view.h"

#include <stdlib.h>
#include <string.h>

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
	page_context_fini(v->context);
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

uint32_t view_cols(const struct view *v)
{
	const struct comparing *c = page_columns(v->page);

	if (c != NULL)
		return c->columns[c->column].cols;
	if (page_is_wide(v->page))
		return v->cols;
	return v->cols < v->max_width ? v->cols : v->max_width;
}

/* The place of V is the one that its page begins at; with LINKED it was led there. */
static void view_note_start(struct view *v, bool linked)
{
	v->start = (struct start){ v->top, v->focus, linked };
}

struct view *view_new(struct library *lib, struct page *page, uint32_t max_width)
{
	struct view *v = xcalloc(1, sizeof(*v));

	v->lib = lib;
	v->page = page;
	v->context = xcalloc(1, sizeof(*v->context));
	v->rows = v->cols = 1;
	v->max_width = max_width;
	view_share_cols(v);
	view_start_context(v);
	view_start_place(v);
	view_note_start(v, false);
	return v;
}

struct view *view_dup(const struct view *v)
{
	bool columns = page_columns(v->page) != NULL;
	struct page *page =
	    page_new(v->lib, columns ? PAGE_DOCUMENT : v->page->kind, v->page->symbol,
		columns ? page_language(v->page, v->lib) : v->page->argument);
	if (page->comparing != NULL) {
		struct comparing_stand stand = page_stand(v->page);

		stand.form = COMPARING_ONE_TEXT;
		page_stand_as(page, stand);
	}
	struct view *copy = view_new(v->lib, page, v->max_width);

	copy->top = v->top;
	copy->focus = v->focus;
	if (v->pattern_of_corpus)
		view_search_query(copy, v->pattern);
	else
		view_search(copy, v->pattern);
	view_find_hit(copy);
	return copy;
}

static void visits_fini(struct visit_vec *visits)
{
	for (size_t i = 0; i < visits->n; i++)
		visit_free(visits->at[i]);
	vec_fini(visits);
}

void view_free(struct view *v)
{
	if (v == NULL)
		return;
	view_drop_layout(v);
	page_free(v->page);
	page_context_fini(v->context);
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
	view_share_cols(v);
	view_fit(v);
}

bool view_scrolls_along(const struct view *v)
{
	return v->page->made == NULL && v->page->comparing == NULL;
}

void view_set_width(struct view *v, uint32_t max_width)
{
	v->max_width = max_width;
	view_drop_layout(v);
	view_share_cols(v);
}

struct spot view_spot(struct view *v)
{
	const uint32_t para = view_para(v), row = view_para_row(v, para);

	return (struct spot){ para, (int64_t)row - view_top(v) };
}

void view_relay(struct view *v, struct spot spot)
{
	view_drop_layout(v);
	view_put_spot(v, spot);
}

/* ROW or the nearest to it that can be at the top; the rows on the screen are laid out. */
static uint32_t view_clamp_top(struct view *v, int64_t row)
{
	const struct layout *l = view_reach(v, row, row);

	row = row < l->first ? l->first : row;
	view_reach(v, row, row + v->rows);
	if (row + v->rows > layout_end(l)) {
		row = (int64_t)layout_end(l) - v->rows;
		view_reach(v, row, layout_end(l));
	}
	return row < l->first ? l->first : (uint32_t)row;
}

/* Where the cursor stands: on the words that were found, else at the start of the mark. */
static void view_focus_place(struct view *v, uint32_t *row, uint32_t *col)
{
	const struct layout *l = view_reach_para(v, v->focus.at.para);
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

/* The last row that belongs to the focus, whose first is ROW. */
static uint32_t view_focus_end(struct view *v, uint32_t row)
{
	const struct layout *l = view_layout(v);

	if (!view_focus_is_para(v))
		return row;
	while (row + 1 < layout_end(l) &&
	    layout_row_at(l, row + 1)->para == v->focus.at.para &&
	    !layout_row_at(l, row + 1)->blank)
		row++;
	return row;
}

/* The remembered row, moved only as far as the end and a visible focus demand. */
uint32_t view_top(struct view *v)
{
	uint32_t before = v->top.at.para, focus = v->focus.at.para;
	int64_t top, row;

	if (v->focus.set && view_is_apart(v, before, focus)) {
		row = view_focus_row(v);
		return view_clamp_top(v, focus < before ? row : row - v->rows + 1);
	}
	top = layout_row_of_place(view_reach_para(v, before), v->top);
	if (v->focus.set) {
		row = view_focus_row(v);
		if (row < top)
			top = row;
		else if (row >= top + v->rows)
			top = row - v->rows + 1;
	}
	return view_clamp_top(v, top);
}

bool view_is_at_start(struct view *v)
{
	uint32_t top = view_top(v);
	const struct layout *l = view_layout(v);

	return l->from == 0 && top == l->first;
}

void view_count(struct view *v, uint32_t *row, uint32_t *n_rows)
{
	uint32_t top = view_top(v);
	const struct layout *l = view_reach(v, INT64_MIN, INT64_MAX);

	*row = top - l->first + 1;
	*n_rows = l->n_rows;
}

uint32_t view_para_row(struct view *v, uint32_t para)
{
	return view_reach_para(v, para)->first_row[para];
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
	if (v->focus.set)
		return v->focus.at.para;
	uint32_t row = view_top(v);
	const struct layout *l = view_reach(v, row, (int64_t)row + 2);
	if (layout_row_at(l, row)->blank && row + 1 < layout_end(l))
		row++;
	return layout_row_at(l, row)->para;
}

/* The paragraph of row TOP, which is laid out. */
static uint32_t view_row_para(struct view *v, uint32_t row)
{
	return layout_row_at(view_layout(v), row)->para;
}

bool view_shows(struct view *v, struct mark_at m)
{
	uint32_t top = view_top(v), row, col;

	if (view_is_apart(v, view_row_para(v, top), m.para))
		return false;
	layout_mark_place(view_reach_para(v, m.para), m, &row, &col);
	return row >= top && row < top + v->rows;
}

void view_set_top(struct view *v, uint32_t row)
{
	uint32_t top = view_clamp_top(v, row);

	v->top = layout_place_of(view_layout(v), top);
}

void view_put_spot(struct view *v, struct spot spot)
{
	const int64_t top = (int64_t)view_para_row(v, spot.para) - spot.height;

	view_set_top(v, top > 0 ? (uint32_t)top : 0);
}

/* Where the focus stands beside the screen whose first row is TOP: -1 above, 0 in sight. */
static int view_focus_side(struct view *v, uint32_t top)
{
	uint32_t para = view_row_para(v, top);

	if (view_is_apart(v, para, v->focus.at.para))
		return v->focus.at.para < para ? -1 : 1;
	uint32_t row = view_focus_row(v);
	return row < top ? -1 : row < top + v->rows ? 0 : 1;
}

/* After scrolling: a list puts its focus on the nearest link in sight. */
static void view_refocus(struct view *v, uint32_t top)
{
	struct focus old = v->focus;
	int side = old.set ? view_focus_side(v, top) : 1;
	bool above = side < 0;
	struct mark_at m;

	if (side == 0)
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
	uint32_t top = view_top(v);
	struct layout_place old = layout_place_of(view_layout(v), top);

	/* To the beginning or the end; nobody counts the rows that are passed. */
	if (rows <= -(int64_t)UINT32_MAX)
		view_reach_para(v, 0);
	else if (rows >= (int64_t)UINT32_MAX)
		view_reach_para(v, UINT32_MAX);
	int64_t row = (int64_t)top + rows;
	if (!view_reach_row(v, row)) {
		const struct layout *l = view_layout(v);

		row = row < l->first ? l->first : layout_end(l);
	}
	top = view_clamp_top(v, row);
	v->top = layout_place_of(view_layout(v), top);
	if (v->top.extra == old.extra && position_cmp(v->top.at, old.at) == 0)
		return false;
	view_refocus(v, top);
	return true;
}

void view_go_to(struct view *v, struct position at)
{
	struct walk_from from = { { at.para, 0 }, -1 };
	struct mark_at m;

	v->focus.set = false;
	view_set_top(v, layout_row_of(view_reach_para(v, at.para), at));
	if (page_is_list(v->page) &&
	    (walk_next(v->page->doc, from, WALK_LINK, false, &m) ||
		walk_next(v->page->doc, from, WALK_LINK, true, &m)))
		view_focus(v, m);
}

/* The row at the top that puts the rows [FIRST, END) into the upper part, with text before them. */
static uint32_t view_lead(const struct view *v, uint32_t first, uint32_t end)
{
	uint32_t before = v->rows / 4;

	if (end - first + before > v->rows)
		before = end - first < v->rows ? v->rows - (end - first) : 0;
	return first > before ? first - before : 0;
}

/*
 * Brings the focus into sight: by a few rows where that is enough, else with some
 * text before it.
 */
static void view_reveal(struct view *v, uint32_t old_top)
{
	const uint32_t near = 3;
	uint32_t row = view_focus_row(v), end = view_focus_end(v, row);
	uint32_t bottom = old_top + v->rows;

	if (row >= old_top && end < bottom)
		return;
	if (row >= old_top && row < bottom + near)
		view_set_top(v, end - v->rows + 1 < row ? end - v->rows + 1 : row);
	else if (row < old_top && row + near >= old_top)
		view_set_top(v, row);
	else
		view_set_top(v, view_lead(v, row, end + 1));
}

static void view_set_focus(struct view *v, struct focus focus)
{
	uint32_t old_top = view_top(v);
	bool apart = view_is_apart(v, view_row_para(v, old_top), focus.at.para);

	v->focus = focus;
	if (apart) {
		uint32_t row = view_focus_row(v);

		view_set_top(v, view_lead(v, row, view_focus_end(v, row) + 1));
		return;
	}
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

bool view_is_at_its_start(const struct view *v)
{
	const struct start *s = &v->start;

	return position_cmp(v->top.at, s->top.at) == 0 && v->top.extra == s->top.extra &&
	    v->focus.set == s->focus.set && v->focus.mark == s->focus.mark &&
	    position_cmp(v->focus.at, s->focus.at) == 0;
}

bool view_focus_link(struct view *v, const char *symbol, const char *address)
{
	struct walk_from from = { .rank = -1 };
	bool start = view_is_at_its_start(v);
	struct mark_at m;

	while (walk_next(v->page->doc, from, WALK_LINK, false, &m)) {
		if (m.mark != DOC_NONE &&
		    view_leads_to(doc_mark(v->page->doc, m), symbol, address)) {
			view_focus(v, m);
			if (start)
				view_note_start(v, true);
			return true;
		}
		from = walk_behind(v->page->doc, m);
	}
	return false;
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

bool view_hides(const struct view *v, struct mark_at m)
{
	const struct overlay_para *over = page_over(v->page, m.para);

	return over != NULL &&
	    (over->fold == OVERLAY_HIDDEN ||
		(over->fold == OVERLAY_RUN && m.mark != DOC_NONE));
}

bool view_walk(struct view *v, enum walk_what what, bool backward, struct mark_at *out)
{
	struct walk_from from = view_walk_from(v);

	do {
		if (!walk_next(v->page->doc, from, what, backward, out))
			return false;
		from = walk_behind(v->page->doc, *out);
	} while (view_hides(v, *out));
	return true;
}

bool view_next_link(struct view *v, bool backward, struct mark_at *out)
{
	return view_walk(v, WALK_LINK, backward, out);
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

void view_show_para(struct view *v, uint32_t para)
{
	v->focus.set = false; /* the rows would be moved to the old one first */
	uint32_t top = view_top(v);
	bool apart = view_is_apart(v, view_row_para(v, top), para);
	const struct layout *l = view_reach_para(v, para);
	uint32_t row = l->first_row[para], end = row;

	while (end < layout_end(l) && layout_row_at(l, end)->para == para &&
	    !layout_row_at(l, end)->blank)
		end++;
	if (apart || row < top || end > top + v->rows)
		top = view_lead(v, row, end);
	view_set_top(v, top);
	v->focus = (struct focus){ true, { para, 0 }, DOC_NONE };
}

void view_take_doc(struct view *v)
{
	view_drop_layout(v);
	view_share_cols(v);
	view_start_context(v);
	view_start_place(v);
}

void view_put_page(struct view *v, struct page *page)
{
	view_drop_layout(v);
	page_free(v->page);
	v->page = page;
	view_take_doc(v);
	view_search_again(v);
	view_reveal_start(v);
	view_note_start(v, false);
}

void view_set_page(struct view *v, struct page *page)
{
	view_put_page(v, page);
	view_fit(v);
}
