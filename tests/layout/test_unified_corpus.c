/* SPDX-License-Identifier: ISC */
/*
 * What holds of the one text of any two documents: here of the bundled ones and of those
 * with odd shapes, in every pair and both directions.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/buf.h"
#include "layout/layout.h"
#include "layout/unified.h"
#include "layout_law.h"
#include "tests/corpus/pairs.h"
#include "woven.h"

/* The pair that is looked at, for messages. */
struct looked {
	const struct comparison *c;
	const struct unified *u;
	const char *a, *b;	/* files */
};

static void wrong(const struct looked *l, uint32_t para, const char *what)
{
	fail_msg("%s and %s: paragraph %u: %s\n%s", l->a, l->b, para, what,
		 l->u->doc->paras[para].text);
}

static void look_at_text(const struct looked *l, uint32_t para, const struct para *source,
			 char sign, const char *what)
{
	if (!woven_gives(&l->u->doc->paras[para], &l->u->overlay->paras[para], sign, source))
		wrong(l, para, what);
}

/* How many references P has, and how many of them lead to a footnote. */
static uint32_t count_refs(const struct para *p, uint32_t *good)
{
	uint32_t n = 0;

	*good = 0;
	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].kind == MARK_NOTE_REF) {
			n++;
			*good += p->marks[i].note != DOC_NONE;
		}
	return n;
}

/* References: no more than both have, no fewer than either, and none leads nowhere. */
static void look_at_refs(const struct looked *l, uint32_t para, const struct para *a,
			 const struct para *b)
{
	uint32_t good, good_a = 0, good_b = 0;
	uint32_t n = count_refs(&l->u->doc->paras[para], &good);
	uint32_t of_a = a != NULL ? count_refs(a, &good_a) : 0;
	uint32_t of_b = b != NULL ? count_refs(b, &good_b) : 0;

	if (n > of_a + of_b || n < of_a || n < of_b)
		wrong(l, para, "the wrong number of references");
	if (n - good > of_a - good_a + of_b - good_b)
		wrong(l, para, "a reference leads nowhere");
}

static bool has_target(const struct para *p, const struct mark *link)
{
	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].kind == MARK_LINK &&
		    strcmp(p->marks[i].target, link->target) == 0)
			return true;
	return false;
}

/* Links of the text at hand lead where those of either text do. */
static void look_at_links(const struct looked *l, uint32_t para, const struct para *a,
			  const struct para *b)
{
	const struct para *p = &l->u->doc->paras[para];

	for (uint32_t i = 0; i < p->n_marks; i++)
		if (p->marks[i].kind == MARK_LINK &&
		    !(a != NULL && has_target(a, &p->marks[i])) &&
		    !(b != NULL && has_target(b, &p->marks[i])))
			wrong(l, para, "a link that neither text has");
	for (uint32_t i = 0; b != NULL && i < b->n_marks; i++)
		if (b->marks[i].kind == MARK_LINK && !has_target(p, &b->marks[i]))
			wrong(l, para, "a link of the second text is not there");
}

static void look_at_para(const struct looked *l, uint32_t para, uint32_t *seen)
{
	uint32_t pair = l->u->pair_of[para];
	const struct compare_pair *p = &l->c->pairs[pair];
	const struct para *a = p->a != DOC_NONE ? &l->c->a->paras[p->a] : NULL;
	const struct para *b = p->b != DOC_NONE ? &l->c->b->paras[p->b] : NULL;
	/* A row in two: the first is that of a. */
	bool twice = para + 1 < l->u->doc->n_paras && l->u->pair_of[para + 1] == pair;

	if (seen[pair]++ > 0)
		a = NULL;
	else if (twice)
		b = NULL;
	if (a != NULL)
		look_at_text(l, para, a, '{', "without the added words not the first text");
	if (b != NULL)
		look_at_text(l, para, b, '[', "without the removed words not the second");
	look_at_refs(l, para, a, b);
	look_at_links(l, para, a, b);
}

/* The layouts keep the law of all layouts. */
static void look_at_layouts(const struct looked *l)
{
	struct layout_lore lore = { .overlay = l->u->overlay };

	for (uint32_t cols = 8; cols <= 100; cols += 23) {
		struct layout *layout = layout_new(l->u->doc, cols, &lore);

		if (!law_is_kept(layout))
			fail_msg("%s and %s: the layout at %u", l->a, l->b, cols);
		layout_free(layout);
	}
}

static void look_at(const struct doc *a, const struct doc *b)
{
	struct comparison *c = comparison_new(a, b, NULL);
	struct unified u = unified_new(c, UNIFIED_ALL);
	struct looked l = { c, &u, a->file, b->file };
	uint32_t *seen = xcalloc((size_t)c->n_pairs + 1, sizeof(*seen));

	assert_int_equal(u.overlay->n_paras, u.doc->n_paras);
	for (uint32_t i = 0; i < u.doc->n_paras; i++)
		look_at_para(&l, i, seen);
	for (uint32_t i = 0; i < c->n_pairs; i++)
		if (seen[i] < 1 || seen[i] > 2)
			fail_msg("%s and %s: pair %u stands %u times", l.a, l.b, i, seen[i]);
	look_at_layouts(&l);
	free(seen);
	unified_fini(&u);
	comparison_free(c);
}

static void the_bundled_resolutions_are_woven_whole(void **state)
{
	(void)state;
	pairs_of("corpus", look_at);
}

static void odd_documents_are_woven_whole(void **state)
{
	(void)state;
	pairs_of("tests/golden/corpus-odd", look_at);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_bundled_resolutions_are_woven_whole),
		cmocka_unit_test(odd_documents_are_woven_whole),
	};

	return cmocka_run_group_tests_name("unified_corpus", tests, NULL, NULL);
}
