/* SPDX-License-Identifier: ISC */
/*
 * page_marks - the places that the reader has named:
 *
 *	a	74/158#OP3	Reaffirms that the electoral assistance ...
 */
#include "base/i18n.h"
#include "review/review_mark.h"
#include "ui/page_make.h"
#include "ui/quoted.h"

#define MARKS_EXCERPT 60u /* [col] */

static void marks_add(struct page_make *m, const struct review_mark *mark)
{
	const struct annotation_place *p = &mark->place;
	uint32_t number = library_version(m->lib, p->symbol, p->language);
	const struct doc *d = number != INDEX_ABSENT ? library_doc(m->lib, number) : NULL;
	struct quoted found = { .how = QUOTED_LOST, .para = DOC_NONE };
	struct buf place = { 0 }, words = { 0 };

	if (d != NULL)
		found = quoted_find(d, p->address, slice_of(p->quote));
	bool has = found.para != DOC_NONE && p->address[0] != '\0';
	symbol_add_short(&place, p->symbol);
	if (has)
		buf_addf(&place, "#%s", d->paras[found.para].address);
	words_add_cut(&words, slice_of(p->quote), MARKS_EXCERPT);
	if (found.how == QUOTED_LOST)
		buf_add(&words,
		    d == NULL ? _("; not in the corpus") : _("; lost its place"));
	make_row(m);
	make_link(m, mark->name, p->symbol, has ? d->paras[found.para].address : NULL);
	make_cell(m, buf_str(&place));
	make_cell(m, buf_str(&words));
	buf_fini(&place);
	buf_fini(&words);
}

bool make_marked_places(struct page_make *m)
{
	struct review_marks all = { .arena = NULL };
	struct buf why = { 0 };

	make_title(m, "Marked places");
	if (m->lib->data != NULL)
		review_read_marks(m->lib->data, &all, &why);
	if (why.len > 0)
		make_text(m, "%s", buf_str(&why));
	else if (all.list.n == 0)
		make_text(m,
		    "No place is marked yet; {mark} and a letter mark one, :mark NAME, too.");
	for (size_t i = 0; i < all.list.n; i++)
		marks_add(m, &all.list.at[i]);
	review_marks_fini(&all);
	buf_fini(&why);
	return true;
}
