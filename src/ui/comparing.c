/* SPDX-License-Identifier: ISC */
/* comparing - a comparison that is being read; see the header. */
#include "ui/comparing.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/xalloc.h"
#include "layout/columns.h"

static void comparing_drop_layouts(struct comparing *c)
{
	for (uint32_t i = 0; i < TABLE_MAX; i++) {
		layout_free(c->columns[i].layout);
		c->columns[i].layout = NULL;
	}
	c->laid_out = false;
	c->serial++;
}

static void comparing_drop_sheets(struct comparing *c)
{
	comparing_drop_layouts(c);
	for (uint32_t i = 0; i < TABLE_MAX; i++) {
		sheet_free(c->columns[i].sheet);
		c->columns[i].sheet = NULL;
	}
}

void comparing_renew(struct comparing *c)
{
	const struct comparison *steps[TABLE_MAX - 1];

	comparing_drop_sheets(c);
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

static struct comparing *comparing_new(struct library *lib,
    const struct compared *documents, const char *words)
{
	struct comparing *c = xcalloc(1, sizeof(*c));

	c->lib = lib;
	c->words = xstrdup(words);
	c->documents = *documents;
	c->home = c->landed = documents->n - 1;
	for (uint32_t i = 0; i < documents->n; i++) {
		c->columns[i].page = comparing_page(lib, documents->number[i]);
		c->columns[i].context = (struct page_context){ .lib = lib };
		c->columns[i].context.page = c->columns[i].page;
	}
	comparing_renew(c);
	c->next = lib->comparing;
	lib->comparing = c;
	return c;
}

struct comparing *comparing_get(struct library *lib, const char *words)
{
	struct comparing *c = lib->comparing;
	struct compared documents;

	while (c != NULL && strcmp(c->words, words) != 0)
		c = c->next;
	if (c == NULL) {
		if (!compared_read(&documents, lib, words))
			return NULL;
		c = comparing_new(lib, &documents, words);
	}
	c->users++;
	return c;
}

static void comparing_free(struct comparing *c)
{
	comparing_drop_sheets(c);
	table_free(c->table);
	for (uint32_t i = 0; i < TABLE_MAX; i++) {
		page_context_fini(&c->columns[i].context);
		page_free(c->columns[i].page);
	}
	free(c->words);
	free(c);
}

void comparing_release(struct comparing *c)
{
	if (c == NULL || --c->users > 0)
		return;
	struct comparing **at = &c->lib->comparing;

	while (*at != c)
		at = &(*at)->next;
	*at = c->next;
	comparing_free(c);
}

void comparing_set_cols(struct comparing *c, uint32_t column, uint32_t cols)
{
	if (c->columns[column].cols == cols)
		return;
	c->columns[column].cols = cols;
	comparing_drop_layouts(c);
}

void comparing_fold(struct comparing *c, enum unified_only whole)
{
	c->whole = whole;
	comparing_drop_sheets(c);
}

static void comparing_lay_out(struct comparing *c)
{
	struct layout_overlay overlays[TABLE_MAX];
	struct column_shape shapes[TABLE_MAX];
	struct layout *layouts[TABLE_MAX];

	for (uint32_t i = 0; i < c->documents.n; i++) {
		struct comparing_column *column = &c->columns[i];

		if (column->sheet == NULL)
			column->sheet =
			    columns_sheet(c->table, i, !c->lib->colours, c->whole);
		overlays[i] = page_overlay(&column->context);
		overlays[i].sheet = column->sheet;
		shapes[i].cols = column->cols;
		shapes[i].overlay = &overlays[i];
	}
	columns_begin(c->table, shapes, layouts);
	for (uint32_t i = 0; i < c->documents.n; i++)
		c->columns[i].layout = layouts[i];
	c->n_laid = columns_reach(c->table, layouts, 0, 1, 1);
}

/* Lays out rows of the table until END, or until there are N_ROWS. */
static void comparing_lay_out_more(struct comparing *c, uint32_t end, int64_t n_rows)
{
	struct layout *layouts[TABLE_MAX];

	for (uint32_t i = 0; i < c->documents.n; i++)
		layouts[i] = c->columns[i].layout;
	c->n_laid = columns_reach(c->table, layouts, c->n_laid, end, n_rows);
}

void comparing_reach(struct comparing *c, int64_t end)
{
	if (c->laid_out)
		comparing_lay_out_more(c, 0, end);
}

void comparing_reach_para(struct comparing *c, uint32_t column, uint32_t para)
{
	const uint32_t *row_of = c->table->row_of[column];
	const uint32_t n = c->table->docs[column]->n_paras;

	/* padding ends where the next paragraph begins */
	if (c->laid_out)
		comparing_lay_out_more(c,
		    para + 1 < n ? row_of[para + 1] : c->table->n_rows, 0);
}

const struct layout *comparing_layout(struct comparing *c, uint32_t column)
{
	assert(column < c->documents.n);
	if (!c->laid_out)
		comparing_lay_out(c);
	c->laid_out = true;
	return c->columns[column].layout;
}

const struct comparison *comparing_step(const struct comparing *c, uint32_t column)
{
	return c->table->steps[column > 0 ? column - 1 : 0];
}

void comparing_add_argument(struct buf *to, const struct comparing *c, uint32_t column)
{
	buf_addf(to, "%u %s", column, c->words);
}

struct comparing *comparing_read(struct library *lib, const char *argument,
    uint32_t *column)
{
	if (!byte_is_digit(argument[0]) || argument[1] != ' ')
		return NULL;
	struct comparing *c = comparing_get(lib, argument + 2);
	*column = (uint32_t)(argument[0] - '0');
	if (c != NULL && *column >= c->documents.n) {
		comparing_release(c);
		return NULL;
	}
	return c;
}
