/* SPDX-License-Identifier: ISC */
/*
 * page_history - a paragraph through its lineage: its words with the year of each layer of them,
 * and below what became of it in each document, the newest first:
 *
 *	<by 2013 Recognizing that> <2019 periodic> <by 2013 elections ...>
 *
 *	74/158#PP7  2019-12-18  changed 3 words
 *	Recognizing that [-free and fair-]{+periodic+} elections ...
 *
 *	72/164!     2017-12-19  not in the corpus
 *
 *	68/164#PP4  2013-12-18  first stood here
 *	Recognizing that free and fair elections ...
 */
#include "base/i18n.h"
#include "ui/page_make.h"

#include "ui/blame_overlay.h"
#include "ui/history.h"

/* The words of the paragraph, before each layer the year in which it came. */
static void history_add_layers(struct page_make *m, const struct history *h)
{
	const struct chain *c = h->chain;
	const struct blame_para *p = &c->blame->paras[h->para];
	struct slice text = para_text(&c->blame->doc->paras[h->para]);

	if (c->n_steps == 1 || p->n_runs == 0)
		return;
	make_marks(m);
	for (uint32_t i = 0; i < p->n_runs; i++) {
		const struct blame_run *run = &p->runs[i];
		struct buf before = { 0 };

		buf_addc(&before, '<');
		history_add_year(&before, c, run->since);
		buf_addc(&before, ' ');
		make_marked(m, slice_sub(text, run->start, run->end),
		    (struct overlay_span){ .role = blame_role(c, run->since),
			.before = buf_str(&before),
			.behind = ">" });
		buf_fini(&before);
	}
}

static void history_add_row(struct page_make *m, const struct history *h,
    const struct history_entry *e)
{
	struct buf words = { 0 };

	if (e->same_as != DOC_NONE)
		buf_add(&words, _("as above"));
	else
		history_add_words(&words, h, e);
	make_row(m);
	make_symbol_link(m, e->link->of->entry.symbol,
	    e->para != DOC_NONE ? h->strands->docs[e->step]->paras[e->para].address
				: NULL);
	make_date_cell(m, e->link->of->entry.date);
	make_cell(m, buf_str(&words));
	buf_fini(&words);
}

/* The text of E, unless it is that of the entry below, or has been shown in layers. */
static void history_add_text(struct page_make *m, const struct history *h,
    const struct history_entry *e)
{
	bool shown = h->chain->n_steps > 1 && e->step + 1 == h->chain->n_steps;

	if (e->para == DOC_NONE || e->same_as != DOC_NONE || (shown && e->pair == NULL))
		return;
	struct slice text = history_text(h, e);
	if (e->pair == NULL) {
		make_text(m, "%.*s", (int)text.len, text.at);
		return;
	}
	if (e->pair->words.n_removed + e->pair->words.n_added > 0)
		make_script(m, history_text_before(h, e), text, &e->pair->words);
}

/* "68/164#OP9, which joined 74/158#OP6": above the thread T. */
static void history_add_heading(struct page_make *m, const struct history *h,
    const struct history_thread *t)
{
	struct buf words = { 0 }, from = { 0 }, into = { 0 };

	symbol_add_short(&from, chain_step(h->chain, t->step - 1)->of->entry.symbol);
	symbol_add_short(&into, chain_step(h->chain, t->step)->of->entry.symbol);
	buf_addf(&words, _("%s#%s, which joined %s#%s"), buf_str(&from),
	    h->strands->docs[t->step - 1]->paras[t->from].address, buf_str(&into),
	    h->strands->docs[t->step]->paras[t->into].address);
	make_heading(m, buf_str(&words));
	buf_fini(&words);
	buf_fini(&from);
	buf_fini(&into);
}

/* The step in which the first thread begins. */
static uint32_t history_first(const struct history *h)
{
	const struct history_entry_vec *all = &h->threads.at[0].entries;
	uint32_t first = h->chain->n_steps - 1;

	for (size_t i = 0; i < all->n; i++)
		if (all->at[i].para != DOC_NONE)
			first = all->at[i].step;
	return first;
}

static void history_add_beginning(struct page_make *m, const struct history *h)
{
	struct buf words = { 0 };

	blame_add_since(&words, h->chain, history_first(h));
	make_text(m, "It dates from %s.", buf_str(&words));
	buf_fini(&words);
}

bool make_history(struct page_make *m)
{
	struct make_para at;

	if (!make_find_para(m, &at))
		return false;
	struct history *h = history_new(m->lib, at.number, at.para);

	make_title_of(m, "History of %s");
	make_title(m, "#%s", at.doc->paras[at.para].address);
	history_add_layers(m, h);
	for (size_t i = 0; i < h->threads.n; i++) {
		const struct history_thread *t = &h->threads.at[i];

		if (i > 0)
			history_add_heading(m, h, t);
		for (size_t k = 0; k < t->entries.n; k++) {
			history_add_row(m, h, &t->entries.at[k]);
			history_add_text(m, h, &t->entries.at[k]);
		}
		if (i == 0)
			history_add_beginning(m, h);
	}
	if (h->threads.n > HISTORY_THREADS)
		make_text(m, "What else was joined to it is not followed here.");
	history_free(h);
	return true;
}
