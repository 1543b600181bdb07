/* SPDX-License-Identifier: ISC */
/* view_text - all that a view shows as plain text; see view.h. */
#include "ui/comparing.h"
#include "ui/view.h"

#define TEXT_FRAME " | " /* between two columns */

/* The runs of ROW of L, LEFT [col] from the left of a line that has come to COL; returns what
 * it has come to then. */
static uint32_t text_add_row(struct buf *to, const struct layout *l,
    const struct layout_row *row, uint32_t left, uint32_t col)
{
	for (uint32_t i = row->first_run; i < row->first_run + row->n_runs; i++) {
		const struct layout_run *run = &l->runs[i];
		uint32_t at = left + run->col;

		if (at > col)
			buf_fill(to, ' ', at - col);
		buf_addn(to, run->text, run->len);
		col = at + run->width;
	}
	return col;
}

/* Ends the line that begins at START [byte]. */
static void text_end_line(struct buf *to, size_t start)
{
	while (to->len > start && to->at[to->len - 1] == ' ')
		to->len--;
	buf_addc(to, '\n');
}

/* The columns of C that have room, beside each other. */
static void text_add_columns(struct buf *to, struct comparing *c)
{
	const uint32_t n = c->table->n_cols;

	comparing_reach(c, INT64_MIN, INT64_MAX);
	const struct layout *all = comparing_layout(c, c->column);
	for (uint32_t row = all->first; row < layout_end(all); row++) {
		size_t start = to->len;
		uint32_t left = 0, col = 0;

		for (uint32_t i = 0; i < n; i++) {
			const struct layout *l = comparing_layout(c, i);

			if (c->columns[i].room == 0)
				continue;
			if (left > 0) {
				buf_fill(to, ' ', left > col ? left - col : 0);
				buf_add(to, TEXT_FRAME);
				left += (uint32_t)sizeof(TEXT_FRAME) - 1;
				col = left;
			}
			if (row >= l->first && row < layout_end(l))
				col =
				    text_add_row(to, l, layout_row_at(l, row), left, col);
			left += l->cols;
		}
		text_end_line(to, start);
	}
}

void view_add_text(struct buf *to, struct view *v)
{
	struct comparing *c = page_columns(v->page);

	view_layout(v);
	if (c != NULL) {
		text_add_columns(to, c);
		return;
	}
	const struct layout *l = view_reach(v, -1, INT64_MAX);
	for (uint32_t row = l->first; row < layout_end(l); row++) {
		size_t start = to->len;

		text_add_row(to, l, layout_row_at(l, row), 0, 0);
		text_end_line(to, start);
	}
}
