/* SPDX-License-Identifier: ISC */
/* act_lineage - what a document continues: told, and said by the reader. */
#include <stdlib.h>

#include "model/symbol.h"
#include "ui/act.h"
#include "ui/app_state.h"

#define LINEAGE_HELP 7u /* [col] of "h help" at the end of the last line */

void app_add_why(struct app *app, const char *symbol)
{
	struct index_precedents p;

	index_precedents(library_index(app->lib), symbol, &p);
	if (p.taken && !app->message_is_error) {
		struct buf why = { 0 };

		buf_add(&why, "; continues ");
		symbol_add_short(&why, p.list.at[0].entry.symbol);
		buf_add(&why, ": ");
		index_add_evidence(&why, &p.list.at[0]);
		if (app->message.len + why.len + LINEAGE_HELP <= (size_t)app->cols)
			buf_adds(&app->message, buf_slice(&why));
		buf_fini(&why);
	}
	index_precedents_fini(&p);
}

/* "76/176 continues 74/158: recalled in PP17, same title, 69% like" */
static void lineage_tell(struct app *app, const char *symbol)
{
	struct index_precedents p;
	struct buf words = { 0 };

	index_precedents(library_index(app->lib), symbol, &p);
	symbol_add_short(&words, symbol);
	if (p.taken) {
		buf_add(&words, " continues ");
		symbol_add_short(&words, p.list.at[0].entry.symbol);
		buf_add(&words, ": ");
		index_add_evidence(&words, &p.list.at[0]);
	} else {
		buf_add(&words, " continues no text of this corpus");
		if (p.list.n > 0)
			buf_addf(&words, " that is sure; D offers %zu", p.list.n);
	}
	app_say(app, "%s", buf_str(&words));
	buf_fini(&words);
	index_precedents_fini(&p);
}

/* Made pages that show a lineage show the new one. */
static void lineage_renew(struct app *app)
{
	struct view *v = app_view(app);
	enum page_kind kind = v->page->kind;

	if (kind != PAGE_LINEAGE && kind != PAGE_PRECEDENTS)
		return;
	struct page *page = page_new(app->lib, PAGE_LINEAGE, v->page->symbol, "");
	if (page != NULL)
		view_set_page(v, page);
}

/* Keeps that SYMBOL continues OLDER; see library_tell(). */
static void lineage_say(struct app *app, const char *symbol, const char *older)
{
	struct buf why = { 0 };
	char *subject = xstrdup(symbol); /* of a page that may go */

	if (library_tell(app->lib, subject, older, &why)) {
		lineage_renew(app);
		lineage_tell(app, subject);
	} else {
		app_error(app, "%s", buf_str(&why));
	}
	free(subject);
	buf_fini(&why);
}

void act_continues(struct app *app, struct slice arg, uint32_t count)
{
	const char *symbol = app_subject(app_view(app));

	(void)count;
	if (symbol[0] == '\0') {
		app_error(app, "this page is no document");
	} else if (arg.len == 0) {
		lineage_tell(app, symbol);
	} else if (slice_is(arg, "none")) {
		lineage_say(app, symbol, "");
	} else if (slice_is(arg, "evidence")) {
		lineage_say(app, symbol, NULL);
	} else {
		struct named older;

		if (app_find(app, arg, &older))
			lineage_say(app, symbol, older.symbol);
	}
}
