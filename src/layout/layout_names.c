/* SPDX-License-Identifier: ISC */
/*
 * layout_names - the cells of a paragraph as a list of names, in as many columns as fit, read
 * from left to right:
 *
 *	ALBANIA      ALGERIA      ANDORRA      ANGOLA
 *	ANTIGUA AND BARBUDA       ARGENTINA    ARMENIA
 *
 * A few long names take the place of two, or there would be one column for all.
 */
#include "layout/layout_build.h"

#define NAMES_GAP 2u    /* [col] between names */
#define NAMES_LEAST 12u /* [col] of a column */
#define NAMES_LONG 8u   /* one name of so many may be too wide for its column */

/* True when columns of STEP [col] are wide enough for most of CELLS. */
static bool names_fit(const struct layout_cell_vec *cells, uint32_t step)
{
	size_t wide = 0;

	for (size_t i = 0; i < cells->n; i++)
		wide += cells->at[i].width + NAMES_GAP > step;
	return wide * NAMES_LONG <= cells->n;
}

/* [col] from one column to the next in ROOM [col]. */
static uint32_t names_step(const struct layout_cell_vec *cells, uint32_t room)
{
	uint32_t n = (room + NAMES_GAP) / NAMES_LEAST;

	while (n > 1 && !names_fit(cells, (room + NAMES_GAP) / n))
		n--;
	return (room + NAMES_GAP) / (n > 1 ? n : 1);
}

/* A row begins at byte AT [byte]. */
static void names_break(struct flow *f, size_t at)
{
	if (at < f->bytes.n)
		f->bytes.at[at].flags |= FLOW_BREAK | FLOW_MUST;
}

/* Widens the TABs up to the next column; rows begin at names alone where these fit. */
static void names_align(struct flow *f, const struct layout_cell_vec *cells,
    uint32_t room)
{
	uint32_t step = names_step(cells, room), at = 0;
	size_t start = 0;

	for (size_t i = 0; i < cells->n; i++) {
		const struct layout_cell *cell = &cells->at[i];

		if (at > 0 && at + cell->width > room)
			at = 0;
		for (size_t k = start + 1; k < cell->end && cell->width <= room; k++)
			f->bytes.at[k].flags &= ~(FLOW_BREAK | FLOW_MUST);
		if (cell->end == f->bytes.n)
			return;
		start = cell->end + 1;
		if (cell->width > room) {
			names_break(f, start);
			at = 0;
			continue;
		}
		uint32_t behind = at + cell->width + NAMES_GAP;
		uint32_t next = (behind + step - 1) / step * step;
		f->bytes.at[cell->end].width = next - at - cell->width;
		f->bytes.at[cell->end].flags &= ~(FLOW_BREAK | FLOW_MUST);
		at = next;
	}
}

void layout_names_rows(struct layout_build *b, uint32_t para)
{
	struct fill_shape shape = fill_shape(b->cols, b->margin, b->margin);
	struct layout_cell_vec cells = { 0 };

	flow_begin(&b->flow, b->doc, para);
	flow_text(&b->flow, "");
	layout_find_cells(&cells, &b->flow);
	names_align(&b->flow, &cells, shape.limit - shape.first);
	vec_fini(&cells);
	fill_rows(b, para, shape);
}
