/* SPDX-License-Identifier: ISC */
/* act_copy - text for the reader's clipboard. */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "model/cite.h"
#include "model/symbol_link.h"
#include "text/utf8.h"
#include "ui/act.h"
#include "ui/app_state.h"

/* [byte] that terminals commonly take in one go. */
#define COPY_MAX ((size_t)74994)

/* The style of a citation by its setting. */
static const enum cite_style copy_styles[] = {
	[CITATION_UN] = CITE_UN,
	[CITATION_BLUEBOOK] = CITE_BLUEBOOK,
	[CITATION_OSCOLA] = CITE_OSCOLA,
};

/* The selected link, if what is selected is one to a document. */
static const struct mark *copy_selected(const struct view *v)
{
	struct mark_at m;

	if (!view_focused_mark(v, &m) || m.mark == DOC_NONE)
		return NULL;
	const struct mark *mark = doc_mark(v->page->doc, m);
	return mark->kind == MARK_LINK && mark->target[0] != '\0' ? mark : NULL;
}

/*
 * The symbol of the selected link, else of the page; a page about a document that is
 * not in the corpus stands for it.
 */
static const char *copy_symbol(const struct view *v)
{
	const struct mark *link = copy_selected(v);

	return link != NULL && v->page->kind != PAGE_STUB ? link->target
							  : v->page->symbol;
}

/* In a document the paragraph that the reader is at, in a list the selected entry. */
static struct cited copy_cited(const struct app *app, struct view *v)
{
	const struct doc *d = v->page->doc;

	if (page_is_document(v->page))
		return (struct cited){ d->meta.symbol, d->meta.adopted,
			&d->paras[view_para(v)] };
	struct cited c = { .symbol = copy_symbol(v) };
	const struct mark *link = copy_selected(v);
	uint32_t number = library_find(app->lib, c.symbol), para = DOC_NONE;

	c.date = library_date(app->lib, c.symbol);
	if (number == INDEX_ABSENT || link == NULL || link->address == NULL)
		return c;
	d = library_doc(app->lib, number);
	para = doc_find(d, link->address);
	c.para = para != DOC_NONE ? &d->paras[para] : NULL;
	return c;
}

/* Paragraph PARA of a history without the words that went with the text at hand. */
static void copy_newer(struct buf *to, const struct page *page, uint32_t para)
{
	const struct overlay_para *overlay = &page->overlay->paras[para];
	struct slice text = para_text(&page->doc->paras[para]);
	size_t at = 0;

	for (uint32_t i = 0; i < overlay->n_spans; i++) {
		const struct overlay_span *span = &overlay->spans[i];

		if (span->before == NULL || span->before[0] != '[')
			continue;
		buf_adds(to, slice_sub(text, at, span->start));
		at = span->end;
	}
	buf_adds(to, slice_sub(text, at, text.len));
}

static void copy_what(struct buf *to, const struct app *app, struct view *v,
    struct slice what)
{
	const char *symbol = copy_symbol(v);

	if (slice_is(what, "paragraph") && v->page->kind == PAGE_HISTORY &&
	    v->page->overlay != NULL) {
		copy_newer(to, v->page, view_para(v));
	} else if (slice_is(what, "paragraph")) {
		buf_adds(to, para_text(page_para(v->page, app->lib, view_para(v))));
	} else if (slice_is(what, "citation")) {
		struct cited c = copy_cited(app, v);

		cite_add(to, &c,
		    copy_styles[settings_number(&app->settings, SETTING_CITATION)]);
	} else if (slice_is(what, "symbol")) {
		buf_add(to, symbol);
	} else if (symbol[0] != '\0') {
		bool own = page_is_document(v->page) && symbol == v->page->symbol;

		if (!symbol_link_add(to, symbol,
			own ? v->page->doc->meta.language : "en"))
			buf_add(to, symbol); /* of a treaty */
	}
}

/* What nobody has seen is not handed on. */
static void copy_drop_unseen(struct buf *text)
{
	struct slice s = buf_slice(text);
	size_t kept = 0;
	uint32_t code;

	if (text->at == NULL)
		return;
	for (size_t at = 0, len; at < s.len; at += len) {
		len = utf8_decode(s, at, &code);
		if (utf8_is_unseen(code))
			continue;
		memmove(text->at + kept, text->at + at, len);
		kept += len;
	}
	if (kept < text->len) {
		text->len = kept;
		text->at[kept] = '\0';
	}
}

void app_copy(struct app *app, struct buf *text)
{
	copy_drop_unseen(text);
	if (!app->options.can_copy) {
		app_error(app,
		    "this terminal takes no copies (no Ms in its terminfo entry)");
	} else if (text->len == 0 || text->len > COPY_MAX) {
		app_error(app,
		    text->len == 0 ? "nothing to copy here"
				   : N_("too long for the clipboard of a terminal"));
	} else {
		app_say(app, "sent to the terminal: %s", buf_str(text));
		free(app->copy);
		app->copy = xstrdup(buf_str(text));
	}
}

void act_copy(struct app *app, struct slice arg, uint32_t count)
{
	struct buf text = { 0 };

	(void)count;
	copy_what(&text, app, app_view(app), arg);
	app_copy(app, &text);
	buf_fini(&text);
}
