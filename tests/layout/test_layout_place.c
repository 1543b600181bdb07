/* SPDX-License-Identifier: ISC */
/* From positions, places and marks to rows, and back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "fixture.h"

static const struct fixture_para paras[] = {
	{ PARA_PREAMBULAR, "", 0,
	    "*Recalling* its resolution [66/163](A/RES/66/163) of *19 December "
	    "2011*,[^1]" },
	{ PARA_ITEM, "(a)", 1, "An item" },
	{ PARA_FOOTNOTE, "1", 0, "Ibid." },
};
enum { META, RECALLING, ITEM, NOTE };

static const char *long_gloss(void *context, uint32_t para)
{
	(void)context;
	return para == NOTE
	    ? "words that need more than two rows of this layout to be shown here"
	    : NULL;
}

/*
 *	0 A/RES/68/164
 *	1
 *	2 PP1 Recalling its resolution 66/163 of
 *	3     19 December 2011,[1]
 *	4
 *	5     (a) An item
 *	6
 *	7 1   Ibid. [= words that need more than
 *	8     two rows of this layout to be
 *	9     shown here]
 */
struct fixture {
	struct doc *doc;
	struct layout *layout;
};

static int setup(void **state)
{
	static const struct layout_lore lore = { .gloss = long_gloss };
	struct fixture *f = malloc(sizeof(*f));

	f->doc = fixture_doc("A/RES/68/164", paras, 3);
	f->layout = layout_new(f->doc, 40, &lore);
	*state = f;
	return 0;
}

static int teardown(void **state)
{
	struct fixture *f = *state;

	layout_free(f->layout);
	doc_free(f->doc);
	free(f);
	return 0;
}

static const struct layout *layout_of(void **state)
{
	struct fixture *f = *state;

	return f->layout;
}

static void a_position_is_on_the_last_row_that_begins_before_it(void **state)
{
	static const struct {
		uint32_t para, byte, row;
	} table[] = {
		{ META, 0, 0 },
		{ META, 11, 0 },
		{ META, 12, 1 },
		{ META, 1000, 1 },
		{ RECALLING, 0, 2 },
		{ RECALLING, 34, 2 },
		{ RECALLING, 35, 3 },
		{ RECALLING, 51, 3 },
		{ RECALLING, 52, 4 },
		{ ITEM, 0, 5 },
		{ ITEM, 7, 6 },
		{ NOTE, 0, 7 },
		{ NOTE, 4, 7 },
		{ NOTE, 5, 8 },
		{ NOTE, 1000, 8 },
		{ NOTE + 1, 0, 9 },
		{ DOC_NONE, 0, 9 },
	};
	const struct layout *l = layout_of(state);

	for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
		struct position pos = { table[i].para, table[i].byte };

		if (layout_row_of(l, pos) != table[i].row)
			fail_msg("row %zu: %u", i, (unsigned)layout_row_of(l, pos));
	}
}

static void a_place_names_each_row_also_those_of_a_gloss(void **state)
{
	const struct layout *l = layout_of(state);
	struct layout_place place;

	assert_int_equal(l->n_rows, 10);
	for (uint32_t row = 0; row < l->n_rows; row++)
		assert_int_equal(layout_row_of_place(l, layout_place_of(l, row)), row);
	place = layout_place_of(l, 9);
	assert_int_equal(place.at.para, NOTE);
	assert_int_equal(place.at.byte, 5);
	assert_int_equal(place.extra, 1);
	place.extra = 100;
	assert_int_equal(layout_row_of_place(l, place), 9);
}

static void a_mark_has_its_row_and_column(void **state)
{
	static const struct {
		struct mark_at m;
		uint32_t row, col;
	} table[] = {
		{ { RECALLING, DOC_NONE }, 2, 4 },
		{ { RECALLING, 0 }, 2, 4 },
		{ { RECALLING, 1 }, 2, 29 },
		{ { RECALLING, 2 }, 3, 4 },
		{ { RECALLING, 3 }, 3, 21 },
		{ { ITEM, DOC_NONE }, 5, 8 },
		{ { NOTE, DOC_NONE }, 7, 4 },
	};
	const struct layout *l = layout_of(state);
	uint32_t row, col;

	for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
		layout_mark_place(l, table[i].m, &row, &col);
		if (row != table[i].row || col != table[i].col)
			fail_msg("row %zu: %u, %u", i, (unsigned)row, (unsigned)col);
	}
}

static void a_link_that_begins_inside_a_link_or_a_cluster_is_found(void **state)
{
	const struct mark marks[] = {
		{ .kind = MARK_LINK, .start = 0, .end = 11, .target = "A" },
		{ .kind = MARK_LINK, .start = 0, .end = 4, .target = "B" },
		{ .kind = MARK_LINK, .start = 6, .end = 9, .target = "C" },
		{ .kind = MARK_NOTE_REF, .start = 6, .end = 6, .label = "1" },
	};
	struct para p = { .kind = PARA_TEXT,
		.address = "",
		.number = "",
		.text = "abcd e\xcc\x81xyz",
		.len = 11,
		.marks = marks,
		.n_marks = 4 };
	struct doc d = { .meta.symbol = "", .paras = &p, .n_paras = 1, .n_body = 1 };
	struct layout *l = layout_new(&d, 40, NULL);
	static const uint32_t cols[] = { 0, 0, 6, 6 };
	uint32_t row, col;
	(void)state;

	for (uint32_t i = 0; i < 4; i++) {
		layout_mark_place(l, (struct mark_at){ 0, i }, &row, &col);
		assert_int_equal(row, 0);
		assert_int_equal(col, cols[i]);
	}
	layout_free(l);
}

static void the_text_column_is_behind_margin_number_and_indent(void **state)
{
	static const uint32_t cols[] = { 0, 0, 4, 4, 4, 8, 8, 4, 4, 4 };
	const struct layout *l = layout_of(state);

	for (uint32_t row = 0; row < l->n_rows; row++)
		if (layout_text_col(l, row) != cols[row])
			fail_msg("row %u: %u", (unsigned)row,
			    (unsigned)layout_text_col(l, row));
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_position_is_on_the_last_row_that_begins_before_it),
		TEST(a_place_names_each_row_also_those_of_a_gloss),
		TEST(a_mark_has_its_row_and_column),
		TEST(the_text_column_is_behind_margin_number_and_indent),
		cmocka_unit_test(a_link_that_begins_inside_a_link_or_a_cluster_is_found),
	};

	return cmocka_run_group_tests_name("layout_place", tests, NULL, NULL);
}
