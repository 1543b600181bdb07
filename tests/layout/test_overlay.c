/* SPDX-License-Identifier: ISC */
/* What an overlay adds to a layout: spans and their words, signs, names, folds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "chance.h"
#include "fixture.h"
#include "layout_law.h"

#define MAX_PARAS 8
#define ROUNDS 2000

/* One paragraph with what lies over it. */
struct overlaid {
	struct fixture_para para;
	struct overlay_para overlay;
};

#define SPANS(...) \
	.spans = (const struct overlay_span[]){ __VA_ARGS__ }, \
	.n_spans = sizeof((const struct overlay_span[]){ __VA_ARGS__ }) / sizeof(struct overlay_span)

static bool hrc_is_missing(void *context, const char *symbol)
{
	(void)context;
	return strncmp(symbol, "A/HRC/", 6) == 0;
}

/* What ROWS look like at COLS, without the metadata; ROLES: their letters; free(). */
static char *look(const struct overlaid *rows, size_t n, uint32_t cols, bool roles)
{
	struct fixture_para *paras = calloc(n, sizeof(*paras));
	struct overlay_para *over = calloc(n + 1, sizeof(*over));

	for (size_t i = 0; i < n; i++) {
		paras[i] = rows[i].para;
		over[i + 1] = rows[i].overlay; /* behind the metadata */
	}
	struct doc *d = fixture_doc("A/RES/68/164", paras, n);
	struct overlay overlay = { .paras = over, .n_paras = (uint32_t)n + 1 };
	struct layout_lore lore = { .missing = hrc_is_missing, .overlay = &overlay };
	struct layout *l = layout_new(d, cols, &lore);
	bool kept = law_is_kept_with(l, &overlay, false);
	char *dump = fixture_dump(l, roles);

	layout_free(l);
	doc_free(d);
	free(over);
	free(paras);
	assert_true(kept);
	return dump;
}

static void expect_n(const struct overlaid *rows, size_t n, uint32_t cols, bool roles,
    const char *expected)
{
	char *dump = look(rows, n, cols, roles);
	char *body = strstr(dump, "\n\n");
	bool right = body != NULL && strcmp(body + 2, expected) == 0;

	if (!right)
		print_error("at %u columns:\n%s\nwanted:\n%s", (unsigned)cols, dump, expected);
	free(dump);
	assert_true(right);
}

#define EXPECT(rows, cols, expected) \
	expect_n(rows, sizeof(rows) / sizeof(*(rows)), cols, false, expected)
#define EXPECT_ROLES(rows, cols, expected) \
	expect_n(rows, sizeof(rows) / sizeof(*(rows)), cols, true, expected)

static const struct overlaid one_word[] = { {
	{ PARA_PREAMBULAR, "", 0, "*Recalling* its resolution on elections," },
	{ SPANS({ 14, 25, ROLE_ADDED, "{+", "+}" }), .sign = '~', .sign_role = ROLE_CHANGED },
} };

static void a_span_has_its_role_and_its_words(void **state)
{
	(void)state;
	EXPECT(one_word, 60, "~PP1 Recalling its {+resolution+} on elections,\n");
	EXPECT_ROLES(one_word, 60, "~aaa ooooooooo.....++++++++++++++..............\n");
}

/* UNDER and OVER over "Recalling its resolution on elections,", as one overlay. */
static void expect_merged(const struct overlay_para *under, const struct overlay_para *over,
    const char *words, const char *roles)
{
	const struct overlay a = { .paras = under, .n_paras = 1 }, b = { .paras = over, .n_paras = 1 };
	static const struct fixture_para text = { PARA_PREAMBULAR, "", 0,
		"*Recalling* its resolution on elections," };
	struct doc *d = fixture_doc("", &text, 1);
	struct overlay *merged = overlay_merge(d, &a, &b);
	const struct overlaid row = { text, merged->paras[0] };

	expect_n(&row, 1, 72, false, words);
	expect_n(&row, 1, 72, true, roles);
	overlay_free(merged);
	doc_free(d);
}

static void overlays_lie_over_each_other(void **state)
{
	const struct overlay_para changes = {
		SPANS({ 10, 24, ROLE_ADDED, "{+", "+}" }, { 28, 38, ROLE_MOVED, "{>", ">}" }),
		.sign = '~', .sign_role = ROLE_CHANGED },
		ages = { SPANS({ 0, 0, ROLE_AGE_1, "<60/1> ", NULL }, { 0, 9, ROLE_AGE_0, NULL, NULL },
		    { 14, 24, ROLE_AGE_2, "<2 ", ">" }, { 24, 33, ROLE_AGE_3, "<3 ", ">" },
		    { 38, 38, ROLE_GLOSS, " old", NULL }), .sign = '!', .name = "X" },
		none = { .sign = 0 };
	(void)state;

	expect_merged(&changes, &ages,
	    "~PP1 <60/1> Recalling {+its <2 resolution>+} <3 on {>elect>ions,>} old\n",
	    "~aaa 1111111000000000.+++++.2222222222222222.33333.33333333>>>>>>>gggg\n");
	/* one alone is as it was, whichever lies above */
	expect_merged(&changes, &none, "~PP1 Recalling {+its resolution+} on {>elections,>}\n",
	    "~aaa ooooooooo.++++++++++++++++++....>>>>>>>>>>>>>>\n");
	expect_merged(&none, &changes, "PP1 Recalling {+its resolution+} on {>elections,>}\n",
	    "aaa ooooooooo.++++++++++++++++++....>>>>>>>>>>>>>>\n");
	expect_merged(&none, &none, "PP1 Recalling its resolution on elections,\n",
	    "aaa ooooooooo.............................\n");
}

static void words_before_a_span_begin_a_row_with_it(void **state)
{
	(void)state;
	EXPECT(one_word, 34,
	    "~PP1 Recalling its {+resolution+}\n"
	    "     on elections,\n");
	EXPECT(one_word, 35,
	    "~PP1 Recalling its {+resolution+}\n"
	    "     on elections,\n");
	EXPECT(one_word, 28, "~PP1 Recalling its\n{+resolution+} on elections,\n");
}

static void below_the_narrow_width_a_sign_leads_the_text(void **state)
{
	const struct overlaid rows[] = {
		{ { PARA_PREAMBULAR, "", 0, "Noting this," }, { .sign = '+', .sign_role = ROLE_ADDED } },
		{ { PARA_TEXT, "", 0, "Plain." }, { .sign = '-', .sign_role = ROLE_REMOVED } },
	};
	(void)state;

	EXPECT(rows, 33, "+PP1 Noting this,\n\n- Plain.\n");
	EXPECT_ROLES(rows, 33, "+aaaa............\n\n--......\n");
	EXPECT(rows, 34, "+PP1 Noting this,\n\n-    Plain.\n");
}

static void added_and_removed_paragraphs_have_their_sign_on_every_row(void **state)
{
	static const char text[] = "Noting the work that has been done in all of this,";
	const struct overlaid rows[] = {
		{ { PARA_PREAMBULAR, "", 0, text }, { .sign = '-', .sign_role = ROLE_REMOVED } },
		{ { PARA_PREAMBULAR, "", 0, text }, { .sign = '~', .sign_role = ROLE_CHANGED } },
	};
	(void)state;

	EXPECT(rows, 40,
	    "-PP1 Noting the work that has been done\n"
	    "-    in all of this,\n"
	    "\n"
	    "~PP2 Noting the work that has been done\n"
	    "     in all of this,\n");
}

static void a_overlay_without_signs_leaves_the_margin_alone(void **state)
{
	const struct overlaid rows[] = {
		{ { PARA_PREAMBULAR, "", 0, "Noting this," }, { .sign = 0 } },
	};
	(void)state;

	EXPECT(rows, 60, "PP1 Noting this,\n");
}

static void a_name_of_the_overlay_stands_for_the_address(void **state)
{
	const struct overlaid rows[] = {
		{ { PARA_OPERATIVE, "1", 0, "*Decides* so;" }, { .name = "52/129" } },
		{ { PARA_OPERATIVE, "2", 0, "*Decides* more;" }, { .sign = 0 } },
		{ { PARA_OPERATIVE, "3", 0, "*Requests* all." }, { .name = "217 A (III)" } },
	};
	(void)state;

	/* the number is in the text where the name does not say it */
	EXPECT(rows, 60,
	    "52/129 1. Decides so;\n"
	    "\n"
	    "OP2    Decides more;\n"
	    "\n"
	    "       217 A (III) 3. Requests all.\n");
}

static void links_and_references_keep_their_looks_in_a_span(void **state)
{
	const struct overlaid rows[] = { {
		{ PARA_TEXT, "", 0,
		    "See [66/163](A/RES/66/163) and [19/36](A/HRC/RES/19/36),[^1] too.[^1]" },
		{ SPANS({ 0, 28, ROLE_ADDED, "{+", "+}" }) },
	}, { { PARA_FOOTNOTE, "1", 0, "A note." }, { .sign = 0 } } };
	(void)state;

	EXPECT(rows, 60, "   {+See 66/163 and 19/36!,[1] too.+}[1]\n\n1  A note.\n");
	EXPECT_ROLES(rows, 60, "   ++++++llllll+++++xxxxxx+nnn+++++++nnn\n\na  .......\n");
}

static void what_meets_at_one_byte_has_its_order(void **state)
{
	const struct overlaid rows[] = { {
		{ PARA_TEXT, "", 0, "All [19/36](A/HRC/RES/19/36)[^1]more." },
		{ SPANS({ 4, 9, ROLE_REMOVED, "[-", "-]" }, { 9, 9, ROLE_MOVED, "<", ">" },
		    { 9, 13, ROLE_ADDED, "{+", "+}" }) },
	}, { { PARA_FOOTNOTE, "1", 0, "A note." }, { .sign = 0 } } };
	(void)state;

	EXPECT(rows, 60, "   All [-19/36!-][1]<>{+more+}.\n\n1  A note.\n");
	EXPECT_ROLES(rows, 60, "   ....--xxxxxx--nnn>>++++++++.\n\na  .......\n");
}

static void spans_do_not_hold_the_spaces_at_their_ends(void **state)
{
	const struct overlaid rows[] = { {
		{ PARA_TEXT, "", 0, "of women and men in it" },
		{ SPANS({ 8, 17, ROLE_ADDED, "{+", "+}" }, { 17, 19, ROLE_ADDED, "{+", "+}" },
		    { 19, 20, ROLE_REMOVED, "[-", "-]" }) },
	} };
	(void)state;

	EXPECT(rows, 60, "of women {+and men+} {+in+}[- -]it\n");
}

static void spans_at_both_ends_of_a_paragraph_are_whole(void **state)
{
	const struct overlaid rows[] = {
		{ { PARA_TEXT, "", 0, "abc" }, { SPANS({ 0, 3, ROLE_ADDED, "{+", "+}" }) } },
		{ { PARA_TEXT, "", 0, "abc" }, { SPANS({ 0, 1, ROLE_ADDED, "{", NULL },
					       { 1, 99, ROLE_REMOVED, NULL, "]" }) } },
		{ { PARA_TEXT, "", 0, "abc" }, { SPANS({ 0, 0, ROLE_ADDED, "new ", NULL },
					       { 3, 3, ROLE_REMOVED, NULL, " (was PP5)" }) } },
		{ { PARA_TEXT, "", 0, "" }, { SPANS({ 0, 0, ROLE_ADDED, "gone", NULL }) } },
	};
	(void)state;

	EXPECT(rows, 60, "{+abc+}\n\n{abc]\n\nnew abc (was PP5)\n\ngone\n");
	EXPECT_ROLES(rows, 60, "+++++++\n\n++---\n\n++++...----------\n\n++++\n");
}

static void long_words_of_a_span_are_divided_between_rows(void **state)
{
	const struct overlaid rows[] = { {
		{ PARA_TEXT, "", 0, "abc" },
		{ SPANS({ 3, 3, ROLE_REMOVED, " [-all that was said here once-]", NULL }) },
	} };
	(void)state;

	EXPECT(rows, 20, "abc [-all that was\nsaid here once-]\n");
}

static const struct overlaid folded[] = {
	{ { PARA_PREAMBULAR, "", 0, "*Recalling* its resolution on all elections of old," },
	    { .fold = OVERLAY_LINE } },
	{ { PARA_PREAMBULAR, "", 0, "*Noting* all," }, { .fold = OVERLAY_LINE } },
	{ { PARA_PREAMBULAR, "", 0, "*Noting* more," }, { .sign = '+', .sign_role = ROLE_ADDED } },
	{ { PARA_OPERATIVE, "1", 0, "Decides:" }, { .fold = OVERLAY_LINE } },
	{ { PARA_ITEM, "(a)", 1, "To do whatever has to be done, and more;[^1]" },
	    { .fold = OVERLAY_LINE } },
	{ { PARA_FOOTNOTE, "1", 0, "A note that is much too long for its row." },
	    { .fold = OVERLAY_LINE } },
};

static void folded_paragraphs_take_a_row_each_without_blank_ones(void **state)
{
	(void)state;
	EXPECT(folded, 40,
	    " PP1 Recalling its resolution on all ...\n"
	    " PP2 Noting all,\n"
	    "\n"
	    "+PP3 Noting more,\n"
	    "\n"
	    " OP1 Decides:\n"
	    "     (a) To do whatever has to be ...\n"
	    " 1   A note that is much too long ...\n");
	EXPECT(folded, 14,
	    "PP1 ...\n"
	    "PP2 Noting ...\n"
	    "\n"
	    "+PP3 Noting\n"
	    "more,\n"
	    "\n"
	    "OP1 Decides:\n"
	    "(a) To do ...\n"
	    "1 A note ...\n");
}

static void a_folded_row_covers_all_bytes_of_its_paragraph(void **state)
{
	static const char text[] = "Noting the work that has been done in all of this,";
	struct fixture_para para = { PARA_PREAMBULAR, "", 0, text };
	struct doc *d = fixture_doc("A/RES/68/164", &para, 1);
	struct overlay_para over[2] = { { .fold = OVERLAY_WHOLE }, { .fold = OVERLAY_LINE } };
	struct overlay overlay = { .paras = over, .n_paras = 2 };
	struct layout_lore lore = { .overlay = &overlay };
	struct layout *l = layout_new(d, 40, &lore);
	uint32_t row = l->first_row[1];
	(void)state;

	assert_int_equal(l->n_rows, row + 1);
	assert_int_equal(l->rows[row].start, 0);
	assert_int_equal(l->rows[row].end, sizeof(text) - 1);
	for (uint32_t byte = 0; byte < sizeof(text); byte++)
		assert_int_equal(layout_row_of(l, (struct position){ 1, byte }), row);
	layout_free(l);
	doc_free(d);
}

/* Six paragraphs of which the second to the fourth, and the last alone, are left out. */
static void a_run_of_folded_paragraphs_is_one_row(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_PREAMBULAR, "", 0, "Noting one," },
		{ PARA_PREAMBULAR, "", 0, "Noting [two](A/RES/1/1) and more than a row of words," },
		{ PARA_PREAMBULAR, "", 0, "Noting three," },
		{ PARA_PREAMBULAR, "", 0, "Noting four," },
		{ PARA_PREAMBULAR, "", 0, "Noting five," },
		{ PARA_PREAMBULAR, "", 0, "Noting six," },
	};
	struct doc *d = fixture_doc("A/RES/68/164", paras, 6);
	struct arena *arena = arena_new();
	struct overlay_para over[7] = { 0 };
	struct overlay overlay = { .paras = over, .n_paras = 7 };
	struct layout_lore lore = { .overlay = &overlay };
	(void)state;

	over[2].fold = over[3].fold = over[4].fold = over[6].fold = OVERLAY_LINE;
	overlay_make_runs(over, d, NULL, "%u paragraphs the same", arena);
	assert_int_equal(over[2].fold, OVERLAY_RUN);
	assert_int_equal(over[3].fold, OVERLAY_HIDDEN);
	assert_int_equal(over[4].fold, OVERLAY_HIDDEN);
	assert_int_equal(over[6].fold, OVERLAY_LINE);
	struct layout *l = layout_new(d, 40, &lore);
	char *dump = fixture_dump(l, false);
	assert_non_null(strstr(dump,
	    "PP1 Noting one,\n\n    3 paragraphs the same\n\nPP5 Noting five,\n\nPP6 Noting six,\n"));
	free(dump);
	/* wherever it begins, the same rows; what is hidden leads to the row of its run */
	for (uint32_t begin = 0; begin < 7; begin++) {
		struct layout *part = layout_begin(d, 40, &lore, begin);

		assert_true(begin >= part->from && begin < part->to);
		layout_reach(part, INT64_MIN, INT64_MAX);
		assert_int_equal(part->n_rows, l->n_rows);
		for (uint32_t i = 0; i < 7; i++) {
			uint32_t row = layout_row_of(part, (struct position){ i, 3 }) - part->first;

			assert_int_equal(row, layout_row_of(l, (struct position){ i, 3 }));
			assert_int_equal(l->rows[row].para, i == 3 || i == 4 ? 2 : i);
		}
		layout_free(part);
	}
	layout_free(l);
	arena_free(arena);
	doc_free(d);
}

/* What stands between two paragraphs in another column ends a run. */
static void a_run_ends_with_its_group(void **state)
{
	static const struct fixture_para paras[] = {
		{ PARA_PREAMBULAR, "", 0, "Noting one," },
		{ PARA_PREAMBULAR, "", 0, "Noting two," },
		{ PARA_PREAMBULAR, "", 0, "Noting three," },
	};
	const uint32_t group[4] = { 0, 0, 0, 1 };
	struct doc *d = fixture_doc("A/RES/68/164", paras, 3);
	struct arena *arena = arena_new();
	struct overlay_para over[4] = { 0 };
	(void)state;

	over[1].fold = over[2].fold = over[3].fold = OVERLAY_LINE;
	overlay_make_runs(over, d, group, "%u paragraphs the same", arena);
	assert_int_equal(over[1].fold, OVERLAY_RUN);
	assert_string_equal(over[1].run, "2 paragraphs the same");
	assert_int_equal(over[2].fold, OVERLAY_HIDDEN);
	assert_int_equal(over[3].fold, OVERLAY_LINE);
	arena_free(arena);
	doc_free(d);
}

static void title_and_metadata_make_room_for_the_signs(void **state)
{
	static const struct fixture_para para = { PARA_PREAMBULAR, "", 0, "Noting this," };
	struct docbuild *b = docbuild_new();
	struct overlay_para over[3] = { { .sign = '~', .sign_role = ROLE_CHANGED } };
	struct overlay overlay = { .paras = over, .n_paras = 3 };
	struct layout_lore lore = { .overlay = &overlay };
	(void)state;

	docbuild_meta(b)->symbol = "A/RES/68/164";
	docbuild_meta(b)->title = "On elections and all that belongs to them";
	docbuild_para(b, para.kind, "", 0);
	docbuild_add(b, slice_of(para.text));
	struct doc *d = docbuild_done(b);
	struct layout *l = layout_new(d, 40, &lore);
	char *dump = fixture_dump(l, false);
	assert_string_equal(dump,
	    "~ On elections and all that belongs to\n"
	    "  them\n"
	    "  A/RES/68/164\n"
	    "\n"
	    " PP1 Noting this,\n");
	free(dump);
	layout_free(l);
	doc_free(d);
}

static void documents_by_chance_keep_the_law_under_any_overlay(void **state)
{
	(void)state;
	chance_state = 3;
	for (int round = 0; round < ROUNDS; round++) {
		struct arena *a = arena_new();
		struct para paras[MAX_PARAS] = { 0 };
		struct overlay_para over[MAX_PARAS] = { 0 };
		struct doc d = { .meta.symbol = chance_symbol(), .paras = paras, .n_paras = chance(MAX_PARAS) };
		struct overlay overlay = { .paras = over, .n_paras = d.n_paras };
		struct layout_lore lore = { .overlay = &overlay };
		uint32_t cols = 1 + chance(chance(2) ? 40 : 200);

		for (uint32_t i = 0; i < d.n_paras; i++) {
			chance_para(a, &paras[i]);
			chance_overlay(a, &paras[i], &over[i]);
		}
		d.n_body = d.n_paras;
		struct layout *l = layout_new(&d, cols, &lore);
		if (!law_is_kept_with(l, &overlay, false))
			fail_msg("round %d, %u columns", round, (unsigned)cols);
		layout_free(l);
		arena_free(a);
	}
}

/* The words of a paragraph, each with a span of its own over spaces and links. */
static void a_hundred_thousand_spans_take_linear_time(void **state)
{
	const uint32_t n = 100000;
	struct overlay_span *spans = calloc(n, sizeof(*spans));
	struct buf text = { 0 };
	(void)state;

	for (uint32_t i = 0; i < n; i++) {
		spans[i] = (struct overlay_span){ 2 * i, 2 * i + 1, ROLE_ADDED, "{+", "+}" };
		buf_add(&text, "a ");
	}
	buf_fill(&text, ' ', 1000000);
	spans[n - 1].end = (uint32_t)text.len;
	struct para p = { .kind = PARA_TEXT,
		.address = "",
		.number = "",
		.text = text.at,
		.len = (uint32_t)text.len };
	struct doc d = { .meta.symbol = chance_symbol(), .paras = &p, .n_paras = 1, .n_body = 1 };
	struct overlay_para over = { .spans = spans, .n_spans = n };
	struct overlay overlay = { .paras = &over, .n_paras = 1 };
	struct layout_lore lore = { .overlay = &overlay };
	struct layout *l = layout_new(&d, 60, &lore);
	assert_true(l->n_runs > 3 * n);
	layout_free(l);
	buf_fini(&text);
	free(spans);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_span_has_its_role_and_its_words),
		cmocka_unit_test(overlays_lie_over_each_other),
		cmocka_unit_test(words_before_a_span_begin_a_row_with_it),
		cmocka_unit_test(below_the_narrow_width_a_sign_leads_the_text),
		cmocka_unit_test(added_and_removed_paragraphs_have_their_sign_on_every_row),
		cmocka_unit_test(a_overlay_without_signs_leaves_the_margin_alone),
		cmocka_unit_test(a_name_of_the_overlay_stands_for_the_address),
		cmocka_unit_test(links_and_references_keep_their_looks_in_a_span),
		cmocka_unit_test(what_meets_at_one_byte_has_its_order),
		cmocka_unit_test(spans_do_not_hold_the_spaces_at_their_ends),
		cmocka_unit_test(spans_at_both_ends_of_a_paragraph_are_whole),
		cmocka_unit_test(long_words_of_a_span_are_divided_between_rows),
		cmocka_unit_test(folded_paragraphs_take_a_row_each_without_blank_ones),
		cmocka_unit_test(a_folded_row_covers_all_bytes_of_its_paragraph),
		cmocka_unit_test(a_run_of_folded_paragraphs_is_one_row),
		cmocka_unit_test(a_run_ends_with_its_group),
		cmocka_unit_test(title_and_metadata_make_room_for_the_signs),
		cmocka_unit_test(documents_by_chance_keep_the_law_under_any_overlay),
		cmocka_unit_test(a_hundred_thousand_spans_take_linear_time),
	};

	return cmocka_run_group_tests_name("overlay", tests, NULL, NULL);
}
