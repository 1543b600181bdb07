/* SPDX-License-Identifier: ISC */
/* No word is lost in silence. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "stage.h"
#include "textfile.h"

/* Enters bytes of WORD in the source of S as ENTRY. */
static void enter(struct stage *s, const char *word, enum coverage_entry entry)
{
	size_t at = slice_find(buf_slice(&s->source.text), word, 0);

	assert_true(at != SLICE_NONE);
	coverage_enter(&s->coverage, at, at + strlen(word), entry);
}

static void a_word_that_was_dropped_is_reported_with_its_place(void **state)
{
	struct stage s;
	struct buf have = {0};

	(void)state;
	stage_open(&s, "kept left out\n  the dropped words, kept\nsign dropped too\n", "word");
	enter(&s, "kept left", COVERAGE_KEPT);
	enter(&s, "out", COVERAGE_LEFT_OUT);
	enter(&s, ", kept", COVERAGE_KEPT);
	enter(&s, "sign", COVERAGE_SIGN);
	assert_int_equal(coverage_close(&s.coverage, &s.source, &s.repairs), 2);
	stage_show_repairs(&have, &s.repairs);
	stage_expect(0, &have, "2:3: unaccounted: the dropped words\n"
			       "3:6: unaccounted: dropped too\n");
	stage_close(&s);
	buf_fini(&have);
}

static void a_letter_lost_inside_a_word_is_reported(void **state)
{
	struct stage s;
	struct buf have = {0};

	(void)state;
	stage_open(&s, "C\303\264te\n", "word");
	coverage_enter(&s.coverage, 0, 1, COVERAGE_KEPT);
	coverage_enter(&s.coverage, 3, 5, COVERAGE_KEPT);
	assert_int_equal(coverage_close(&s.coverage, &s.source, &s.repairs), 1);
	stage_show_repairs(&have, &s.repairs);
	stage_expect(0, &have, "1:2: unaccounted: \303\264\n");
	stage_close(&s);
	buf_fini(&have);
}

static void stops_and_blanks_need_no_coverage(void **state)
{
	struct stage s;

	(void)state;
	stage_open(&s, " .,;: -- *** \t\n\f\n", "word");
	assert_int_equal(coverage_close(&s.coverage, &s.source, &s.repairs), 0);
	stage_close(&s);
}

static void what_a_text_holds_is_kept_but_not_what_was_put_in(void **state)
{
	struct stage s;
	struct sourcemap text = {0};

	(void)state;
	stage_open(&s, "one two\n", "word");
	sourcemap_add(&text, buf_slice(&s.source.text), 0, 3);
	sourcemap_put(&text, " and ", 4);
	coverage_keep(&s.coverage, &text);
	assert_int_equal(s.coverage.entries[2], COVERAGE_KEPT);
	assert_int_equal(s.coverage.entries[4], COVERAGE_OPEN);
	assert_int_equal(coverage_close(&s.coverage, &s.source, &s.repairs), 1);
	sourcemap_fini(&text);
	stage_close(&s);
}

/* Of a whole import: each word is in the document, or an entry names it. */
static void every_word_of_an_import_is_kept_or_named(void **state)
{
	static const char text[] =
		"Stray words first\n\nUnited Nations\tA/RES/68/164\nGeneral Assembly\n"
		"Distr.: General\n21 February 2014\nSixty-eighth session\nAgenda item 69 (b)\n"
		"Rights\n\tResolution adopted by the General Assembly on 18 December 2013\n"
		"\t68/164.\tStrengthening the role\n\tThe General Assembly,\n"
		"\tRecalling the Charter,1\n\t1.\tRequests a report.\n"
		"70th plenary meeting\n18 December 2013\n\n1 Resolution 217 A (III).\n"
		"13-44929\t2/2\n";
	struct import out;
	struct buf all = {0};

	(void)state;
	assert_true(textfile_import(slice_of(text), "test.txt", NULL, &out));
	textfile_show(&all, &out);
	textfile_repairs(&all, &out, REPAIR_FURNITURE);
	textfile_repairs(&all, &out, REPAIR_DOUBT);
	for (size_t i = 0; i < out.docs.n; i++) {
		const struct doc_meta *m = &out.docs.at[i]->meta;

		buf_addf(&all, "%s %s\n", m->agenda_item, m->agenda_title);
		for (uint32_t k = 0; k < out.docs.at[i]->n_paras; k++)
			buf_addf(&all, "%s %s\n", out.docs.at[i]->paras[k].number,
				 out.docs.at[i]->paras[k].text);
	}
	for (size_t at = 0; at < sizeof(text) - 1;) {
		size_t end = at + strcspn(text + at, " \t\n.,");
		struct slice word = { text + at, end - at };

		/* the mark of the footnote is told by its label */
		if (word.len > 1 && !slice_is(word, "68/164")) {
			struct buf one = {0};

			buf_adds(&one, word);
			if (strstr(buf_str(&all), buf_str(&one)) == NULL)
				fail_msg("`%s` is lost", buf_str(&one));
			buf_fini(&one);
		}
		at = end + 1;
	}
	for (size_t i = 0; i < out.repairs.list.n; i++)
		assert_int_not_equal(out.repairs.list.at[i].rule, REPAIR_UNACCOUNTED);
	import_fini(&out);
	buf_fini(&all);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_that_was_dropped_is_reported_with_its_place),
		cmocka_unit_test(a_letter_lost_inside_a_word_is_reported),
		cmocka_unit_test(stops_and_blanks_need_no_coverage),
		cmocka_unit_test(what_a_text_holds_is_kept_but_not_what_was_put_in),
		cmocka_unit_test(every_word_of_an_import_is_kept_or_named),
	};

	return cmocka_run_group_tests_name("import/coverage", tests, NULL, NULL);
}
