/* SPDX-License-Identifier: ISC */
/* act_copy - text for the reader's clipboard. */
#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/xalloc.h"
#include "model/symbol.h"
#include "text/utf8.h"
#include "ui/act.h"
#include "ui/app_state.h"

/* [byte] that terminals commonly take in one go. */
#define COPY_MAX ((size_t)74994)

/* What is copied, or cited. */
struct copied {
	const char *symbol;
	struct date date;
	const struct para *para; /* or NULL */
};

/*
 * The letter of the resolution that ADDRESS stands in, as in 72/902 A, or 0: A:OP1 has one,
 * I:OP1 a section, annex:OP1 an annex.
 */
static char copy_letter(const char *address)
{
	bool letter = byte_is_upper(address[0]) && address[1] == ':';

	return letter && strchr("IVX", address[0]) == NULL ? address[0] : '\0';
}

/* "annex II", "article 4", else "sect. A": the part NAME as citations have it. */
static void copy_add_part(struct buf *to, struct slice name)
{
	static const char *const named[] = { "annex", "article-", "principle-",
		"guideline-", "rule-" };
	bool has_name = false;

	for (size_t i = 0; i < sizeof(named) / sizeof(named[0]); i++)
		has_name = has_name || slice_starts(name, named[i]);
	buf_add(to, has_name ? ", " : ", sect. ");
	for (size_t i = 0; i < name.len; i++)
		buf_addc(to, name.at[i] == '-' ? ' ' : name.at[i]);
}

/* ", annex II, sect. A" of annex-II:A:OP1; what stands behind the parts, OP1. */
static const char *copy_add_parts(struct buf *to, const char *address)
{
	const char *part = address + (copy_letter(address) != '\0' ? 2 : 0);

	for (const char *end; (end = strchr(part, ':')) != NULL; part = end + 1)
		copy_add_part(to, (struct slice){ part, (size_t)(end - part) });
	return part;
}

/* "1 (a) (ii)" of OP1(a)(ii), NUMBER what stands behind the letters. */
static void copy_add_number(struct buf *to, const char *number)
{
	for (const char *c = number; *c != '\0' && *c != '~'; c++) {
		if (*c == '(')
			buf_addc(to, ' ');
		buf_addc(to, *c);
	}
}

/* ", annex, para. 12", ", preambular para. 7 (a)", ", footnote 9", or nothing. */
static void copy_add_paragraph(struct buf *to, const char *address)
{
	static const struct {
		const char *letters, *words;
	} kinds[] = {
		{ "PP", ", preambular para. " },
		{ "OP", ", para. " },
		{ "fn", ", footnote " },
	};
	const char *number = copy_add_parts(to, address);

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (slice_starts(slice_of(number), kinds[i].letters)) {
			buf_add(to, kinds[i].words);
			copy_add_number(to, number + strlen(kinds[i].letters));
		}
}

/* "General Assembly resolution 74/158 of 18 December 2019, para. 12" */
static void copy_citation(struct buf *to, const struct copied *c)
{
	char letter = c->para != NULL ? copy_letter(c->para->address) : '\0';
	struct symbol symbol;

	if (symbol_parse(slice_of(c->symbol), ORGAN_ASSEMBLY, &symbol) &&
	    symbol.kind == SYMBOL_RESOLUTION) {
		buf_addf(to, "%s resolution ", symbol_organ_name(symbol.organ));
		symbol_add_short(to, symbol.text);
		if (letter != '\0')
			buf_addf(to, " %c", letter);
	} else {
		buf_add(to, c->symbol);
	}
	if (date_is_set(c->date)) {
		buf_add(to, " of ");
		date_add_words(to, c->date);
	}
	if (c->para != NULL)
		copy_add_paragraph(to, c->para->address);
}

/* The language of the addresses that the United Nations have for D; NULL: any. */
static const char *copy_language(const struct doc *d)
{
	static const char *const languages[] = { "ar", "en", "es", "fr", "ru", "zh" };

	for (size_t i = 0; d != NULL && i < sizeof(languages) / sizeof(languages[0]); i++)
		if (strcmp(d->meta.language, languages[i]) == 0)
			return languages[i];
	return "en";
}

/* The address of SYMBOL at the United Nations; a treaty has none there. */
static void copy_link(struct buf *to, const char *symbol, const char *language)
{
	if (strncmp(symbol, "UNTS/", 5) == 0) {
		buf_add(to, symbol);
		return;
	}
	buf_addf(to, "https://undocs.org/%s/", language);
	/* the site knows no letters of parts: A/RES/217(III)[A] */
	for (const char *c = symbol; *c != '\0' && *c != '['; c++)
		if (*c == ' ')
			buf_add(to, "%20");
		else
			buf_addc(to, *c);
}

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
static struct copied copy_cited(const struct app *app, struct view *v)
{
	const struct doc *d = v->page->doc;

	if (page_is_document(v->page))
		return (struct copied){ d->meta.symbol, d->meta.adopted,
			&d->paras[view_para(v)] };
	struct copied c = { .symbol = copy_symbol(v) };
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
	const struct sheet_para *sheet = &page->sheet->paras[para];
	struct slice text = para_text(&page->doc->paras[para]);
	size_t at = 0;

	for (uint32_t i = 0; i < sheet->n_spans; i++) {
		const struct sheet_span *span = &sheet->spans[i];

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
	    v->page->sheet != NULL) {
		copy_newer(to, v->page, view_para(v));
	} else if (slice_is(what, "paragraph")) {
		buf_adds(to, para_text(page_para(v->page, app->lib, view_para(v))));
	} else if (slice_is(what, "citation")) {
		struct copied c = copy_cited(app, v);

		copy_citation(to, &c);
	} else if (slice_is(what, "symbol")) {
		buf_add(to, symbol);
	} else if (symbol[0] != '\0') {
		bool own = page_is_document(v->page) && symbol == v->page->symbol;

		copy_link(to, symbol, copy_language(own ? v->page->doc : NULL));
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
				   : "too long for the clipboard of a terminal");
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
