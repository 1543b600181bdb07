/* SPDX-License-Identifier: ISC */
/*
 * view - what one pane shows: a page, the place in it, and how it came there.
 *
 * The place is kept in positions; rows are worked out from it for the size at hand
 * (view_top), so that no resize loses it:
 *
 *	top	the row that the reader has scrolled to
 *	focus	what the cursor stands on: a link, a paragraph, a search hit;
 *		always visible, and dropped when it is scrolled away
 */
#ifndef RECITAL_UI_VIEW_H
#define RECITAL_UI_VIEW_H

#include <stdbool.h>
#include <stdint.h> /* uint32_t */

#include "base/vec.h"
#include "base/watch.h"
#include "layout/layout.h"
#include "ui/page.h"
#include "ui/search.h"
#include "ui/walk.h"

struct focus {
	bool set;
	struct position at;
	uint32_t mark; /* of the paragraph, or DOC_NONE; AT is its start, or
				 * words that were searched for and belong to it */
};

/* Where a page began: at its first link, or at one that it was opened for (LINKED). */
struct start {
	struct layout_place top;
	struct focus focus;
	bool linked;
};

/* A page and a place in it, as history keeps them. */
struct visit {
	enum page_kind kind;
	char *symbol, *argument; /* owned */
	struct layout_place top;
	struct focus focus;
	char *top_address,
	    *focus_address; /* owned; of their paragraphs, by which they are
				 * found again in a document that has changed; NULL where they
				 * have none */
	char *target; /* owned; of the selected link of a page that may be another one
				 * when it is made again; NULL: none */
	struct comparing_stand stand; /* of a comparison; in it TOP and FOCUS are */
};

VEC_OF(visit_vec, struct visit);

struct view {
	struct library *lib;          /* borrowed */
	struct page *page;            /* owned; never NULL */
	struct page_context *context; /* owned; what the lore borrows */
	struct layout *layout;        /* owned; NULL until asked for; around TOP */
	bool counted;        /* what lies between two places is laid out, so that rows
				 * tell how far they are from each other */
	bool given_up;       /* laying out was, since this was false last */
	uint32_t serial;     /* another one for each page and layout */
	uint32_t rows, cols; /* of the text area; at least 1 */
	uint32_t max_width;  /* [col] of text at most */
	struct layout_place top;
	struct focus focus;
	struct start start; /* of the page */
	struct visit_vec back, forward;
	char *pattern;          /* owned; of the search, or NULL */
	bool pattern_of_corpus; /* it is a query of all documents */
	struct hit_vec hits; /* of the pattern in the page, of columns in all, in order */
	size_t hit;          /* the current one; hits.n = none */
	int64_t lag;         /* [row] that it could not follow when panes scroll
				 * together */
	struct mark_at peek; /* what is peeked at; para DOC_NONE = no peek */
};

/* A view of PAGE (owned from now on). */
struct view *view_new(struct library *lib, struct page *page, uint32_t max_width);

/*
 * A second view of the same page at the same place, of the columns of a comparison the
 * document of the one with the focus; its history is empty.
 */
struct view *view_dup(const struct view *v);
void view_free(struct view *v);

/* The text area's size; the place stays. */
void view_resize(struct view *v, uint32_t rows, uint32_t cols);

/* [col] of the text as it is laid out. */
uint32_t view_cols(const struct view *v);

/* The widest text; 0 is not allowed. */
void view_set_width(struct view *v, uint32_t max_width);

/* The paragraph that the reader is at, and how far [row] below the top of the text it begins. */
struct spot {
	uint32_t para;
	int64_t height; /* less than 0: above it */
};
struct spot view_spot(struct view *v);

/* Lays the page out anew, for what lies over it has changed; what was at SPOT before stays there. */
void view_relay(struct view *v, struct spot spot);

/* Puts the paragraph of SPOT at its height, as far as the text goes. */
void view_put_spot(struct view *v, struct spot spot);

/*
 * The layout at the present size, borrowed until the next change.  Of a long text there is
 * what was looked at, the rows on the screen behind view_top(); numbers of rows hold until
 * another paragraph is asked for.
 */
const struct layout *view_layout(struct view *v);

/* Appends all of the text as lines, columns beside each other; all of it is laid out. */
void view_add_text(struct buf *to, struct view *v);

/* The row at the top of the text area. */
uint32_t view_top(struct view *v);

/* True when that is the first row of the text. */
bool view_is_at_start(struct view *v);

/* Its number from 1, and of how many; all of the text is laid out. */
void view_count(struct view *v, uint32_t *row, uint32_t *n_rows);

/* The first row of paragraph PARA. */
uint32_t view_para_row(struct view *v, uint32_t para);

/* Row and column of the cursor in the layout. */
void view_cursor(struct view *v, uint32_t *row, uint32_t *col);

/* The paragraph that the reader is at: of the focus, else of the first row. */
uint32_t view_para(struct view *v);

/*
 * Moves the text by ROWS [row] (may be negative); false at the end.  A focus that
 * goes out of sight is dropped; a list takes the nearest link instead.
 */
bool view_scroll(struct view *v, int64_t rows);

/* Focus on paragraph PARA, all of it in sight where it has room. */
void view_show_para(struct view *v, uint32_t para);

/*
 * Puts the row that shows AT at the top, as far as the text goes, without a focus; in a list
 * with one on the entry there.
 */
void view_go_to(struct view *v, struct position at);

/* Puts ROW of the layout at the top, as far as the text goes. */
void view_set_top(struct view *v, uint32_t row);

/*
 * Focus on mark M (mark DOC_NONE: the paragraph; in a comparison as much of it in sight
 * as there is room for).
 */
void view_focus(struct view *v, struct mark_at m);

/* Focus on the words at AT, and on the link that they belong to. */
void view_focus_text(struct view *v, struct position at);
void view_unfocus(struct view *v);

/* Focus on the first link to ADDRESS (NULL: any) of SYMBOL; false when there is none. */
bool view_focus_link(struct view *v, const char *symbol, const char *address);

/* The focus as a mark; false when there is none. */
bool view_focused_mark(const struct view *v, struct mark_at *out);

/* Drops the peek when the focus has left what it shows. */
void view_settle(struct view *v);

/* True when mark M, or the paragraph, has no row of its own, since it is folded with others. */
bool view_hides(const struct view *v, struct mark_at m);

/* The next WHAT that is not hidden from where the reader is, BACKWARD before; false at the end. */
bool view_walk(struct view *v, enum walk_what what, bool backward, struct mark_at *out);

/* The link behind where the reader is, BACKWARD before; false at the end. */
bool view_next_link(struct view *v, bool backward, struct mark_at *out);

/* Where a walk from here begins. */
struct walk_from view_walk_from(struct view *v);

/* True when paragraph text or mark M is on the screen. */
bool view_shows(struct view *v, struct mark_at m);

/* True while the reader has not moved since the page came. */
bool view_is_at_its_start(const struct view *v);

/*
 * Another page (owned from now on) of the same document, in the present one's place and
 * at the same place in the text; history is not touched.
 */
void view_exchange(struct view *v, struct page *page);

/*
 * The same for a page that may have other rows than the one before: the link that is selected
 * stays so, where it stands on the screen, if PAGE has it.
 *
 * While nobody has moved since the page came, both show PAGE as if it had come first, so that a
 * page that was filled piece by piece stands as one that was there at once.
 */
void view_renew(struct view *v, struct page *page);

/* Another page (owned from now on) at its beginning; history is not touched. */
void view_set_page(struct view *v, struct page *page);

/* The same, with the present place put into the history. */
void view_visit(struct view *v, struct page *page);

/* What V shows and where, as history keeps it; free it with visit_free(). */
struct visit view_here(struct view *v);
void visit_free(struct visit visit);

/*
 * Shows VISIT (owned from now on) again, at the nearest place that is still there; false when its
 * page cannot be made any more.
 */
bool view_restore(struct view *v, struct visit visit);

/* True when other panes may scroll as this one does: it is a document by itself. */
bool view_scrolls_along(const struct view *v);

/* In a comparison: the row of COLUMN that is at the top. */
uint32_t view_column_top(struct view *v, uint32_t column);

/* Moves the focus to COLUMN, to what is level with it; no row moves. */
void view_take_column(struct view *v, uint32_t column);

/* Moves the focus to paragraph PARA of COLUMN, and all of it into sight. */
void view_show_column(struct view *v, uint32_t column, uint32_t para);

/* The same of PLACE, in columns or in one text. */
void view_show_place(struct view *v, struct page_place place);

/* Shows the comparison, if it is one, in the form that was asked for, or that has room. */
void view_fit(struct view *v);

/* Shows the comparison in the other form; one that fits changes again with the room. */
void view_change_form(struct view *v);

/* Compares the documents anew; the reader is at PLACE then. */
void view_compare_again(struct view *v, struct page_place place);

/* Puts the present place into the history, before a jump inside the page. */
void view_remember(struct view *v);

/* Back or forward in the history; false at its end. */
bool view_back(struct view *v);
bool view_forward(struct view *v);

/* True when the last visit was to this page, with the focus on M. */
bool view_came_from(const struct view *v, struct mark_at m);

/* The last visit to another page than the present one, or NULL. */
const struct visit *view_page_before(const struct view *v);

/* Back to that visit, past the jumps inside the present page. */
void view_leave_page(struct view *v);

/* Makes the hit that the focus stands on the current one, if it stands on one. */
void view_find_hit(struct view *v);

/* AT of column COLUMN (0 where there are none) as a hit without words, to compare with those of V. */
struct hit view_hit_at(const struct view *v, uint32_t column, struct position at);

/* Where the reader is, likewise. */
struct hit view_hit_here(struct view *v);

/* Makes hit I the current one, and goes there. */
void view_go_to_hit(struct view *v, size_t i);

/* Makes PATTERN (NULL: none) the search of this view. */
void view_search(struct view *v, const char *pattern);

/* The same of what TEXT, a query of the corpus, asks for. */
void view_search_query(struct view *v, const char *text);

/* For view*.c only: PAGE (owned) in the place of what V shows, in the form that it has. */
void view_put_page(struct view *v, struct page *page);

/* For view*.c only: finds the pattern in the page anew; a list of hits shows its own. */
void view_search_again(struct view *v);

/*
 * For view*.c only: the page of V shows another document now, at its beginning; what is searched
 * there must be found anew, unless it is another column of the same.
 */
void view_take_doc(struct view *v);

/* For view*.c only: the columns of a comparison share the room of their view. */
void view_share_cols(const struct view *v);

/* For view*.c only: view_layout() with the rows [FIRST, END), as far as the text has them. */
const struct layout *view_reach(struct view *v, int64_t first, int64_t end);

/* Lays out a share more of the text on both sides; false when all was laid out. */
bool view_reach_more(struct view *v);

/*
 * For view*.c only: lays out all up to ROW, as far as the text has rows; false when that was given
 * up.
 */
bool view_reach_row(struct view *v, int64_t row);

/*
 * Lays out all of the text.  W, which may be NULL, is told and asked in between; false when that was
 * given up.
 */
bool view_reach_all(struct view *v, struct watch *w);

/*
 * For view*.c only: the same with paragraph PARA.  Where that is far from what is laid out, it
 * begins there anew, and rows have other numbers.
 */
const struct layout *view_reach_para(struct view *v, uint32_t para);

/*
 * For view*.c only: true when paragraphs A and B are so far from each other that they are never
 * on one screen, nor near it, and that it would cost too much to lay out what is between them.
 * Where B is so far from A, it is from what is on the other side of A.
 */
bool view_is_apart(const struct view *v, uint32_t a, uint32_t b);

#endif
