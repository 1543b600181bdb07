/* SPDX-License-Identifier: ISC */
/* columns - layouts of equal height; see the header. */
#include "layout/columns.h"

#include "base/arena.h"
#include "layout/layout_build.h"
#include "layout/sheet.h"

/* Lays out row ROW of the table; the shorter columns are padded. */
static void columns_row(const struct compare_table *t, struct layout_build *builds,
    uint32_t row)
{
	size_t n_rows = 0;

	for (uint32_t i = 0; i < t->n_cols; i++) {
		uint32_t para = t->rows[row].para[i];

		if (builds[i].doc == NULL)
			continue;
		if (para != DOC_NONE)
			layout_build_para(&builds[i], para);
		n_rows = builds[i].rows.n > n_rows ? builds[i].rows.n : n_rows;
	}
	for (uint32_t i = 0; i < t->n_cols; i++)
		if (builds[i].doc != NULL)
			layout_build_pad(&builds[i], (uint32_t)n_rows);
}

void columns_lay_out(const struct compare_table *t, const struct column_shape *shapes,
    struct layout **out)
{
	struct layout_build builds[TABLE_MAX] = { 0 };

	for (uint32_t i = 0; i < t->n_cols; i++)
		if (shapes[i].cols > 0)
			layout_build_start(&builds[i], t->docs[i], shapes[i].cols,
			    shapes[i].overlay);
	for (uint32_t row = 0; row < t->n_rows; row++)
		columns_row(t, builds, row);
	for (uint32_t i = 0; i < t->n_cols; i++)
		out[i] = shapes[i].cols > 0 ? layout_build_done(&builds[i]) : NULL;
}
