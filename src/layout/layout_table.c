/* SPDX-License-Identifier: ISC */
/*
 * layout_table - rows of a table, in columns or as texts.
 *
 *	A/RES/68/164   2013-12-18   Strengthening the        columns: the last cell
 *	                            role of the ...          of a row wraps
 *
 *	A/RES/68/164 | 2013-12-18 | Streng-                  texts, where columns
 *	  thening the role of the ...                        would be too narrow
 */
#include "layout/layout_build.h"

#define TABLE_GAP 2   /* [col] between cells */
#define TABLE_LAST 20 /* [col] that the last column needs to be read */

static uint32_t table_end(const struct doc *d, uint32_t para)
{
	while (para < d->n_paras && d->paras[para].kind == PARA_ROW)
		para++;
	return para;
}

static uint32_t table_max(uint32_t a, uint32_t b)
{
	return a > b ? a : b;
}

/* The last cell of a row: only those of the last column share its width. */
static void table_take_last(struct layout_table *t, uint32_t n, uint32_t width)
{
	if (n > t->last_n) {
		t->last_n = n;
		t->last = 0;
	}
	if (n == t->last_n)
		t->last = table_max(t->last, width);
}

/* Takes the cells of one row into the widths of the columns. */
static void table_take_row(struct layout_table *t, const struct flow *f)
{
	uint32_t n = 0, width = 0;

	for (size_t i = 0; i < f->bytes.n; i++) {
		width += f->bytes.at[i].width;
		if (!(f->bytes.at[i].flags & FLOW_TAB))
			continue;
		if (n == t->widths.n)
			vec_push(&t->widths, 0);
		t->widths.at[n] = table_max(t->widths.at[n], width);
		n++;
		width = 0;
	}
	table_take_last(t, n, width);
}

static void table_flow(struct layout_build *b, uint32_t para, const char *tab)
{
	flow_begin(&b->flow, b->doc, para);
	flow_text(&b->flow, tab);
}

/* True when columns leave enough of ROOM [col] for the last one. */
static bool table_fits(const struct layout_table *t, uint32_t room)
{
	uint32_t need = table_max(TABLE_LAST, room / 3);
	size_t taken = 0;

	for (size_t i = 0; i < t->widths.n; i++) {
		if (t->widths.at[i] > room / 2)
			return false;
		taken += t->widths.at[i] + TABLE_GAP;
	}
	need = t->last < need ? t->last : need;
	return taken + need <= room;
}

/*
 * Widens the TABs of the flow, a row that begins at column COL, up to the next
 * column and keeps all cells but the last on one row; returns the last one's column.
 */
static uint32_t table_align(struct flow *f, const struct layout_table *t, uint32_t col)
{
	uint32_t at = col;
	size_t n = 0, kept = 0;

	for (size_t i = 0; i < f->bytes.n; i++) {
		struct flow_byte *byte = &f->bytes.at[i];

		if (byte->flags & FLOW_TAB) {
			col += t->widths.at[n++] + TABLE_GAP;
			byte->width = col - at;
			kept = i + 2;
		}
		at += byte->width;
	}
	for (size_t i = 0; i < kept && i < f->bytes.n; i++)
		f->bytes.at[i].flags &= ~(FLOW_BREAK | FLOW_MUST);
	return col;
}

/* Measures the rows from PARA on. */
static void table_start(struct layout_build *b, uint32_t para)
{
	struct layout_table *t = &b->table;

	t->end = table_end(b->doc, para);
	t->widths.n = 0;
	t->last = t->last_n = 0;
	for (uint32_t i = para; i < t->end; i++) {
		table_flow(b, i, "");
		table_take_row(t, &b->flow);
	}
	t->fits = table_fits(t, b->cols - b->margin);
}

void layout_table_row(struct layout_build *b, uint32_t para)
{
	uint32_t rest = b->margin + TABLE_GAP;

	if (para >= b->table.end)
		table_start(b, para);
	table_flow(b, para, b->table.fits ? "" : " | ");
	if (b->table.fits)
		rest = table_align(&b->flow, &b->table, b->margin);
	struct fill_shape shape = fill_shape(b->cols, b->margin, rest);
	layout_build_sign(b, para, &shape);
	fill_rows(b, para, shape);
}
