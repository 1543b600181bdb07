/* SPDX-License-Identifier: ISC */
/*
 * draw_annotation - the sign of annotations beside their paragraphs, and an annotation that is
 * written at the foot of the screen.
 */
#include <string.h>

#include "base/i18n.h"
#include "text/bidi.h"
#include "text/grapheme.h"
#include "ui/annotating.h"
#include "ui/app_state.h"
#include "ui/draw.h"
#include "ui/keynames.h"
#include "ui/reviewing_pair.h"

static const char draw_sign[] = "*";

/* What the last line says while an annotation is written, the longest that has room. */
static const char *const draw_keys[] = {
	N_("{keep} save  {discard} leave  {turn-status} status  {tags} tags  {outside} $VISUAL"
	   "  {break-line} a new line"),
	N_("{keep} save  {discard} leave  {turn-status} status  {tags} tags"
	   "  {break-line} a new line"),
	N_("{keep} save  {discard} leave  {turn-status} status  {tags} tags"),
	N_("{keep} save  {discard} leave"),
};

static const char draw_question[] =
    N_("not saved: y throws it away, any other key goes on writing");
static const char draw_question_short[] = N_("throw it away? y");

/* True when nothing stands at ROW, COL. */
static bool draw_is_free(const struct grid *g, int row, int col)
{
	const char *text = grid_cell(g, row, col)->text;

	return text[0] == '\0' || strcmp(text, " ") == 0;
}

/* What is written on paragraph PARA of L, or on one of a folded run whose row PARA has. */
static bool draw_has_annotation(struct library *lib, const struct page *page,
    const struct layout *l, uint32_t para)
{
	const uint32_t first = l->first_row[para];
	struct reviewing_at_vec found = { 0 };

	do
		reviewing_on(lib, page, para++, &found);
	while (found.n == 0 && para < l->to && l->first_row[para] == first);
	const bool has = found.n > 0;
	vec_fini(&found);
	return has;
}

void draw_annotated(struct app *app, struct grid *g, const struct page *page,
    const struct drawn_row *r)
{
	const struct layout_row *row = r->row;
	uint32_t before = r->l->margin > 0 ? r->l->margin : row->col;
	int last = r->at_col + r->cols - 1;
	int col = before > 0 ? r->at_col + (int)before - 1 : last;

	if (row->start > 0 || row->extra > 0 || row->blank)
		return;
	if (col > last || !draw_is_free(g, r->at_row, col))
		col = last;
	/* no word of the document gives way; the title line counts them, too */
	if (draw_is_free(g, r->at_row, col) &&
	    draw_has_annotation(app->lib, page, r->l, row->para))
		grid_put(g, (struct grid_span){ r->at_row, col, 1 }, slice_of(draw_sign),
		    ROLE_ANNOTATION);
}

void draw_add_annotations(struct buf *to, const struct app *app, const struct page *page)
{
	const struct reviewing_at_vec *all;

	if (!page_is_document(page) || reviewing_of(app->lib)->all.list.n == 0)
		return;
	all = reviewing_in(app->lib, page->number);
	if (all->n > 0)
		buf_addf(to, "*%zu ", all->n);
}

/* "- annotation of 74/158 OP3: question -----", in ROW. */
static void draw_writing_title(const struct app *app, struct grid *g, int row)
{
	struct buf title = { 0 };

	buf_add(&title, "- ");
	annotating_add_title(&title, app->annotating);
	buf_addc(&title, ' ');
	grid_fill(g, grid_row(g, row), '-', ROLE_PEEK);
	grid_put(g, grid_row(g, row), buf_slice(&title), ROLE_PEEK);
	if (draw_is_ordering(app))
		draw_bidi_row(g, (struct area){ row, 0, 1, g->cols }, DRAW_BIDI_OWN);
	buf_fini(&title);
}

/* What is written, from row TOP on, in the order of the eye; the cursor with it. */
static void draw_order_written(const struct editor *e, const struct editor_row_vec *rows,
    struct grid *g, int top)
{
	for (size_t i = 0; i < e->rows && e->top + i < rows->n; i++)
		draw_bidi_written(g, (struct area){ top + (int)i, 0, 1, g->cols },
		    bidi_is_rtl(editor_line(e, rows->at[e->top + i].start)));
}

void draw_writing(const struct app *app, struct grid *g)
{
	struct editor *e = &app->annotating->editor;
	struct editor_row_vec rows = { 0 };
	int top = g->rows - 1 - (int)e->rows;
	size_t row, col;

	if (top > 0)
		draw_writing_title(app, g, top - 1);
	editor_settle(e);
	editor_layout(e, &rows);
	editor_place(e, &row, &col);
	for (size_t i = 0; i < e->rows; i++) {
		grid_fill(g, grid_row(g, top + (int)i), ' ', ROLE_PROMPT);
		if (e->top + i >= rows.n)
			continue;
		const struct editor_row *r = &rows.at[e->top + i];
		grid_put(g, grid_row(g, top + (int)i),
		    slice_sub(buf_slice(&e->text), r->start, r->end), ROLE_PROMPT);
	}
	g->cursor_row = top + (int)(row - e->top);
	g->cursor_col = (int)col < g->cols ? (int)col : g->cols - 1;
	if (draw_is_ordering(app))
		draw_order_written(e, &rows, g, top);
	vec_fini(&rows);
}

void draw_add_writing_keys(struct buf *to, const struct app *app)
{
	const size_t n = sizeof(draw_keys) / sizeof(draw_keys[0]);
	const size_t room = (size_t)app->cols;
	bool fits = false;

	if (app->annotating->asks) {
		const char *question = _(draw_question);

		buf_add(to,
		    text_width(slice_of(question)) <= room ? question
							   : _(draw_question_short));
		return;
	}
	for (size_t i = app->options.can_edit ? 0 : 1; i < n && !fits; i++) {
		struct buf keys = { 0 };

		keynames_add(&keys, app->keymap, _(draw_keys[i]));
		fits = text_width(buf_slice(&keys)) <= room || i + 1 == n;
		if (fits)
			buf_adds(to, buf_slice(&keys));
		buf_fini(&keys);
	}
}
