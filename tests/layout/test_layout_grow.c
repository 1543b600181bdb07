/* SPDX-License-Identifier: ISC */
/*
 * A layout that is made as far as it is asked for has the rows that it would have as a
 * whole, in whatever order they were asked for.
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

#define ROUNDS chance_share(600)
#define STEPS 12
#define MAX_PARAS 120

static bool same_run(const struct layout_run *a, const struct layout_run *b)
{
	return a->start == b->start && a->end == b->end && a->len == b->len &&
	       a->col == b->col && a->width == b->width && a->mark == b->mark &&
	       a->role == b->role && memcmp(a->text, b->text, a->len) == 0;
}

static bool same_row(const struct layout *a, uint32_t row_a, const struct layout *b,
		     uint32_t row_b)
{
	const struct layout_row *x = layout_row_at(a, row_a), *y = layout_row_at(b, row_b);

	if (x->para != y->para || x->start != y->start || x->end != y->end ||
	    x->extra != y->extra || x->col != y->col || x->blank != y->blank ||
	    x->n_runs != y->n_runs)
		return false;
	for (uint32_t i = 0; i < x->n_runs; i++)
		if (!same_run(&a->runs[x->first_run + i], &b->runs[y->first_run + i]))
			return false;
	return true;
}

/* The rows of PART are rows of WHOLE, one behind the other; those of its paragraphs. */
static bool is_part(const struct layout *part, const struct layout *whole)
{
	uint32_t at = whole->first_row[part->from];

	LAW(part->margin == whole->margin, 0);
	LAW(part->n_rows == (part->to < whole->to ? whole->first_row[part->to] : whole->n_rows) - at,
	    0);
	for (uint32_t i = 0; i < part->n_rows; i++)
		LAW(same_row(part, part->first + i, whole, at + i), at + i);
	for (uint32_t i = part->from; i < part->to; i++)
		LAW(part->first_row[i] - part->first == whole->first_row[i] - at, i);
	return true;
}

/* Asks L for something; the rows that were there keep their numbers. */
static bool ask(struct layout *l, uint32_t n_paras)
{
	uint32_t para = l->from, row = l->first_row[para];
	int64_t from = (int64_t)row + (int64_t)chance(400) - 200, n = chance(60);
	uint32_t wanted = chance(n_paras);

	switch (chance(4)) {
	case 0:
		layout_begin_at(l, wanted);
		LAW(l->from == wanted && l->to == wanted + 1, wanted);
		return true;
	case 1:
		layout_reach_para(l, wanted);
		LAW(l->from <= wanted && wanted < l->to, wanted);
		break;
	default:
		layout_reach(l, from, from + n);
		LAW(l->from == 0 || from >= l->first, from);
		LAW(l->to == n_paras || from + n <= layout_end(l), from);
		break;
	}
	LAW(l->first_row[para] == row, row);
	return true;
}

static void parts_have_the_rows_of_the_whole(void **state)
{
	const struct layout_lore plain = { .missing = chance_missing, .gloss = chance_gloss };
	(void)state;

	chance_state = 3;
	for (size_t round = 0; round < ROUNDS; round++) {
		struct arena *a = arena_new();
		uint32_t n = 1 + chance(chance(2) ? MAX_PARAS : 8), cols = 1 + chance(120);
		struct para *paras = arena_alloc(a, n * sizeof(*paras));
		struct overlay_para *laid = arena_alloc(a, n * sizeof(*laid));
		struct doc d = { .meta.symbol = chance_symbol(), .paras = paras, .n_paras = n, .n_body = n };
		struct overlay overlay = { .paras = laid, .n_paras = n };
		struct layout_lore lore = plain;
		bool tables = chance(2) == 0;

		for (uint32_t i = 0; i < n; i++) {
			chance_para(a, &paras[i]);
			/* long tables, too */
			if (tables && chance(8) > 0)
				paras[i].kind = PARA_ROW;
			chance_overlay(a, &paras[i], &laid[i]);
		}
		lore.overlay = chance(3) ? NULL : &overlay;
		struct layout *whole = layout_new(&d, cols, &lore);
		struct layout *part = layout_begin(&d, cols, &lore, chance(n + 3));
		for (int step = 0; step < STEPS; step++)
			if (!ask(part, n) || !is_part(part, whole))
				fail_msg("round %zu, step %d, %u columns", round, step,
					 (unsigned)cols);
		layout_free(whole);
		layout_free(part);
		arena_free(a);
	}
}

static void a_text_of_nothing_has_one_row(void **state)
{
	const struct doc d = { 0 };
	struct layout *l = layout_begin(&d, 80, NULL, 7);
	(void)state;

	layout_reach(l, INT64_MIN, INT64_MAX);
	layout_reach_para(l, 0);
	assert_int_equal(l->first, 0);
	assert_int_equal(l->n_rows, 1);
	layout_free(l);
}

/* Rows before the text, or behind it, are asked for in vain. */
static void all_of_a_text_is_its_whole_layout(void **state)
{
	struct arena *a = arena_new();
	struct para paras[40] = { 0 };
	struct doc d = { .meta.symbol = chance_symbol(), .paras = paras, .n_paras = 40, .n_body = 40 };
	(void)state;

	chance_state = 11;
	for (uint32_t i = 0; i < d.n_paras; i++)
		chance_para(a, &paras[i]);
	struct layout *whole = layout_new(&d, 60, NULL);
	struct layout *part = layout_begin(&d, 60, NULL, 25);
	layout_reach(part, INT64_MIN, INT64_MAX);
	assert_int_equal(part->from, 0);
	assert_int_equal(part->to, 40);
	assert_true(is_part(part, whole));
	layout_free(whole);
	layout_free(part);
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_have_the_rows_of_the_whole),
		cmocka_unit_test(a_text_of_nothing_has_one_row),
		cmocka_unit_test(all_of_a_text_is_its_whole_layout),
	};

	return cmocka_run_group_tests_name("layout grow", tests, NULL, NULL);
}
