/* SPDX-License-Identifier: ISC */
/*
 * page_annotations - the reader's annotations as a list, by reviewing_choice.h:
 *
 *	74/158#OP3	question, anna, 30 November 2026, tags legal money
 *	  k2f9x3mbq	"Welcomes the report of the Secretary-General ..."
 *			too weak
 *			ask Legal
 *
 * With "ids" behind the order the names of annotations stand there, for the command line.
 */
#include <stdlib.h>
#include <string.h>

#include "base/count.h"
#include "base/i18n.h"
#include "base/xalloc.h"
#include "ui/page_make.h"
#include "ui/reviewing_choice.h"

#define ANNOTATIONS_ID 8      /* letters of a name that are shown; they tell most apart */
#define ANNOTATIONS_QUOTE 60u /* [col] */

/* How the page is asked for. */
struct asked {
	struct reviewing_ask ask;
	bool ids;
};

static struct asked asked_read(const char *argument)
{
	struct asked asked = { .ask = { .order = REVIEWING_DOCUMENT } };
	struct slice rest, word = slice_first_word(slice_of(argument), &rest);

	if (reviewing_read_order(word, &asked.ask.order)) {
		asked.ask.query = slice_trim(rest);
	} else {
		asked.ask.query = slice_trim(slice_of(argument));
		return asked;
	}
	word = slice_first_word(asked.ask.query, &rest);
	asked.ids = slice_is(word, "--ids");
	if (asked.ids)
		asked.ask.query = slice_trim(rest);
	return asked;
}

/* A further row of an annotation: LEAD in the first cell, WORDS behind it. */
static void make_further(struct page_make *m, struct slice lead, struct slice words)
{
	struct buf text = { 0 };

	make_row(m);
	buf_adds(&text, lead);
	make_words(m, buf_str(&text));
	make_next_cell(m);
	buf_clear(&text);
	buf_adds(&text, words);
	make_words(m, buf_str(&text));
	buf_fini(&text);
}

/* The quote, or what stands for it. */
static void make_quote(struct page_make *m, const struct annotation *a, bool ids)
{
	const struct annotation_place *p = reviewing_place_of(a);
	struct buf words = { 0 }, id = { 0 }, quote = { 0 };
	bool both = annotation_is_pair(a);

	if (ids)
		buf_addf(&id, "%.*s", ANNOTATIONS_ID, a->id);
	if (both) {
		buf_add(&words, _("against "));
		symbol_add_short(&words, p == &a->b ? a->a.symbol : a->b.symbol);
		if (p == &a->b && a->a.address[0] != '\0')
			buf_addf(&words, "#%s", a->a.address);
	}
	if (p->quote[0] != '\0') {
		buf_add(&words, both ? _(": \"") : "\"");
		annotation_add_shown(&quote, slice_of(p->quote));
		words_add_cut(&words, buf_slice(&quote), ANNOTATIONS_QUOTE);
		buf_addc(&words, '"');
	}
	if (words.len > 0 || ids)
		make_further(m, buf_slice(&id), buf_slice(&words));
	buf_fini(&words);
	buf_fini(&id);
	buf_fini(&quote);
}

static void make_lines(struct page_make *m, const char *text)
{
	struct slice all = slice_of(text);

	for (size_t at = 0; at < all.len;) {
		size_t end = slice_find(all, "\n", at);

		make_further(m, slice_of(""), slice_sub(all, at, end));
		at = end == SLICE_NONE ? all.len : end + 1;
	}
}

static void make_annotation(struct page_make *m, const struct annotation *a, bool ids)
{
	const struct annotation_place *p = reviewing_place_of(a);
	struct reviewing_now now = reviewing_now(m->lib, a);
	struct buf link = { 0 }, head = { 0 }, how = { 0 };

	symbol_add_short(&link, p->symbol);
	if (now.address[0] != '\0')
		buf_addf(&link, "#%s", now.address);
	reviewing_add_head(&head, a);
	if (now.absent)
		buf_add(&how, _("not in the corpus"));
	else
		reviewing_add_how(&how, p, now.how);
	if (how.len > 0)
		buf_addf(&head, "%s%s", _("; "), buf_str(&how));
	make_row(m);
	make_link(m, buf_str(&link), p->symbol,
	    now.address[0] != '\0' ? now.address : NULL);
	make_cell(m, buf_str(&head));
	make_quote(m, a, ids);
	make_lines(m, a->text);
	buf_fini(&link);
	buf_fini(&head);
	buf_fini(&how);
}

static void make_nothing(struct page_make *m, struct slice query)
{
	if (query.len > 0)
		make_text(m, "No annotation is like that.");
	else if (m->lib->reviewing->trouble.len == 0)
		make_text(m, "There are no annotations yet; {annotate} writes one.");
}

/* "3 annotations", and by status. */
static void make_counts_of(struct page_make *m, const struct annotation_vec *all,
    const size_t *chosen, size_t n)
{
	const char **statuses = xcalloc(n, sizeof(*statuses));
	struct buf words = { 0 };

	count_add(&words, n, "%s annotation", "%s annotations");
	buf_add(&words, ": ");
	for (size_t i = 0; i < n; i++)
		statuses[i] = all->at[chosen[i]].status;
	reviewing_add_statuses(&words, statuses, n);
	make_text(m, "%s", buf_str(&words));
	free(statuses);
	buf_fini(&words);
}

bool make_annotations(struct page_make *m)
{
	const struct reviewing *r = reviewing_of(m->lib);
	struct asked asked = asked_read(m->argument);
	struct buf why = { 0 };
	size_t n, *chosen;

	make_title(m,
	    asked.ask.query.len > 0 ? N_("Annotations: %.*s") : N_("Annotations"),
	    (int)asked.ask.query.len, asked.ask.query.at);
	if (r->trouble.len > 0)
		make_text(m, "%s", buf_str(&r->trouble));
	chosen = reviewing_chosen(m->lib, &r->all.list, &asked.ask, &n, &why);
	if (why.len > 0)
		make_text(m, "%s", buf_str(&why));
	else if (n == 0)
		make_nothing(m, asked.ask.query);
	else
		make_counts_of(m, &r->all.list, chosen, n);
	for (size_t i = 0; i < n; i++)
		make_annotation(m, &r->all.list.at[chosen[i]], asked.ids);
	free(chosen);
	buf_fini(&why);
	return true;
}

const struct annotation *page_annotation(struct library *lib, const struct page *p,
    struct mark_at at)
{
	const struct reviewing *r = reviewing_of(lib);
	struct asked asked = asked_read(p->argument);
	struct buf why = { 0 };
	const struct annotation *found = NULL;
	size_t n, entry = 0;

	if (p->kind != PAGE_ANNOTATIONS)
		return NULL;
	for (uint32_t i = 0; i < at.para; i++)
		entry += p->doc->paras[i].n_marks > 0;
	size_t *chosen = reviewing_chosen(lib, &r->all.list, &asked.ask, &n, &why);
	if (entry < n)
		found = &r->all.list.at[chosen[entry]];
	free(chosen);
	buf_fini(&why);
	return found;
}
