/* SPDX-License-Identifier: ISC */
/* page_outline - a document in short: how each paragraph begins. */
#include <string.h>

#include "ui/page_make.h"

/* The second cell: the beginning of P, indented by its depth, opening words marked. */
static void outline_add_words(struct page_make *m, const struct para *p)
{
	struct buf words = { 0 };

	if (p->kind == PARA_ITEM)
		buf_fill(&words, ' ', 2 * (size_t)p->depth);
	size_t indent = words.len;
	words_add_excerpt(&words, p);
	size_t start = docbuild_at(m->build) + strlen("\t");
	size_t opening = para_opening(p).len;
	make_cell(m, buf_str(&words));
	if (opening > 0 && indent + opening <= words.len)
		docbuild_emphasis(m->build, start + indent, start + indent + opening, 0);
	buf_fini(&words);
}

static void outline_add_para(struct page_make *m, const struct para *p)
{
	struct buf words = { 0 };

	switch (p->kind) {
	case PARA_TITLE:
	case PARA_META: break;
	case PARA_HEADING:
		words_add_excerpt(&words, p);
		docbuild_para(m->build, PARA_HEADING, "", p->depth);
		make_link(m, buf_str(&words), m->symbol, p->address);
		break;
	case PARA_ENACTING:
	case PARA_PREAMBULAR:
	case PARA_OPERATIVE:
	case PARA_ITEM:
	case PARA_TEXT:
	case PARA_ROW:
	case PARA_FOOTNOTE:
		make_row(m);
		make_link(m, p->address, m->symbol, p->address);
		outline_add_words(m, p);
		break;
	}
	buf_fini(&words);
}

bool make_outline(struct page_make *m)
{
	uint32_t number = library_find(m->lib, m->symbol);

	if (number == INDEX_ABSENT)
		return false;
	const struct doc *d = library_doc(m->lib, number);

	make_title_of(m, "Outline of");
	for (uint32_t i = 0; i < d->n_paras; i++) {
		if (i == d->n_body)
			make_heading(m, "Footnotes");
		outline_add_para(m, &d->paras[i]);
	}
	return true;
}
