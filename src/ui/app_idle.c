/* SPDX-License-Identifier: ISC */
/* app_idle - work for the pages on the screen while no key waits; see app.h. */
#include "ui/app.h"
#include "ui/app_state.h"

/* Finds one more share of the lineage that V shows; false when it has all. */
static bool idle_lineage(struct app *app, struct view *v)
{
	if (v->page->kind != PAGE_LINEAGE || !page_lineage_work(app->lib, v->page))
		return false;
	view_exchange(v, page_new(app->lib, PAGE_LINEAGE, v->page->symbol, ""));
	return true;
}

bool app_idle(struct app *app)
{
	struct pane *p = pane_first(app->root);

	for (size_t n = pane_count(app->root); n > 0; n--, p = pane_next(p))
		if (p->area.rows > 0 && idle_lineage(app, p->view))
			return true;
	return false;
}
