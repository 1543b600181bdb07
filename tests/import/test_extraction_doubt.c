/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "import/text/extraction.h"
#include "stage.h"

#define ENACTING "The General Assembly,\n\nRecalling the lamps of the harbours,\n\n"

/* Appends the doubts of TEXT, which follows an enacting formula; footnotes are LABELS. */
static void add_doubts(struct buf *to, const char *text, const char *labels)
{
	struct stage s;
	struct import out = {0};
	struct buf all = {0};

	buf_addf(&all, "%s%s", ENACTING, text);
	stage_open(&s, buf_str(&all), "pdf");
	s.joiner.repairs = &out.repairs;
	struct extraction x = { .out = &out, .source = s.source, .lines = s.lines,
				.joiner = s.joiner, .masthead = { .language = "en" } };
	for (const char *l = labels; *l != '\0'; l++) {
		struct note_text note = {0};

		note.label[0] = *l;
		note.place = s.source.text.len;
		vec_push(&x.notes, note);
	}
	paragraphs_build(&s.joiner, &s.lines, 0, s.lines.n, &x.blocks);
	structure_read(&x.blocks, &x.elements, &x.sections);
	extraction_doubt(&x);
	stage_show_repairs(to, &out.repairs);
	vec_fini(&x.sections);
	vec_fini(&x.elements);
	blocks_fini(&x.blocks);
	note_texts_fini(&x.notes);
	repairs_fini(&out.repairs);
	stage_close(&s);
	buf_fini(&all);
}

struct row {
	const char *text, *want;
};

/* The text of each row gives its doubts; its first line is the fifth. */
static void expect_rows(const struct row *rows, size_t n)
{
	struct buf have = {0};

	for (size_t i = 0; i < n; i++) {
		add_doubts(&have, rows[i].text, "");
		stage_expect(i, &have, rows[i].want);
	}
	buf_fini(&have);
}

#define EXPECT_ROWS(rows) expect_rows(rows, sizeof(rows) / sizeof(*(rows)))

static void numbers_of_paragraphs_count_on(void **state)
{
	static const struct row rows[] = {
		{ "1. Lights lamps;\n\n2. Lights fires;\n\n3. Rests.\n", "" },
		/* one is missing; the next counts on from it */
		{ "1. Lights lamps;\n\n3. Lights fires;\n\n4. Rests.\n", "7:1: number-order: 3\n" },
		/* the same again, and one that goes back */
		{ "1. Lights lamps;\n\n1. Lights fires;\n\n2. Rests.\n",
		  "7:1: number-order: 1\n" },
		/* a list begins anew behind a colon or a heading */
		{ "1. Lights lamps;\n\n2. Lights:\n\n1. Fires.\n\n2. Rests.\n", "" },
		{ "1. Lights lamps.\n\nII\n\n1. Fires.\n\n2. Rests.\n", "" },
		{ "1. Lights lamps;\n\n2. Lights fires;\n\n2. Rests.\n", "9:1: number-order: 2\n" },
		{ "1. Lights lamps;\n\n2. Lights fires;\n\n3. Rests;\n\n2. Wakes.\n",
		  "11:1: number-order: 2\n" },
		/* the numbers that an annex gives its paragraphs by itself */
		{ "1. Rests.\n\n3.1. Lamps.\n\n3.2. Fires.\n\n4.1. Sleep.\n", "" },
		{ "1. Rests.\n\n3.2. Lamps.\n\n3.3. Fires.\n\n4.2. Sleep.\n",
		  "7:1: number-order: 3.2.\n11:1: number-order: 4.2.\n" },
		{ "1. Rests.\n\n3.1. Lamps.\n\n3.3. Fires.\n\n4.1. Sleep.\n",
		  "9:1: number-order: 3.3.\n" },
		/* the first is not 1 */
		{ "2. Lights lamps;\n\n3. Rests.\n", "5:1: number-order: 2\n" },
	};

	(void)state;
	EXPECT_ROWS(rows);
}

static void letters_of_items_count_on_at_each_depth(void **state)
{
	static const struct row rows[] = {
		{ "1. Lights:\n\n(a) Lamps;\n\n(b) Fires;\n\n(c) Masts.\n", "" },
		{ "1. Lights:\n\n(a) Lamps;\n\n(c) Fires.\n", "9:1: item-order: (c)\n" },
		/* a bullet for a letter; but a list of its own behind a colon */
		{ "1. Lights:\n\n(a) Lamps;\n\n\342\200\242 Fires.\n",
		  "9:1: item-order: \342\200\242\n" },
		{ "1. Lights:\n\n(a) Lamps:\n\n\342\200\242 Fires.\n", "" },
		{ "1. Lights:\n\n(b) Lamps;\n\n(c) Fires.\n", "7:1: item-order: (b)\n" },
		{ "1. Lights:\n\n(a) Lamps;\n\n(a) Fires.\n", "9:1: item-order: (a)\n" },
		{ "1. Lights:\n\n(a) Lamps;\n\n(b) Fires;\n\n(a) Masts.\n",
		  "11:1: item-order: (a)\n" },
		/* a deeper list begins again, and the outer one goes on behind it */
		{ "1. Lights:\n\n(a) Lamps:\n\n(i) Red;\n\n(ii) Green;\n\n(b) Fires:\n\n"
		  "(i) Small;\n\n(ii) Big.\n", "" },
		{ "1. Lights:\n\n(a) Lamps:\n\n(i) Red;\n\n(iii) Green;\n\n(b) Fires.\n",
		  "11:1: item-order: (iii)\n" },
		/* numbers count too, and letters below numerals are a list of their own */
		{ "1. Lights:\n\n(1) Lamps;\n\n(2) Fires.\n", "" },
		{ "1. Lights:\n\n(1) Lamps;\n\n(3) Fires.\n", "9:1: item-order: (3)\n" },
		{ "1. Lights:\n\n(i) Lamps:\n\n(a) Red;\n\n(b) Green;\n\n(ii) Fires.\n", "" },
		/* each paragraph has letters of its own */
		{ "1. Lights:\n\n(a) Lamps;\n\n2. Lights fires:\n\n(a) Bells.\n", "" },
		{ "1. Lights:\n\n(a) Lamps;\n\n2. Lights fires:\n\n(b) Bells.\n",
		  "11:1: item-order: (b)\n" },
		/* both letters of "(a) (i)" count */
		{ "1. Lights:\n\n(a) (i) Lamps;\n\n(ii) Fires;\n\n(b) Masts.\n", "" },
		{ "1. Lights:\n\n(a) (i) Lamps;\n\n(iii) Fires;\n\n(b) Masts.\n",
		  "9:1: item-order: (iii)\n" },
	};

	(void)state;
	EXPECT_ROWS(rows);
}

static void a_letter_that_was_lost_is_told(void **state)
{
	static const struct row rows[] = {
		{ "1. Lights:\n\n(a) Lamps;\n\nFires of the coast.\n",
		  "9:1: item-order: Fires of the coast.\n" },
		/* behind an item that is the last, words go on as they like */
		{ "1. Lights:\n\n(a) Lamps.\n\nFires of the coast.\n", "" },
		/* but not to items of their own */
		{ "1. Lights:\n\n(a) Lamps.\n\nLights too:\n\n(a) Fires.\n",
		  "9:1: item-order: Lights too:\n" },
		/* without an item before it there is no letter to lose */
		{ "1. Lights lamps.\n\nFires of the coast.\n", "" },
		/* a bullet is no letter */
		{ "1. Lights:\n\n\342\200\242 Lamps.\n\nLights too:\n\n2. Rests.\n", "" },
		/* a preamble is over, and its paragraphs end in commas */
		{ "1. Lights:\n\n(a) Lamps;\n\nEngaging the keepers;\n\n2. Rests.\n",
		  "9:1: item-order: Engaging the keepers;\n" },
		/* a name whose words stand elsewhere; a list of words is one */
		{ "1. Lights:\n\n(a) Lamps of all harbours of the northern coast;\n\n(b) Fires;\n\n"
		  "2. Rests.\n", "9:1: line-order: Fires;\n" },
		{ "1. Lights:\n\n(a) Lamps of all northern harbours;\n\n(b) Fires;\n\n2. Rests.\n", "" },
	};

	(void)state;
	EXPECT_ROWS(rows);
}

static void a_number_that_was_lost_is_told(void **state)
{
	static const struct row rows[] = {
		{ "1. Rests.\n\nAnnex\n\nRule 1\n\n1. Lamps burn.\n\nFires burn.\n",
		  "13:1: number-lost: Fires burn.\n" },
		{ "1. Rests.\n\nAnnex\n\nRule 1\n\n1. Lamps burn.\n\n2. Fires burn.\n", "" },
	};

	(void)state;
	EXPECT_ROWS(rows);
}

static void a_paragraph_that_ends_in_a_sentence_is_told(void **state)
{
	static const struct row rows[] = {
		{ "1. Requests the keepers of all the harbours to light the lamps\n\n2. Rests.\n",
		  "5:1: cut-end: of all the harbours to light the lamps\n" },
		{ "1. Requests the keepers of all the harbours to light the lamps;\n\n2. Rests.\n",
		  "" },
		/* 40 bytes are too few to tell, 41 are not */
		{ "1. Requests the keepers to light many lamps\n\n2. Rests.\n", "" },
		{ "1. Requests the keepers to light these lamps\n\n2. Rests.\n",
		  "5:1: cut-end: the keepers to light these lamps\n" },
		/* "and" behind a stop goes on with the next; alone it is cut */
		{ "1. Requests the keepers of all the harbours to light lamps; and\n\n2. Rests.\n",
		  "" },
		{ "1. Requests the keepers of all the harbours to light lamps and\n\n2. Rests.\n",
		  "5:1: cut-end: of all the harbours to light lamps and\n" },
		{ "Noting the keepers of all the harbours and their lamps, o\n\n1. Rests.\n", "" },
		/* a heading ends openly, but not with "the" */
		{ "Lamps and fires of the harbours of the northern coast\n\n1. Rests.\n", "" },
		{ "Lamps and fires of the harbours on the coast of the\n\n1. Rests.\n",
		  "5:1: cut-end: of the harbours on the coast of the\n" },
		{ "Lamps and fires of the harbours from 1 July 2022 to 30\n\n1. Rests.\n",
		  "5:1: cut-end: of the harbours from 1 July 2022 to 30\n" },
		{ "Lamps and fires of the harbours of the districts to 32\n\n1. Rests.\n", "" },
		{ "Lamps of the Secretary-\n\n1. Rests.\n",
		  "5:1: cut-end: Lamps of the Secretary-\n" },
	};

	(void)state;
	EXPECT_ROWS(rows);
}

static void a_paragraph_that_begins_in_a_sentence_is_told(void **state)
{
	static const struct row rows[] = {
		{ "1. Lights lamps.\n\n* * *\n\nand the fires of the coast.\n",
		  "9:1: cut-start: and the fires of the coast.\n" },
		{ "1. Lights lamps;\n\n14 of the fires of the coast.\n",
		  "7:1: cut-start: 14 of the fires of the coast.\n" },
		{ "Noting lamps.\n\n* * *\n\n14 fires of the harbours,\n\n1. Rests.\n",
		  "9:1: cut-start: 14 fires of the harbours,\n" },
		/* of operative paragraphs that end in a comma the first is told */
		{ "1. Lights lamps;\n\n2. Notes the lamps of all,\n\n3. Notes ice.\n",
		  "7:1: cut-end: Notes the lamps of all,\n" },
		{ "1. Lights lamps;\n\n2. Notes the lamps of all,\n\n3. Notes ice,\n\n4. Rests.\n",
		  "7:1: cut-end: Notes the lamps of all,\n" },
		{ "1. Lights lamps,\n\n2. Notes the lamps of all;\n\n3. Notes ice,\n\n4. Rests.\n", "" },
		{ "1. Lights lamps,\n\n(a) In ports;\n\n2. Notes ice.\n", "" },
		/* a quotation that begins nowhere; a long one begins in a paragraph before */
		{ "1. Lights the lamps of fires” in ports.\n", "5:1: cut-start: Lights the lamps of fires”\n" },
		{ "1. Lights the “lamps of fires” and “ice in ports”.\n", "" },
		{ "1. Lights lamps:\n\n“Some fires.\n\nOther fires.”\n", "" },
		{ "1. Lights lamps:\n\n“Some fires.\n\nOther fires.” or more.”\n",
		  "9:1: cut-start: Other fires.” or more.”\n" },
		{ "1. Lights lamps.\n\nSome of the fires of the coast.\n", "" },
		{ "1. Lights lamps;\n\nSome of the fires of the coast.\n",
		  "7:1: cut-start: Some of the fires of the coast.\n" },
		/* a blank line inside a paragraph of the preamble */
		{ "Noting the lamps, their fires,\n\nMasts and oil of all the harbours,\n\n1. Rests.\n",
		  "7:1: cut-start: Masts and oil of all the harbours,\n" },
	};

	(void)state;
	EXPECT_ROWS(rows);
}

/* What is behind the last paragraph, a page maybe, is lost. */
static void a_text_that_does_not_end_is_told(void **state)
{
	static const struct row rows[] = {
		{ "1. Lights lamps;\n\n2. Lights fires;\n", "7:1: cut-end: Lights fires;\n" },
		{ "1. Lights lamps;\n\n2. Lights:\n", "7:1: cut-end: Lights:\n" },
		{ "1. Lights lamps,\n", "5:1: cut-end: Lights lamps,\n" },
		{ "1. Lights lamps.\n\n2.\n", "7:1: cut-end: 2\n" },
		{ "1. Lights lamps;\n\n2. Lights fires.\n", "" },
		{ "1. Lights lamps;\n\n| a | fires; |\n", "" },
	};

	(void)state;
	EXPECT_ROWS(rows);
}

static void a_number_before_the_middle_of_a_sentence_is_told(void **state)
{
	static const struct row rows[] = {
		{ "1. Lights lamps;\n\n2. continue to burn oil.\n",
		  "7:1: cut-start: continue to burn oil.\n" },
		/* the items of a list begin alike */
		{ "1. Lights:\n\n(a) Lamps;\n\n(b) fires;\n\n(c) masts.\n",
		  "9:1: cut-start: fires;\n" },
		{ "1. Lights:\n\n(a) lamps;\n\n(b) fires;\n\n(c) Masts.\n",
		  "11:1: cut-start: Masts.\n" },
		{ "1. Lights:\n\n(a) lamps;\n\n(b) fires;\n\n(c) 14 masts.\n", "" },
		{ "1. Lights:\n\n(a) Lamps:\n\n(i) red;\n\n(ii) green;\n\n(b) Fires.\n", "" },
		{ "1. Lights:\n\n(a) Lamps.\n\n2. Lights fires:\n\n(a) oil.\n", "" },
	};

	(void)state;
	EXPECT_ROWS(rows);
}

static void a_quotation_without_an_end_is_told(void **state)
{
	static const struct row rows[] = {
		{ "1. Requests a report \342\200\234Lamps of the quays.\n",
		  "5:1: cut-end: Requests a report \342\200\234Lamps of the quays.\n" },
		{ "1. Requests a report \342\200\234Lamps of the quays\342\200\235.\n", "" },
		{ "1. Requests a report \342\200\230Lamps of the quays.\n", "" },
		/* each paragraph of a long quotation begins with the mark */
		{ "1. Lights lamps:\n\n\342\200\234Lamps of the quays,\n\n"
		  "\342\200\234Fires of the coast.\342\200\235\n", "" },
	};

	(void)state;
	EXPECT_ROWS(rows);
}

/* A line as long as those of the text is no heading, where there is no section. */
static void a_heading_in_the_preamble_is_told(void **state)
{
	static const struct row rows[] = {
		{ "Noting lamps,\n\n"
		  "President of the Council on the lamps and the fires of all the harbours\n\n"
		  "Noting fires,\n\n1. Rests.\n",
		  "7:1: line-order: President of the Council on the lamps and the fires of all the "
		  "harbours\n" },
		{ "Noting lamps,\n\nLamps and fires of the harbours\n\nNoting fires,\n\n1. Rests.\n",
		  "" },
		/* two headings that became one */
		{ "1. Rests.\n\nAnnex\n\nTerms of the trust for lamps\nPart One of it\n\n1. Lights.\n",
		  "9:1: line-order: Terms of the trust for lamps Part One of it\n" },
		/* alone on its line it is one by itself */
		{ "1. Rests.\n\nAnnex\n\nTerms of the trust for lamps\nPart One\n\n1. Lights.\n", "" },
		{ "1. Rests.\n\nAnnex\n\nTerms of the trust for lamps\nof Part Two\n\n1. Lights lamps.\n",
		  "" },
		{ "I\n\nLamps\n\nNoting lamps,\n\n"
		  "President of the Council on the lamps and the fires of all the harbours\n\n"
		  "Noting fires,\n\n1. Rests.\n", "" },
		{ "1. Lights lamps;\n\n"
		  "President of the Council on the lamps and the fires of all the harbours\n\n"
		  "2. Rests.\n", "" },
	};

	(void)state;
	EXPECT_ROWS(rows);
}

/* The first mark of a footnote stands behind the first of the footnote before it. */
static void a_mark_behind_a_later_one_is_told(void **state)
{
	static const struct {
		const char *labels, *want;
	} marks[] = {
		{ "123", "" },
		{ "1213", "" },		/* a second mark of one */
		{ "132", "5:3: note-order: 2\n" },
		{ "1322", "5:3: note-order: 2\n" },
	};
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		struct sourcemap text = {0};
		struct import out = {0};
		struct stage s;
		struct block b = { .place = 0 };

		stage_open(&s, ENACTING "word\n", "pdf");
		for (const char *l = marks[i].labels; *l != '\0'; l++)
			sourcemap_put_note(&text, (struct slice){ l, 1 },
					   strlen(ENACTING) + (size_t)(l - marks[i].labels));
		b.text = text;
		struct element element = { .block = &b, .kind = PARA_TEXT };
		struct extraction x = { .out = &out, .source = s.source, .lines = s.lines,
					.joiner = s.joiner, .masthead = { .language = "fr" },
					.elements = { &element, 1, 1 } };
		extraction_doubt(&x);
		for (size_t k = 0; k < out.repairs.list.n; k++)
			if (out.repairs.list.at[k].rule == REPAIR_NOTE_ORDER)
				buf_addf(&have, "%zu:%zu: note-order: %s\n",
					 out.repairs.list.at[k].line,
					 out.repairs.list.at[k].column,
					 out.repairs.list.at[k].before);
		stage_expect(i, &have, marks[i].want);
		sourcemap_fini(&b.text);
		repairs_fini(&out.repairs);
		stage_close(&s);
	}
	buf_fini(&have);
}

static void digits_alone_on_a_line_in_a_sentence_are_told(void **state)
{
	static const struct row rows[] = {
		{ "1. Requests the keepers to light\n14\nlamps at each quay.\n",
		  "6:1: digits-alone: 14\n" },
		{ "1. Requests the keepers to light\n  14  \nlamps at each quay.\n",
		  "6:3: digits-alone: 14\n" },
		{ "1. Requests the keepers to light 14\nlamps at each quay.\n", "" },
		{ "1. Requests the keepers to light\n14 lamps at each quay.\n", "" },
		/* at the end nothing goes on */
		{ "1. Requests them to light\n14\n", "" },
		/* words before the number say what it is, if it is a symbol's */
		{ "1. Recalls with thanks its resolution\n46/182\nof the lamps.\n", "" },
		{ "1. Recalls with thanks its resolution\n46\nof the lamps.\n",
		  "6:1: digits-alone: 46\n" },
		{ "1. Recalls with thanks its lamps\n46/182\nof the harbours.\n",
		  "6:1: digits-alone: 46/182\n" },
	};

	(void)state;
	EXPECT_ROWS(rows);
}

static void a_formula_that_governs_nothing_is_told(void **state)
{
	struct stage s;
	struct import out = {0};
	struct buf have = {0};

	(void)state;
	stage_open(&s, "The General Assembly,\n\nLamps and fires.\n", "pdf");
	s.joiner.repairs = &out.repairs;
	struct extraction x = { .out = &out, .source = s.source, .lines = s.lines,
				.joiner = s.joiner, .masthead = { .language = "en" } };
	paragraphs_build(&s.joiner, &s.lines, 0, s.lines.n, &x.blocks);
	structure_read(&x.blocks, &x.elements, &x.sections);
	extraction_doubt(&x);
	stage_show_repairs(&have, &out.repairs);
	stage_expect(0, &have, "1:1: no-paragraphs: The General Assembly,\n");
	vec_fini(&x.sections);
	vec_fini(&x.elements);
	blocks_fini(&x.blocks);
	repairs_fini(&out.repairs);
	stage_close(&s);
	buf_fini(&have);
}

static void labels_of_footnotes_count_on_from_whatever_is_first(void **state)
{
	static const struct {
		const char *labels, *want;
	} rows[] = {
		{ "123", "" },
		{ "567", "" },
		{ "13", "7:11: note-order: 3\n" },
		{ "134", "7:11: note-order: 3\n" },
		/* signs and letters are not counted */
		{ "1*2", "" },
		{ "112", "" },
		{ "1*3", "7:11: note-order: 3\n" },
	};
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		add_doubts(&have, "1. Lights lamps;\n\n2. Rests.\n", rows[i].labels);
		stage_expect(i, &have, rows[i].want);
	}
	buf_fini(&have);
}

static void words_are_looked_at_in_english_and_not_in_tables(void **state)
{
	static const struct row rows[] = {
		{ "1. Requests them to keep thewater clean.\n", "5:26: glued-words: thewater\n" },
		{ "1. Lights lamps;\n\n| a | keep thewater clean |\n", "" },
	};

	(void)state;
	EXPECT_ROWS(rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_of_paragraphs_count_on),
		cmocka_unit_test(letters_of_items_count_on_at_each_depth),
		cmocka_unit_test(a_letter_that_was_lost_is_told),
		cmocka_unit_test(a_number_that_was_lost_is_told),
		cmocka_unit_test(a_paragraph_that_ends_in_a_sentence_is_told),
		cmocka_unit_test(a_paragraph_that_begins_in_a_sentence_is_told),
		cmocka_unit_test(a_text_that_does_not_end_is_told),
		cmocka_unit_test(a_number_before_the_middle_of_a_sentence_is_told),
		cmocka_unit_test(a_quotation_without_an_end_is_told),
		cmocka_unit_test(a_heading_in_the_preamble_is_told),
		cmocka_unit_test(a_mark_behind_a_later_one_is_told),
		cmocka_unit_test(digits_alone_on_a_line_in_a_sentence_are_told),
		cmocka_unit_test(a_formula_that_governs_nothing_is_told),
		cmocka_unit_test(labels_of_footnotes_count_on_from_whatever_is_first),
		cmocka_unit_test(words_are_looked_at_in_english_and_not_in_tables),
	};

	return cmocka_run_group_tests_name("import/extraction_doubt", tests, NULL, NULL);
}
