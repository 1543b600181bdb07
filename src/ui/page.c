/* SPDX-License-Identifier: ISC */
/* page - what a pane can show; see the header.  The pages are in page_*.c. */
#include "ui/page.h"

#include <stdlib.h>
#include <string.h>

#include "base/xalloc.h"
#include "ui/page_make.h"

static const struct page_row {
	bool is_list;
	const char *name;
	bool (*make)(struct page_make *m); /* NULL: not made by the program */
} page_rows[] = {
	[PAGE_DOCUMENT] = { false, "", NULL },
	[PAGE_STUB] = { true, "not in the corpus", make_stub },
	[PAGE_CORPUS] = { true, "corpus", make_catalogue },
	[PAGE_LINEAGE] = { true, "lineage", make_lineage },
	[PAGE_CITED_BY] = { true, "cited by", make_cited_by },
	[PAGE_LINKS] = { true, "links", make_links },
	[PAGE_FOOTNOTES] = { true, "footnotes", make_footnotes },
	[PAGE_SAME_SOURCE] = { true, "same source", make_same_source },
	[PAGE_OUTLINE] = { true, "outline", make_outline },
	[PAGE_UNIFIED] = { false, "compared", NULL },
	[PAGE_HELP] = { false, "help", make_help },
	[PAGE_MESSAGES] = { false, "messages", make_messages },
};

/* The document that the program makes for P, or NULL. */
static struct doc *page_make(struct library *lib, const struct page *p)
{
	struct page_make m = {
		.lib = lib,
		.symbol = p->symbol,
		.argument = p->argument,
		.build = docbuild_new(),
	};
	struct doc *made = NULL;

	if (page_rows[p->kind].make(&m)) {
		docbuild_meta(m.build)->title = buf_str(&m.title);
		made = docbuild_done(m.build);
	} else {
		docbuild_free(m.build);
	}
	buf_fini(&m.title);
	return made;
}

struct page *page_new(struct library *lib, enum page_kind kind, const char *symbol,
    const char *argument)
{
	struct page *p = xcalloc(1, sizeof(*p));

	p->kind = kind;
	p->symbol = xstrdup(symbol);
	p->argument = xstrdup(argument);
	p->number = INDEX_ABSENT;
	if (kind == PAGE_DOCUMENT || kind == PAGE_STUB) {
		p->number = library_find_in(lib, symbol, argument);
		p->kind = p->number == INDEX_ABSENT ? PAGE_STUB : PAGE_DOCUMENT;
	}
	if (p->kind == PAGE_DOCUMENT)
		p->doc = library_doc(lib, p->number);
	else if (p->kind == PAGE_UNIFIED)
		page_unify(lib, p);
	else
		p->doc = p->made = page_make(lib, p);
	if (p->doc != NULL)
		return p;
	page_free(p);
	return NULL;
}

void page_free(struct page *p)
{
	if (p == NULL)
		return;
	doc_free(p->made);
	sheet_free(p->sheet);
	free(p->symbol);
	free(p->argument);
	free(p);
}

bool page_is_list(const struct page *p)
{
	return page_rows[p->kind].is_list;
}

const char *page_kind_name(enum page_kind kind)
{
	return page_rows[kind].name;
}

static bool page_is_missing(void *context, const char *symbol)
{
	const struct page_context *c = context;

	return symbol[0] != '\0' && !library_has(c->lib, symbol);
}

static const char *page_gloss(void *context, uint32_t para)
{
	struct page_context *c = context;

	if (c->page->kind != PAGE_DOCUMENT)
		return NULL;
	uint32_t note = doc_note_of(c->page->doc, para);
	if (note == DOC_NONE)
		return NULL;
	const struct footnote *f = &library_footnotes(c->lib, c->page->number)->at[note];
	if (!f->is_ibid || f->ibid_of == DOC_NONE)
		return NULL;
	buf_clear(&c->words);
	footnote_add_resolved(&c->words, f);
	return buf_str(&c->words);
}

struct layout_overlay page_overlay(struct page_context *context)
{
	return (struct layout_overlay){
		.missing = page_is_missing,
		.gloss = page_gloss,
		.context = context,
		.sheet = context->page->sheet,
	};
}
