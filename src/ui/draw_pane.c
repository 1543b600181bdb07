/* SPDX-License-Identifier: ISC */
/*
 * draw_pane - a title line and the rows of a layout, with what lies on top of them.
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
#include <string.h>

#include "base/i18n.h"
#include "model/docbuild.h"
#include "model/symbol.h"
#include "text/bidi.h"
#include "text/grapheme.h"
#include "ui/app_state.h"
#include "ui/choosing.h"
#include "ui/compared.h"
#include "ui/comparing.h"
#include "ui/draw.h"
#include "ui/keynames.h"
#include "ui/reviewing_pair.h"

/* What is drawn of a pane: all of it, or a column of a comparison. */
struct part {
	const struct pane *pane;
	struct view *view;
	const struct page *page; /* of the column the document by itself */
	uint32_t column;
	bool has_focus; /* of the parts of its pane */
	const struct layout *layout;
	uint32_t top; /* [row] of it */
	struct area area;
	int margin; /* [col] to the left of its text, not of its title */
};

/* Where the text of P lies. */
static struct area draw_text_area(const struct part *p)
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
static struct part draw_part(const struct app *app, const struct pane *p)
{
	struct view *v = p->view;
	const uint32_t top = view_top(v);

	return (struct part){ .pane = p,
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
    struct part *out)
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
static struct part draw_focused_part(const struct app *app, const struct pane *p)
{
	const struct comparing *c = page_columns(p->view->page);
	struct part part = draw_part(app, p);

	if (c != NULL)
		draw_column_part(app, p, c->column, &part);
	return part;
}

/* "74/158 against 68/164", "68/164 fr against en" */
static void draw_add_column(struct buf *to, const struct part *part)
{
	const struct comparison *step =
	    comparing_step(part->view->page->comparing, part->column);
	bool is_second = part->column > 0;
	const struct doc_meta *this = is_second ? &step->b->meta : &step->a->meta;
	const struct doc_meta *other = is_second ? &step->a->meta : &step->b->meta;

	if (part->area.cols - 1 >= 60) {
		buf_addf(to, "%s  ", this->symbol);
		date_add_local(to, this->adopted);
	} else {
		symbol_add_short(to, this->symbol);
	}
	if (step->languages)
		buf_addf(to, " %s", this->language);
	struct buf name = { 0 };

	if (step->languages)
		buf_add(&name, other->language);
	else
		symbol_add_short(&name, other->symbol);
	buf_addf(to, _(" against %s"), buf_str(&name));
	buf_fini(&name);
}

/* "68/164 and 74/158", "68/164 en and 68/164 fr" */
static void draw_add_pair(struct buf *to, const struct comparing *c)
{
	const uint32_t *number = comparing_pair(c, c->column);
	struct compared two = { { number[0], number[1] }, 2 };
	struct buf words = { 0 };

	compared_add(&words, c->lib, &two);
	compared_add_short(to, buf_str(&words));
	buf_fini(&words);
}

/*
 * "A/RES/74/158  18 December 2019  fr", "66/163: not in the corpus"; a narrow pane has
 * the short form.
 */
static void draw_add_title(struct buf *to, const struct part *part)
{
	const struct view *v = part->view;
	const struct page *page = v->page;
	const char *name = _(page_kind_name(page->kind));
	bool is_document = page_is_document(page);

	if (page_columns(page) != NULL) {
		draw_add_column(to, part);
		return;
	}
	if (is_document && v->cols >= 50) {
		buf_addf(to, "%s  ", page->symbol);
		date_add_local(to, page->doc->meta.adopted);
	} else if (page->one_text != NULL) {
		draw_add_pair(to, page->comparing);
	} else if (page->symbol[0] != '\0') {
		symbol_add_short(to, page->symbol);
	}
	if (is_document)
		buf_addf(to, "%s%s%s%s", page->argument[0] != '\0' ? "  " : "",
		    page->argument, name[0] != '\0' ? "  " : "", name);
	else
		buf_addf(to, "%s%s", page->symbol[0] != '\0' ? _(": ") : "", name);
}

/* "  PP10", "  annex:OP3"; of what delegates do not number only the part: "  annex". */
static void draw_add_address(struct buf *to, const struct para *p)
{
	size_t len = strlen(p->address);

	switch (p->kind) {
	case PARA_PREAMBULAR:
	case PARA_OPERATIVE:
	case PARA_ITEM:
	case PARA_FOOTNOTE: break;
	default:
		while (len > 0 && p->address[len] != ':')
			len--;
	}
	if (len > 0)
		buf_addf(to, "  %.*s", (int)len, p->address);
}

/* "2/4 panes", "2/4 texts" where not all of them have room. */
static void draw_add_hidden(struct buf *to, const struct app *app, const struct part *p)
{
	const struct comparing *c = page_columns(p->view->page);
	size_t n = 0, number = 0, shown = 0;

	pane_each (leaf, app->root) {
		n++;
		number = leaf == p->pane ? n : number;
		shown += leaf->area.rows > 0;
	}
	if (shown < n)
		buf_addf(to, _("%zu/%zu panes "), number, n);
	for (uint32_t i = 0; c != NULL && i < c->documents.n; i++)
		if (c->columns[i].room == 0) {
			buf_addf(to, _("%u/%u texts "), p->column + 1, c->documents.n);
			return;
		}
}

/* True when there is another pane that scrolls with P. */
static bool draw_has_company(const struct app *app, const struct pane *p)
{
	pane_each (leaf, app->root)
		if (leaf != p && page_columns(leaf->view->page) == NULL)
			return true;
	return false;
}

/* "together 3/17 ": what the right end of the title line tells. */
static void draw_add_counter(struct buf *to, const struct app *app, const struct part *p)
{
	const struct view *v = p->view;

	draw_add_hidden(to, app, p);
	draw_add_annotations(to, app, p->page);
	if (app->sync && page_columns(v->page) == NULL && draw_has_company(app, p->pane))
		buf_add(to, _("together "));
	if (!p->has_focus || v->pattern_of_corpus)
		return; /* the last line counts those of all documents */
	if (v->pattern != NULL && v->hit < v->hits.n)
		buf_addf(to, "%zu/%zu ", v->hit + 1, v->hits.n);
	else if (v->pattern != NULL && v->hits.n > 0)
		buf_addf(to, _("%zu found "), v->hits.n);
}

/* The paragraph that the reader is at, of another column the one level with it. */
static uint32_t draw_para(const struct part *p)
{
	struct view *v = p->view;
	uint32_t row = p->top, cursor, col;

	if (p->has_focus)
		return view_para(v);
	if (v->focus.set) {
		view_cursor(v, &cursor, &col);
		row += cursor - view_top(v);
	} else if (layout_row_at(p->layout, row)->blank) {
		row++;
	}
	return row < layout_end(p->layout) ? layout_row_at(p->layout, row)->para : 0;
}

static void draw_title(const struct app *app, struct grid *g, const struct part *p)
{
	bool focused = p->pane == app->focus && p->has_focus;
	bool others = pane_count(app->root) > 1 || page_columns(p->view->page) != NULL;
	enum role role = focused ? ROLE_BAR : ROLE_BAR_OTHER;
	struct area area = p->area;
	struct buf left = { 0 }, right = { 0 };

	buf_add(&left, focused && others ? "> " : "  ");
	draw_add_title(&left, p);
	draw_add_address(&left, &p->layout->doc->paras[draw_para(p)]);
	draw_add_counter(&right, app, p);
	grid_fill(g, area.row, area.col, area.cols, ' ', role);
	grid_put(g, area.row, area.col, area.cols, buf_slice(&left), role);
	if ((int)right.len + 2 < area.cols)
		grid_put(g, area.row, area.col + area.cols - (int)right.len,
		    (int)right.len, buf_slice(&right), role);
	buf_fini(&left);
	buf_fini(&right);
}

/* A row of the layout with the place on the screen where it begins. */
struct drawn_row {
	const struct layout *l;
	const struct layout_row *row;
	int at_row, at_col;
	int cols; /* of the pane */
};

static void draw_run(struct grid *g, const struct drawn_row *r,
    const struct layout_run *run)
{
	int left = r->cols - (int)run->col;

	if (left > 0)
		grid_put(g, r->at_row, r->at_col + (int)run->col, left,
		    (struct slice){ run->text, run->len }, run->role);
}

/* Gives the cells from FROM to TO [col] of the layout another role. */
static void draw_over(struct grid *g, const struct drawn_row *r, size_t from, size_t to,
    enum role role)
{
	for (size_t col = from; col < to && col < (size_t)r->cols; col++)
		grid_cell(g, r->at_row, r->at_col + (int)col)->role = (uint8_t)role;
}

/* The part of RUN that shows bytes [START, END). */
static void draw_over_bytes(struct grid *g, const struct drawn_row *r,
    const struct layout_run *run, uint32_t start, uint32_t end, enum role role)
{
	uint32_t from = start > run->start ? start : run->start;
	uint32_t to = end < run->end ? end : run->end;

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
		draw_over_bytes(g, r, &draw_runs(r)[i], hit->start, hit->end, role);
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
static void draw_in_order(struct grid *g, const struct part *p, struct area area)
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

static void draw_part_rows(struct app *app, struct grid *g, const struct part *p)
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
		draw_annotated(app, g, p->page, r.l, r.row,
		    &(struct area){ r.at_row, r.at_col, 1, r.cols });
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

static void draw_whole_part(struct app *app, struct grid *g, const struct part *p)
{
	if (p->area.rows > 1)
		draw_title(app, g, p);
	if (p->area.rows > 1 && draw_is_ordering(app))
		draw_bidi_row(g,
		    (struct area){ p->area.row, p->area.col, 1, p->area.cols },
		    DRAW_BIDI_OWN);
	draw_part_rows(app, g, p);
}

/* The columns of P, and the lines between them. */
static void draw_columns(struct app *app, struct grid *g, const struct pane *p)
{
	struct part part;
	bool first = true;

	for (uint32_t i = 0; i < p->view->page->comparing->documents.n; i++) {
		if (!draw_column_part(app, p, i, &part))
			continue;
		draw_whole_part(app, g, &part);
		for (int row = 0; !first && row < p->area.rows; row++)
			grid_fill(g, p->area.row + row, part.area.col - 1, 1, '|',
			    ROLE_FRAME);
		first = false;
	}
}

void draw_pane(struct app *app, struct grid *g, const struct pane *p)
{
	struct part part;

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
	grid_fill(g, r->at_row, r->at_col, r->cols, ' ', ROLE_PEEK);
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
	const struct part part = draw_focused_part(app, p);
	struct area text = draw_text_area(&part);

	if (v->peek.para == DOC_NONE || text.rows < 2)
		return;
	struct doc *d = draw_peek_doc(app, v);
	struct layout *l = layout_new(d, (uint32_t)text.cols, NULL);
	int all = (int)l->n_rows + 1;
	struct area area = draw_peek_area(g, text, all);
	struct drawn_row r = { .l = l, .at_col = area.col, .cols = area.cols };
	struct buf keys = { 0 };

	grid_fill(g, area.row, area.col, area.cols, '-', ROLE_PEEK);
	draw_add_peek_keys(&keys, app, v, area.rows < all);
	grid_put(g, area.row, area.col + 2, area.cols - 2, buf_slice(&keys), ROLE_PEEK);
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
