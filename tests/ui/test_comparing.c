/* SPDX-License-Identifier: ISC */
/* A comparison that several pages share, and the layouts of its columns. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "library_of.h"
#include "ui/comparing.h"

#define DOCUMENT(symbol, last) \
	"format: 1\nsymbol: " symbol "\nlanguage: en\ntitle: Title\nbody:\n" \
	"- preambular: Recalling the purposes of the Charter,\n" \
	"- operative: Requests the Secretary-General to report on elections;\n  number: 1\n" \
	"- operative: " last "\n  number: 2\n"

static const struct file files[] = {
	{ "a.yaml", DOCUMENT("A/RES/1/1", "Decides to meet again in the autumn.") },
	{ "b.yaml", DOCUMENT("A/RES/2/1", "Decides to meet again in the spring of each year.") },
	{ "c.yaml", DOCUMENT("A/CONF.1/2(PART I)", "Decides to meet again.") },
	{ NULL, NULL },
};

static int set_up(void **state)
{
	*state = library_of(files, "en");
	return *state == NULL;
}

static int tear_down(void **state)
{
	library_end(*state);
	return 0;
}

static void pages_of_one_comparison_share_it(void **state)
{
	struct library *lib = *state;
	struct page *first = page_new(lib, PAGE_COLUMN, "", "0 A/RES/1/1 A/RES/2/1");
	struct page *second = page_new(lib, PAGE_COLUMN, "", "1 A/RES/1/1 A/RES/2/1");
	struct page *other = page_new(lib, PAGE_COLUMN, "", "0 A/RES/2/1 A/RES/1/1");

	assert_ptr_equal(first->comparing, second->comparing);
	assert_ptr_not_equal(first->comparing, other->comparing);
	assert_int_equal(first->comparing->users, 2);
	assert_string_equal(first->symbol, "A/RES/1/1");
	assert_string_equal(second->symbol, "A/RES/2/1");
	assert_true(page_is_document(second));
	assert_ptr_equal(second->doc, library_doc(lib, second->number));
	page_free(second);
	assert_int_equal(first->comparing->users, 1);
	page_free(first);
	page_free(other);
	assert_null(lib->comparing);
}

static void arguments_that_name_no_column_give_no_page(void **state)
{
	static const char *const bad[] = { "", "0", "0 ", "x A/RES/1/1 A/RES/2/1",
		"2 A/RES/1/1 A/RES/2/1", "9 A/RES/1/1 A/RES/2/1", "0 A/RES/1/1",
		"0 A/RES/1/1 A/RES/9/9", "0A/RES/1/1 A/RES/2/1",
		"0 A/RES/1/1 A/RES/2/1 A/RES/1/1 A/RES/2/1 A/RES/1/1" };
	struct library *lib = *state;

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		struct page *page = page_new(lib, PAGE_COLUMN, "", bad[i]);

		if (page != NULL)
			fail_msg("'%s' is a page", bad[i]);
		assert_null(lib->comparing);
	}
}

static void symbols_may_have_blanks(void **state)
{
	struct page *page =
	    page_new(*state, PAGE_COLUMN, "", "1 A/RES/1/1 A/CONF.1/2(PART I) A/RES/2/1");
	struct buf argument = { 0 };

	assert_non_null(page);
	assert_string_equal(page->symbol, "A/CONF.1/2(PART I)");
	comparing_add_argument(&argument, page->comparing, page->column);
	assert_string_equal(buf_str(&argument), page->argument);
	buf_fini(&argument);
	page_free(page);
}

/* The layout of COLUMN, whole. */
static const struct layout *whole_layout(struct comparing *c, uint32_t column)
{
	const struct layout *l = comparing_layout(c, column);

	comparing_reach(c, INT64_MAX);
	return l;
}

static void columns_are_laid_out_as_far_as_somebody_looks(void **state)
{
	struct comparing *c = comparing_get(*state, "A/RES/1/1 A/RES/2/1");

	comparing_set_cols(c, 0, 20);
	comparing_set_cols(c, 1, 20);
	const struct layout *left = comparing_layout(c, 0), *right = comparing_layout(c, 1);
	assert_int_equal(c->n_laid, 1);
	assert_true(left->n_rows >= 1);
	const uint32_t begun = left->n_rows;
	comparing_reach(c, begun);
	assert_int_equal(left->n_rows, begun);
	comparing_reach(c, begun + 1);
	assert_true(left->n_rows > begun);
	assert_int_equal(left->n_rows, right->n_rows);
	assert_true(c->n_laid < c->table->n_rows);
	/* with the padding behind it, which belongs to it */
	comparing_reach_para(c, 1, 1);
	assert_true(right->to >= 2);
	assert_true(c->n_laid >= c->table->row_of[1][2]);
	comparing_reach_para(c, 1, c->table->docs[1]->n_paras - 1);
	assert_int_equal(c->n_laid, c->table->n_rows);
	assert_int_equal(right->to, c->table->docs[1]->n_paras);
	comparing_release(c);
}

static void columns_are_laid_out_together_and_anew_when_one_changes(void **state)
{
	struct comparing *c = comparing_get(*state, "A/RES/1/1 A/RES/2/1");

	comparing_set_cols(c, 0, 40);
	comparing_set_cols(c, 1, 40);
	const struct layout *left = whole_layout(c, 0), *right = comparing_layout(c, 1);
	uint32_t serial = c->serial, n_rows = left->n_rows;
	assert_int_equal(left->n_rows, right->n_rows);
	assert_ptr_equal(comparing_layout(c, 0), left);
	comparing_set_cols(c, 1, 40);
	assert_int_equal(c->serial, serial);
	comparing_set_cols(c, 1, 20);
	assert_int_not_equal(c->serial, serial);
	assert_true(whole_layout(c, 0)->n_rows > n_rows);
	assert_int_equal(comparing_layout(c, 0)->n_rows, comparing_layout(c, 1)->n_rows);
	comparing_release(c);
}

static void a_column_without_a_pane_is_left_out(void **state)
{
	struct comparing *c = comparing_get(*state, "A/RES/1/1 A/RES/2/1");

	comparing_set_cols(c, 0, 70);
	assert_null(comparing_layout(c, 1));
	struct layout *alone = layout_new(c->table->docs[0], 70, NULL);
	assert_int_equal(whole_layout(c, 0)->n_rows, alone->n_rows);
	layout_free(alone);
	comparing_release(c);
}

static void folding_takes_rows_of_what_is_the_same(void **state)
{
	struct comparing *c = comparing_get(*state, "A/RES/1/1 A/RES/2/1");

	comparing_set_cols(c, 0, 30);
	comparing_set_cols(c, 1, 30);
	uint32_t n_rows = whole_layout(c, 0)->n_rows;
	comparing_fold(c, UNIFIED_CHANGES);
	assert_true(whole_layout(c, 0)->n_rows < n_rows);
	comparing_fold(c, UNIFIED_ALL);
	assert_int_equal(whole_layout(c, 0)->n_rows, n_rows);
	comparing_release(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(pages_of_one_comparison_share_it, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(arguments_that_name_no_column_give_no_page, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(symbols_may_have_blanks, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    columns_are_laid_out_together_and_anew_when_one_changes, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    columns_are_laid_out_as_far_as_somebody_looks, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_column_without_a_pane_is_left_out, set_up,
		    tear_down),
		cmocka_unit_test_setup_teardown(folding_takes_rows_of_what_is_the_same, set_up,
		    tear_down),
	};

	return cmocka_run_group_tests_name("comparing", tests, NULL, NULL);
}
