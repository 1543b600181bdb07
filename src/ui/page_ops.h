/* SPDX-License-Identifier: ISC */
/*
 * page_ops - what the pages of each kind are, and what they do when the reader asks: a row
 * of functions for each kind, NULL where it does what all pages do.
 */
#ifndef RECITAL_UI_PAGE_OPS_H
#define RECITAL_UI_PAGE_OPS_H

#include <stdbool.h>

#include "ui/page.h"
#include "ui/view.h"

struct app;
struct page_make;

enum page_is {
	PAGE_IS_LIST = 1u << 0,    /* lines move the selection, not the text */
	PAGE_IS_WIDE = 1u << 1,    /* takes all columns there are */
	PAGE_IS_INDEXED = 1u << 2, /* comes out of the index, and changes with it */
	/* shows annotations or marks, and changes with them */
	PAGE_IS_REVIEWED = 1u << 3,
	PAGE_IS_FILTERED = 1u << 4, /* / and & take its entries away */
	/* leads to no document that the corpus lacks */
	PAGE_IS_OF_WHAT_IS_THERE = 1u << 5
};

struct page_ops {
	const char *name; /* in title lines: "lineage"; "": the document itself */
	unsigned is;      /* of enum page_is */

	/* Its document, made by the program; false when there is nothing to show. */
	bool (*make)(struct page_make *m);

	/* Enter on link M, which the page knows more about than where it leads; false: not here. */
	bool (*open)(struct app *app, struct view *v, struct mark_at m);

	/* Enter that follows no link, WHERE being "", "below" or "beside"; false: it does. */
	bool (*enter)(struct app *app, struct view *v, struct slice where);

	/* The entry after the selected one, BACKWARD before; false at the end. */
	bool (*next)(struct view *v, bool backward, struct mark_at *out);

	/* It was shown from ADDRESS of SYMBOL: what is selected, and told. */
	void (*shown)(struct app *app, struct view *v, const char *symbol,
	    const char *address);

	/* Its next order. */
	void (*sort)(struct app *app, struct view *v);

	/* Its paragraphs folded, or with UPKEEP all but what is substance; or whole again. */
	void (*fold)(struct app *app, struct view *v, bool upkeep);

	/* A share of what it still lacks, while no key waits; false when it has all. */
	bool (*work)(struct app *app, struct view *v);

	/* Appends the words of a list of mandates of what P shows (mandates.h). */
	void (*add_mandates)(struct buf *to, const struct page *p);

	/* What link M of P is, in words; false when it is what all links are. */
	bool (*add_target)(struct buf *to, struct library *lib, const struct page *p,
	    struct mark_at m);
};

const struct page_ops *page_ops(enum page_kind kind);

/* True when pages of KIND are all that IS has. */
bool page_kind_is(enum page_kind kind, unsigned is);

/*
 * What the rows point to, in the files of their pages or of what is done with them.  A list
 * that is sorted, and a page that has worked, is another page in V.
 */
bool session_page_open(struct app *app, struct view *v, struct mark_at m);
void session_page_sort(struct app *app, struct view *v);
bool session_page_work(struct app *app, struct view *v);
bool session_page_add_target(struct buf *to, struct library *lib, const struct page *p,
    struct mark_at m);
bool search_page_open(struct app *app, struct view *v, struct mark_at m);
bool search_page_work(struct app *app, struct view *v);
void search_page_add_mandates(struct buf *to, const struct page *p);
void catalogue_page_sort(struct app *app, struct view *v);
void catalogue_page_shown(struct app *app, struct view *v, const char *symbol,
    const char *address);
bool catalogue_page_work(struct app *app, struct view *v);
void list_page_sort(struct app *app, struct view *v);
void list_page_add_mandates(struct buf *to, const struct page *p);
void mandates_page_sort(struct app *app, struct view *v);
bool mandates_page_work(struct app *app, struct view *v);
void mandates_page_add_mandates(struct buf *to, const struct page *p);
bool annotation_page_open(struct app *app, struct view *v, struct mark_at m);
void annotation_page_sort(struct app *app, struct view *v);
bool table_page_open(struct app *app, struct view *v, struct mark_at m);
bool table_page_next(struct view *v, bool backward, struct mark_at *out);
bool table_page_work(struct app *app, struct view *v);
void lineage_page_shown(struct app *app, struct view *v, const char *symbol,
    const char *address);
bool lineage_page_work(struct app *app, struct view *v);
bool precedents_page_enter(struct app *app, struct view *v, struct slice where);
bool blame_page_enter(struct app *app, struct view *v, struct slice where);
void outline_page_shown(struct app *app, struct view *v, const char *symbol,
    const char *address);
bool aged_page_work(struct app *app, struct view *v);
void comparison_page_fold(struct app *app, struct view *v, bool upkeep);
void outline_page_fold(struct app *app, struct view *v, bool upkeep);

#endif
