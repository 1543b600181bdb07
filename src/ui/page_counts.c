/* SPDX-License-Identifier: ISC */
/*
 * page_counts - how often something stands in the texts of each session, or year:
 *
 *	74    12 hits    5 documents  ######
 *	75    24 hits    9 documents  ############
 */
#include <string.h>

#include "base/count.h"
#include "base/i18n.h"
#include "index/search.h"
#include "ui/answers.h"
#include "ui/page_make.h"

#define COUNTS_BAR ((size_t)30) /* [col] of the longest bar */

/* Takes ARGUMENT, "year women peace", apart; false when it names neither. */
static bool counts_read(struct slice argument, enum search_count_by *by,
    struct slice *query)
{
	struct slice word = slice_first_word(argument, query);

	*by = slice_is(word, "year") ? SEARCH_BY_YEAR : SEARCH_BY_SESSION;
	return slice_is(word, "year") || slice_is(word, "session");
}

static size_t counts_most(const struct search_counts *c)
{
	size_t most = 1;

	for (size_t i = 0; i < c->list.n; i++)
		if (c->list.at[i].hits > most)
			most = c->list.at[i].hits;
	return most;
}

/* A cell with N and the plural of WORD when it is due. */
static void counts_add_cell(struct page_make *m, size_t n, const char *one,
    const char *many)
{
	struct buf words = { 0 };

	count_add(&words, n, one, many);
	make_cell(m, buf_str(&words));
	buf_fini(&words);
}

static void counts_add_row(struct page_make *m, const struct search_count *c, size_t most)
{
	struct buf bar = { 0 };

	/* the shortest bar of something is not nothing */
	for (size_t n = (c->hits * COUNTS_BAR + most - 1) / most; n > 0; n--)
		buf_addc(&bar, '#');
	make_row(m);
	make_words(m, c->of[0] != '\0' ? c->of : "-");
	counts_add_cell(m, c->hits, "%s hit", "%s hits");
	counts_add_cell(m, c->documents, "%s document", "%s documents");
	make_cell(m, buf_str(&bar));
	buf_fini(&bar);
}

static void counts_add(struct page_make *m, const struct search_counts *c)
{
	const size_t most = counts_most(c);
	struct buf words = { 0 };

	answers_add_hits(&words, c->hits, c->documents);
	make_text(m, "%s", buf_str(&words));
	buf_fini(&words);
	for (size_t i = 0; i < c->list.n; i++)
		counts_add_row(m, &c->list.at[i], most);
}

bool make_counts(struct page_make *m)
{
	enum search_count_by by;
	struct search_counts counts;
	struct slice text;
	struct query q;
	struct buf why = { 0 };

	if (!counts_read(slice_of(m->argument), &by, &text))
		return false;
	make_title(m, by == SEARCH_BY_YEAR ? N_("%.*s by year") : N_("%.*s by session"),
	    (int)text.len, text.at);
	make_caveat(m);
	if (query_parse(&q, text, &why)) {
		search_count_all(library_index(m->lib), &q, by, &counts);
		counts_add(m, &counts);
		if (counts.hits == 0 && !counts.stopped)
			search_add_nothing(&why, library_index(m->lib), &q);
		if (why.len > 0)
			make_text(m, "%s", buf_str(&why));
		search_counts_fini(&counts);
	} else {
		make_text(m, "%s", buf_str(&why));
	}
	query_fini(&q);
	buf_fini(&why);
	return true;
}
