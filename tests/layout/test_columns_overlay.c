/* SPDX-License-Identifier: ISC */
/* What the columns of a comparison show of it: signs, words, folds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "fixture.h"
#include "layout/columns.h"
#include "layout_law.h"

#define COLS 46 /* [col] of a column */

/* Up to three documents compared with each other. */
struct compared {
	struct doc *docs[3];
	struct comparison *steps[2];
	uint32_t n;
	struct compare_table *table;
};

struct text {
	const struct fixture_para *paras;
	size_t n;
};

#define TEXT(paras) { paras, sizeof(paras) / sizeof(*(paras)) }

static void compare(struct compared *c, const struct text *texts, uint32_t n)
{
	static const char *const symbols[] = { "A/RES/62/150", "A/RES/68/164", "A/RES/74/158" };
	const struct comparison *steps[2];

	c->n = n;
	for (uint32_t i = 0; i < n; i++)
		c->docs[i] = fixture_doc(symbols[i], texts[i].paras, texts[i].n);
	for (uint32_t i = 0; i + 1 < n; i++)
		steps[i] = c->steps[i] = comparison_new(c->docs[i], c->docs[i + 1], NULL);
	c->table = table_new(steps, n - 1);
}

static void compare_fini(struct compared *c)
{
	table_free(c->table);
	for (uint32_t i = 0; i + 1 < c->n; i++)
		comparison_free(c->steps[i]);
	for (uint32_t i = 0; i < c->n; i++)
		doc_free(c->docs[i]);
}

/* Column COLUMN as the reader sees it, or its roles; without the metadata; free(). */
static char *look(const struct compared *c, uint32_t column, bool signs, bool fold, bool roles)
{
	struct overlay *overlays[TABLE_MAX];
	struct layout_lore lores[TABLE_MAX] = { { .missing = NULL } };
	struct column_shape shapes[TABLE_MAX];
	struct layout *l[TABLE_MAX];
	bool kept = true;

	for (uint32_t i = 0; i < c->n; i++) {
		overlays[i] = columns_overlay(c->table, i, signs,
					 fold ? UNIFIED_CHANGES : UNIFIED_ALL);
		lores[i].overlay = overlays[i];
		shapes[i] = (struct column_shape){ COLS, &lores[i] };
	}
	columns_lay_out(c->table, shapes, l);
	char *dump = fixture_dump(l[column], roles);
	for (uint32_t i = 0; i < c->n; i++)
		kept = kept && l[i]->n_rows == l[0]->n_rows &&
		       law_is_kept_with(l[i], overlays[i], true);
	for (uint32_t i = 0; i < c->n; i++) {
		layout_free(l[i]);
		overlay_free(overlays[i]);
	}
	assert_true(kept);
	char *body = strdup(strchr(dump, '\n') + 2);
	free(dump);
	return body;
}

static void expect(const struct compared *c, uint32_t column, bool signs, bool fold, bool roles,
		   const char *expected)
{
	char *dump = look(c, column, signs, fold, roles);
	bool right = strcmp(dump, expected) == 0;

	if (!right)
		print_error("column %u:\n%s\nwanted:\n%s", (unsigned)column, dump, expected);
	free(dump);
	assert_true(right);
}

static const struct fixture_para older[] = {
	{ PARA_PREAMBULAR, "", 0, "*Recalling* its resolution [66/163](A/RES/66/163) on elections," },
	{ PARA_PREAMBULAR, "", 0, "*Guided* by the purposes of the Charter of all nations," },
	{ PARA_OPERATIVE, "1", 0, "*Welcomes* the report of the Secretary-General;" },
	{ PARA_OPERATIVE, "2", 0, "*Commends* Member States for the dispatch of observers;" },
	{ PARA_OPERATIVE, "3", 0, "*Decides* to remain seized of this question." },
};

static const struct fixture_para newer[] = {
	{ PARA_PREAMBULAR, "", 0, "*Recalling* its resolution [72/164](A/RES/72/164) on elections," },
	{ PARA_OPERATIVE, "1", 0, "*Welcomes* the recent report of the Secretary-General;" },
	{ PARA_OPERATIVE, "2", 0, "*Urges* donors to pay for what has been promised at last;" },
	{ PARA_OPERATIVE, "3", 0, "*Decides* to remain seized of this question." },
};

static const struct text two[] = { TEXT(older), TEXT(newer) };

static void the_first_column_shows_what_the_next_one_lacks(void **state)
{
	struct compared c;
	(void)state;

	compare(&c, two, 2);
	expect(&c, 0, true, false, false,
	    "~PP1 Recalling its resolution [-66/163-] on\n"
	    "     elections,\n"
	    "\n"
	    "-PP2 Guided by the purposes of the Charter of\n"
	    "-    all nations,\n"
	    "\n"
	    "~OP1 Welcomes the report of the Secretary-\n"
	    "     General;\n"
	    "\n"
	    "-OP2 Commends Member States for the dispatch\n"
	    "-    of observers;\n"
	    "\n"
	    "\n"
	    "\n"
	    "\n"
	    " OP3 Decides to remain seized of this\n"
	    "     question.\n");
	compare_fini(&c);
}

static void the_others_show_what_the_one_before_lacks(void **state)
{
	struct compared c;
	(void)state;

	compare(&c, two, 2);
	expect(&c, 1, true, false, false,
	    "~PP1 Recalling its resolution {+72/164+} on\n"
	    "     elections,\n"
	    "\n"
	    "\n"
	    "\n"
	    "\n"
	    "~OP1 Welcomes the {+recent+} report of the\n"
	    "     Secretary-General;\n"
	    "\n"
	    "\n"
	    "\n"
	    "\n"
	    "+OP2 Urges donors to pay for what has been\n"
	    "+    promised at last;\n"
	    "\n"
	    " OP3 Decides to remain seized of this\n"
	    "     question.\n");
	compare_fini(&c);
}

static void with_colours_only_words_with_links_have_signs(void **state)
{
	struct compared c;
	(void)state;

	compare(&c, two, 2);
	char *dump = look(&c, 1, false, false, false);
	assert_non_null(strstr(dump, "resolution {+72/164+} on"));
	assert_non_null(strstr(dump, "the recent report"));
	free(dump);
	dump = look(&c, 1, false, false, true);
	assert_non_null(strstr(dump, "++llllll++"));
	assert_non_null(strstr(dump, "~aaa oooooooo.....++++++......."));
	assert_non_null(strstr(dump, "+aaa ++++++++++++++"));
	free(dump);
	compare_fini(&c);
}

static void what_is_the_same_in_all_columns_is_folded(void **state)
{
	struct compared c;
	(void)state;

	compare(&c, two, 2);
	char *dump = look(&c, 0, true, true, false);
	assert_non_null(strstr(dump, "\n OP3 Decides to remain seized of this ...\n"));
	assert_non_null(strstr(dump, "-    all nations,\n"));
	free(dump);
	compare_fini(&c);
}

static void a_moved_paragraph_points_to_where_the_other_stands(void **state)
{
	static const struct fixture_para a[] = {
		{ PARA_OPERATIVE, "1", 0, "*Commends* the dispatch of observers to elections;" },
		{ PARA_OPERATIVE, "2", 0, "*Welcomes* the report of the Secretary-General;" },
		{ PARA_OPERATIVE, "3", 0, "*Requests* Governments to pay for all of that work;" },
		{ PARA_OPERATIVE, "4", 0, "*Decides* to remain seized of this question." },
	};
	static const struct fixture_para b[] = {
		{ PARA_OPERATIVE, "1", 0, "*Welcomes* the report of the Secretary-General;" },
		{ PARA_OPERATIVE, "2", 0, "*Requests* Governments to pay for all of that work;" },
		{ PARA_OPERATIVE, "3", 0, "*Decides* to remain seized of this question." },
		{ PARA_OPERATIVE, "4", 0, "*Commends* the dispatch of observers to elections;" },
	};
	const struct text texts[] = { TEXT(a), TEXT(b) };
	struct compared c;
	(void)state;

	compare(&c, texts, 2);
	char *dump = look(&c, 0, true, false, false);
	assert_non_null(strstr(dump, ">OP1 Commends the dispatch"));
	assert_non_null(strstr(dump, " OP2 Welcomes"));
	free(dump);
	dump = look(&c, 1, true, true, false);
	assert_non_null(strstr(dump, "<OP4 Commends the dispatch of observers to\n     elections;"));
	assert_non_null(strstr(dump, "     3 paragraphs the same\n"));
	free(dump);
	compare_fini(&c);
}

/* The middle column is told against the first; it is not folded where the last differs. */
static void three_columns_are_told_each_against_the_one_before(void **state)
{
	static const struct fixture_para last[] = {
		{ PARA_PREAMBULAR, "", 0,
		    "*Recalling* its resolution [72/164](A/RES/72/164) on elections," },
		{ PARA_OPERATIVE, "1", 0, "*Welcomes* the recent report of the Secretary-General;" },
		{ PARA_OPERATIVE, "2", 0,
		    "*Urges* donors to pay for what has been promised at last;" },
		{ PARA_OPERATIVE, "3", 0, "*Decides* to remain seized of this grave question." },
	};
	const struct text texts[] = { TEXT(older), TEXT(newer), TEXT(last) };
	struct compared c;
	(void)state;

	compare(&c, texts, 3);
	char *dump = look(&c, 1, true, true, false);
	assert_non_null(strstr(dump, "{+72/164+}"));
	assert_non_null(strstr(dump, "\n OP3 Decides to remain seized of this\n     question.\n"));
	free(dump);
	dump = look(&c, 2, true, true, false);
	assert_non_null(strstr(dump, " PP1 Recalling its resolution 72/164 on\n     elections,\n"));
	assert_non_null(strstr(dump, "{+grave+}"));
	free(dump);
	compare_fini(&c);
}

/* What the first two have alike and the last lacks is a change, and is not folded. */
static void what_goes_between_the_later_columns_is_not_folded(void **state)
{
	static const struct fixture_para first[] = {
		{ PARA_PREAMBULAR, "", 0, "*Recalling* all its resolutions," },
		{ PARA_OPERATIVE, "1", 0, "*Welcomes* the report of the Secretary-General;" },
		{ PARA_OPERATIVE, "2", 0, "*Urges* donors to pay for what has been promised;" },
	};
	const struct text texts[] = { TEXT(first), TEXT(first), { first, 2 } };
	struct compared c;
	(void)state;

	compare(&c, texts, 3);
	char *dump = look(&c, 1, true, true, false);
	assert_non_null(strstr(dump, "\nOP2 Urges donors to pay for what has been\n"));
	free(dump);
	compare_fini(&c);
}

/* What changed in several cells of a row has its signs in each; a cell that went has none. */
static void each_cell_of_a_row_has_signs_of_its_own(void **state)
{
	static const struct fixture_para before[] = {
		{ PARA_ROW, "", 0, "Part\tAmount approved\tIncrease" },
		{ PARA_ROW, "", 0, "Political affairs\t310\t42" },
		{ PARA_ROW, "", 0, "Legal matters of all States\t\t" },
	};
	static const struct fixture_para behind[] = {
		{ PARA_ROW, "", 0, "Part\tAmount approved\tIncrease" },
		{ PARA_ROW, "", 0, "Political affairs\t355\t47" },
		{ PARA_ROW, "", 0, "Legal matters of all States" },
	};
	const struct text texts[] = { TEXT(before), TEXT(behind) };
	struct compared c;
	(void)state;

	compare(&c, texts, 2);
	expect(&c, 0, true, false, false,
	    "  Part               Amount approved  Increase\n"
	    "~ Political affairs          [-310-]    [-42-]\n"
	    "~ Legal matters of all States\n");
	compare_fini(&c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_column_shows_what_the_next_one_lacks),
		cmocka_unit_test(the_others_show_what_the_one_before_lacks),
		cmocka_unit_test(with_colours_only_words_with_links_have_signs),
		cmocka_unit_test(what_is_the_same_in_all_columns_is_folded),
		cmocka_unit_test(a_moved_paragraph_points_to_where_the_other_stands),
		cmocka_unit_test(what_goes_between_the_later_columns_is_not_folded),
		cmocka_unit_test(each_cell_of_a_row_has_signs_of_its_own),
		cmocka_unit_test(three_columns_are_told_each_against_the_one_before),
	};

	return cmocka_run_group_tests_name("columns_overlay", tests, NULL, NULL);
}
