/* SPDX-License-Identifier: ISC */
/* columns - layouts of equal height; see the header. */
#include "layout/columns.h"

#include "layout/layout_build.h"
#include "layout/overlay.h"

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
static uint32_t columns_row(const struct compare_table *t, struct layout *const *layouts,
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
	return n_rows;
}

/* Of the table DONE rows are there.  Where it has nothing to lay out a layout has one row. */
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

uint32_t columns_reach(const struct compare_table *t, struct layout *const *layouts,
    uint32_t done, uint32_t end, int64_t n_rows)
{
	int64_t there = 0;

	for (uint32_t i = 0; i < t->n_cols; i++)
		if (layouts[i] != NULL)
			there = layouts[i]->n_rows;
	const uint32_t before = done;

	while (done < t->n_rows && (done < end || there < n_rows))
		there = columns_row(t, layouts, done++);
	if (done > before || t->n_rows == 0)
		columns_show(t, layouts, done);
	return done;
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
	columns_begin(t, shapes, out);
	columns_reach(t, out, 0, t->n_rows, 0);
}
