/* SPDX-License-Identifier: ISC */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "model/doc.h"

/* A document by hand, so that docbuild.c cannot hide a fault of doc.c. */
static const struct mark opening_marks[] = {
	{ .kind = MARK_EMPHASIS, .start = 0, .end = 10 },
	{ .kind = MARK_LINK, .start = 15, .end = 21, .target = "A/RES/66/163" },
};
static const struct mark late_marks[] = {
	{ .kind = MARK_EMPHASIS, .start = 5, .end = 8 },
};
static const struct mark inner_marks[] = {
	{ .kind = MARK_NOTE_REF, .start = 0, .end = 0, .label = "1" },
	{ .kind = MARK_LINK, .start = 0, .end = 8, .target = "A/67/53" },
	{ .kind = MARK_EMPHASIS, .start = 0, .end = 5 },
};
static const struct para paras[] = {
	{ .kind = PARA_TITLE, .address = "", .text = "Title", .len = 5 },
	{ .kind = PARA_META, .address = "", .text = "Meta", .len = 4 },
	{ .kind = PARA_PREAMBULAR, .address = "PP1", .text = "Recalling its 66/163", .len = 20,
	  .marks = opening_marks, .n_marks = 2 },
	{ .kind = PARA_OPERATIVE, .address = "OP1", .text = "Also notes", .len = 10,
	  .marks = late_marks, .n_marks = 1 },
	{ .kind = PARA_ITEM, .address = "OP1(a)", .text = "Notes it", .len = 8,
	  .marks = opening_marks, .n_marks = 1 },
	{ .kind = PARA_OPERATIVE, .address = "annex:OP1", .text = "Notes it", .len = 8,
	  .marks = inner_marks, .n_marks = 3 },
	{ .kind = PARA_FOOTNOTE, .address = "fn1", .text = "Note", .len = 4 },
	{ .kind = PARA_FOOTNOTE, .address = "fn2", .text = "Note", .len = 4 },
};
static const struct doc doc = {
	.paras = paras, .n_paras = 8, .n_body = 6, .n_notes = 2,
};

static void paragraphs_are_found_by_address_in_any_case(void **state)
{
	static const struct {
		const char *address;
		uint32_t para;
	} rows[] = {
		{ "PP1", 2 }, { "pp1", 2 }, { "OP1", 3 }, { "op1(A)", 4 },
		{ "Annex:OP1", 5 }, { "FN2", 7 }, { "OP", DOC_NONE }, { "OP11", DOC_NONE },
		{ "OP1(a)(i)", DOC_NONE }, { "", DOC_NONE }, { " PP1", DOC_NONE },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (doc_find(&doc, rows[i].address) != rows[i].para)
			fail_msg("%s", rows[i].address);
}

static void a_walk_over_marks_stops_at_links_alone(void **state)
{
	static const struct {
		uint32_t para, from, link;
	} rows[] = {
		{ 2, 0, 1 }, { 2, 1, 1 }, { 2, 2, 2 }, { 3, 0, 1 }, { 5, 0, 1 }, { 5, 2, 3 },
		{ 6, 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (para_next_link(&paras[rows[i].para], rows[i].from) != rows[i].link)
			fail_msg("row %zu", i);
	assert_true(para_has_link(&paras[2]));
	assert_false(para_has_link(&paras[3]));
	assert_false(para_has_link(&paras[6]));
}

static void notes_are_behind_the_body(void **state)
{
	(void)state;
	assert_int_equal(doc_note_of(&doc, 5), DOC_NONE);
	assert_int_equal(doc_note_of(&doc, 6), 0);
	assert_int_equal(doc_note_of(&doc, 7), 1);
	assert_int_equal(doc_note_of(&doc, 8), DOC_NONE);
	assert_int_equal(doc_note_of(&doc, DOC_NONE), DOC_NONE);
}

static void marks_are_named_by_paragraph_and_place(void **state)
{
	(void)state;
	assert_ptr_equal(doc_mark(&doc, (struct mark_at){ 2, 1 }), &opening_marks[1]);
	assert_null(doc_mark(&doc, (struct mark_at){ 2, DOC_NONE }));
	assert_null(doc_mark(&doc, (struct mark_at){ DOC_NONE, DOC_NONE }));
}

static void openings_are_the_first_emphasis(void **state)
{
	static const char *const rows[] = {
		"", "", "Recalling", "", "", "Notes", "", "",
	};

	(void)state;
	for (uint32_t i = 0; i < doc.n_paras; i++)
		if (!slice_is(para_opening(&paras[i]), rows[i]))
			fail_msg("paragraph %u", (unsigned)i);
}

static void title_and_meta_are_no_body(void **state)
{
	(void)state;
	for (uint32_t i = 0; i < doc.n_paras; i++)
		assert_int_equal(para_is_body(&paras[i]), i >= 2);
	assert_true(slice_is(para_text(&paras[0]), "Title"));
}

static void kinds_have_the_names_of_the_json_form(void **state)
{
	(void)state;
	assert_string_equal(para_kind_name(PARA_PREAMBULAR), "preambular");
	assert_string_equal(para_kind_name(PARA_OPERATIVE), "operative");
	assert_string_equal(para_kind_name(PARA_ITEM), "item");
	assert_string_equal(para_kind_name(PARA_HEADING), "heading");
	assert_string_equal(para_kind_name(PARA_TEXT), "text");
	assert_string_equal(para_kind_name(PARA_ENACTING), "enacting");
	for (int kind = PARA_TITLE; kind <= PARA_FOOTNOTE; kind++)
		assert_true(strlen(para_kind_name((enum para_kind)kind)) > 0);
}

static void nothing_is_freed_of_no_document(void **state)
{
	(void)state;
	doc_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paragraphs_are_found_by_address_in_any_case),
		cmocka_unit_test(a_walk_over_marks_stops_at_links_alone),
		cmocka_unit_test(notes_are_behind_the_body),
		cmocka_unit_test(marks_are_named_by_paragraph_and_place),
		cmocka_unit_test(openings_are_the_first_emphasis),
		cmocka_unit_test(title_and_meta_are_no_body),
		cmocka_unit_test(kinds_have_the_names_of_the_json_form),
		cmocka_unit_test(nothing_is_freed_of_no_document),
	};

	return cmocka_run_group_tests_name("doc", tests, NULL, NULL);
}
