/* SPDX-License-Identifier: ISC */
/*
 * page_comparison - documents beside each other, or two of them as one text:
 *
 *	68/164 and 74/158: compared
 *	~PP7  Recalling [-all-] {+its+} resolutions (was PP5)
 *
 * What the page shows is a document either way: that of the column with the focus, or the one
 * text.
 */
#include <stdlib.h>

#include "base/arena.h"
#include "base/xalloc.h"
#include "ui/comparing.h"
#include "ui/page_make.h"

bool page_is_comparison(const struct page *p)
{
	return p->comparing != NULL;
}

struct comparing *page_columns(const struct page *p)
{
	return p->one_text == NULL ? p->comparing : NULL;
}

void page_take_column(struct page *p, uint32_t column)
{
	struct comparing *c = p->comparing;

	c->column = column;
	p->number = c->documents.number[column];
	p->doc = c->table->docs[column];
	free(p->symbol);
	p->symbol = xstrdup(p->doc->meta.symbol);
}

const struct overlay_para *page_over(const struct page *p, uint32_t para)
{
	const struct comparing *c = page_columns(p);
	const struct overlay *overlay =
	    c != NULL ? c->columns[c->column].overlay : p->overlay;

	return overlay != NULL && para < overlay->n_paras ? &overlay->paras[para] : NULL;
}

void page_make_comparison(struct library *lib, struct page *p)
{
	struct compared documents;

	if (!compared_read(&documents, lib, p->argument))
		return;
	p->comparing = comparing_new(lib, &documents);
	page_take_column(p, p->comparing->column);
}

struct page *page_compare(struct library *lib, const struct compared *documents)
{
	struct page *p = xcalloc(1, sizeof(*p));
	struct buf words = { 0 };

	compared_add(&words, lib, documents);
	p->kind = PAGE_COMPARISON;
	p->symbol = xstrdup("");
	p->argument = buf_take(&words);
	p->comparing = comparing_new(lib, documents);
	page_take_column(p, p->comparing->column);
	return p;
}

/* What each paragraph of U, the one text of step ALL of C, shows. */
static const struct page_place *unified_origins(const struct unified *u,
    const struct comparison *all, const uint32_t *number)
{
	struct page_place *origins =
	    arena_alloc(u->overlay->arena, u->doc->n_paras * sizeof(*origins));

	for (uint32_t i = 0; i < u->doc->n_paras; i++) {
		const struct compare_pair *pair = &all->pairs[u->pair_of[i]];
		bool second = pair->b != DOC_NONE;

		origins[i].number = number[second];
		origins[i].para = second ? pair->b : pair->a;
	}
	return origins;
}

/* Folds what the one text of P leaves out. */
static void page_fold_one_text(struct page *p)
{
	uint32_t n = p->overlay->n_paras;
	struct overlay_para *paras =
	    arena_copy(p->overlay->arena, p->overlay->paras, n, sizeof(*paras));

	for (uint32_t i = 0; i < n; i++)
		paras[i].fold =
		    unified_has(p->one_text, p->pair_of[i], p->comparing->whole)
		    ? OVERLAY_WHOLE
		    : OVERLAY_LINE;
	overlay_make_runs(paras, p->doc, NULL, unified_words(p->comparing->whole),
	    p->overlay->arena);
	p->overlay->paras = paras;
}

/* Lays the ages of the words of the second text over U. */
static void page_lay_ages(struct page *p, struct unified *u)
{
	const struct overlay *of_b =
	    comparing_ages(p->comparing, comparing_second(p->comparing->column));

	if (of_b == NULL)
		return;
	p->ages = unified_carry(u, p->one_text, of_b);
	struct overlay *merged = overlay_merge(u->doc, u->overlay, p->ages);
	u->pair_of =
	    arena_copy(merged->arena, u->pair_of, u->doc->n_paras, sizeof(*u->pair_of));
	overlay_free(u->overlay);
	u->overlay = merged;
}

static void page_take_one_text(struct page *p)
{
	const struct comparing *c = p->comparing;

	p->one_text = comparing_step(c, c->column);
	struct unified u = unified_new(p->one_text, UNIFIED_ALL);
	page_lay_ages(p, &u);
	p->number = INDEX_ABSENT;
	p->doc = p->made = u.doc;
	p->overlay = u.overlay;
	p->pair_of = u.pair_of;
	p->origins = unified_origins(&u, p->one_text, comparing_pair(c, c->column));
	free(p->symbol);
	p->symbol = xstrdup(c->table->docs[c->column]->meta.symbol);
	page_fold_one_text(p);
}

static void page_drop_one_text(struct page *p)
{
	doc_free(p->made);
	overlay_free(p->overlay);
	overlay_free(p->ages);
	p->made = NULL;
	p->overlay = NULL;
	p->one_text = NULL;
	p->pair_of = NULL;
	p->origins = NULL;
	p->ages = NULL;
}

void page_turn(struct page *p)
{
	if (p->one_text == NULL) {
		page_take_one_text(p);
	} else {
		page_drop_one_text(p);
		page_take_column(p, p->comparing->column);
	}
}

/* What P compares, or what lies over it, has changed; its form stays. */
static void page_make_again(struct page *p)
{
	if (p->one_text == NULL)
		return;
	page_drop_one_text(p);
	page_take_one_text(p);
}

void page_compare_again(struct page *p)
{
	comparing_renew(p->comparing);
	page_make_again(p);
}

/* The column over whose words P shows ages, if it does. */
static uint32_t page_aged_column(const struct page *p)
{
	const uint32_t column = p->comparing->column;

	return p->one_text != NULL ? comparing_second(column) : column;
}

/* Other ages are wanted: they are found now, or in shares of work. */
static void page_want_ages(struct page *p)
{
	struct comparing *c = p->comparing;

	while (!c->lib->in_shares && comparing_lacks(c) != INDEX_ABSENT)
		comparing_find_ages(c);
	p->lacks = comparing_lacks(c) != INDEX_ABSENT;
	comparing_relay(c);
}

bool page_toggle_ages(struct page *p)
{
	struct comparing *c = p->comparing;
	struct comparing_column *column = &c->columns[page_aged_column(p)];

	column->aged = !column->aged;
	page_want_ages(p);
	page_make_again(p);
	return column->aged;
}

void page_find_ages(struct page *p)
{
	comparing_find_ages(p->comparing);
	page_make_again(p);
}

const struct overlay *page_ages(const struct page *p)
{
	if (p->kind == PAGE_BLAME)
		return p->overlay;
	if (p->comparing == NULL || p->one_text != NULL)
		return p->ages;
	return comparing_ages(p->comparing, p->comparing->column);
}

uint32_t page_aged(const struct page *p)
{
	const struct comparing *c = p->comparing;

	if (c == NULL)
		return p->kind == PAGE_BLAME ? p->number : INDEX_ABSENT;
	const uint32_t column = page_aged_column(p);
	return c->columns[column].aged ? c->documents.number[column] : INDEX_ABSENT;
}

struct comparing_stand page_stand(const struct page *p)
{
	const struct comparing *c = p->comparing;

	struct comparing_stand stand = { c->column, p->one_text != NULL, c->form,
		c->whole, 0 };

	for (uint32_t i = 0; i < c->documents.n; i++)
		stand.aged |= (unsigned)c->columns[i].aged << i;
	return stand;
}

void page_stand_as(struct page *p, struct comparing_stand stand)
{
	if (p->one_text != NULL)
		page_turn(p);
	struct comparing *c = p->comparing;
	c->form = stand.form;
	c->whole = stand.whole;
	for (uint32_t i = 0; i < c->documents.n; i++)
		c->columns[i].aged = (stand.aged >> i & 1) != 0;
	page_want_ages(p);
	if (stand.column < c->documents.n)
		page_take_column(p, stand.column);
	if (stand.one_text)
		page_turn(p);
}

void page_fold(struct page *p, enum unified_only whole)
{
	p->comparing->whole = whole;
	comparing_relay(p->comparing);
	if (p->one_text != NULL)
		page_fold_one_text(p);
}

/* The pair of STEP that PARA of document D is of. */
static const struct compare_pair *pair_of(const struct comparison *step,
    const struct doc *d, uint32_t para)
{
	return &step->pairs[d == step->b ? step->of_b[para] : step->of_a[para]];
}

const struct compare_pair *page_pair(const struct page *p, uint32_t para)
{
	const struct comparing *c = p->comparing;

	if (p->one_text == NULL)
		return table_pair(c->table, c->column, para);
	return &p->one_text->pairs[p->pair_of[para]];
}

uint32_t page_find_place(const struct page *p, struct page_place place)
{
	struct library *lib = p->comparing->lib;
	const struct compare_pair *pair =
	    pair_of(p->one_text, library_doc(lib, place.number), place.para);

	for (uint32_t i = 0; i < p->doc->n_paras; i++)
		if (&p->one_text->pairs[p->pair_of[i]] == pair)
			return i;
	return 0;
}
