/* SPDX-License-Identifier: ISC */
/* page - what a pane can show; see the header.  The pages are in page_*.c. */
#include "ui/page.h"

#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "layout/overlay.h"
#include "ui/blame_overlay.h"
#include "ui/chain.h"
#include "ui/comparing.h"
#include "ui/page_make.h"
#include "ui/page_ops.h"

#define PAGE_BEGINNING 100 /* rows of a list that are made at first */

/* The overlay of the spans and weights of M, which made D; NULL when there are none. */
static struct overlay *page_make_overlay(const struct page_make *m, const struct doc *d)
{
	const uint32_t title = d->n_paras - m->n_paras;
	struct overlay_build b;

	if (m->spans.n == 0 && m->weights.n == 0)
		return NULL;
	overlay_build_start(&b, d->n_paras);
	for (size_t i = 0; i < m->spans.n; i++) {
		const uint32_t para = title + m->spans.at[i].para;
		struct overlay_span span = m->spans.at[i].span;

		b.paras.at[para].names = m->spans.at[i].names;
		if (m->spans.at[i].names)
			continue;
		span.before = overlay_build_words(&b, span.before);
		span.behind = overlay_build_words(&b, span.behind);
		overlay_build_span(&b, para, span);
	}
	for (size_t i = 0; i < m->weights.n; i++)
		b.paras.at[title + m->weights.at[i].para].weights =
		    m->weights.at[i].weights;
	return overlay_build_done(&b);
}

/* Nothing of what M has is shown as if it were all: its making was given up. */
static void page_make_stopped(struct page_make *m)
{
	docbuild_free(m->build);
	m->build = docbuild_new();
	m->n_paras = 0;
	m->spans.n = 0;
	m->part = false;
	make_text(m, "A key came before this page was made; it was given up.");
}

/* Gives P the document that the program makes for it, if there is one. */
static void page_make(struct library *lib, struct page *p, size_t most)
{
	struct page_make m = {
		.lib = lib,
		.symbol = p->symbol,
		.argument = p->argument,
		.build = docbuild_new(),
		.most = most,
	};

	lib->watch.stopped = false;
	if (page_ops(p->kind)->make(&m)) {
		p->stopped = lib->watch.stopped;
		if (p->stopped)
			page_make_stopped(&m);
		docbuild_meta(m.build)->title = buf_str(&m.title);
		p->doc = p->made = docbuild_done(m.build);
		p->overlay = page_make_overlay(&m, p->made);
		p->part = m.part;
		p->lacks = m.lacks;
		p->lacking = m.lacking;
		m.lacking = (struct page_pair_vec){ 0 };
	} else {
		docbuild_free(m.build);
	}
	vec_fini(&m.spans);
	vec_fini(&m.weights);
	vec_fini(&m.lacking);
	string_vec_fini(&m.words);
	buf_fini(&m.title);
}

bool page_blame_work(struct library *lib, struct page *p)
{
	chain_prepare(lib,
	    p->comparing != NULL ? comparing_lacks(p->comparing) : p->number);
	if (!library_is_done(lib))
		return false;
	if (p->comparing != NULL)
		page_find_ages(p);
	else
		p->overlay = blame_overlay_of(lib, p->number);
	p->lacks = p->comparing != NULL && comparing_lacks(p->comparing) != INDEX_ABSENT;
	return true;
}

static struct page *page_open(struct library *lib, enum page_kind kind,
    const char *symbol, const char *argument, size_t most)
{
	struct page *p = xcalloc(1, sizeof(*p));

	p->kind = kind;
	p->symbol = xstrdup(symbol);
	p->argument = xstrdup(argument);
	p->number = INDEX_ABSENT;
	if (kind == PAGE_DOCUMENT || kind == PAGE_BLAME || kind == PAGE_STUB) {
		p->number = library_find_in(lib, symbol, argument);
		if (p->number == INDEX_ABSENT)
			p->kind = PAGE_STUB;
		else if (kind == PAGE_STUB)
			p->kind = PAGE_DOCUMENT;
	}
	if (p->kind == PAGE_DOCUMENT || p->kind == PAGE_BLAME)
		p->doc = library_doc(lib, p->number);
	else if (p->kind == PAGE_COMPARISON)
		page_make_comparison(lib, p);
	else
		page_make(lib, p, most);
	p->lacks = p->lacks || (p->kind == PAGE_BLAME && lib->in_shares);
	if (p->kind == PAGE_BLAME && !p->lacks)
		p->overlay = blame_overlay_of(lib, p->number);
	if (p->doc != NULL)
		return p;
	page_free(p);
	return NULL;
}

struct page *page_new(struct library *lib, enum page_kind kind, const char *symbol,
    const char *argument)
{
	return page_open(lib, kind, symbol, argument, SIZE_MAX);
}

struct page *page_begin(struct library *lib, enum page_kind kind, const char *symbol,
    const char *argument)
{
	return page_open(lib, kind, symbol, argument,
	    lib->in_shares ? PAGE_BEGINNING : SIZE_MAX);
}

void page_free(struct page *p)
{
	if (p == NULL)
		return;
	comparing_free(p->comparing);
	doc_free(p->made);
	overlay_free(p->overlay);
	overlay_free(p->ages);
	vec_fini(&p->lacking);
	free(p->symbol);
	free(p->argument);
	free(p);
}

bool page_is_document(const struct page *p)
{
	return p->number != INDEX_ABSENT;
}

bool page_place_of(const struct page *p, uint32_t para, struct page_place *out)
{
	if (p->origins != NULL)
		*out = p->origins[para];
	else
		*out = (struct page_place){ p->number, para };
	return out->number != INDEX_ABSENT;
}

const struct para *page_para(const struct page *p, struct library *lib, uint32_t para)
{
	if (p->origins == NULL)
		return &p->doc->paras[para];
	return &library_doc(lib, p->origins[para].number)->paras[p->origins[para].para];
}

bool page_note_of(const struct page *p, struct library *lib, uint32_t note,
    struct page_place *out)
{
	if (!page_place_of(p, p->doc->notes[note].para, out))
		return false;
	out->para = doc_note_of(library_doc(lib, out->number), out->para);
	return out->para != DOC_NONE;
}

const struct footnote *page_footnote(const struct page *p, struct library *lib,
    uint32_t note)
{
	struct page_place at;

	if (!page_note_of(p, lib, note, &at))
		return NULL;
	return &library_footnotes(lib, at.number)->at[at.para];
}

const char *page_language(const struct page *p, struct library *lib)
{
	bool preferred = library_find(lib, p->symbol) == p->number;

	return preferred ? "" : p->doc->meta.language;
}

bool page_is_list(const struct page *p)
{
	return page_kind_is(p->kind, PAGE_IS_LIST);
}

bool page_is_filtered(const struct page *p)
{
	return page_kind_is(p->kind, PAGE_IS_FILTERED);
}

bool page_is_wide(const struct page *p)
{
	return page_kind_is(p->kind, PAGE_IS_WIDE);
}

const char *page_kind_name(enum page_kind kind)
{
	return page_ops(kind)->name;
}

static bool page_is_missing(void *context, const char *symbol)
{
	struct page_context *c = context;

	if (symbol[0] == '\0' || symbol[0] == '@' ||
	    page_kind_is(c->page->kind, PAGE_IS_OF_WHAT_IS_THERE))
		return false;
	if (strcmp(buf_str(&c->asked), symbol) != 0) {
		buf_clear(&c->asked);
		buf_add(&c->asked, symbol);
		c->missing = !library_has(c->lib, symbol);
	}
	return c->missing;
}

static const char *page_gloss(void *context, uint32_t para)
{
	struct page_context *c = context;

	uint32_t note = doc_note_of(c->page->doc, para);

	if (note == DOC_NONE)
		return NULL;
	const struct footnote *f = page_footnote(c->page, c->lib, note);
	if (f == NULL || !f->goes_on)
		return NULL;
	buf_clear(&c->words);
	footnote_add_resolved(&c->words, f);
	return buf_str(&c->words);
}

void page_context_fini(struct page_context *context)
{
	buf_fini(&context->words);
	buf_fini(&context->asked);
}

struct layout_lore page_lore(struct page_context *context)
{
	buf_clear(&context->asked);
	return (struct layout_lore){
		.missing = page_is_missing,
		.gloss = page_gloss,
		.context = context,
		.overlay = context->page->overlay,
	};
}
