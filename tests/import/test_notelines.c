/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "import/text/notelines.h"
#include "import/text/phrase.h"
#include "stage.h"

/* Classes strokes and page numbers as furniture does. */
static void set_furniture(struct stage *s)
{
	for (size_t i = 0; i < s->lines.n; i++) {
		struct line *line = &s->lines.at[i];
		struct slice words = line_text(buf_slice(&s->source.text), line);
		bool page = words.len > 2 && phrase_page_number(words, 0) == words.len;

		if (line->class != LINE_BODY || (!phrase_is_rule(words) && !page))
			continue;
		line->class = LINE_FURNITURE;
		line->rule = page ? REPAIR_PAGE_NUMBER : REPAIR_STROKES;
	}
}

static const struct {
	const char *dialect, *text, *notes, *paragraphs;
} rows[] = {
	/* below strokes, the paragraph goes on on the next page */
	{ "pdf",
	  "1. Requests the Secretary-General to report on\n"
	  "__________________\n"
	  "1 Resolution 70/1.\n"
	  "2 Official Records of the General Assembly, Supplement No.\n"
	  "11 (E/2014/31), chap. III.\n"
	  "2/3\n"
	  "the matter.\n",
	  "1=Resolution 70/1.|2=Official Records of the General Assembly, Supplement No. 11 "
	  "(E/2014/31), chap. III.|",
	  "1: Requests the Secretary-General to report on the matter.|" },
	/* the label on a line of its own */
	{ "pdf-dense",
	  "1. Requests a report.\n_______\n1\nResolution 70/1.\n2\nA/68/301.\n2/3\n2. Decides so.\n",
	  "1=Resolution 70/1.|2=A/68/301.|", "1: Requests a report.|2: Decides so.|" },
	/* labels in a row, texts in a row */
	{ "pdf-dense",
	  "1. Requests a report.\n_______\n1\n2\nA/75/903, annex.\nResolution 78/3, annex.\n"
	  "2/3\n2. Decides so.\n",
	  "1=A/75/903, annex.|2=Resolution 78/3, annex.|",
	  "1: Requests a report.|2: Decides so.|" },
	/* no strokes: the labels go on from one to the next */
	{ "pdf-glued",
	  "1. Requests the Secretary-General to report on\n\n1 Resolution 70/1.\n\n2 A/68/301.\n\n"
	  "the matter.\n",
	  "1=Resolution 70/1.|2=A/68/301.|",
	  "1: Requests the Secretary-General to report on the matter.|" },
	/* at the end of a Word text, also without a blank line */
	{ "word", "1. Requests a report.1\n\n1 Resolution 70/1.\n2 A/68/301.\n",
	  "1=Resolution 70/1.|2=A/68/301.|", "1: Requests a report.1|" },
	{ "word", "1. Requests a report.1\n70th plenary meeting\n18 December 2013\n1 A/68/301.\n",
	  "1=A/68/301.|", "1: Requests a report.1|70th plenary meeting|18 December 2013|" },
	/* POI: a footnote over two lines */
	{ "poi", "1. Requests a report.[1]\n\n1\tResolution 70/1,\nannex.\n2\tA/68/301.\n",
	  "1=Resolution 70/1, annex.|2=A/68/301.|", "1: Requests a report.[1]|" },
	{ "pandoc", "1. Requests a report.[1]\n\n[1] Resolution 70/1.\n\n[2] A/68/301.\n",
	  "1=Resolution 70/1.|2=A/68/301.|", "1: Requests a report.[1]|" },
	{ "markdown", "1. *Requests* a report.\n\n<sup>1</sup> Resolution 70/1.\n",
	  "1=Resolution 70/1.|", "1: <Requests> a report.|" },
	{ "html", "1. Requests a report. 1/\n\n-----\n1/ Resolution 70/1.\n\n2/ A/68/301.\n",
	  "1=Resolution 70/1.|2=A/68/301.|", "1: Requests a report.[1]|" },
	/* a list of votes behind the footnotes is none of them */
	{ "html", "1. Requests a report. 1/\n\n-----\n1/ A/68/301.\n\nRECORDED VOTE ON IT:\n\n"
		  "In favour: Cuba.\n",
	  "1=A/68/301.|", "1: Requests a report.[1]|RECORDED VOTE ON IT:|In favour: Cuba.|" },
	/* a volume numbers its footnotes through */
	{ "pdf", "1. Requests a report.\n\n12 Official Records, Supplement No. 18 (A/8018).\n",
	  "12=Official Records, Supplement No. 18 (A/8018).|", "1: Requests a report.|" },
	/* what begins with a number and is no footnote */
	{ "pdf", "Recalling the meeting from\n2 to 4 September in Nairobi,\n",
	  "", "Recalling the meeting from 2 to 4 September in Nairobi,|" },
	{ "pdf", "Recalling the report,\n\n1 December 2013\n", "",
	  "Recalling the report,|1 December 2013|" },
	{ "word", "Requests a report;\n5 per cent of it,\n", "",
	  "Requests a report;|5 per cent of it,|" },
};

static void footnotes_are_told_from_the_text_around_them(void **state)
{
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct stage s;
		struct note_text_vec notes = {0};
		struct block_vec blocks = {0};

		stage_open(&s, rows[i].text, rows[i].dialect);
		set_furniture(&s);
		notelines_read(&s.joiner, &s.lines, 0, &notes);
		stage_show_notes(&have, &notes);
		stage_expect(i, &have, rows[i].notes);
		paragraphs_build(&s.joiner, &s.lines, 0, s.lines.n, &blocks);
		stage_show_blocks(&have, &blocks);
		stage_expect(i, &have, rows[i].paragraphs);
		blocks_fini(&blocks);
		note_texts_fini(&notes);
		stage_close(&s);
	}
	buf_fini(&have);
}

static void each_footnote_knows_where_it_begins(void **state)
{
	struct stage s;
	struct note_text_vec notes = {0};

	(void)state;
	stage_open(&s, "1. Requests.\n_____\n1 Resolution 70/1.\n2 A/68/301.\n", "pdf");
	set_furniture(&s);
	notelines_read(&s.joiner, &s.lines, 0, &notes);
	assert_int_equal(notes.n, 2);
	for (size_t i = 0; i < 2; i++) {
		struct diag_place place = source_place(&s.source, notes.at[i].place);

		assert_int_equal(place.line, 3 + i);
		assert_int_equal(s.lines.at[2 + i].class, LINE_NOTE);
	}
	note_texts_fini(&notes);
	stage_close(&s);
}

/* The end of a page is looked for once, and what begins below the first of its strokes. */
static void a_page_of_strokes_is_read_once(void **state)
{
	const clock_t start = clock();
	struct buf text = {0};
	struct stage s;
	struct note_text_vec notes = {0};

	(void)state;
	buf_add(&text, "1. Requests.\n\f\n");
	for (size_t i = 0; i < 40000; i++)
		buf_add(&text, "_____\nand\n");
	stage_open(&s, buf_str(&text), "pdf");
	set_furniture(&s);
	notelines_read(&s.joiner, &s.lines, 0, &notes);
	assert_int_equal(notes.n, 0);
	assert_true((double)(clock() - start) / CLOCKS_PER_SEC < 5);
	note_texts_fini(&notes);
	stage_close(&s);
	buf_fini(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(footnotes_are_told_from_the_text_around_them),
		cmocka_unit_test(each_footnote_knows_where_it_begins),
		cmocka_unit_test(a_page_of_strokes_is_read_once),
	};

	return cmocka_run_group_tests_name("import/notelines", tests, NULL, NULL);
}
