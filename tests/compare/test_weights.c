/* SPDX-License-Identifier: ISC */
/* What the words of a paragraph say about it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "compare/weights.h"
#include "compared.h"
#include "tests/chance.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

/* Paragraphs of the documents below: title and meta come first. */
#define PARA(i) ((i) + 2u)

struct weighing {
	struct doc *a, *b;
	struct weights *w;
};

static struct weighing weigh(const char *a, const char *b)
{
	struct weighing t = { compared_doc("A/RES/60/1", a), compared_doc("A/RES/61/1", b), NULL };

	t.w = weights_new(t.a, t.b, NULL);
	return t;
}

static void weighing_fini(struct weighing *t)
{
	weights_free(t->w);
	doc_free(t->a);
	doc_free(t->b);
}

/* What the first paragraphs of both sides have in common. */
static uint64_t common_of_first(const char *a, const char *b)
{
	struct weighing t = weigh(a, b);
	uint64_t common = weights_common(&t.w->own[SIDE_A][PARA(0)], &t.w->own[SIDE_B][PARA(0)]);

	weighing_fini(&t);
	return common;
}

/* Of each row, MORE have more in common than LESS. */
static void rare_words_that_are_no_numbers_weigh_most(void **state)
{
	static const struct {
		const char *name;
		const char *more[2], *less[2];
	} rows[] = {
		{ "a rare word against a common one",
		    { "P lantern x\nP one\nP two\n", "P lantern y\nP three\nP four\n" },
		    { "P lantern x\nP lantern\nP lantern\n", "P lantern y\nP lantern\nP lantern\n" } },
		{ "a word against an opening word", { "P lantern x\n", "P lantern y\n" },
		    { "P *lantern* x\n", "P *lantern* y\n" } },
		{ "a word against a number", { "P lantern x\n", "P lantern y\n" },
		    { "P 1234567 x\n", "P 1234567 y\n" } },
		{ "a month against the month of a date", { "P 5 may lantern x\n", "P 6 may lantern y\n" },
		    { "P 5 May 2005 x\n", "P 6 May 2005 y\n" } },
		{ "a word against a link", { "P lantern x\n", "P lantern y\n" },
		    { "P [lantern](A/60/1) x\n", "P [lantern](A/60/1) y\n" } },
		{ "neighbours against the same words apart", { "P red lantern x\n", "P red lantern y\n" },
		    { "P red x lantern\n", "P red y lantern\n" } },
		{ "a word against one of the title", { "P lantern x\n", "P lantern y\n" },
		    { "P T x\n", "P T y\n" } },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		if (common_of_first(rows[i].more[0], rows[i].more[1]) <=
		    common_of_first(rows[i].less[0], rows[i].less[1]))
			fail_msg("%s", rows[i].name);
}

static void case_and_quotation_marks_make_no_other_word(void **state)
{
	struct weighing t = weigh("P The Organization's Trust Fund\n",
	    "P the organization\xe2\x80\x99s trust fund\n");
	const struct weights_bag *a = &t.w->own[SIDE_A][PARA(0)];

	(void)state;
	assert_int_equal(weights_common(a, &t.w->own[SIDE_B][PARA(0)]), a->total);
	weighing_fini(&t);
}

/* In a footnote the source counts more than all the words of a short one. */
static void the_source_of_a_footnote_counts_most(void **state)
{
	struct weighing t = weigh("P x[^1]\nN 1 See [A/60/1](A/60/1), part two.\n",
	    "P y[^1]\nP z[^2]\nN 1 See [A/61/1](A/61/1), part two.\nN 2 Document [A/60/1](A/60/1).\n");
	const struct weights_bag *a = &t.w->own[SIDE_A][t.a->n_body];
	const struct weights_bag *b = &t.w->own[SIDE_B][t.b->n_body];

	(void)state;
	assert_true(weights_common(a, &b[1]) > weights_common(a, &b[0]));
	weighing_fini(&t);
}

static void the_whole_holds_the_items(void **state)
{
	struct weighing t = weigh("O list:\nI (a) copper\nI (b) marble\nO next\n", "O marble\n");
	const struct weights_bag *marble = &t.w->own[SIDE_B][PARA(0)];

	(void)state;
	assert_int_equal(weights_whole_end(t.a, PARA(0)), PARA(3));
	assert_int_equal(weights_whole_end(t.a, PARA(1)), PARA(2));
	assert_int_equal(weights_common(&t.w->own[SIDE_A][PARA(0)], marble), 0);
	assert_int_equal(weights_common(&t.w->whole[SIDE_A][PARA(0)], marble), marble->total);
	assert_int_equal(t.w->whole[SIDE_A][PARA(0)].total,
	    t.w->own[SIDE_A][PARA(0)].total + t.w->own[SIDE_A][PARA(1)].total +
		t.w->own[SIDE_A][PARA(2)].total);
	weighing_fini(&t);
}

static void the_lead_is_the_beginning_without_opening_words(void **state)
{
	struct weighing t = weigh(
	    "P *Noting* a b c d e f g h i j k l m lantern\n", "P lantern\nP noting\nP a\nP l\n");
	const struct weights_bag *lead = &t.w->lead[SIDE_A][PARA(0)];
	const struct weights_bag *b = t.w->own[SIDE_B];

	(void)state;
	assert_int_equal(weights_common(lead, &b[PARA(0)]), 0);
	assert_int_equal(weights_common(lead, &b[PARA(1)]), 0);
	assert_true(weights_common(lead, &b[PARA(2)]) > 0);
	assert_true(weights_common(lead, &b[PARA(3)]) > 0);
	weighing_fini(&t);
}

static void equal_texts_have_one_number(void **state)
{
	struct weighing t = weigh("P a [b](A/60/1)\nP a b\nO c:\nI (a) d\nO c:\n",
	    "P a [b](A/60/1)\nP a [b](A/60/2)\nO c:\nI (b) d\nO c:\nI (a) e\n");
	const uint32_t *a = t.w->text[SIDE_A], *b = t.w->text[SIDE_B];

	(void)state;
	assert_int_equal(a[PARA(0)], b[PARA(0)]);
	assert_int_not_equal(a[PARA(0)], b[PARA(1)]);
	assert_int_not_equal(a[PARA(0)], a[PARA(1)]);
	assert_int_equal(a[PARA(2)], b[PARA(2)]);
	assert_int_not_equal(a[PARA(4)], b[PARA(2)]);
	assert_int_not_equal(b[PARA(2)], b[PARA(4)]);
	weighing_fini(&t);
}

static struct chance chance;

static uint32_t below(uint32_t limit)
{
	return (uint32_t)chance_below(&chance, limit);
}

/* A bag that has each of 60 terms once in SPARSE, and the amounts by term. */
static struct weights_bag bag_by_chance(struct weights_term *terms, uint32_t *amounts,
    uint32_t sparse)
{
	struct weights_bag bag = { terms, 0, 0 };

	for (uint32_t id = 0; id < 60; id++) {
		amounts[id] = below(sparse) == 0 ? below(9) + 1 : 0;
		if (amounts[id] > 0)
			terms[bag.n++] = (struct weights_term){ id, amounts[id] };
		bag.total += amounts[id];
	}
	return bag;
}

static void common_and_sum_are_those_of_every_term(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (uint32_t seed = 0; seed < 500; seed++) {
		struct weights_term x[60], y[60], z[60];
		uint32_t ax[60], ay[60], az[60];
		uint64_t common = 0, of_two = 0;

		chance.state = seed;
		struct weights_bag bags[2] = { bag_by_chance(x, ax, 1 + seed % 3),
			bag_by_chance(y, ay, 1 + seed % 40) };
		struct weights_bag from = bag_by_chance(z, az, 1 + seed % 7);
		struct weights_bag sum = weights_sum(bags, 0, 2, arena);

		for (uint32_t id = 0; id < 60; id++) {
			common += ax[id] < ay[id] ? ax[id] : ay[id];
			of_two += ax[id] + ay[id] < az[id] ? ax[id] + ay[id] : az[id];
		}
		if (weights_common_of_two(&bags[0], &bags[1], &from) != of_two)
			fail_msg("seed %u: in common with two", seed);
		if (weights_common(&bags[0], &bags[1]) != common ||
		    weights_common(&bags[1], &bags[0]) != common)
			fail_msg("seed %u: in common", seed);
		for (uint32_t i = 0; i < sum.n; i++)
			if (sum.at[i].amount != ax[sum.at[i].id] + ay[sum.at[i].id] ||
			    (i > 0 && sum.at[i].id <= sum.at[i - 1].id))
				fail_msg("seed %u: sum", seed);
		assert_int_equal(sum.total, bags[0].total + bags[1].total);
	}
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rare_words_that_are_no_numbers_weigh_most),
		cmocka_unit_test(case_and_quotation_marks_make_no_other_word),
		cmocka_unit_test(the_source_of_a_footnote_counts_most),
		cmocka_unit_test(the_whole_holds_the_items),
		cmocka_unit_test(the_lead_is_the_beginning_without_opening_words),
		cmocka_unit_test(equal_texts_have_one_number),
		cmocka_unit_test(common_and_sum_are_those_of_every_term),
	};

	return cmocka_run_group_tests_name("weights", tests, NULL, NULL);
}
