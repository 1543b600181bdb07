/* SPDX-License-Identifier: ISC */
/* act_lineage - what a document continues: told, and said by the reader. */
#include <stdlib.h>

#include "base/i18n.h"
#include "model/symbol.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/keynames.h"
#include "ui/page_make.h"

void app_add_why(struct app *app, const char *symbol)
{
	struct index_precedents p;

	index_precedents(library_index(app->lib), symbol, &p);
	if (p.taken && !app->message_is_error) {
		buf_add(&app->message, _("; "));
		words_add_continues(&app->message, &p.list.at[0]);
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
		buf_add(&words, " ");
		words_add_continues(&words, &p.list.at[0]);
	} else {
		buf_addc(&words, ' ');
		if (p.list.n > 0)
			keynames_addf(&words, app->keymap,
			    _("continues no text of this corpus that is sure; {compare} offers %zu"),
			    p.list.n);
		else
			buf_add(&words, _("continues no text of this corpus"));
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

	if (kind == PAGE_SESSIONS)
		view_renew(v, page_new(app->lib, kind, "", v->page->argument));
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

/*
 * The same with what the reader typed for OLDER.  Words of a title are not enough: what is
 * kept is the reader's own word, so nothing of it may be guessed.
 */
static void lineage_say_named(struct app *app, const char *symbol, struct slice typed)
{
	struct named older;
	struct buf why = { 0 };
	enum named_kind kind = named_find(app->lib, typed, &older, &why);

	bool named = kind == NAMED_DOCUMENT || kind == NAMED_STUB ||
	    (kind == NAMED_NOBODY && why.len == 0) ||
	    (kind == NAMED_WORDS && why.len == 0 &&
		named_find_cited(app->lib, typed, &older));
	if (named)
		lineage_say(app, symbol, older.symbol);
	else if (why.len > 0)
		app_error(app, "%s", buf_str(&why));
	else
		app_error(app,
		    "that is no symbol; {complete} puts one for words of a title");
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
		lineage_say_named(app, symbol, arg);
	}
}
