/* SPDX-License-Identifier: ISC */
/* Tables of documents: cells in columns and, where there is no room, below each other. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "chance.h"
#include "fixture.h"
#include "layout_law.h"

static void expect_n(const struct fixture_para *paras, size_t n, uint32_t cols,
		     const char *expected)
{
	struct doc *d = fixture_doc("A/RES/77/264", paras, n);
	struct layout *l = layout_new(d, cols, NULL);
	char *dump = fixture_dump(l, false);
	/* the title that every document has, and the blank row behind it */
	const char *table = strstr(dump, "\n\n") + 2;
	bool right = law_is_kept(l) && strcmp(table, expected) == 0;

	if (!right)
		print_error("at %u columns:\n%s", (unsigned)cols, table);
	free(dump);
	layout_free(l);
	doc_free(d);
	assert_true(right);
}

#define EXPECT(paras, cols, expected) \
	expect_n(paras, sizeof(paras) / sizeof(*(paras)), cols, expected)

static const struct fixture_para budget[] = {
	{ PARA_ROW, "", 0, "*Section*\t\t*Amount*" },
	{ PARA_ROW, "", 0, "\tPart I. Overall policymaking, direction and coordination\t" },
	{ PARA_ROW, "", 0, "1\tOverall policymaking\t86 769 400" },
	{ PARA_ROW, "", 0, "12\tGeneral Assembly affairs and conference management\t348 510 900" },
	{ PARA_ROW, "", 0, "\tSubtotal, part I\t\xe2\x80\x93" },
};

static void figures_stand_to_the_right_and_what_is_alone_goes_on(void **state)
{
	(void)state;
	EXPECT(budget, 78,
	    "Section                                                           Amount\n"
	    "         Part I. Overall policymaking, direction and coordination\n"
	    "      1  Overall policymaking                                 86 769 400\n"
	    "     12  General Assembly affairs and conference management  348 510 900\n"
	    "         Subtotal, part I                                              \xe2\x80\x93\n");
}

static void words_wrap_in_their_column(void **state)
{
	(void)state;
	EXPECT(budget, 45,
	    "Section                                Amount\n"
	    "         Part I. Overall policymaking,\n"
	    "         direction and coordination\n"
	    "      1  Overall policymaking      86 769 400\n"
	    "     12  General Assembly         348 510 900\n"
	    "         affairs and conference\n"
	    "         management\n"
	    "         Subtotal, part I                   \xe2\x80\x93\n");
}

static void without_room_a_row_is_a_record_with_the_heads(void **state)
{
	(void)state;
	EXPECT(budget, 30,
	    "Section | | Amount\n"
	    "Part I. Overall policymaking,\n"
	    "  direction and coordination\n"
	    "Section: 1\n"
	    "  Overall policymaking\n"
	    "  Amount: 86 769 400\n"
	    "Section: 12\n"
	    "  General Assembly affairs and\n"
	    "    conference management\n"
	    "  Amount: 348 510 900\n"
	    "Subtotal, part I\n"
	    "  Amount: \xe2\x80\x93\n");
}

static void where_nobody_knows_the_heads_a_row_is_a_text(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_ROW, "", 0, "Afghanistan\tIntergovernmental\tX" },
		{ PARA_ROW, "", 0, "Albania\tNon-governmental\tY" },
	};
	static const struct fixture_para years[] = {
		{ PARA_ROW, "", 0, "2022\tIntergovernmental" },
		{ PARA_ROW, "", 0, "2023\tNon-governmental" },
	};
	(void)state;
	EXPECT(paras, 24,
	    "Afghanistan |\n"
	    "  Intergovernmental | X\n"
	    "Albania | Non-\n"
	    "  governmental | Y\n");
	EXPECT(years, 20,
	    "2022 |\n"
	    "  Intergovernmental\n"
	    "2023 | Non-\n"
	    "  governmental\n");
}

static void all_cells_of_a_record_but_its_first_words_have_their_heads(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_ROW, "", 0, "Name\tPlace\tSum" },
		{ PARA_ROW, "", 0, "Intergovernmental\tGeneva city\t12" },
		{ PARA_ROW, "", 0, "\tRome\t7" },
	};

	(void)state;
	EXPECT(paras, 22,
	    "Name | Place | Sum\n"
	    "Intergovernmental\n"
	    "  Place: Geneva city\n"
	    "  Sum: 12\n"
	    "Place: Rome\n"
	    "  Sum: 7\n");
}

/* Where all columns are at their widest words one [col] less is too little. */
static void of_two_rows_of_heads_records_have_both(void **state)
{
	static const struct fixture_para posts[] = {
		{ PARA_ROW, "", 0, "\t\tPosts\t" },
		{ PARA_ROW, "", 0, "Department\tUnit\tNumber\tLevel" },
		{ PARA_ROW, "", 0, "Operations\t\t\t" },
		{ PARA_ROW, "", 0, "Support\tHealth care\t1\tP-4" },
		{ PARA_ROW, "", 0, "\t\t2\tNGS" },
	};
	/* what follows is no second row of heads: no words over figures, or nothing new */
	static const struct fixture_para one[] = {
		{ PARA_ROW, "", 0, "Place\t\tSum" },
		{ PARA_ROW, "", 0, "Intergovernmental\tGeneva\t\xe2\x80\x93" },
		{ PARA_ROW, "", 0, "Rome\t\t7" },
	};

	(void)state;
	EXPECT(posts, 20,
	    "| | Posts |\n"
	    "Department | Unit |\n"
	    "  Number | Level\n"
	    "Operations\n"
	    "Support\n"
	    "  Unit: Health care\n"
	    "  Posts, Number: 1\n"
	    "  Level: P-4\n"
	    "Posts, Number: 2\n"
	    "  Level: NGS\n");
	EXPECT(one, 20,
	    "Place | | Sum\n"
	    "Intergovernmental\n"
	    "  Geneva\n"
	    "  Sum: \xe2\x80\x93\n"
	    "Rome\n"
	    "  Sum: 7\n");
}

/* A table takes what the pane has; text stays in its measure, and records, too. */
static void a_table_takes_more_than_a_text_where_there_is_more(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_OPERATIVE, "1", 0, "Takes note of the table that stands below;" },
		{ PARA_ROW, "", 0, "Shape\tCorners\tRemarks" },
		{ PARA_ROW, "", 0, "Square\t4\tEqual sides" },
	};
	struct layout_lore lore = { .table_cols = 60 };
	struct doc *d = fixture_doc("A/RES/77/264", paras, 3);
	struct layout *l = layout_new(d, 30, &lore);
	char *dump = fixture_dump(l, false);

	(void)state;
	assert_string_equal(strstr(dump, "OP1"),
	    "OP1 Takes note of the table\n"
	    "that stands below;\n"
	    "\n"
	    "Shape   Corners  Remarks\n"
	    "Square        4  Equal sides\n");
	free(dump);
	layout_free(l);
	doc_free(d);
}

static void a_row_with_a_longer_word_and_less_text_is_measured(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_ROW, "", 0, "aaaaaaaaaaaaa bbbbbbbbbbbbb\tx" },
		{ PARA_ROW, "", 0, "cccccccccccccc d\tx" },
	};

	(void)state;
	EXPECT(paras, 17,
	    "aaaaaaaaaaaaa   x\n"
	    "bbbbbbbbbbbbb\n"
	    "cccccccccccccc  x\n"
	    "d\n");
	EXPECT(paras, 16,
	    "aaaaaaaaaaaaa\n"
	    "  bbbbbbbbbbbbb\n"
	    "  | x\n"
	    "cccccccccccccc\n"
	    "  d | x\n");
}

static void what_is_alone_and_fits_stays_in_its_column(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_ROW, "", 0, "Section of it\tabcde" },
		{ PARA_ROW, "", 0, "\tvwxyz" },
	};

	(void)state;
	EXPECT(paras, 20,
	    "Section of it  abcde\n"
	    "               vwxyz\n");
}

/* Records repeat their heads: a first row of any length would be printed for each of them. */
static void a_long_first_row_is_no_row_of_heads(void **state)
{
	static char first[1003];
	const struct fixture_para paras[] = {
		{ PARA_ROW, "", 0, first },
		{ PARA_ROW, "", 0, "Intergovernmental\t1" },
	};

	(void)state;
	for (size_t longer = 0; longer < 2; longer++) {
		memset(first, 'x', 998 + longer);
		strcpy(first + 998 + longer, "\ty");
		struct doc *d = fixture_doc("A/RES/77/264", paras, 2);
		struct layout *l = layout_new(d, 16, NULL);
		char *dump = fixture_dump(l, false);
		bool is_record = strstr(dump, "\n  y: 1\n") != NULL;
		bool is_text = strstr(dump, " | 1\n") != NULL;

		free(dump);
		layout_free(l);
		doc_free(d);
		assert_true(is_record == (longer == 0));
		assert_true(is_text == (longer == 1));
	}
}

static void what_is_a_figure(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_ROW, "", 0, "a\tnumbers" },
		{ PARA_ROW, "", 0, "b\t(0.5)" },
		{ PARA_ROW, "", 0, "c\t1,234.5 %" },
		{ PARA_ROW, "", 0, "d\t+$5" },
		{ PARA_ROW, "", 0, "e\t\xe2\x88\x92" "7" },
		{ PARA_ROW, "", 0, "f\t3 months" },
		{ PARA_ROW, "", 0, "g\t\xe2\x80\x94" },
	};
	static const struct fixture_para words[] = {
		{ PARA_ROW, "", 0, "a\tb" },
		{ PARA_ROW, "", 0, "1\t1 a" },
		{ PARA_ROW, "", 0, "10 b\t12 b" },
		{ PARA_ROW, "", 0, "\xe2\x80\x93\t\xe2\x80\x93" },
	};
	(void)state;
	EXPECT(paras, 40,
	    "a    numbers\n"
	    "b      (0.5)\n"
	    "c  1,234.5 %\n"
	    "d        +$5\n"
	    "e         \xe2\x88\x92" "7\n"
	    "f  3 months\n"
	    "g          \xe2\x80\x94\n");
	/* as many words as figures: no column of figures; a dash counts for neither */
	EXPECT(words, 40,
	    "a     b\n"
	    "1     1 a\n"
	    "10 b  12 b\n"
	    "\xe2\x80\x93     \xe2\x80\x93\n");
}

static void room_is_shared_by_those_that_need_it(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_ROW, "", 0, "aaaa aaaa aaaa aaaa aaaa\tbb\tcccc cccc cccc cccc" },
	};
	(void)state;
	EXPECT(paras, 49, "aaaa aaaa aaaa aaaa aaaa  bb  cccc cccc cccc cccc\n");
	EXPECT(paras, 48,
	    "aaaa aaaa aaaa aaaa      bb  cccc cccc cccc cccc\n"
	    "aaaa\n");
	EXPECT(paras, 30,
	    "aaaa aaaa     bb  cccc cccc\n"
	    "aaaa aaaa         cccc cccc\n"
	    "aaaa\n");
	EXPECT(paras, 29,
	    "aaaa aaaa aaaa aaaa aaaa |\n"
	    "  bb | cccc cccc cccc cccc\n");
}

/* Heads that are wider than all figures below them leave the room to the words. */
static void heads_over_figures_wrap_first(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_ROW, "", 0, "Part\tAmount in dollars" },
		{ PARA_ROW, "", 0, "Political affairs of the Organization\t839 094" },
		{ PARA_ROW, "", 0, "Peace\tnot yet known" },
		{ PARA_ROW, "", 0, "Law\t12" },
	};
	(void)state;
	EXPECT(paras, 56,
	    "Part                                   Amount in dollars\n"
	    "Political affairs of the Organization            839 094\n"
	    "Peace                                  not yet known\n"
	    "Law                                                   12\n");
	EXPECT(paras, 46,
	    "Part                                    Amount\n"
	    "                                            in\n"
	    "                                       dollars\n"
	    "Political affairs of the Organization  839 094\n"
	    "Peace                                  not yet\n"
	    "                                       known\n"
	    "Law                                         12\n");
}

static void what_is_alone_takes_all_where_its_column_is_too_far_right(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_ROW, "", 0, "aaaaaaaaaaaaaaaaaaaa\tb" },
		{ PARA_ROW, "", 0, "\tone and two and three" },
	};
	(void)state;
	EXPECT(paras, 30,
	    "aaaaaaaaaaaaaaaaaaaa  b\n"
	    "one and two and three\n");
	EXPECT(paras, 34,
	    "aaaaaaaaaaaaaaaaaaaa  b\n"
	    "                      one and two\n"
	    "                      and three\n");
}

static void a_link_in_a_cell_that_wraps_is_found(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_ROW, "", 0,
		  "Recalling its resolution [66/163](A/RES/66/163) of 2011\tlast column here" },
	};
	struct doc *d = fixture_doc("A/RES/68/164", paras, 1);
	struct layout *l = layout_new(d, 34, NULL);
	uint32_t para = d->n_paras - 1, row, col;
	(void)state;

	layout_mark_place(l, (struct mark_at){ para, 0 }, &row, &col);
	assert_int_equal(row - l->first_row[para], 2);
	assert_int_equal(col, 0);
	/* what stands behind it in the text stands above it on the screen */
	layout_pos_place(l, (struct position){ para, (uint32_t)strlen(d->paras[para].text) - 1 },
			 &row, &col);
	assert_int_equal(row - l->first_row[para], 0);
	assert_int_equal(col, 33);
	layout_free(l);
	doc_free(d);
}

#define CHANCE_ROWS 12

static void add_cell(struct buf *to)
{
	static const char *const pieces[] = { "a", "of the", "Secretary-General", "13 000 396 308 300",
		"12", "a (b c)", "A/RES/1/2 of", "e.g. this", "and/or that", "\"x\" (y)", "- z", "" };

	for (uint32_t n = chance(5); n > 0; n--) {
		buf_add(to, pieces[chance(sizeof(pieces) / sizeof(*pieces))]);
		buf_add(to, n > 1 ? " " : "");
	}
}

/* Where the last cell of each row begins, rows of the screen and all. */
static void dump_rows(const char *const *texts, bool backward, uint32_t cols, char **dumps)
{
	for (uint32_t i = 0; i < CHANCE_ROWS; i++) {
		struct para paras[CHANCE_ROWS] = { 0 };
		struct doc d = { .meta.symbol = "A/RES/1/1", .paras = paras,
			.n_paras = CHANCE_ROWS, .n_body = CHANCE_ROWS };
		uint32_t at = backward ? CHANCE_ROWS - 1 - i : i;

		for (uint32_t k = 0; k < CHANCE_ROWS; k++)
			paras[k] = (struct para){ .kind = PARA_ROW, .address = "", .number = "",
				.text = texts[backward ? CHANCE_ROWS - 1 - k : k],
				.len = (uint32_t)strlen(texts[backward ? CHANCE_ROWS - 1 - k : k]) };
		struct layout *l = layout_new(&d, cols, NULL);
		struct buf to = { 0 };
		uint32_t end = at + 1 < CHANCE_ROWS ? l->first_row[at + 1] : l->n_rows;

		for (uint32_t r = l->first_row[at]; r < end; r++)
			fixture_add_row(&to, l, r, false);
		dumps[i] = buf_take(&to);
		layout_free(l);
	}
}

/* What a glance at a row passes over has no word that a column needs room for. */
static void the_order_of_rows_changes_no_column(void **state)
{
	(void)state;
	chance_state = 17;
	for (int round = 0; round < 300; round++) {
		char *texts[CHANCE_ROWS], *forward[CHANCE_ROWS], *backward[CHANCE_ROWS];
		uint32_t cols = 20 + chance(60);

		for (uint32_t i = 0; i < CHANCE_ROWS; i++) {
			struct buf text = { 0 };

			/* no row of figures, or the first one would be the heads */
			buf_add(&text, "x ");
			add_cell(&text);
			buf_add(&text, "\tx ");
			add_cell(&text);
			buf_add(&text, "\tx ");
			add_cell(&text);
			texts[i] = buf_take(&text);
		}
		dump_rows((const char *const *)texts, false, cols, forward);
		dump_rows((const char *const *)texts, true, cols, backward);
		for (uint32_t i = 0; i < CHANCE_ROWS; i++) {
			if (strcmp(forward[i], backward[i]) != 0)
				fail_msg("round %d, %u columns:\n%s\n%s", round, (unsigned)cols,
					 forward[i], backward[i]);
			free(forward[i]);
			free(backward[i]);
			free(texts[i]);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(figures_stand_to_the_right_and_what_is_alone_goes_on),
		cmocka_unit_test(words_wrap_in_their_column),
		cmocka_unit_test(without_room_a_row_is_a_record_with_the_heads),
		cmocka_unit_test(where_nobody_knows_the_heads_a_row_is_a_text),
		cmocka_unit_test(of_two_rows_of_heads_records_have_both),
		cmocka_unit_test(a_table_takes_more_than_a_text_where_there_is_more),
		cmocka_unit_test(all_cells_of_a_record_but_its_first_words_have_their_heads),
		cmocka_unit_test(a_row_with_a_longer_word_and_less_text_is_measured),
		cmocka_unit_test(what_is_alone_and_fits_stays_in_its_column),
		cmocka_unit_test(a_long_first_row_is_no_row_of_heads),
		cmocka_unit_test(what_is_a_figure),
		cmocka_unit_test(room_is_shared_by_those_that_need_it),
		cmocka_unit_test(heads_over_figures_wrap_first),
		cmocka_unit_test(what_is_alone_takes_all_where_its_column_is_too_far_right),
		cmocka_unit_test(the_order_of_rows_changes_no_column),
		cmocka_unit_test(a_link_in_a_cell_that_wraps_is_found),
	};

	return cmocka_run_group_tests_name("layout_cells", tests, NULL, NULL);
}
