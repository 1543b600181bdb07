/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "import/text/paragraphs.h"
#include "stage.h"

static const struct {
	const char *dialect, *text, *paragraphs;
} rows[] = {
	/* hard wraps */
	{ "pdf",
	  "The General Assembly,\n\nRecalling its resolution 66/163 of\n19 December 2011,\n\n"
	  "1. Requests the Secretary-General\nto report;\n\n2. Decides to continue.\n",
	  "The General Assembly,|Recalling its resolution 66/163 of 19 December 2011,|"
	  "1: Requests the Secretary-General to report;|2: Decides to continue.|" },
	/* no blank lines: the ends and beginnings of lines tell */
	{ "pdf-dense",
	  "The General Assembly,\nRecalling its resolution 66/163 of\n19 December 2011,\n"
	  "Reaffirming the Charter of the United\nNations,\n1. Requests the Secretary-General\n"
	  "to report;\n2. Decides to continue.\n",
	  "The General Assembly,|Recalling its resolution 66/163 of 19 December 2011,|"
	  "Reaffirming the Charter of the United Nations,|"
	  "1: Requests the Secretary-General to report;|2: Decides to continue.|" },
	{ "pdf-layout",
	  "     The General Assembly,\n     Recalling its resolution 66/163 of\n"
	  "19 December 2011,\n     1.   Requests the Secretary-General\nto report;\n"
	  "           (a) On the first matter;\n           (b) On the second.\n",
	  "The General Assembly,|Recalling its resolution 66/163 of 19 December 2011,|"
	  "1: Requests the Secretary-General to report;|(a): On the first matter;|"
	  "(b): On the second.|" },
	/* the number on a line of its own */
	{ "pdf", "1.\nRequests the Secretary-General\nto report;\n\n2.\nDecides to continue.\n",
	  "1: Requests the Secretary-General to report;|2: Decides to continue.|" },
	/* four digits are a year, unless the number before counted that far */
	{ "pdf", "999. Decides so;\n\n1000. Requests a report in\n2030. Notes nothing;\n\n"
		 "1001. Decides to continue.\n",
	  "999: Decides so;|1000: Requests a report in 2030. Notes nothing;|"
	  "1001: Decides to continue.|" },
	{ "pdf", "999. Decides so;\n\n1001. Decides to continue.\n",
	  "999: Decides so;|1001. Decides to continue.|" },
	{ "markdown", "999. *Decides* so;\n\n1000. *Decides* to continue.\n",
	  "999: <Decides> so;|1000: <Decides> to continue.|" },
	{ "word", "\t1999.\tDecides so;\n\t2000.\tDecides to continue.\n",
	  "1999.\tDecides so;|2000.\tDecides to continue.|" },
	/* where each line is a paragraph */
	{ "word", "\tThe General Assembly,\n\tRecalling the Charter,\n\t1.\tRequests a report;\n"
		  "\t(a)\tOn the first matter;\n\t(b)\tOn the second.\n",
	  "The General Assembly,|Recalling the Charter,|1: Requests a report;|"
	  "(a): On the first matter;|(b): On the second.|" },
	/* a paragraph begins with no small letter */
	{ "pdf", "1. Requests the Secretary-General\n\nto report;\n",
	  "1: Requests the Secretary-General to report;|" },
	/* "(ii)" inside a sentence, at the start of a line */
	{ "pdf-dense", "1. Decides that (i) the first,\n(ii) the second and\n(iii) the third stand;\n",
	  "1: Decides that (i) the first, (ii) the second and (iii) the third stand;|" },
	/* hyphens at the end of a line */
	{ "html", "1. Requests the imple-\nmentation of the self-\ngoverning plan;\n",
	  "1: Requests the implementation of the self-governing plan;|" },
	{ "html", "1. Requests low- and\nmiddle-income States;\n",
	  "1: Requests low- and middle-income States;|" },
	{ "html", "1. Notes the years 2018-\n2020;\n", "1: Notes the years 2018-2020;|" },
	{ "html", "1. Notes the years 2018\342\200\223\n2020 \342\200\223\n2 of them;\n",
	  "1: Notes the years 2018\342\200\223""2020 \342\200\223 2 of them;|" },
	{ "html", "1. Notes COVID-\n19;\n", "1: Notes COVID-19;|" },
	/* a section: number and title are one heading or two */
	{ "pdf", "II\n\nFinancing for development\n\n1. Requests a report.\n",
	  "II|Financing for development|1: Requests a report.|" },
	{ "pdf", "II. Financing for development\n\n1. Requests a report.\n",
	  "II. Financing for development|1: Requests a report.|" },
	{ "markdown", "## **II**\n\n*Recalling* the Charter,\n\n1. *Requests* a report.\n",
	  "II|<Recalling> the Charter,|1: <Requests> a report.|" },
	/* tables */
	{ "word", "Member State\tPercentage\nAfghanistan\t0.006\n\t1.\tDecides so.\n",
	  "Member State\tPercentage|Afghanistan\t0.006|1: Decides so.|" },
	{ "markdown", "| State | Share |\n|---|---|\n| Cuba | 0.1 |\n\n1. *Decides* so.\n",
	  "State\tShare|---\t---|Cuba\t0.1|1: <Decides> so.|" },
};

static void lines_become_the_paragraphs_that_they_were(void **state)
{
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct stage s;
		struct block_vec blocks = {0};

		stage_open(&s, rows[i].text, rows[i].dialect);
		paragraphs_build(&s.joiner, &s.lines, 0, s.lines.n, &blocks);
		stage_show_blocks(&have, &blocks);
		stage_expect(i, &have, rows[i].paragraphs);
		blocks_fini(&blocks);
		stage_close(&s);
	}
	buf_fini(&have);
}

/* What stood between the halves is furniture by now. */
static void a_paragraph_that_a_page_cut_is_one_again(void **state)
{
	static const char *const dialects[] = { "pdf", "pdf-dense", "pdf-layout", "html" };
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(dialects) / sizeof(*dialects); i++) {
		struct stage s;
		struct block_vec blocks = {0};

		stage_open(&s,
			   "1. Requests the Secretary-General to report on the implementation of\n"
			   "\n2/3\n\n\f\nthe present resolution;\n\n2. Decides to continue.\n",
			   dialects[i]);
		for (size_t k = 0; k < s.lines.n; k++)
			if (s.lines.at[k].width == 3)
				s.lines.at[k].class = LINE_FURNITURE;
		paragraphs_build(&s.joiner, &s.lines, 0, s.lines.n, &blocks);
		stage_show_blocks(&have, &blocks);
		stage_expect(i, &have,
			     "1: Requests the Secretary-General to report on the implementation of "
			     "the present resolution;|2: Decides to continue.|");
		blocks_fini(&blocks);
		stage_close(&s);
	}
	buf_fini(&have);
}

static void a_hyphen_that_goes_is_reported_with_its_place(void **state)
{
	struct stage s;
	struct block_vec blocks = {0};
	struct buf have = {0};

	(void)state;
	stage_open(&s, "The imple-\nmentation of it\n", "html");
	paragraphs_build(&s.joiner, &s.lines, 0, s.lines.n, &blocks);
	stage_show_repairs(&have, &s.repairs);
	stage_expect(0, &have, "1:10: line-hyphen: imple- mentation -> implementation\n");
	blocks_fini(&blocks);
	stage_close(&s);
	buf_fini(&have);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_become_the_paragraphs_that_they_were),
		cmocka_unit_test(a_paragraph_that_a_page_cut_is_one_again),
		cmocka_unit_test(a_hyphen_that_goes_is_reported_with_its_place),
	};

	return cmocka_run_group_tests_name("import/paragraphs", tests, NULL, NULL);
}
