/* SPDX-License-Identifier: ISC */
/* Lines that end too early, where all others are full. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "import/text/linefill.h"
#include "stage.h"

/* Words of many lengths, and no two lines of them alike. */
static const char *const words[] = { "lamps", "of", "the", "harbours", "and", "their",
	"keepers", "in", "winter", "a", "lighthouse", "burns", "on", "every", "quay" };

/* Appends a paragraph of LINES full lines of at most WIDTH letters, and REST behind them. */
static void add_full(struct buf *to, size_t lines, size_t width, const char *rest)
{
	size_t column = 0, n = 0;

	buf_add(to, "Noting");
	for (column = 6; lines > 0; n++) {
		const char *word = words[(n * 7 + n / 11) % (sizeof(words) / sizeof(*words))];

		if (column + 1 + strlen(word) > width) {
			buf_addc(to, '\n');
			column = 0;
			if (--lines == 0)
				break;
		} else {
			buf_addc(to, ' ');
			column++;
		}
		buf_add(to, word);
		column += strlen(word);
	}
	buf_add(to, rest);
}

/* Appends the doubts of TEXT, which is in DIALECT. */
static void add_doubts(struct buf *to, const struct buf *text, const char *dialect)
{
	struct stage s;
	struct block_vec blocks = {0};
	struct element_vec elements = {0};
	struct section_vec sections = {0};

	stage_open(&s, buf_str(text), dialect);
	paragraphs_build(&s.joiner, &s.lines, 0, s.lines.n, &blocks);
	structure_read(&blocks, &elements, &sections);
	linefill_doubt(&s.joiner, &elements);
	stage_show_repairs(to, &s.repairs);
	vec_fini(&sections);
	vec_fini(&elements);
	blocks_fini(&blocks);
	stage_close(&s);
}

#define FULL "The General Assembly,\n\n"

/* What comes of LINES full lines and REST behind them. */
static void expect_doubts(size_t lines, const char *rest, const char *want)
{
	struct buf text = {0}, have = {0};

	buf_add(&text, FULL);
	add_full(&text, lines, 60, rest);
	add_doubts(&have, &text, "pdf");
	stage_expect(lines, &have, want);
	buf_fini(&text);
	buf_fini(&have);
}

static void a_text_of_full_lines_has_no_doubt(void **state)
{
	(void)state;
	expect_doubts(40, "and the end,\n", "");
}

static void a_line_with_room_for_the_next_word_is_told(void **state)
{
	(void)state;
	expect_doubts(40, "that burn\nin winter and on every quay of the harbours of the northern\n"
			  "lake,\n",
		      "43:1: line-order: that burn in winter and on every quay of the "
		      "harbours of the northern\n");
}

/* A quarter more than the text is wide: no line of it is so. */
static void a_line_that_is_two_is_told(void **state)
{
	(void)state;
	expect_doubts(40, "that burn on every quay of the harbours of the lakeand of the coast "
			  "and the way to\nlight them,\n",
		      "43:1: long-line: that burn on every quay of the harbours of the lakeand of "
		      "the coast and the way to\n");
	expect_doubts(40, "that burn on every quay of the harbours of the lake and of the coast\n"
			  "light them,\n", "");
}

/* It is no measure of the lines around it. */
static void lines_beside_one_that_is_two_are_measured(void **state)
{
	(void)state;
	expect_doubts(40, "that burn on every quay of the harbours of the lakeand of the coast "
			  "and the way to\nkeepers in a winter on every quay that harbours the\n"
			  "lighthouse,\n",
		      "43:1: long-line: that burn on every quay of the harbours of the lakeand of "
		      "the coast and the way to\n");
}

/* Where all else is no measure either: lines of many widths. */
static void a_list_that_goes_on_behind_its_end_is_told(void **state)
{
	struct buf text = {0}, have = {0};

	(void)state;
	buf_add(&text, FULL);
	for (size_t i = 0; i < 10; i++)
		add_full(&text, 4, 60, "that burn\nin the winters and on the quay,\n\n");
	buf_add(&text, "1. Lights the lamps of the old quay;\nas well as the lamps of all the other "
		       "quays of the harbour,\n\n2. Lights the lamps of all the quays of the lake "
		       "and the sea;\nas well as the lamps of all the other quays of the harbour,\n");
	add_doubts(&have, &text, "pdf");
	stage_expect(0, &have, "73:4: line-order: Lights the lamps of the old quay; as well as the "
			       "lamps of all the other quays of the harbour,\n");
	buf_fini(&text);
	buf_fini(&have);
}

/* Nothing but the end of a sentence says that a paragraph ended on a full line. */
static void a_paragraph_behind_a_full_line_is_told(void **state)
{
	static const struct {
		const char *dialect, *text, *want;
	} rows[] = {
		{ "pdf-dense",
		  "1. Lights THE GREAT WHARF AND THE MOORINGS.\nSeas burn on every quay of "
		  "the harbours,\n",
		  "45:1: full-line: Seas burn on every quay of the harbours,\n" },
		{ "pdf-dense",
		  "1. Lights all the lamps of the lake.\nSeas burn on every quay of the harbours,\n",
		  "" },
		{ "pdf",
		  "1. Lights THE GREAT WHARF AND THE MOORINGS.\n\nSeas burn on every quay "
		  "of the harbours,\n",
		  "" },
	};
	struct buf text = {0}, have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		buf_clear(&text);
		buf_add(&text, FULL);
		add_full(&text, 40, 60, "in the end,\n");
		buf_add(&text, rows[i].text);
		add_doubts(&have, &text, rows[i].dialect);
		stage_expect(i, &have, rows[i].want);
	}
	buf_fini(&text);
	buf_fini(&have);
}

/* Signs of Markdown take columns, so its lines are not full by their words. */
static void lines_of_markdown_are_not_measured(void **state)
{
	struct buf text = {0}, have = {0};

	(void)state;
	buf_add(&text, FULL);
	add_full(&text, 40, 60, "that burn\nin winter and on every quay of the harbours,\n");
	add_doubts(&have, &text, "markdown");
	stage_expect(0, &have, "");
	buf_fini(&text);
	buf_fini(&have);
}

static void a_day_stays_with_its_month(void **state)
{
	(void)state;
	/* "5" has room, "5 December" has none */
	expect_doubts(40, "that burn on every quay of the harbours from spring to\n"
			  "5 December of the year and longer,\n", "");
	expect_doubts(40, "that burn on every quay of the harbours from spring to\n"
			  "a December of the year and longer,\n",
		      "43:15: line-order: very quay of the harbours from spring to a December of "
		      "the year and longer,\n");
}

/* The number before the first line has room too. */
static void the_first_line_of_a_numbered_paragraph_is_measured(void **state)
{
	(void)state;
	expect_doubts(40, "that burn,\n\n1. Requests the keepers\n"
			  "of all the harbours of the lake, of the coast and of the way\n"
			  "to light their lamps,\n",
		      "45:4: line-order: Requests the keepers of all the harbours of the lake, of "
		      "the coast and of the way\n");
	expect_doubts(40, "that burn,\n\n1. Requests the keepers of the quays and\n"
			  "lighthouses of the harbours of the lake, of the coast and of\n"
			  "the way to light their lamps,\n", "");
	expect_doubts(40, "that burn,\n\n(12) Requests the keepers of the quays\n"
			  "lighting of the harbours of the lake, of the coast and of an\n"
			  "other way to light their lamps,\n", "");
}

static void few_lines_show_nothing(void **state)
{
	(void)state;
	expect_doubts(10, "that burn in winter and on every quay\nof the northern harbours and "
			  "of the\nlake,\n",
		      "");
}

/* A stamp, or what is left of a line: a few lines show it, unless the text has more of them. */
static void a_stump_of_a_line_is_told(void **state)
{
	(void)state;
	expect_doubts(4, "DRAFT\nin winter and on every quay of the harbours of the\nlake,\n",
		      "7:1: line-order: DRAFT in winter and on every quay of the harbours of the\n");
	/* the end of a page, as antiword leaves it */
	expect_doubts(4, "that\n\nburn in winter and on every quay of the harbours of the\nlake,\n",
		      "");
	expect_doubts(4, "that\nburn\nin winter\non every quay of the harbours of the northern\n"
			 "lake,\n", "");
}

static void a_text_of_short_lines_is_not_full(void **state)
{
	struct buf text = {0}, have = {0};

	(void)state;
	buf_add(&text, FULL);
	for (size_t i = 0; i < 10; i++)
		add_full(&text, 4, 60, "that burn\nin the winters and on the quay,\n\n");
	add_doubts(&have, &text, "pdf");
	stage_expect(0, &have, "");
	buf_fini(&text);
	buf_fini(&have);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_text_of_full_lines_has_no_doubt),
		cmocka_unit_test(a_line_with_room_for_the_next_word_is_told),
		cmocka_unit_test(a_line_that_is_two_is_told),
		cmocka_unit_test(lines_beside_one_that_is_two_are_measured),
		cmocka_unit_test(a_list_that_goes_on_behind_its_end_is_told),
		cmocka_unit_test(a_paragraph_behind_a_full_line_is_told),
		cmocka_unit_test(lines_of_markdown_are_not_measured),
		cmocka_unit_test(a_day_stays_with_its_month),
		cmocka_unit_test(the_first_line_of_a_numbered_paragraph_is_measured),
		cmocka_unit_test(few_lines_show_nothing),
		cmocka_unit_test(a_stump_of_a_line_is_told),
		cmocka_unit_test(a_text_of_short_lines_is_not_full),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
