/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "import/common/itemdepth.h"
#include "import/text/structure.h"
#include "stage.h"

/* What each line of a Word text is: "heading 2", "closing". */
static const struct {
	const char *text, *kinds;
} rows[] = {
	{ "The General Assembly,\nRecalling the Charter,\nNoting it,\n1.\tRequests a report;\n"
	  "2.\tDecides so.\n",
	  "enacting|preambular|preambular|operative|operative|" },
	/* without a number the opening tells */
	{ "The General Assembly,\nRecalling the Charter,\nRequests a report.\n",
	  "enacting|preambular|operative|" },
	{ "The General Assembly\nAdopts the following Declaration.\n", "enacting|operative|" },
	{ "The General Assembly,\nWhereas peace is needed,\nNow therefore,\nProclaims it.\n",
	  "enacting|preambular|preambular|operative|" },
	/* items, as deep as their numbers say */
	{ "The General Assembly,\n1.\tDecides:\n(a)\tTo see;\n(i)\tThe first;\n(ii)\tThe second;\n"
	  "(b)\tTo go.\n2.\tRequests:\n(a)\tTo stay.\n",
	  "enacting|operative|item 1|item 2|item 2|item 1|operative|item 1|" },
	/* the preamble has items too, and a sentence may go on behind them */
	{ "The General Assembly,\nRecalling:\n(a)\tThe Charter,\n(b)\tThe Covenant,\n1.\tNotes it.\n",
	  "enacting|preambular|item 1|item 1|operative|" },
	/* sections whose numbers begin anew; preambular paragraphs within */
	{ "The General Assembly,\nI\nFinancing\nHaving considered the report,\n1.\tNotes it;\n"
	  "2.\tEndorses it;\nII\nTravel\nRecalling the rules,\n1.\tApproves them.\n",
	  "enacting|heading 1|heading 2|preambular|operative|operative|heading 1|heading 2|"
	  "preambular|operative|" },
	/* an annex, with articles of its own */
	{ "The General Assembly,\n1.\tAdopts the Convention.\nAnnex\nConvention on Things\n"
	  "Article 1\nScope\n1.\tThe Convention applies.\n2.\tIt binds.\nArticle 2\nTerms\n"
	  "1.\tA term is a word.\n",
	  "enacting|operative|annex 1|heading 2|heading 2|heading 2|operative|operative|heading 2|"
	  "heading 2|operative|" },
	/* the closing lines */
	{ "The General Assembly,\n1.\tDecides so.\n70th plenary meeting\n18 December 2013\n",
	  "enacting|operative|closing|closing|" },
	{ "The General Assembly,\n1.\tDecides so.\n"
	  "Hundred and eighty-third plenary meeting,\n10 December 1948.\n",
	  "enacting|operative|closing|closing|" },
	/* a table */
	{ "The General Assembly,\n1.\tResolves as follows:\nState\tShare\nCuba\t0.1\n"
	  "2.\tDecides so.\n",
	  "enacting|operative|row|row|operative|" },
	/* a table of contents; its numbers begin no section */
	{ "The General Assembly,\nAdopts the document:\nI.\tIntroduction\t1-10\n"
	  "II.\tDeclaration\t11-42\n1.\tDecides so.\n",
	  "enacting|operative|row|row|operative|" },
	/* a vote is no preambular paragraph */
	{ "The General Assembly,\n1.\tDecides so.\nIn favour: Cuba.\nAbstaining: Malta.\n",
	  "enacting|operative|text|text|" },
};

static void show_elements(struct buf *to, const struct element_vec *elements)
{
	for (size_t i = 0; i < elements->n; i++) {
		const struct element *e = &elements->at[i];

		buf_add(to, e->closing ? "closing" : e->annex ? "annex" : para_kind_name(e->kind));
		if (e->depth > 0)
			buf_addf(to, " %u", e->depth);
		buf_addc(to, '|');
	}
}

static void read_structure(struct stage *s, const char *text, struct block_vec *blocks,
			   struct element_vec *elements, struct section_vec *sections)
{
	stage_open(s, text, "word");
	paragraphs_build(&s->joiner, &s->lines, 0, s->lines.n, blocks);
	structure_read(blocks, elements, sections);
}

static void each_paragraph_is_known_for_what_it_is(void **state)
{
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct stage s;
		struct block_vec blocks = {0};
		struct element_vec elements = {0};
		struct section_vec sections = {0};

		read_structure(&s, rows[i].text, &blocks, &elements, &sections);
		show_elements(&have, &elements);
		stage_expect(i, &have, rows[i].kinds);
		assert_int_equal(sections.n, 1);
		vec_fini(&sections);
		vec_fini(&elements);
		blocks_fini(&blocks);
		stage_close(&s);
	}
	buf_fini(&have);
}

static void lettered_parts_with_a_formula_each_are_sections(void **state)
{
	static const char text[] =
		"A\nRight of petition\nThe General Assembly,\n1.\tDecides so.\n"
		"99th plenary meeting\n22 December 1976\n"
		"B\nThe General Assembly,\nDecides otherwise.\n"
		"100th plenary meeting\n23 December 1976\n";
	static const struct {
		const char *letter;
		unsigned meeting;
		int day;
	} parts[] = { { "A", 99, 22 }, { "B", 100, 23 } };
	struct stage s;
	struct block_vec blocks = {0};
	struct element_vec elements = {0};
	struct section_vec sections = {0};

	(void)state;
	read_structure(&s, text, &blocks, &elements, &sections);
	assert_int_equal(sections.n, 2);
	for (size_t i = 0; i < 2; i++) {
		assert_string_equal(sections.at[i].letter, parts[i].letter);
		assert_int_equal(sections.at[i].meeting, parts[i].meeting);
		assert_int_equal(sections.at[i].closed.day, parts[i].day);
	}
	assert_non_null(sections.at[0].title);
	assert_null(sections.at[1].title);
	vec_fini(&sections);
	vec_fini(&elements);
	blocks_fini(&blocks);
	stage_close(&s);
}

static void a_letter_without_a_formula_is_a_heading(void **state)
{
	struct stage s;
	struct block_vec blocks = {0};
	struct element_vec elements = {0};
	struct section_vec sections = {0};
	struct buf have = {0};

	(void)state;
	read_structure(&s, "The General Assembly,\nA\nTravel\n1.\tNotes it;\nB\nStaff\n2.\tNotes it.\n",
		       &blocks, &elements, &sections);
	show_elements(&have, &elements);
	stage_expect(0, &have, "enacting|heading 1|heading 1|operative|heading 1|heading 1|operative|");
	assert_int_equal(sections.n, 1);
	vec_fini(&sections);
	vec_fini(&elements);
	blocks_fini(&blocks);
	stage_close(&s);
	buf_fini(&have);
}

static void items_nest_by_their_numbers(void **state)
{
	static const struct {
		const char *number;
		uint32_t depth;
	} items[] = {
		{ "(a)", 1 }, { "(b)", 1 }, { "(i)", 2 }, { "(ii)", 2 }, { "a.", 3 }, { "b.", 3 },
		{ "(iii)", 2 }, { "(c)", 1 }, { "(d)", 1 }, { "(e)", 1 }, { "(f)", 1 }, { "(g)", 1 },
		{ "(h)", 1 }, { "(i)", 1 }, { "(i)", 2 }, { "(j)", 1 },
	};
	struct item_stack stack = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(items) / sizeof(*items); i++) {
		uint32_t depth = itemdepth_next(&stack, slice_of(items[i].number));

		if (depth != items[i].depth)
			fail_msg("row %zu, %s: depth %u, not %u", i, items[i].number, depth,
				 items[i].depth);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_paragraph_is_known_for_what_it_is),
		cmocka_unit_test(lettered_parts_with_a_formula_each_are_sections),
		cmocka_unit_test(a_letter_without_a_formula_is_a_heading),
		cmocka_unit_test(items_nest_by_their_numbers),
	};

	return cmocka_run_group_tests_name("import/structure", tests, NULL, NULL);
}
