/* SPDX-License-Identifier: ISC */
/* act_compare - which documents to compare, and in which form. */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/vec.h"
#include "base/xalloc.h"
#include "model/symbol.h"
#include "model/symbol_typed.h"
#include "ui/act.h"
#include "ui/app_state.h"
#include "ui/chain.h"
#include "ui/comparing.h"
#include "ui/drafted.h"
#include "ui/page_ops.h"

/*
 * In *FOUND the nearest document that NUMBER continues, in its language, or INDEX_ABSENT; it may have
 * to be read: false when a key has given that up.
 */
static bool act_find_previous(struct app *app, uint32_t number, uint32_t *found)
{
	const struct doc_meta *m = &library_doc(app->lib, number)->meta;

	library_yield(app->lib);
	*found = chain_before(app->lib, m->symbol, m->language);
	return app_is_done(app, "the reading");
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

/* A and B, the older one first; where the day of B is not known, as they are.  False after a
 * message. */
static bool act_compare_two(struct app *app, uint32_t a, uint32_t b)
{
	struct compared c = { { a, b }, 2 };

	struct date first = doc_day(library_doc(app->lib, a));
	struct date second = doc_day(library_doc(app->lib, b));

	if (date_is_set(second) && date_cmp(first, second) > 0)
		c = (struct compared){ { b, a }, 2 };
	return app_compare(app, &c);
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
	if (other == INDEX_ABSENT && !act_find_previous(app, number, &other))
		return;
	if (other == INDEX_ABSENT && !library_is_whole(app->lib)) {
		app_error(app,
		    "not all documents are read yet; {compare} knows the one before then");
		return;
	}
	if (other == INDEX_ABSENT) {
		act_offer_previous(app, number);
		return;
	}
	if (act_compare_two(app, other, number))
		app_add_why(app, library_doc(app->lib, number)->meta.symbol);
}

/* Behind the words of the last line: WHY, unless that is empty. */
static void act_add_reason(struct app *app, const struct buf *why)
{
	if (why->len > 0)
		buf_addf(&app->message, "%s%s", _("; "), buf_str(why));
}

void act_draft(struct app *app, struct slice arg, uint32_t count)
{
	uint32_t number = act_subject_number(app);
	struct drafted d = { .symbol = NULL };
	struct buf why = { 0 };

	(void)arg, (void)count;
	if (number == INDEX_ABSENT) {
		app_error(app, "this page is no document");
		return;
	}
	switch (drafted_find(app->lib, number, &d, &why)) {
	case DRAFTED_PAIR:
		if (app_compare(app, &(struct compared){ { d.draft, d.adopted }, 2 }))
			act_add_reason(app, &why);
		break;
	case DRAFTED_ABSENT:
		app_go(app, app_view(app), d.symbol, "", NULL);
		app_error(app, "%s", buf_str(&why));
		break;
	case DRAFTED_NONE: app_error(app, "%s", buf_str(&why)); break;
	}
	drafted_fini(&d);
	buf_fini(&why);
}

VEC_OF(operand_words, struct slice);

/* The words of TEXT, which blanks divide, or (BETWEEN) what stands between commas. */
static void act_divide_operands(struct slice text, const char *between,
    struct operand_words *out)
{
	for (size_t at = 0, end; at < text.len; at = end + 1) {
		end = slice_find(text, between, at);
		end = end != SLICE_NONE ? end : text.len;
		struct slice word = slice_trim(slice_sub(text, at, end));
		if (word.len > 0)
			vec_push(out, word);
	}
}

/*
 * The documents in TEXT: what commas divide, else words, as many together as name one
 * between them.
 */
static void act_read_operands(struct slice text, struct operand_words *out)
{
	bool commas = slice_find(text, ",", 0) != SLICE_NONE;
	struct operand_words words = { 0 };

	act_divide_operands(text, commas ? "," : " ", &words);
	for (size_t i = 0, n; i < words.n; i += n) {
		n = commas ? 1 : symbol_typed_together(&words.at[i], words.n - i);
		const char *end = words.at[i + n - 1].at + words.at[i + n - 1].len;
		struct slice one = { words.at[i].at, (size_t)(end - words.at[i].at) };

		vec_push(out, one);
	}
	vec_fini(&words);
}

/* The document before in another language; INDEX_ABSENT after a message. */
static uint32_t act_other_version(struct app *app, uint32_t before, const char *language)
{
	const char *symbol = library_doc(app->lib, before)->meta.symbol;
	uint32_t number = library_version(app->lib, symbol, language);

	if (number == INDEX_ABSENT) {
		struct buf languages = { 0 };

		library_add_languages(&languages, app->lib, symbol);
		app_error(app, "%s is not there in %s; the corpus has it in: %s", symbol,
		    language, buf_str(&languages));
		buf_fini(&languages);
	}
	return number;
}

/* The document that WORDS name; a language is that of BEFORE, if there is one. */
static uint32_t act_operand(struct app *app, struct slice words, uint32_t before)
{
	struct named named;

	if (before != INDEX_ABSENT && doc_is_language(words)) {
		char *language = xmemdup0(words.at, words.len);
		uint32_t number = act_other_version(app, before, language);

		free(language);
		return number;
	}
	if (!app_find(app, words, &named))
		return INDEX_ABSENT;
	if (named.number == INDEX_ABSENT)
		app_error(app, "%s is not in the corpus", named.symbol);
	return named.number;
}

/* Adds the document that WORDS name to C; false after a message. */
static bool act_add_operand(struct app *app, struct slice words, struct compared *c)
{
	uint32_t before = c->n > 0 ? c->number[c->n - 1] : act_subject_number(app);
	uint32_t number = act_operand(app, words, before);

	if (number == INDEX_ABSENT)
		return false;
	if (c->n == TABLE_MAX) {
		app_error(app, "no more than %d documents beside each other", TABLE_MAX);
		return false;
	}
	c->number[c->n++] = number;
	return true;
}

/* Adds those that WORDS name: one, or the parts of "77/256 A and B". */
static bool act_add_operands(struct app *app, struct slice words, struct compared *c)
{
	struct symbol_vec parts = { 0 };
	bool good = true;

	if (symbol_typed_parts(words, &parts) == 0)
		good = act_add_operand(app, words, c);
	for (size_t i = 0; good && i < parts.n; i++)
		good = act_add_operand(app, slice_of(parts.at[i].text), c);
	vec_fini(&parts);
	return good;
}

bool app_find_documents(struct app *app, struct slice text, struct compared *out)
{
	struct operand_words list = { 0 };
	bool good = true;

	*out = (struct compared){ .n = 0 };
	act_read_operands(text, &list);
	for (size_t i = 0; good && i < list.n; i++)
		good = act_add_operands(app, list.at[i], out);
	vec_fini(&list);
	return good;
}

/* Finds the documents of TEXT, behind the one at hand if it is one ALONE. */
static bool act_operands(struct app *app, struct slice text, struct compared *c,
    bool *alone)
{
	uint32_t here = act_subject_number(app);

	if (!app_find_documents(app, text, c))
		return false;
	*alone = c->n == 1;
	if (*alone && here != INDEX_ABSENT)
		*c = (struct compared){ { here, c->number[0] }, 2 };
	if (c->n < 2)
		app_error(app, "compare it with what? :compare A B");
	return c->n >= 2;
}

void act_compare(struct app *app, struct slice arg, uint32_t count)
{
	struct compared c;
	bool alone;

	(void)count;
	if (arg.len == 0) {
		act_compare_previous(app);
		return;
	}
	if (!act_operands(app, arg, &c, &alone))
		return;
	bool languages = strcmp(library_doc(app->lib, c.number[0])->meta.symbol,
			     library_doc(app->lib, c.number[1])->meta.symbol) == 0;
	if (c.n == 2 && alone && !languages)
		act_compare_two(app, c.number[0], c.number[1]);
	else
		app_compare(app, &c);
}

bool precedents_page_enter(struct app *app, struct view *v, struct slice where)
{
	(void)v;
	if (where.len > 0)
		return false;
	act_compare(app, where, 0);
	return true;
}

void act_unified(struct app *app, struct slice arg, uint32_t count)
{
	(void)arg, (void)count;
	if (!app_compares(app))
		return;
	view_change_form(app_view(app));
	app_tell_comparison(app);
}

void comparison_page_fold(struct app *app, struct view *v, bool upkeep)
{
	enum unified_only whole = upkeep ? UNIFIED_SUBSTANCE : UNIFIED_CHANGES;

	if (whole == v->page->comparing->whole)
		whole = UNIFIED_ALL;
	const struct spot spot = view_spot(v);
	page_fold(v->page, whole);
	view_relay(v, spot);
	app_say(app,
	    whole == UNIFIED_ALL ? "all paragraphs whole"
		: upkeep         ? _("what is no change of substance takes a line")
				 : _("what is the same takes a line"));
}

void act_fold(struct app *app, struct slice arg, uint32_t count)
{
	struct view *v = app_view(app);
	const struct page_ops *ops = page_ops(v->page->kind);

	(void)count;
	if (ops->fold != NULL)
		ops->fold(app, v, slice_is(arg, "upkeep"));
	else
		app_compares(app); /* which it does not; that is told */
}
