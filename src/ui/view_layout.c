/* SPDX-License-Identifier: ISC */
/* view_layout - how much of a page is laid out for a view; see view.h. */
#include "ui/comparing.h"
#include "ui/view.h"

#define VIEW_NEAR 16u /* [row] around a screen that one may move to without a leap */
#define VIEW_FAR_PARAS 256u /* never laid out only to pass them */
#define VIEW_FAR_BYTES ((size_t)32768)
#define VIEW_SLICE 1024 /* [row] laid out between two looks at who waits */

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

bool view_reach_all(struct view *v, struct watch *w)
{
	const struct watch_task outer = watch_begin(w, "laying out the text", false);
	const struct layout *l = view_layout(v);
	uint32_t before;
	bool over = false;

	do {
		before = l->n_rows;
		view_reach(v, (int64_t)l->first - VIEW_SLICE,
		    (int64_t)layout_end(l) + VIEW_SLICE);
		const unsigned there = l->to - l->from, n = l->doc->n_paras;
		over = watch_is_over(w, n > 0 ? (unsigned)(there * UINT64_C(99) / n) : 0);
	} while (!over && l->n_rows > before);
	watch_end(w, outer);
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

/* More is laid out, up to paragraph PARA. */
static void view_grow_to(struct view *v, uint32_t para)
{
	struct comparing *c = page_columns(v->page);

	if (c != NULL)
		comparing_reach_para(c, c->column, para);
	else
		layout_reach_para(v->layout, para);
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
	const bool there = para >= l->from && para < l->to;
	if (!there &&
	    view_is_apart(v, para < l->from ? l->from : view_last_para(l), para))
		view_begin_at(v, para);
	else
		view_grow_to(v, para);
	return l;
}
