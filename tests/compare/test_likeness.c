/* SPDX-License-Identifier: ISC */
/* How like two paragraphs are, and that the index finds all that are like. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compare/likeness.h"
#include "compared.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

struct liking {
	struct doc *a, *b;
	struct weights *w;
	struct likeness *l;
};

static struct liking liking_of(struct doc *a, struct doc *b)
{
	struct liking t = { a, b, weights_new(a, b, NULL), NULL };

	t.l = likeness_new(t.w);
	return t;
}

static void liking_fini(struct liking *t)
{
	likeness_free(t->l);
	weights_free(t->w);
	doc_free(t->a);
	doc_free(t->b);
}

/* The likeness of paragraphs A and B, found alone; 0 when they are not like at all. */
static uint32_t liking_alone(struct liking *t, uint32_t a, uint32_t b)
{
	struct likeness_vec found = { 0 };
	uint32_t likeness;

	likeness_find_any(t->l, (struct likeness_list){ &a, 1 }, (struct likeness_list){ &b, 1 },
	    &found);
	likeness = found.n > 0 ? found.at[0].likeness : 0;
	vec_fini(&found);
	return likeness;
}

/* Paragraph I behind title and meta. */
#define PARA(i) ((i) + 2u)

static void likeness_tells_growth_from_another_matter(void **state)
{
	struct liking t = liking_of(
	    compared_doc("A/RES/60/1",
		"O *Urges* States to protect rivers, lakes and wells against poison;\n"
		"O *Urges* States to build forty bridges in the north;\n"
		"O *Urges* States to count the birds of passage each spring;\n"),
	    compared_doc("A/RES/61/1",
		"O *Urges* States to protect rivers, lakes and wells against poison;\n"
		"O *Urges* States to protect rivers, lakes and wells against poison, and to plant "
		"oaks, elms and limes along all roads, canals and railways before the summer;\n"
		"O *Urges* States to elect a carpenter to the bench;\n"
		"O *Calls upon* States to protect rivers, lakes and wells against poison;\n"));
	uint32_t same = liking_alone(&t, PARA(0), PARA(0));
	uint32_t grown = liking_alone(&t, PARA(0), PARA(1));
	uint32_t other = liking_alone(&t, PARA(0), PARA(2));
	uint32_t opening = liking_alone(&t, PARA(0), PARA(3));

	(void)state;
	assert_int_equal(same, LIKENESS_SAME);
	assert_in_range(opening, 700, LIKENESS_SAME - 1);
	assert_in_range(grown, 450, opening);
	assert_in_range(other, 0, 150);
	liking_fini(&t);
}

static const char *const bundled[][2] = { { "52_129", "62_150" }, { "62_150", "68_164" },
	{ "68_164", "74_158" }, { "52_129", "74_158" } };

static void likeness_has_no_direction(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(bundled); i++) {
		struct liking t =
		    liking_of(yamldoc_bundled(bundled[i][0]), yamldoc_bundled(bundled[i][1]));
		struct liking x =
		    liking_of(yamldoc_bundled(bundled[i][1]), yamldoc_bundled(bundled[i][0]));

		for (uint32_t a = 0; a < t.a->n_paras; a++)
			for (uint32_t b = 0; b < t.b->n_paras; b++)
				if (liking_alone(&t, a, b) != liking_alone(&x, b, a))
					fail_msg("%s: %u and %u", bundled[i][0], a, b);
		liking_fini(&t);
		liking_fini(&x);
	}
}

/* The paragraphs of D, every other one when FEW; returns how many. */
static uint32_t list(const struct doc *d, bool few, uint32_t *out)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < d->n_paras; i += few ? 2 : 1)
		out[n++] = i;
	return n;
}

/* True when FOUND has the pair of places I and K. */
static bool has(const struct likeness_vec *found, uint32_t i, uint32_t k, uint32_t likeness)
{
	for (size_t at = 0; at < found->n; at++)
		if (found->at[at].a == i && found->at[at].b == k)
			return found->at[at].likeness == likeness;
	return false;
}

static void the_index_finds_all_that_are_like(void **state)
{
	(void)state;
	for (size_t row = 0; row < 2 * COUNT(bundled); row++) {
		struct liking t = liking_of(yamldoc_bundled(bundled[row / 2][0]),
		    yamldoc_bundled(bundled[row / 2][1]));
		uint32_t in_a[200], in_b[200];
		struct likeness_list a = { in_a, list(t.a, row % 2 == 1, in_a) };
		struct likeness_list b = { in_b, list(t.b, row % 2 == 1, in_b) };
		struct likeness_vec found = { 0 };

		likeness_find(t.l, a, b, &found);
		for (uint32_t i = 0; i < a.n; i++)
			for (uint32_t k = 0; k < b.n; k++) {
				uint32_t like = liking_alone(&t, in_a[i], in_b[k]);

				if (t.a->paras[in_a[i]].kind == t.b->paras[in_b[k]].kind &&
				    like >= 170 && !has(&found, i, k, like))
					fail_msg("row %zu: %u and %u, %u", row, i, k, like);
			}
		for (size_t i = 0; i < found.n; i++) {
			const struct likeness_pair *p = &found.at[i], *last = p - 1;

			if (t.a->paras[in_a[p->a]].kind != t.b->paras[in_b[p->b]].kind)
				fail_msg("row %zu: two sorts", row);
			if (i > 0 && (p->a < last->a || (p->a == last->a && p->b <= last->b)))
				fail_msg("row %zu: out of order", row);
		}
		vec_fini(&found);
		liking_fini(&t);
	}
}

/* More equal texts than are paired all with all keep the first and the last together. */
static void many_equal_texts_are_paired_from_both_ends(void **state)
{
	struct buf lines = { 0 };
	struct likeness_vec found = { 0 };
	uint32_t in_a[200], in_b[200];

	(void)state;
	for (int i = 0; i < 100; i++)
		buf_add(&lines, "T the same again\n");
	struct doc *a = compared_doc("A/RES/60/1", buf_str(&lines));

	buf_add(&lines, "T the same again\n");
	struct doc *b = compared_doc("A/RES/61/1", buf_str(&lines));
	struct liking t = liking_of(a, b);
	struct likeness_list x = { in_a, list(a, false, in_a) }, y = { in_b, list(b, false, in_b) };

	likeness_find(t.l, x, y, &found);
	for (uint32_t i = PARA(0); i < a->n_paras; i++) {
		assert_true(has(&found, i, i, LIKENESS_SAME));
		assert_true(has(&found, i, i + 1, LIKENESS_SAME));
	}
	vec_fini(&found);
	buf_fini(&lines);
	liking_fini(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(likeness_tells_growth_from_another_matter),
		cmocka_unit_test(likeness_has_no_direction),
		cmocka_unit_test(the_index_finds_all_that_are_like),
		cmocka_unit_test(many_equal_texts_are_paired_from_both_ends),
	};

	return cmocka_run_group_tests_name("likeness", tests, NULL, NULL);
}
