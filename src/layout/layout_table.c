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
#include <string.h>

#include "layout/fill.h"
#include "layout/layout_build.h"

#define TABLE_GAP 2   /* [col] between cells */
#define TABLE_LAST 20 /* [col] that the last column needs to be read */

VEC_OF(table_cols, uint32_t);

struct table {
	struct table_cols widths; /* [col] of the cells that have one behind them */
	uint32_t last;            /* [col] of the widest cell behind the last of those */
	uint32_t last_n;          /* its column, from 0 */
};

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
static void table_take_last(struct table *t, uint32_t n, uint32_t width)
{
	if (n > t->last_n) {
		t->last_n = n;
		t->last = 0;
	}
	if (n == t->last_n)
		t->last = table_max(t->last, width);
}

/* Takes the cells of one row into the widths of the columns. */
static void table_take_row(struct table *t, const struct flow *f)
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
	flow_begin(&b->flow, &b->doc->paras[para]);
	flow_text(&b->flow, tab);
}

static void table_measure(struct layout_build *b, uint32_t para, uint32_t end,
    struct table *t)
{
	for (; para < end; para++) {
		table_flow(b, para, "");
		table_take_row(t, &b->flow);
	}
}

/* True when columns leave enough of ROOM [col] for the last one. */
static bool table_fits(const struct table *t, uint32_t room)
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
static uint32_t table_align(struct flow *f, const struct table *t, uint32_t col)
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

static void table_row_in_columns(struct layout_build *b, uint32_t para,
    const struct table *t)
{
	table_flow(b, para, "");
	uint32_t last = table_align(&b->flow, t, b->margin);
	fill_rows(b, para, fill_shape(b->cols, b->margin, last));
}

static void table_row_as_text(struct layout_build *b, uint32_t para)
{
	table_flow(b, para, " | ");
	fill_rows(b, para, fill_shape(b->cols, b->margin, b->margin + TABLE_GAP));
}

uint32_t layout_table(struct layout_build *b, uint32_t para, uint32_t *first_row)
{
	uint32_t end = table_end(b->doc, para);
	struct table t = { 0 };

	table_measure(b, para, end, &t);
	bool fits = table_fits(&t, b->cols - b->margin);
	for (; para < end; para++) {
		first_row[para] = (uint32_t)b->rows.n;
		if (fits)
			table_row_in_columns(b, para, &t);
		else
			table_row_as_text(b, para);
	}
	vec_fini(&t.widths);
	return end;
}
