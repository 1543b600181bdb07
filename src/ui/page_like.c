/* SPDX-License-Identifier: ISC */
/*
 * page_like - the paragraphs of the corpus that are worded like a text:
 *
 *	76/140#PP4   2021-12-16   86%  Recalling the Universal Declaration of Human...
 */
#include <string.h>

#include "base/count.h"
#include "base/i18n.h"
#include "ui/agreed.h"
#include "ui/page_make.h"

#define LIKE_DOCUMENTS ((size_t)40) /* that are read for a page: a moment */

/* Rows for the hits of A in documents that OWN, as many as all documents of A, does not name. */
static size_t like_add_rows(struct page_make *m, const struct agreed *a,
    const struct string_vec *own)
{
	size_t rows = 0;

	for (size_t i = 0; i < a->list.n; i++) {
		const struct agreed_hit *h = &a->list.at[i];
		struct para p = { .text = h->words, .len = (uint32_t)strlen(h->words) };
		struct buf share = { 0 }, words = { 0 };
		bool known = false;

		for (size_t k = 0; k < own->n; k++)
			known = known || strcmp(own->at[k], h->symbol) == 0;
		if (known)
			continue;
		rows++;
		buf_addf(&share, "%3u%%", h->share);
		words_add_excerpt(&words, &p);
		make_row(m);
		make_symbol_link(m, h->symbol, h->address);
		make_date_cell(m, h->adopted);
		make_cell(m, buf_str(&share));
		make_cell(m, buf_str(&words));
		buf_fini(&share);
		buf_fini(&words);
	}
	return rows;
}

void make_like_rows(struct page_make *m, struct slice text, enum agreed_order order,
    const struct string_vec *own)
{
	struct agreed a;

	agreed_find(m->lib, text,
	    m->lib->listed_most > 0 ? m->lib->listed_most : LIKE_DOCUMENTS, order, &a);
	if (like_add_rows(m, &a, own) == 0)
		make_text(m, "%s",
		    index_is_searchable(library_index(m->lib))
			? _("No other paragraph of this corpus is worded like it.")
			: SEARCH_NO_WORDS);
	if (a.left_out > 0) {
		struct buf words = { 0 };

		count_add(&words, a.left_out, "%s more document has some of its words.",
		    "%s more documents have some of its words.");
		make_text(m, "%s", buf_str(&words));
		buf_fini(&words);
	}
	agreed_fini(&a);
}

bool make_like(struct page_make *m)
{
	static const struct string_vec nobody = { 0 };
	struct slice text, word = slice_first_word(slice_of(m->argument), &text);
	enum agreed_order order;

	if (!agreed_read_order(word, &order))
		return false;
	make_title(m, "Worded like: %.*s", (int)text.len, text.at);
	make_caveat(m);
	make_like_rows(m, text, order, &nobody);
	return true;
}
