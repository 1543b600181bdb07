/* SPDX-License-Identifier: ISC */
/* comparing - a comparison that is being read; see the header. */
#include "ui/comparing.h"

#include <assert.h>
#include <stdlib.h>

#include "base/xalloc.h"
#include "ui/blame_overlay.h"

static void comparing_drop_layouts(struct comparing *c)
{
	for (uint32_t i = 0; i < TABLE_MAX; i++) {
		layout_free(c->columns[i].layout);
		c->columns[i].layout = NULL;
	}
	c->laid_out = false;
}

void comparing_relay(struct comparing *c)
{
	comparing_drop_layouts(c);
	for (uint32_t i = 0; i < TABLE_MAX; i++) {
		overlay_free(c->columns[i].overlay);
		c->columns[i].overlay = NULL;
	}
}

void comparing_renew(struct comparing *c)
{
	const struct comparison *steps[TABLE_MAX - 1];

	comparing_relay(c);
	table_free(c->table);
	for (uint32_t i = 0; i + 1 < c->documents.n; i++)
		steps[i] = library_compare(c->lib, c->documents.number[i],
		    c->documents.number[i + 1]);
	c->table = table_new(steps, c->documents.n - 1);
	c->asked.para = c->answer.para = DOC_NONE;
}

/* The page of document NUMBER by itself. */
static struct page *comparing_page(struct library *lib, uint32_t number)
{
	const struct doc_meta *m = &library_doc(lib, number)->meta;

	return page_new(lib, PAGE_DOCUMENT, m->symbol, m->language);
}

struct comparing *comparing_new(struct library *lib, const struct compared *documents)
{
	struct comparing *c = xcalloc(1, sizeof(*c));

	c->lib = lib;
	c->documents = *documents;
	c->column = c->home = c->landed = documents->n - 1;
	c->tied.number = INDEX_ABSENT;
	for (uint32_t i = 0; i < documents->n; i++) {
		c->columns[i].page = comparing_page(lib, documents->number[i]);
		c->columns[i].context = (struct page_context){ .lib = lib };
		c->columns[i].context.page = c->columns[i].page;
	}
	comparing_renew(c);
	return c;
}

void comparing_free(struct comparing *c)
{
	if (c == NULL)
		return;
	comparing_relay(c);
	table_free(c->table);
	for (uint32_t i = 0; i < TABLE_MAX; i++) {
		overlay_free(c->columns[i].ages);
		page_context_fini(&c->columns[i].context);
		page_free(c->columns[i].page);
	}
	free(c);
}

/* The columns [*FIRST, *END) that have room in COLS [col]. */
static void comparing_find_shown(const struct comparing *c, uint32_t cols,
    uint32_t *first, uint32_t *end)
{
	*first = 0;
	*end = c->documents.n;
	while (*end - *first > 1 &&
	    cols < (*end - *first) * (COMPARING_MIN_COLUMN + 1) - 1) {
		if (c->column == *first)
			*end = *first + 1;
		else
			++*first;
	}
}

/* Divides COLS [col] among the columns [FIRST, END); the others have no room. */
static void comparing_divide(struct comparing *c, uint32_t cols, uint32_t first,
    uint32_t end)
{
	uint32_t left = 0;

	for (uint32_t i = 0; i < c->documents.n; i++) {
		struct comparing_column *column = &c->columns[i];
		const uint32_t n = end - i; /* that are still to come, for a shown one */

		column->room = 0;
		if (i < first || i >= end)
			continue;
		column->left = left;
		column->room = n == 1 ? cols : (2 * (cols - 1) + n) / (2 * n);
		left += column->room + 1;
		cols -= n == 1 ? 0 : column->room + 1;
	}
}

void comparing_fit(struct comparing *c, uint32_t cols, uint32_t max_width)
{
	uint32_t first, end;
	bool same = true;

	comparing_find_shown(c, cols, &first, &end);
	comparing_divide(c, cols, first, end);
	for (uint32_t i = 0; i < c->documents.n; i++) {
		/* what is not shown is as wide as what has its room */
		const uint32_t at = c->columns[i].room > 0 ? i : c->column;
		const uint32_t was = c->columns[i].cols;

		cols = c->columns[at].room - (at + 1 < end);
		c->columns[i].cols = cols < max_width ? cols : max_width;
		same = same && c->columns[i].cols == was;
	}
	if (!same)
		comparing_drop_layouts(c);
}

const struct overlay *comparing_ages(const struct comparing *c, uint32_t column)
{
	return c->columns[column].aged ? c->columns[column].ages : NULL;
}

/* The column whose ages are wanted and not known; as many as there are for none. */
static uint32_t comparing_unaged(const struct comparing *c)
{
	uint32_t i = 0;

	while (i < c->documents.n && (!c->columns[i].aged || c->columns[i].ages != NULL))
		i++;
	return i;
}

uint32_t comparing_lacks(const struct comparing *c)
{
	const uint32_t i = comparing_unaged(c);

	return i < c->documents.n ? c->documents.number[i] : INDEX_ABSENT;
}

void comparing_find_ages(struct comparing *c)
{
	const uint32_t i = comparing_unaged(c);

	c->columns[i].ages = blame_overlay_of(c->lib, c->documents.number[i]);
	comparing_relay(c);
}

/* What lies over COLUMN.  Changes under ages have signs, since their colours are gone. */
static struct overlay *comparing_overlay(const struct comparing *c, uint32_t column)
{
	const struct overlay *ages = comparing_ages(c, column);
	struct overlay *changes =
	    columns_overlay(c->table, column, ages != NULL || !c->lib->colours, c->whole);

	if (ages == NULL)
		return changes;
	struct overlay *merged = overlay_merge(c->table->docs[column], changes, ages);
	overlay_free(changes);
	return merged;
}

static void comparing_lay_out(struct comparing *c)
{
	struct layout_lore lores[TABLE_MAX];
	struct column_shape shapes[TABLE_MAX];
	struct layout *layouts[TABLE_MAX];

	for (uint32_t i = 0; i < c->documents.n; i++) {
		struct comparing_column *column = &c->columns[i];

		if (column->overlay == NULL)
			column->overlay = comparing_overlay(c, i);
		lores[i] = page_lore(&column->context);
		lores[i].overlay = column->overlay;
		shapes[i].cols = column->cols;
		shapes[i].lore = &lores[i];
	}
	columns_begin(c->table, shapes, layouts);
	for (uint32_t i = 0; i < c->documents.n; i++)
		c->columns[i].layout = layouts[i];
	columns_begin_at(c->table, layouts, &c->laid, 0);
	columns_reach_rows(c->table, layouts, &c->laid, 0, 1);
}

/* The layouts of the columns of C, borrowed. */
struct comparing_layouts {
	struct layout *at[TABLE_MAX];
};

static struct comparing_layouts comparing_layouts(const struct comparing *c)
{
	struct comparing_layouts layouts = { { NULL } };

	for (uint32_t i = 0; i < c->documents.n; i++)
		layouts.at[i] = c->columns[i].layout;
	return layouts;
}

void comparing_reach(struct comparing *c, int64_t first, int64_t end)
{
	const struct comparing_layouts layouts = comparing_layouts(c);

	if (c->laid_out)
		columns_reach_rows(c->table, layouts.at, &c->laid, first, end);
}

/* The row of the table where padding behind paragraph PARA ends: of the next that has a row. */
static uint32_t comparing_padding_end(const struct comparing *c, uint32_t column,
    uint32_t para)
{
	const uint32_t n = c->table->docs[column]->n_paras;

	while (
	    ++para < n && c->columns[column].overlay->paras[para].fold == OVERLAY_HIDDEN)
		;
	return para < n ? c->table->row_of[column][para] : c->table->n_rows;
}

void comparing_reach_para(struct comparing *c, uint32_t column, uint32_t para)
{
	const struct comparing_layouts layouts = comparing_layouts(c);

	if (!c->laid_out)
		return;
	const uint32_t end = comparing_padding_end(c, column, para);
	columns_reach(c->table, layouts.at, &c->laid,
	    para < c->table->docs[column]->n_paras ? c->table->row_of[column][para]
						   : c->laid.from,
	    end);
}

void comparing_begin_at(struct comparing *c, uint32_t column, uint32_t para)
{
	const struct comparing_layouts layouts = comparing_layouts(c);

	if (!c->laid_out)
		return;
	columns_begin_at(c->table, layouts.at, &c->laid, c->table->row_of[column][para]);
	comparing_reach_para(c, column, para);
}

const struct layout *comparing_layout(struct comparing *c, uint32_t column)
{
	assert(column < c->documents.n);
	if (!c->laid_out)
		comparing_lay_out(c);
	c->laid_out = true;
	return c->columns[column].layout;
}

uint32_t comparing_layout_row(struct comparing *c, uint32_t row)
{
	uint32_t found = 0;

	for (uint32_t i = 0; i < c->table->n_cols; i++) {
		const struct layout *l = comparing_layout(c, i);
		uint32_t para = c->table->rows[row].para[i];

		if (para == DOC_NONE)
			continue;
		comparing_reach_para(c, i, para);
		if (l->first_row[para] > found)
			found = l->first_row[para];
	}
	return found;
}

uint32_t comparing_table_row(struct comparing *c, uint32_t layout_row)
{
	uint32_t found = 0;

	for (uint32_t i = 0; i < c->table->n_cols; i++) {
		const struct layout *l = comparing_layout(c, i);

		if (c->table->docs[i]->n_paras == 0)
			continue;
		uint32_t para = layout_row_at(l, layout_row)->para;
		if (c->table->row_of[i][para] > found)
			found = c->table->row_of[i][para];
	}
	return found;
}

uint32_t comparing_find(const struct comparing *c, uint32_t number)
{
	for (uint32_t i = 0; i < c->documents.n; i++)
		if (c->documents.number[i] == number)
			return i;
	return DOC_NONE;
}

void comparing_level(struct comparing *c)
{
	for (uint32_t i = 0; i < c->documents.n; i++)
		c->columns[i].shift = 0;
}

const uint32_t *comparing_pair(const struct comparing *c, uint32_t column)
{
	return &c->documents.number[comparing_second(column) - 1];
}

const struct comparison *comparing_step(const struct comparing *c, uint32_t column)
{
	return c->table->steps[comparing_second(column) - 1];
}
