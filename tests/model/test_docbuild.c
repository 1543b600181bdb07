/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "model/docbuild.h"

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static size_t add(struct docbuild *b, const char *text)
{
	return docbuild_add(b, slice_of(text));
}

/* The text of all paragraphs, one a line. */
static struct buf texts_of(const struct doc *d)
{
	struct buf lines = { 0 };

	for (uint32_t i = 0; i < d->n_paras; i++) {
		assert_int_equal(strlen(d->paras[i].text), d->paras[i].len);
		buf_addf(&lines, "%s: %s\n", para_kind_name(d->paras[i].kind),
		    d->paras[i].text);
	}
	return lines;
}

static void a_document_of_nothing_is_empty(void **state)
{
	struct doc *d = docbuild_done(docbuild_new());

	(void)state;
	assert_int_equal(d->n_paras, 0);
	assert_int_equal(d->n_body, 0);
	assert_int_equal(d->n_notes, 0);
	assert_string_equal(d->file, "");
	assert_string_equal(d->meta.symbol, "");
	assert_string_equal(d->meta.source, "");
	assert_false(date_is_set(d->meta.adopted));
	assert_int_equal(doc_find(d, "PP1"), DOC_NONE);
	doc_free(d);
}

static void giving_up_frees_everything(void **state)
{
	struct docbuild *b = docbuild_new();

	(void)state;
	docbuild_para(b, PARA_TEXT, "1", 0);
	docbuild_link(b, 0, add(b, "text"), "A/67/53", NULL, 0);
	docbuild_recalls(b, "A/67/53");
	docbuild_free(b);
	docbuild_free(NULL);
}

static void paragraphs_come_in_the_order_of_a_document(void **state)
{
	struct docbuild *b = docbuild_new();

	(void)state;
	docbuild_meta(b)->symbol = "A/RES/1/1";
	docbuild_meta(b)->title = "The title";
	docbuild_para(b, PARA_FOOTNOTE, "1", 0);
	add(b, "first note");
	docbuild_para(b, PARA_OPERATIVE, "1", 0);
	add(b, "Urges ");
	assert_int_equal(docbuild_at(b), 6);
	assert_int_equal(add(b, "peace"), 6);
	docbuild_para(b, PARA_FOOTNOTE, "2", 0);
	add(b, "second note");
	docbuild_para(b, PARA_TEXT, "", 0);
	struct doc *d = docbuild_done(b);
	struct buf lines = texts_of(d);
	assert_string_equal(buf_str(&lines),
	    "title: The title\n"
	    "meta: A/RES/1/1\n"
	    "operative: Urges peace\n"
	    "text: \n"
	    "footnote: first note\n"
	    "footnote: second note\n");
	assert_int_equal(d->n_body, 4);
	assert_int_equal(d->n_notes, 2);
	for (uint32_t i = 0; i < d->n_notes; i++)
		assert_int_equal(d->notes[i].para, d->n_body + i);
	assert_string_equal(d->paras[4].number, "1");
	buf_fini(&lines);
	doc_free(d);
}

static void the_meta_line_joins_what_is_known(void **state)
{
	static const char *const two[] = { "Fiji", "Togo" };
	static const char *const chair[] = { "the Chair" };
	static const char *const introduced[] = { "introduced by Fiji" };
	static const struct {
		struct doc_meta meta;
		const char *line;
	} rows[] = {
		{ { .adopted = { 2019, 12, 18 }, .meeting = "50", .agenda_item = "70 (b)",
		    .report = "A/74/399/Add.2", .distributed = { 2020, 1, 17 } },
		  "Adopted 18 December 2019 \xc2\xb7 50th plenary meeting \xc2\xb7 "
		  "Agenda item 70 (b) \xc2\xb7 Report A/74/399/Add.2 \xc2\xb7 "
		  "Distributed 17 January 2020" },
		{ { .meeting = "1" }, "1st plenary meeting" },
		{ { .meeting = "2" }, "2nd plenary meeting" },
		{ { .meeting = "183" }, "183rd plenary meeting" },
		{ { .meeting = "11" }, "11th plenary meeting" },
		{ { .meeting = "112" }, "112th plenary meeting" },
		{ { .meeting = "13" }, "13th plenary meeting" },
		{ { .meeting = "70 (resumed)" }, "Meeting 70 (resumed)" },
		{ { .report = "A/8082" }, "Report A/8082" },
		{ { .report = "A/77/L.89", .draft = "A/77/L.89" }, "Draft A/77/L.89" },
		{ { .report = "A/64/L.15" }, "Draft A/64/L.15" },
		{ { .report = "A/77/L.1", .draft = "A/77/L.1/Rev.1" },
		  "Draft A/77/L.1 \xc2\xb7 Draft A/77/L.1/Rev.1" },
		{ { .adopted = { 2019, 12, 18 }, .vote = { .outcome = "without a vote" },
		    .meeting = "50", .meeting_record = "A/74/PV.50", .committee = "3",
		    .draft = "A/C.3/74/L.9", .sponsors = { two, 2 } },
		  "Adopted 18 December 2019 \xc2\xb7 Adopted without a vote \xc2\xb7 "
		  "50th plenary meeting \xc2\xb7 Record A/74/PV.50 \xc2\xb7 Third Committee \xc2\xb7 "
		  "Draft A/C.3/74/L.9 \xc2\xb7 By Fiji, Togo" },
		{ { .vote = { .outcome = "recorded vote", .in_favour = { two, 2 },
			      .abstaining = { two, 1 } } },
		  "Adopted by 2 to none, with 1 abstention" },
		{ { .sponsors = { chair, 1 } }, "By the Chair" },
		{ { .sponsors = { introduced, 1 } }, "Introduced by Fiji" },
		{ { .language = "en" }, "A/RES/1/1" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct docbuild *b = docbuild_new();

		*docbuild_meta(b) = rows[i].meta;
		docbuild_meta(b)->symbol = "A/RES/1/1";
		struct doc *d = docbuild_done(b);
		assert_int_equal(d->n_paras, 1);
		assert_int_equal(d->paras[0].kind, PARA_META);
		assert_string_equal(d->paras[0].text, rows[i].line);
		assert_string_equal(d->meta.title, "");
		doc_free(d);
	}
}

static void all_that_is_handed_over_is_copied(void **state)
{
	struct docbuild *b = docbuild_new();
	char symbol[] = "A/RES/1/1", title[] = "Title", number[] = "1", label[] = "9";
	char target[] = "A/67/53", address[] = "OP1", text[] = "text", file[] = "a.yaml";
	char *const all[] = { symbol, title, number, label, target, address, text, file };

	(void)state;
	docbuild_meta(b)->symbol = symbol;
	docbuild_meta(b)->title = title;
	docbuild_file(b, file);
	docbuild_para(b, PARA_OPERATIVE, number, 0);
	size_t place = docbuild_place(b, 12, 5);
	docbuild_add(b, slice_of(text));
	docbuild_link(b, 0, 4, target, address, place);
	docbuild_note_ref(b, label, 0);
	docbuild_recalls(b, target);
	struct doc *d = docbuild_done(b);
	for (size_t i = 0; i < COUNT(all); i++)
		memset(all[i], '#', strlen(all[i]));
	const struct para *p = &d->paras[2];
	assert_string_equal(d->meta.symbol, "A/RES/1/1");
	assert_string_equal(d->meta.title, "Title");
	assert_string_equal(d->file, "a.yaml");
	assert_string_equal(p->number, "1");
	assert_string_equal(p->text, "text");
	assert_int_equal(p->line, 12);
	assert_int_equal(p->column, 5);
	assert_int_equal(p->n_marks, 2);
	assert_string_equal(p->marks[0].target, "A/67/53");
	assert_string_equal(p->marks[0].address, "OP1");
	assert_int_equal(p->marks[0].place, 1);
	assert_string_equal(p->marks[1].label, "9");
	assert_int_equal(p->marks[1].note, DOC_NONE);
	assert_int_equal(p->n_recalls, 1);
	assert_string_equal(p->recalls[0], "A/67/53");
	doc_free(d);
}

/* "E0-4" emphasis, "L" link, "N" reference, in their order. */
static struct buf marks_of(const struct para *p)
{
	struct buf text = { 0 };

	for (uint32_t i = 0; i < p->n_marks; i++) {
		const struct mark *m = &p->marks[i];

		buf_addf(&text, "%s%c%u-%u%s", i > 0 ? " " : "", "ELN"[m->kind],
		    (unsigned)m->start, (unsigned)m->end,
		    m->kind == MARK_NOTE_REF ? m->label : "");
	}
	return text;
}

static void marks_are_sorted_and_kept_inside_the_text(void **state)
{
	struct docbuild *b = docbuild_new();

	(void)state;
	docbuild_para(b, PARA_TEXT, "", 0);
	docbuild_note_ref(b, "a", 0);
	add(b, "0123456789");
	docbuild_note_ref(b, "z", 0);
	docbuild_note_ref(b, "b", 0);
	docbuild_emphasis(b, 4, 6, 0);
	docbuild_link(b, 2, 4, "X", NULL, 0);
	docbuild_link(b, 0, 3, "X", NULL, 0);
	docbuild_link(b, 5, 5, "X", NULL, 0);
	docbuild_emphasis(b, 0, 8, 0);
	docbuild_emphasis(b, 2, 4, 0);
	docbuild_emphasis(b, 7, 7, 0);
	docbuild_emphasis(b, 9, 400, 0);
	docbuild_emphasis(b, 10, 400, 0);
	docbuild_emphasis(b, 8, 6, 0);
	docbuild_link(b, 500, SIZE_MAX, "X", NULL, 0);
	docbuild_para(b, PARA_TEXT, "", 0);
	docbuild_emphasis(b, 0, add(b, "next") + 4, 0);
	struct doc *d = docbuild_done(b);
	struct buf marks = marks_of(&d->paras[0]);
	assert_string_equal(buf_str(&marks), "N0-0a E0-8 L0-3 E2-4 L2-4 E4-6 L5-5 E9-10 "
	    "N10-10z N10-10b L10-10");
	buf_fini(&marks);
	marks = marks_of(&d->paras[1]);
	assert_string_equal(buf_str(&marks), "E0-4");
	buf_fini(&marks);
	doc_free(d);
}

static void references_and_notes_know_each_other(void **state)
{
	static const struct {
		uint32_t para, mark;
	} first[] = { { 1, 0 }, { 1, 1 }, { 2, 0 }, { 4, 0 } };
	struct docbuild *b = docbuild_new();

	(void)state;
	docbuild_meta(b)->symbol = "A/RES/1/1";
	docbuild_para(b, PARA_FOOTNOTE, "9", 0);
	add(b, "the nine");
	docbuild_para(b, PARA_FOOTNOTE, "10", 0);
	add(b, "see note ");
	docbuild_note_ref(b, "9", 0);
	docbuild_para(b, PARA_FOOTNOTE, "9", 0);
	add(b, "the other nine");
	docbuild_para(b, PARA_PREAMBULAR, "", 0);
	docbuild_note_ref(b, "9", 0);
	add(b, "Recalling");
	docbuild_note_ref(b, "9", 0);
	docbuild_note_ref(b, "8", 0);
	docbuild_para(b, PARA_OPERATIVE, "", 0);
	add(b, "Urges");
	docbuild_note_ref(b, "9", 0);
	docbuild_note_ref(b, "10", 0);
	struct doc *d = docbuild_done(b);
	assert_int_equal(d->n_notes, 3);
	assert_int_equal(d->notes[0].n_refs, COUNT(first));
	for (uint32_t i = 0; i < COUNT(first); i++) {
		struct mark_at at = d->notes[0].refs[i];

		assert_int_equal(at.para, first[i].para);
		assert_int_equal(at.mark, first[i].mark);
		assert_int_equal(doc_mark(d, at)->note, 0);
		assert_string_equal(doc_mark(d, at)->label, "9");
	}
	assert_int_equal(d->notes[1].n_refs, 1);
	assert_int_equal(d->notes[1].refs[0].para, 2);
	assert_int_equal(d->notes[2].n_refs, 0);
	assert_int_equal(d->paras[1].marks[2].note, DOC_NONE);
	assert_int_equal(doc_find(d, "fn9"), 3);
	assert_int_equal(doc_find(d, "fn9~2"), 5);
	doc_free(d);
}

static void check_place(struct diag_place place, size_t line, size_t column)
{
	assert_string_equal(place.file, "a.yaml");
	assert_int_equal(place.line, line);
	assert_int_equal(place.column, column);
}

/* A text folded from two lines: a place is told for each run that follows without a gap. */
static void places_follow_the_lines_of_the_source(void **state)
{
	struct docbuild *b = docbuild_new();

	(void)state;
	docbuild_file(b, "a.yaml");
	docbuild_para(b, PARA_TEXT, "", 0);
	docbuild_place(b, 7, 5);
	add(b, "an ");
	docbuild_place(b, 7, 9);
	docbuild_emphasis(b, 3, 6, 0);
	add(b, "old");
	docbuild_place(b, 8, 1);
	add(b, " ");
	docbuild_link(b, 7, 12, "X", NULL, docbuild_place(b, 8, 2));
	add(b, "\xc3\xa9t\xc3\xa9");
	docbuild_note_ref(b, "1", docbuild_place(b, 8, 9));
	docbuild_note_ref(b, "2", docbuild_place(b, 8, 13));
	docbuild_para(b, PARA_TEXT, "", 0);
	add(b, "from nowhere");
	struct doc *d = docbuild_done(b);
	check_place(doc_place(d, 0, 0), 7, 5);
	check_place(doc_place(d, 0, 2), 7, 7);
	check_place(doc_place(d, 0, 4), 7, 10);
	check_place(doc_place(d, 0, 10), 8, 4);
	check_place(doc_mark_place(d, (struct mark_at){ 0, 0 }), 7, 9);
	check_place(doc_mark_place(d, (struct mark_at){ 0, 1 }), 8, 2);
	check_place(doc_mark_place(d, (struct mark_at){ 0, 2 }), 8, 9);
	check_place(doc_mark_place(d, (struct mark_at){ 0, 3 }), 8, 13);
	check_place(doc_mark_place(d, (struct mark_at){ 0, DOC_NONE }), 7, 5);
	check_place(doc_place(d, 1, 3), 0, 0);
	doc_free(d);
}

static void parts_are_written_or_derived(void **state)
{
	struct docbuild *b = docbuild_new();

	(void)state;
	docbuild_para(b, PARA_HEADING, "", 1);
	add(b, "Annex");
	docbuild_para(b, PARA_HEADING, "", 1);
	add(b, "Annex II");
	docbuild_part(b, "second", true);
	docbuild_para(b, PARA_HEADING, "", 1);
	add(b, "Annex III");
	docbuild_part(b, "", true);
	docbuild_para(b, PARA_HEADING, "", 1);
	add(b, "Peace");
	docbuild_para(b, PARA_TEXT, "", 0);
	add(b, "Annex");
	docbuild_part(b, "none", true);
	struct doc *d = docbuild_done(b);
	assert_string_equal(d->paras[0].part, "annex");
	assert_false(d->paras[0].part_written);
	assert_string_equal(d->paras[1].part, "second");
	assert_true(d->paras[1].part_written);
	assert_null(d->paras[2].part);
	assert_null(d->paras[3].part);
	assert_null(d->paras[4].part);
	assert_false(d->paras[4].part_written);
	doc_free(d);
}

static void pages_of_the_program_have_no_addresses(void **state)
{
	struct docbuild *b = docbuild_new();

	(void)state;
	docbuild_meta(b)->title = "Help";
	docbuild_para(b, PARA_HEADING, "", 1);
	add(b, "Keys");
	docbuild_para(b, PARA_TEXT, "", 0);
	struct doc *d = docbuild_done(b);
	struct buf lines = texts_of(d);
	assert_string_equal(buf_str(&lines), "title: Help\nheading: Keys\ntext: \n");
	for (uint32_t i = 0; i < d->n_paras; i++)
		assert_string_equal(d->paras[i].address, "");
	buf_fini(&lines);
	doc_free(d);
}

/* All references are joined with their notes, each once, whatever is built. */
static void random_documents_join_every_reference(void **state)
{
	unsigned seed = 11;
	char label[16];

	(void)state;
	for (int round = 0; round < 40; round++) {
		struct docbuild *b = docbuild_new();
		uint32_t joined = 0, open = 0;

		docbuild_meta(b)->symbol = "A/RES/1/1";
		for (unsigned i = 0; i < 400; i++) {
			seed = seed * 1664525u + 1013904223u;
			snprintf(label, sizeof(label), "%u", (seed >> 16) % 90);
			if (seed >> 31) {
				docbuild_para(b, PARA_FOOTNOTE, label, 0);
			} else {
				docbuild_para(b, PARA_PREAMBULAR, "", 0);
			}
			for (unsigned n = (seed >> 24) % 4; n > 0; n--) {
				snprintf(label, sizeof(label), "%u", (seed >> (8 + n)) % 120);
				add(b, n % 2 ? "word " : "");
				docbuild_note_ref(b, label, 0);
			}
		}
		struct doc *d = docbuild_done(b);
		for (uint32_t i = 0; i < d->n_paras; i++)
			for (uint32_t j = 0; j < d->paras[i].n_marks; j++) {
				const struct mark *m = &d->paras[i].marks[j];
				bool found = m->note != DOC_NONE;

				joined += found;
				open += !found;
				if (found)
					assert_string_equal(m->label,
					    d->paras[d->n_body + m->note].number);
			}
		for (uint32_t i = 0; i < d->n_notes; i++)
			for (uint32_t j = 0; j < d->notes[i].n_refs; j++, joined--) {
				struct mark_at at = d->notes[i].refs[j];

				assert_int_equal(doc_mark(d, at)->note, i);
				if (j == 0)
					continue;
				struct mark_at before = d->notes[i].refs[j - 1];
				assert_true(before.para < at.para ||
				    (before.para == at.para && before.mark < at.mark));
			}
		assert_int_equal(joined, 0);
		assert_true(open > 0);
		doc_free(d);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_document_of_nothing_is_empty),
		cmocka_unit_test(giving_up_frees_everything),
		cmocka_unit_test(paragraphs_come_in_the_order_of_a_document),
		cmocka_unit_test(the_meta_line_joins_what_is_known),
		cmocka_unit_test(all_that_is_handed_over_is_copied),
		cmocka_unit_test(marks_are_sorted_and_kept_inside_the_text),
		cmocka_unit_test(references_and_notes_know_each_other),
		cmocka_unit_test(places_follow_the_lines_of_the_source),
		cmocka_unit_test(parts_are_written_or_derived),
		cmocka_unit_test(pages_of_the_program_have_no_addresses),
		cmocka_unit_test(random_documents_join_every_reference),
	};

	return cmocka_run_group_tests_name("docbuild", tests, NULL, NULL);
}
