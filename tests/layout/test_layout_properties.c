/* SPDX-License-Identifier: ISC */
/*
 * What holds for every layout of every document, on documents made by chance: any
 * script, any width, marks at any byte, also inside of a character.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/buf.h"
#include "chance.h"
#include "layout/layout.h"
#include "layout_law.h"
#include "tests/chance.h"

#define ROUNDS chance_share(2000)
#define MAX_PARAS 8

static void documents_by_chance_keep_the_law(void **state)
{
	const struct layout_lore lore = { .missing = chance_missing, .gloss = chance_gloss };
	(void)state;

	chance_state = 1;
	for (size_t round = 0; round < ROUNDS; round++) {
		struct arena *a = arena_new();
		struct para paras[MAX_PARAS] = { 0 };
		struct doc d = { .meta.symbol = chance_symbol(), .paras = paras, .n_paras = chance(MAX_PARAS) };
		uint32_t cols = 1 + chance(chance(2) ? 40 : 200);

		for (uint32_t i = 0; i < d.n_paras; i++)
			chance_para(a, &paras[i]);
		d.n_body = d.n_paras;
		struct layout *l = layout_new(&d, cols, chance(4) ? &lore : NULL);
		if (!law_is_kept(l))
			fail_msg("round %zu, %u columns", round, (unsigned)cols);
		layout_free(l);
		arena_free(a);
	}
}

static void every_character_has_the_role_of_the_innermost_mark(void **state)
{
	const struct layout_lore lore = { .missing = chance_missing, .gloss = chance_gloss };
	(void)state;

	chance_state = 5;
	for (size_t round = 0; round < ROUNDS; round++) {
		struct arena *a = arena_new();
		struct para p = { 0 };
		struct doc d = { .meta.symbol = chance_symbol(), .paras = &p, .n_paras = 1, .n_body = 1 };

		chance_para(a, &p);
		p.n_marks = nest((struct mark *)p.marks, p.n_marks);
		struct layout *l = layout_new(&d, 1 + chance(80), &lore);
		if (!law_roles_are_right(l))
			fail_msg("round %zu", round);
		layout_free(l);
		arena_free(a);
	}
}

static void every_width_keeps_the_law(void **state)
{
	const struct layout_lore lore = { .missing = chance_missing, .gloss = chance_gloss };
	struct arena *a = arena_new();
	struct para paras[MAX_PARAS] = { 0 };
	struct doc d = { .meta.symbol = chance_symbol(), .paras = paras, .n_paras = MAX_PARAS, .n_body = MAX_PARAS };
	(void)state;

	chance_state = 7;
	for (uint32_t i = 0; i < d.n_paras; i++)
		chance_para(a, &paras[i]);
	for (uint32_t cols = 1; cols <= 200; cols++) {
		d.meta.symbol = chance_symbol();
		struct layout *l = layout_new(&d, cols, &lore);
		if (!law_is_kept(l))
			fail_msg("%u columns", (unsigned)cols);
		layout_free(l);
	}
	arena_free(a);
}

/* A place made at one width names a row of the same byte at any other. */
static void places_survive_a_change_of_width(void **state)
{
	const struct layout_lore lore = { .missing = chance_missing, .gloss = chance_gloss };
	struct arena *a = arena_new();
	struct para paras[MAX_PARAS] = { 0 };
	struct doc d = { .meta.symbol = chance_symbol(), .paras = paras, .n_paras = MAX_PARAS, .n_body = MAX_PARAS };
	(void)state;

	chance_state = 11;
	for (uint32_t i = 0; i < d.n_paras; i++)
		chance_para(a, &paras[i]);
	struct layout *wide = layout_new(&d, 80, &lore);
	struct layout *narrow = layout_new(&d, 23, &lore);
	for (uint32_t row = 0; row < narrow->n_rows; row++) {
		struct layout_place place = layout_place_of(narrow, row);
		uint32_t there = layout_row_of_place(wide, place);

		assert_int_equal(wide->rows[there].para, place.at.para);
		assert_true(wide->rows[there].start <= place.at.byte);
	}
	layout_free(wide);
	layout_free(narrow);
	arena_free(a);
}

/* A paragraph of one MB, of the kinds that tempt a filler to look again and again. */
static void huge_paragraphs_are_laid_out_in_linear_time(void **state)
{
	static const char *const units[] = { "x", " ", "a ", "\xe2\x80\x8b", "\xcc\x81",
		"\xe4\xb8\xad", "a\t", "x\xc2\xa0" };
	const size_t size = (size_t)1 << 20;
	(void)state;

	for (size_t i = 0; i < sizeof(units) / sizeof(*units); i++) {
		struct buf text = { 0 };
		while (text.len < size)
			buf_add(&text, units[i]);
		struct para p = { .kind = PARA_ROW,
			.address = "",
			.number = "",
			.text = text.at,
			.len = (uint32_t)text.len };
		struct doc d = { .meta.symbol = chance_symbol(), .paras = &p, .n_paras = 1, .n_body = 1 };
		struct layout *l = layout_new(&d, 60, NULL);
		assert_int_equal(l->rows[l->n_rows - 1].end, text.len);
		layout_free(l);
		buf_fini(&text);
	}
}

static void a_hundred_thousand_marks_at_one_byte_take_linear_time(void **state)
{
	const uint32_t n = 200000;
	struct mark *marks = calloc(n, sizeof(*marks));
	(void)state;

	for (uint32_t i = 0; i < n; i++) {
		enum mark_kind kind = i < n / 2 ? MARK_NOTE_REF : (enum mark_kind)(i % 2);
		marks[i] = (struct mark){ .kind = kind,
			.end = kind == MARK_NOTE_REF ? 0 : 3,
			.target = "gone",
			.label = "1",
			.note = DOC_NONE };
	}
	struct para p = { .kind = PARA_PREAMBULAR,
		.address = "PP1",
		.number = "",
		.text = "abc",
		.len = 3,
		.marks = marks,
		.n_marks = n };
	struct doc d = { .meta.symbol = chance_symbol(), .paras = &p, .n_paras = 1, .n_body = 1 };
	struct layout *l =
	    layout_new(&d, 60, &(struct layout_lore){ .missing = chance_missing });
	assert_true(l->n_runs > n / 2 + n / 4);
	struct mark_at last = { 0, n / 2 - 1 };
	uint32_t row, col;
	layout_mark_place(l, last, &row, &col);
	assert_true(row > 0);
	layout_free(l);
	free(marks);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(documents_by_chance_keep_the_law),
		cmocka_unit_test(every_character_has_the_role_of_the_innermost_mark),
		cmocka_unit_test(every_width_keeps_the_law),
		cmocka_unit_test(places_survive_a_change_of_width),
		cmocka_unit_test(huge_paragraphs_are_laid_out_in_linear_time),
		cmocka_unit_test(a_hundred_thousand_marks_at_one_byte_take_linear_time),
	};

	return cmocka_run_group_tests_name("layout properties", tests, NULL, NULL);
}
