/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "import/text/marks.h"
#include "stage.h"

/* Footnotes 1 to NOTES stand behind the text. */
static const struct {
	const char *dialect, *text;
	unsigned notes;
	const char *want;
} rows[] = {
	/* behind stops, letters and years */
	{ "word", "Recalling the Covenant,1\nNoting the report;2\n", 2,
	  "Recalling the Covenant,[1]|Noting the report;[2]|" },
	{ "word", "Recalling the Declaration1 and 34/41 of March 20132 and 24/8\n", 2,
	  "Recalling the Declaration[1] and 34/41 of March 2013[2] and 24/8|" },
	{ "word", "Noting the report (A/68/301),1 \342\200\234goals\342\200\235""2 and it.\n", 2,
	  "Noting the report (A/68/301),[1] \342\200\234goals\342\200\235[2] and it.|" },
	/* "Agenda 21" is known: the last digit is a mark */
	{ "word", "Recalling Agenda 21 of 1992,1\nReaffirming peace2 and Agenda 213 and others\n", 3,
	  "Recalling Agenda 21 of 1992,[1]|Reaffirming peace[2] and Agenda 21[3] and others|" },
	/* "Agenda 21" itself is none, nor is a number that counts things */
	{ "word", "Recalling the Charter,1\nRecalling Agenda 21 and 2 of 47 States\n", 2,
	  "Recalling the Charter,[1]|Recalling Agenda 21 and 2 of 47 States|" },
	/* a second use is a bare digit too */
	{ "tika", "Recalling 31/14 of 2016,[footnoteRef:1] it,[footnoteRef:2] 31/37 of 24 March 2016,2 and\n", 2,
	  "Recalling 31/14 of 2016,[1] it,[2] 31/37 of 24 March 2016,[2] and|" },
	{ "word", "Recalling the Covenant,1 the Charter,2\nNoting the Covenant,1 too,\n", 2,
	  "Recalling the Covenant,[1] the Charter,[2]|Noting the Covenant,[1] too,|" },
	/* years, symbols, sums and paragraphs are no marks */
	{ "word", "Recalling resolution 66/163 of 19 December 2011,1\n"
		  "Noting 1,000 dollars, paragraphs 1, 2 and 3, and No. 2\n", 2,
	  "Recalling resolution 66/163 of 19 December 2011,[1]|"
	  "Noting 1,000 dollars, paragraphs 1, 2 and 3, and No. 2|" },
	/* a resolution has three digits at most */
	{ "word", "Recalling the Charter,1\nRecalling resolution 74/1672 and others\n", 2,
	  "Recalling the Charter,[1]|Recalling resolution 74/167[2] and others|" },
	/* a blank or a line end before the mark */
	{ "pdf", "Recalling the Rights of the Child, 1 which outlines it,\n\n"
		 "Noting the report of May 2016 2 of the Council,\n", 2,
	  "Recalling the Rights of the Child,[1] which outlines it,|"
	  "Noting the report of May 2016[2] of the Council,|" },
	/* two of one paragraph, the first behind a blank, and both again below */
	{ "pdf", "Noting the letter of the Assembly 1 and the report of the Committee,2\n\n"
		 "Noting the Assembly;1\n\nNoting the Committee;2\n", 2,
	  "Noting the letter of the Assembly[1] and the report of the Committee,[2]|"
	  "Noting the Assembly;[1]|Noting the Committee;[2]|" },
	/* the first has none there: the sure ones below stay */
	{ "pdf", "Noting the letter of the Assembly and the report of the Committee,2\n\n"
		 "Noting the Assembly;1\n\nNoting the Committee;2\n", 2,
	  "Noting the letter of the Assembly and the report of the Committee,2|"
	  "Noting the Assembly;[1]|Noting the Committee;[2]|" },
	/* again behind the word of the first mark, where the sentence goes on */
	{ "pdf", "Noting the Problem,1\n\nNoting the Problem, 1 and the Problem 1 and it,\n", 1,
	  "Noting the Problem,[1]|Noting the Problem,[1] and the Problem[1] and it,|" },
	{ "pdf", "Noting the Problem,1\n\nNoting the Rules, 1 and the Rules 1 and it,\n", 1,
	  "Noting the Problem,[1]|Noting the Rules, 1 and the Rules 1 and it,|" },
	/* where a number of something can stand it is none */
	{ "pdf", "Noting the Problem,1\n\nNoting the Problem, 1 as a whole and the Problem, 1 and 2 "
		 "of them,\n", 1,
	  "Noting the Problem,[1]|Noting the Problem, 1 as a whole and the Problem, 1 and 2 "
	  "of them,|" },
	{ "pdf", "Noting the Problem,1\n\nNoting the Problem, 1 as well as it,\n", 1,
	  "Noting the Problem,[1]|Noting the Problem,[1] as well as it,|" },
	{ "pdf", "Noting the Problem,1\n\nNoting the Problem, 1 and a half,\n", 1,
	  "Noting the Problem,[1]|Noting the Problem, 1 and a half,|" },
	/* of two for one footnote that is the mark which cannot be a number */
	{ "pdf", "Noting the Rules, 1 lamps, and the Problem, 1 which is old,\n", 1,
	  "Noting the Rules, 1 lamps, and the Problem,[1] which is old,|" },
	{ "pdf", "Noting Rules 1 of them, the Agenda 1 of it, and the Problem 1 which is,\n", 1,
	  "Noting Rules 1 of them, the Agenda 1 of it, and the Problem[1] which is,|" },
	{ "pdf", "Noting that in 1 of 2 States, 3 million persons live,\n", 3,
	  "Noting that in 1 of 2 States, 3 million persons live,|" },
	/* in brackets */
	{ "poi", "Recalling the Charter,[1] and it,[2]\n", 2, "Recalling the Charter,[1] and it,[2]|" },
	{ "markdown", "*Recalling* the Charter,<sup>1</sup> and it,<sup>2</sup>\n", 2,
	  "<Recalling> the Charter,[1] and it,[2]|" },
	{ "html", "Recalling the Charter, 1/ and it; 2/\n", 2,
	  "Recalling the Charter,[1] and it;[2]|" },
	/* two behind one word, with a comma or a dash */
	{ "word", "Recalling the Charter,1,2 the rules3\342\200\2234 and 1,000 dollars,\n", 4,
	  "Recalling the Charter,[1][2] the rules[3][4] and 1,000 dollars,|" },
	{ "word", "Noting the Charter,1 quays 1 and 3 and pages 3\342\200\2234, and it,2\n", 4,
	  "Noting the Charter,[1] quays 1 and 3 and pages 3\342\200\2234, and it,[2]|" },
	/* a range is all of its marks, where there are footnotes of all */
	{ "word", "Recalling the Charter,1\342\200\2233 and the rules4 and it,2 and\n", 4,
	  "Recalling the Charter,[1][2][3] and the rules[4] and it,[2] and|" },
	{ "word", "Recalling the rules1\342\200\2239\n", 9,
	  "Recalling the rules[1][2][3][4][5][6][7][8][9]|" },
	{ "word", "Recalling the Charter,1\342\200\2233\n", 2,
	  "Recalling the Charter,[1]\342\200\2233|" },
	{ "markdown", "*Recalling* the Charter,<sup>1\342\200\2233</sup> and it,<sup>4-6</sup>\n", 6,
	  "<Recalling> the Charter,[1][2][3] and it,[4][5][6]|" },
	{ "markdown", "*Recalling* it,<sup>1</sup>\342\200\223<sup>3</sup> and it,<sup>4, 5</sup>\n", 5,
	  "<Recalling> it,[1][2][3] and it,[4][5]|" },
	{ "markdown", "*Recalling* the ports<sup>a-b</sup> and <sup>1-</sup> it\n", 3,
	  "<Recalling> the portsa-b and 1- it|" },
	/* without any footnote the marks still count 1, 2, 3 */
	{ "word", "Recalling the Covenant,1\nNoting it,2 and 3 States,3\n", 0,
	  "Recalling the Covenant,[1]|Noting it,[2] and 3 States,[3]|" },
	{ "word", "Recalling the Covenant,7\n", 0, "Recalling the Covenant,7|" },
};

/* Footnotes 1 to N behind the text of S. */
static void add_notes(const struct stage *s, unsigned n, struct note_text_vec *notes)
{
	for (unsigned i = 1; i <= n; i++) {
		struct note_text note = { .place = s->source.text.len + i };

		note.label[0] = (char)('0' + i);
		vec_push(notes, note);
	}
}

static void marks_are_told_from_other_digits(void **state)
{
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct stage s;
		struct block_vec blocks = {0};
		struct note_text_vec notes = {0};

		stage_open(&s, rows[i].text, rows[i].dialect);
		paragraphs_build(&s.joiner, &s.lines, 0, s.lines.n, &blocks);
		add_notes(&s, rows[i].notes, &notes);
		marks_place(&s.joiner, &blocks, &notes);
		stage_show_blocks(&have, &blocks);
		stage_expect(i, &have, rows[i].want);
		note_texts_fini(&notes);
		blocks_fini(&blocks);
		stage_close(&s);
	}
	buf_fini(&have);
}

static void a_mark_inside_a_number_is_reported_with_its_evidence(void **state)
{
	struct stage s;
	struct block_vec blocks = {0};
	struct note_text_vec notes = {0};
	struct buf have = {0};

	(void)state;
	stage_open(&s, "Noting March 20131 and it,\n", "word");
	paragraphs_build(&s.joiner, &s.lines, 0, s.lines.n, &blocks);
	add_notes(&s, 1, &notes);
	marks_place(&s.joiner, &blocks, &notes);
	stage_show_repairs(&have, &s.repairs);
	stage_expect(0, &have, "1:18: glued-mark: 20131 -> 2013[1]\n");
	assert_true(s.repairs.list.at[0].why[0] != '\0');
	note_texts_fini(&notes);
	blocks_fini(&blocks);
	stage_close(&s);
	buf_fini(&have);
}

/* Footnote 2 is missing: the marks of the range stay two, and that is told. */
static void a_range_that_lacks_a_footnote_is_told(void **state)
{
	static const struct {
		const char *text, *dialect, *want, *told;
	} rows_of_range[] = {
		{ "Noting it,1\342\200\2233 and lamps,\n", "word", "Noting it,[1][3] and lamps,|",
		  "1:11: mark-or-number: 1\342\200\2233 and lamps,\n" },
		{ "Noting it,<sup>1\342\200\2233</sup> and\n", "markdown",
		  "Noting it,[1]\342\200\223[3] and|",
		  "1:16: mark-or-number: 1\342\200\2233 and\n" },
	};
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows_of_range) / sizeof(*rows_of_range); i++) {
		struct stage s;
		struct block_vec blocks = {0};
		struct note_text_vec notes = {0};

		stage_open(&s, rows_of_range[i].text, rows_of_range[i].dialect);
		paragraphs_build(&s.joiner, &s.lines, 0, s.lines.n, &blocks);
		add_notes(&s, 3, &notes);
		notes.at[1].label[0] = '7';
		marks_place(&s.joiner, &blocks, &notes);
		stage_show_blocks(&have, &blocks);
		stage_expect(i, &have, rows_of_range[i].want);
		stage_show_repairs(&have, &s.repairs);
		stage_expect(i, &have, rows_of_range[i].told);
		note_texts_fini(&notes);
		blocks_fini(&blocks);
		stage_close(&s);
	}
	buf_fini(&have);
}

/* A number behind the word of its footnote's first mark may be that mark again. */
static void a_number_behind_the_word_of_a_mark_is_told(void **state)
{
	static const struct {
		const char *text, *want;
	} rows_again[] = {
		{ "Noting the Weapons,1 and that Weapons 1 cannot bind,\n",
		  "1:39: mark-or-number: 1 cannot bind,\n" },
		/* where the sentence goes on it is that mark */
		{ "Noting the Weapons,1 and that Weapons 1 is binding,\n",
		  "1:39: spaced-mark: Weapons 1 -> Weapons[1]\n" },
		/* before the sure one, and where none is sure */
		{ "Noting the Weapons, 1 lamps, and the Rules, 1 which are,\n",
		  "1:21: mark-or-number: 1 lamps, and the\n"
		  "1:45: spaced-mark: Rules, 1 -> Rules,[1]\n" },
		{ "Noting Weapons 1 of them, and Ships 1 for it,\n",
		  "1:16: spaced-mark: Weapons 1 -> Weapons[1]\n"
		  "1:37: mark-or-number: 1 for it,\n" },
		{ "Noting the Weapons,1 and that Rules 1 is binding,\n", "" },
		{ "Noting the Weapons,1 and that Weapons 2 is binding,\n", "" },
	};
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows_again) / sizeof(*rows_again); i++) {
		struct stage s;
		struct block_vec blocks = {0};
		struct note_text_vec notes = {0};

		stage_open(&s, rows_again[i].text, "pdf");
		paragraphs_build(&s.joiner, &s.lines, 0, s.lines.n, &blocks);
		add_notes(&s, 1, &notes);
		marks_place(&s.joiner, &blocks, &notes);
		stage_show_repairs(&have, &s.repairs);
		stage_expect(i, &have, rows_again[i].want);
		note_texts_fini(&notes);
		blocks_fini(&blocks);
		stage_close(&s);
	}
	buf_fini(&have);
}

/* A document with footnotes up to COUNT; each mark stands in one of four forms. */
static void add_long(struct buf *text, unsigned count)
{
	static const char *const before[] = { "the report,", "March 2013", "December 2020,", "peace" };

	for (unsigned i = 1; i <= count; i++)
		buf_addf(text, "%u.\tRequests %s%u and asks for more;\n", i, before[i % 4], i);
	for (unsigned i = 1; i <= count; i++)
		buf_addf(text, "%u A/76/%u.\n", i, i);
}

static void a_hundred_and_seventy_marks_are_all_found(void **state)
{
	struct stage s;
	struct block_vec blocks = {0};
	struct note_text_vec notes = {0};
	struct buf text = {0}, mark = {0}, have = {0};

	(void)state;
	add_long(&text, 170);
	stage_open(&s, buf_str(&text), "word");
	paragraphs_build(&s.joiner, &s.lines, 0, 170, &blocks);
	for (unsigned i = 1; i <= 170; i++) {
		struct note_text note = { .place = s.lines.at[169 + i].start };

		buf_clear(&mark);
		buf_addf(&mark, "%u", i);
		memcpy(note.label, mark.at, mark.len);
		vec_push(&notes, note);
	}
	marks_place(&s.joiner, &blocks, &notes);
	for (unsigned i = 1; i <= 170; i++) {
		buf_clear(&mark);
		buf_addf(&mark, "[%u]", i);
		buf_clear(&have);
		stage_show(&have, &blocks.at[i - 1].text);
		if (strstr(buf_str(&have), buf_str(&mark)) == NULL)
			fail_msg("no mark %u in `%s`", i, buf_str(&have));
	}
	note_texts_fini(&notes);
	blocks_fini(&blocks);
	stage_close(&s);
	buf_fini(&text);
	buf_fini(&mark);
	buf_fini(&have);
}

/* Three digits behind a blank, and a word that no number belongs to. */
static void a_mark_of_three_digits_may_stand_far(void **state)
{
	static const struct {
		const char *text, *want;
	} rows_far[] = {
		{ "Noting the amendment 104 to the rules,\n",
		  "Noting the amendment[104] to the rules,|" },
		{ "Noting the resolution 104 to the rules,\n",
		  "Noting the resolution 104 to the rules,|" },
		{ "Noting the amendment 104 million of the rules,\n",
		  "Noting the amendment 104 million of the rules,|" },
	};
	struct buf have = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows_far) / sizeof(*rows_far); i++) {
		struct stage s;
		struct block_vec blocks = {0};
		struct note_text_vec notes = {0};

		stage_open(&s, rows_far[i].text, "pdf");
		paragraphs_build(&s.joiner, &s.lines, 0, s.lines.n, &blocks);
		add_notes(&s, 1, &notes);
		memcpy(notes.at[0].label, "104", 4);
		marks_place(&s.joiner, &blocks, &notes);
		stage_show_blocks(&have, &blocks);
		stage_expect(i, &have, rows_far[i].want);
		note_texts_fini(&notes);
		blocks_fini(&blocks);
		stage_close(&s);
	}
	buf_fini(&have);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks_are_told_from_other_digits),
		cmocka_unit_test(a_mark_inside_a_number_is_reported_with_its_evidence),
		cmocka_unit_test(a_range_that_lacks_a_footnote_is_told),
		cmocka_unit_test(a_number_behind_the_word_of_a_mark_is_told),
		cmocka_unit_test(a_mark_of_three_digits_may_stand_far),
		cmocka_unit_test(a_hundred_and_seventy_marks_are_all_found),
	};

	return cmocka_run_group_tests_name("import/marks", tests, NULL, NULL);
}
