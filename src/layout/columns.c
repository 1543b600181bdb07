/* SPDX-License-Identifier: ISC */
/* columns - layouts of equal height; see the header. */
#include "layout/columns.h"

#include "base/arena.h"
#include "layout/layout_build.h"
#include "layout/overlay.h"

/* Lays out row ROW of the table; the shorter columns are padded. */
static uint32_t columns_row(const struct compare_table *t, struct layout *const *layouts,
    uint32_t row)
{
	uint32_t n_rows = 0;

	for (uint32_t i = 0; i < t->n_cols; i++) {
		struct layout *l = layouts[i];
		uint32_t para = t->rows[row].para[i];

		if (l == NULL)
			continue;
		if (para != DOC_NONE) {
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
