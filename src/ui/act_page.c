/* SPDX-License-Identifier: ISC */
/* act_page - documents to open and pages about them. */
#include <stdlib.h>
#include <string.h>

#include "base/count.h"
#include "base/i18n.h"
#include "base/xalloc.h"
#include "model/docwords.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/page_make.h"
#include "ui/page_ops.h"

const char *app_subject(const struct view *v)
{
	struct mark_at m;

	if (v->page->symbol[0] == '\0' && view_focused_mark(v, &m) && m.mark != DOC_NONE)
		return doc_mark(v->page->doc, m)->target;
	return v->page->symbol;
}

/* To PLACE of the document that this page is about. */
static void act_open_here(struct app *app, const char *place)
{
	char *here = xstrdup(app_subject(app_view(app)));

	if (here[0] == '\0')
		app_error(app, "this page is no document");
	else
		app_go(app, app_view(app), here, "", place);
	free(here);
}

void act_open(struct app *app, struct slice arg, uint32_t count)
{
	struct named named;

	(void)count;
	if (arg.len == 0) {
		prompt_open(&app->prompt, PROMPT_OPEN);
		completion_update(app);
		return;
	}
	library_yield(app->lib);
	enum named_kind kind = named_find(app->lib, arg, &named, NULL);
	if (!app_is_done(app, "the reading"))
		return;
	if (kind == NAMED_PLACE)
		act_open_here(app, named.place);
	else if (app_find(app, arg, &named))
		app_go(app, app_view(app), named.symbol, named.language,
		    named.place[0] != '\0' ? named.place : NULL);
}

/* The document that WORDS name in a pane of its own. */
static void act_open_pane(struct app *app, struct slice words, enum pane_split split)
{
	struct named named;

	if (!app_find(app, words, &named))
		return;
	app_divide(app, split,
	    view_new(app->lib,
		page_new(app->lib, PAGE_DOCUMENT, named.symbol, named.language),
		app->options.width));
	if (named.place[0] != '\0')
		app_show_place(app, app_view(app), named.place);
}

void act_beside(struct app *app, struct slice arg, uint32_t count)
{
	(void)count;
	act_open_pane(app, arg, PANE_BESIDE);
}

void act_below(struct app *app, struct slice arg, uint32_t count)
{
	(void)count;
	act_open_pane(app, arg, PANE_BELOW);
}

/* True when D, a page of the program, is a table of more than a row. */
static bool act_has_rows(const struct doc *d)
{
	unsigned rows = 0;

	for (uint32_t i = 0; i < d->n_paras; i++)
		rows += d->paras[i].kind == PARA_ROW;
	return rows > 1;
}

/* Focus on the entry of the outline that V shows that has ADDRESS of its document. */
static void act_focus_outline(struct app *app, struct view *v, const char *address)
{
	const char *symbol = v->page->symbol;
	const struct doc *d = library_doc(app->lib, library_find(app->lib, symbol));
	uint32_t para = doc_find(d, address);

	for (uint32_t i = para != DOC_NONE ? para + 1 : 0; i > 0; i--)
		if (d->paras[i - 1].address[0] != '\0' &&
		    view_focus_link(v, symbol, d->paras[i - 1].address))
			return;
}

void outline_page_fold(struct app *app, struct view *v, bool upkeep)
{
	const bool whole = v->page->argument[0] != '\0';
	struct mark_at m = { DOC_NONE, DOC_NONE };

	if (upkeep) {
		app_compares(app); /* which it does not; that is told */
		return;
	}
	const struct mark *link =
	    view_focused_mark(v, &m) ? doc_mark(v->page->doc, m) : NULL;
	char *address =
	    xstrdup(link != NULL && link->address != NULL ? link->address : "");

	view_renew(v,
	    page_new(app->lib, PAGE_OUTLINE, v->page->symbol, whole ? "" : "paragraphs"));
	act_focus_outline(app, v, address);
	app_say(app, whole ? "headings" : N_("all paragraphs"));
	free(address);
}

/* A list that has the place we come from begins there. */
void outline_page_shown(struct app *app, struct view *v, const char *symbol,
    const char *address)
{
	(void)symbol;
	act_focus_outline(app, v, address);
}

void catalogue_page_shown(struct app *app, struct view *v, const char *symbol,
    const char *address)
{
	(void)app, (void)address;
	view_focus_link(v, symbol, NULL);
}

void lineage_page_shown(struct app *app, struct view *v, const char *symbol,
    const char *address)
{
	(void)address;
	if (library_untold(app->lib)[0] != '\0')
		app_error(app, "%s", library_untold(app->lib));
	else if (act_has_rows(v->page->doc))
		app_say(app, "{show lineage} again: its paragraphs");
	view_focus_link(v, symbol, NULL);
}

void act_show(struct app *app, struct slice arg, uint32_t count)
{
	static const struct {
		const char *word;
		enum page_kind kind;
		bool about_document;
	} kinds[] = {
		{ "corpus", PAGE_CORPUS, false },
		{ "lineage", PAGE_LINEAGE, true },
		{ "cited-by", PAGE_CITED_BY, true },
		{ "links", PAGE_LINKS, true },
		{ "footnotes", PAGE_FOOTNOTES, true },
		{ "outline", PAGE_OUTLINE, true },
		{ "messages", PAGE_MESSAGES, false },
	};
	struct view *v = app_view(app);
	bool again = v->page->kind == PAGE_LINEAGE && slice_is(arg, "lineage");

	(void)count;
	if (slice_is(arg, "table") || again) {
		app_show_table(app);
		return;
	}
	if (slice_is(arg, "history") || slice_is(arg, "agreed")) {
		app_show_para(app, slice_is(arg, "agreed") ? PAGE_AGREED : PAGE_HISTORY);
		return;
	}
	char *symbol = xstrdup(app_subject(v));
	char *address = xstrdup(v->page->doc->paras[view_para(v)].address);
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (slice_is(arg, kinds[i].word) &&
		    app_show(app, kinds[i].kind, kinds[i].about_document ? symbol : "",
			"") &&
		    page_ops(v->page->kind)->shown != NULL)
			page_ops(v->page->kind)->shown(app, v, symbol, address);
	free(symbol);
	free(address);
}

void act_help(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	app_show(app, PAGE_HELP, "", "");
}

/* What the last line says of the document D besides the place. */
static void act_add_status(struct buf *words, const struct doc *d)
{
	buf_add(words, _("; "));
	if (d->meta.vote.outcome[0] != '\0') {
		docwords_add_vote(words, &d->meta.vote);
		buf_add(words, _("; "));
	}
	count_add(words, d->n_notes, "%s footnote", "%s footnotes");
	buf_addf(words, "%s%s", _("; "), d->file);
}

/* Says where the reader is in the page of V, which is no comparison. */
static void act_tell_place(struct app *app, struct view *v)
{
	const struct page *page = v->page;
	const char *place = !page_is_document(page)
	    ? page_kind_name(page->kind)
	    : page->doc->paras[view_para(v)].address;
	struct buf words = { 0 };
	uint32_t row, n_rows;

	if (!app_lays_out(app, v))
		return;
	view_count(v, &row, &n_rows);
	buf_addf(&words, _("%s%s%s, row %u of %u"), page->symbol,
	    page->symbol[0] != '\0' && place[0] != '\0' ? " " : "", place, row, n_rows);
	if (page_is_document(page))
		act_add_status(&words, page->doc);
	app_say(app, "%s", buf_str(&words));
	buf_fini(&words);
}

/*
 * "A/RES/74/158 OP12, row 240 of 388; 14 footnotes; corpus/A_RES_74_158.en.yaml", or
 * "A/RES/74/158 lineage, row 1 of 21"; of a comparison its summary; or the message that
 * was cut off.  All of it, in as many rows as it needs.
 */
void act_status(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);

	(void)arg, (void)count;
	if (app->cut.len > 0)
		(app->cut_is_error ? app_error : app_say)(app, "%s", buf_str(&app->cut));
	else if (page_is_comparison(v->page))
		app_tell_comparison(app);
	else
		act_tell_place(app, v);
	app->message_is_whole = true;
}
