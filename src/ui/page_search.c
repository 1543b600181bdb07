/* SPDX-License-Identifier: ISC */
/*
 * page_search - the hits of a search of the corpus, by document:
 *
 *	77/194   2022-12-15  Trafficking in women and girls
 *	  OP12   ...to promote the full participation of women in peace processes...
 */
#include <string.h>

#include "base/count.h"
#include "ui/answers.h"
#include "ui/page_make.h"

#define SEARCH_EACH ((size_t)5) /* hits of a document that are shown */

/* Marks what the query asks for in the words that begin at byte START of the paragraph. */
static void search_add_marks(struct page_make *m, const struct answers_excerpt *e,
    size_t start)
{
	for (size_t i = 0; i < e->n_marks; i++) {
		struct make_span span = { .para = m->n_paras - 1,
			.span = { .role = ROLE_MATCH,
			    .before = m->lib->colours ? NULL : "*",
			    .behind = m->lib->colours ? NULL : "*" } };

		span.span.start = (uint32_t)(start + e->marks[i].start);
		span.span.end = (uint32_t)(start + e->marks[i].end);
		vec_push(&m->spans, span);
	}
}

static void search_add_hit(struct page_make *m, const char *symbol,
    const struct answers_excerpt *e)
{
	make_row(m);
	make_link(m, e->address, symbol, e->address);
	make_cell(m, e->words);
	search_add_marks(m, e, docbuild_at(m->build) - strlen(e->words));
}

/* The first hits of D; of more than that the link leads to the next. */
static void search_add_hits(struct page_make *m, const struct answers *f,
    const struct search_document *d)
{
	const size_t end = d->first + d->n;
	const size_t most = d->n > SEARCH_EACH + 1 ? d->first + SEARCH_EACH : end;

	for (size_t i = d->first; i < most; i++)
		if (f->excerpts[i].address[0] != '\0')
			search_add_hit(m, d->symbol, &f->excerpts[i]);
	if (most < end) {
		struct buf words = { 0 };

		count_add(&words, end - most, "and %s more of this document",
		    "and %s more of this document");
		make_row(m);
		make_link(m, "...", d->symbol, f->excerpts[most].address);
		make_cell(m, buf_str(&words));
		buf_fini(&words);
	}
}

static void search_add_document(struct page_make *m, const struct answers *f,
    const struct search_document *d)
{
	struct buf title = { 0 };

	date_add_iso(&title, d->adopted);
	buf_add(&title, title.len > 0 ? "  " : "");
	if (strcmp(d->language, m->lib->language) != 0)
		buf_addf(&title, "(%s) ", d->language);
	buf_add(&title, d->title);
	make_row(m);
	make_symbol_link(m, d->symbol, NULL);
	make_cell(m, buf_str(&title));
	search_add_hits(m, f, d);
	buf_fini(&title);
}

bool make_search(struct page_make *m)
{
	struct answers *f = answers_of(m->lib, m->argument);
	struct buf words = { 0 };

	make_title(m, "%s", m->argument);
	make_caveat(m);
	if (!f->good || f->found.hits.n == 0)
		buf_adds(&words, buf_slice(&f->words));
	else
		answers_add_count(&words, &f->found);
	make_text(m, "%s", buf_str(&words));
	if (f->good && f->query.cut)
		make_text(m, "Of the query its first %u words are looked for.",
		    QUERY_TERMS_MAX);
	answers_read(m->lib, f, f->shown);
	for (size_t i = 0; i < f->ready; i++)
		search_add_document(m, f, &f->found.documents.at[i]);
	if (f->ready < f->found.documents.n) {
		buf_clear(&words);
		count_add(&words, f->found.documents.n - f->ready, "%s more document",
		    "%s more documents");
		make_text(m, "%s", buf_str(&words));
	}
	buf_fini(&words);
	return true;
}
