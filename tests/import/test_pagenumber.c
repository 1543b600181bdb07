/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "import/text/pagenumber.h"
#include "stage.h"

/* Lines that are furniture, and what is told of the pages. */
static const struct {
	const char *text, *want;
} rows[] = {
	{ "", "" },
	{ "2/4\n3/4\n4/4\n", "" },
	{ "1/3\n2/3\n3/3\n", "" },
	/* in the middle, at the start, at the end */
	{ "2/4\n4/4\n", "2:1: page-lost: 4/4\n" },
	{ "3/4\n4/4\n", "1:1: page-lost: 3/4\n" },
	{ "2/4\n3/4\n", "2:1: page-lost: 3/4\n" },
	{ "3/5\n", "1:1: page-lost: 3/5\n1:1: page-lost: 3/5\n" },
	/* a number that stands twice is not the question */
	{ "2/3\n2/3\n3/3\n", "" },
	/* but the order is */
	{ "3/3\n2/3\n2/3\n", "2:1: page-order: 2/3\n" },
	/* beside other furniture of the line */
	{ "24-18680 2/3\n3/3 24-18680\n", "" },
	{ "24-18680 2/4\n4/4 24-18680\n", "2:1: page-lost: 4/4 24-18680\n" },
	/* they do not agree: some are no numbers of pages */
	{ "2/4\n5/7\n", "" },
};

static void a_page_without_a_number_is_lost(void **state)
{
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct stage s;

		stage_open(&s, rows[i].text, "pdf");
		for (size_t k = 0; k < s.lines.n; k++)
			s.lines.at[k].class = LINE_FURNITURE;
		pagenumber_doubt(&s.source, &s.lines, &s.repairs);
		stage_show_repairs(&have, &s.repairs);
		stage_expect(i, &have, rows[i].want);
		stage_close(&s);
	}
	buf_fini(&have);
}

static void a_line_of_the_text_has_no_number_of_a_page(void **state)
{
	struct stage s;
	struct buf have = {0};

	(void)state;
	stage_open(&s, "2/4\n4/4\n", "pdf");
	pagenumber_doubt(&s.source, &s.lines, &s.repairs);
	stage_show_repairs(&have, &s.repairs);
	stage_expect(0, &have, "");
	stage_close(&s);
	buf_fini(&have);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_page_without_a_number_is_lost),
		cmocka_unit_test(a_line_of_the_text_has_no_number_of_a_page),
	};

	return cmocka_run_group_tests_name("import/pagenumber", tests, NULL, NULL);
}
