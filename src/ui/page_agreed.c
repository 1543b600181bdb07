/* SPDX-License-Identifier: ISC */
/*
 * page_agreed - agreed language: where in its lineage a paragraph, or nearly the same, stands,
 * and where in other texts.
 *
 *	52/129#PP4  1997-12-12  changed 12 words
 *	62/150#PP5  2007-12-18  same
 *
 *	In other texts
 *	76/140#PP4  2021-12-16   86%  Recalling the Universal Declaration of Human...
 */
#include "base/i18n.h"
#include "ui/page_make.h"

#include <string.h>

#include "base/xalloc.h"
#include "ui/chain.h"

/* The answer of paragraph AT in document OTHER; false when there is none. */
static bool agreed_add_row(struct page_make *m, const struct make_para *at,
    uint32_t other)
{
	const struct comparison *c = library_compare(m->lib, at->number, other);
	struct buf words = { 0 };

	if (c == NULL)
		return false;
	const struct compare_pair *pair = &c->pairs[c->of_a[at->para]];
	uint32_t answer = pair->b != DOC_NONE ? pair->b : pair->merged_into;
	if (answer == DOC_NONE)
		return false;
	if (pair->b != DOC_NONE)
		words_add_pair(&words, pair);
	else
		buf_add(&words, _("part of it"));
	make_row(m);
	make_symbol_link(m, c->b->meta.symbol, c->b->paras[answer].address);
	make_date_cell(m, c->b->meta.adopted);
	make_cell(m, buf_str(&words));
	buf_fini(&words);
	return true;
}

/*
 * Rows for all that have it; those that have not are named in LACKING, all in LINE.  A key gives
 * that up: no page is made of it then.
 */
static size_t agreed_add_rows(struct page_make *m, const struct make_para *at,
    struct buf *lacking, struct string_vec *line)
{
	struct watch *w = &m->lib->watch;
	const struct watch_task outer = watch_begin(w, "searching", false);
	struct index_lineage lineage = { 0 };
	size_t others = 0;

	library_take_lineage(m->lib, m->symbol, w, &lineage);
	for (size_t i = 0; i < lineage.list.n; i++) {
		if (watch_is_over(w, (unsigned)(i * 100 / lineage.list.n)))
			break;
		const struct index_ancestor *a = &lineage.list.at[i];
		uint32_t other = chain_version(m->lib, a, at->doc->meta.language);

		vec_push(line, xstrdup(a->entry.symbol));
		if (other == INDEX_ABSENT || other == at->number)
			continue;
		others++;
		if (!agreed_add_row(m, at, other)) {
			buf_add(lacking, lacking->len > 0 ? ", " : "");
			symbol_add_short(lacking, a->entry.symbol);
		}
	}
	library_give_lineage(m->lib, &lineage);
	watch_end(w, outer);
	return others;
}

bool make_agreed(struct page_make *m)
{
	struct string_vec line = { 0 };
	struct buf lacking = { 0 };
	struct make_para at;

	if (!make_find_para(m, &at))
		return false;
	make_title_of(m, "Agreed language: %s");
	make_title(m, "#%s", at.doc->paras[at.para].address);
	if (agreed_add_rows(m, &at, &lacking, &line) == 0)
		make_text(m, "No other document of this lineage is in the corpus.");
	if (lacking.len > 0)
		make_text(m, "Not in %s.", buf_str(&lacking));
	make_heading(m, _("In other texts"));
	vec_push(&line, xstrdup(m->symbol));
	make_like_rows(m, para_text(&at.doc->paras[at.para]), AGREED_NEAREST, &line);
	string_vec_fini(&line);
	buf_fini(&lacking);
	return true;
}
