/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "import/text/join.h"
#include "stage.h"

/* Two lines and what they become, then what is told of it. */
static const struct {
	const char *text, *want, *told;
} seams[] = {
	{ "the lamps\nof the quays\n", "the lamps of the quays", "" },
	/* a word divided by the line's end, known as a whole */
	{ "the elec-\ntions of all\n", "the elections of all",
	  "1:9: line-hyphen: elec- tions -> elections\n" },
	/* one half that is no word is enough */
	{ "the commit-\nment of all\n", "the commitment of all",
	  "1:11: line-hyphen: commit- ment -> commitment\n" },
	/* both halves are words and the whole is one: it stays, and is told */
	{ "the is-\nland of all\n", "the is-land of all", "1:7: kept-hyphen: is- land\n" },
	{ "the with-\nin of all\n", "the with-in of all",
	  "1:9: kept-hyphen: with- in\n" },
	/* the whole is no word, or one with its hyphen */
	{ "the water-\nkeeper of all\n", "the water-keeper of all", "" },
	{ "the high-\nlevel of all\n", "the high-level of all", "" },
	/* nothing is known of either half: it stays, and is told */
	{ "the xyzza-\nplugh of all\n", "the xyzza-plugh of all", "1:10: kept-hyphen: xyzza- plugh\n" },
	{ "the xyzza-\nwater of all\n", "the xyzza-water of all", "" },
	{ "the non-\nplugh of all\n", "the non-plugh of all", "" },
	/* but none begins so, whatever stands before it */
	{ "the non-\nmplugh of all\n", "the non-mplugh of all",
	  "1:8: kept-hyphen: non- mplugh\n" },
	/* quotation marks are no letters */
	{ "the \342\200\234Fur-\nther\342\200\235 lamps\n",
	  "the \342\200\234Further\342\200\235 lamps",
	  "1:9: line-hyphen: Fur- ther -> Further\n" },
	/* the document has the whole more often than with a hyphen, but in a name */
	{ "the co-\noperation of all, the cooperation, the cooperation and Co-operation\n",
	  "the co-operation of all, the cooperation, the cooperation and Co-operation",
	  "1:7: kept-hyphen: co- operation\n" },
	{ "the Co-\noperation of all, the cooperation, the cooperation and Co-operation\n",
	  "the Co-operation of all, the cooperation, the cooperation and Co-operation", "" },
	/* what stands before a word and has no hyphen */
	{ "the un-\nlampable of all\n", "the un-lampable of all", "1:7: kept-hyphen: un- lampable\n" },
	/* the half of a word, though what is behind it links two words elsewhere */
	{ "the small Isl-\nand of all\n", "the small Island of all",
	  "1:14: line-hyphen: Isl- and -> Island\n" },
	/* a chain of hyphens goes on */
	{ "an up-\nto-date lamp\n", "an up-to-date lamp", "" },
	{ "an up-\nto date lamp\n", "an up- to date lamp", "" },
	/* the document has both: it stays and nothing is told */
	{ "the is-\nland of all and the is-land\n", "the is-land of all and the is-land", "" },
	/* a hyphen left open, and one before a capital or a digit */
	{ "low-\nand middle-income\n", "low- and middle-income", "" },
	{ "the elec-\nTions of all\n", "the elec-Tions of all", "" },
	{ "the elec-\n2 of all\n", "the elec-2 of all", "" },
	/* numbers go on, and symbols, and what a dash opened */
	{ "of 2018-\n2021 and\n", "of 2018-2021 and", "" },
	{ "of 2018\342\200\223\n2021 and\n", "of 2018\342\200\223""2021 and", "" },
	{ "the lamps\342\200\223\n2021 and\n", "the lamps\342\200\223 2021 and", "" },
	{ "of A/RES/\n70/1 and\n", "of A/RES/70/1 and", "" },
	{ "of Norland/\n(and) Sudland\n", "of Norland/ (and) Sudland", "" },
};

static void two_lines_meet_as_one_text(void **state)
{
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(seams) / sizeof(*seams); i++) {
		struct stage s;
		struct sourcemap text = {0};

		stage_open(&s, seams[i].text, "pdf");
		for (size_t k = 0; k < s.lines.n; k++)
			join_add(&s.joiner, &text, s.lines.at[k].start, s.lines.at[k].end);
		stage_show(&have, &text);
		stage_expect(i, &have, seams[i].want);
		stage_show_repairs(&have, &s.repairs);
		stage_expect(i, &have, seams[i].told);
		sourcemap_fini(&text);
		stage_close(&s);
	}
	buf_fini(&have);
}

/* A kept hyphen names the place of the hyphen, and the text has all bytes of its source. */
static void a_kept_hyphen_is_where_the_line_ends(void **state)
{
	struct stage s;
	struct sourcemap text = {0};

	(void)state;
	stage_open(&s, "Noting\nthe is-\nland\n", "pdf");
	for (size_t k = 0; k < s.lines.n; k++)
		join_add(&s.joiner, &text, s.lines.at[k].start, s.lines.at[k].end);
	assert_int_equal(s.repairs.list.n, 1);
	assert_int_equal(s.repairs.list.at[0].line, 2);
	assert_int_equal(s.repairs.list.at[0].column, 7);
	assert_string_equal(buf_str(&text.text), "Noting the is-land");
	sourcemap_fini(&text);
	stage_close(&s);
}

static void the_cells_of_a_row_stand_between_tabs(void **state)
{
	static const struct {
		const char *text, *want;
	} rows[] = {
		{ "| a | b |\n", "a\tb" },
		{ "| a | b\n", "a\tb" },
		{ "a   b c   d\n", "a\tb c\td" },
		{ "a\tb\n", "a\tb" },
		{ "a  b\n", "a b" },
		{ "| |\n", "" },
	};
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct stage s;
		struct sourcemap text = {0};

		stage_open(&s, rows[i].text, "pdf");
		join_row(&s.joiner, &text, s.lines.at[0].start, s.lines.at[0].end);
		stage_show(&have, &text);
		stage_expect(i, &have, rows[i].want);
		sourcemap_fini(&text);
		stage_close(&s);
	}
	buf_fini(&have);
}

static void links_leave_a_hyphen_open(void **state)
{
	(void)state;
	assert_true(join_is_link(slice_of("and")));
	assert_true(join_is_link(slice_of("versus")));
	assert_false(join_is_link(slice_of("an")));
	assert_false(join_is_link(slice_of("")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_lines_meet_as_one_text),
		cmocka_unit_test(a_kept_hyphen_is_where_the_line_ends),
		cmocka_unit_test(the_cells_of_a_row_stand_between_tabs),
		cmocka_unit_test(links_leave_a_hyphen_open),
	};

	return cmocka_run_group_tests_name("import/join", tests, NULL, NULL);
}
