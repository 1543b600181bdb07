/* SPDX-License-Identifier: ISC */
/*
 * draw_pane - the rows of a layout, with what lies on top of them, below the title line.
 *
 * What lies over a text lies over any body, a document, a made page or a comparison, in this
 * order, the later over the earlier:
 *
 *	links and references	roles of the text itself
 *	the overlay		changes, ages over them (layout/overlay.h)
 *	annotated words
 *	search hits
 *	annotations		a sign in the margin
 *	the focus
 *	words that are chosen
 *	the peek		over the foot of the text
 */

#include "base/i18n.h"
#include "model/docbuild.h"
#include "text/bidi.h"
#include "text/grapheme.h"
#include "ui/app_state.h"
#include "ui/choosing.h"
#include "ui/comparing.h"
#include "ui/draw.h"
#include "ui/draw_part.h"
#include "ui/keynames.h"
#include "ui/reviewing_pair.h"

/* Where the text of P lies. */
static struct area draw_text_area(const struct drawn_part *p)
{
	struct area area = p->area;

	if (area.rows > 1) {
		area.row++;
		area.rows--;
	}
	area.col += p->margin;
	area.cols -= p->margin;
	return area;
}

/* The part of P that has the focus of those of its view, or is all of it. */
static struct drawn_part draw_part(const struct app *app, const struct pane *p)
{
	struct view *v = p->view;
	const uint32_t top = view_top(v);

	return (struct drawn_part){ .pane = p,
		.view = v,
		.page = v->page,
		.has_focus = true,
		.layout = view_layout(v),
		.top = top,
		.area = p->area,
		.margin = app_margin(app, p->area.cols) };
}

/* Column COLUMN of P, which shows columns; false when it has no room. */
static bool draw_column_part(const struct app *app, const struct pane *p, uint32_t column,
    struct drawn_part *out)
{
	struct comparing *c = p->view->page->comparing;
	const struct comparing_column *at = &c->columns[column];

	if (at->room == 0)
		return false;
	*out = draw_part(app, p);
	out->column = column;
	out->has_focus = column == c->column;
	out->area.col += out->margin + (int)at->left;
	out->area.cols = (int)at->room;
	out->margin = 0; /* it is that of all columns */
	if (out->has_focus)
		return true;
	out->page = at->page;
	out->top = view_column_top(p->view, column);
	out->layout = comparing_layout(c, column);
	return true;
}

/* The part of P with the focus. */
static struct drawn_part draw_focused_part(const struct app *app, const struct pane *p)
{
	const struct comparing *c = page_columns(p->view->page);
	struct drawn_part part = draw_part(app, p);

	if (c != NULL)
		draw_column_part(app, p, c->column, &part);
	return part;
}

static void draw_run(struct grid *g, const struct drawn_row *r,
    const struct layout_run *run)
{
	int left = r->cols - (int)run->col;

	if (left > 0)
		grid_put(g,
		    (struct grid_span){ r->at_row, r->at_col + (int)run->col, left },
		    (struct slice){ run->text, run->len }, run->role);
}

/* Gives the cells from FROM to TO [col] of the layout another role. */
static void draw_over(struct grid *g, const struct drawn_row *r, size_t from, size_t to,
    enum role role)
{
	for (size_t col = from; col < to && col < (size_t)r->cols; col++)
		grid_cell(g, r->at_row, r->at_col + (int)col)->role = (uint8_t)role;
}

/* The part of RUN that shows the bytes of HIT. */
static void draw_over_bytes(struct grid *g, const struct drawn_row *r,
    const struct layout_run *run, const struct hit *hit, enum role role)
{
	uint32_t from = hit->start > run->start ? hit->start : run->start;
	uint32_t to = hit->end < run->end ? hit->end : run->end;

	if (from >= to)
		return;
	size_t before = text_width((struct slice){ run->text, from - run->start });
	size_t width =
	    text_width((struct slice){ run->text + (from - run->start), to - from });
	draw_over(g, r, run->col + before, run->col + before + width, role);
}

static const struct layout_run *draw_runs(const struct drawn_row *r)
{
	return &r->l->runs[r->row->first_run];
}

static void draw_hit(struct grid *g, const struct drawn_row *r, const struct hit *hit,
    enum role role)
{
	for (uint32_t i = 0; i < r->row->n_runs; i++)
		draw_over_bytes(g, r, &draw_runs(r)[i], hit, role);
}

/* The hits of COLUMN.  A paragraph may have a million; only those of the row are looked at. */
static void draw_hits(struct grid *g, const struct drawn_row *r, const struct view *v,
    uint32_t column)
{
	const uint32_t para = r->row->para;
	const struct hit start =
	    view_hit_at(v, column, (struct position){ para, r->row->start });
	const struct hit end =
	    view_hit_at(v, column, (struct position){ para, r->row->end });
	size_t i = search_from(&v->hits, &start);

	/* the one before may go on here */
	for (i -= i > 0; i < v->hits.n && hit_cmp(&v->hits.at[i], &end) < 0; i++) {
		const struct hit *hit = &v->hits.at[i];

		if (hit->column != column || hit->para != para)
			continue;
		draw_hit(g, r, hit, i == v->hit ? ROLE_MATCH_HERE : ROLE_MATCH);
	}
}

/* The words that annotations are of; bytes of two texts in one are not those of either. */
static void draw_annotated_words(struct grid *g, const struct drawn_row *r,
    struct library *lib, const struct page *page)
{
	struct reviewing_at_vec found = { 0 };

	if (page_is_document(page))
		reviewing_on(lib, page, r->row->para, &found);
	for (size_t i = 0; i < found.n; i++)
		draw_hit(g, r,
		    &(struct hit){ .start = found.at[i].start, .end = found.at[i].end },
		    ROLE_ANNOTATED);
	vec_fini(&found);
}

/* The words that are being chosen in V. */
static void draw_chosen(struct grid *g, const struct drawn_row *r, const struct app *app,
    const struct view *v)
{
	const struct choosing *c = v == app_view(app) ? app->choosing : NULL;

	if (c == NULL || c->para != r->row->para)
		return;
	struct choosing_word words = choosing_range(c);
	draw_hit(g, r, &(struct hit){ .start = words.start, .end = words.end },
	    ROLE_SELECTED);
}

/* The selected link with its signs, or the address of the selected paragraph. */
static void draw_focus(struct grid *g, const struct drawn_row *r,
    const struct focus *focus)
{
	if (!focus->set || focus->at.para != r->row->para)
		return;
	for (uint32_t i = 0; i < r->row->n_runs; i++) {
		const struct layout_run *run = &draw_runs(r)[i];
		bool selected = focus->mark != DOC_NONE
		    ? run->mark == focus->mark
		    : focus->at.byte == 0 && run->start == 0 && run->end == 0 &&
			run->mark == DOC_NONE && run->role != ROLE_GLOSS;

		if (selected)
			draw_over(g, r, run->col, run->col + run->width, ROLE_SELECTED);
	}
}

static void draw_cursor(struct grid *g, struct view *v, struct area area)
{
	uint32_t row, col;

	view_cursor(v, &row, &col);
	g->cursor_row = area.row + (int)(row - view_top(v));
	g->cursor_col = area.col + ((int)col < area.cols ? (int)col : area.cols - 1);
}

bool draw_is_ordering(const struct app *app)
{
	return settings_number(&app->settings, SETTING_BIDI) == BIDI_PROGRAM;
}

/* In which order the cells of a row of paragraph P stand. */
static enum draw_bidi draw_direction(const struct para *p)
{
	if (p->kind == PARA_ROW)
		return DRAW_BIDI_OWN;
	return bidi_is_rtl(para_text(p)) ? DRAW_BIDI_RTL : DRAW_BIDI_LTR;
}

/* The rows of P as the eye wants them, see draw_bidi.c; margins and signs stay. */
static void draw_in_order(struct grid *g, const struct drawn_part *p, struct area area)
{
	const struct layout *l = p->layout;
	const int cols = (int)l->cols < area.cols ? (int)l->cols : area.cols;

	for (int i = 0; i < area.rows && p->top + (uint32_t)i < layout_end(l); i++) {
		const uint32_t row = p->top + (uint32_t)i;
		const struct para *para = &l->doc->paras[layout_row_at(l, row)->para];
		const enum draw_bidi how = draw_direction(para);
		const int left = how == DRAW_BIDI_OWN ? 0 : (int)layout_text_col(l, row);
		const int end =
		    how == DRAW_BIDI_OWN ? area.cols : cols; /* of a table all */

		if (left < end)
			draw_bidi_row(g,
			    (struct area){ area.row + i, area.col + left, 1, end - left },
			    how);
	}
}

static void draw_part_rows(struct app *app, struct grid *g, const struct drawn_part *p)
{
	struct view *v = p->view;
	struct area area = draw_text_area(p);
	struct drawn_row r = { .l = p->layout, .at_col = area.col, .cols = area.cols };

	for (int i = 0; i < area.rows && p->top + (uint32_t)i < layout_end(r.l); i++) {
		r.row = layout_row_at(r.l, p->top + (uint32_t)i);
		r.at_row = area.row + i;
		for (uint32_t k = 0; k < r.row->n_runs; k++)
			draw_run(g, &r, &draw_runs(&r)[k]);
		draw_annotated_words(g, &r, app->lib, p->page);
		draw_hits(g, &r, v, p->column);
		draw_annotated(app, g, p->page, &r);
		if (p->has_focus) {
			draw_focus(g, &r, &v->focus);
			draw_chosen(g, &r, app, v);
		}
	}
	if (p->has_focus && p->pane == app->focus)
		draw_cursor(g, v, area);
	if (draw_is_ordering(app))
		draw_in_order(g, p, area);
}

static void draw_whole_part(struct app *app, struct grid *g, const struct drawn_part *p)
{
	if (p->area.rows > 1)
		draw_title(app, g, p);
	draw_part_rows(app, g, p);
}

/* The columns of P, and the lines between them. */
static void draw_columns(struct app *app, struct grid *g, const struct pane *p)
{
	struct drawn_part part;
	bool first = true;

	for (uint32_t i = 0; i < p->view->page->comparing->documents.n; i++) {
		if (!draw_column_part(app, p, i, &part))
			continue;
		draw_whole_part(app, g, &part);
		for (int row = 0; !first && row < p->area.rows; row++)
			grid_fill(g,
			    (struct grid_span){ p->area.row + row, part.area.col - 1, 1 },
			    '|', ROLE_FRAME);
		first = false;
	}
}

void draw_pane(struct app *app, struct grid *g, const struct pane *p)
{
	struct drawn_part part;

	if (page_columns(p->view->page) != NULL) {
		draw_columns(app, g, p);
		return;
	}
	part = draw_part(app, p);
	draw_whole_part(app, g, &part);
}

/* The lines of the peek as a document of their own, so that the layout wraps them. */
static struct doc *draw_peek_doc(struct app *app, struct view *v)
{
	struct buf text = { 0 };
	struct docbuild *b = docbuild_new();

	page_add_peek(&text, app->lib, v->page, v->peek);
	struct slice all = buf_slice(&text);
	for (size_t at = 0; at < all.len;) {
		size_t end = slice_find(all, "\n", at);
		struct slice line = slice_sub(all, at, end);

		if (line.len > 0) {
			docbuild_para(b, PARA_ROW, "", 0);
			docbuild_add(b, line);
		}
		at = end == SLICE_NONE ? all.len : end + 1;
	}
	buf_fini(&text);
	return docbuild_done(b);
}

/*
 * Where an overlay that wants ALL rows lies: at the foot, or at the head when it would
 * hide the focus, or on the larger side of it; never over more than two thirds.
 */
static struct area draw_peek_area(const struct grid *g, struct area area, int all)
{
	int before = g->cursor_row - area.row;
	int behind = area.row + area.rows - 1 - g->cursor_row;
	int most = area.rows > 6 ? area.rows * 2 / 3 : area.rows - 1;
	struct area peek = area;

	peek.rows = all < most ? all : most;
	if (peek.rows > before && peek.rows > behind)
		peek.rows = before > behind ? before : behind;
	if (peek.rows <= behind)
		peek.row = area.row + area.rows - peek.rows;
	return peek;
}

static void draw_peek_row(struct grid *g, const struct drawn_row *r)
{
	grid_fill(g, (struct grid_span){ r->at_row, r->at_col, r->cols }, ' ', ROLE_PEEK);
	for (uint32_t i = 0; i < r->row->n_runs; i++) {
		struct layout_run run = draw_runs(r)[i];

		run.role = ROLE_PEEK;
		draw_run(g, r, &run);
	}
}

/* What can be done with the peek, which shows MORE than there is room for. */
static void draw_add_peek_keys(struct buf *to, const struct app *app,
    const struct view *v, bool more)
{
	const bool leads = v->peek.mark != DOC_NONE ||
	    doc_note_of(v->page->doc, v->peek.para) != DOC_NONE;

	keynames_add(to, app->keymap,
	    !leads     ? _(" write: {annotate}  close: {quit} ")
		: more ? _(" more: {follow}  close: {quit} ")
		       : _(" go there: {follow}  close: {quit} "));
}

void draw_peek(struct app *app, struct grid *g, const struct pane *p)
{
	struct view *v = p->view;
	const struct drawn_part part = draw_focused_part(app, p);
	struct area text = draw_text_area(&part);

	if (v->peek.para == DOC_NONE || text.rows < 2)
		return;
	struct doc *d = draw_peek_doc(app, v);
	struct layout *l = layout_new(d, (uint32_t)text.cols, NULL);
	int all = (int)l->n_rows + 1;
	struct area area = draw_peek_area(g, text, all);
	struct drawn_row r = { .l = l, .at_col = area.col, .cols = area.cols };
	struct buf keys = { 0 };
	const size_t room = area.cols > 2 ? (size_t)area.cols - 2 : 0;

	grid_fill(g, (struct grid_span){ area.row, area.col, area.cols }, '-', ROLE_PEEK);
	draw_add_peek_keys(&keys, app, v, area.rows < all);
	grid_put(g, (struct grid_span){ area.row, area.col + 2, area.cols - 2 },
	    slice_sub(buf_slice(&keys), 0, draw_words_end(buf_slice(&keys), 0, room)),
	    ROLE_PEEK);
	buf_fini(&keys);
	for (int i = 1; i < area.rows; i++) {
		r.row = &l->rows[i - 1];
		r.at_row = area.row + i;
		draw_peek_row(g, &r);
		if (draw_is_ordering(app))
			draw_bidi_row(g, (struct area){ r.at_row, r.at_col, 1, r.cols },
			    draw_direction(&d->paras[r.row->para]));
	}
	layout_free(l);
	doc_free(d);
}
