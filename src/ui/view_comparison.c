/* SPDX-License-Identifier: ISC */
/*
 * view_comparison - a comparison in a view: its columns, and its two forms; see view.h.
 *
 * The reader is in one column, or in the one text.  When that changes he stays at the same
 * paragraph, and that at the same height, as far as the other form has it.
 */
#include "ui/comparing.h"
#include "ui/view.h"

/* ROW or the nearest to it that can be at the top of the columns of V, which are laid out there. */
static uint32_t column_clamp(struct view *v, int64_t row)
{
	const struct layout *l = view_layout(v);

	comparing_reach(v->page->comparing, row, row + v->rows);
	if (row + v->rows > layout_end(l)) {
		row = (int64_t)layout_end(l) - v->rows;
		comparing_reach(v->page->comparing, row, layout_end(l));
	}
	return row < l->first ? l->first : (uint32_t)row;
}

/* [row] that column A is further on than B. */
static int64_t column_lead(const struct comparing *c, uint32_t a, uint32_t b)
{
	return c->columns[a].shift - c->columns[b].shift;
}

uint32_t view_column_top(struct view *v, uint32_t column)
{
	const struct comparing *c = v->page->comparing;

	return column_clamp(v, (int64_t)view_top(v) + column_lead(c, column, c->column));
}

/* The focus goes to COLUMN, where nothing is selected; widths may change with it. */
static void column_take(struct view *v, uint32_t column)
{
	struct comparing *c = v->page->comparing;
	const uint32_t old = c->column;
	struct layout_place place = layout_place_of(view_layout(v), view_top(v));

	page_take_column(v->page, column);
	view_take_doc(v);
	const struct layout *l = comparing_layout(c, old);
	if (place.at.para < l->from || place.at.para >= l->to)
		comparing_begin_at(c, old, place.at.para); /* widths have changed */
	comparing_reach_para(c, old, place.at.para);
	int64_t row =
	    (int64_t)layout_row_of_place(l, place) + column_lead(c, column, old);
	uint32_t top = column_clamp(v, row);
	v->top = layout_place_of(view_layout(v), top);
}

void view_take_column(struct view *v, uint32_t column)
{
	const struct compare_table *t = v->page->comparing->table;
	const uint32_t old = v->page->comparing->column;
	const struct focus focus = v->focus;
	uint32_t level = DOC_NONE;

	if (focus.set && focus.mark == DOC_NONE)
		level = t->rows[t->row_of[old][focus.at.para]].para[column];
	column_take(v, column);
	if (level != DOC_NONE)
		view_focus(v, (struct mark_at){ level, DOC_NONE });
}

void view_show_column(struct view *v, uint32_t column, uint32_t para)
{
	if (column != v->page->comparing->column)
		column_take(v, column);
	view_show_para(v, para);
	v->page->comparing->landed = column;
}

void view_go_to_hit(struct view *v, size_t i)
{
	const struct hit *hit = &v->hits.at[i];
	const struct comparing *c = page_columns(v->page);

	v->hit = i;
	if (c != NULL && c->column != hit->column)
		column_take(v, hit->column);
	view_focus_text(v, (struct position){ hit->para, hit->start });
}

void view_show_place(struct view *v, struct page_place place)
{
	struct comparing *c = page_columns(v->page);

	if (c != NULL)
		view_show_column(v, comparing_find(c, place.number), place.para);
	else
		view_show_para(v, page_find_place(v->page, place));
}

/* Gives the comparison in V the other form. */
static void view_turn(struct view *v)
{
	struct spot spot = view_spot(v);
	struct page_place at = { INDEX_ABSENT, 0 };

	page_place_of(v->page, spot.para, &at);
	page_turn(v->page);
	view_take_doc(v);
	view_search_again(v);
	view_show_place(v, at);
	spot.para = v->focus.at.para;
	spot.height = spot.height > 0 ? spot.height : 0; /* all of it is the focus now */
	view_put_spot(v, spot);
}

static bool view_wants_one_text(const struct view *v)
{
	const enum comparing_form form = v->page->comparing->form;

	return form == COMPARING_FITTING ? v->cols < COMPARING_COLS
					 : form == COMPARING_ONE_TEXT;
}

void view_fit(struct view *v)
{
	if (v->page->comparing != NULL && v->cols > 1 &&
	    view_wants_one_text(v) != (v->page->one_text != NULL))
		view_turn(v);
}

void view_change_form(struct view *v)
{
	struct comparing *c = v->page->comparing;
	bool one_text = v->page->one_text != NULL;

	c->form = COMPARING_FITTING;
	if (view_wants_one_text(v) == one_text)
		c->form = one_text ? COMPARING_COLUMNS : COMPARING_ONE_TEXT;
	view_turn(v);
}

void view_compare_again(struct view *v, struct page_place place)
{
	page_compare_again(v->page);
	view_take_doc(v);
	view_search_again(v);
	view_show_place(v, place);
}
