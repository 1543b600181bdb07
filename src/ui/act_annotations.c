/* SPDX-License-Identifier: ISC */
/* act_annotations - annotations listed, opened from their list, walked through. */
#include <stdlib.h>

#include "base/i18n.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/compared.h"
#include "ui/page_ops.h"
#include "ui/reviewing_choice.h"
#include "ui/reviewing_pair.h"

/* The list in the place of one that is shown, else behind what is shown; a key gives it up. */
static void annotations_show(struct app *app, enum reviewing_order order,
    struct slice query)
{
	struct view *v = app_view(app);
	struct buf argument = { 0 };

	buf_addf(&argument, "%s ", reviewing_order_name(order));
	buf_adds(&argument, query);
	library_yield(app->lib);
	struct page *page = page_new(app->lib, PAGE_ANNOTATIONS, "", buf_str(&argument));
	buf_fini(&argument);
	if (!app_is_done(app, "the list of annotations"))
		page_free(page);
	else
		app_show_list(v, page);
}

void act_annotations(struct app *app, struct slice arg, uint32_t count)
{
	struct buf why = { 0 };

	(void)count;
	if (reviewing_can_choose(arg, &why))
		annotations_show(app, REVIEWING_DOCUMENT, arg);
	else
		app_error(app, "%s", buf_str(&why));
	buf_fini(&why);
}

void annotation_page_sort(struct app *app, struct view *v)
{
	struct slice query, word = slice_first_word(slice_of(v->page->argument), &query);
	enum reviewing_order order = REVIEWING_DOCUMENT;
	struct buf kept = { 0 };

	if (!reviewing_read_order(word, &order))
		return;
	buf_adds(&kept, slice_trim(query)); /* the page is about to go */
	order = (enum reviewing_order)((order + 1) % REVIEWING_ORDER_COUNT);
	annotations_show(app, order, buf_slice(&kept));
	app_say(app, "by %s", _(reviewing_order_name(order)));
	buf_fini(&kept);
}

/* To the comparison of the pair A, at its change. */
static bool annotations_open_pair(struct app *app, const struct annotation *a)
{
	struct compared c = { { library_version(app->lib, a->a.symbol, a->a.language),
				  library_version(app->lib, a->b.symbol, a->b.language) },
		2 };
	struct reviewing_now now = reviewing_now(app->lib, a);
	uint32_t at = reviewing_place_of(a) == &a->b ? c.number[1] : c.number[0];

	if (c.number[0] == INDEX_ABSENT || c.number[1] == INDEX_ABSENT)
		return false;
	if (app_compare(app, &c) && now.para != DOC_NONE)
		view_show_place(app_view(app), (struct page_place){ at, now.para });
	return true;
}

bool annotation_page_open(struct app *app, struct view *v, struct mark_at m)
{
	const struct annotation *a = page_annotation(app->lib, v->page, m);
	const struct annotation_place *p = a != NULL ? reviewing_place_of(a) : NULL;
	struct reviewing_now now;
	struct buf how = { 0 };

	if (a == NULL)
		return false;
	if (annotation_is_pair(a) && annotations_open_pair(app, a))
		return true;
	now = reviewing_now(app->lib, a);
	reviewing_add_how(&how, p, now.how);
	bool preferred = library_find(app->lib, p->symbol) ==
	    library_version(app->lib, p->symbol, p->language);
	app_go(app, v, p->symbol, preferred ? "" : p->language,
	    now.address[0] != '\0' ? now.address : NULL);
	if (how.len > 0 && !now.absent)
		app_say(app, "%s", buf_str(&how));
	buf_fini(&how);
	return true;
}

/* True when an annotation stands at PARA of the page of V. */
static bool annotation_is_at(struct app *app, const struct view *v, uint32_t para)
{
	struct reviewing_at_vec found = { 0 };

	reviewing_on(app->lib, v->page, para, &found);
	bool is = found.n > 0;
	vec_fini(&found);
	return is;
}

void app_walk_annotations(struct app *app, uint32_t count, bool backward)
{
	struct view *v = app_view(app);
	int64_t para = view_para(v), n = v->page->doc->n_paras;
	/* where nothing is selected the paragraph at the top may be the next */
	int64_t at = v->focus.set ? para : backward ? para : para - 1;

	for (count = act_times(count); count > 0; count--) {
		do
			at += backward ? -1 : 1;
		while (at >= 0 && at < n && !annotation_is_at(app, v, (uint32_t)at));
		if (at < 0 || at >= n) {
			app_say(app,
			    backward ? "no earlier annotation"
				     : N_("no further annotation"));
			return;
		}
	}
	view_focus(v, (struct mark_at){ (uint32_t)at, DOC_NONE });
	struct reviewing_at_vec found = { 0 };
	struct buf head = { 0 };

	reviewing_on(app->lib, v->page, (uint32_t)at, &found);
	reviewing_add_head(&head, found.at[0].annotation);
	app_say(app, "%s; {peek} shows it", buf_str(&head));
	vec_fini(&found);
	buf_fini(&head);
}
