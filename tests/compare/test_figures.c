/* SPDX-License-Identifier: ISC */
/* A comparison in numbers: what is counted as new, and what is not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../links/yamldoc.h"
#include "compare/figures.h"

/* The figures of two bodies; both documents have the title T. */
static struct figures figures_between(const char *a, const char *b)
{
	struct doc *first = yamldoc("A/RES/75/1", "2020-12-01", a);
	struct doc *second = yamldoc("A/RES/76/1", "2021-12-01", b);
	struct comparison *c = comparison_new(first, second, NULL);
	struct figures f = figures_of(c);

	comparison_free(c);
	doc_free(first);
	doc_free(second);
	return f;
}

#define SAME "- operative: Welcomes the report of the Secretary-General on oceans;\n  number: 1\n"

static void the_same_text_has_nothing_new(void **state)
{
	struct figures f = figures_between("body:\n" SAME, "body:\n" SAME);

	(void)state;
	assert_int_equal(f.same, 1);
	assert_int_equal(f.fresh, 0);
	assert_int_equal(f.words, 8);
	assert_int_equal(f.share, 0);
	assert_int_equal(figures_changed(&f), 0);
}

static void words_of_wording_and_of_added_paragraphs_are_new(void **state)
{
	struct figures f = figures_between("body:\n" SAME
		"- operative: Calls upon all States to protect coral reefs without delay.\n"
		"  number: 2\n",
	    "body:\n" SAME
	    "- operative: Calls upon all States to protect mangroves without delay;\n"
	    "  number: 2\n"
	    "- operative: Decides to meet again.\n  number: 3\n");

	(void)state;
	assert_int_equal(f.same, 1);
	assert_int_equal(f.wording, 1);
	assert_int_equal(f.added, 1);
	assert_int_equal(f.removed, 0);
	/* "mangroves" and four words of 8 + 9 + 4 */
	assert_int_equal(f.fresh, 5);
	assert_int_equal(f.words, 21);
	assert_int_equal(f.share, 24);
	assert_int_equal(figures_changed(&f), 1);
}

static void dates_that_moved_on_are_no_new_wording(void **state)
{
	struct figures f = figures_between(
	    "body:\n- operative: Decides to consider it at its seventy-sixth session.\n"
	    "  number: 1\n",
	    "body:\n- operative: Decides to consider it at its seventy-seventh session.\n"
	    "  number: 1\n");

	(void)state;
	assert_int_equal(f.rolled, 1);
	assert_int_equal(f.fresh, 0);
	assert_int_equal(f.share, 0);
	assert_int_equal(figures_changed(&f), 1);
}

static void all_new_is_a_hundred_and_a_word_in_a_thousand_is_one(void **state)
{
	struct buf a = { 0 }, b = { 0 };
	struct figures f;

	(void)state;
	f = figures_between("body:\n- operative: Alpha beta gamma delta.\n  number: 1\n",
	    "body:\n- heading: Epsilon zeta eta theta iota.\n");
	assert_int_equal(f.share, 100);
	buf_add(&a, "body:\n- operative: corals");
	buf_add(&b, "body:\n- operative: whales");
	for (int i = 0; i < 999; i++) {
		buf_addf(&a, " word%c%c", 'a' + i % 26, 'a' + i / 26 % 26);
		buf_addf(&b, " word%c%c", 'a' + i % 26, 'a' + i / 26 % 26);
	}
	buf_add(&a, "\n  number: 1\n");
	buf_add(&b, "\n  number: 1\n");
	f = figures_between(buf_str(&a), buf_str(&b));
	assert_int_equal(f.words, 1000);
	assert_int_equal(f.fresh, 1);
	assert_int_equal(f.share, 1);
	buf_fini(&a);
	buf_fini(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_text_has_nothing_new),
		cmocka_unit_test(words_of_wording_and_of_added_paragraphs_are_new),
		cmocka_unit_test(dates_that_moved_on_are_no_new_wording),
		cmocka_unit_test(all_new_is_a_hundred_and_a_word_in_a_thousand_is_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
