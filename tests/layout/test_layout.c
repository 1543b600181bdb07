/* SPDX-License-Identifier: ISC */
/* Each kind of paragraph as the reader sees it, at wide and narrow widths. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "fixture.h"
#include "layout_law.h"

static bool hrc_is_missing(void *context, const char *symbol)
{
	(void)context;
	return strncmp(symbol, "A/HRC/", 6) == 0;
}

/* Of every footnote whose text begins with Ibid. */
static const char *ibid_gloss(void *context, uint32_t para)
{
	const struct doc *d = *(struct doc **)context;

	return strncmp(d->paras[para].text, "Ibid.", 5) == 0
	    ? "United Nations, Treaty Series, vol. 660, No. 9464."
	    : NULL;
}

/* What PARAS look like at COLS; ROLES: their letters; free(). */
static char *look(const struct fixture_para *paras, size_t n, uint32_t cols, bool roles)
{
	struct doc *d = fixture_doc("A/RES/68/164", paras, n);
	struct layout_lore lore = {
		.missing = hrc_is_missing,
		.gloss = ibid_gloss,
		.context = &d,
	};
	struct layout *l = layout_new(d, cols, &lore);
	bool kept = law_is_kept(l);
	char *dump = fixture_dump(l, roles);

	layout_free(l);
	doc_free(d);
	assert_true(kept);
	return dump;
}

static void expect_n(const struct fixture_para *paras, size_t n, uint32_t cols,
    bool roles, const char *expected)
{
	char *dump = look(paras, n, cols, roles);
	/* The metadata paragraph that every document has, and its blank row. */
	char *body = strstr(dump, "\n\n");
	bool right = body != NULL && strcmp(body + 2, expected) == 0;

	if (!right)
		print_error("at %u columns:\n%s", (unsigned)cols, dump);
	free(dump);
	assert_true(right);
}

#define EXPECT(paras, cols, expected) \
	expect_n(paras, sizeof(paras) / sizeof(*(paras)), cols, false, expected)
#define EXPECT_ROLES(paras, cols, expected) \
	expect_n(paras, sizeof(paras) / sizeof(*(paras)), cols, true, expected)

static const struct fixture_para preambular[] = {
	{ PARA_PREAMBULAR, "", 0,
	    "*Recalling also* all relevant Human Rights Council resolutions "
	    "on the topic, including resolutions [19/11](A/HRC/RES/19/11) of 22 March "
	    "2012,[^1] [19/36](A/HRC/RES/19/36) of 23 March 2012[^1] and "
	    "[66/163](A/RES/66/163) of 19 December 2011, *inter alia*," },
	{ PARA_FOOTNOTE, "1", 0, "[A/68/301](A/68/301)." },
};

static void a_preambular_paragraph_has_its_address_in_the_margin(void **state)
{
	(void)state;
	EXPECT(preambular, 80,
	    "PP1 Recalling also all relevant Human Rights Council resolutions on the topic,\n"
	    "    including resolutions 19/11! of 22 March 2012,[1] 19/36! of 23 March 2012[1]\n"
	    "    and 66/163 of 19 December 2011, inter alia,\n"
	    "\n"
	    "1   A/68/301.\n");
	EXPECT(preambular, 40,
	    "PP1 Recalling also all relevant Human\n"
	    "    Rights Council resolutions on the\n"
	    "    topic, including resolutions 19/11!\n"
	    "    of 22 March 2012,[1] 19/36! of 23\n"
	    "    March 2012[1] and 66/163 of 19\n"
	    "    December 2011, inter alia,\n"
	    "\n"
	    "1   A/68/301.\n");
}

static void a_narrow_paragraph_is_led_by_its_address(void **state)
{
	(void)state;
	EXPECT(preambular, 20,
	    "PP1 Recalling also\n"
	    "all relevant Human\n"
	    "Rights Council\n"
	    "resolutions on the\n"
	    "topic, including\n"
	    "resolutions 19/11!\n"
	    "of 22 March 2012,[1]\n"
	    "19/36! of 23 March\n"
	    "2012[1] and 66/163\n"
	    "of 19 December 2011,\n"
	    "inter alia,\n"
	    "\n"
	    "1 A/68/301.\n");
}

static void runs_tell_openings_links_and_references_apart(void **state)
{
	(void)state;
	EXPECT_ROLES(preambular, 40,
	    "aaa oooooooooooooo...................\n"
	    "    .................................\n"
	    "    .............................xxxxxx\n"
	    "    .................nnn.xxxxxx......\n"
	    "    ..........nnn.....llllll......\n"
	    "    ...............eeeeeeeeee.\n"
	    "\n"
	    "a   llllllll.\n");
	EXPECT_ROLES(preambular, 20,
	    "aaaaoooooooooooooo\n"
	    "..................\n"
	    "..............\n"
	    "..................\n"
	    "................\n"
	    "............xxxxxx\n"
	    ".................nnn\n"
	    "xxxxxx............\n"
	    "....nnn.....llllll\n"
	    "....................\n"
	    "eeeeeeeeee.\n"
	    "\n"
	    "aallllllll.\n");
}

static void the_margin_gives_way_at_the_narrow_width(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_OPERATIVE, "1", 0, "*Decides* to remain seized of the matter." },
	};
	(void)state;
	EXPECT(paras, LAYOUT_NARROW,
	    "OP1 Decides to remain seized of\n"
	    "    the matter.\n");
	EXPECT(paras, LAYOUT_NARROW - 1,
	    "OP1 Decides to remain seized of\n"
	    "the matter.\n");
}

static void a_reference_stays_with_the_word_and_mark_before_it(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_TEXT, "", 0, "evidence[^9], evidence[^9] ,evidence [^9]end[^9]" },
		{ PARA_FOOTNOTE, "9", 0, "x" },
	};
	(void)state;
	EXPECT(paras, 12,
	    "evidence[9],\n"
	    "evidence[9]\n"
	    ",evidence\n"
	    "[9]end[9]\n"
	    "\n"
	    "9 x\n");
	EXPECT(paras, 13,
	    "evidence[9],\n"
	    "evidence[9]\n"
	    ",evidence [9]\n"
	    "end[9]\n"
	    "\n"
	    "9 x\n");
}

static void a_reference_at_the_beginning_leads_the_first_word(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_TEXT, "", 0, "[^9]word behind" },
		{ PARA_FOOTNOTE, "9", 0, "x" },
	};
	(void)state;
	EXPECT(paras, 9,
	    "[9]word\n"
	    "behind\n"
	    "\n"
	    "9 x\n");
}

static void the_sign_of_a_missing_link_stays_with_the_link(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_TEXT, "", 0,
		    "In resolution [19/11](A/HRC/RES/19/11) of the "
		    "*Council and [19/36](A/HRC/RES/19/36)*." },
	};
	(void)state;
	EXPECT(paras, 20,
	    "In resolution 19/11!\n"
	    "of the Council and\n"
	    "19/36!.\n");
	EXPECT_ROLES(paras, 20,
	    "..............xxxxxx\n"
	    ".......eeeeeeeeeee\n"
	    "xxxxxx.\n");
	EXPECT(paras, 19,
	    "In resolution\n"
	    "19/11! of the\n"
	    "Council and 19/36!.\n");
}

static void a_reference_behind_a_missing_link_follows_its_sign(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_TEXT, "", 0, "See [19/11](A/HRC/RES/19/11)[^1]." },
		{ PARA_FOOTNOTE, "1", 0, "x" },
	};
	(void)state;
	EXPECT(paras, 30, "See 19/11![1].\n\n1 x\n");
	EXPECT_ROLES(paras, 30, "....xxxxxxnnn.\n\naa.\n");
}

static void a_link_to_the_document_itself_is_never_missing(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_TEXT, "", 0, "See [paragraph 1](#OP1)." },
	};
	(void)state;
	EXPECT_ROLES(paras, 30, "....lllllllllll.\n");
}

static const struct fixture_para items[] = {
	{ PARA_OPERATIVE, "1", 0, "*Requests* the Secretary-General:" },
	{ PARA_ITEM, "(a)", 1, "To report to the General Assembly at its next session;" },
	{ PARA_ITEM, "(i)", 2, "On the implementation of the present resolution;" },
	{ PARA_ITEM, "", 2, "An item without a number hangs behind nothing;" },
};

static void items_hang_behind_their_number(void **state)
{
	(void)state;
	EXPECT(items, 40,
	    "OP1 Requests the Secretary-General:\n"
	    "\n"
	    "    (a) To report to the General\n"
	    "        Assembly at its next session;\n"
	    "\n"
	    "        (i) On the implementation of the\n"
	    "            present resolution;\n"
	    "\n"
	    "        An item without a number hangs\n"
	    "        behind nothing;\n");
}

static void items_are_indented_less_where_it_is_narrow(void **state)
{
	(void)state;
	EXPECT(items, 24,
	    "OP1 Requests the\n"
	    "Secretary-General:\n"
	    "\n"
	    "(a) To report to the\n"
	    "    General Assembly at\n"
	    "    its next session;\n"
	    "\n"
	    "  (i) On the\n"
	    "      implementation of\n"
	    "      the present\n"
	    "      resolution;\n"
	    "\n"
	    "  An item without a\n"
	    "  number hangs behind\n"
	    "  nothing;\n");
}

static void deep_items_leave_room_for_their_text(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_OPERATIVE, "1", 0, "*Requests* all:" },
		{ PARA_ITEM, "(a)", 1, "One" },
		{ PARA_ITEM, "(b)", 14, "two three four five" },
		{ PARA_ITEM, "(a number wider than the row)", 2, "two three" },
	};
	(void)state;
	EXPECT(paras, 16,
	    "OP1 Requests\n"
	    "all:\n"
	    "\n"
	    "(a) One\n"
	    "\n"
	    "    (b) two\n"
	    "        three\n"
	    "        four\n"
	    "        five\n"
	    "\n"
	    "(a number wider\n"
	    "        than the\n"
	    "        row) two\n"
	    "        three\n");
}

static void an_operative_number_is_not_said_twice(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_OPERATIVE, "1", 0, "*Decides* this;" },
		{ PARA_OPERATIVE, "2 bis", 0, "*Decides* that;" },
		{ PARA_OPERATIVE, "2 bis", 0, "*Decides* more;" },
		{ PARA_OPERATIVE, "", 0, "*Decides* on." },
	};
	(void)state;
	EXPECT(paras, 60,
	    "OP1    Decides this;\n"
	    "\n"
	    "OP2bis Decides that;\n"
	    "\n"
	    "       OP2bis~2 2 bis. Decides more;\n"
	    "\n"
	    "OP3    Decides on.\n");
}

static void inside_a_part_the_margin_shows_the_last_component(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_OPERATIVE, "1", 0, "*Adopts* the text in the annex." },
		{ PARA_HEADING, "", 1, "Annex" },
		{ PARA_HEADING, "", 2, "Declaration" },
		{ PARA_PREAMBULAR, "", 0, "*Noting* this," },
		{ PARA_OPERATIVE, "1", 0, "*Declare* that." },
		{ PARA_TEXT, "I.", 0, "A numbered text." },
		{ PARA_ENACTING, "", 0, "*Have agreed:*" },
	};
	(void)state;
	EXPECT(paras, 60,
	    "OP1 Adopts the text in the annex.\n"
	    "\n"
	    "    Annex\n"
	    "\n"
	    "    Declaration\n"
	    "\n"
	    "PP1 Noting this,\n"
	    "\n"
	    "OP1 Declare that.\n"
	    "\n"
	    "    I. A numbered text.\n"
	    "\n"
	    "    Have agreed:\n");
	EXPECT_ROLES(paras, 60,
	    "aaa oooooo.......................\n"
	    "\n"
	    "    HHHHH\n"
	    "\n"
	    "    HHHHHHHHHHH\n"
	    "\n"
	    "aaa oooooo......\n"
	    "\n"
	    "aaa ooooooo......\n"
	    "\n"
	    "    ...................\n"
	    "\n"
	    "    eeeeeeeeeeee\n");
}

static void a_gloss_wraps_behind_the_footnote(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_TEXT, "", 0, "Text.[^1]" },
		{ PARA_FOOTNOTE, "1", 0, "Ibid., vol. 1249, No. 20378." },
	};
	(void)state;
	EXPECT(paras, 40,
	    "   Text.[1]\n"
	    "\n"
	    "1  Ibid., vol. 1249, No. 20378.\n"
	    "   [= United Nations, Treaty Series,\n"
	    "   vol. 660, No. 9464.]\n");
	EXPECT_ROLES(paras, 50,
	    "   .....nnn\n"
	    "\n"
	    "a  ............................ggggggggggggggggggg\n"
	    "   ggggggggggggggggggggggggggggggggggg\n");
}

static void the_title_begins_at_the_left_and_keeps_to_its_metadata(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_TITLE, "", 0, "Strengthening the role of the United Nations" },
		{ PARA_ENACTING, "", 0, "*The General Assembly*," },
		{ PARA_OPERATIVE, "1", 0, "*Decides*." },
	};
	char *dump = look(paras, 3, 36, false);
	char *roles = look(paras, 3, 36, true);
	(void)state;

	assert_string_equal(dump,
	    "Strengthening the role of the United\n"
	    "Nations\n"
	    "A/RES/68/164\n"
	    "\n"
	    "    The General Assembly,\n"
	    "\n"
	    "OP1 Decides.\n");
	assert_string_equal(roles,
	    "TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT\n"
	    "TTTTTTT\n"
	    "mmmmmmmmmmmm\n"
	    "\n"
	    "    eeeeeeeeeeeeeeeeeeee.\n"
	    "\n"
	    "aaa ooooooo.\n");
	free(dump);
	free(roles);
}

static void a_word_wider_than_the_row_is_divided_between_characters(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_TEXT, "", 0,
		    "in anticonstitutionnellement, e\xcc\x81\xcc\xa3"
		    "e\xcc\x81\xcc\xa3xxxxxxxx" },
		{ PARA_OPERATIVE, "4", 0, "Anticonstitutionnellement" },
		{ PARA_OPERATIVE, "5", 0, "Internationally" },
	};
	(void)state;
	EXPECT(paras, 16,
	    "in\n"
	    "anticonstitution\n"
	    "nellement,\n"
	    "e\xcc\x81\xcc\xa3"
	    "e\xcc\x81\xcc\xa3xxxxxxxx\n"
	    "\n"
	    "OP4\n"
	    "Anticonstitution\n"
	    "nellement\n"
	    "\n"
	    "OP5\n"
	    "Internationally\n");
}

static void wide_characters_are_not_cut_in_half(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_TEXT, "", 0,
		    "\xe8\x81\x94\xe5\x90\x88\xe5\x9b\xbd\xe5\xa4\xa7\xe4\xbc\x9a" },
	};
	(void)state;
	EXPECT(paras, 9,
	    "\xe8\x81\x94\xe5\x90\x88\xe5\x9b\xbd\xe5\xa4\xa7\n"
	    "\xe4\xbc\x9a\n");
}

static void pages_of_the_program_have_no_margin(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_HEADING, "", 1, "Keys" },
		{ PARA_OPERATIVE, "7", 0, "Text with a number." },
	};
	struct doc *d = fixture_doc("", paras, 2);
	struct layout *l = layout_new(d, 60, NULL);
	char *dump = fixture_dump(l, false);
	(void)state;

	assert_int_equal(l->margin, 0);
	assert_string_equal(dump, "Keys\n\n7. Text with a number.\n");
	free(dump);
	layout_free(l);
	doc_free(d);
}

static void a_document_of_nothing_has_one_row(void **state)
{
	struct doc *d = fixture_doc("", NULL, 0);
	struct layout *l = layout_new(d, 0, NULL);
	(void)state;

	assert_int_equal(l->n_rows, 1);
	assert_int_equal(l->cols, 1);
	assert_int_equal(layout_row_of(l, (struct position){ 3, 4 }), 0);
	layout_free(l);
	layout_free(NULL);
	doc_free(d);
}

static void an_empty_text_has_one_row_and_no_blank_one(void **state)
{
	struct para paras[] = {
		{ .kind = PARA_TEXT, .address = "", .number = "", .text = "" },
		{ .kind = PARA_TEXT, .address = "", .number = "", .text = "x", .len = 1 },
	};
	struct doc d = { .meta.symbol = "", .paras = paras, .n_paras = 2, .n_body = 2 };
	struct layout *l = layout_new(&d, 40, NULL);
	(void)state;

	assert_int_equal(l->n_rows, 2);
	assert_false(l->rows[0].blank);
	assert_true(law_is_kept(l));
	layout_free(l);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_preambular_paragraph_has_its_address_in_the_margin),
		cmocka_unit_test(a_narrow_paragraph_is_led_by_its_address),
		cmocka_unit_test(runs_tell_openings_links_and_references_apart),
		cmocka_unit_test(the_margin_gives_way_at_the_narrow_width),
		cmocka_unit_test(a_reference_stays_with_the_word_and_mark_before_it),
		cmocka_unit_test(a_reference_at_the_beginning_leads_the_first_word),
		cmocka_unit_test(the_sign_of_a_missing_link_stays_with_the_link),
		cmocka_unit_test(a_reference_behind_a_missing_link_follows_its_sign),
		cmocka_unit_test(a_link_to_the_document_itself_is_never_missing),
		cmocka_unit_test(items_hang_behind_their_number),
		cmocka_unit_test(items_are_indented_less_where_it_is_narrow),
		cmocka_unit_test(deep_items_leave_room_for_their_text),
		cmocka_unit_test(an_operative_number_is_not_said_twice),
		cmocka_unit_test(inside_a_part_the_margin_shows_the_last_component),
		cmocka_unit_test(a_gloss_wraps_behind_the_footnote),
		cmocka_unit_test(the_title_begins_at_the_left_and_keeps_to_its_metadata),
		cmocka_unit_test(a_word_wider_than_the_row_is_divided_between_characters),
		cmocka_unit_test(wide_characters_are_not_cut_in_half),
		cmocka_unit_test(pages_of_the_program_have_no_margin),
		cmocka_unit_test(a_document_of_nothing_has_one_row),
		cmocka_unit_test(an_empty_text_has_one_row_and_no_blank_one),
	};

	return cmocka_run_group_tests_name("layout", tests, NULL, NULL);
}
