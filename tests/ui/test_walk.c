/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/doc.h"
#include "ui/walk.h"

#define P(KIND) { .kind = PARA_##KIND, .address = "", .number = "", .text = "x", .len = 1 }

/* A preamble, an operative part, an annex with one of its own, footnotes. */
static const struct para paras[] = {
	P(TITLE), P(META),			/* 0 */
	P(ENACTING), P(PREAMBULAR), P(ITEM),	/* 2 */
	P(OPERATIVE), P(ITEM), P(OPERATIVE),	/* 5 */
	P(HEADING), P(TEXT), P(PREAMBULAR),	/* 8 */
	P(OPERATIVE), P(HEADING), P(HEADING),	/* 11 */
	P(OPERATIVE), P(FOOTNOTE), P(FOOTNOTE),	/* 14 */
};
static const struct doc doc = { .paras = (struct para *)paras,
				.n_paras = sizeof(paras) / sizeof(paras[0]) };

/* The sections that a walk from one end meets, in its order. */
static void meets(struct walk_from from, bool backward, const uint32_t *sections, size_t n)
{
	struct mark_at m;

	for (size_t i = 0; i < n; i++) {
		assert_true(walk_next(&doc, from, WALK_SECTION, backward, &m));
		assert_int_equal(m.para, sections[i]);
		assert_int_equal(m.mark, DOC_NONE);
		from = walk_behind(&doc, m);
	}
	assert_false(walk_next(&doc, from, WALK_SECTION, backward, &m));
}

static void sections_are_headings_and_the_beginnings_of_parts(void **state)
{
	static const uint32_t forward[] = { 5, 8, 11, 12, 13, 15 };
	static const uint32_t back[] = { 15, 13, 12, 11, 8, 5 };

	(void)state;
	meets((struct walk_from){ .rank = -1 }, false, forward, 6);
	meets((struct walk_from){ { doc.n_paras, 0 }, 0 }, true, back, 6);
}

static void paragraphs_are_those_of_the_body_and_footnotes(void **state)
{
	struct walk_from from = { .rank = -1 };
	struct mark_at m;
	uint32_t last = 0, n = 0;

	(void)state;
	for (; walk_next(&doc, from, WALK_PARAGRAPH, false, &m); from = walk_behind(&doc, m)) {
		assert_true(m.para > last);
		last = m.para;
		n++;
	}
	assert_int_equal(n, doc.n_paras - 2); /* not title and metadata */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sections_are_headings_and_the_beginnings_of_parts),
		cmocka_unit_test(paragraphs_are_those_of_the_body_and_footnotes),
	};

	return cmocka_run_group_tests_name("walk", tests, NULL, NULL);
}
