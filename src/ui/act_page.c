/* SPDX-License-Identifier: ISC */
/* act_page - documents to open and pages about them. */
#include <stdlib.h>
#include <string.h>

#include "base/byte.h"
#include "base/xalloc.h"
#include "ui/act.h"
#include "ui/app_state.h"

/* ARG as a symbol, or a word on the last line that it is none; free it. */
static char *act_symbol(struct app *app, struct slice arg)
{
	char *words = xmemdup0(arg.at, arg.len);
	char *symbol = app_find(app, words);

	if (symbol == NULL)
		app_error(app, "no document fits '%s'", words);
	free(words);
	return symbol;
}

const char *app_subject(const struct view *v)
{
	struct mark_at m;

	if (v->page->symbol[0] == '\0' && view_focused_mark(v, &m) && m.mark != DOC_NONE)
		return doc_mark(v->page->doc, m)->target;
	return v->page->symbol;
}

/* "OP12", "pp7", "fn9": what nobody takes for words of a title. */
static bool act_is_address(struct slice word)
{
	return word.len > 2 && byte_is_digit(word.at[2]) &&
	    (slice_starts_nocase(word, "pp") || slice_starts_nocase(word, "op") ||
		slice_starts_nocase(word, "fn"));
}

/*
 * The paragraph at the end of WORDS, which is cut off: "74/158#OP12", "74/158 OP12", or
 * alone "OP12"; empty when there is none.
 */
static struct slice act_address(struct slice *words)
{
	struct slice all = *words;
	size_t hash = slice_find(all, "#", 0), start = all.len;

	while (start > 0 && all.at[start - 1] != ' ')
		start--;
	struct slice last = slice_sub(all, start, all.len);
	if (hash != SLICE_NONE)
		last = slice_trim(slice_sub(all, hash + 1, all.len));
	else if (!act_is_address(last))
		return slice_sub(all, all.len, all.len);
	*words = slice_trim(slice_sub(all, 0, hash != SLICE_NONE ? hash : start));
	return last;
}

/* To ADDRESS of the document that WORDS mean, without WORDS of this one. */
static void act_open_at(struct app *app, struct slice words, struct slice address)
{
	const char *here = app_subject(app_view(app));
	char *symbol = words.len > 0 ? act_symbol(app, words) : xstrdup(here);
	char *paragraph = address.len > 0 ? xmemdup0(address.at, address.len) : NULL;

	if (symbol != NULL && symbol[0] == '\0')
		app_error(app, "this page is no document");
	else if (symbol != NULL)
		app_go(app, app_view(app), symbol, paragraph);
	free(symbol);
	free(paragraph);
}

void act_open(struct app *app, struct slice arg, uint32_t count)
{
	(void)count;
	if (arg.len == 0) {
		prompt_open(&app->prompt, PROMPT_OPEN);
		completion_update(app);
		return;
	}
	struct slice address = act_address(&arg);
	act_open_at(app, arg, address);
}

void act_beside(struct app *app, struct slice arg, uint32_t count)
{
	char *symbol = act_symbol(app, arg);

	(void)count;
	if (symbol != NULL)
		app_divide(app, PANE_BESIDE,
		    view_new(app->lib, page_new(app->lib, PAGE_DOCUMENT, symbol, ""),
			app->options.width));
	free(symbol);
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

	(void)count;
	if (slice_is(arg, "history") || slice_is(arg, "agreed")) {
		app_show_para(app, slice_is(arg, "agreed") ? PAGE_AGREED : PAGE_HISTORY);
		return;
	}
	char *symbol = xstrdup(app_subject(v));
	char *address = xstrdup(v->page->doc->paras[view_para(v)].address);
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (slice_is(arg, kinds[i].word))
			app_show(app, kinds[i].kind,
			    kinds[i].about_document ? symbol : "", "");
	if (v->page->kind == PAGE_LINEAGE && library_untold(app->lib)[0] != '\0')
		app_error(app, "%s", library_untold(app->lib));
	/* a list that has the place we come from begins there */
	if (v->page->kind == PAGE_OUTLINE)
		view_focus_link(v, symbol, address);
	else if (v->page->kind == PAGE_LINEAGE || v->page->kind == PAGE_CORPUS)
		view_focus_link(v, symbol, NULL);
	free(symbol);
	free(address);
}

/* Shows PAGE, owned, at the place where V is in another version of it. */
static void act_show_version(struct view *v, struct page *page)
{
	char *address = xstrdup(v->page->doc->paras[view_para(v)].address);
	uint32_t para = doc_find(page->doc, address);

	view_visit(v, page);
	if (para != DOC_NONE)
		view_focus(v, (struct mark_at){ para, DOC_NONE });
	free(address);
}

/* The same place in the version of another language. */
void act_language(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);

	(void)count;
	if (!page_is_document(v->page)) {
		app_error(app, "this page is no document");
		return;
	}
	enum page_kind kind = v->page->kind == PAGE_BLAME ? PAGE_BLAME : PAGE_DOCUMENT;
	char *language = xmemdup0(arg.at, arg.len);
	struct page *page = page_new(app->lib, kind, v->page->symbol, language);
	if (strcmp(page->doc->meta.language, language) == 0) {
		act_show_version(v, page);
	} else {
		struct buf languages = { 0 };

		library_add_languages(&languages, app->lib, v->page->symbol);
		app_error(app, "not in %s; the corpus has it in: %s", language,
		    buf_str(&languages));
		buf_fini(&languages);
		page_free(page);
	}
	free(language);
}

void act_help(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	if (app_view(app)->page->kind == PAGE_HELP)
		app_say(app, "this is the help; q leaves it");
	else
		app_show(app, PAGE_HELP, "", "");
}

/*
 * "A/RES/74/158 OP12, row 240 of 388; 14 footnotes; corpus/A_RES_74_158.en.yaml", or
 * "A/RES/74/158 lineage, row 1 of 21"; of a comparison its summary
 */
void act_status(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);
	const struct page *page = v->page;

	(void)arg, (void)count;
	if (page_is_comparison(page)) {
		app_tell_comparison(app);
		return;
	}
	const char *place = !page_is_document(page)
	    ? page_kind_name(page->kind)
	    : page->doc->paras[view_para(v)].address;
	struct buf words = { 0 };

	buf_addf(&words, "%s%s%s, row %u of %u", page->symbol,
	    page->symbol[0] != '\0' && place[0] != '\0' ? " " : "", place,
	    view_top(v) + 1, view_layout(v)->n_rows);
	if (page_is_document(page))
		buf_addf(&words, "; %u footnote%s; %s", page->doc->n_notes,
		    page->doc->n_notes == 1 ? "" : "s", page->doc->file);
	app_say(app, "%s", buf_str(&words));
	buf_fini(&words);
}
