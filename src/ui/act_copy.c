/* SPDX-License-Identifier: ISC */
/* act_copy - text for the reader's clipboard. */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "model/symbol.h"
#include "ui/act.h"
#include "ui/app_state.h"

/* [byte] that terminals commonly take in one go. */
#define COPY_MAX ((size_t)74994)

/* "para. 12", "preambular para. 7", "footnote 9", or nothing. */
static void copy_add_paragraph(struct buf *to, const struct para *p)
{
	switch (p->kind) {
	case PARA_PREAMBULAR:
		buf_addf(to, ", preambular para. %s", p->address + strcspn(p->address, "0123456789"));
		break;
	case PARA_OPERATIVE:
	case PARA_ITEM:
		buf_addf(to, ", para. %s", p->address + strcspn(p->address, "0123456789"));
		break;
	case PARA_FOOTNOTE:
		buf_addf(to, ", footnote %s", p->number);
		break;
	default:
		break;
	}
}

/* "General Assembly resolution 74/158 of 18 December 2019, para. 12" */
static void copy_citation(struct buf *to, const struct doc *d, const struct para *p)
{
	struct symbol symbol;

	if (symbol_parse(slice_of(d->meta.symbol), ORGAN_ASSEMBLY, &symbol) &&
	    symbol.kind == SYMBOL_RESOLUTION) {
		buf_addf(to, "%s resolution ", symbol_organ_name(symbol.organ));
		symbol_add_short(to, symbol.text);
	} else {
		buf_add(to, d->meta.symbol);
	}
	if (date_is_set(d->meta.adopted)) {
		buf_add(to, " of ");
		date_add_words(to, d->meta.adopted);
	}
	copy_add_paragraph(to, p);
}

/* The address of SYMBOL at the United Nations; a treaty has none there. */
static void copy_link(struct buf *to, const char *symbol)
{
	if (strncmp(symbol, "UNTS/", 5) == 0) {
		buf_add(to, symbol);
		return;
	}
	buf_add(to, "https://undocs.org/en/");
	/* the site knows no letters of parts: A/RES/217(III)[A] */
	for (const char *c = symbol; *c != '\0' && *c != '['; c++) {
		if (*c == ' ')
			buf_add(to, "%20");
		else
			buf_addc(to, *c);
	}
}

/* The symbol of the selected link, else of the page. */
static const char *copy_symbol(struct view *v)
{
	struct mark_at m;

	if (view_focused_mark(v, &m) && m.mark != DOC_NONE) {
		const struct mark *mark = doc_mark(v->page->doc, m);

		if (mark->kind == MARK_LINK && mark->target[0] != '\0')
			return mark->target;
	}
	return v->page->symbol;
}

static void copy_what(struct buf *to, struct view *v, struct slice what)
{
	const struct doc *d = v->page->doc;
	const struct para *p = &d->paras[view_para(v)];
	const char *symbol = copy_symbol(v);

	if (slice_is(what, "paragraph"))
		buf_adds(to, para_text(p));
	else if (slice_is(what, "citation"))
		copy_citation(to, d, p);
	else if (slice_is(what, "symbol"))
		buf_add(to, symbol);
	else if (symbol[0] != '\0')
		copy_link(to, symbol);
}

void act_copy(struct app *app, struct slice arg, uint32_t count)
{
	struct buf text = {0};

	(void)count;
	if (!app->options.can_copy) {
		app_error(app, "this terminal takes no copies (no Ms in its terminfo entry)");
		return;
	}
	copy_what(&text, app_view(app), arg);
	if (text.len == 0 || text.len > COPY_MAX) {
		app_error(app, text.len == 0 ? "nothing to copy here" :
			  "too long for the clipboard of a terminal");
	} else {
		app_say(app, "sent to the terminal: %s", buf_str(&text));
		free(app->copy);
		app->copy = buf_take(&text);
	}
	buf_fini(&text);
}
