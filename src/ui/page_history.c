/* SPDX-License-Identifier: ISC */
/*
 * page_history - a paragraph through its lineage, the newest text first, each marked
 * against the one before it:
 *
 *	74/158#PP7  2019-12-18  changed 3 words
 *	Recognizing that [-free and fair-]{+periodic+} elections ...
 *
 *	72/164!     2017-12-19  not in the corpus
 *
 *	68/164#PP4  2013-12-18  first stood here
 *	Recognizing that free and fair elections ...
 */
#include "ui/page_make.h"

#include "ui/blame_sheet.h"
#include "ui/chain.h"

/* A link of the chain at PARA of its document, or at its beginning. */
static void history_add_row(struct page_make *m, const struct chain_link *link,
    const char *address, const char *words)
{
	make_row(m);
	make_symbol_link(m, link->of->entry.symbol, address);
	make_date_cell(m, link->of->entry.date);
	make_cell(m, words);
}

static void history_add_absent(struct page_make *m, const struct chain_link *link)
{
	history_add_row(m, link, NULL,
	    link->of->entry.number == INDEX_ABSENT
		? "not in the corpus"
		: "not in the corpus in this language");
}

/* The paragraph in step STEP, compared with PARENT in the one before; DOC_NONE: first. */
static void history_add_text(struct page_make *m, const struct chain *c, uint32_t step,
    uint32_t para, uint32_t parent)
{
	const struct para *p = &blame_doc(c->blame, step)->paras[para];
	struct slice text = para_text(p), before = text;
	struct arena *scratch = arena_new();
	struct buf words = { 0 };

	if (parent != DOC_NONE)
		before = para_text(&blame_doc(c->blame, step - 1)->paras[parent]);
	struct word_script script = worddiff(before, text, scratch);
	if (parent != DOC_NONE)
		words_add_change(&words, script.n_removed + script.n_added);
	else
		buf_add(&words, "first stood here");
	history_add_row(m, chain_step(c, step), p->address, buf_str(&words));
	make_script(m, before, text, &script);
	buf_fini(&words);
	arena_free(scratch);
}

/* What came before the paragraph first stood in step STEP, whose link is at I. */
static void history_add_beginning(struct page_make *m, const struct chain *c,
    uint32_t step)
{
	struct buf words = { 0 };

	for (uint32_t i = c->steps[step]; i-- > 0 && c->links.at[i].step == DOC_NONE;)
		history_add_absent(m, &c->links.at[i]);
	if (step > 0)
		history_add_row(m, chain_step(c, step - 1), NULL, "not there");
	buf_add(&words, "It dates from ");
	blame_add_since(&words, c, step);
	make_text(m, "%s.", buf_str(&words));
	buf_fini(&words);
}

bool make_history(struct page_make *m)
{
	struct make_para at;

	if (!make_find_para(m, &at))
		return false;
	struct chain *c = chain_new(m->lib, at.number);
	uint32_t para = at.para, first = c->blame->paras[para].first;

	make_title_of(m, "History of");
	make_title(m, "#%s", at.doc->paras[para].address);
	for (uint32_t i = (uint32_t)c->links.n; i-- > 0;) {
		const struct chain_link *link = &c->links.at[i];

		if (link->step == DOC_NONE) {
			history_add_absent(m, link);
			continue;
		}
		uint32_t parent = link->step > first
		    ? blame_ancestor(c->blame, at.para, link->step - 1)
		    : DOC_NONE;
		history_add_text(m, c, link->step, para, parent);
		if (parent == DOC_NONE)
			break;
		para = parent;
	}
	history_add_beginning(m, c, first);
	chain_free(c);
	return true;
}
