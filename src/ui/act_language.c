/* SPDX-License-Identifier: ISC */
/* act_language - a document in another language: in place of this one, or beside it. */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/comparing.h"

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

/* The version of document NUMBER in LANGUAGE; INDEX_ABSENT after a message. */
static uint32_t act_version(struct app *app, const char *symbol, const char *language)
{
	struct buf languages = { 0 };
	uint32_t number = library_version(app->lib, symbol, language);

	if (number == INDEX_ABSENT) {
		library_add_languages(&languages, app->lib, symbol);
		app_error(app, "not in %s; the corpus has it in: %s", language,
		    buf_str(&languages));
		buf_fini(&languages);
	}
	return number;
}

/* The same place in the version of another language. */
static void act_language_here(struct app *app, const char *language)
{
	struct view *v = app_view(app);
	enum page_kind kind = v->page->kind == PAGE_BLAME ? PAGE_BLAME : PAGE_DOCUMENT;

	if (act_version(app, v->page->symbol, language) != INDEX_ABSENT)
		act_show_version(v, page_new(app->lib, kind, v->page->symbol, language));
}

static void act_set_beside(struct app *app, uint32_t first, uint32_t second)
{
	app_compare(app, &(struct compared){ { first, second }, 2 });
}

/* The versions that stand beside each other, or twice the one of the page. */
static bool act_versions(struct app *app, uint32_t *first, uint32_t *second)
{
	const struct page *page = app_view(app)->page;

	*first = *second = page->number;
	if (page->comparing != NULL) {
		const uint32_t *number = page->comparing->documents.number;

		if (strcmp(library_doc(app->lib, number[0])->meta.symbol,
			library_doc(app->lib, number[1])->meta.symbol) == 0) {
			*first = number[0];
			*second = number[1];
		}
	}
	return *first != INDEX_ABSENT;
}

/*
 * Of LANGUAGES, "ar en fr", the one behind NOW, round and round, that is not EXCEPT; "" when there is
 * none.
 */
static struct slice act_next_language(struct slice languages, const char *now,
    const char *except)
{
	struct slice first = slice_of(""), rest = languages, word;
	bool behind = false;

	while (rest.len > 0) {
		word = slice_first_word(rest, &rest);
		rest = slice_trim(rest);
		const bool fits = !slice_is(word, except) && !slice_is(word, now);
		if (fits && behind)
			return word;
		if (fits && first.len == 0)
			first = word;
		behind = behind || slice_is(word, now);
	}
	return first;
}

/* This text with its next language beside it; again: with the one behind that. */
static void act_language_beside(struct app *app)
{
	uint32_t first, second;
	struct buf languages = { 0 };

	if (!act_versions(app, &first, &second)) {
		app_error(app, "this page is no document");
		return;
	}
	const struct doc_meta *here = &library_doc(app->lib, first)->meta;
	const struct doc_meta *there = &library_doc(app->lib, second)->meta;
	library_add_languages(&languages, app->lib, here->symbol);
	struct slice next =
	    act_next_language(buf_slice(&languages), there->language, here->language);
	char *language = xmemdup0(next.at, next.len);
	if (next.len == 0)
		app_error(app, "the corpus has it in no other language");
	else
		act_set_beside(app, first,
		    library_version(app->lib, here->symbol, language));
	free(language);
	buf_fini(&languages);
}

/* "en zh": both beside each other. */
static void act_two_languages(struct app *app, const char *one, const char *other)
{
	const char *symbol = app_view(app)->page->symbol;
	const uint32_t first = act_version(app, symbol, one);
	const uint32_t second =
	    first != INDEX_ABSENT ? act_version(app, symbol, other) : INDEX_ABSENT;

	if (second != INDEX_ABSENT && second != first)
		act_set_beside(app, first, second);
}

void act_language(struct app *app, struct slice arg, uint32_t count)
{
	struct slice second, first = slice_first_word(arg, &second);
	char *one = xmemdup0(first.at, first.len);

	(void)count;
	second = slice_trim(second);
	char *other = xmemdup0(second.at, second.len);
	if (arg.len == 0 || slice_is(arg, "beside"))
		act_language_beside(app);
	else if (!page_is_document(app_view(app)->page))
		app_error(app, "this page is no document");
	else if (second.len > 0)
		act_two_languages(app, one, other);
	else
		act_language_here(app, one);
	free(one);
	free(other);
}
