/* SPDX-License-Identifier: ISC */
/* Lines are measured, and those of the page found out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "import/text/furniture.h"
#include "stage.h"

static void lines_are_measured_without_the_white_space_at_their_ends(void **state)
{
	static const struct {
		const char *text;
		uint32_t indent, width;
		bool page;
		enum line_class class;
	} rows[] = {
		{ "words", 0, 5, false, LINE_BODY },
		{ "   words  \t", 3, 5, false, LINE_BODY },
		{ "\twords", 8, 5, false, LINE_BODY },
		{ "  \twords", 8, 5, false, LINE_BODY },
		{ "C\303\264te", 0, 4, false, LINE_BODY },
		{ "\f A/RES/1/1", 1, 9, true, LINE_BODY },
		{ "     \f", 0, 0, true, LINE_BLANK },
		{ " \t ", 9, 0, false, LINE_BLANK },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct line_vec lines = {0};

		lines_split(slice_of(rows[i].text), &lines);
		assert_int_equal(lines.n, 1);
		const struct line *have = &lines.at[0];
		if (have->indent != rows[i].indent || have->width != rows[i].width ||
		    have->page != rows[i].page || have->class != rows[i].class)
			fail_msg("row %zu: indent %u, width %u, page %d, class %d", i,
				 have->indent, have->width, have->page, (int)have->class);
		vec_fini(&lines);
	}
}

static void a_form_feed_behind_words_begins_a_line(void **state)
{
	struct line_vec lines = {0};

	(void)state;
	lines_split(slice_of("the end\fA/RES/1/1\n\nnext"), &lines);
	assert_int_equal(lines.n, 4);
	assert_false(lines.at[0].page);
	assert_true(lines.at[1].page);
	assert_int_equal(lines_next_inked(&lines, 2), 3);
	assert_int_equal(lines_last_inked(&lines, 3), 1);
	assert_int_equal(lines_last_inked(&lines, 0), SLICE_NONE);
	assert_int_equal(lines_next_inked(&lines, 4), SLICE_NONE);
	vec_fini(&lines);
}

#define TITLE "68/164. Strengthening the role of the United Nations in elections\n"

/* Each line of a text: what it must be taken for, "" for the text itself. */
static const struct {
	const char *text;
	const char *rules[12];
} pages[] = {
	{ TITLE "The General Assembly,\n1. Requests the Secretary-General to report\n2/3\n"
		"13-44929\nto the Assembly.\n",
	  { "", "", "", "page-number", "job-number", "" } },
	/* the end of a footnote at the foot of page after page, below its other line */
	{ TITLE "The General Assembly,\nA/67/1,\nchap. IV.\n1/3\nA/67/2,\nchap. IV.\n2/3\n"
		"A/67/3,\nchap. IV.\n3/3\n",
	  { "", "", "", "", "page-number", "", "", "page-number", "", "", "page-number" } },
	{ TITLE "The General Assembly,\nA/67/1.\nChap. IV.\n1/3\nA/67/2.\nChap. IV.\n2/3\n"
		"A/67/3.\nChap. IV.\n3/3\n",
	  { "", "", "", "running-head", "page-number", "", "running-head", "page-number", "",
	    "running-head", "page-number" } },
	/* headings at the top of pages differ in their numbers, as heads do */
	{ TITLE "The General Assembly,\n1. Rests.\n\fPrinciple 11\nLamps.\n\fPrinciple 16\nFires.\n"
		"\fPrinciple 21\nQuays.\n",
	  { "", "", "", "", "", "", "", "", "" } },
	{ TITLE "The General Assembly,\n1. Rests.\n\fAugust 2011\nLamps.\n\fAugust 2016\nFires.\n"
		"\fAugust 2021\nQuays.\n",
	  { "", "", "", "running-head", "", "running-head", "", "running-head", "" } },
	/* the head of a table on each page, its columns set as they need */
	{ TITLE "The General Assembly,\n1. Rests.\n\fState     Share\nA   1\n\fState   Share\nB   2\n"
		"\fState    Share\nC   3\n",
	  { "", "", "", "running-head", "", "running-head", "", "running-head", "" } },
	{ TITLE "The General Assembly,\n1. Requests a report\n"
		"\fStrengthening the role of the United Nations in elections     A/RES/68/164\n"
		"on the matter.\n",
	  { "", "", "", "running-head", "" } },
	{ TITLE "The General Assembly,\n1. Requests a report\n\fA/RES/68/164\n"
		"Strengthening the role of the United Nations\nin elections\non the matter.\n",
	  { "", "", "", "running-head", "running-head", "running-head", "" } },
	{ TITLE "The General Assembly,\n1. Requests a report.\n__________________\n"
		"1 A/68/301.\n",
	  { "", "", "", "strokes", "" } },
	{ TITLE "The General Assembly,\n13-44929 (E)    170114\n*1344929*\n1. Requests a report.\n",
	  { "", "", "job-number", "job-number", "" } },
	{ TITLE "The General Assembly,\n* Reissued for technical reasons on 24 July 2015.\n"
		"1. Requests a report.\n",
	  { "", "", "running-head", "" } },
	/* the same words in the text are text */
	{ TITLE "The General Assembly,\nRecalling the meeting on\n"
		"strengthening the role of the United Nations in elections,\n"
		"1. Requests a report.\n",
	  { "", "", "", "", "" } },
	/* at the end of a page too: a head does not begin small */
	{ TITLE "The General Assembly,\nRecalling the meeting on\n"
		"strengthening the role of the United Nations\nin elections\n"
		"\fand its aims,\n",
	  { "", "", "", "", "", "" } },
	{ TITLE "The General Assembly,\nRecalling its resolution\nA/RES/66/163 and the report,\n"
		"* * *\n1. Requests a report.\n",
	  { "", "", "", "", "", "" } },
	/* "3" alone would be a page, "3." is a paragraph */
	{ TITLE "The General Assembly,\n3.\nRequests a report.\n", { "", "", "", "" } },
};

static void lines_of_the_page_are_furniture_by_their_rule(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(pages) / sizeof(*pages); i++) {
		struct stage s;
		struct masthead masthead = {0};

		stage_open(&s, pages[i].text, "pdf");
		assert_true(masthead_find(&masthead, &s.joiner, &s.lines));
		furniture_mark(&s.source, &s.lines, &masthead, &s.repairs);
		for (size_t k = 0; k < s.lines.n; k++) {
			bool furniture = s.lines.at[k].class == LINE_FURNITURE;
			const char *rule = furniture ? repair_rule_name(s.lines.at[k].rule) : "";

			if (strcmp(rule, pages[i].rules[k]) != 0)
				fail_msg("row %zu, line %zu: `%s`, not `%s`", i, k + 1, rule,
					 pages[i].rules[k]);
		}
		masthead_fini(&masthead);
		stage_close(&s);
	}
}

static void furniture_is_reported_with_its_place_and_accounted_for(void **state)
{
	struct stage s;
	struct masthead masthead = {0};
	struct buf have = {0};

	(void)state;
	stage_open(&s, TITLE "The General Assembly,\n1. Requests\n   2/3\n", "pdf");
	assert_true(masthead_find(&masthead, &s.joiner, &s.lines));
	furniture_mark(&s.source, &s.lines, &masthead, &s.repairs);
	furniture_report(&s.source, &s.lines, &s.coverage, &s.repairs);
	stage_show_repairs(&have, &s.repairs);
	stage_expect(0, &have, "4:4: page-number: 2/3\n");
	for (uint32_t at = s.lines.at[3].start; at < s.lines.at[3].end; at++)
		assert_int_equal(s.coverage.entries[at], COVERAGE_LEFT_OUT);
	assert_int_equal(s.coverage.entries[s.lines.at[2].start], COVERAGE_OPEN);
	masthead_fini(&masthead);
	stage_close(&s);
	buf_fini(&have);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_are_measured_without_the_white_space_at_their_ends),
		cmocka_unit_test(a_form_feed_behind_words_begins_a_line),
		cmocka_unit_test(lines_of_the_page_are_furniture_by_their_rule),
		cmocka_unit_test(furniture_is_reported_with_its_place_and_accounted_for),
	};

	return cmocka_run_group_tests_name("import/furniture", tests, NULL, NULL);
}
