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

#include "base/byte.h"
#include "layout/layout_build.h"
#include "text/grapheme.h"

#define TABLE_GAP 2       /* [col] between cells */
#define TABLE_LAST 20     /* [col] that the last column needs to be read */
#define TABLE_WEIGHED 64u /* columns that can have a weight */

static bool table_has(const struct doc *d, uint32_t para)
{
	return d->paras[para].kind == PARA_ROW;
}

uint32_t layout_table_first(const struct doc *d, uint32_t para)
{
	while (para > 0 && table_has(d, para - 1))
		para--;
	return para;
}

uint32_t layout_table_end(const struct doc *d, uint32_t para)
{
	while (para < d->n_paras && table_has(d, para))
		para++;
	return para;
}

static uint32_t table_max(uint32_t a, uint32_t b)
{
	return a > b ? a : b;
}

static void table_take_cell(struct layout_table *t, uint32_t n, uint32_t width)
{
	if (n == t->widths.n)
		vec_push(&t->widths, 0);
	t->widths.at[n] = table_max(t->widths.at[n], width);
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

/* [col] of the last column with which it has enough: no other needs to go. */
static uint32_t table_enough(uint32_t room)
{
	return table_max(TABLE_LAST, room / 3);
}

/* Takes the cells of one row into the widths of the columns. */
static void table_take_row(struct layout_table *t, const struct flow *f)
{
	uint32_t n = 0, width = 0;

	for (size_t i = 0; i < f->bytes.n; i++) {
		width += f->bytes.at[i].width;
		if (!(f->bytes.at[i].flags & FLOW_TAB))
			continue;
		table_take_cell(t, n++, width);
		width = 0;
	}
	table_take_last(t, n, width);
}

bool layout_row_is_bare(const struct layout_build *b, uint32_t para)
{
	const struct para *p = &b->doc->paras[para];
	const struct overlay_para *overlay = flow_overlay(&b->flow, para);

	if (overlay != NULL && overlay->n_spans > 0)
		return false;
	for (uint32_t i = 0; i < p->n_marks; i++) {
		const struct mark *m = &p->marks[i];

		if (m->kind == MARK_NOTE_REF || flow_is_missing(&b->flow, m))
			return false;
	}
	return true;
}

static uint32_t table_cell_width(struct slice cell)
{
	bool plain = byte_plain_run(cell.at, cell.len) == cell.len;

	return (uint32_t)(plain ? cell.len : text_width(cell));
}

/*
 * The same for the row of a table that is TEXT and nothing else, without a flow: most of
 * a long list is never laid out.  No cluster lies on both sides of a TAB.
 */
static void table_take_bare(struct layout_table *t, struct slice text, uint32_t enough)
{
	const char *tab;
	uint32_t n = 0;

	while (text.len > 0 && (tab = memchr(text.at, '\t', text.len)) != NULL) {
		size_t end = (size_t)(tab - text.at);

		table_take_cell(t, n++, table_cell_width(slice_sub(text, 0, end)));
		text = slice_sub(text, end + 1, text.len);
	}
	if (n != t->last_n || t->last < enough)
		table_take_last(t, n, table_cell_width(text));
}

static void table_flow(struct layout_build *b, uint32_t para, const char *tab)
{
	flow_begin(&b->flow, b->doc, para);
	flow_filled(&b->flow, tab);
}

static bool table_is_hidden(const struct layout_table *t, size_t column)
{
	return column < TABLE_WEIGHED && (t->hidden >> column & 1) != 0;
}

/* True when columns leave NEED of ROOM [col] for the last one. */
static bool table_fits(const struct layout_table *t, uint32_t room, uint32_t need)
{
	size_t taken = 0;

	for (size_t i = 0; i < t->widths.n; i++) {
		if (table_is_hidden(t, i))
			continue;
		if (t->widths.at[i] > room / 2)
			return false;
		taken += t->widths.at[i] + TABLE_GAP;
	}
	need = t->last < need ? t->last : need;
	return taken + need <= room;
}

/* The column of least weight that is still shown; t->widths.n when none may go. */
static size_t table_lightest(const struct layout_table *t, const char *weights)
{
	size_t lightest = t->widths.n;

	for (size_t i = 0; i < t->widths.n && i < TABLE_WEIGHED && weights[i] != '\0';
	     i++)
		if (weights[i] != '0' && !table_is_hidden(t, i) &&
		    (lightest == t->widths.n || weights[i] < weights[lightest]))
			lightest = i;
	return lightest;
}

/* Of those that were taken away the heaviest ones come back as far as there is room. */
static void table_show_again(struct layout_table *t, const char *weights, uint32_t room)
{
	for (char weight = '9'; weight > '0'; weight--)
		for (size_t i = 0;
		     i < t->widths.n && i < TABLE_WEIGHED && weights[i] != '\0'; i++) {
			if (!table_is_hidden(t, i) || weights[i] != weight ||
			    t->widths.at[i] == 0)
				continue;
			t->hidden &= ~((uint64_t)1 << i);
			if (!table_fits(t, room, table_enough(room)))
				t->hidden |= (uint64_t)1 << i;
		}
}

/* Columns that are empty in all rows take no room. */
static void table_hide_empty(struct layout_table *t, const char *weights)
{
	for (size_t i = 0; i < t->widths.n && i < TABLE_WEIGHED && weights[i] != '\0';
	     i++)
		if (t->widths.at[i] == 0)
			t->hidden |= (uint64_t)1 << i;
}

/* Takes columns away until the others have enough of ROOM [col]; where that is in vain, none. */
static void table_hide(struct layout_table *t, const char *weights, uint32_t room)
{
	size_t column;

	table_hide_empty(t, weights);
	while (!table_fits(t, room, table_enough(room))) {
		column = table_lightest(t, weights);
		if (column == t->widths.n) {
			if (!table_fits(t, room, TABLE_LAST))
				t->hidden = 0;
			return;
		}
		t->hidden |= (uint64_t)1 << column;
	}
	table_show_again(t, weights, room);
}

/* Nothing of the cells in hidden columns is shown. */
static void table_hide_cells(struct flow *f, const struct layout_table *t)
{
	size_t piece = 0, column = 0;

	for (size_t i = 0; t->hidden != 0 && i < f->bytes.n; i++) {
		bool hidden = table_is_hidden(t, column);

		while (piece < f->pieces.n && f->pieces.at[piece].at <= i) {
			if (hidden)
				f->pieces.at[piece].text = NULL;
			piece++;
		}
		if (hidden)
			f->bytes.at[i].width = 0;
		column += (f->bytes.at[i].flags & FLOW_TAB) != 0;
	}
}

/*
 * Widens the TABs of the flow, a row that begins at column COL, up to the next
 * column and keeps all cells but the last on one row; returns the last one's column.
 */
static uint32_t table_align(struct flow *f, const struct layout_table *t, uint32_t col)
{
	uint32_t at = col;
	size_t n = 0, kept = 0;

	table_hide_cells(f, t);
	for (size_t i = 0; i < f->bytes.n; i++) {
		struct flow_byte *byte = &f->bytes.at[i];

		if (byte->flags & FLOW_TAB) {
			if (!table_is_hidden(t, n))
				col += t->widths.at[n] + TABLE_GAP;
			n++;
			byte->width = col - at;
			kept = i + 2;
		}
		at += byte->width;
	}
	for (size_t i = 0; i < kept && i < f->bytes.n; i++)
		f->bytes.at[i].flags &= ~(FLOW_BREAK | FLOW_MUST);
	return col;
}

/* Keeps the bytes [start, end) of F, a cell and what divides it from the one before, on one row. */
static void table_keep_cell(struct flow *f, size_t start, size_t end)
{
	uint32_t width = 0;
	bool begun = start == 0;

	for (size_t i = start; i < end; i++)
		width += f->bytes.at[i].width;
	for (size_t i = start; width <= TABLE_LAST && i < end; i++) {
		uint32_t *flags = &f->bytes.at[i].flags;

		if (begun)
			*flags &= ~(FLOW_BREAK | FLOW_MUST);
		/* the row may begin with the cell */
		begun = begun || (*flags & FLOW_BREAK) != 0;
	}
}

/* Keeps each short cell of a row as text on one row: "77/248 22%". */
static void table_keep_cells(struct flow *f)
{
	size_t start = 0;

	for (size_t i = 0; i < f->bytes.n; i++)
		if (f->bytes.at[i].flags & FLOW_TAB) {
			table_keep_cell(f, start, i);
			start = i + 1;
		}
}

/* Measures all rows of the table that PARA belongs to. */
static void table_start(struct layout_build *b, uint32_t para)
{
	struct layout_table *t = &b->table;
	const struct overlay_para *overlay;
	uint32_t room = b->cols - b->margin;

	t->start = layout_table_first(b->doc, para);
	t->end = layout_table_end(b->doc, para);
	t->widths.n = 0;
	t->last = t->last_n = 0;
	t->hidden = 0;
	for (uint32_t i = t->start; i < t->end; i++) {
		if (layout_row_is_bare(b, i)) {
			table_take_bare(t, para_text(&b->doc->paras[i]),
			    table_enough(room));
			continue;
		}
		table_flow(b, i, "");
		table_take_row(t, &b->flow);
	}
	overlay = flow_overlay(&b->flow, t->start);
	if (overlay != NULL && overlay->weights != NULL)
		table_hide(t, overlay->weights, room);
	t->fits = table_fits(t, room, TABLE_LAST);
}

void layout_table_row(struct layout_build *b, uint32_t para)
{
	uint32_t rest = b->margin + TABLE_GAP;

	if (para < b->table.start || para >= b->table.end)
		table_start(b, para);
	table_flow(b, para, b->table.fits ? "" : " | ");
	if (b->table.fits)
		rest = table_align(&b->flow, &b->table, b->margin);
	else
		table_keep_cells(&b->flow);
	struct fill_shape shape = fill_shape(b->cols, b->margin, rest);
	layout_build_sign(b, para, &shape);
	fill_rows(b, para, shape);
}
