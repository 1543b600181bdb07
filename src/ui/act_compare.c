/* SPDX-License-Identifier: ISC */
/* act_compare - which documents to compare, and in which form. */
#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "model/symbol.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/chain.h"
#include "ui/comparing.h"

/* Begins the comparison of C. */
static void act_compare_all(struct app *app, const struct compared *c)
{
	struct buf words = { 0 };

	compared_add(&words, app->lib, c);
	app_compare(app, buf_str(&words));
	buf_fini(&words);
}

/* The version of SYMBOL in LANGUAGE, INDEX_ABSENT when it cannot be read in that. */
static uint32_t act_version(struct app *app, const char *symbol, const char *language)
{
	uint32_t number = library_find_in(app->lib, symbol, language);

	if (number == INDEX_ABSENT ||
	    strcmp(library_doc(app->lib, number)->meta.language, language) == 0)
		return number;
	return INDEX_ABSENT;
}

/* The nearest document that NUMBER continues, in its language, or INDEX_ABSENT. */
static uint32_t act_previous_session(struct app *app, uint32_t number)
{
	const struct doc_meta *m = &library_doc(app->lib, number)->meta;
	struct index_lineage lineage = { 0 };
	uint32_t found = INDEX_ABSENT;

	index_lineage(library_index(app->lib), m->symbol, &lineage);
	size_t i = index_lineage_find(&lineage, m->symbol);
	if (i < lineage.list.n)
		found = chain_before(app->lib, &lineage, i, m->language);
	index_lineage_fini(&lineage);
	return found;
}

/* The document that a page is about or has selected, or INDEX_ABSENT. */
static uint32_t act_subject_number(struct app *app)
{
	const struct view *v = app_view(app);
	const char *symbol = app_subject(v);

	if (page_is_document(v->page))
		return v->page->number;
	return symbol[0] != '\0' ? library_find(app->lib, symbol) : INDEX_ABSENT;
}

/* In a lineage the selected document, if it is another than that of the page. */
static uint32_t act_selected_of_lineage(struct app *app)
{
	const struct view *v = app_view(app);
	struct mark_at m;

	if ((v->page->kind != PAGE_LINEAGE && v->page->kind != PAGE_PRECEDENTS) ||
	    !view_focused_mark(v, &m) || m.mark == DOC_NONE)
		return INDEX_ABSENT;
	const char *symbol = doc_mark(v->page->doc, m)->target;
	return strcmp(symbol, v->page->symbol) != 0 ? library_find(app->lib, symbol)
						    : INDEX_ABSENT;
}

/* A and B, the older one first. */
static void act_compare_two(struct app *app, uint32_t a, uint32_t b)
{
	struct compared c = { { a, b }, 2 };

	if (date_cmp(library_doc(app->lib, a)->meta.adopted,
		library_doc(app->lib, b)->meta.adopted) > 0)
		c = (struct compared){ { b, a }, 2 };
	act_compare_all(app, &c);
}

/* No text before NUMBER is known: offers what there is, or says so. */
static void act_offer_previous(struct app *app, uint32_t number)
{
	const char *symbol = library_doc(app->lib, number)->meta.symbol;
	struct page *page = page_new(app->lib, PAGE_PRECEDENTS, symbol, "");
	struct buf name = { 0 };

	if (page != NULL) {
		view_visit(app_view(app), page);
		return;
	}
	symbol_add_short(&name, symbol);
	app_error(app, "%s continues no text of this corpus; :compare A B takes any two",
	    buf_str(&name));
	buf_fini(&name);
}

static void act_compare_previous(struct app *app)
{
	uint32_t number = act_subject_number(app), other = act_selected_of_lineage(app);

	if (number == INDEX_ABSENT) {
		app_error(app, "this page is no document; :compare A B takes any two");
		return;
	}
	if (other == INDEX_ABSENT)
		other = act_previous_session(app, number);
	if (other == INDEX_ABSENT) {
		act_offer_previous(app, number);
		return;
	}
	act_compare_two(app, other, number);
	app_add_why(app, library_doc(app->lib, number)->meta.symbol);
}

/* The next of the documents in *WORDS, which blanks or commas divide. */
static char *act_take_operand(struct slice *words)
{
	const char *between = slice_find(*words, ",", 0) != SLICE_NONE ? "," : " ";
	size_t end = slice_find(*words, between, 0);
	struct slice word = slice_trim(slice_sub(*words, 0, end));

	*words = end == SLICE_NONE ? slice_sub(*words, words->len, words->len)
				   : slice_trim(slice_sub(*words, end + 1, words->len));
	return xmemdup0(word.at, word.len);
}

/* The document before in another language; INDEX_ABSENT after a message. */
static uint32_t act_other_version(struct app *app, uint32_t before, const char *language)
{
	const char *symbol = library_doc(app->lib, before)->meta.symbol;
	uint32_t number = act_version(app, symbol, language);

	if (number == INDEX_ABSENT) {
		struct buf languages = { 0 };

		library_add_languages(&languages, app->lib, symbol);
		app_error(app, "%s is not there in %s; the corpus has it in: %s", symbol,
		    language, buf_str(&languages));
		buf_fini(&languages);
	}
	return number;
}

/* The document that WORD names; a language is that of BEFORE, if there is one. */
static uint32_t act_operand(struct app *app, const char *word, uint32_t before)
{
	if (before != INDEX_ABSENT && doc_is_language(slice_of(word)))
		return act_other_version(app, before, word);
	char *symbol = app_find(app, word);
	uint32_t number = symbol != NULL ? library_find(app->lib, symbol) : INDEX_ABSENT;

	if (symbol == NULL)
		app_error(app, "no document fits '%s'", word);
	else if (number == INDEX_ABSENT)
		app_error(app, "%s is not in the corpus", symbol);
	free(symbol);
	return number;
}

/* Reads the documents of WORDS into C; false after a message. */
static bool act_operands(struct app *app, struct slice words, struct compared *c)
{
	uint32_t before = act_subject_number(app);
	const bool one = slice_find(words, " ", 0) == SLICE_NONE;

	*c = (struct compared){ .n = 0 };
	if (one && before != INDEX_ABSENT)
		c->number[c->n++] = before;
	while (words.len > 0) {
		char *word = act_take_operand(&words);
		uint32_t number = act_operand(app, word, before);

		free(word);
		if (number == INDEX_ABSENT)
			return false;
		if (c->n == TABLE_MAX) {
			app_error(app, "no more than %d documents beside each other",
			    TABLE_MAX);
			return false;
		}
		c->number[c->n++] = before = number;
	}
	if (c->n < 2)
		app_error(app, "compare it with what? :compare A B");
	return c->n >= 2;
}

void act_compare(struct app *app, struct slice arg, uint32_t count)
{
	struct compared c;

	(void)count;
	if (arg.len == 0) {
		act_compare_previous(app);
		return;
	}
	if (!act_operands(app, arg, &c))
		return;
	bool languages = strcmp(library_doc(app->lib, c.number[0])->meta.symbol,
			     library_doc(app->lib, c.number[1])->meta.symbol) == 0;
	if (c.n == 2 && slice_find(arg, " ", 0) == SLICE_NONE && !languages)
		act_compare_two(app, c.number[0], c.number[1]);
	else
		act_compare_all(app, &c);
}

void act_unified(struct app *app, struct slice arg, uint32_t count)
{
	struct view *host = app_host(app, app_view(app));

	(void)arg, (void)count;
	if (!app_compares(app))
		return;
	if (host == NULL) {
		app_enter_again(app);
		host = app_host(app, app_view(app));
	}
	app_change_form(app, host);
	app_tell_comparison(app);
}

void act_fold(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);

	(void)arg, (void)count;
	if (!app_compares(app))
		return;
	struct comparing *c = v->page->comparing;
	bool folded = c != NULL ? c->folded : v->page->folded;
	if (c != NULL) {
		comparing_fold(c, !folded);
	} else {
		page_fold(v->page, !folded);
		view_relay(v);
	}
	app_say(app, folded ? "all paragraphs whole" : "what is the same takes a line");
}
