/* SPDX-License-Identifier: ISC */
/*
 * act_table - the table of a lineage: to it, from cell to cell, and from a cell to what it tells.
 */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/compared.h"
#include "ui/page_ops.h"

/* Appends the argument of a table that fits V: its width, and LANGUAGE. */
static void act_add_argument(struct buf *to, const struct view *v, const char *language)
{
	buf_addf(to, "%u%s%s", view_cols(v), language[0] != '\0' ? " " : "", language);
}

void app_show_table(struct app *app)
{
	struct view *v = app_view(app);
	char *symbol = xstrdup(app_subject(v));
	char *address = xstrdup(v->page->doc->paras[view_para(v)].address);
	const char *language =
	    page_is_document(v->page) ? page_language(v->page, app->lib) : "";
	struct buf argument = { 0 };

	act_add_argument(&argument, v, language);
	if (app_show(app, PAGE_TABLE, symbol, buf_str(&argument))) {
		view_focus_link(v, symbol, address[0] != '\0' ? address : NULL);
		app_say(app,
		    "{follow} compares; {next link}: next cell; {show history}: its history");
	}
	buf_fini(&argument);
	free(symbol);
	free(address);
}

/* The table of V made anew when V has another width than that was made for. */
static void act_fit_table(struct app *app, struct view *v)
{
	struct buf argument = { 0 };
	const char *language = strchr(v->page->argument, ' ');

	act_add_argument(&argument, v, language != NULL ? language + 1 : "");
	if (strcmp(buf_str(&argument), v->page->argument) != 0) {
		struct page *page =
		    page_new(app->lib, PAGE_TABLE, v->page->symbol, buf_str(&argument));

		if (page != NULL && !page->stopped)
			view_renew(v, page);
		else
			page_free(page);
	}
	buf_fini(&argument);
}

void app_fit_tables(struct app *app)
{
	pane_each (p, app->root)
		if (p->area.rows > 0 && p->view->page->kind == PAGE_TABLE)
			act_fit_table(app, p->view);
}

/* The document that heads COLUMN of the table D; NULL of the column of words. */
static const char *cell_head(const struct doc *d, uint32_t column)
{
	for (uint32_t i = 0; i < d->n_paras; i++)
		if (d->paras[i].kind == PARA_ROW)
			return column < d->paras[i].n_marks
			    ? d->paras[i].marks[column].target
			    : NULL;
	return NULL;
}

/*
 * The documents OLDER and NEWER that the cell M of the table D tells of: NEWER is that of its
 * column, OLDER where the paragraph stood before; false when there is none.
 */
static bool cell_pair(const struct doc *d, struct mark_at m, const char **older,
    const char **newer)
{
	const struct mark *mark = doc_mark(d, m);
	uint32_t column = walk_column(d, m);

	*newer = cell_head(d, column);
	if (*newer == NULL || mark->address == NULL)
		return false;
	if (strcmp(mark->target, *newer) != 0) /* it went */
		*older = mark->target;
	else if (m.mark > 0)
		*older = mark[-1].target;
	else
		*older = column > 0 ? cell_head(d, column - 1) : NULL;
	return *older != NULL;
}

bool table_page_next(struct view *v, bool backward, struct mark_at *out)
{
	struct mark_at m;

	return view_focused_mark(v, &m) && m.mark != DOC_NONE
	    ? walk_row(v->page->doc, m, backward, out)
	    : view_next_link(v, backward, out);
}

bool table_page_open(struct app *app, struct view *v, struct mark_at m)
{
	const char *older, *newer, *blank = strchr(v->page->argument, ' ');

	if (!cell_pair(v->page->doc, m, &older, &newer))
		return false;
	const char *language = blank != NULL ? blank + 1 : "";
	const struct mark *mark = doc_mark(v->page->doc, m);
	uint32_t at = library_find_in(app->lib, mark->target, language);
	struct compared c = { { library_find_in(app->lib, older, language),
				  library_find_in(app->lib, newer, language) },
		2 };
	if (at == INDEX_ABSENT || c.number[0] == INDEX_ABSENT ||
	    c.number[1] == INDEX_ABSENT)
		return false;
	uint32_t para = doc_find(library_doc(app->lib, at), mark->address);
	if (app_compare(app, &c) && para != DOC_NONE)
		view_show_place(v, (struct page_place){ at, para });
	return true;
}
