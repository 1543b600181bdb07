/* SPDX-License-Identifier: ISC */
/* history - a paragraph back through its lineage; see the header. */
#include "ui/history.h"

#include <stdlib.h>

#include "base/i18n.h"
#include "base/xalloc.h"
#include "ui/page_make.h"

/* What went into paragraph PARA of step STEP is followed in a thread of its own. */
static void history_add_joined(struct history *h, uint32_t step, uint32_t para)
{
	for (uint32_t k = 0; k < h->strands->n; k++) {
		struct strand_cell cell = strand_at(&h->strands->at[k], step);
		struct history_thread thread = { .step = step, .into = para };

		thread.from =
		    step > 0 ? strand_at(&h->strands->at[k], step - 1).para : DOC_NONE;
		if (cell.state == STRAND_JOINED && cell.other == para &&
		    h->threads.n <= HISTORY_THREADS)
			vec_push(&h->threads, thread);
	}
}

/* The entry that another thread has for paragraph PARA of STEP, by its number; DOC_NONE: none. */
static uint32_t history_seen(const struct history *h, uint32_t step, uint32_t para)
{
	for (uint32_t i = 0; i < h->threads.n; i++)
		for (size_t k = 0; k < h->threads.at[i].entries.n; k++)
			if (h->threads.at[i].entries.at[k].step == step &&
			    h->threads.at[i].entries.at[k].para == para)
				return i;
	return DOC_NONE;
}

/* Fills where the paragraph of E, a cell of STRAND, comes from. */
static void history_find_before(const struct history *h, const struct strand *strand,
    struct history_entry *e)
{
	e->before = DOC_NONE;
	if (e->cell.state == STRAND_DIVIDED) {
		e->before_step = e->step - 1;
		e->before = e->cell.other;
		return;
	}
	e->before_step = strand_before(strand, e->step);
	if (e->before_step == DOC_NONE)
		return;
	e->before = strand_at(strand, e->before_step).para;
	e->of =
	    library_compare(h->chain->lib, chain_step(h->chain, e->before_step)->number,
		chain_step(h->chain, e->step)->number);
	e->pair = &e->of->pairs[e->of->of_b[e->para]];
}

/* Entries for the links of the chain behind link FROM and before link END, the newest first. */
static void history_add_between(struct history *h, struct history_thread *thread,
    uint32_t from, uint32_t end)
{
	for (uint32_t i = end; i-- > from;) {
		struct history_entry e = { .link = &h->chain->links.at[i],
			.para = DOC_NONE,
			.before = DOC_NONE,
			.same_as = DOC_NONE };

		e.step = e.link->step;
		vec_push(&thread->entries, e);
	}
}

/* What came before the paragraph that thread ends with: to the first document that lacks it. */
static void history_add_beginning(struct history *h, struct history_thread *thread,
    uint32_t step)
{
	uint32_t from = step > 0 ? h->chain->steps[step - 1] : 0;

	history_add_between(h, thread, from, h->chain->steps[step]);
}

/* Follows paragraph PARA of STEP to its beginning, in thread NUMBER. */
static void history_follow(struct history *h, size_t number, uint32_t step, uint32_t para)
{
	struct history_thread thread = h->threads.at[number];

	while (para != DOC_NONE) {
		const struct strand *strand = strands_find(h->strands, step, para);
		struct history_entry e = { .link = chain_step(h->chain, step),
			.step = step,
			.para = para,
			.cell = strand_at(strand, step),
			.same_as = history_seen(h, step, para) };

		history_find_before(h, strand, &e);
		vec_push(&thread.entries, e);
		if (e.same_as != DOC_NONE)
			break;
		history_add_joined(h, step, para);
		if (e.before == DOC_NONE)
			history_add_beginning(h, &thread, step);
		else
			history_add_between(h, &thread,
			    h->chain->steps[e.before_step] + 1, h->chain->steps[step]);
		step = e.before_step;
		para = e.before;
	}
	h->threads.at[number] = thread;
}

struct history *history_new(struct library *lib, uint32_t number, uint32_t para)
{
	struct history *h = xcalloc(1, sizeof(*h));
	struct history_thread own = { .step = DOC_NONE, .into = DOC_NONE, .from = para };
	bool lacks;

	h->chain = chain_new(lib, number);
	h->strands = chain_strands(h->chain, 0, true, &lacks);
	h->para = para;
	vec_push(&h->threads, own);
	history_follow(h, 0, h->chain->n_steps - 1, para);
	for (size_t i = 1; i < h->threads.n; i++)
		history_follow(h, i, h->threads.at[i].step - 1, h->threads.at[i].from);
	return h;
}

void history_free(struct history *h)
{
	if (h == NULL)
		return;
	for (size_t i = 0; i < h->threads.n; i++)
		vec_fini(&h->threads.at[i].entries);
	vec_fini(&h->threads);
	strands_free(h->strands);
	chain_free(h->chain);
	free(h);
}

struct slice history_text(const struct history *h, const struct history_entry *e)
{
	return para_text(&h->strands->docs[e->step]->paras[e->para]);
}

struct slice history_text_before(const struct history *h, const struct history_entry *e)
{
	return para_text(&h->strands->docs[e->before_step]->paras[e->before]);
}

/*
 * ", joined by OP9 and OP10 of 68/164", or ", OP3 divided from it": the strands that in the step
 * of E are in STATE because of paragraph OTHER.
 */
static void history_add_others(struct buf *to, const struct history *h,
    const struct history_entry *e, enum strand_state state, uint32_t other)
{
	bool joined = state == STRAND_JOINED;
	uint32_t step = joined ? e->step - 1 : e->step; /* in which they stand */
	struct buf list = { 0 };

	for (uint32_t k = 0; k < h->strands->n; k++) {
		const struct strand *strand = &h->strands->at[k];
		struct strand_cell cell = strand_at(strand, e->step);

		if (cell.state != state || cell.other != other)
			continue;
		uint32_t para = strand_at(strand, step).para;
		buf_add(&list, list.len > 0 ? _(" and ") : "");
		buf_add(&list, h->strands->docs[step]->paras[para].address);
	}
	if (list.len > 0 && joined) {
		struct buf symbol = { 0 };

		symbol_add_short(&symbol, chain_step(h->chain, step)->of->entry.symbol);
		buf_addf(to, _(", joined by %s of %s"), buf_str(&list), buf_str(&symbol));
		buf_fini(&symbol);
	} else if (list.len > 0) {
		buf_addf(to, _(", %s divided from it"), buf_str(&list));
	}
	buf_fini(&list);
}

void history_add_words(struct buf *to, const struct history *h,
    const struct history_entry *e)
{
	if (e->step == DOC_NONE) {
		buf_add(to,
		    e->link->of->entry.number == INDEX_ABSENT
			? _("not in the corpus")
			: _("not in the corpus in this language"));
		return;
	}
	if (e->para == DOC_NONE) {
		buf_add(to, _("not there"));
		return;
	}
	const char *from = e->before != DOC_NONE
	    ? h->strands->docs[e->before_step]->paras[e->before].address
	    : "";
	switch (e->cell.state) {
	case STRAND_DIVIDED: buf_addf(to, _("divided from %s"), from); break;
	case STRAND_BACK: buf_add(to, _("came back: ")); /* fallthrough */
	default:
		if (e->pair != NULL)
			words_add_pair(to, e->pair);
		else
			buf_add(to, _("first stood here"));
	}
	if (e->cell.moved)
		buf_addf(to, _(", moved from %s"), from);
	history_add_others(to, h, e, STRAND_JOINED, e->para);
	if (e->before != DOC_NONE && e->cell.state != STRAND_DIVIDED)
		history_add_others(to, h, e, STRAND_DIVIDED, e->before);
}

/* True when another step of C has the year of STEP. */
static bool history_shares_year(const struct chain *c, uint32_t step)
{
	for (uint32_t i = 0; i < c->n_steps; i++)
		if (i != step &&
		    chain_step(c, i)->of->entry.date.year ==
			chain_step(c, step)->of->entry.date.year)
			return true;
	return false;
}

void history_add_year(struct buf *to, const struct chain *c, uint32_t step)
{
	const struct index_entry *e = &chain_step(c, step)->of->entry;

	if (chain_at_latest(c, step))
		buf_addf(to, "%s\xc2\xa0", _("by")); /* no end of a line between them */
	if (date_is_set(e->date))
		buf_addf(to, "%d", (int)e->date.year);
	if (date_is_set(e->date) && !history_shares_year(c, step))
		return;
	if (date_is_set(e->date))
		buf_addc(to, ' ');
	symbol_add_short(to, e->symbol);
}
