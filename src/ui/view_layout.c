/* SPDX-License-Identifier: ISC */
/* view_layout - how much of a page is laid out for a view; see view.h. */
#include "ui/comparing.h"
#include "ui/view.h"

#define VIEW_NEAR 16u /* [row] around a screen that one may move to without a leap */
#define VIEW_FAR_PARAS 256u /* never laid out only to pass them */
#define VIEW_FAR_BYTES ((size_t)32768)
#define VIEW_SLICE 1024 /* [row] laid out between two looks at who waits */
#define VIEW_SHARE 64u  /* [paragraph] before what is there, at least */
#define VIEW_BEFORE 16u /* a part of what is there */

void view_share_cols(const struct view *v)
{
	if (v->page->comparing != NULL)
		comparing_fit(v->page->comparing, v->cols, v->max_width);
}

const struct layout *view_layout(struct view *v)
{
	struct comparing *c = page_columns(v->page);

	if (c != NULL)
		return comparing_layout(c, c->column);
	if (v->layout == NULL) {
		struct layout_lore lore = page_lore(v->context);

		lore.table_cols = v->cols;
		v->layout =
		    layout_begin(v->page->doc, view_cols(v), &lore, v->top.at.para);
	}
	return v->layout;
}

const struct layout *view_reach(struct view *v, int64_t first, int64_t end)
{
	const struct layout *l = view_layout(v);

	if (page_columns(v->page) != NULL)
		comparing_reach(v->page->comparing, first, end);
	else
		layout_reach(v->layout, first, end);
	return l;
}

/* [per cent] of the text of L that is laid out. */
static unsigned view_share(const struct layout *l)
{
	const uint32_t n = l->doc->n_paras;

	return n > 0 ? (unsigned)((l->to - l->from) * UINT64_C(99) / n) : 0;
}

/* More is laid out, up to paragraph PARA. */
static void view_grow_to(struct view *v, uint32_t para)
{
	struct comparing *c = page_columns(v->page);

	if (c != NULL)
		comparing_reach_para(c, c->column, para);
	else
		layout_reach_para(v->layout, para);
}

/*
 * Lays out a share more of the text before what is there.  All that is there is moved each time,
 * so the share grows with it.
 */
static void view_reach_back(struct view *v)
{
	const struct layout *l = view_layout(v);
	const uint32_t n = (l->to - l->from) / VIEW_BEFORE;
	const uint32_t share = n > VIEW_SHARE ? n : VIEW_SHARE;

	view_grow_to(v, l->from > share ? l->from - share : 0);
}

/* The same behind it. */
static void view_reach_on(struct view *v)
{
	const struct layout *l = view_layout(v);

	view_reach(v, l->first, (int64_t)layout_end(l) + VIEW_SLICE);
}

bool view_reach_more(struct view *v)
{
	const struct layout *l = view_layout(v);
	const uint32_t before = l->n_rows;

	view_reach_on(v);
	if (l->from > 0)
		view_reach_back(v);
	return l->n_rows > before;
}

bool view_reach_all(struct view *v, struct watch *w)
{
	const struct watch_task outer = watch_begin(w, "laying out the text", false);
	const struct layout *l = view_layout(v);
	bool over = false;

	while (!over && view_reach_more(v))
		over = watch_is_over(w, view_share(l));
	watch_end(w, outer);
	return !over;
}

bool view_reach_row(struct view *v, int64_t row)
{
	struct watch *w = &v->lib->watch;
	const struct watch_task outer = watch_begin(w, "laying out the text", false);
	const struct layout *l = view_layout(v);
	bool over = false, more = true;

	while (more && !over && (row < l->first || row > layout_end(l))) {
		const uint32_t before = l->n_rows;

		if (row > layout_end(l))
			view_reach_on(v);
		else if (l->from > 0)
			view_reach_back(v);
		more = l->n_rows > before;
		over = more && watch_is_over(w, view_share(l));
	}
	watch_end(w, outer);
	v->given_up = v->given_up || over;
	return !over;
}

bool view_is_apart(const struct view *v, uint32_t a, uint32_t b)
{
	uint32_t low = a < b ? a : b, high = a < b ? b : a, n = 0;
	size_t bytes = 0;

	if (v->counted || high - low <= v->rows + VIEW_NEAR)
		return false;
	for (uint32_t i = low; i < high && n <= VIEW_FAR_PARAS; i++) {
		if (view_hides(v, (struct mark_at){ i, DOC_NONE }))
			continue;
		n++;
		bytes += v->page->doc->paras[i].len;
	}
	return n > v->rows + VIEW_NEAR && (n > VIEW_FAR_PARAS || bytes > VIEW_FAR_BYTES);
}

/* What is laid out begins with paragraph PARA. */
static void view_begin_at(struct view *v, uint32_t para)
{
	struct comparing *c = page_columns(v->page);

	if (c != NULL)
		comparing_begin_at(c, c->column, para);
	else
		layout_begin_at(v->layout, para);
	v->serial++;
}

/* The last paragraph that is laid out; of a column that has none yet, the first. */
static uint32_t view_last_para(const struct layout *l)
{
	return l->to > 0 ? l->to - 1 : 0;
}

const struct layout *view_reach_para(struct view *v, uint32_t para)
{
	const struct layout *l = view_layout(v);
	const uint32_t n = l->doc->n_paras;

	para = para < n ? para : n > 0 ? n - 1 : 0;
	/* where rows are counted, until somebody who waits gives that up */
	while (v->counted && (para < l->from || para >= l->to))
		v->counted = view_reach_row(v,
		    para < l->from ? (int64_t)l->first - 1 : (int64_t)layout_end(l) + 1);
	const bool there = para >= l->from && para < l->to;
	if (!there &&
	    view_is_apart(v, para < l->from ? l->from : view_last_para(l), para))
		view_begin_at(v, para);
	else
		view_grow_to(v, para);
	return l;
}
