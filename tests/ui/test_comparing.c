/* SPDX-License-Identifier: ISC */
/* A comparison, its page, and the layouts of its columns. */
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

/* The first two documents, compared, in COLS [col]. */
static struct comparing *two(struct library *lib, uint32_t cols)
{
	struct compared documents;

	assert_true(compared_read(&documents, lib, "A/RES/1/1 A/RES/2/1"));
	struct comparing *c = comparing_new(lib, &documents);
	comparing_fit(c, cols, 80);
	return c;
}

static void a_page_shows_the_column_with_the_focus(void **state)
{
	struct library *lib = *state;
	struct page *page = page_new(lib, PAGE_COMPARISON, "", "A/RES/1/1 A/RES/2/1");

	assert_true(page_is_comparison(page));
	assert_string_equal(page->symbol, "A/RES/2/1");
	assert_true(page_is_document(page));
	assert_ptr_equal(page->doc, library_doc(lib, page->number));
	page_take_column(page, 0);
	assert_string_equal(page->symbol, "A/RES/1/1");
	assert_ptr_equal(page->doc, page->comparing->table->docs[0]);
	page_free(page);
}

static void one_text_is_of_the_column_with_the_focus_and_the_one_before_it(void **state)
{
	struct page *page =
	    page_new(*state, PAGE_COMPARISON, "", "A/RES/1/1 A/CONF.1/2(PART I) A/RES/2/1");
	struct page_place at;

	page_take_column(page, 1);
	page_turn(page);
	assert_null(page_columns(page));
	assert_string_equal(page->one_text->a->meta.symbol, "A/RES/1/1");
	assert_string_equal(page->one_text->b->meta.symbol, "A/CONF.1/2(PART I)");
	for (uint32_t i = 0; i < page->doc->n_paras; i++) {
		assert_true(page_place_of(page, i, &at));
		assert_int_equal(page_find_place(page, at), i);
	}
	page_fold(page, UNIFIED_CHANGES);
	const struct comparing_stand stand = page_stand(page);
	page_turn(page);
	assert_non_null(page_columns(page));
	assert_int_equal(page->comparing->column, 1);
	page_stand_as(page, stand);
	assert_non_null(page->one_text);
	assert_int_equal(page->comparing->whole, UNIFIED_CHANGES);
	page_free(page);
}

static void what_names_no_documents_gives_no_page(void **state)
{
	static const char *const bad[] = { "", "A/RES/1/1", "A/RES/1/1 A/RES/9/9", "x A/RES/1/1",
		"A/RES/1/1 A/RES/2/1 A/RES/1/1 A/RES/2/1 A/RES/1/1" };
	struct library *lib = *state;

	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		if (page_new(lib, PAGE_COMPARISON, "", bad[i]) != NULL)
			fail_msg("'%s' is a page", bad[i]);
}

static void symbols_may_have_blanks(void **state)
{
	struct compared documents;

	assert_true(compared_read(&documents, *state, "A/CONF.1/2(PART I) A/RES/2/1"));
	struct page *page = page_compare(*state, &documents);
	assert_string_equal(page->argument, "A/CONF.1/2(PART I) A/RES/2/1");
	page_free(page);
}

/* The layout of COLUMN, whole. */
static const struct layout *whole_layout(struct comparing *c, uint32_t column)
{
	const struct layout *l = comparing_layout(c, column);

	comparing_reach(c, INT64_MIN, INT64_MAX);
	return l;
}

static void columns_are_laid_out_as_far_as_somebody_looks(void **state)
{
	struct comparing *c = two(*state, 42);

	const struct layout *left = comparing_layout(c, 0), *right = comparing_layout(c, 1);
	assert_int_equal(c->laid.from, 0);
	assert_int_equal(c->laid.to, 1);
	assert_true(left->n_rows >= 1);
	const uint32_t begun = left->n_rows;
	comparing_reach(c, 0, begun);
	assert_int_equal(left->n_rows, begun);
	comparing_reach(c, 0, begun + 1);
	assert_true(left->n_rows > begun);
	assert_int_equal(left->n_rows, right->n_rows);
	assert_true(c->laid.to < c->table->n_rows);
	/* with the padding behind it, which belongs to it */
	comparing_reach_para(c, 1, 1);
	assert_true(right->to >= 2);
	assert_true(c->laid.to >= c->table->row_of[1][2]);
	comparing_reach_para(c, 1, c->table->docs[1]->n_paras - 1);
	assert_int_equal(c->laid.to, c->table->n_rows);
	assert_int_equal(right->to, c->table->docs[1]->n_paras);
	comparing_free(c);
}

static void columns_are_laid_out_anew_when_their_room_changes(void **state)
{
	struct comparing *c = two(*state, 81);

	uint32_t n_rows = whole_layout(c, 0)->n_rows;
	assert_int_equal(n_rows, comparing_layout(c, 1)->n_rows);
	assert_true(c->laid_out);
	comparing_fit(c, 81, 80);
	assert_true(c->laid_out);
	comparing_fit(c, 60, 80);
	assert_false(c->laid_out);
	assert_true(whole_layout(c, 0)->n_rows > n_rows);
	assert_int_equal(comparing_layout(c, 0)->n_rows, comparing_layout(c, 1)->n_rows);
	comparing_free(c);
}

/* A line and a blank stand between two columns. */
static void columns_share_the_room(void **state)
{
	struct comparing *c = two(*state, 81);
	const struct comparing_column *left = &c->columns[0], *right = &c->columns[1];

	assert_int_equal(left->left, 0);
	assert_int_equal(left->room, 40);
	assert_int_equal(left->cols, 39);
	assert_int_equal(right->left, 41);
	assert_int_equal(right->room, 40);
	assert_int_equal(right->cols, 40);
	comparing_fit(c, 300, 80);
	assert_int_equal(left->cols, 80);
	assert_int_equal(left->room + 1 + right->room, 300);
	comparing_fit(c, 2 * COMPARING_MIN_COLUMN + 1, 80);
	assert_int_equal(left->room, COMPARING_MIN_COLUMN);
	comparing_free(c);
}

static void a_column_without_room_is_as_wide_as_what_has_its_room(void **state)
{
	struct comparing *c = two(*state, 2 * COMPARING_MIN_COLUMN);

	assert_int_equal(c->columns[0].room, 0);
	assert_int_equal(c->columns[1].room, 2 * COMPARING_MIN_COLUMN);
	assert_int_equal(c->columns[0].cols, c->columns[1].cols);
	const uint32_t n_rows = whole_layout(c, 0)->n_rows;
	assert_int_equal(comparing_layout(c, 1)->n_rows, n_rows);
	c->column = 0;
	comparing_fit(c, 2 * COMPARING_MIN_COLUMN, 80);
	assert_int_equal(c->columns[1].room, 0);
	assert_int_equal(c->columns[0].left, 0);
	comparing_fit(c, 1, 80);
	assert_int_equal(c->columns[0].cols, 1);
	comparing_free(c);
}

static void folding_takes_rows_of_what_is_the_same(void **state)
{
	struct comparing *c = two(*state, 61);

	uint32_t n_rows = whole_layout(c, 0)->n_rows;
	c->whole = UNIFIED_CHANGES;
	comparing_relay(c);
	assert_true(whole_layout(c, 0)->n_rows < n_rows);
	c->whole = UNIFIED_ALL;
	comparing_relay(c);
	assert_int_equal(whole_layout(c, 0)->n_rows, n_rows);
	comparing_free(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    a_page_shows_the_column_with_the_focus, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    one_text_is_of_the_column_with_the_focus_and_the_one_before_it, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    what_names_no_documents_gives_no_page, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    symbols_may_have_blanks, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    columns_share_the_room, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    a_column_without_room_is_as_wide_as_what_has_its_room, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    columns_are_laid_out_anew_when_their_room_changes, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    columns_are_laid_out_as_far_as_somebody_looks, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    folding_takes_rows_of_what_is_the_same, set_up, tear_down),
	};

	return cmocka_run_group_tests_name("comparing", tests, NULL, NULL);
}
