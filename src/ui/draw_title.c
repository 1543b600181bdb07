/* SPDX-License-Identifier: ISC */
/* draw_title - the title line of a pane, or of a column of a comparison. */
#include <string.h>

#include "base/i18n.h"
#include "model/symbol.h"
#include "text/grapheme.h"
#include "ui/app_state.h"
#include "ui/compared.h"
#include "ui/comparing.h"
#include "ui/draw.h"
#include "ui/draw_part.h"

#define DRAW_SIGN 2 /* [byte] and [col] of what tells the focus before a title */

/* "74/158 against 68/164", "68/164 fr against en" */
static void draw_add_column(struct buf *to, const struct drawn_part *part)
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
static void draw_add_title(struct buf *to, const struct drawn_part *part)
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
static void draw_add_hidden(struct buf *to, const struct app *app,
    const struct drawn_part *p)
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
static void draw_add_counter(struct buf *to, const struct app *app,
    const struct drawn_part *p)
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
static uint32_t draw_para(const struct drawn_part *p)
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

void draw_title(const struct app *app, struct grid *g, const struct drawn_part *p)
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
	grid_fill(g, (struct grid_span){ area.row, area.col, area.cols }, ' ', role);
	int width = (int)text_width(buf_slice(&right)), room = area.cols;
	if (width > 0 && width + 2 < area.cols) {
		grid_put(g,
		    (struct grid_span){ area.row, area.col + area.cols - width, width },
		    buf_slice(&right), role);
		room -= width + 1;
	}
	/* an address that is cut would be another one */
	struct slice words = buf_slice(&left);
	if (room > DRAW_SIGN && text_width(words) > (size_t)room)
		words.len = draw_words_end(words, DRAW_SIGN, (size_t)(room - DRAW_SIGN));
	grid_put(g, (struct grid_span){ area.row, area.col, room }, words, role);
	buf_fini(&left);
	buf_fini(&right);
	if (draw_is_ordering(app))
		draw_bidi_row(g, (struct area){ area.row, area.col, 1, area.cols },
		    DRAW_BIDI_OWN);
}
