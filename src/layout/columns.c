/* SPDX-License-Identifier: ISC */
/* columns - layouts of equal height; see the header. */
#include "layout/columns.h"

#include "layout/layout_build.h"
#include "layout/overlay.h"

#define COLUMNS_BEFORE \
	16u /* rows of the table that are put in front together, at first */

static enum overlay_fold columns_fold(const struct layout *l, uint32_t para)
{
	const struct overlay_para *over = flow_overlay(&l->build->flow, para);

	return over != NULL ? over->fold : OVERLAY_WHOLE;
}

/*
 * Takes the columns into START whose first folded paragraph stands in ROW; false when something
 * else stands there than those and the hidden ones of columns that have begun.
 */
static bool columns_take_row(const struct compare_table *t, struct layout *const *layouts,
    uint32_t row, struct table_row *start)
{
	struct table_row more = *start;

	for (uint32_t i = 0; i < t->n_cols; i++) {
		const uint32_t para = t->rows[row].para[i];

		if (layouts[i] == NULL || para == DOC_NONE)
			continue;
		const enum overlay_fold fold = columns_fold(layouts[i], para);
		const bool begun = more.para[i] != DOC_NONE;
		if (fold == OVERLAY_WHOLE || (fold == OVERLAY_HIDDEN) != begun)
			return false;
		if (!begun)
			more.para[i] = para;
	}
	*start = more;
	return true;
}

/*
 * What begins in ROW of the table.  What is folded together begins in one row of all columns, also
 * in one that lacks the first paragraph of it and has the next: the row that tells of it has a
 * height of its own.
 */
static struct table_row columns_start(const struct compare_table *t,
    struct layout *const *layouts, uint32_t row)
{
	struct table_row start = { { DOC_NONE, DOC_NONE, DOC_NONE, DOC_NONE } };

	if (!columns_take_row(t, layouts, row, &start))
		return t->rows[row];
	while (++row < t->n_rows && columns_take_row(t, layouts, row, &start))
		;
	return start;
}

/* Lays out row ROW of the table; the shorter columns are padded. */
static void columns_row(const struct compare_table *t, struct layout *const *layouts,
    uint32_t row)
{
	const struct table_row start = columns_start(t, layouts, row);
	uint32_t n_rows = 0;

	for (uint32_t i = 0; i < t->n_cols; i++) {
		struct layout *l = layouts[i];
		uint32_t para = start.para[i];

		if (l == NULL)
			continue;
		if (para != DOC_NONE && para >= l->to) {
			layout_build_para(l->build, para);
			l->to = para + 1;
		}
		if (l->build->rows.n > n_rows)
			n_rows = (uint32_t)l->build->rows.n;
	}
	for (uint32_t i = 0; i < t->n_cols; i++)
		if (layouts[i] != NULL)
			layout_build_pad(layouts[i]->build, n_rows);
}

/* Of the table the rows up to DONE are there.  Where it has nothing a layout has one row. */
static void columns_show(const struct compare_table *t, struct layout *const *layouts,
    uint32_t done)
{
	for (uint32_t i = 0; i < t->n_cols; i++) {
		if (layouts[i] == NULL)
			continue;
		if (done == t->n_rows)
			layout_build_pad(layouts[i]->build, 1);
		layout_build_show(layouts[i]);
	}
}

/* True when a paragraph of each column begins in ROW, the first of a folded run at most. */
static bool columns_can_begin(const struct compare_table *t,
    struct layout *const *layouts, uint32_t row)
{
	for (uint32_t i = 0; i < t->n_cols; i++) {
		const uint32_t para = t->rows[row].para[i];

		/* before the first paragraph there may be padding, which belongs to it */
		if (layouts[i] != NULL &&
		    (para == DOC_NONE || para == 0 ||
			columns_fold(layouts[i], para) == OVERLAY_HIDDEN))
			return false;
	}
	return true;
}

static uint32_t columns_beginning(const struct compare_table *t,
    struct layout *const *layouts, uint32_t row)
{
	while (row > 0 && (row >= t->n_rows || !columns_can_begin(t, layouts, row)))
		row--;
	return row;
}

/* The paragraph of column I with which its layout begins at ROW, a beginning. */
static uint32_t columns_first(const struct compare_table *t, uint32_t i, uint32_t row)
{
	return row > 0 ? t->rows[row].para[i] : 0;
}

static void columns_grow_behind(const struct compare_table *t,
    struct layout *const *layouts, struct columns_span *laid, uint32_t end)
{
	const uint32_t before = laid->to;

	while (laid->to < t->n_rows && laid->to < end)
		columns_row(t, layouts, laid->to++);
	if (laid->to > before || t->n_rows == 0)
		columns_show(t, layouts, laid->to);
}

/* Puts the rows of the table from ROW, or a beginning before it, in front of what is there. */
static void columns_grow_before(const struct compare_table *t,
    struct layout *const *layouts, struct columns_span *laid, uint32_t row)
{
	struct layout_lifted lifted[TABLE_MAX];

	row = columns_beginning(t, layouts, row);
	for (uint32_t i = 0; i < t->n_cols; i++)
		if (layouts[i] != NULL)
			lifted[i] =
			    layout_build_lift(layouts[i], columns_first(t, i, row));
	for (uint32_t at = row; at < laid->from; at++)
		columns_row(t, layouts, at);
	for (uint32_t i = 0; i < t->n_cols; i++)
		if (layouts[i] != NULL)
			layout_build_lower(layouts[i], &lifted[i]);
	laid->from = row;
}

void columns_reach(const struct compare_table *t, struct layout *const *layouts,
    struct columns_span *laid, uint32_t first, uint32_t end)
{
	if (first < laid->from)
		columns_grow_before(t, layouts, laid, first);
	columns_grow_behind(t, layouts, laid, end);
}

void columns_reach_rows(const struct compare_table *t, struct layout *const *layouts,
    struct columns_span *laid, int64_t first, int64_t end)
{
	const struct layout *l = NULL;

	for (uint32_t i = 0; i < t->n_cols; i++)
		l = layouts[i] != NULL ? layouts[i] : l;
	/* Rows are moved each time, so each time there are more of them. */
	for (uint32_t n = COLUMNS_BEFORE; l != NULL && first < l->first && laid->from > 0;
	     n *= 2)
		columns_grow_before(t, layouts, laid,
		    laid->from > n ? laid->from - n : 0);
	while (l != NULL && end > layout_end(l) && laid->to < t->n_rows)
		columns_grow_behind(t, layouts, laid, laid->to + 1);
}

void columns_begin_at(const struct compare_table *t, struct layout *const *layouts,
    struct columns_span *laid, uint32_t row)
{
	laid->from = laid->to = columns_beginning(t, layouts, row);
	for (uint32_t i = 0; i < t->n_cols; i++)
		if (layouts[i] != NULL)
			layout_build_restart(layouts[i], columns_first(t, i, laid->from));
	columns_grow_behind(t, layouts, laid, row + 1);
}

void columns_begin(const struct compare_table *t, const struct column_shape *shapes,
    struct layout **out)
{
	for (uint32_t i = 0; i < t->n_cols; i++) {
		struct layout_build b = { 0 };

		out[i] = NULL;
		if (shapes[i].cols == 0)
			continue;
		layout_build_start(&b, t->docs[i], shapes[i].cols, shapes[i].lore);
		out[i] = layout_build_take(&b);
		out[i]->to = 0;
	}
}

void columns_lay_out(const struct compare_table *t, const struct column_shape *shapes,
    struct layout **out)
{
	struct columns_span laid = { 0, 0 };

	columns_begin(t, shapes, out);
	columns_reach(t, out, &laid, 0, t->n_rows);
}
